#include "comparable.h"

#include <charconv>
#include <cstddef>
#include <system_error>

namespace claimdiff {

bool IsSection(const Article& article, const Claim& claim, const Fact& fact) {
  const bool heading =
      claim.kind == ClaimKind::kHeading || claim.kind == ClaimKind::kTitle;
  if (!heading || fact.kind != FactKind::kNumber) return false;
  const std::string_view number = article.View(fact.span);
  const bool lettered = fact.span.begin == claim.span.begin + 2 &&
                        article.text[fact.span.begin - 1] == '.';
  const bool parted =
      number.find('.') != std::string_view::npos &&
      number.find_first_not_of("0123456789.") == std::string_view::npos;
  return lettered || (parted && fact.span.begin == claim.span.begin);
}

std::optional<double> VersionOf(std::string_view key) {
  constexpr std::string_view kPrefix = "code:";
  constexpr double kParts = 1000;
  if (!key.starts_with(kPrefix)) return std::nullopt;
  key.remove_prefix(kPrefix.size());
  double version = 0;
  for (int part = 0; part < 3; ++part) {
    int number = 0;
    const auto [end, error] =
        std::from_chars(key.data(), key.data() + key.size(), number);
    if (error != std::errc() || number < 0 || number >= kParts) {
      return std::nullopt;
    }
    version = version * kParts + number;
    key.remove_prefix(static_cast<std::size_t>(end - key.data()));
    const bool goes_on = key.starts_with('.');
    if (goes_on != (part < 2)) return std::nullopt;
    if (goes_on) key.remove_prefix(1);
  }
  return key.empty() ? std::optional(version) : std::nullopt;
}

}  // namespace claimdiff
