#include "lexicon/starts.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "text/tokens.h"

namespace claimdiff::lexicon {
namespace {

std::uint64_t StartOf(const char* first, const char* second) {
  return lexicon::StartOf(text::HashFolded(first), text::HashFolded(second));
}

TEST(StartsTest, PhrasesAndRunsOfGraphemesHaveOne) {
  struct Case {
    const char* name;
    const char* folded;
    std::vector<std::uint64_t> starts;
  };
  const Case cases[] = {
      {"one word", "negeri", {}},
      {"two words", "luar negeri", {StartOf("luar", "negeri")}},
      {"four words", "red hot chili pepper", {StartOf("red", "hot")}},
      {"a Han character", "\u4E2D", {}},
      {"three", "\u4E2D\u56FD\u4EBA", {StartOf("\u4E2D", "\u56FD")}},
      {"an alphabet beyond ASCII", "\u0433\u043E\u0434", {}},
      {"nothing", "", {}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    std::vector<std::uint64_t> starts;
    AddStart(c.folded, &starts);
    EXPECT_EQ(starts, c.starts);
  }
}

TEST(StartsTest, TheFilterHasAllAndFewOthers) {
  constexpr int kCount = 5000;
  std::vector<std::uint64_t> starts;
  for (int i = 0; i < kCount; ++i) {
    starts.push_back(StartOf("of", std::to_string(i).c_str()));
  }
  const std::vector<std::uint64_t> words = StartFilter::Words(starts);
  const StartFilter filter(words);
  for (const std::uint64_t start : starts) EXPECT_TRUE(filter.MayHave(start));
  int others = 0;
  for (int i = kCount; i < 2 * kCount; ++i) {
    others += filter.MayHave(StartOf("of", std::to_string(i).c_str())) ? 1 : 0;
  }
  EXPECT_LT(others, kCount / 25);
}

TEST(StartsTest, WithoutWordsEverythingMayBegin) {
  EXPECT_TRUE(StartFilter().MayHave(42));
  const std::vector<std::uint64_t> none = StartFilter::Words({});
  EXPECT_FALSE(StartFilter(none).MayHave(42));
}

}  // namespace
}  // namespace claimdiff::lexicon
