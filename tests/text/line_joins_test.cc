#include "text/line_joins.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace claimdiff::text {
namespace {

struct JoinCase {
  std::string_view name;
  std::string_view text;    // one block
  std::string_view folded;  // tokens joined by '|', a space before shown
};

constexpr JoinCase kCases[] = {
    {"one line stays", "the bridge", " the| bridge"},
    {"a line end is a space", "the\nbridge", " the| bridge"},
    {"kana and Han have none", "橋の\n  例", " 橋|の|例"},
    {"a word in Katakana goes on", "グルー\nプの", " グループ|の"},
    {"digits before Han", "2012\n年", " 2012|年"},
    {"Hangul has spaces", "그는\n말했다", " 그|는| 말|했|다"},
    {"Thai has none", "ไท\nย", " ไ|ท|ย"},
    {"a word that a formatter hyphenated", "SIM\u2010\n  PLE_X", " simple|_|x"},
    {"a soft hyphen", "bri\u00ad\ndge", " bridge"},
    {"a hyphen in the line stays", "re\u2010do\nit", " re|\u2010|do| it"},
    {"a minus may be of a compound", "META-\nTaste", " meta|-| taste"},
    {"a capital begins another word", "Mac\u2010\nArthur",
     " mac|\u2010| arthur"},
    {"three lines, two words", "a\u2010\nb\u2010\nc d", " abc| d"},
};

std::string Joined(std::string_view text, const Tokens& tokens) {
  std::string joined;
  for (const Token& token : tokens.list) {
    if (!joined.empty()) joined += '|';
    if (token.space_before) joined += ' ';
    joined += tokens.Fold(token);
    EXPECT_EQ(HashFolded(tokens.Fold(token)), token.hash);
    EXPECT_LE(token.span.end, text.size());
  }
  return joined;
}

TEST(ReadAcrossLines, WithinABlock) {
  for (const JoinCase& c : kCases) {
    SCOPED_TRACE(c.name);
    Tokens tokens = Tokenise(c.text);
    const Block all{ClaimKind::kBody,
                    {0, static_cast<std::uint32_t>(c.text.size())}};
    ReadAcrossLines(c.text, {all}, &tokens);
    EXPECT_EQ(Joined(c.text, tokens), c.folded);
    for (std::size_t i = 1; i < tokens.list.size(); ++i) {
      EXPECT_FALSE(tokens.list[i].line_before);
    }
  }
}

TEST(ReadAcrossLines, NotFromBlockToBlock) {
  constexpr std::string_view kText = "グルー\nプの\n例";
  Tokens tokens = Tokenise(kText);
  ReadAcrossLines(kText,
                  {{ClaimKind::kBody, {0, 9}}, {ClaimKind::kBody, {10, 20}}},
                  &tokens);
  EXPECT_EQ(Joined(kText, tokens), " グルー| プ|の|例");
}

}  // namespace
}  // namespace claimdiff::text
