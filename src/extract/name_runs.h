// Names as a sentence writes them: runs of capitalised words with particles.
#ifndef CLAIMDIFF_EXTRACT_NAME_RUNS_H_
#define CLAIMDIFF_EXTRACT_NAME_RUNS_H_

#include <cstdint>
#include <span>
#include <vector>

#include "extract/gazetteer.h"
#include "extract/name_words.h"
#include "extract/starts.h"
#include "extract/uncased_names.h"
#include "extract/word_usage.h"
#include "text/tokens.h"

namespace claimdiff {

// Tokens [first, last) are one name. Its hits are what the gazetteer knows of
// it: all of it when `whole`, else things named inside ("Bank of China").
struct NameRun {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  bool whole = false;
  bool genitive = false;         // its last letter is a case ending: "Obamas"
  bool may_be_genitive = false;  // or perhaps not: "Woods"
  std::uint32_t hits_begin = 0;  // of NameRuns::hits
  std::uint32_t hits_end = 0;
};

// The names of an article, ascending, not overlapping.
struct NameRuns {
  std::vector<NameRun> list;
  std::vector<GazetteerHit> hits;
  GazetteerRoom known;  // has the keys of the hits

  std::span<const GazetteerHit> HitsOf(const NameRun& run) const {
    return std::span(hits).subspan(run.hits_begin,
                                   run.hits_end - run.hits_begin);
  }
};

struct NameSources {
  const text::Tokens& tokens;
  const Gazetteer& gazetteer;
  const NameWords& words;
  const UncasedNames& uncased;
  const WordUsage& usage;
  const Starts& starts;  // of the tokens
};

// The names among the tokens of `claims`; each lies within one claim.
NameRuns FindNameRuns(const NameSources& sources,
                      std::span<const ClaimTokens> claims);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_NAME_RUNS_H_
