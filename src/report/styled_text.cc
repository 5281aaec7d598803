#include "report/styled_text.h"

#include <algorithm>

#include "text/width.h"

namespace claimdiff {

void StyledText::EndRun(Ink ink) {
  const auto end = static_cast<std::uint32_t>(text_.size());
  if (!runs_.empty() && runs_.back().ink == ink) {
    runs_.back().end = end;
  } else {
    runs_.push_back({end, ink});
  }
}

StyledText& StyledText::Add(std::string_view words, Ink ink) {
  text_ += words;
  EndRun(ink);
  return *this;
}

StyledText& StyledText::Quote(std::string_view words, Ink ink) {
  const bool isolate = text::HasRightToLeft(words);
  if (isolate) text_ += kIsolate;
  text::AppendPrintable(words, &text_);
  if (isolate) text_ += kEndIsolate;
  EndRun(ink);
  return *this;
}

StyledText& StyledText::QuoteSpan(const Article& article, Span span,
                                  const std::vector<Highlight>& highlights) {
  const auto piece = [&](std::uint32_t begin, std::uint32_t end, Ink ink) {
    text::AppendPrintable(article.View({begin, end}), &text_);
    EndRun(ink);
  };
  const bool isolate = text::HasRightToLeft(article.View(span));
  if (isolate) text_ += kIsolate;
  std::uint32_t at = span.begin;
  for (const Highlight& highlight : highlights) {
    if (highlight.span.begin < at || highlight.span.end > span.end) continue;
    piece(at, highlight.span.begin, Ink::kPlain);
    piece(highlight.span.begin, highlight.span.end, highlight.ink);
    at = highlight.span.end;
  }
  piece(at, std::max(at, span.end), Ink::kPlain);
  if (isolate) text_ += kEndIsolate;
  EndRun(Ink::kPlain);
  return *this;
}

}  // namespace claimdiff
