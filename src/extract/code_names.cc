#include "extract/code_names.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace claimdiff {

namespace {

// Longer code is a passage, not a name.
constexpr std::uint32_t kMaxCodeNameBytes = 100;

bool Overlap(Span x, Span y) { return x.begin < y.end && y.begin < x.end; }

// A value says more than that the code is there. A name that reaches into code
// is none: "Set `maxUnavailable`".
bool StaysBeside(const Fact& fact, Span code) {
  if (fact.kind == FactKind::kEntity || !Overlap(fact.span, code)) return false;
  return fact.span.begin <= code.begin && fact.span.end >= code.end;
}

bool LiesInOneClaim(const std::vector<Claim>& claims, Span code) {
  const auto after = std::upper_bound(claims.begin(), claims.end(), code.begin,
                                      [](std::uint32_t at, const Claim& claim) {
                                        return at < claim.span.begin;
                                      });
  return after != claims.begin() && code.end <= (after - 1)->span.end;
}

}  // namespace

void AddCodeNames(const Article& article, std::vector<Fact>* facts) {
  std::vector<Fact> merged;
  merged.reserve(facts->size() + article.code.size());
  auto fact = facts->begin();
  for (const Span code : article.code) {
    while (fact != facts->end() && fact->span.end <= code.begin) {
      merged.push_back(std::move(*fact++));
    }
    auto end = fact;
    while (end != facts->end() && end->span.begin < code.end) ++end;
    const bool stays = std::any_of(
        fact, end, [&](const Fact& found) { return StaysBeside(found, code); });
    if (stays || code.size() > kMaxCodeNameBytes ||
        !LiesInOneClaim(article.claims, code)) {
      continue;
    }
    fact = end;
    std::string key = "code:";
    key += article.View(code);
    merged.push_back({FactKind::kEntity, std::move(key), code, {}});
  }
  std::move(fact, facts->end(), std::back_inserter(merged));
  *facts = std::move(merged);
}

}  // namespace claimdiff
