#include "text/han_letters.h"

#include <gtest/gtest.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <memory>
#include <string>

namespace claimdiff::text {
namespace {

struct HanCase {
  std::string_view name;
  char32_t character;
  std::string_view letters;
};

constexpr HanCase kCases[] = {
    {"a plain one", U'北', "bei"},
    {"u with dots", U'绿', "lu"},
    {"the reading in most words of several", U'重', "zhong"},
    {"beyond the first plane", U'\U00020CFF', "wei"},
    {"an iteration mark", U'々', ""},
    {"kana", U'か', ""},
    {"Latin", U'b', ""},
    {"no character", U'\U0010FFFF', ""},
};

TEST(HanLetters, Cases) {
  for (const HanCase& c : kCases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(HanLetters(c.character), c.letters);
  }
}

// Every seventh character: ICU takes its time for them.
TEST(HanLetters, AreWhatIcuMakesOfThem) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> rules(
      icu::Transliterator::createInstance(
          "Han-Latin; NFD; Latin-ASCII; Lower; [^a-z] Remove", UTRANS_FORWARD,
          status));
  ASSERT_TRUE(U_SUCCESS(status));
  for (UChar32 c = 0x2E80; c < 0x33000; c += 7) {
    if (!u_hasBinaryProperty(c, UCHAR_UNIFIED_IDEOGRAPH)) continue;
    icu::UnicodeString text(c);
    rules->transliterate(text);
    std::string expected;
    EXPECT_EQ(HanLetters(static_cast<char32_t>(c)), text.toUTF8String(expected))
        << "U+" << std::hex << c;
  }
}

}  // namespace
}  // namespace claimdiff::text
