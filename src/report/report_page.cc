#include "report/report_page.h"

#include <string>

#include "text/width.h"

namespace claimdiff {

namespace {

const char* KindMark(ClaimKind kind) {
  switch (kind) {
    case ClaimKind::kTitle: return "[title] ";
    case ClaimKind::kHeading: return "[heading] ";
    case ClaimKind::kCaption: return "[caption] ";
    case ClaimKind::kListItem: return "\u2022 ";
    case ClaimKind::kTableRow: return "[table] ";
    case ClaimKind::kBody:
    case ClaimKind::kQuote: return "";
  }
  return "";
}

}  // namespace

void ReportPage::Heading(const char* title, std::size_t count, Ink ink,
                         std::string_view gloss) {
  constexpr std::size_t kFrame = 8;  // cells around the words of a rule
  StyledText rule;
  rule.Add(std::string(title) + " (" + std::to_string(count) + ")", ink);
  const std::size_t used = text::CellWidth(rule.text()) + gloss.size();
  if (!gloss.empty() && used + kFrame < options.terminal.width) {
    rule.Add(": ").Add(gloss);
  }
  page.Blank();
  page.Rule(rule);
}

StyledText ReportPage::TextOf(SideName side, ClaimIndex claim,
                              const std::vector<Highlight>& highlights) const {
  const Article& article = ArticleOf(report, side);
  StyledText text;
  const char* mark = KindMark(article.claims[claim].kind);
  if (*mark != '\0') text.Add(mark, Ink::kFaint);
  return text.QuoteSpan(article, article.claims[claim].span, highlights);
}

std::string ClaimName(SideName side, ClaimIndex claim) {
  std::string name(1, side == SideName::kA ? 'a' : 'b');
  return name.append(std::to_string(claim + 1));
}

}  // namespace claimdiff
