#include "extract/word_parts.h"

#include <algorithm>
#include <cstdint>
#include <span>

#include "text/word_breaks.h"

namespace claimdiff {

namespace {

using text::Script;
using text::Token;

// Letters on either side that are looked at: a few words.
constexpr std::uint32_t kReach = 16;
// What is longer does not stand in another word by chance: six letters.
constexpr std::uint32_t kLongestPart = 17;  // bytes

class WordEnds {
 public:
  WordEnds(std::string_view text, const text::Tokens& tokens)
      : text_(text), all_(tokens), tokens_(tokens.list) {}

  // Whether both ends of `span` are ends of words, as far as letters of such a
  // script are next to them.
  bool AreEndsOf(Span span) {
    if (span.size() > kLongestPart) return true;
    const std::uint32_t first = IndexAt(span.begin);
    const std::uint32_t last = IndexAt(span.end - 1);
    return (!IsLetter(first) || IsWordEnd(first)) &&
           (!IsLetter(last) || last + 1 == tokens_.size() ||
            IsWordEnd(last + 1));
  }

 private:
  // The token that holds `byte`.
  std::uint32_t IndexAt(std::uint32_t byte) {
    at_ = all_.FirstAt(byte + 1, at_);
    return at_ - 1;
  }

  bool IsLetter(std::uint32_t i) const {
    return tokens_[i].script == Script::kThai;
  }

  bool GoesOn(std::uint32_t i) const {
    return i > 0 && i < tokens_.size() && IsLetter(i) && IsLetter(i - 1) &&
           !tokens_[i].space_before;
  }

  // Whether a word ends before token i.
  bool IsWordEnd(std::uint32_t i) const {
    if (!GoesOn(i)) return true;
    std::uint32_t first = i, limit = i;
    while (i - first < kReach && GoesOn(first)) --first;
    while (limit - i < kReach && GoesOn(limit)) ++limit;
    const std::uint32_t begin = tokens_[first].span.begin;
    std::uint32_t end = begin;
    for (const std::string_view word : text::BreakWords(
             text_.substr(begin, tokens_[limit - 1].span.end - begin))) {
      if (end >= tokens_[i].span.begin) break;
      end += static_cast<std::uint32_t>(word.size());
    }
    return end == tokens_[i].span.begin;
  }

  const std::string_view text_;
  const text::Tokens& all_;
  const std::vector<Token>& tokens_;
  std::uint32_t at_ = 0;
};

}  // namespace

void DropPartsOfWords(std::string_view text, const text::Tokens& tokens,
                      std::vector<Fact>* facts) {
  // An article in such a script begins with it.
  constexpr std::size_t kHead = 64;
  const auto head =
      std::span(tokens.list).first(std::min(kHead, tokens.list.size()));
  if (std::none_of(head.begin(), head.end(), [](const Token& token) {
        return token.script == Script::kThai;
      })) {
    return;
  }
  WordEnds ends(text, tokens);
  std::erase_if(*facts,
                [&](const Fact& fact) { return !ends.AreEndsOf(fact.span); });
}

}  // namespace claimdiff
