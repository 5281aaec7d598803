// What a claim that opens without a name goes on about.
#ifndef CLAIMDIFF_FEATURES_SUBJECTS_H_
#define CLAIMDIFF_FEATURES_SUBJECTS_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "claimdiff/article.h"
#include "claimdiff/report.h"
#include "text/tokens.h"

namespace claimdiff {

// A fact of an earlier claim: article.claims[claim].facts[fact].
struct Subject {
  ClaimIndex claim = 0;
  std::uint32_t fact = 0;
};

// By claim: the name with which a claim shortly before it opened, if it does
// not open with one itself ("Acme builds ships. The company ..."), nor names it
// further on. A place ends what was the subject.
// REQUIRES: `tokens` are those of article.text.
std::vector<std::optional<Subject>> FindSubjects(const Article& article,
                                                 const text::Tokens& tokens);

}  // namespace claimdiff

#endif  // CLAIMDIFF_FEATURES_SUBJECTS_H_
