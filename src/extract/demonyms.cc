// The table holds one form a demonym, the one of a dictionary. Its ending
// tells how it inflects: the longest ending of inflections.tsv that fits
// stands for all endings of its row ("ês" for "ês|esa|eses|esas").
#include "extract/demonyms.h"

#include <string>
#include <utility>
#include <vector>

#include "data/data.h"
#include "extract/name_tables.h"

namespace claimdiff {

namespace {

// From a dictionary form's ending to all endings, parted by '|'.
using Inflections = std::vector<std::pair<std::string_view, std::string_view>>;

Inflections InflectionsOf(std::string_view language) {
  Inflections rows;
  ForEachRowOf(data::Table("inflections"), language, [&](std::string_view row) {
    const std::string_view ending = data::NextColumn(&row);
    rows.emplace_back(ending, row);
  });
  return rows;
}

}  // namespace

void ForEachDemonym(
    std::string_view language,
    const std::function<void(std::string_view, std::string_view)>& use) {
  const Inflections inflections = InflectionsOf(language);
  std::string form;
  const auto inflect = [&](std::string_view key, std::string_view lemma) {
    const std::pair<std::string_view, std::string_view>* best = nullptr;
    for (const auto& row : inflections) {
      if (lemma.ends_with(row.first) &&
          (best == nullptr || row.first.size() > best->first.size())) {
        best = &row;
      }
    }
    use(key, lemma);
    if (best == nullptr) return;
    const std::string_view stem =
        lemma.substr(0, lemma.size() - best->first.size());
    ForEachPart(best->second, [&](std::string_view ending) {
      form.assign(stem).append(ending == "-" ? "" : ending);
      use(key, form);
    });
  };
  ForEachForm(data::Table("demonyms"), language, inflect);
}

}  // namespace claimdiff
