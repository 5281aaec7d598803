#include "extract/news_age.h"

#include <algorithm>
#include <string_view>

namespace claimdiff {

namespace {

constexpr std::int64_t kOldest = 110;

// Other digits within two tokens of the commas around token `at`.
bool IsListed(const text::Tokens& tokens, std::uint32_t at,
              std::uint32_t limit) {
  for (std::uint32_t i = at - 2; i < std::min(at + 4, limit); ++i) {
    if (i != at && tokens.list[i].kind == text::TokenKind::kDigits) return true;
  }
  return false;
}

}  // namespace

bool IsNewsAge(const text::Tokens& tokens, const NumberMention& number,
               std::uint32_t limit) {
  const std::uint32_t at = number.begin;
  const auto years = number.value.ToInteger();
  if (!number.bare_digits || !years || *years < 2 || *years > kOldest) {
    return false;
  }
  if (at < 2 || number.end >= limit || number.end != at + 1) return false;
  const text::Token& name = tokens.list[at - 2];
  if (name.kind != text::TokenKind::kWord || !text::HasCase(name.script)) {
    return false;
  }
  const std::string_view before = tokens.Fold(tokens.list[at - 1]);
  const std::string_view after = tokens.Fold(tokens.list[at + 1]);
  if (before == "(" && after == ")") {
    return name.upper_first && !IsManualSection(tokens, number);
  }
  // A list of numbers or a score also stands between commas.
  return before == "," && after == "," && !IsListed(tokens, at, limit) &&
         (name.upper_first || tokens.list[at].space_before);
}

}  // namespace claimdiff
