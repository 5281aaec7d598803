// Lays out one language's dictionary in the file format of lexicon.h.
#ifndef CLAIMDIFF_LEXICON_COMPILE_H_
#define CLAIMDIFF_LEXICON_COMPILE_H_

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"

namespace claimdiff::lexicon {

// One translation of one word form or stem.
struct Row {
  std::uint64_t hash = 0;
  Concept meaning = 0;
  float weight = 0;
};

struct Content {
  std::vector<Row> rows;
  std::map<Concept, std::string> names;
  std::vector<std::string> notes;
  std::uint32_t longest = 0;  // bytes of the longest word
};

// The bytes of the file. The order of rows and notes does not matter.
std::string Compile(std::string_view language, const Content& content);

}  // namespace claimdiff::lexicon

#endif  // CLAIMDIFF_LEXICON_COMPILE_H_
