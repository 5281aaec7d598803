#include "check/path_pattern.h"

#include <gtest/gtest.h>

namespace claimdiff::check {
namespace {

struct MatchCase {
  const char* name;
  const char* pattern;
  const char* path;
  bool matches;
  const char* place;  // {path} or {name}
  const char* lang;
};

constexpr MatchCase kMatches[] = {
    {"a plain path is itself", "docs/a.md", "docs/a.md", true, "", ""},
    {"and nothing else", "docs/a.md", "docs/a.mdx", false, "", ""},
    {"{path} crosses directories", "en/{path}.md", "en/a/b.md", true, "a/b",
     ""},
    {"{name} does not", "en/{name}.md", "en/a/b.md", false, "", ""},
    {"{path} is never empty", "en/{path}.md", "en/.md", false, "", ""},
    {"{path} takes the longest", "{path}.md", "a.b.md", true, "a.b", ""},
    {"{lang} is a language", "{lang}/{path}.md", "id/a.md", true, "a", "id"},
    {"with a region", "{path}.{lang}.md", "a.pt-BR.md", true, "a", "pt-BR"},
    {"or as Java writes it", "{path}_{lang}.md", "a_zh_Hant.md", true, "a",
     "zh_Hant"},
    {"and no other word", "{lang}/{path}.md", "blog/a.md", false, "", ""},
    {"a place used twice stands for one text", "{name}/{name}.md", "a/a.md",
     true, "a", ""},
    {"and not for two", "{name}/{name}.md", "a/b.md", false, "", ""},
    {"a star stays in its directory", "drafts/*.md", "drafts/a/b.md", false, "",
     ""},
    {"two stars do not", "drafts/**", "drafts/a/b.md", true, "", ""},
};

TEST(PathPatternTest, Matches) {
  for (const MatchCase& c : kMatches) {
    SCOPED_TRACE(c.name);
    const Result<PathPattern> pattern = PathPattern::Parse(c.pattern);
    ASSERT_TRUE(pattern.ok());
    const std::optional<PathParts> parts = pattern.value().Match(c.path);
    ASSERT_EQ(parts.has_value(), c.matches);
    if (!parts) continue;
    EXPECT_EQ(parts->path + parts->name, c.place);
    EXPECT_EQ(parts->lang, c.lang);
    if (!pattern.value().has_star()) {
      EXPECT_EQ(pattern.value().Fill(*parts), c.path);
    }
  }
}

TEST(PathPatternTest, RefusesUnknownPlaces) {
  for (const char* pattern : {"{paht}.md", "{path.md", "{}"}) {
    SCOPED_TRACE(pattern);
    EXPECT_FALSE(PathPattern::Parse(pattern).ok());
  }
}

TEST(PathPatternTest, KnowsLanguages) {
  for (const char* tag : {"id", "en", "pt-BR", "zh-Hant", "pt_BR", "fil"}) {
    EXPECT_TRUE(IsLanguage(tag)) << tag;
  }
  for (const char* word : {"docs", "x", "", "guide", "v2", "1", "qq", "a b"}) {
    EXPECT_FALSE(IsLanguage(word)) << word;
  }
}

}  // namespace
}  // namespace claimdiff::check
