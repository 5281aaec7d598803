#include "lexicon/sisters.h"

#include <algorithm>
#include <cstddef>

#include "data/data.h"
#include "text/transliterate.h"

namespace claimdiff::lexicon {

namespace {

constexpr std::size_t kLeastLetters = 4;

}  // namespace

const Sisters& AllSisters() {
  static const Sisters& all = *[] {
    auto* sisters = new Sisters;
    data::ForEachRow(data::Table("sister_languages"),
                     [sisters](std::string_view row) {
                       auto& of = (*sisters)[data::NextColumn(&row)];
                       while (!row.empty()) of.push_back(data::Cut(&row, ' '));
                     });
    return sisters;
  }();
  return all;
}

bool IsSister(std::string_view language) {
  return std::ranges::any_of(AllSisters(), [=](const auto& row) {
    return std::ranges::find(row.second, language) != row.second.end();
  });
}

void SpeltAlike::Add(std::string_view word) {
  std::string letters = text::Romanise(word);
  if (letters.size() < kLeastLetters) return;
  words_.emplace(std::move(letters), word);
}

std::vector<std::string_view> SpeltAlike::Find(std::string_view word) const {
  const auto [begin, end] = words_.equal_range(text::Romanise(word));
  std::vector<std::string_view> found;
  for (auto at = begin; at != end; ++at) found.push_back(at->second);
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace claimdiff::lexicon
