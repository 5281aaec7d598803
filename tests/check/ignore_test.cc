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
