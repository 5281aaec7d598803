#include "mention.h"

#include <string>

namespace claimdiff {

Mention MentionOf(const Article& article, const SideNames& names,
                  alignment::KeyId key, const std::vector<ClaimIndex>& claims) {
  Mention mention{claims.front(), std::string(names.keys[key].key),
                  article.claims[claims.front()].span};
  for (const ClaimIndex claim : claims) {
    for (const KeyUse& use : names.uses[claim]) {
      if (use.key != key) continue;
      mention.claim = claim;
      mention.span = use.span;
      return mention;
    }
  }
  for (const ClaimIndex claim : claims) {
    const InheritedName& from = names.inherited[claim];
    if (from.key != key) continue;
    mention.claim = from.claim;
    mention.span = from.span;
    mention.inherited = true;
    return mention;
  }
  return mention;
}

}  // namespace claimdiff
