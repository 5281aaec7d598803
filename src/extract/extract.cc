#include "extract/extract.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "extract/code_names.h"
#include "extract/names.h"
#include "extract/quantities.h"
#include "extract/word_starts.h"

namespace claimdiff {

namespace {

std::vector<TokenRange> TokensOfClaims(const text::Tokens& tokens,
                                       const Article& article) {
  std::vector<TokenRange> ranges;
  ranges.reserve(article.claims.size());
  std::uint32_t limit = 0;
  for (const Claim& claim : article.claims) {
    const std::uint32_t first = tokens.FirstAt(claim.span.begin, limit);
    limit = tokens.FirstAt(claim.span.end, first);
    ranges.push_back({first, limit});
  }
  return ranges;
}

}  // namespace

void Extract(const text::Tokens& tokens, Article* article) {
  Starts starts = WordStarts::For(article->language).Of(tokens);
  const std::vector<TokenRange> claims = TokensOfClaims(tokens, *article);
  std::vector<Fact> quantities =
      FindQuantities(tokens, *article, claims, starts);
  std::vector<Fact> names =
      FindNames(tokens, *article, claims, quantities, std::move(starts));
  std::vector<Fact> facts;
  facts.reserve(quantities.size() + names.size());
  std::merge(std::make_move_iterator(quantities.begin()),
             std::make_move_iterator(quantities.end()),
             std::make_move_iterator(names.begin()),
             std::make_move_iterator(names.end()), std::back_inserter(facts),
             [](const Fact& x, const Fact& y) { return x.span < y.span; });
  AddCodeNames(*article, &facts);
  auto fact = facts.begin();
  for (Claim& claim : article->claims) {
    while (fact != facts.end() && fact->span.end <= claim.span.end) {
      if (fact->span.begin >= claim.span.begin) {
        claim.facts.push_back(std::move(*fact));
      }
      ++fact;
    }
  }
}

}  // namespace claimdiff
