#include "features/features.h"

#include <algorithm>
#include <map>

namespace claimdiff {

namespace {

void BuildSide(const Article& article, const text::Tokens& tokens,
               alignment::Side* side, SideNames* names) {
  std::map<std::string, alignment::KeyId> ids;
  const auto intern = [&](FactKind kind, const std::string& key) {
    const auto next = static_cast<alignment::KeyId>(names->keys.size());
    const auto [at, added] = ids.try_emplace(key, next);
    if (added) {
      names->keys.push_back({kind, key});
      side->key_weights.push_back(kind == FactKind::kConcept ? 0.5F : 1.F);
    }
    return at->second;
  };
  for (const Claim& claim : article.claims) {
    std::vector<KeyUse> uses;
    std::vector<alignment::KeyId> fact_keys;
    for (const Fact& fact : claim.facts) {
      fact_keys.push_back(intern(fact.kind, fact.key));
      uses.push_back({fact_keys.back(), fact.span});
    }
    for (auto i = tokens.FirstAt(claim.span.begin);
         i < tokens.list.size() && tokens.list[i].span.end <= claim.span.end;
         ++i) {
      const text::Token& token = tokens.list[i];
      if (token.kind != text::TokenKind::kWord || token.fold_size < 4) continue;
      uses.push_back(
          {intern(FactKind::kConcept,
                  "concept:" + std::string(tokens.Fold(token).substr(0, 6))),
           token.span});
    }
    std::vector<alignment::KeyId> keys;
    for (const KeyUse& use : uses) keys.push_back(use.key);
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    side->keys.insert(side->keys.end(), keys.begin(), keys.end());
    side->first.push_back(static_cast<std::uint32_t>(side->keys.size()));
    side->lengths.push_back(static_cast<float>(claim.span.size()));
    side->blocks.push_back(claim.block);
    side->roles.push_back(alignment::Role::kBody);
    std::sort(uses.begin(), uses.end(), [](const KeyUse& x, const KeyUse& y) {
      return x.span < y.span;
    });
    names->uses.push_back(std::move(uses));
    names->fact_keys.push_back(std::move(fact_keys));
  }
}

}  // namespace

PairFeatures BuildFeatures(const Article& a, const text::Tokens& tokens_a,
                           const Article& b, const text::Tokens& tokens_b) {
  PairFeatures out;
  BuildSide(a, tokens_a, &out.features.a, &out.a);
  BuildSide(b, tokens_b, &out.features.b, &out.b);
  std::map<std::string, alignment::KeyId> ids;
  for (alignment::KeyId k = 0; k < out.b.keys.size(); ++k) {
    ids[out.b.keys[k].key] = k;
  }
  for (alignment::KeyId k = 0; k < out.a.keys.size(); ++k) {
    const auto at = ids.find(out.a.keys[k].key);
    if (at != ids.end()) out.features.affinities.push_back({k, at->second, 1.F});
  }
  return out;
}

}  // namespace claimdiff
