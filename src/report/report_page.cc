#include "report/report_page.h"

#include <string>

#include "text/width.h"

namespace claimdiff {

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

}  // namespace claimdiff
