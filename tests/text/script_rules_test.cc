#include "text/script_rules.h"

#include <gtest/gtest.h>

#include <string>

namespace claimdiff::text {
namespace {

struct RulesCase {
  const char* name;
  const char* from;
  const char* to;
};

constexpr RulesCase kCases[] = {
    {"Cyrl-Latn", "да", "da"},
    {"Grek-Latn/UNGEGN", "ναι", "nai"},
    {"Arab-Latn", "بيت", "byt"},  // a semicolon stands in a set of characters
    {"Hebr-Latn", "ב", "b"},
    {"Kana-Latn", "カナ", "kana"},  // written for the way back
    {"Hira-Kana", "かな", "カナ"},
    {"Geor-Latn", "და", "da"},
    {"Armn-Latn", "դա", "da"},
    {"ConjoiningJamo-Latin", "\u1103\u1161", "da"},
    {"Devanagari-InterIndic", "क", "\uE015"},
    {"InterIndic-Latin", "\uE015", "ka"},
};

TEST(ScriptRules, AreLoadedWithoutOthers) {
  for (const RulesCase& c : kCases) {
    SCOPED_TRACE(c.name);
    const auto rules = LoadScriptRules(c.name);
    if (rules == nullptr) {
      ADD_FAILURE() << "not loaded";
      continue;
    }
    icu::UnicodeString text = icu::UnicodeString::fromUTF8(c.from);
    rules->transliterate(text);
    std::string made;
    EXPECT_EQ(text.toUTF8String(made), c.to);
  }
}

TEST(ScriptRules, NoneOfThatName) {
  EXPECT_EQ(LoadScriptRules("Nowhere-Latn"), nullptr);
  EXPECT_TRUE(ScriptRulesText("Nowhere-Latn").isEmpty());
}

}  // namespace
}  // namespace claimdiff::text
