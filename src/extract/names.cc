#include "extract/names.h"

namespace claimdiff {

std::vector<Fact> FindNames(const text::Tokens& tokens, const Article& article,
                            std::span<const Fact> quantities) {
  (void)quantities;
  std::vector<Fact> facts;
  for (const Claim& claim : article.claims) {
    for (auto i = tokens.FirstAt(claim.span.begin);
         i < tokens.list.size() && tokens.list[i].span.end <= claim.span.end;
         ++i) {
      const text::Token& token = tokens.list[i];
      if (!token.upper_first || token.fold_size < 3) continue;
      Fact fact;
      fact.kind = FactKind::kEntity;
      fact.span = token.span;
      fact.key = "name:" + std::string(tokens.Fold(token));
      facts.push_back(std::move(fact));
    }
  }
  return facts;
}

}  // namespace claimdiff
