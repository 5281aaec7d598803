// Who says what stands in quotation marks.
#ifndef CLAIMDIFF_SEGMENT_SPEAKERS_H_
#define CLAIMDIFF_SEGMENT_SPEAKERS_H_

#include <cstdint>
#include <string_view>

#include "segment/block_view.h"
#include "segment/rules.h"

namespace claimdiff {

class Speakers : private BlockView {
 public:
  // `tokens` are those of `text`; all outlive this.
  Speakers(std::string_view text, const text::Tokens& tokens, TokenSpan block,
           const SentenceRules& rules)
      : BlockView(text, tokens, block), rules_(rules) {}

  // True if a short clause begins at token i that only names the speaker:
  // "Martin asked.", 他说。
  bool Begins(std::uint32_t i) const;

  // True if token i, right after a quotation, is a Japanese particle that ties
  // it to what follows, not the start of "もし", "でも", "かつて".
  bool IsParticle(std::uint32_t i) const;

 private:
  bool IsTitleStop(std::uint32_t i, std::uint32_t floor) const;

  const SentenceRules& rules_;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_SEGMENT_SPEAKERS_H_
