// Numbers whose full stop ends no sentence: those that stand before one, with
// their labels, and the parts of a date.
#ifndef CLAIMDIFF_SEGMENT_NUMBERING_H_
#define CLAIMDIFF_SEGMENT_NUMBERING_H_

#include <cstdint>
#include <string_view>

#include "segment/block_view.h"
#include "text/tokens.h"

namespace claimdiff {

// A number longer than this is a year or a count, not an ordinal.
inline constexpr std::uint32_t kMaxOrdinalDigits = 3;

class Numbering : private BlockView {
 public:
  // As BlockView.
  Numbering(std::string_view text, const text::Tokens& tokens, TokenSpan block);

  // Whether the number before token i, a full stop, numbers what follows: "1",
  // "3.6.2", "A.4" begin the sentence, which starts at token `first`, or a
  // label the block ("Step 1", "Fig. 3"), or one with parts what comes after a
  // colon ("Zoom: Figure 8.25"). Not a year or a count.
  bool Ends(std::uint32_t first, std::uint32_t i) const;

  // Whether the full stop at token i follows the year or the month of "2025.
  // 03. 15.", as Korean and Hungarian write dates. `first` as in Ends.
  bool InDate(std::uint32_t first, std::uint32_t i) const;

 private:
  bool IsDate(std::uint32_t first, std::uint32_t year) const;
  bool Adjacent(std::uint32_t first, std::uint32_t i) const;
  bool IsAdjacentStop(std::uint32_t first, std::uint32_t i) const;
  bool IsLabel(std::uint32_t first, std::uint32_t number, bool has_parts) const;
  bool IsColon(std::uint32_t i) const;

  const std::uint32_t begin_;  // of the block
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_SEGMENT_NUMBERING_H_
