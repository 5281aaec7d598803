#include "report/styled_text.h"

#include <algorithm>

#include "text/printable.h"
#include "text/width.h"

namespace claimdiff {

void StyledText::EndRun(Ink ink, std::uint32_t link) {
  const auto end = static_cast<std::uint32_t>(text_.size());
  if (!runs_.empty() && runs_.back().ink == ink && runs_.back().link == link) {
    runs_.back().end = end;
  } else {
    runs_.push_back({end, ink, link});
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

StyledText& StyledText::Link(std::string_view words, std::string_view url,
                             Ink ink) {
  StyledText quoted;
  quoted.Quote(words);
  for (const char c : quoted.text()) {
    if (c == ' ') text_ += kNoBreak;
    if (c != ' ') text_ += c;
  }
  if (!url.empty()) links_.emplace_back(url);
  EndRun(ink, url.empty() ? 0 : static_cast<std::uint32_t>(links_.size()));
  return *this;
}

StyledText& StyledText::Append(const StyledText& other) {
  const auto before = static_cast<std::uint32_t>(text_.size());
  const auto links = static_cast<std::uint32_t>(links_.size());
  text_ += other.text_;
  links_.insert(links_.end(), other.links_.begin(), other.links_.end());
  for (const Run& run : other.runs_) {
    runs_.push_back(
        {before + run.end, run.ink, run.link == 0 ? 0 : links + run.link});
  }
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
