#include "extract/extract.h"

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "extract/addresses.h"
#include "extract/code_names.h"
#include "extract/name_readings.h"
#include "extract/names.h"
#include "extract/quantities.h"
#include "extract/word_starts.h"

namespace claimdiff {

namespace {

std::vector<ClaimTokens> TokensOfClaims(std::span<const text::Token> tokens,
                                        std::span<const Claim> claims,
                                        std::span<const std::uint64_t> starts) {
  std::vector<ClaimTokens> out;
  out.reserve(claims.size());
  std::size_t at = 0;
  for (const Claim& claim : claims) {
    const auto is_before = [&](std::uint32_t byte) {
      return at < tokens.size() && tokens[at].span.begin < byte;
    };
    while (is_before(claim.span.begin)) ++at;
    const auto first = static_cast<std::uint32_t>(at);
    std::uint64_t any = 0;
    for (; is_before(claim.span.end); ++at) any |= starts[at];
    out.push_back({{first, static_cast<std::uint32_t>(at)}, any});
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

// The facts at the head of `names` that are of one mention; a claim's names
// are not empty.
std::span<Fact> FirstMention(std::span<Fact> names) {
  std::size_t size = 1;
  while (size < names.size() && names[size].span == names[0].span) ++size;
  return names.first(size);
}

// Room for the facts of a claim with all readings that they may have.
std::size_t MostFacts(std::span<const Fact> counted,
                      std::span<const Fact> names) {
  std::size_t mentions = 0;
  for (std::size_t i = 0; i < names.size(); ++i) {
    mentions += i == 0 || names[i].span != names[i - 1].span;
  }
  return counted.size() + names.size() + NameReadings::kMostAdded * mentions;
}

// Hands the facts of all claims out to them, names with their readings.
void ShareOut(std::span<Fact> quantities, std::span<Fact> names,
              std::vector<Claim>* claims) {
  NameReadings readings;
  for (Claim& claim : *claims) {
    std::span<Fact> counted = TakeFacts(claim.span.end, &quantities);
    std::span<Fact> named = TakeFacts(claim.span.end, &names);
    claim.facts.reserve(MostFacts(counted, named));
    while (!named.empty()) {
      const std::span<Fact> mention = FirstMention(named);
      for (; !counted.empty() && counted[0].span <= mention[0].span;
           counted = counted.subspan(1)) {
        claim.facts.push_back(std::move(counted[0]));
      }
      readings.Add(mention, &claim.facts);
      named = named.subspan(mention.size());
    }
    for (Fact& fact : counted) claim.facts.push_back(std::move(fact));
  }
}

void MarkTaken(std::span<const TokenRange> ranges, Starts* starts) {
  for (const TokenRange range : ranges) {
    for (std::uint32_t i = range.first; i < range.limit; ++i) {
      (*starts)[i] |= kTaken;
    }
  }
}

}  // namespace

void Extract(const text::Tokens& tokens, Article* article) {
  Starts starts = WordStarts::For(article->language).Of(tokens);
  HideAddresses(article->text, tokens, &starts);
  const std::vector<ClaimTokens> claims =
      TokensOfClaims(tokens.list, article->claims, starts);
  Quantities quantities = FindQuantities(tokens, *article, claims, starts);
  MarkTaken(quantities.tokens, &starts);
  std::vector<Fact> names =
      FindNames(tokens, *article, claims, std::move(starts));
  ShareOut(quantities.facts, names, &article->claims);
  AddCodeNames(tokens, article);
}

}  // namespace claimdiff
