#include "lexicon/japanese.h"

#include "data/data.h"
#include "text/tokens.h"

namespace claimdiff::lexicon {

namespace {

// Words of Chinese characters before an ending, and perhaps kana.
bool BeginsWithHan(std::string_view folded) {
  const text::Tokens tokens = text::Tokenise(folded);
  return tokens.list.size() > 1 &&
         tokens.list.front().script == text::Script::kHan;
}

}  // namespace

std::vector<std::string> JapaneseStems(std::string_view folded) {
  std::vector<std::string> stems;
  if (!BeginsWithHan(folded)) return stems;
  data::ForEachRow(data::Table("japanese_stems"), [&](std::string_view row) {
    const std::string_view ending = data::NextColumn(&row);
    if (!folded.ends_with(ending)) return;
    const std::string_view root =
        folded.substr(0, folded.size() - ending.size());
    while (!row.empty() && !root.empty()) {
      const std::string_view stem = data::Cut(&row, ' ');
      stems.push_back(std::string(root).append(stem == "-" ? "" : stem));
    }
  });
  return stems;
}

}  // namespace claimdiff::lexicon
