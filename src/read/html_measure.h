// How much text, how much prose and how many links each element holds.
#ifndef CLAIMDIFF_READ_HTML_MEASURE_H_
#define CLAIMDIFF_READ_HTML_MEASURE_H_

#include <cstdint>
#include <vector>

#include "read/html_lines.h"
#include "read/html_tree.h"

namespace claimdiff {

// In columns, of an element and all below it.
struct HtmlWeight {
  std::uint32_t cells = 0;
  std::uint32_t links = 0;  // of the cells, those that lead elsewhere
  std::uint32_t prose = 0;  // of the cells, those of paragraphs
  std::uint32_t lines = 0;

  // Whether more than `percent` of it leads elsewhere.
  bool LinksBeyond(std::uint32_t percent) const {
    return std::uint64_t{100} * links > std::uint64_t{percent} * cells;
  }
};

// The prose of one line: all of it, less its links, or nothing.
std::uint32_t ProseCells(const HtmlLine& line);

// The weight of each node; `left_out` lines (may be empty: none) do not count.
std::vector<HtmlWeight> WeighElements(const HtmlTree& tree,
                                      const std::vector<HtmlLine>& lines,
                                      const std::vector<bool>& left_out);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_HTML_MEASURE_H_
