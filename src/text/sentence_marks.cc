#include "text/sentence_marks.h"

#include <unicode/uchar.h>

#include <array>
#include <memory>

namespace claimdiff::text {

namespace {

SentenceMark TerminalFromIcu(UChar32 c) {
  // The Burmese little section is a comma; the property lists it as terminal.
  if (c == 0x104A) return SentenceMark::kPause;
  const bool western = c < 0x80 || (c >= 0x2000 && c < 0x2100);
  return western ? SentenceMark::kAsk : SentenceMark::kFullStop;
}

SentenceMark CloseFromIcu(UChar32 c) {
  if (u_hasBinaryProperty(c, UCHAR_QUOTATION_MARK)) return SentenceMark::kQuote;
  switch (u_charType(c)) {
    case U_START_PUNCTUATION: return SentenceMark::kOpen;
    case U_END_PUNCTUATION: return SentenceMark::kClose;
    default: return SentenceMark::kNone;
  }
}

SentenceMark MarkFromIcu(UChar32 c) {
  if (c == 0x2026) return SentenceMark::kEllipsis;
  // Sentence_Break knows commas and colons as pauses, but not these.
  if (c == ';' || c == 0x061B || c == 0xFF1B || c == 0x1363 || c == 0x1364 ||
      c == 0x1365 || c == 0x0387) {
    return SentenceMark::kPause;
  }
  // The Khmer full stops, which Unicode calls terminal from version 16 on.
  if (c == 0x17D4 || c == 0x17D5) return SentenceMark::kFullStop;
  if (u_charType(c) == U_DASH_PUNCTUATION) return SentenceMark::kDash;
  switch (u_getIntPropertyValue(c, UCHAR_SENTENCE_BREAK)) {
    case U_SB_ATERM: return SentenceMark::kStop;
    case U_SB_STERM: return TerminalFromIcu(c);
    case U_SB_SCONTINUE: return SentenceMark::kPause;
    case U_SB_CLOSE: return CloseFromIcu(c);
    default: return SentenceMark::kNone;
  }
}

constexpr char32_t kTableEnd = 0x10000;

}  // namespace

SentenceMark SentenceMarkOf(char32_t c) {
  static const auto& table = *[] {
    auto filled = std::make_unique<std::array<SentenceMark, kTableEnd>>();
    for (char32_t i = 0; i < kTableEnd; ++i) {
      (*filled)[i] = MarkFromIcu(static_cast<UChar32>(i));
    }
    return filled.release();  // lives as long as the program
  }();
  return c < kTableEnd ? table[c] : MarkFromIcu(static_cast<UChar32>(c));
}

}  // namespace claimdiff::text
