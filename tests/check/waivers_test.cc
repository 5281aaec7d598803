#include "check/waivers.h"

#include <gtest/gtest.h>

#include <string>

#include "git_site.h"
#include "outcome_for_tests.h"

namespace claimdiff::check {
namespace {

TEST(WaiversTest, ReadsWhatItPrints) {
  Waiver waiver;
  waiver.fingerprint = "0123456789abcdef";
  waiver.kind = "missing";
  waiver.path = "a \"quoted\" \\ path.md";
  waiver.text = "One line,\ttabs and \u00e9\u4e2d\U0001F600.";
  waiver.reason = "on purpose";
  waiver.expires = "2026-12-31";
  const Result<std::vector<Waiver>> read =
      ParseWaivers(PrintWaivers({waiver, waiver}), "w.toml");
  ASSERT_TRUE(read.ok()) << read.error().message;
  ASSERT_EQ(read.value().size(), 2U);
  EXPECT_EQ(read.value()[1].path, waiver.path);
  EXPECT_EQ(read.value()[1].text, waiver.text);
  EXPECT_EQ(read.value()[1].expires, waiver.expires);
  EXPECT_GT(read.value()[1].line, read.value()[0].line);
}

struct WrongCase {
  const char* name;
  const char* text;
  std::uint32_t line;
};

constexpr WrongCase kWrong[] = {
    {"not TOML", "[[waiver]\n", 1},
    {"no fingerprint", "[[waiver]]\nreason = 'x'\n", 1},
    {"no reason", "\n[[waiver]]\nfingerprint = 'x'\n", 2},
    {"an unknown key", "[[waiver]]\nfingerprint='x'\nreason='y'\nreson='z'\n",
     4},
    {"a date in quotes",
     "[[waiver]]\nfingerprint='x'\nreason='y'\nexpires='2026-01-01'\n", 4},
};

TEST(WaiversTest, RefusesWhatIsWrong) {
  for (const WrongCase& c : kWrong) {
    SCOPED_TRACE(c.name);
    const Result<std::vector<Waiver>> read = ParseWaivers(c.text, "w.toml");
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.error().line, c.line);
  }
}

// The finding MissingFinding(), waived with these fields.
bool IsWaived(const std::string& path, const std::string& expires) {
  Outcome outcome;
  outcome.pairs = {OutcomeForTests().pairs[0]};
  outcome.pairs[0].findings.resize(1);
  Waiver waiver;
  waiver.fingerprint = outcome.pairs[0].findings[0].fingerprint;
  waiver.path = path;
  waiver.counterpart = "docs/id/a b.md";
  waiver.reason = "x";
  waiver.expires = expires;
  std::vector<Waiver> waivers = {waiver};
  ApplyWaivers("2026-06-15", &waivers, &outcome);
  EXPECT_EQ(waivers[0].used, outcome.pairs[0].findings[0].waived.has_value());
  return waivers[0].used;
}

TEST(WaiversTest, HoldsByContentAndUntilItsDay) {
  EXPECT_TRUE(IsWaived("docs/en/a b.md", ""));
  EXPECT_TRUE(IsWaived("docs/en/a b.md", "2026-06-15"));
  EXPECT_FALSE(IsWaived("docs/en/a b.md", "2026-06-14"));
  EXPECT_TRUE(IsWaived("docs/en/renamed.md", "")) << "its file was renamed";
  EXPECT_FALSE(IsWaived("docs/id/a b.md", "")) << "another page's";
}

// From a finding to a waiver, through edits elsewhere, to an unused one.
TEST(WaiversTest, Lives) {
  const GitSite site;
  site.Write("claimdiff.toml",
             "waivers = 'w.toml'\n[[pairs]]\nsource = 'en.md'\n"
             "translation = 'id.md'\n");
  const std::string english =
      "# Trial\n\nThe trial lasts 30 days. It ends by itself.\n\n"
      "Customers in Norway and Sweden pay 25% more for 12 months.\n";
  site.Write("en.md", english);
  site.Write("id.md",
             "# Uji coba\n\nUji coba berlangsung 30 hari. Uji coba berakhir "
             "dengan sendirinya.\n");
  EXPECT_EQ(site.Check("--update-waivers --reason 'for Norway only' --author "
                       "Ada"),
            std::vector<std::string>());
  EXPECT_NE(site.Read("w.toml").find("reason = 'for Norway only'"),
            std::string::npos)
      << site.Read("w.toml");
  site.Run("$C check --lexicon-dir none");
  site.Write("en.md", "Some words in front.\n\n" + english);
  EXPECT_EQ(site.Check("").size(), 1U) << "only the new words";
  site.Write("en.md", english.substr(0, english.find("Customers")));
  const std::string out = site.Run("$C check --lexicon-dir none");
  EXPECT_NE(out.find("unused waiver for en.md: Customers in Norway"),
            std::string::npos)
      << out;
  site.Run("$C check --lexicon-dir none --update-waivers");
  EXPECT_EQ(site.Read("w.toml").find("[[waiver]]"), std::string::npos);
}

TEST(WaiversTest, KeepsItsAuthorAndEnd) {
  const GitSite site;
  site.Write("claimdiff.toml",
             "[[pairs]]\nsource = 'en.md'\ntranslation = 'id.md'\n");
  site.Write("en.md",
             "# Trial\n\nThe trial lasts 30 days. The backup runs on 2 "
             "servers.\n\nCustomers in Norway pay 25% more for 12 months.\n");
  site.Write("id.md",
             "# Uji coba\n\nUji coba berlangsung 30 hari. Cadangan berjalan di "
             "2 server.\n");
  site.Run(
      "$C check --lexicon-dir none --update-waivers --today 2026-01-01 "
      "--expires 2026-06-30");
  EXPECT_NE(site.Read("claimdiff.waivers.toml").find("Ada <ada@example.org>"),
            std::string::npos);
  site.Run(
      "$C check --lexicon-dir none --update-waivers --today 2026-01-01 "
      "--reason other");
  EXPECT_NE(site.err().find("1 finding was waived before"), std::string::npos)
      << site.err();
  EXPECT_EQ(site.Read("claimdiff.waivers.toml").find("other"),
            std::string::npos);
  site.Run("$C check --lexicon-dir none --update-waivers --today 2026-01-01");
  EXPECT_EQ(site.err(), "") << "no flag was given in vain";
  site.Run("$C check --lexicon-dir none --today 2026-06-30");
  site.Run("$C check --lexicon-dir none --today 2026-07-01", 1);
}

}  // namespace
}  // namespace claimdiff::check
