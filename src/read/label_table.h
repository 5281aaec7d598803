// Tables of labels in many languages.
#ifndef CLAIMDIFF_READ_LABEL_TABLE_H_
#define CLAIMDIFF_READ_LABEL_TABLE_H_

#include <string_view>

#include "text/hash_table.h"

namespace claimdiff {

// The labels of src/data/<name>.tsv in all its languages, as text::HashFolded
// has them once they are folded. Columns: language, labels joined by "; ".
text::HashSet LoadLabels(std::string_view name);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_LABEL_TABLE_H_
