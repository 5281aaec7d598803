// Letters that stand for a word before an apostrophe.
#ifndef CLAIMDIFF_EXTRACT_ELISION_H_
#define CLAIMDIFF_EXTRACT_ELISION_H_

#include <cstdint>
#include <string_view>

#include "text/tokens.h"

namespace claimdiff {

// True where the token is the "l" of "les 5 l'emportent", which is no unit.
inline bool IsElided(const text::Tokens& tokens, std::uint32_t at) {
  if (at + 2 >= tokens.list.size()) return false;
  const text::Token& mark = tokens.list[at + 1];
  const text::Token& rest = tokens.list[at + 2];
  const std::string_view apostrophe = tokens.Fold(mark);
  return tokens.Letters(tokens.list[at]) == 1 && !mark.space_before &&
         (apostrophe == "'" || apostrophe == "\u2019") && !rest.space_before &&
         rest.kind == text::TokenKind::kWord;
}

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_ELISION_H_
