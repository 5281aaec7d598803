// Lines that one article's reading leaves out as the page's, and the other
// article's reading does not know for such.
#include "left_out.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/claimdiff.h"

namespace claimdiff {
namespace {

constexpr char kEnglish[] =
    "Repairing the Kestrel 40 pump\n\n"
    "The Kestrel 40 pump moves 120 litres of water a minute at 3.5 bar.\n\n"
    "Close valve V2 and wait 15 minutes until the gauge shows 0 bar.\n\n"
    "Remove the 8 screws of the cover, and replace seal KX-77 every 24 "
    "months.\n\n";
constexpr char kGerman[] =
    "Reparatur der Pumpe Kestrel 40\n\n"
    "Die Pumpe Kestrel 40 bewegt 120 Liter Wasser je Minute bei 3,5 bar.\n\n"
    "Schließen Sie Ventil V2 und warten Sie 15 Minuten, bis 0 bar angezeigt "
    "wird.\n\n"
    "Entfernen Sie die 8 Schrauben des Deckels und ersetzen Sie Dichtung "
    "KX-77 alle 24 Monate.\n\n";

struct Row {
  const char* name;
  std::string a, b;  // after the articles
  // What is left out of each in the end, parted by "|".
  std::string skipped_a, skipped_b;
};

std::string SkippedOf(const Article& article) {
  std::string out;
  for (const Skipped& skipped : article.skipped) {
    if (!out.empty()) out += "|";
    out += article.View(skipped.span);
  }
  return out;
}

Report ReportOf(const std::string& a, const std::string& b) {
  ArticleInput first, second;
  first.text = a;
  first.language = "en";
  second.text = b;
  second.language = "de";
  return Compare(Analyse(first).value(), Analyse(second).value(), Lexicons());
}

bool IsOnly(const Article& article, const std::vector<ClaimIndex>& only,
            std::string_view text) {
  return std::any_of(only.begin(), only.end(), [&](ClaimIndex claim) {
    return article.View(article.claims[claim].span) == text;
  });
}

TEST(LeftOut, IsReadAfterAllWhereTheOtherTellsIt) {
  const std::vector<Row> rows = {
      {"one side knows the heading", "Related topics", "Verwandte Themen", "",
       ""},
      {"nobody has a counterpart", "Related topics", "", "Related topics", ""},
      {"both know it", "Related topics", "Lesen Sie auch", "Related topics",
       "Lesen Sie auch"},
      {"a sentence is none", "Subscribe to our newsletter",
       "Die Pumpe darf nie ohne Wasser laufen.", "Subscribe to our newsletter",
       ""},
      {"what leads to another article", "Read also: Pump Kestrel 40",
       "Pumpe Kestrel 40", "Read also: Pump Kestrel 40", ""},
      {"an advertisement shares no word", "Subscribe to our newsletter",
       "Hinweise zur Sicherheit", "Subscribe to our newsletter", ""},
      {"prose is no counterpart", "Related topics",
       "Bei einem Umbau der Anlage im Winter sind die Leitungen zu entleeren, "
       "weil sonst das Wasser in den Rohren, die vor der Halle im Freien "
       "liegen, gefriert und die Rohre platzen, was in den vergangenen Jahren "
       "mehr als einmal vorgekommen ist und hohe Kosten mit sich brachte.",
       "Related topics", ""},
      {"part by part, where both have as many",
       "Related topics\n\nRelated articles",
       "Verwandte Themen\n\nLesen Sie auch", "Related articles",
       "Lesen Sie auch"},
      {"not where one has more",
       "Related topics\n\nRelated articles\n\nMost read",
       "Verwandte Themen\n\nLesen Sie auch",
       "Related topics|Related articles|Most read", "Lesen Sie auch"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    const Report report = ReportOf(kEnglish + row.a, kGerman + row.b);
    EXPECT_EQ(SkippedOf(report.a), row.skipped_a);
    EXPECT_EQ(SkippedOf(report.b), row.skipped_b);
    if (row.skipped_a.empty() && row.skipped_b.empty()) {
      EXPECT_FALSE(IsOnly(report.a, report.only_in_a, row.a));
      EXPECT_FALSE(IsOnly(report.b, report.only_in_b, row.b));
    }
  }
}

// The text that belongs to a picture in one is a line of the other.
TEST(LeftOut, SoIsACaption) {
  ArticleInput a, b;
  a.text = std::string(kEnglish) + "![The Kestrel 40 pump](pump.png)\n";
  a.language = "en";
  a.format = "markdown";
  b.text = std::string(kGerman) + "Die Pumpe Kestrel 40\n";
  b.language = "de";
  b.format = "markdown";
  const Report report =
      Compare(Analyse(a).value(), Analyse(b).value(), Lexicons());
  EXPECT_EQ(SkippedOf(report.a), "");
  EXPECT_TRUE(report.only_in_b.empty());
}

TEST(LeftOut, TakingBackALineLeavesTheRestAsItIs) {
  ArticleInput input;
  input.text = std::string(kEnglish) + "Related topics";
  input.language = "en";
  Article article = Analyse(input).value();
  ASSERT_EQ(SkippedOf(article), "Related topics");
  const std::size_t blocks = article.blocks.size();
  const Block line{ClaimKind::kHeading, article.skipped.front().span};
  TakeBack({line}, &article);
  EXPECT_EQ(SkippedOf(article), "");
  EXPECT_TRUE(article.claims.empty());
  ASSERT_EQ(article.blocks.size(), blocks + 1);
  EXPECT_EQ(article.blocks.back().span, line.span);
  EXPECT_EQ(article.blocks.back().kind, ClaimKind::kHeading);
}

}  // namespace
}  // namespace claimdiff
