#include "text/stem.h"

#include <gtest/gtest.h>

namespace claimdiff::text {
namespace {

struct StemCase {
  std::string_view name;
  std::string_view language;
  std::string_view word;
  std::string_view stem;
};

constexpr StemCase kCases[] = {
    {"an ending", "en", "exports", "export"},
    {"the same again", "en", "exports", "export"},
    {"in another language", "de", "exports", "export"},
    {"the first word after others", "en", "exports", "export"},
    {"a shorter one", "en", "as", "as"},
    {"a region", "pt-BR", "governos", "govern"},
    {"no word", "en", "", ""},
    {"a language without rules", "zu", "exports", "exports"},
    {"no language", "", "exports", "exports"},
};

TEST(Stem, Cases) {
  for (const StemCase& c : kCases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(Stem(c.language, c.word), c.stem);
  }
}

TEST(Stem, SaysWhichLanguagesHaveRules) {
  EXPECT_TRUE(HasStemmer("nb"));
  EXPECT_FALSE(HasStemmer("zu"));
  EXPECT_FALSE(HasStemmer(""));
}

}  // namespace
}  // namespace claimdiff::text
