#include "report/tally.h"

#include <gtest/gtest.h>

#include <string>

#include "claimdiff/claimdiff.h"

namespace claimdiff {
namespace {

Article Page(const char* language, const std::string& text) {
  ArticleInput input;
  input.source = std::string("page.") + language + ".txt";
  input.text = text;
  input.language = language;
  return Analyse(input).value();
}

std::string NoticeOf(const Report& report, bool all = false) {
  const Places places(report, TerminalStyle());
  const std::string notice = UntranslatedNotice(report);
  return notice.empty()
             ? notice
             : notice + " " + UntranslatedPlaces(report, places, all).text();
}

TEST(Tally, WhatATranslationLeftAsItWasIsSaid) {
  struct Row {
    const char* name;
    const char* language_b;
    const char* b;
    const char* notice;
  };
  const Row kRows[] = {
      {"left as it was", "de",
       "Ada Lindqvist schrieb es 1998.\n\nRestart the server to load all 40 "
       "modules again.",
       "1 passage is the same, word for word, in both: not translated? "
       "page.en.txt:3 = page.de.txt:3"},
      {"translated", "de",
       "Ada Lindqvist schrieb es 1998.\n\nStarten Sie den Server neu, um alle "
       "40 Module zu laden.",
       ""},
      {"one language", "en-GB",
       "Ada Lindqvist wrote it in 1998.\n\nRestart the server to load all 40 "
       "modules again.",
       ""},
  };
  const std::string a =
      "Ada Lindqvist wrote it in 1998.\n\nRestart the server to load all 40 "
      "modules again.";
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.name);
    const Report report =
        Compare(Page("en", a), Page(row.language_b, row.b), Lexicons());
    EXPECT_EQ(NoticeOf(report), row.notice);
  }
}

TEST(Tally, SoIsWhatHasNoSpaces) {
  const std::string a =
      "Lindqvist 写于1998年。\n\n重新启动服务器以加载所有的40个模块。";
  const std::string left_as_it_was =
      "Escrito por Lindqvist em 1998.\n\n重新启动服务器以加载所有的40个模块。";
  const std::string translated =
      "Escrito por Lindqvist em 1998.\n\nReinicie o servidor para carregar os "
      "40 módulos.";
  EXPECT_NE(
      NoticeOf(Compare(Page("zh", a), Page("pt", left_as_it_was), Lexicons())),
      "");
  EXPECT_EQ(
      NoticeOf(Compare(Page("zh", a), Page("pt", translated), Lexicons())), "");
}

TEST(Tally, TheFirstFewAreNamedUnlessAllAreWanted) {
  std::string a = "Ada Lindqvist wrote it in 1998.";
  std::string b = "Ada Lindqvist schrieb es 1998.\n";
  for (const char* number : {"40", "57", "68", "79", "93"}) {
    const std::string passage =
        std::string("\n\nRestart the server to load all ") + number +
        " modules again.";
    a += passage;
    b += passage;
  }
  const Report report = Compare(Page("en", a), Page("de", b), Lexicons());
  const std::string notice =
      "5 passages are the same, word for word, in both: not translated? "
      "page.en.txt:3 = page.de.txt:4, :5 = :6, :7 = :8";
  EXPECT_EQ(NoticeOf(report), notice + ", 2 more with --all");
  EXPECT_EQ(NoticeOf(report, true), notice + ", :9 = :10, :11 = :12");
}

}  // namespace
}  // namespace claimdiff
