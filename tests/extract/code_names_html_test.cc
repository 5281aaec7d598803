// Inline code as facts, through the whole reading of a page.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "claimdiff/claimdiff.h"

namespace claimdiff {
namespace {

struct Row {
  const char* name;
  const char* page;
  std::vector<std::string> keys;
};

const Row kRows[] = {
    {"as it is written",
     "<p>Set <code>max_items</code> now.</p>",
     {"code:max_items"}},
    {"no number within it, but beside it",
     "<p>Set <code>n 15</code> to 20 boats.</p>",
     {"code:n 15", "number:20"}},
    {"capitals count",
     "<p>Use <kbd>Ctrl</kbd> or <code>ctrl</code>.</p>",
     {"code:Ctrl", "code:ctrl"}},
    {"a listing is no claim", "<p>See this:</p><pre>x = 15</pre>", {}},
    {"too long for a name",
     "<p>Run <code>a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d "
     "e "
     "f g h i j k l m n o p q r s t u v w x y z</code> now.</p>",
     {}},
};

TEST(CodeNames, OfAPage) {
  for (const Row& row : kRows) {
    const Result<Article> article = Analyse({row.page, "-", "en", "", "html"});
    ASSERT_TRUE(article.ok()) << row.name;
    std::vector<std::string> keys;
    for (const Claim& claim : article.value().claims) {
      for (const Fact& fact : claim.facts) keys.push_back(fact.key);
    }
    EXPECT_EQ(keys, row.keys) << row.name;
  }
}

}  // namespace
}  // namespace claimdiff
