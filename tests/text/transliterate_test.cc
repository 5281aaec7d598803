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
  for (char32_t c = 0xC0; c < 0x1F00; c = c == 0x36F ? 0x1E00 : c + 1) {
    std::string word = "a";
    AppendUtf8(c, &word);
    word = Fold(word + "e");
    icu::UnicodeString text = icu::UnicodeString::fromUTF8(word);
    rules->transliterate(text);
    std::string expected;
    EXPECT_EQ(Romanise(word), text.toUTF8String(expected)) << word;
  }
}

struct ScriptCase {
  std::string_view name;
  const char* icu;
  char32_t begin;
  char32_t end;
};

constexpr ScriptCase kScripts[] = {
    {"Cyrillic", "Cyrillic-Latin", 0x400, 0x530},
    {"Greek", "Greek-Latin/UNGEGN", 0x370, 0x400},
    {"Greek with breathings", "Greek-Latin/UNGEGN", 0x1F00, 0x2000},
    {"Hebrew", "Hebrew-Latin", 0x5D0, 0x5EB},
    {"Arabic", "Arabic-Latin", 0x620, 0x6FF},
    {"Georgian", "Georgian-Latin", 0x10D0, 0x1100},
    {"Armenian", "Armenian-Latin", 0x531, 0x588},
    {"Thaana", "Thaana-Latin", 0x780, 0x7B2},
    {"Devanagari", "Devanagari-Latin", 0x900, 0x980},
    {"Bengali", "Bengali-Latin", 0x980, 0xA00},
    {"Gurmukhi", "Gurmukhi-Latin", 0xA00, 0xA80},
    {"Gujarati", "Gujarati-Latin", 0xA80, 0xB00},
    {"Oriya", "Oriya-Latin", 0xB00, 0xB80},
    {"Tamil", "Tamil-Latin", 0xB80, 0xC00},
    {"Telugu", "Telugu-Latin", 0xC00, 0xC80},
    {"Kannada", "Kannada-Latin", 0xC80, 0xD00},
    {"Malayalam", "Malayalam-Latin", 0xD00, 0xD80},
    {"Sinhala", "si-si_Latn", 0xD80, 0xE00},
    {"Hiragana", "Hiragana-Latin", 0x3041, 0x30A0},
    {"Katakana", "Katakana-Latin", 0x30A1, 0x3100},
    {"Hangul", "Hangul-Latin", 0xAC00, 0xAD00},
};

// Words that begin with one letter of a script and go on with another, thrice
// over, are what ICU's whole chain makes of them.
TEST(Romanise, ScriptsAreWhatIcuMakesOfThem) {
  for (const ScriptCase& script : kScripts) {
    SCOPED_TRACE(script.name);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> rules(
        icu::Transliterator::createInstance(
            icu::UnicodeString(script.icu) +
                "; NFD; Latin-ASCII; Lower; [^a-z] Remove",
            UTRANS_FORWARD, status));
    ASSERT_TRUE(U_SUCCESS(status));
    for (char32_t c = script.begin; c < script.end; ++c) {
      for (char32_t step = 1; step < 48; step += 7) {
        std::string word;
        for (char32_t i = 0; i < 4; ++i) {
          const char32_t range = script.end - script.begin;
          AppendUtf8(script.begin + (c - script.begin + i * step) % range,
                     &word);
        }
        const Tokens tokens = Tokenise(word);
        for (const Token& token : tokens.list) {
          if (token.kind != TokenKind::kWord) continue;
          const std::string fold(tokens.Fold(token));
          icu::UnicodeString text = icu::UnicodeString::fromUTF8(fold);
          rules->transliterate(text);
          std::string expected;
          text.toUTF8String(expected);
          if (expected.size() > kMaxRomanSize) expected.resize(kMaxRomanSize);
          EXPECT_EQ(Romanise(fold), expected) << fold;
        }
      }
    }
  }
}

}  // namespace
}  // namespace claimdiff::text
