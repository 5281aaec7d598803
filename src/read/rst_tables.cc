#include "read/rst_tables.h"

#include <algorithm>

namespace claimdiff {

namespace {

constexpr std::uint32_t kMaxRowBytes = 16 << 10;

Span Trimmed(std::string_view source, Span cell) {
  while (!cell.empty() && source[cell.begin] == ' ') ++cell.begin;
  while (!cell.empty() && source[cell.end - 1] == ' ') --cell.end;
  return cell;
}

// Between "| " and " |", at the ends of the line, too.
std::vector<Span> GridCells(std::string_view source, const RstLine& line) {
  std::vector<Span> cells;
  std::uint32_t begin = line.content + 1;
  for (std::uint32_t at = begin; at < line.end; ++at) {
    const bool last = at + 1 == line.end;
    if (source[at] != '|' && !last) continue;
    const bool bar = source[at] == '|';
    if (bar && !last && source[at + 1] != ' ') continue;
    cells.push_back(Trimmed(source, {begin, bar ? at : line.end}));
    begin = at + 1;
  }
  return cells;
}

// Where the columns begin, counted from the first.
std::vector<std::uint32_t> ColumnStarts(std::string_view border) {
  std::vector<std::uint32_t> starts;
  for (std::uint32_t at = 0; at < border.size(); ++at) {
    if (border[at] == '=' && (at == 0 || border[at - 1] == ' ')) {
      starts.push_back(at);
    }
  }
  return starts;
}

std::vector<Span> ColumnCells(std::string_view source, const RstLine& line,
                              const std::vector<std::uint32_t>& starts,
                              std::uint32_t indent) {
  std::vector<Span> cells;
  std::uint32_t begin = line.content;
  std::uint32_t column = line.indent - std::min(line.indent, indent);
  for (std::size_t i = 1; i <= starts.size(); ++i) {
    std::uint32_t at = begin;
    while (at < line.end && (i == starts.size() || column < starts[i])) {
      const std::uint32_t first = at++;
      while (at < line.end &&
             (static_cast<unsigned char>(source[at]) & 0xC0) == 0x80) {
        ++at;
      }
      column += RstColumns(source.substr(first, at - first));
    }
    cells.push_back(Trimmed(source, {begin, at}));
    begin = at;
  }
  return cells;
}

class TableReader {
 public:
  TableReader(std::string_view source, const RstLine& border)
      : source_(source), border_(border), grid_(source[border.content] == '+') {
    if (!grid_) starts_ = ColumnStarts(border.TextIn(source));
  }

  RstTable Run() {
    bool bordered = true;  // the line before was a border
    std::uint32_t borders = 1;
    std::uint32_t at = border_.next;
    for (; at < source_.size(); at = table_.next) {
      const RstLine line = RstLineAt(source_, at);
      if (line.blank() && (grid_ || bordered)) break;
      const std::string_view text = line.TextIn(source_);
      const bool border = grid_ ? IsRstGridBorder(text) || text[0] == '+'
                                : IsRstColumnBorder(text);
      if (grid_ && !border && text[0] != '|') break;
      table_.next = line.next;
      bordered = border;
      if (border) {
        FinishRow();
        // The last border of columns has a blank line behind it.
        ++borders;
        if (!grid_ && borders > 2 && RstLineAt(source_, line.next).blank())
          break;
      } else if (line.blank()) {
        FinishRow();
      } else if (grid_ || text.find_first_not_of("- ") < text.size()) {
        AddLine(line);
      }
    }
    FinishRow();
    if (table_.next == 0) table_.next = border_.next;
    return std::move(table_);
  }

 private:
  void AddLine(const RstLine& line) {
    const std::vector<Span> cells =
        grid_ ? GridCells(source_, line)
              : ColumnCells(source_, line, starts_, border_.indent);
    // A line without a first cell goes on with the row above.
    if (!grid_ && !cells.empty() && !cells[0].empty()) FinishRow();
    if (lines_ == 0) row_.source.begin = line.content;
    row_.source.end = line.end;
    ++lines_;
    if (row_.source.size() > kMaxRowBytes) return;
    if (texts_.size() < cells.size()) texts_.resize(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (cells[i].empty()) continue;
      if (!texts_[i].empty()) texts_[i] += ' ';
      texts_[i] += source_.substr(cells[i].begin, cells[i].size());
    }
    row_.cells = cells;
  }

  void FinishRow() {
    if (lines_ > 1) {
      row_.cells.clear();
      for (const std::string& text : texts_) {
        if (text.empty()) continue;
        if (!row_.text.empty()) row_.text += " | ";
        // Marks of code and of emphasis; names of roles may stay.
        for (const char c : text) {
          if (c != '`' && c != '*') row_.text += c;
        }
      }
    }
    if (row_.source.size() > kMaxRowBytes) {
      row_ = {row_.source, {}, "", true};
    }
    if (lines_ > 0) table_.rows.push_back(std::move(row_));
    row_ = {};
    texts_.clear();
    lines_ = 0;
  }

  std::string_view source_;
  const RstLine border_;
  const bool grid_;
  std::vector<std::uint32_t> starts_;
  RstTable table_;
  RstRow row_;
  std::vector<std::string> texts_;  // of the row's cells
  std::uint32_t lines_ = 0;         // of the row
};

}  // namespace

std::vector<std::vector<Span>> ReadRstCsv(std::string_view source, Span body,
                                          char delimiter) {
  std::vector<std::vector<Span>> rows(1);
  std::uint32_t begin = body.begin;
  bool blank = true;        // the cell, up to here
  bool has_quotes = false;  // around it: it began with one
  bool quoted = false;
  for (std::uint32_t at = body.begin; at <= body.end; ++at) {
    const char c = at < body.end ? source[at] : '\n';
    if (c == '"') {
      has_quotes |= blank;
      quoted = has_quotes && !quoted;
    }
    blank &= c == ' ';
    if (at < body.end && (quoted || (c != delimiter && c != '\n'))) continue;
    Span cell = Trimmed(source, {begin, at});
    if (!cell.empty() && source[cell.end - 1] == '\r') --cell.end;
    if (cell.size() > 1 && source[cell.begin] == '"' &&
        source[cell.end - 1] == '"') {
      cell = Trimmed(source, {cell.begin + 1, cell.end - 1});
    }
    rows.back().push_back(cell);
    begin = at + 1;
    blank = true;
    has_quotes = quoted = false;
    if (c == '\n' && at < body.end) rows.emplace_back();
  }
  return rows;
}

RstTable ReadRstTable(std::string_view source, const RstLine& line) {
  return TableReader(source, line).Run();
}

}  // namespace claimdiff
