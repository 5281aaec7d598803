#include "check/ignore.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "claimdiff/claimdiff.h"

namespace claimdiff::check {
namespace {

constexpr char kPage[] =
    "---\n"
    "title: The relay\n"
    "description: How the relay forwards messages.\n"
    "draft: true\n"
    "---\n\n"
    "## Starting\n\n"
    "The relay starts by itself.\n\n"
    "### Options\n\n"
    "- It takes no options.\n\n"
    "## Background\n\n"
    "Note: the manual tells more.\n\n"
    "### Links\n\n"
    "The forum answers questions.\n\n"
    "## Licence\n\n"
    "The relay is free.\n";

struct IgnoreCase {
  const char* name;
  IgnoreRules rules;
  std::vector<std::string> ignored;  // beginnings of claims, in order
};

TEST(IgnoreTest, LeavesOutWhatIsAskedFor) {
  const IgnoreCase cases[] = {
      {"nothing", {}, {}},
      {"a kind", {{"list_item"}, {}, {}, {}, {}}, {"It takes no options."}},
      {"a section with those below it",
       {{}, {"background"}, {}, {}, {}},
       {"Background", "Note: the manual", "Links", "The forum"}},
      {"a section below another",
       {{}, {"Options"}, {}, {}, {}},
       {"Options", "It takes"}},
      {"a pattern", {{}, {}, {"^Note:"}, {}, {}}, {"Note: the manual"}},
      {"front matter", {{}, {}, {}, {"title"}, {}}, {"The relay"}},
  };
  Result<Article> read = Analyse({kPage, "relay.md", "en", ""});
  ASSERT_TRUE(read.ok());
  const Article& article = read.value();
  for (const IgnoreCase& c : cases) {
    SCOPED_TRACE(c.name);
    const std::vector<bool> ignored = Ignore(c.rules).Claims(article);
    ASSERT_EQ(ignored.size(), article.claims.size());
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < ignored.size(); ++i) {
      if (ignored[i]) {
        texts.emplace_back(article.View(article.claims[i].span));
      }
    }
    ASSERT_EQ(texts.size(), c.ignored.size()) << testing::PrintToString(texts);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      EXPECT_TRUE(texts[i].starts_with(c.ignored[i])) << texts[i];
    }
  }
}

// How headings of the first three levels are written.
struct HeadingMarks {
  const char* format;
  const char* before[3];
  const char* after[3];
};

constexpr HeadingMarks kHeadingMarks[] = {
    {"markdown", {"# ", "## ", "### "}, {"", "", ""}},
    {"markdown", {"", "", "### "}, {"\n===", "\n---", ""}},
    {"markdown", {"<h1>", "<h2>", "<h3>"}, {"</h1>", "</h2>", "</h3>"}},
    {"html", {"<h1>", "<h2>", "<h3>"}, {"</h1>", "</h2>", "</h3>"}},
    {"rst", {"", "", ""}, {"\n----------", "\n~~~~~~~~~~", "\n=========="}},
    {"asciidoc", {"= ", "== ", "=== "}, {"", "", "\n\n.In short"}},
    {"wikitext", {"= ", "== ", "=== "}, {" =", " ==", " ==="}},
};

constexpr char kProse[] =
    " brings every message to those who live in the village or near it.";

std::vector<std::string> ClaimsKept(const std::string& page,
                                    const char* format) {
  Result<Article> read = Analyse({page, "", "en", "", format});
  if (!read.ok()) return {read.error().message};
  IgnoreRules rules;  // as the file that `check --init` writes has them
  rules.headings = {"See also", "Lihat juga"};
  const Article& article = read.value();
  const std::vector<bool> ignored = Ignore(rules).Claims(article);
  std::vector<std::string> kept;
  for (std::size_t i = 0; i < ignored.size(); ++i) {
    if (!ignored[i]) kept.emplace_back(article.View(article.claims[i].span));
  }
  return kept;
}

// "See also" and "Lihat juga" themselves are skipped when they are read.
TEST(IgnoreTest, LeavesOutSectionsInEveryFormat) {
  for (const HeadingMarks& marks : kHeadingMarks) {
    SCOPED_TRACE(std::string(marks.format) + " " + marks.before[0]);
    std::string page;
    const auto add = [&](int level, const char* heading, const char* name) {
      page += marks.before[level - 1] + std::string(heading) +
              marks.after[level - 1] + "\n\n" + name + kProse + "\n\n";
    };
    add(1, "The relay", "It");
    add(2, "See also", "He");
    add(3, "Old pages", "He");
    add(2, "Licence", "She");
    add(3, "Lihat juga", "He");
    add(2, "History", "They");
    EXPECT_EQ(
        ClaimsKept(page, marks.format),
        (std::vector<std::string>{"The relay", std::string("It") + kProse,
                                  "Licence", std::string("She") + kProse,
                                  "History", std::string("They") + kProse}));
  }
}

TEST(IgnoreTest, LeavesOutSectionsOfPlainText) {
  const std::string prose = kProse;
  EXPECT_EQ(ClaimsKept("The relay\n\nIt" + prose + "\n\nSee also\n\nHe" +
                           prose + "\n\nLicence\n\nShe" + prose + "\n",
                       "text"),
            (std::vector<std::string>{"The relay", "It" + prose, "Licence",
                                      "She" + prose}));
}

struct PageCase {
  const char* name;
  const char* rule;
  const char* page;
  bool ignored;
};

constexpr PageCase kPages[] = {
    {"a key that is set", "draft", "---\ndraft: true\n---\nText.\n", true},
    {"a key that is not true", "draft", "---\ndraft: false\n---\nText.\n",
     false},
    {"a key that is absent", "draft", "---\ntitle: x\n---\nText.\n", false},
    {"a value", "state: old", "---\nstate: \"old\"\n---\nText.\n", true},
    {"another value", "state: old", "---\nstate: new\n---\nText.\n", false},
    {"a comment behind a value", "state: old",
     "---\nstate: old  # since May\n---\nText.\n", true},
    {"YAML's own end", "draft", "---\ndraft: true\n...\nText.\n", true},
    {"a key of a table", "draft", "+++\n[a]\ndraft = true\n+++\nText.\n",
     false},
    {"TOML", "draft", "+++\ndraft = true\n+++\nText.\n", true},
    {"a key of a key", "draft", "---\na:\n  draft: true\n---\nText.\n", false},
    {"no front matter", "draft", "Text.\n---\ndraft: true\n---\n", false},
    {"never closed", "draft", "---\ndraft: true\n", false},
};

TEST(IgnoreTest, LeavesOutPagesByTheirFrontMatter) {
  for (const PageCase& c : kPages) {
    SCOPED_TRACE(c.name);
    IgnoreRules rules;
    rules.pages = {c.rule};
    EXPECT_EQ(Ignore(rules).Page(c.page), c.ignored);
  }
}

}  // namespace
}  // namespace claimdiff::check
