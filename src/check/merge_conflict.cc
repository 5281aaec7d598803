#include "check/merge_conflict.h"

#include <algorithm>
#include <string_view>

namespace claimdiff::check {

namespace {

constexpr std::string_view kOurs = "<<<<<<< ";
constexpr std::string_view kMiddle = "=======";
constexpr std::string_view kTheirs = ">>>>>>> ";

bool IsLeftOut(const Article& article, std::uint32_t byte) {
  return std::ranges::any_of(article.skipped, [&](const Skipped& skipped) {
    const Span span = article.MarkupSpan(skipped.span);
    return (skipped.reason == SkipReason::kCode ||
            skipped.reason == SkipReason::kIgnored) &&
           span.begin <= byte && byte < span.end;
  });
}

}  // namespace

std::uint32_t MergeConflictLine(const Article& article) {
  const std::string_view source = article.Source();
  if (source.find(kOurs) == std::string_view::npos) return 0;
  std::uint32_t ours = 0;  // the line of the last that may begin one
  bool middle = false;
  std::uint32_t number = 1;
  for (std::size_t at = 0; at < source.size(); ++number) {
    const std::size_t end = std::min(source.find('\n', at), source.size());
    std::string_view line = source.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.starts_with(kOurs)) {
      const bool left_out = IsLeftOut(article, static_cast<std::uint32_t>(at));
      ours = left_out ? 0 : number;
      middle = false;
    } else if (line == kMiddle) {
      middle = ours > 0;
    } else if (line.starts_with(kTheirs) && middle) {
      return ours;
    }
    at = end + 1;
  }
  return 0;
}

}  // namespace claimdiff::check
