#include "read/markdown_canvas.h"

#include <algorithm>
#include <utility>

namespace claimdiff {

namespace {

// Stands for a dropped byte: a word to CommonMark, so that what emphasis or
// link is around it holds.
constexpr char kFiller = 'z';

// So many more hyphens are enough for the parser's tables.
constexpr std::uint32_t kLongerBy = 2;

bool IsLineEnd(char c) { return c == '\n' || c == '\r'; }

bool IsBlankOrQuote(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '>';
}

}  // namespace

void MarkdownCanvas::Mark(Span span, ByteMark mark) {
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    marks_[i] = static_cast<char>(marks_[i] | mark);
  }
}

void MarkdownCanvas::MarkHeading(Span text, std::uint8_t level) {
  Mark(text, kHeadingText);
  headings_.push_back({text, level});
}

std::uint8_t MarkdownCanvas::HeadingLevelAt(std::uint32_t at) const {
  const auto after = std::upper_bound(
      headings_.begin(), headings_.end(), at,
      [](std::uint32_t x, const Heading& y) { return x < y.span.begin; });
  return (after - 1)->level;
}

void MarkdownCanvas::Drop(Span span) {
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    if (!IsLineEnd(source_[i])) text_[i] = kFiller;
  }
  Mark(span, kDropped);
}

void MarkdownCanvas::Blank(Span span) {
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    if (!IsLineEnd(source_[i])) text_[i] = ' ';
  }
  Mark(span, kDropped);
}

void MarkdownCanvas::List(Span span) {
  Drop(span);
  Mark(span, kListed);
}

void MarkdownCanvas::Restore(Span span, bool name) {
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    text_[i] = source_[i];
    marks_[i] = static_cast<char>(marks_[i] & ~(kDropped | kListed));
  }
  if (name) Mark(span, kName);
}

void MarkdownCanvas::PaintNote(std::uint32_t at, std::uint32_t end) {
  Drop({at, end});
  text_.replace(at, 4, "-   ");
  Mark({at + 4, at + 5}, kNote);
}

void MarkdownCanvas::Skip(Span span, SkipReason reason) {
  Blank(span);
  skipped_.push_back({span, reason});
}

void MarkdownCanvas::BlankEmptyLines() {
  for (std::size_t begin = 0; begin < text_.size();) {
    std::size_t end = text_.find('\n', begin);
    if (end == std::string::npos) end = text_.size();
    bool dropped = false;
    bool empty = true;
    for (std::size_t i = begin; i < end && empty; ++i) {
      const bool drop = (marks_[i] & kDropped) != 0;
      dropped |= drop;
      empty = drop ? (marks_[i] & kNote) == 0 : IsBlankOrQuote(text_[i]);
    }
    if (empty && dropped) {
      std::replace_if(
          text_.begin() + static_cast<std::ptrdiff_t>(begin),
          text_.begin() + static_cast<std::ptrdiff_t>(end),
          [](char c) { return !IsBlankOrQuote(c); }, ' ');
      SkipListed(
          {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    }
    begin = end + 1;
  }
  std::ranges::sort(skipped_, {}, &Skipped::span);
}

// The parser never comes to a blank line.
void MarkdownCanvas::SkipListed(Span line) {
  for (std::uint32_t at = line.begin; at < line.end; ++at) {
    const std::uint32_t begin = at;
    while (at < marks_.size() && (MarksAt(at) & kListed) != 0) ++at;
    // What began in a line above is in the list.
    const bool goes_on = begin > 0 && (MarksAt(begin - 1) & kListed) != 0;
    if (at > begin && !goes_on) {
      skipped_.push_back({{begin, at}, SkipReason::kCode});
    }
  }
}

std::string MarkdownCanvas::Finish() {
  BlankEmptyLines();
  if (lengthened_.empty()) return std::move(text_);
  std::string longer;
  longer.reserve(text_.size() + kLongerBy * lengthened_.size());
  std::uint32_t begin = 0;
  for (const std::uint32_t at : lengthened_) {
    longer.append(text_, begin, at - begin);
    longer.append(kLongerBy, '-');
    begin = at;
  }
  longer.append(text_, begin);
  return longer;
}

std::uint32_t MarkdownCanvas::SourceAt(std::uint32_t at) const {
  if (lengthened_.empty()) return at;
  // How many of the rules lie before `at`: the k-th is at lengthened_[k] plus
  // what those before it have added.
  std::uint32_t low = 0;
  auto high = static_cast<std::uint32_t>(lengthened_.size());
  while (low < high) {
    const std::uint32_t middle = (low + high) / 2;
    if (lengthened_[middle] + kLongerBy * middle < at) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low == 0) return at;
  const std::uint32_t begin = lengthened_[low - 1];
  return std::max(begin, at - kLongerBy * low);
}

}  // namespace claimdiff
