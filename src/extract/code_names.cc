#include "extract/code_names.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "extract/key_names.h"
#include "extract/technical_names.h"

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

// `facts` of one claim with those of `codes`, which lie in it.
std::vector<Fact> WithCodes(const Article& article, std::span<const Span> codes,
                            std::vector<Fact> facts) {
  std::vector<Fact> merged;
  merged.reserve(facts.size() + codes.size());
  auto fact = facts.begin();
  for (const Span code : codes) {
    while (fact != facts.end() && fact->span.end <= code.begin) {
      merged.push_back(std::move(*fact++));
    }
    auto end = fact;
    while (end != facts.end() && end->span.begin < code.end) ++end;
    const bool stays = std::any_of(
        fact, end, [&](const Fact& found) { return StaysBeside(found, code); });
    if (stays || code.size() > kMaxCodeNameBytes) continue;
    fact = end;
    std::string key = EnglishChord(article.View(code));
    if (key.empty()) key = article.View(code);
    key.insert(0, "code:");
    merged.push_back({FactKind::kEntity, std::move(key), code, {}});
  }
  std::move(fact, facts.end(), std::back_inserter(merged));
  return merged;
}

// `marked` with those of `found` that lie outside; both ascend.
std::vector<Span> Together(std::span<const Span> marked,
                           std::span<const Span> found) {
  std::vector<Span> out;
  out.reserve(marked.size() + found.size());
  auto next = marked.begin();
  for (const Span span : found) {
    while (next != marked.end() && next->end <= span.begin) {
      out.push_back(*next++);
    }
    if (next == marked.end() || !Overlap(*next, span)) out.push_back(span);
  }
  out.insert(out.end(), next, marked.end());
  return out;
}

}  // namespace

void AddCodeNames(const text::Tokens& tokens, Article* article) {
  const std::vector<Span> codes =
      Together(article->code, FindTechnicalNames(article->text, tokens));
  std::size_t at = 0;
  for (Claim& claim : article->claims) {
    if (at == codes.size()) return;
    while (at < codes.size() && codes[at].begin < claim.span.begin) ++at;
    const std::size_t first = at;
    while (at < codes.size() && codes[at].end <= claim.span.end) ++at;
    if (at == first) continue;
    claim.facts =
        WithCodes(*article, std::span(codes).subspan(first, at - first),
                  std::move(claim.facts));
  }
}

}  // namespace claimdiff
