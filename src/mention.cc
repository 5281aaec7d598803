#include "mention.h"

#include <string>

namespace claimdiff {

Mention MentionOf(const Article& article, const SideNames& names,
                  alignment::KeyId key, const std::vector<ClaimIndex>& claims) {
  const std::string name(names.keys[key].key);
  for (const ClaimIndex claim : claims) {
    for (const KeyUse& use : names.uses[claim]) {
      if (use.key == key) return {claim, name, use.span};
    }
  }
  for (const ClaimIndex claim : claims) {
    const InheritedName& from = names.inherited[claim];
    if (from.key == key) return {from.claim, name, from.span, true};
  }
  return {claims.front(), name, article.claims[claims.front()].span};
}

}  // namespace claimdiff
