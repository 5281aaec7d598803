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

std::optional<double> VersionOf(std::string_view written) {
  constexpr double kParts = 1000;
  constexpr int kMostParts = 3;
  double version = 0;
  int parts = 0;
  for (; parts < kMostParts; ++parts) {
    if (parts > 0) {
      if (!written.starts_with('.')) break;
      written.remove_prefix(1);
    }
    if (written.starts_with("00")) return std::nullopt;  // grouped digits
    int number = 0;
    const auto [end, error] = std::from_chars(
        written.data(), written.data() + written.size(), number);
    if (error != std::errc() || number < 0 || number >= kParts) {
      return std::nullopt;
    }
    version = version * kParts + number;
    written.remove_prefix(static_cast<std::size_t>(end - written.data()));
  }
  if (parts < 2 || !written.empty()) return std::nullopt;
  return parts == 2 ? version * kParts : version;
}

}  // namespace claimdiff
