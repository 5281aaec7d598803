// What makes a number an ordinal: "3rd", "ke-3", "2. Platz".
#ifndef CLAIMDIFF_EXTRACT_NUMBER_ORDINALS_H_
#define CLAIMDIFF_EXTRACT_NUMBER_ORDINALS_H_

#include <cstdint>
#include <string_view>

#include "extract/byte_trie.h"
#include "extract/number.h"
#include "text/tokens.h"

namespace claimdiff {

// The end of the longest affix that starts at token `at`, which may be several
// tokens before `limit`, or `at`.
std::uint32_t MatchAffix(const text::Tokens& tokens, const ByteTrie& affixes,
                         std::uint32_t at, std::uint32_t limit);

// Each takes what it reads into the mention, and makes it an ordinal.
class OrdinalReader {
 public:
  OrdinalReader(const NumberContext& context, TokenRange range)
      : context_(context), first_(range.first), limit_(range.limit) {}

  // "3rd", "15-я", "2:a", "3.º", "30'uncu", "5 ème", "3 번째".
  void ReadSuffix(NumberMention* mention) const;
  // "ke-3", "第3", "al 2-lea".
  void ReadPrefix(NumberMention* mention) const;
  // "2. Platz": where ordinals are written so, a stop inside the sentence.
  void ReadStop(NumberMention* mention) const;
  // "ke 24 kota": a preposition, where only "ke-24" is an ordinal.
  bool IsLoosePrefix(std::uint32_t at) const;

 private:
  bool IsOwnWord(std::uint32_t at, std::uint32_t end) const;
  bool IsGenitive(const NumberMention& mention) const;

  const text::Token& At(std::uint32_t i) const {
    return context_.tokens.list[i];
  }
  std::string_view FoldAt(std::uint32_t i) const {
    return i < limit_ ? context_.tokens.Fold(At(i)) : std::string_view();
  }
  bool Glued(std::uint32_t i) const {
    return i > first_ && i < limit_ && !At(i).space_before;
  }

  const NumberContext& context_;
  std::uint32_t first_;
  std::uint32_t limit_;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_NUMBER_ORDINALS_H_
