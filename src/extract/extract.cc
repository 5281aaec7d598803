#include "extract/extract.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "extract/code_names.h"
#include "extract/names.h"
#include "extract/quantities.h"

namespace claimdiff {

void Extract(const text::Tokens& tokens, Article* article) {
  std::vector<Fact> quantities = FindQuantities(tokens, *article);
  std::vector<Fact> names = FindNames(tokens, *article, quantities);
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
