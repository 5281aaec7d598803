#include "report/tally.h"

#include <gtest/gtest.h>

#include <string>

#include "claimdiff/claimdiff.h"

namespace claimdiff {
namespace {

Article Page(const char* language, const std::string& text) {
  ArticleInput input;
  input.text = text;
  input.language = language;
  return Analyse(input).value();
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
       "1 passage is the same, word for word, in both: not translated?"},
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
    EXPECT_EQ(UntranslatedNotice(report), row.notice);
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
  EXPECT_NE(UntranslatedNotice(
                Compare(Page("zh", a), Page("pt", left_as_it_was), Lexicons())),
            "");
  EXPECT_EQ(UntranslatedNotice(
                Compare(Page("zh", a), Page("pt", translated), Lexicons())),
            "");
}

}  // namespace
}  // namespace claimdiff
