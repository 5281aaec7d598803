// One article's evidence as keys: each fact and each word once.
#ifndef CLAIMDIFF_FEATURES_SIDE_KEYS_H_
#define CLAIMDIFF_FEATURES_SIDE_KEYS_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "alignment/features.h"
#include "claimdiff/article.h"
#include "features/features.h"
#include "features/rows.h"
#include "features/words.h"
#include "text/hash_table.h"
#include "text/tokens.h"

namespace claimdiff {

// The keys of facts by what they are called.
class FactKeys {
 public:
  // Where a name is kept, or will be.
  struct Place {
    std::uint64_t hash = 0;  // the name's, or near it
    alignment::KeyId key = alignment::kNoKey;
  };

  // The place of this name; without a key if it is new. `keys` are all keys of
  // the side.
  Place Find(std::string_view name, const std::vector<KeyName>& keys) const;
  // REQUIRES: Find gave the place last.
  void Add(Place place, alignment::KeyId key) { keys_.Add(place.hash, key); }

 private:
  static constexpr std::size_t kUsual = 64;  // facts of an article of news
  text::HashTable<alignment::KeyId> keys_{kUsual};
};

struct SideKeys {
  alignment::Side side;
  SideNames names;
  Vocabulary words;
  std::vector<alignment::KeyId>
      word_keys;  // by WordId; kNoKey if in names only
  // The ways in which the article writes its entities, distinct: by form, the
  // entity's key, and its words, one at least.
  std::vector<alignment::KeyId> form_keys;
  Rows<WordId> forms;
  // By KeyId: the article's; of the last mention. Null for names and words.
  std::vector<const Quantity*> quantities;
  FactKeys fact_ids;
};

// REQUIRES: `tokens` are those of article.text; the article outlives the
// result.
SideKeys CollectKeys(const Article& article, const text::Tokens& tokens,
                     WordOptions options);

}  // namespace claimdiff

#endif  // CLAIMDIFF_FEATURES_SIDE_KEYS_H_
