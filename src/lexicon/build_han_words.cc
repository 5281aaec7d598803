// Words of Japanese, as words of Chinese and of Korean.
#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/build.h"
#include "lexicon/dictd.h"
#include "lexicon/han_words.h"
#include "text/utf8.h"

namespace claimdiff::lexicon {

Result<std::uint64_t> Builder::AddHanja(const std::filesystem::path& path) {
  const Result<std::string> read = ReadMaybeGzip(path);
  if (!read.ok()) return read.error();
  if (!text::IsValidUtf8(read.value())) {
    return Error{ErrorCode::kUsage, "is not UTF-8", path.string(), 0};
  }
  std::vector<KoreanWord> words = ParseHanja(read.value());
  korean_words_.insert(korean_words_.end(), words.begin(), words.end());
  return 0;
}

void Builder::ShareHanWords() {
  const auto words = words_.find("ja");
  if (words == words_.end()) return;
  std::vector<std::string> japanese;
  std::ranges::copy_if(words->second, std::back_inserter(japanese), IsHanWord);
  const ChineseWords chinese = InChinese(japanese);
  std::multimap<std::string_view, std::string_view> by_characters;
  for (std::size_t i = 0; i < chinese.traditional.size(); ++i) {
    AddBridge("ja", japanese[i], "zh", chinese.traditional[i], 1.F);
    if (chinese.simplified[i] != chinese.traditional[i]) {
      AddBridge("ja", japanese[i], "zh", chinese.simplified[i], 1.F);
    }
    by_characters.emplace(chinese.simplified[i], japanese[i]);
  }
  std::uint64_t korean = 0;
  for (const KoreanWord& word : korean_words_) {
    const auto [begin, end] = by_characters.equal_range(word.characters);
    for (auto same = begin; same != end; ++same) {
      AddBridge("ja", same->second, "ko", word.hangul, word.weight);
    }
    if (begin != end) ++korean;
  }
  constexpr std::string_view kWhat = "Japanese words in Chinese characters";
  entries_["zh"] += chinese.traditional.size();
  NoteShared("zh", kWhat, "ja", chinese.traditional.size());
  entries_["ko"] += korean;
  NoteShared("ko", kWhat, "ja", korean);
  if (korean > 0) {
    AddNote("ko", "libhangul hanja.txt\tBSD-3-Clause\t" +
                      std::to_string(korean_words_.size()));
  }
}

}  // namespace claimdiff::lexicon
