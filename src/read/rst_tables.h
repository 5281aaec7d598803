// The cells of tables in reStructuredText.
#ifndef CLAIMDIFF_READ_RST_TABLES_H_
#define CLAIMDIFF_READ_RST_TABLES_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "read/rst_lines.h"

namespace claimdiff {

struct RstRow {
  Span source;  // all of its lines
  // Of a row of one line, each cell's place; else empty, and `text` has them.
  std::vector<Span> cells;
  std::string text;
  bool too_long = false;  // more than 16 KiB: neither is given
};

struct RstTable {
  std::vector<RstRow> rows;
  std::uint32_t next = 0;  // of the line after it
};

// The table that begins with the border `line`: a grid ("+---+---+") or
// columns ("====  ====").
// REQUIRES: IsRstGridBorder or IsRstColumnBorder of the line.
RstTable ReadRstTable(std::string_view source, const RstLine& line);

// The rows of comma-separated values in `body`, as cells without their quotes;
// a cell within quotes may have line ends.
std::vector<std::vector<Span>> ReadRstCsv(std::string_view source, Span body,
                                          char delimiter);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_RST_TABLES_H_
