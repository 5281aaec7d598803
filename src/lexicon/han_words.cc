#include "lexicon/han_words.h"

#include <opencc/opencc.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "data/data.h"
#include "text/tokens.h"

namespace claimdiff::lexicon {

namespace {

// OpenCC marks trouble by a pointer of all ones.
const opencc_t kNoConverter = reinterpret_cast<opencc_t>(-1);

struct Close {
  void operator()(void* converter) const { opencc_close(converter); }
};

struct Free {
  void operator()(char* text) const { opencc_convert_utf8_free(text); }
};

// By one of OpenCC's configurations; empty if that cannot be read.
std::string Convert(const char* configuration, const std::string& text) {
  const opencc_t opened = opencc_open(configuration);
  if (opened == kNoConverter) return "";
  const std::unique_ptr<void, Close> converter(opened);
  const std::unique_ptr<char, Free> converted(
      opencc_convert_utf8(converter.get(), text.data(), text.size()));
  return converted == nullptr ? "" : converted.get();
}

std::vector<std::string> Lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) lines.emplace_back(data::Cut(&text, '\n'));
  return lines;
}

}  // namespace

bool IsHanWord(std::string_view folded) {
  constexpr std::size_t kLeast = 2;
  constexpr std::size_t kMost = 4;
  const text::Tokens tokens = text::Tokenise(folded);
  const std::size_t characters = tokens.list.size();
  return characters >= kLeast && characters <= kMost &&
         folded.find(' ') == folded.npos &&
         std::all_of(tokens.list.begin(), tokens.list.end(),
                     [](const text::Token& token) {
                       return token.script == text::Script::kHan;
                     });
}

ChineseWords InChinese(const std::vector<std::string>& japanese) {
  std::string text;
  for (const std::string& word : japanese) text.append(word).append("\n");
  const std::string traditional = Convert("jp2t.json", text);
  ChineseWords words{Lines(traditional),
                     Lines(Convert("t2s.json", traditional))};
  const std::size_t count = japanese.size();
  if (words.traditional.size() != count || words.simplified.size() != count) {
    return {};
  }
  return words;
}

std::vector<KoreanWord> ParseHanja(std::string_view hanja) {
  std::vector<KoreanWord> words;
  std::string text;
  std::string_view last;
  float alike = 0;
  data::ForEachRow(hanja, [&](std::string_view row) {
    const std::string_view hangul = data::Cut(&row, ':');
    const std::string_view characters = data::Cut(&row, ':');
    if (!IsHanWord(characters)) return;
    alike = hangul == last ? alike + 1 : 1;
    last = hangul;
    words.push_back({std::string(hangul), "", 1 / alike});
    text.append(characters).append("\n");
  });
  std::vector<std::string> simplified = Lines(Convert("t2s.json", text));
  if (simplified.size() != words.size()) return {};
  for (std::size_t i = 0; i < words.size(); ++i) {
    words[i].characters = std::move(simplified[i]);
  }
  return words;
}

}  // namespace claimdiff::lexicon
