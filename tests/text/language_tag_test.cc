#include "text/language_tag.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "data/data.h"

namespace claimdiff::text {
namespace {

struct TagCase {
  const char* name;
  const char* tag;
  const char* base;
  const char* table;
};

constexpr TagCase kTags[] = {
    {"a language", "pt", "pt", "pt"},
    {"a region", "pt-BR", "pt", "pt"},
    {"a locale", "pt_BR", "pt", "pt"},
    {"Norwegian of no kind", "no-NO", "nb", "nb"},
    {"Nynorsk has words of its own", "nn", "nn", "nb"},
    {"Tagalog", "tl", "fil", "fil"},
    {"Bosnian", "bs-Latn", "bs", "hr"},
    {"Cantonese", "yue", "yue", "zh"},
    {"none", "", "", ""},
};

TEST(LanguageTag, HasOneNameForWordsAndOneForTables) {
  for (const TagCase& c : kTags) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(BaseLanguage(c.tag), c.base);
    EXPECT_EQ(TableLanguage(c.tag), c.table);
  }
}

TEST(LanguageTag, OldCodesBecomeNewOnes) {
  EXPECT_EQ(CanonicalLanguage("iw"), "he");
  EXPECT_EQ(CanonicalLanguage("in-ID"), "id-ID");
  EXPECT_EQ(CanonicalLanguage("tl"), "fil");
  EXPECT_EQ(CanonicalLanguage("sh"), "sr-Latn");
}

// The languages of articles are canonical: rows of other codes are dead.
TEST(LanguageTag, TablesHaveCanonicalCodes) {
  struct Column {
    const char* table;
    int number;
  };
  constexpr Column kColumns[] = {
      {"abbreviations", 1}, {"clock_words", 1},    {"currency_words", 0},
      {"date_words", 1},    {"duration_words", 1}, {"modifiers", 0},
      {"months", 0},        {"proclitics", 0},     {"sentence_starters", 0},
      {"speech_verbs", 0},  {"unit_words", 0}};
  for (const Column& column : kColumns) {
    int rows = 0;
    data::ForEachRow(data::Table(column.table), [&](std::string_view row) {
      ++rows;
      for (int i = 0; i < column.number; ++i) data::NextColumn(&row);
      std::string codes(data::NextColumn(&row));
      for (char& c : codes) c = c == ',' ? ' ' : c;
      std::string_view rest = codes;
      while (!rest.empty()) {
        const std::string code(data::Cut(&rest, ' '));
        if (code != "*") {
          EXPECT_EQ(CanonicalLanguage(code), code) << column.table;
        }
      }
    });
    EXPECT_GT(rows, 0) << column.table;
  }
}

}  // namespace
}  // namespace claimdiff::text
