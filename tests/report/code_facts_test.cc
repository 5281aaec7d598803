// Code is told by both only where both write the same.
#include <gtest/gtest.h>

#include <string>

#include "claimdiff/claimdiff.h"

namespace claimdiff {
namespace {

Article Page(const char* language, const std::string& text) {
  ArticleInput input;
  input.text = text;
  input.language = language;
  input.format = "markdown";
  return Analyse(input).value();
}

// A's sentence with `a` for its code, and B's with `b`.
Report Compared(const std::string& a, const std::string& b) {
  return Compare(Page("en",
                      "# The Kestrel tool\n\nAda Lindqvist wrote it in 1998.\n"
                      "\nTo start all of it, use " +
                          a + " on 40 machines.\n"),
                 Page("de",
                      "# Das Werkzeug Kestrel\n\nAda Lindqvist schrieb es "
                      "1998.\n\nUm alles zu starten, dient " +
                          b + " auf 40 Rechnern.\n"),
                 Lexicons());
}

TEST(CodeFacts, AreOneSidedUnlessBothWriteTheSame) {
  struct Row {
    const char* name;
    const char* a;
    const char* b;
    bool differ;
  };
  const Row kRows[] = {
      {"the same", "`npm run test:unit`", "`npm run test:unit`", false},
      {"one word of several", "`npm run test:unit`", "`npm run test:all`",
       true},
      {"the end of a name", "`settings.json`", "`setup.json`", true},
      {"the same without a mark", "`settings.json`", "settings.json", false},
      {"a part of it without a mark", "`npm run test:unit`", "npm", true},
      {"a name for a command", "`npm`", "NPM", false},
      {"a placeholder", "`get pod <name>`", "`get pod lifecycle`", true},
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.name);
    const Report report = Compared(row.a, row.b);
    ASSERT_EQ(report.alignments.size(), 3U);
    const Alignment& bead = report.alignments[2];
    EXPECT_EQ(!bead.only_a.empty(), row.differ);
    EXPECT_EQ(bead.relation == Relation::kPartial, row.differ);
  }
}

}  // namespace
}  // namespace claimdiff
