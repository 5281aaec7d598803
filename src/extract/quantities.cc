#include "extract/quantities.h"

#include <cstdlib>

namespace claimdiff {

std::vector<Fact> FindQuantities(const text::Tokens& tokens,
                                 const Article& article) {
  std::vector<Fact> facts;
  for (const Claim& claim : article.claims) {
    for (auto i = tokens.FirstAt(claim.span.begin);
         i < tokens.list.size() && tokens.list[i].span.end <= claim.span.end;
         ++i) {
      const text::Token& token = tokens.list[i];
      if (token.kind != text::TokenKind::kDigits || token.fold_size > 15) {
        continue;
      }
      Fact fact;
      fact.span = token.span;
      fact.key = "number:" + std::string(tokens.Fold(token));
      fact.quantity.low = fact.quantity.high =
          std::strtod(std::string(tokens.Fold(token)).c_str(), nullptr);
      facts.push_back(std::move(fact));
    }
  }
  return facts;
}

}  // namespace claimdiff
