// Inline code as facts, through the Markdown reader.
#include "extract/code_names.h"

#include <gtest/gtest.h>

#include <string>

#include "claimdiff/claimdiff.h"

namespace claimdiff {
namespace {

struct CodeCase {
  const char* name;
  const char* markdown;
  const char* keys;  // of all facts, each with a "|" behind it
};

constexpr CodeCase kCases[] = {
    {"a name", "Set `maxUnavailable` there.", "code:maxUnavailable|"},
    {"in place of what is found within", "Call `Paris 2025` now.",
     "code:Paris 2025|"},
    {"a value alone is a value", "Use port `8443` here.", "number:8443|"},
    {"a value that goes on", "It needs `8` GB of memory.",
     "measure:gigabyte:8|"},
    {"not across sentences", "See `one. Two` there.", "number:2|"},
    {"two of them", "`a_b` and `--c` differ.", "code:a_b|code:--c|"},
    {"without a mark, among marked ones", "Use --old, `--new` or `x --all`.",
     "code:--old|code:--new|code:x --all|"},
    {"numbers within are no values", "See /proc/2/stat and use --max-3 now.",
     "code:/proc/2/stat|code:--max-3|"},
    {"sections of manuals are no values", "See crontab(5) and f(x)(2).",
     "number:2|"},
    {"nor are they names", "passwd(5), login(1)", ""},
    {"nor are they ages", "See F_LOCK(2) and G_LOCK(3).",
     "code:F_LOCK|code:G_LOCK|"},
    {"ages are values", "Tom(8) came.", "duration:P8Y|"},
};

TEST(CodeNames, AreTheSameInAnyLanguage) {
  for (const CodeCase& c : kCases) {
    SCOPED_TRACE(c.name);
    const Result<Article> article =
        Analyse({c.markdown, "", "en", "", "markdown"});
    ASSERT_TRUE(article.ok());
    std::string keys;
    for (const Claim& claim : article.value().claims) {
      for (const Fact& fact : claim.facts) keys += fact.key + "|";
    }
    EXPECT_EQ(keys, c.keys);
  }
}

}  // namespace
}  // namespace claimdiff
