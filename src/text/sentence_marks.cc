#include "text/sentence_marks.h"

#include <unicode/uchar.h>

#include <array>
#include <atomic>
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
constexpr char32_t kPageSize = 256;
using Page = std::array<SentenceMark, kPageSize>;
std::array<std::atomic<const Page*>, kTableEnd / kPageSize> pages;

// A text needs a few pages only. Any thread may ask.
const Page& FillPage(char32_t index) {
  auto filled = std::make_unique<Page>();
  for (char32_t i = 0; i < kPageSize; ++i) {
    (*filled)[i] = MarkFromIcu(static_cast<UChar32>(index * kPageSize + i));
  }
  const Page* page = nullptr;  // unless another thread was faster
  if (!pages[index].compare_exchange_strong(page, filled.get(),
                                            std::memory_order_acq_rel)) {
    return *page;
  }
  return *filled.release();  // lives as long as the program
}

}  // namespace

SentenceMark SentenceMarkOf(char32_t c) {
  if (c >= kTableEnd) return MarkFromIcu(static_cast<UChar32>(c));
  const Page* page = pages[c / kPageSize].load(std::memory_order_acquire);
  if (page == nullptr) page = &FillPage(c / kPageSize);
  return (*page)[c % kPageSize];
}

}  // namespace claimdiff::text
