// Words of Japanese, as words of Chinese.
#include <string>
#include <vector>

#include "lexicon/build.h"
#include "lexicon/han_words.h"

namespace claimdiff::lexicon {

void Builder::ShareHanWords() {
  const std::vector<std::string> japanese(han_words_.begin(), han_words_.end());
  const ChineseWords chinese = InChinese(japanese);
  for (std::size_t i = 0; i < chinese.traditional.size(); ++i) {
    AddBridge("ja", japanese[i], "zh", chinese.traditional[i], 1.F);
    if (chinese.simplified[i] != chinese.traditional[i]) {
      AddBridge("ja", japanese[i], "zh", chinese.simplified[i], 1.F);
    }
  }
  entries_["zh"] += chinese.traditional.size();
  if (!chinese.traditional.empty()) {
    AddNote("zh", "Japanese words in Chinese characters\tsee those of ja\t" +
                      std::to_string(japanese.size()));
  }
}

}  // namespace claimdiff::lexicon
