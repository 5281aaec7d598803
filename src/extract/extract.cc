#include "extract/extract.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>
#include <vector>

#include "extract/code_names.h"
#include "extract/name_keys.h"
#include "extract/names.h"
#include "extract/quantities.h"
#include "extract/word_starts.h"

namespace claimdiff {

namespace {

std::vector<ClaimTokens> TokensOfClaims(const text::Tokens& tokens,
                                        const Article& article,
                                        const Starts& starts) {
  std::vector<ClaimTokens> out;
  out.reserve(article.claims.size());
  std::uint32_t limit = 0;
  for (const Claim& claim : article.claims) {
    const std::uint32_t first = tokens.FirstAt(claim.span.begin, limit);
    limit = tokens.FirstAt(claim.span.end, first);
    out.push_back(ClaimTokensOf(starts, {first, limit}));
  }
  return out;
}

// Takes those off the head of `facts` that end at or before byte `end`.
std::span<Fact> TakeFacts(std::uint32_t end, std::span<Fact>* facts) {
  std::size_t size = 0;
  while (size < facts->size() && (*facts)[size].span.end <= end) ++size;
  const std::span<Fact> taken = facts->first(size);
  *facts = facts->subspan(size);
  return taken;
}

// Hands the facts of all claims out to them, names with their readings.
void ShareOut(std::span<Fact> quantities, std::span<Fact> names,
              std::vector<Claim>* claims) {
  std::vector<Fact> room;
  for (Claim& claim : *claims) {
    const std::span<Fact> counted = TakeFacts(claim.span.end, &quantities);
    room.clear();
    AddReadings(TakeFacts(claim.span.end, &names), &room);
    claim.facts.reserve(counted.size() + room.size());
    std::merge(std::make_move_iterator(counted.begin()),
               std::make_move_iterator(counted.end()),
               std::make_move_iterator(room.begin()),
               std::make_move_iterator(room.end()),
               std::back_inserter(claim.facts),
               [](const Fact& x, const Fact& y) { return x.span < y.span; });
  }
}

}  // namespace

void Extract(const text::Tokens& tokens, Article* article) {
  Starts starts = WordStarts::For(article->language).Of(tokens);
  const std::vector<ClaimTokens> claims =
      TokensOfClaims(tokens, *article, starts);
  std::vector<Fact> quantities =
      FindQuantities(tokens, *article, claims, starts);
  std::vector<Fact> names =
      FindNames(tokens, *article, claims, quantities, std::move(starts));
  ShareOut(quantities, names, &article->claims);
  AddCodeNames(article);
}

}  // namespace claimdiff
