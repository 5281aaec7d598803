// Titles of notes' boxes that only name the kind of the box.
#ifndef CLAIMDIFF_READ_NOTE_LABELS_H_
#define CLAIMDIFF_READ_NOTE_LABELS_H_

#include <string_view>

namespace claimdiff {

// Whether `title` is "Note", "提示" or the like in any language
// (src/data/note_labels.tsv), whatever signs stand around it.
// REQUIRES: `title` is well-formed UTF-8.
bool IsNoteLabel(std::string_view title);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_NOTE_LABELS_H_
