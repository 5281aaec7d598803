// Lays out one language's dictionary in the file format of lexicon.h.
#ifndef CLAIMDIFF_LEXICON_COMPILE_H_
#define CLAIMDIFF_LEXICON_COMPILE_H_

#include <compare>
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

// One translation of one word form that texts taught beside a dictionary.
struct LearntRow {
  std::uint64_t hash = 0;
  std::uint64_t stem = 0;  // of the word; 0 if it has none
  Concept meaning = 0;
  float weight = 0;
};

// `form` (the hash of a word form or stem) is a form of the word `base`, which
// has rows.
struct Form {
  std::uint64_t form = 0;
  std::uint64_t base = 0;
  auto operator<=>(const Form&) const = default;
};

struct Content {
  std::vector<Row> rows;
  std::vector<Form> forms;  // of hashes that have no rows
  std::vector<LearntRow> learnt;
  std::map<Concept, std::string> names;
  std::vector<std::string> notes;
  std::vector<std::uint64_t> starts;  // of words and forms, as AddStart
  std::uint32_t longest = 0;          // bytes of the longest word
};

// By hash, then meaning, the strongest first.
void SortRows(std::vector<Row>* rows);

// The hashes of rows, ascending, each once.
std::vector<std::uint64_t> Hashes(const std::vector<Row>& rows);

// The bytes of the file. The order of rows, forms and notes does not matter.
std::string Compile(std::string_view language, const Content& content);

}  // namespace claimdiff::lexicon

#endif  // CLAIMDIFF_LEXICON_COMPILE_H_
