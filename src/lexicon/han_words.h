// Words in Chinese characters that Japanese shares with Chinese.
//
// Most Japanese words of two and more of these characters mean the same in
// Chinese, whichever language they were coined in ("経済", "经济": economy),
// and a large dictionary of Japanese is free, one of Chinese is not. What
// differs is how the characters were simplified, which OpenCC knows.
#ifndef CLAIMDIFF_LEXICON_HAN_WORDS_H_
#define CLAIMDIFF_LEXICON_HAN_WORDS_H_

#include <string>
#include <string_view>
#include <vector>

namespace claimdiff::lexicon {

// Whether a folded word has two to four Chinese characters, and nothing else.
bool IsHanWord(std::string_view folded);

// Words by index, as Chinese writes them: in the characters of Taiwan and of
// the mainland, often the same.
struct ChineseWords {
  std::vector<std::string> traditional, simplified;
};

// Both lists are empty if OpenCC's tables are not installed.
// REQUIRES: the words hold no line end.
ChineseWords InChinese(const std::vector<std::string>& japanese);

}  // namespace claimdiff::lexicon

#endif  // CLAIMDIFF_LEXICON_HAN_WORDS_H_
