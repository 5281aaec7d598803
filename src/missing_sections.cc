#include "missing_sections.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace claimdiff {

namespace {

constexpr ClaimIndex kFewest = 3;  // fewer are single claims

// The byte where the section of `heading` ends: at the next heading that is as
// high, or at the end.
std::uint32_t EndOf(const std::vector<Heading>& headings, std::size_t heading) {
  for (std::size_t next = heading + 1; next < headings.size(); ++next) {
    if (headings[next].level <= headings[heading].level) {
      return headings[next].span.begin;
    }
  }
  return UINT32_MAX;
}

ClaimIndex FirstFrom(const Article& article, std::uint32_t begin) {
  const auto at = std::partition_point(
      article.claims.begin(), article.claims.end(),
      [begin](const Claim& claim) { return claim.span.begin < begin; });
  return static_cast<ClaimIndex>(at - article.claims.begin());
}

}  // namespace

std::vector<MissingSection> FindMissingSections(
    const Article& article, const std::vector<ClaimIndex>& only) {
  std::vector<MissingSection> found;
  if (only.size() < kFewest) return found;
  ClaimIndex end = 0;  // of the last section found
  for (std::size_t h = 0; h < article.headings.size(); ++h) {
    const ClaimIndex first = FirstFrom(article, article.headings[h].span.begin);
    if (first < end || first >= article.claims.size() ||
        article.claims[first].kind != ClaimKind::kHeading ||
        article.claims[first].span.begin >= article.headings[h].span.end) {
      continue;  // it was skipped, or belongs to another
    }
    const ClaimIndex limit = FirstFrom(article, EndOf(article.headings, h));
    if (limit - first < kFewest) continue;
    const auto begins = std::lower_bound(only.begin(), only.end(), first);
    const auto ends = std::lower_bound(begins, only.end(), limit);
    if (ends - begins != static_cast<std::ptrdiff_t>(limit - first)) continue;
    found.push_back({first, limit - first});
    end = limit;
  }
  return found;
}

void KeepTogether(const std::vector<MissingSection>& sections,
                  std::vector<ClaimIndex>* ranked) {
  if (sections.empty()) return;
  std::vector<bool> begun(sections.size(), false);
  std::vector<ClaimIndex> out;
  out.reserve(ranked->size());
  for (const ClaimIndex claim : *ranked) {
    const auto after = std::upper_bound(
        sections.begin(), sections.end(), claim,
        [](ClaimIndex c, const MissingSection& s) { return c < s.heading; });
    if (after == sections.begin() ||
        claim >= after[-1].heading + after[-1].claims) {
      out.push_back(claim);
      continue;
    }
    const auto section = static_cast<std::size_t>(after - sections.begin()) - 1;
    if (begun[section]) continue;
    begun[section] = true;
    for (ClaimIndex k = 0; k < sections[section].claims; ++k) {
      out.push_back(sections[section].heading + k);
    }
  }
  *ranked = std::move(out);
}

}  // namespace claimdiff
