#include "check/configuration.h"

#include <gtest/gtest.h>

#include <string>

#include "check/initial.h"

namespace claimdiff::check {
namespace {

constexpr char kPairs[] = "[[pairs]]\nsource = 'a.md'\ntranslation = 'b.md'\n";

struct WrongCase {
  const char* name;
  const char* text;
  std::uint32_t line;
  const char* message;  // a part of it
};

constexpr WrongCase kWrong[] = {
    {"not TOML", "a =\n", 1, "not TOML"},
    {"an unknown key", "fail_no = 'error'\n", 1, "did you mean fail_on?"},
    {"an unknown key in a table", "[severity]\nmising = 'note'\n", 2,
     "in [severity]; did you mean missing?"},
    {"a key far from all", "quux = 1\n", 1, "the keys are fail_on, "},
    {"another type", "fail_on = 3\n", 1, "fail_on must be a string"},
    {"none of the choices", "[severity]\nstale = 'fatal'\n", 2,
     "'fatal' is none of error"},
    {"a confidence beyond 1", "[confidence]\nmissing = 80\n", 2, "from 0 to 1"},
    {"an unknown place", "[[pairs]]\nsource = '{x}.md'\ntranslation = 'b'\n", 2,
     "'{x}' is none of"},
    {"a pattern and a path",
     "[[pairs]]\nsource = 'en/{path}.md'\ntranslation = 'b.md'\n", 3,
     "both paths need {path}"},
    {"a pair without a translation", "[[pairs]]\nsource = 'a.md'\n", 1,
     "translation: a path is needed"},
    {"a translation that is its source",
     "[[pairs]]\nsource = 'a.md'\ntranslation = './a.md'\n", 3,
     "it is the source itself"},
    {"the same as a pattern",
     "[[pairs]]\nsource = '{path}.md'\ntranslation = '{path}.md'\n", 3,
     "it is the source itself"},
    {"never, where it is no word", "[severity]\nstale = 'never'\n", 2,
     "'never' is none of error"},
    {"a direction of no kind",
     "[[pairs]]\nsource = 'a'\ntranslation = 'b'\ndirection = '<-'\n", 4,
     "neither 'both' nor"},
    {"no language", "[[pairs]]\nsource='a'\ntranslation='b'\nlanguages=['?']\n",
     4, "'?' is no language tag"},
    {"no regular expression", "[ignore]\npatterns = ['(']\n", 2,
     "no regular expression"},
    {"no kind of claim", "[ignore]\nkinds = ['footer']\n", 2,
     "none of body, title"},
    {"no report", "[reports]\nsarfi = 'x'\n", 2, "did you mean sarif?"},
};

TEST(ConfigurationTest, SaysWhatIsWrongAndWhere) {
  for (const WrongCase& c : kWrong) {
    SCOPED_TRACE(c.name);
    const Result<Configuration> read = ParseConfiguration(c.text, "x.toml");
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.error().line, c.line);
    EXPECT_NE(read.error().message.find(c.message), std::string::npos)
        << read.error().message;
  }
}

TEST(ConfigurationTest, ReadsEveryKey) {
  const std::string text = std::string(R"(
fail_on = "error"
max_findings = 7
waivers = "w.toml"
lexicon_dir = "none"
min_confidence = 0.3
[severity]
missing = "warning"
missing_file = "trouble"
[confidence]
missing = 0.5
[threshold]
stale = 2
[ignore]
kinds = ["caption"]
headings = ["See also"]
patterns = ["^Note"]
front_matter = ["description"]
pages = ["draft"]
[reports]
sarif = "out.sarif"
)") + kPairs + "direction = 'both'\nexclude = ['x/**']\n";
  const Result<Configuration> read = ParseConfiguration(text, "d/x.toml");
  ASSERT_TRUE(read.ok()) << read.error().message;
  const Configuration& c = read.value();
  const auto missing = static_cast<std::size_t>(FindingKind::kMissing);
  EXPECT_EQ(c.directory, "d");
  EXPECT_EQ(c.fail_on, Severity::kError);
  EXPECT_EQ(c.max_findings, 7U);
  EXPECT_EQ(c.waivers, "w.toml");
  EXPECT_EQ(c.lexicon_directories, std::vector<std::string>{"none"});
  EXPECT_EQ(c.severities[missing], Severity::kWarning);
  EXPECT_TRUE(c.missing_file_is_trouble);
  EXPECT_DOUBLE_EQ(c.confidences[missing], 0.5);
  EXPECT_DOUBLE_EQ(c.confidences[0], 0.3);
  EXPECT_EQ(c.thresholds[static_cast<std::size_t>(FindingKind::kStale)], 2U);
  ASSERT_EQ(c.reports.size(), 1U);
  EXPECT_EQ(c.reports[0].path, "out.sarif");
  ASSERT_EQ(c.pairs.size(), 1U);
  EXPECT_EQ(c.pairs[0].direction, Direction::kBoth);
}

TEST(ConfigurationTest, TwoWordsForNoFailure) {
  for (const char* word : {"off", "never"}) {
    const Result<Configuration> read = ParseConfiguration(
        std::string("fail_on = '") + word + "'\n" + kPairs, "x.toml");
    ASSERT_TRUE(read.ok()) << word;
    EXPECT_EQ(read.value().fail_on, Severity::kOff);
  }
}

// The commented-out lines of the proposal are keys with their defaults: taken
// out of their comments they must read, and change nothing.
TEST(ConfigurationTest, ProposalTellsTheDefaults) {
  const std::string text =
      ProposeConfiguration({"docs/en/a.md", "docs/id/a.md"}).text;
  std::string all;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    std::string line = text.substr(at, end - at);
    at = end + 1;
    const std::size_t equals = line.find(" = ");
    if (line.starts_with("# ") && equals != std::string::npos &&
        line.find(' ', 2) == equals) {
      line.erase(0, 2);
    }
    const bool names_a_file = line.starts_with("waivers") ||
                              line.find("claimdiff.") != std::string::npos ||
                              line.find("gl-code") != std::string::npos;
    if (!names_a_file) all += line + '\n';
  }
  const Result<Configuration> read = ParseConfiguration(all, "x.toml");
  ASSERT_TRUE(read.ok()) << read.error().message << "\n" << all;
  const Configuration defaults;
  EXPECT_EQ(read.value().severities, defaults.severities);
  EXPECT_EQ(read.value().confidences, defaults.confidences);
  EXPECT_EQ(read.value().thresholds, defaults.thresholds);
  EXPECT_EQ(read.value().fail_on, defaults.fail_on);
  ASSERT_EQ(read.value().pairs.size(), 1U);
  EXPECT_EQ(read.value().pairs[0].source, "docs/en/{path}.md");
}

struct ProposalCase {
  const char* name;
  std::vector<std::string> files;  // sorted
  const char* source;
  const char* translation;
};

TEST(ConfigurationTest, ProposesPairs) {
  const ProposalCase cases[] = {
      {"directories",
       {"docs/en/a.md", "docs/id/a.md"},
       "docs/en/{path}.md",
       "docs/id/{path}.md"},
      {"directories at the root",
       {"en/a/b.md", "id/a/b.md"},
       "en/{path}.md",
       "id/{path}.md"},
      {"three languages",
       {"en/a.md", "id/a.md", "pt-BR/a.md"},
       "en/{path}.md",
       "{lang}/{path}.md"},
      {"tags with underscores",
       {"en/a.md", "pt_BR/a.md"},
       "en/{path}.md",
       "pt_BR/{path}.md"},
      {"several of them",
       {"en/a.md", "pt_BR/a.md", "zh_CN/a.md"},
       "en/{path}.md",
       "{lang}/{path}.md"},
      {"suffixes", {"a.en.md", "a.id.md"}, "{path}.en.md", "{path}.id.md"},
      {"a source without a suffix",
       {"README.id.md", "README.md"},
       "{path}.md",
       "{path}.id.md"},
      {"translations below the source",
       {"docs/a.md", "docs/id/a.md"},
       "docs/{path}.md",
       "docs/id/{path}.md"},
      {"names that are languages",
       {"about/en.md", "about/id.md"},
       "about/en.md",
       "about/{lang}.md"},
      {"no English",
       {"de/a.md", "de/b.md", "fr/a.md"},
       "de/{path}.md",
       "fr/{path}.md"},
      {"just two files", {"alpha.md", "beta.md"}, "alpha.md", "beta.md"},
      {"nothing to go by",
       {"a.md", "b.md", "c.md"},
       "docs/en/{path}.md",
       "docs/id/{path}.md"},
  };
  for (const ProposalCase& c : cases) {
    SCOPED_TRACE(c.name);
    const Result<Configuration> read =
        ParseConfiguration(ProposeConfiguration(c.files).text, "x.toml");
    ASSERT_TRUE(read.ok()) << read.error().message;
    ASSERT_GE(read.value().pairs.size(), 1U);
    EXPECT_EQ(read.value().pairs[0].source, c.source);
    EXPECT_EQ(read.value().pairs[0].translation, c.translation);
  }
}

}  // namespace
}  // namespace claimdiff::check
