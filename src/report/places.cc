#include "report/places.h"

namespace claimdiff {

std::string SourceName(const Article& article) {
  return article.source == "-" ? "standard input" : article.source;
}

Places::Places(const Report& report, const TerminalStyle& style)
    : report_(report),
      a_{SourceName(report.a), style.url_a, text::LineIndex(report.a.Source())},
      b_{SourceName(report.b), style.url_b,
         text::LineIndex(report.b.Source())} {}

std::uint32_t Places::LineOf(SideName side, Span span) const {
  return At(side).lines.Line(ArticleOf(report_, side).MarkupSpan(span).begin);
}

std::uint32_t Places::LastLine(SideName side) const {
  const std::size_t end = ArticleOf(report_, side).Source().size();
  return At(side).lines.Line(static_cast<std::uint32_t>(end));
}

StyledText Places::PathAndLine(SideName side, Span span, Ink ink) const {
  const Source& source = At(side);
  const std::uint32_t line = LineOf(side, span);
  std::string words = source.name;
  words.append(":").append(std::to_string(line));
  return Linked(source, line, words, ink);
}

StyledText Places::Line(SideName side, Span span, Ink ink) const {
  const std::uint32_t line = LineOf(side, span);
  return Linked(At(side), line, std::to_string(line), ink);
}

// A fragment of "#14" is what terminals that open files at a line expect
// (kitty), and others leave alone.
StyledText Places::Linked(const Source& source, std::uint32_t line,
                          const std::string& words, Ink ink) const {
  std::string url = source.url;
  if (!url.empty()) url.append("#").append(std::to_string(line));
  StyledText out;
  out.Link(words, url, ink);
  return out;
}

}  // namespace claimdiff
