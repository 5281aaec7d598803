#include "read/label_table.h"

#include "data/data.h"
#include "text/tokens.h"

namespace claimdiff {

text::HashSet LoadLabels(std::string_view name) {
  text::HashSet labels;
  data::ForEachRow(data::Table(name), [&](std::string_view row) {
    data::NextColumn(&row);  // the language
    while (!row.empty()) {
      std::string_view label = data::Cut(&row, ';');
      if (label.starts_with(' ')) label.remove_prefix(1);
      labels.Insert(text::HashFolded(text::Fold(label)));
    }
  });
  return labels;
}

}  // namespace claimdiff
