// Entities: regions, cities, languages, currencies, organisations, and the
// names of persons, companies and products that the article itself uses.
#ifndef CLAIMDIFF_EXTRACT_NAMES_H_
#define CLAIMDIFF_EXTRACT_NAMES_H_

#include <span>
#include <vector>

#include "claimdiff/article.h"
#include "extract/starts.h"
#include "text/tokens.h"

namespace claimdiff {

// The entities named in the article's claims, ascending by span, without
// further readings (name_readings.h); each lies within one claim and has none
// of the tokens that are kTaken. `claims` are the tokens of each claim;
// `starts` is of `tokens`, in the article's language.
std::vector<Fact> FindNames(const text::Tokens& tokens, const Article& article,
                            std::span<const ClaimTokens> claims, Starts starts);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_NAMES_H_
