// Which sentences of a block stand inside quotation marks.
#ifndef CLAIMDIFF_SEGMENT_QUOTES_H_
#define CLAIMDIFF_SEGMENT_QUOTES_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "segment/block_view.h"

namespace claimdiff {

// Follows the quotation marks of a block. A mark opens or closes by its form,
// else by the space beside it; apostrophes are none.
class Quotes : private BlockView {
 public:
  Quotes(std::string_view text, const text::Tokens& tokens, TokenSpan block)
      : BlockView(text, tokens, block), read_(block.begin) {}

  // True if a quotation that began in the block is open before token i.
  // REQUIRES: calls come with ascending i.
  bool IsOpenBefore(std::uint32_t i);

  // Takes in the newest sentence, the last of `out`, and marks those that are
  // found to be quoted. Sentences [from, ..) are this block's; those without a
  // quotation mark need not be noted.
  void Note(std::size_t from, std::vector<Sentence>* out);

 private:
  // One past the last word or number.
  std::uint32_t TextEnd(TokenSpan range) const;
  bool Opens(std::uint32_t i) const;
  bool Closes(std::uint32_t i) const;

  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  bool open_ = false;            // for IsOpenBefore, token by token
  std::uint32_t read_;           // tokens before it are in open_
  bool inside_ = false;          // for Note, sentence by sentence
  std::uint32_t first_ = kNone;  // the sentence that the quotation began
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_SEGMENT_QUOTES_H_
