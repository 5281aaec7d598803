// Words in Chinese characters that Japanese shares with Chinese and Korean.
//
// Most Japanese words of two and more of these characters mean the same in
// Chinese, whichever language they were coined in ("経済", "经济": economy),
// and so do the words of Korean that it has in common with both, though it
// writes them as they sound ("경제"). A large dictionary of Japanese is free,
// of the others there is none. What differs is how the characters were
// simplified, which OpenCC knows.
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

// A word of Korean in Chinese characters.
struct KoreanWord {
  std::string hangul, characters;
  float weight = 1;  // (0, 1], falling among the words that sound alike
};

// The words of libhangul's hanja.txt that IsHanWord is true of, simplified.
// It has a word a line, "경제:經濟:" and perhaps a comment, and of words that
// sound alike the usual one first. Empty without OpenCC's tables.
// REQUIRES: `hanja` is well-formed UTF-8.
std::vector<KoreanWord> ParseHanja(std::string_view hanja);

}  // namespace claimdiff::lexicon

#endif  // CLAIMDIFF_LEXICON_HAN_WORDS_H_
