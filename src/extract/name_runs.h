// Names as a sentence writes them: runs of capitalised words with particles.
#ifndef CLAIMDIFF_EXTRACT_NAME_RUNS_H_
#define CLAIMDIFF_EXTRACT_NAME_RUNS_H_

#include <cstdint>
#include <vector>

#include "extract/gazetteer.h"
#include "extract/generic_words.h"
#include "extract/name_words.h"
#include "extract/starts.h"
#include "extract/uncased_names.h"
#include "extract/word_usage.h"
#include "text/tokens.h"

namespace claimdiff {

// Tokens [first, last) are one name. `hits` are what the gazetteer knows of
// it: all of it when `whole`, else things named inside ("Bank of China").
struct NameRun {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  bool whole = false;
  bool genitive = false;         // its last letter is a case ending: "Obamas"
  bool may_be_genitive = false;  // or perhaps not: "Woods"
  std::vector<GazetteerHit> hits;
};

struct NameSources {
  const text::Tokens& tokens;
  const Gazetteer& gazetteer;
  const NameWords& words;
  const GenericWords& generic;
  const UncasedNames& uncased;
  const WordUsage& usage;
  const Starts& starts;  // of the tokens
};

// The names in the tokens of `range`, ascending, not overlapping.
std::vector<NameRun> FindNameRuns(const NameSources& sources, TokenRange range);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_NAME_RUNS_H_
