#include "features/subjects.h"

#include <gtest/gtest.h>

#include <string>

#include "claimdiff/claimdiff.h"
#include "text/tokens.h"

namespace claimdiff {
namespace {

// The subjects that the claims inherit, "-" for none.
std::string SubjectsOf(const Article& article) {
  const auto subjects = FindSubjects(article, text::Tokenise(article.text));
  std::string out;
  for (const auto& subject : subjects) {
    out += out.empty() ? "" : " ";
    out +=
        subject ? article.claims[subject->claim].facts[subject->fact].key : "-";
  }
  return out;
}

struct Row {
  const char* name;
  const char* language;
  const char* text;
  const char* subjects;  // by claim
};

constexpr Row kRows[] = {
    {"a company goes on", "en",
     "Norvik Systems builds ferries in the north. The company employs many "
     "welders. It sells abroad.",
     "- name:norvik systems name:norvik systems"},
    {"another name opens", "en",
     "Norvik Systems builds ferries. Halden Marine repairs them. The yard is "
     "old.",
     "- - name:halden marine"},
    {"the claim names it further on", "en",
     "Norvik Systems builds ferries. The board of Norvik Systems meets today.",
     "- -"},
    {"a place ends it", "en",
     "Norvik Systems builds ferries. Norway buys most of them. The price is "
     "secret.",
     "- - -"},
    {"a name late in a claim is no subject", "en",
     "The first of the new ferries was built by Norvik Systems. It sails.",
     "- -"},
    {"not for ever", "en",
     "Norvik Systems builds ferries. It is old. It is large. It is rich. It is "
     "quiet.",
     "- name:norvik systems name:norvik systems name:norvik systems -"},
    {"into the next paragraph", "en",
     "Norvik Systems builds ferries.\n\nThe company employs many welders.",
     "- name:norvik systems"},
    {"Portuguese", "pt",
     "Norvik Systems constrói balsas. A empresa emprega muitos soldadores.",
     "- name:norvik systems"},
};

TEST(Subjects, Table) {
  for (const Row& row : kRows) {
    Result<Article> article = Analyse({row.text, "-", row.language, ""});
    ASSERT_TRUE(article.ok()) << row.name;
    EXPECT_EQ(SubjectsOf(article.value()), row.subjects) << row.name;
  }
}

}  // namespace
}  // namespace claimdiff
