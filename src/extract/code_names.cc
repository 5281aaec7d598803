#include "extract/code_names.h"

#include <algorithm>
#include <string>
#include <utility>

namespace claimdiff {

namespace {

constexpr std::uint32_t kMaxBytes = 100;  // more is no name

// Whether one of `spans`, which ascend and do not overlap, meets `span`.
bool Meets(const std::vector<Span>& spans, Span span) {
  const auto after =
      std::partition_point(spans.begin(), spans.end(),
                           [&](Span code) { return code.end <= span.begin; });
  return after != spans.end() && after->begin < span.end;
}

}  // namespace

void AddCodeNames(const Article& article, std::vector<Fact>* facts) {
  if (article.code.empty()) return;
  std::erase_if(
      *facts, [&](const Fact& fact) { return Meets(article.code, fact.span); });
  for (const Span code : article.code) {
    if (code.size() > kMaxBytes) continue;
    std::string key = "code:";
    key += article.View(code);
    facts->push_back({FactKind::kEntity, std::move(key), code, {}});
  }
  std::stable_sort(
      facts->begin(), facts->end(),
      [](const Fact& x, const Fact& y) { return x.span < y.span; });
}

}  // namespace claimdiff
