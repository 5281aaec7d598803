#include "report/csv.h"

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "report/claim_facts.h"
#include "report/claim_names.h"
#include "report/places.h"
#include "text/printable.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

constexpr const char* kColumns[] = {
    "claim",        "file",      "line",       "language",
    "kind",         "verdict",   "confidence", "text",
    "aligned_with", "conflicts", "facts",      "facts_not_in_other"};

std::string Score(float value) {
  char digits[32];
  std::snprintf(digits, sizeof(digits), "%.3f", static_cast<double>(value));
  return digits;
}

// A cell that begins like a formula is one to a spreadsheet, and could send
// the sheet elsewhere; an apostrophe before it makes it text (OWASP, "CSV
// injection"). White space is looked through, because spreadsheets do.
bool LooksLikeFormula(std::string_view cell) {
  const std::size_t first = cell.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return false;
  if (cell.front() == '\t' || cell.front() == '\r') return true;
  const std::string_view rest = cell.substr(first);
  for (const std::string_view sign :
       {"=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20"}) {
    if (rest.starts_with(sign)) return true;
  }
  return false;
}

class Table {
 public:
  explicit Table(std::ostream& out) : out_(out) {}

  void Cell(std::string_view text) {
    if (column_++ > 0) out_ << ',';
    const bool guarded = LooksLikeFormula(text);
    const bool quoted =
        guarded || text.find_first_of("\",\r\n") != std::string_view::npos;
    if (quoted) out_ << '"';
    if (guarded) out_ << '\'';
    WriteWords(text);
    if (quoted) out_ << '"';
  }

  void EndRow() {
    out_ << "\r\n";
    column_ = 0;
  }

 private:
  // What would act on a terminal that the table is printed to, or reorder a
  // row, is a space.
  void WriteWords(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const text::CodePoint point = text::DecodeAt(text, at);
      const char32_t c = point.value;
      const bool white = c == '\n' || c == '\r' || c == '\t';
      if (c == '"') out_ << '"';
      if (text::ActsOnDisplay(c) && !white) {
        out_ << ' ';
      } else {
        out_ << text.substr(at, point.size);
      }
      at += point.size;
    }
  }

  std::ostream& out_;
  int column_ = 0;
};

// What a claim's row says of its alignment.
struct Aligned {
  std::string with;  // "b1 b2"
  std::string conflicts;
};

void AppendListed(std::string_view what, std::string* list) {
  list->append(list->empty() ? "" : "; ").append(what);
}

void AppendConflict(const Report& report, const FactConflict& conflict,
                    std::string* list) {
  std::string words(report.a.View(conflict.a.span));
  words.append(" \u2260 ").append(report.b.View(conflict.b.span));
  AppendListed(words, list);
}

// By claim.
std::vector<Aligned> AlignedClaims(const Report& report, SideName side) {
  const bool of_a = side == SideName::kA;
  std::vector<Aligned> out(ArticleOf(report, side).claims.size());
  for (const Alignment& alignment : report.alignments) {
    const std::string with =
        ClaimNames(OtherSide(side), ClaimsOf(alignment, OtherSide(side)));
    for (const ClaimIndex claim : ClaimsOf(alignment, side)) {
      out[claim].with = with;
    }
    for (const FactConflict& conflict : alignment.conflicts) {
      const ClaimIndex claim = of_a ? conflict.a.claim : conflict.b.claim;
      AppendConflict(report, conflict, &out[claim].conflicts);
    }
  }
  return out;
}

// The keys of all facts, or of those that the other article does not state.
std::string KeysOf(const std::vector<ClaimFact>& facts, bool missing_only) {
  std::string list;
  for (const ClaimFact& next : facts) {
    if (missing_only && next.in_other) continue;
    AppendListed(next.fact->key, &list);
  }
  return list;
}

void WriteSide(const Report& report, SideName side, const Places& places,
               Table* table) {
  const Article& article = ArticleOf(report, side);
  const std::vector<Aligned> aligned = AlignedClaims(report, side);
  for (ClaimIndex i = 0; i < article.claims.size(); ++i) {
    const Claim& claim = article.claims[i];
    const ClaimVerdict& verdict = VerdictOf(report, side, i);
    table->Cell(ClaimName(side, i));
    table->Cell(article.source);
    table->Cell(std::to_string(places.LineOf(side, claim.span)));
    table->Cell(article.language);
    table->Cell(Name(claim.kind));
    table->Cell(Name(verdict.verdict));
    table->Cell(Score(verdict.confidence));
    table->Cell(article.View(claim.span));
    table->Cell(aligned[i].with);
    table->Cell(aligned[i].conflicts);
    const std::vector<ClaimFact> facts = FactsOf(report, side, i);
    table->Cell(KeysOf(facts, false));
    table->Cell(KeysOf(facts, true));
    table->EndRow();
  }
}

}  // namespace

void WriteCsv(const Report& report, const WriterOptions& options,
              std::ostream& out) {
  Table table(out);
  for (const char* column : kColumns) table.Cell(column);
  table.EndRow();
  const Places places(report, options.terminal);
  for (const SideName side : kSides) WriteSide(report, side, places, &table);
}

}  // namespace claimdiff
