#include "report/facts_table.h"

#include <algorithm>
#include <string>
#include <vector>

#include "report/page.h"
#include "text/english_names.h"
#include "text/line_index.h"
#include "text/width.h"

namespace claimdiff {

namespace {

struct Row {
  std::string place, kind;
  const std::string* key;
  Span span;
};

std::vector<Row> Rows(const Article& article) {
  const text::LineIndex lines(article.Source());
  std::vector<Row> rows;
  for (const Claim& claim : article.claims) {
    for (std::size_t k = 0; k < claim.facts.size(); ++k) {
      // Further readings of a name help the machine, not a person.
      if (IsSecondReading(claim.facts, k)) continue;
      const Fact& fact = claim.facts[k];
      const text::Position at =
          lines.Locate(article.Source(), article.MarkupSpan(fact.span).begin);
      rows.push_back({std::to_string(at.line).append(":").append(
                          std::to_string(at.column)),
                      Name(fact.kind), &fact.key, fact.span});
    }
  }
  return rows;
}

struct Widths {
  std::size_t place = 0, kind = 0, key = 0;
};

// A key that is much longer than the others pushes its own row only.
constexpr std::size_t kWidestKey = 32;
constexpr std::size_t kGap = 2;

Widths Measure(const std::vector<Row>& rows) {
  Widths widths;
  for (const Row& row : rows) {
    widths.place = std::max(widths.place, row.place.size());
    widths.kind = std::max(widths.kind, row.kind.size());
    widths.key =
        std::max(widths.key, std::min(kWidestKey, text::CellWidth(*row.key)));
  }
  return widths;
}

std::string Padding(std::size_t used, std::size_t width) {
  return std::string(kGap + (used < width ? width - used : 0), ' ');
}

}  // namespace

void WriteFactsTable(const Article& article, const TerminalStyle& style,
                     std::ostream& out) {
  Page page(style, out);
  const std::vector<Row> rows = Rows(article);
  const Widths widths = Measure(rows);
  for (const Row& row : rows) {
    StyledText line;
    line.Add(Padding(row.place.size() + kGap, widths.place + kGap).substr(kGap))
        .Add(row.place, Ink::kFaint)
        .Add(std::string(kGap, ' '))
        .Add(row.kind)
        .Add(Padding(row.kind.size(), widths.kind));
    line.Quote(*row.key, Ink::kStrong)
        .Add(Padding(text::CellWidth(*row.key), widths.key))
        .Quote(article.View(row.span));
    page.Raw(line);
  }
}

}  // namespace claimdiff
