// By "Tables" in the AsciiDoc Language Documentation: a mark begins each cell,
// and what a cell spans and how it is read stands right before its mark.
#include "read/asciidoc_tables.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "read/ascii.h"
#include "read/asciidoc_lines.h"

namespace claimdiff {

namespace {

constexpr std::uint32_t kMaxColumns = 1000;
constexpr std::uint32_t kMaxRowsSpanned = 200;
constexpr std::string_view kStyles = "adehlmsv";

Span Trimmed(std::string_view source, Span span) {
  while (!span.empty() && IsAsciiSpace(source[span.begin])) ++span.begin;
  while (!span.empty() && IsAsciiSpace(source[span.end - 1])) --span.end;
  return span;
}

// Takes the digits at the start of *text.
std::uint32_t TakeNumber(std::string_view* text, std::uint32_t otherwise) {
  std::uint32_t number = otherwise;
  const auto [end, error] =
      std::from_chars(text->data(), text->data() + text->size(), number);
  text->remove_prefix(static_cast<std::size_t>(end - text->data()));
  return error == std::errc() ? number : otherwise;
}

void TakeAlignment(std::string_view* text) {
  while (!text->empty() &&
         std::string_view("<^>.").find((*text)[0]) != std::string_view::npos) {
    text->remove_prefix(1);
  }
}

// "2.3+^.>a" before a cell's mark.
struct CellSpec {
  bool valid = false;
  std::uint32_t columns = 1;
  std::uint32_t rows = 1;
  char style = 0;
};

CellSpec ReadSpec(std::string_view text) {
  CellSpec spec;
  std::string_view rest = text;
  const std::uint32_t columns = TakeNumber(&rest, 1);
  std::uint32_t rows = 1;
  if (rest.size() > 1 && rest[0] == '.' && IsAsciiDigit(rest[1])) {
    rest.remove_prefix(1);
    rows = TakeNumber(&rest, 1);
  }
  if (rest.starts_with('+') || rest.starts_with('*')) {
    rest.remove_prefix(1);
    spec.columns = std::clamp(columns, 1u, kMaxColumns);
    spec.rows = std::clamp(rows, 1u, kMaxRowsSpanned);
  } else {
    rest = text;
  }
  TakeAlignment(&rest);
  if (rest.size() == 1 && kStyles.find(rest[0]) != std::string_view::npos) {
    spec.style = rest[0];
    rest = {};
  }
  spec.valid = rest.empty();
  return spec;
}

// The style of each column of "1,2a,3*"; empty if there are none.
std::vector<char> ReadColumns(std::string_view text) {
  std::vector<char> styles;
  std::string_view digits = text;
  const std::uint32_t count = TakeNumber(&digits, 0);
  if (!text.empty() && digits.empty()) {
    return std::vector<char>(std::min(count, kMaxColumns), 0);
  }
  const char comma = text.find(',') < text.size() ? ',' : ';';
  while (!text.empty() && styles.size() < kMaxColumns) {
    const std::size_t end = std::min(text.find(comma), text.size());
    std::string_view column = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    std::uint32_t times = 1;
    const std::size_t star = column.find('*');
    if (star != std::string_view::npos) {
      column.remove_prefix(std::min(column.find_first_not_of(' '), star));
      times = TakeNumber(&column, 1);
    }
    const std::size_t last = column.find_last_not_of(" \t");
    char style = 0;
    if (last != std::string_view::npos &&
        kStyles.find(column[last]) != std::string_view::npos) {
      style = column[last];
    }
    const std::size_t room = kMaxColumns - styles.size();
    styles.insert(styles.end(), std::min<std::size_t>(times, room), style);
  }
  return styles;
}

class TableReader {
 public:
  TableReader(std::string_view source, Span body, std::string_view mark,
              std::vector<char> columns)
      : source_(source),
        body_(Trimmed(source, body)),
        mark_(mark),
        columns_(std::move(columns)) {}

  std::vector<AsciidocRow> Run() {
    const AsciidocLine first = AsciidocLineAt(source_, body_.begin);
    std::uint32_t begin = body_.begin;
    CellSpec spec;
    bool counted = !columns_.empty();
    for (std::uint32_t at = FindMark(begin); at < body_.end;) {
      const std::uint32_t spec_begin = SpecBegin(begin, at);
      const CellSpec next =
          ReadSpec(source_.substr(spec_begin, at - spec_begin));
      // Before the first mark there is no cell, unless it was forgotten.
      const bool has_cell = begin > body_.begin || spec_begin > begin;
      if (has_cell) AddCell({begin, spec_begin}, spec, counted);
      if (!counted && at >= first.end) counted = CountColumns();
      spec = next;
      begin = at + static_cast<std::uint32_t>(mark_.size());
      at = FindMark(begin);
    }
    if (begin < body_.end || begin > body_.begin) {
      AddCell({begin, body_.end}, spec, counted);
    }
    if (!counted) CountColumns();
    FinishRow();
    return std::move(rows_);
  }

 private:
  // Where the next one is, escaped ones left out; the end if there is none.
  std::uint32_t FindMark(std::uint32_t from) const {
    const std::string_view reach = source_.substr(0, body_.end);
    std::size_t at = reach.find(mark_, from);
    while (at < reach.size() && at > from && reach[at - 1] == '\\') {
      at = reach.find(mark_, at + 1);
    }
    return static_cast<std::uint32_t>(std::min<std::size_t>(at, body_.end));
  }

  // Where what the cell with the mark at `mark` spans is said.
  std::uint32_t SpecBegin(std::uint32_t begin, std::uint32_t mark) const {
    constexpr std::uint32_t kMaxSpecBytes = 16;
    std::uint32_t at = mark;
    while (at > begin && mark - at < kMaxSpecBytes &&
           !IsAsciiSpace(source_[at - 1])) {
      --at;
    }
    const bool parted =
        at == body_.begin || (at > begin && IsAsciiSpace(source_[at - 1]));
    return parted && ReadSpec(source_.substr(at, mark - at)).valid ? at : mark;
  }

  // Those of the first line are as many as a row has.
  bool CountColumns() {
    if (line_columns_ == 0) return false;
    columns_.assign(std::min(line_columns_, kMaxColumns), 0);
    const std::vector<std::pair<AsciidocCell, CellSpec>> cells =
        std::exchange(first_line_, {});
    for (const auto& [cell, spec] : cells) Place(cell, spec);
    return true;
  }

  void AddCell(Span text, const CellSpec& spec, bool counted) {
    const AsciidocCell cell{Trimmed(source_, text), spec.style};
    if (counted) return Place(cell, spec);
    line_columns_ += spec.columns;
    first_line_.emplace_back(cell, spec);
  }

  void Place(AsciidocCell cell, const CellSpec& spec) {
    if (row_.cells.empty()) row_.source.begin = cell.text.begin;
    row_.source.end = cell.text.end;
    const std::size_t column =
        std::min<std::size_t>(used_, columns_.size() - 1);
    if (cell.style == 0) cell.style = columns_[column];
    row_.cells.push_back(cell);
    used_ += spec.columns;
    // What spans rows leaves less room in those below.
    if (taken_.size() < spec.rows) taken_.resize(spec.rows, 0);
    for (std::uint32_t i = 1; i < spec.rows; ++i) taken_[i] += spec.columns;
    if (used_ + (taken_.empty() ? 0 : taken_[0]) >= columns_.size()) {
      FinishRow();
    }
  }

  void FinishRow() {
    if (!row_.cells.empty()) rows_.push_back(std::exchange(row_, {}));
    used_ = 0;
    if (!taken_.empty()) taken_.erase(taken_.begin());
    // Rows that are spanned whole have no cells of their own.
    while (!taken_.empty() && taken_[0] >= columns_.size()) {
      taken_.erase(taken_.begin());
    }
  }

  std::string_view source_;
  const Span body_;
  const std::string_view mark_;
  std::vector<char> columns_;       // their styles
  std::uint32_t line_columns_ = 0;  // that the first line has so far
  std::vector<std::pair<AsciidocCell, CellSpec>> first_line_;
  std::vector<AsciidocRow> rows_;
  AsciidocRow row_;
  std::uint32_t used_ = 0;            // columns of the row
  std::vector<std::uint32_t> taken_;  // of this row and those below, by spans
};

// Cells parted by commas, in double quotes if need be; a row a line.
AsciidocRow ReadCsvLine(std::string_view source, const AsciidocLine& line,
                        std::string_view mark) {
  AsciidocRow row;
  row.source = {line.content, line.end};
  const std::string_view reach = source.substr(0, line.end);
  for (std::uint32_t at = line.content; at <= line.end;) {
    while (at < line.end && source[at] == ' ') ++at;
    std::size_t quote = std::string_view::npos;
    if (at < line.end && source[at] == '"') quote = reach.find('"', at + 1);
    const bool quoted = quote != std::string_view::npos;
    const std::size_t end =
        std::min<std::size_t>(reach.find(mark, quoted ? quote : at), line.end);
    const Span text = quoted ? Span{at + 1, static_cast<std::uint32_t>(quote)}
                             : Span{at, static_cast<std::uint32_t>(end)};
    row.cells.push_back({Trimmed(source, text), 0});
    at = static_cast<std::uint32_t>(end + mark.size());
  }
  return row;
}

std::string_view MarkOf(std::string_view delimiter,
                        const AsciidocStyle& style) {
  if (style.separator == "\\t") return "\t";
  if (!style.separator.empty()) return style.separator;
  if (style.format == "csv") return ",";
  if (style.format == "dsv") return ":";
  if (style.format == "tsv") return "\t";
  return delimiter.substr(0, 1);
}

}  // namespace

std::vector<AsciidocRow> ReadAsciidocTable(std::string_view source, Span body,
                                           std::string_view delimiter,
                                           const AsciidocStyle& style) {
  const std::string_view mark = MarkOf(delimiter, style);
  const bool by_lines = (!style.format.empty() && style.format != "psv") ||
                        delimiter[0] == ',' || delimiter[0] == ':';
  if (!by_lines) {
    return TableReader(source, body, mark, ReadColumns(style.columns)).Run();
  }
  std::vector<AsciidocRow> rows;
  for (std::uint32_t at = body.begin; at < body.end;) {
    // A cell's table ends with the cell, be it within a line.
    const AsciidocLine line = AsciidocLineAt(source.substr(0, body.end), at);
    at = line.next;
    if (!line.blank()) rows.push_back(ReadCsvLine(source, line, mark));
  }
  return rows;
}

}  // namespace claimdiff
