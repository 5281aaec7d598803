// What a punctuation mark means for the borders of sentences.
#ifndef CLAIMDIFF_TEXT_SENTENCE_MARKS_H_
#define CLAIMDIFF_TEXT_SENTENCE_MARKS_H_

#include <cstdint>

namespace claimdiff::text {

enum class SentenceMark : std::uint8_t {
  kNone,
  kStop,      // . and its variants: may also end an abbreviation
  kAsk,       // ! ? and their variants: a sentence may go on in lower case
  kFullStop,  // 。 । ። ۔ ..: ends a sentence whatever follows
  kEllipsis,  // …
  kQuote,     // any quotation mark; languages disagree on which one opens
  kOpen,      // an opening bracket
  kClose,     // a closing bracket
  kPause,     // , ; : and their variants
  kDash,
};

// By the Sentence_Break, Quotation_Mark and General_Category properties of the
// Unicode character database.
SentenceMark SentenceMarkOf(char32_t c);

// Whether a sentence may end with it.
inline bool IsTerminal(SentenceMark mark) {
  return mark == SentenceMark::kStop || mark == SentenceMark::kAsk ||
         mark == SentenceMark::kFullStop || mark == SentenceMark::kEllipsis;
}

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_SENTENCE_MARKS_H_
