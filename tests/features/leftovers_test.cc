#include "features/leftovers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "features/features.h"
#include "text/tokens.h"

namespace claimdiff {
namespace {

using alignment::KeyClass;

Article Of(std::string_view language,
           const std::vector<std::string_view>& sentences) {
  Article article;
  article.language = language;
  for (const std::string_view sentence : sentences) {
    const auto begin = static_cast<std::uint32_t>(article.text.size());
    article.text.append(sentence).append("\n\n");
    const Span span{begin, begin + static_cast<std::uint32_t>(sentence.size())};
    const auto block = static_cast<std::uint32_t>(article.blocks.size());
    article.blocks.push_back({ClaimKind::kBody, span});
    article.claims.push_back({ClaimKind::kBody, block, span, {}});
  }
  return article;
}

KeyClass ClassIn(const PairFeatures& pair, std::string_view word) {
  const auto key = std::ranges::find(
      pair.a.keys, word, [](const KeyName& name) { return name.key; });
  EXPECT_NE(key, pair.a.keys.end()) << word;
  return pair.features.a
      .classes[static_cast<std::size_t>(key - pair.a.keys.begin())];
}

PairFeatures Build(const Article& a, const Article& b) {
  return BuildFeatures(a, text::Tokenise(a.text), b, text::Tokenise(b.text),
                       Lexicons());
}

const std::vector<std::string_view> kEnglish = {
    "please report broken kettles when they leak water",
    "kettles boil faster when their lids close",
    "please clean their filters every second week",
    "water hardness changes what filters catch"};

TEST(Leftovers, WordsOfWhatWasNotTranslated) {
  const Article a = Of("en", kEnglish);
  const Article b = Of(
      "cs", {"please report broken kettles when they leak water",
             "konvice vaří rychleji s víkem", "sítko čistěte každý druhý týden",
             "tvrdost mění zachycené nečistoty"});
  const PairFeatures pair = Build(a, b);
  EXPECT_EQ(ClassIn(pair, "concept:please"), KeyClass::kLeftWord);
  EXPECT_EQ(ClassIn(pair, "concept:water"), KeyClass::kLeftWord);
  EXPECT_EQ(ClassIn(pair, "concept:filters"), KeyClass::kWord);
}

TEST(Leftovers, AWordThatTheTranslationUsesTooStaysOne) {
  const Article a = Of("en", kEnglish);
  const Article b =
      Of("cs", {"please report broken kettles when they leak water",
                "konvice vaří rychleji, water tedy mizí",
                "sítko čistěte každý druhý týden",
                "tvrdost mění zachycené nečistoty"});
  const PairFeatures pair = Build(a, b);
  EXPECT_EQ(ClassIn(pair, "concept:please"), KeyClass::kLeftWord);
  EXPECT_EQ(ClassIn(pair, "concept:water"), KeyClass::kWord);
}

TEST(Leftovers, NothingIsLeftWhereMostIsInOneLanguage) {
  const Article a = Of("en", kEnglish);
  EXPECT_NE(ClassIn(Build(a, Of("cs", kEnglish)), "concept:please"),
            KeyClass::kLeftWord);
  const Article report = Of("en", {kEnglish[0], "a cat sat on their mat",
                                   "dogs run much faster than cats"});
  EXPECT_NE(ClassIn(Build(a, report), "concept:please"), KeyClass::kLeftWord);
}

}  // namespace
}  // namespace claimdiff
