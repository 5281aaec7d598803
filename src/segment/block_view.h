// The tokens of one block, as those who look for sentences ask for them.
#ifndef CLAIMDIFF_SEGMENT_BLOCK_VIEW_H_
#define CLAIMDIFF_SEGMENT_BLOCK_VIEW_H_

#include <cstdint>
#include <string_view>

#include "segment/sentences.h"
#include "text/sentence_marks.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace claimdiff {

// Past the block's end there is nothing: no mark, no word, no digits.
class BlockView {
 public:
  // REQUIRES: `tokens` are those of `text`, and outlive the view.
  BlockView(std::string_view text, const text::Tokens& tokens, TokenSpan block)
      : text_(text),
        tokens_(tokens),
        list_(tokens.list.data()),
        limit_(block.end) {}

  text::SentenceMark MarkAt(std::uint32_t i) const {
    if (i >= limit_ || list_[i].kind != text::TokenKind::kPunct) {
      return text::SentenceMark::kNone;
    }
    return text::SentenceMarkOf(CharAt(i));
  }
  char32_t CharAt(std::uint32_t i) const {
    return text::DecodeAt(text_, list_[i].span.begin).value;
  }
  // True if a space, or the block's end, follows token i.
  bool SpaceAfter(std::uint32_t i) const {
    return i + 1 >= limit_ || list_[i + 1].space_before;
  }
  bool IsWord(std::uint32_t i) const {
    return i < limit_ && list_[i].kind == text::TokenKind::kWord;
  }
  bool IsDigits(std::uint32_t i) const {
    return i < limit_ && list_[i].kind == text::TokenKind::kDigits;
  }
  std::string_view FoldAt(std::uint32_t i) const {
    return i < limit_ ? tokens_.Fold(list_[i]) : std::string_view();
  }
  // One letter, with its marks.
  bool IsLetter(std::uint32_t i) const {
    if (!IsWord(i)) return false;
    const std::string_view fold = FoldAt(i);
    return !fold.empty() && text::DecodeAt(fold, 0).size == fold.size();
  }

 protected:
  std::string_view text_;
  const text::Tokens& tokens_;
  const text::Token* list_;
  std::uint32_t limit_;  // past the block's last token
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_SEGMENT_BLOCK_VIEW_H_
