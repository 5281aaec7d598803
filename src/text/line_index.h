// Byte offset -> line and column, as editors count them.
#ifndef CLAIMDIFF_TEXT_LINE_INDEX_H_
#define CLAIMDIFF_TEXT_LINE_INDEX_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace claimdiff::text {

struct Position {
  std::uint32_t line = 1;    // 1-based; LF, CR LF and CR end a line
  std::uint32_t column = 1;  // 1-based, in code points
};

// Built once per text, asked in logarithmic time, however long the lines are.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);

  std::uint32_t Line(std::uint32_t byte) const;

  // REQUIRES: `text` is the one that the index was built from, and `byte`
  // starts a code point in it or is its size.
  Position Locate(std::string_view text, std::uint32_t byte) const;

 private:
  std::uint32_t CodePointsBefore(std::string_view text,
                                 std::uint32_t byte) const;

  std::vector<std::uint32_t> starts_;       // of each line
  std::vector<std::uint32_t> code_points_;  // before each block of bytes
};

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_LINE_INDEX_H_
