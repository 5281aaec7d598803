#include "read/note_labels.h"

#include "read/label_table.h"
#include "text/characters.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

constexpr std::size_t kMaxLabelBytes = 64;

const text::HashSet& Labels() {
  static const auto& labels = *new text::HashSet(LoadLabels("note_labels"));
  return labels;
}

text::CharClass ClassAt(std::string_view text, std::size_t at) {
  return text::CharTable::Shared().Find(text::DecodeAt(text, at).value).klass;
}

// A mark ends a word, but a sign may have one too.
bool BeginsWord(text::CharClass c) {
  return c == text::CharClass::kUpper || c == text::CharClass::kLower ||
         c == text::CharClass::kLetter || c == text::CharClass::kDigit;
}

bool EndsWord(text::CharClass c) {
  return BeginsWord(c) || c == text::CharClass::kMark;
}

// From its first word to its last.
std::string_view Words(std::string_view text) {
  while (!text.empty() && !BeginsWord(ClassAt(text, 0))) {
    text.remove_prefix(text::DecodeAt(text, 0).size);
  }
  while (!text.empty()) {
    const std::size_t last = text::PreviousStart(text, text.size());
    if (EndsWord(ClassAt(text, last))) break;
    text = text.substr(0, last);
  }
  return text;
}

}  // namespace

bool IsNoteLabel(std::string_view title) {
  if (title.size() > kMaxLabelBytes) return false;
  const std::string_view words = Words(title);
  return !words.empty() &&
         Labels().Contains(text::HashFolded(text::Fold(words)));
}

}  // namespace claimdiff
