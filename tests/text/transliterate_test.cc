#include "text/transliterate.h"

#include <gtest/gtest.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>
#include <string>

#include "text/tokens.h"
#include "text/utf8.h"

namespace claimdiff::text {
namespace {

struct RomanCase {
  std::string_view name;
  std::string_view word;
  std::string_view roman;
};

constexpr RomanCase kCases[] = {
    {"accents go", "são", "sao"},
    {"two accents on one letter", "việt", "viet"},
    {"letters that are whole", "łódź", "lodz"},
    {"one letter for two", "þæða", "thaeda"},
    {"letters without a Latin likeness go", "əliyev", "liyev"},
    {"digits go", "h2o", "ho"},
    {"Cyrillic", "москва", "moskva"},
};

TEST(Romanise, Cases) {
  for (const RomanCase& c : kCases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(Romanise(c.word), c.roman);
  }
}

// The letters that Romanise has at hand are those that ICU would give.
TEST(Romanise, LatinIsWhatIcuMakesOfIt) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> rules(
      icu::Transliterator::createInstance(
          "NFD; Latin-ASCII; Lower; [^a-z] Remove", UTRANS_FORWARD, status));
  ASSERT_TRUE(U_SUCCESS(status));
  for (char32_t c = 0xC0; c < 0x1F00; c = c == 0x24F ? 0x1E00 : c + 1) {
    std::string word = "a";
    AppendUtf8(c, &word);
    word = Fold(word + "e");
    icu::UnicodeString text = icu::UnicodeString::fromUTF8(word);
    rules->transliterate(text);
    std::string expected;
    EXPECT_EQ(Romanise(word), text.toUTF8String(expected)) << word;
  }
}

}  // namespace
}  // namespace claimdiff::text
