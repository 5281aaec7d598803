// What stands behind the end of a sentence and is none itself.
#ifndef CLAIMDIFF_SEGMENT_ASIDES_H_
#define CLAIMDIFF_SEGMENT_ASIDES_H_

#include <cstdint>
#include <string_view>

#include "segment/block_view.h"
#include "text/tokens.h"

namespace claimdiff {

class Asides : private BlockView {
 public:
  // As BlockView.
  Asides(std::string_view text, const text::Tokens& tokens, TokenSpan block)
      : BlockView(text, tokens, block) {}

  // Whether the block has nothing from token i on but the number of a note
  // ("[12]") or a short remark in brackets that does not open like a sentence:
  // "を追加します。(非推奨)".
  bool EndBlock(std::uint32_t i) const;

  // Whether a sentence goes on after the ellipsis that begins at token `begin`,
  // at token `after`: in names of menus ("Save As… → Options"), in ranges ("1
  // ... 9"), and where no capital letters tell, unless the words do.
  bool GoesOn(std::uint32_t begin, std::uint32_t after) const;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_SEGMENT_ASIDES_H_
