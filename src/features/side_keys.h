// One article's evidence as keys: each fact and each word once.
#ifndef CLAIMDIFF_FEATURES_SIDE_KEYS_H_
#define CLAIMDIFF_FEATURES_SIDE_KEYS_H_

#include <string>
#include <unordered_map>
#include <vector>

#include "alignment/features.h"
#include "claimdiff/article.h"
#include "features/features.h"
#include "features/words.h"
#include "text/tokens.h"

namespace claimdiff {

// One way in which the article writes an entity.
struct NameForm {
  alignment::KeyId key = 0;
  std::vector<WordId> words;  // in the side's vocabulary; never empty
};

struct SideKeys {
  alignment::Side side;
  SideNames names;
  Vocabulary words;
  std::vector<alignment::KeyId>
      word_keys;                     // by WordId; kNoKey if in names only
  std::vector<NameForm> forms;       // distinct
  std::vector<Quantity> quantities;  // by KeyId; of the first mention
  std::unordered_map<std::string, alignment::KeyId> ids;

  static constexpr alignment::KeyId kNoKey = 0xFFFFFFFF;
};

// REQUIRES: `tokens` are those of article.text.
SideKeys CollectKeys(const Article& article, const text::Tokens& tokens,
                     WordOptions options);

}  // namespace claimdiff

#endif  // CLAIMDIFF_FEATURES_SIDE_KEYS_H_
