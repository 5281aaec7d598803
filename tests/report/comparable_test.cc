#include "comparable.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "claimdiff/claimdiff.h"

namespace claimdiff {
namespace {

TEST(Comparable, VersionsHaveThreeParts) {
  struct Row {
    const char* written;
    std::optional<double> version;
  };
  const Row kRows[] = {
      {"2.8.1", 2008001},
      {"18.12.0", 18012000},
      {"0.0.7", 7},
      {"22.04.1", 22004001},
      {"1.000.000", std::nullopt},
      {"2.8", 2008000},
      {"10.0.0.1", std::nullopt},
      {"2.8.1000", std::nullopt},
      {"2.8.", std::nullopt},
      {"2.8.1b", std::nullopt},
      {"-2.8.1", std::nullopt},
      {"--all", std::nullopt},
      {"name:2.8.1", std::nullopt},
      {"", std::nullopt},
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.written);
    EXPECT_EQ(VersionOf(row.written), row.version);
  }
}

Report Compared(const std::string& a, const std::string& b) {
  ArticleInput first, second;
  first.text =
      "The Kestrel tool was written by Ada Lindqvist in 1998.\n\n"
      "It runs on Git " +
      a +
      " or later.\n\n"
      "Nokia uses it on 40 machines in Finland.";
  second.text =
      "Ada Lindqvist schrieb das Werkzeug Kestrel 1998.\n\n"
      "Es läuft mit Git " +
      b +
      " oder neuer.\n\n"
      "Nokia benutzt es auf 40 Rechnern in Finnland.";
  first.language = "en";
  second.language = "de";
  return Compare(Analyse(first).value(), Analyse(second).value(), Lexicons());
}

TEST(Comparable, VersionsDisagree) {
  struct Row {
    const char* name;
    const char* a;
    const char* b;
    bool conflict;
  };
  const Row kRows[] = {
      {"the same", "2.8.0", "2.8.0", false},
      {"with a letter", "v2.8.0", "2.8.0", false},
      {"another", "2.8.0", "2.9.1", true},
      {"two parts", "v2.8", "v2.9", true},
      {"two parts, one letter", "v2.8", "2.8", false},
      {"a part more", "v2.8", "2.8.0", false},
      {"no decimals", "v1.10", "v1.1", true},
      {"no year", "0.1.998", "1998", false},
      {"an address is none", "10.0.0.1", "10.0.0.2", false},
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.name);
    const Report report = Compared(row.a, row.b);
    ASSERT_EQ(report.alignments.size(), 3U);
    EXPECT_EQ(report.alignments[1].conflicts.size(), row.conflict ? 1U : 0U);
  }
}

}  // namespace
}  // namespace claimdiff
