#include "text/wrap.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <memory>

#include "text/width.h"

namespace claimdiff::text {

namespace {

struct CloseIterator {
  void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};
using LineIterator = std::unique_ptr<UBreakIterator, CloseIterator>;

// Opening one costs more than breaking a paragraph; they are not shared
// between threads.
UBreakIterator* ThreadsIterator() {
  thread_local const LineIterator iterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    LineIterator opened(ubrk_open(UBRK_LINE, "en", nullptr, 0, &status));
    return U_SUCCESS(status) ? std::move(opened) : nullptr;
  }();
  return iterator.get();
}

// The ends of the pieces that must not be broken; the last is text.size().
std::vector<std::uint32_t> BreakPlaces(std::string_view text) {
  std::vector<std::uint32_t> places;
  UBreakIterator* iterator = ThreadsIterator();
  UErrorCode status = U_ZERO_ERROR;
  UText utext = UTEXT_INITIALIZER;
  utext_openUTF8(&utext, text.data(), static_cast<std::int64_t>(text.size()),
                 &status);
  if (iterator != nullptr) ubrk_setUText(iterator, &utext, &status);
  if (iterator != nullptr && U_SUCCESS(status)) {
    for (std::int32_t at = ubrk_next(iterator); at != UBRK_DONE;
         at = ubrk_next(iterator)) {
      places.push_back(static_cast<std::uint32_t>(at));
    }
  }
  utext_close(&utext);
  if (places.empty() || places.back() != text.size()) {
    places.push_back(static_cast<std::uint32_t>(text.size()));
  }
  return places;
}

// Fills lines piece by piece.
class LineFiller {
 public:
  LineFiller(std::string_view text, std::size_t cells)
      : text_(text), cells_(cells) {}

  // Adds the text up to `end`, which no line should break.
  void AddPiece(std::uint32_t end) {
    std::uint32_t ink_end = end;  // without the spaces after it
    while (ink_end > at_ && text_[ink_end - 1] == ' ') --ink_end;
    const std::size_t ink = CellWidth(text_.substr(at_, ink_end - at_));
    if (used_ + ink > cells_) EndLine();
    if (ink > cells_) {
      AddGraphemes(ink_end);
    } else {
      used_ += ink;
    }
    if (ink_end > at_) ink_end_ = ink_end;
    used_ += end - ink_end;
    at_ = end;
  }

  std::vector<Span> Finish() {
    EndLine();
    return std::move(lines_);
  }

 private:
  void AddGraphemes(std::uint32_t end) {
    while (at_ < end) {
      const Grapheme grapheme = GraphemeAt(text_, at_);
      if (used_ + grapheme.cells > cells_) EndLine();
      used_ += grapheme.cells;
      at_ += grapheme.size;
      ink_end_ = at_;
    }
  }

  void EndLine() {
    if (ink_end_ > begin_) lines_.push_back({begin_, ink_end_});
    begin_ = ink_end_ = at_;
    used_ = 0;
  }

  std::string_view text_;
  std::size_t cells_;
  std::vector<Span> lines_;
  std::uint32_t begin_ = 0;    // of the line
  std::uint32_t ink_end_ = 0;  // of the line, without spaces after it
  std::uint32_t at_ = 0;       // what comes next
  std::size_t used_ = 0;       // cells of the line, spaces included
};

}  // namespace

std::vector<Span> WrapLines(std::string_view text, std::size_t cells) {
  LineFiller filler(text, cells);
  for (const std::uint32_t end : BreakPlaces(text)) filler.AddPiece(end);
  return filler.Finish();
}

}  // namespace claimdiff::text
