#include "segment/segment.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "text/tokens.h"

namespace claimdiff {
namespace {

// Claims as "kind: text" lines, then what was skipped.
std::string Describe(const Article& article) {
  std::string out;
  for (const Claim& claim : article.claims) {
    out += Name(claim.kind);
    out += ": ";
    out += article.View(claim.span);
    out += '\n';
  }
  for (const Skipped& skipped : article.skipped) {
    out += Name(skipped.reason);
    out += "! ";
    out += article.View(skipped.span);
    out += '\n';
  }
  return out;
}

// One block a line of `text`, all of `kind`.
std::string SegmentLines(std::string_view text, ClaimKind kind) {
  Article article;
  article.text = text;
  article.language = "en";
  std::uint32_t begin = 0;
  for (std::uint32_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && text[at] != '\n') continue;
    if (at > begin) article.blocks.push_back({kind, {begin, at}});
    begin = at + 1;
  }
  Segment(text::Tokenise(article.text), &article);
  return Describe(article);
}

struct SegmentCase {
  std::string_view name;
  ClaimKind kind;
  std::string_view text;
  std::string_view want;
};

constexpr SegmentCase kCases[] = {
    {"a sentence a claim", ClaimKind::kBody, "It rained. He left.",
     "body: It rained.\nbody: He left.\n"},
    {"sentences never cross a block", ClaimKind::kBody,
     "It rained\nand he left", "body: It rained\nbody: and he left\n"},
    {"a title is one claim", ClaimKind::kTitle, "Rain! What now?",
     "title: Rain! What now?\n"},
    {"a row of a table is one claim", ClaimKind::kTableRow,
     "U.S. | 3. | Rain. Snow", "table_row: U.S. | 3. | Rain. Snow\n"},
    {"cells that describe hold sentences", ClaimKind::kTableRow,
     "Install | Marks the package that is selected for installation. If it is "
     "there already, it is brought to its newest version.",
     "table_row: Install | Marks the package that is selected for "
     "installation.\ntable_row: If it is there already, it is brought to its "
     "newest version.\n"},
    {"a row's characters count, not its bytes", ClaimKind::kTableRow,
     "Установить | Отмечает выбранный пакет. Если он установлен, он будет "
     "обновлён до новой версии.",
     "table_row: Установить | Отмечает выбранный пакет. Если он установлен, он "
     "будет обновлён до новой версии.\n"},
    {"a list item may hold two", ClaimKind::kListItem, "It rained. He left.",
     "list_item: It rained.\nlist_item: He left.\n"},
    {"a quotation alone", ClaimKind::kBody, "He left. “It rained.” He left.",
     "body: He left.\nquote: “It rained.”\nbody: He left.\n"},
    {"a quotation of two sentences", ClaimKind::kBody,
     "“It rained. Nobody came.” He left.",
     "quote: “It rained.\nquote: Nobody came.”\nbody: He left.\n"},
    {"a quotation with its speaker", ClaimKind::kBody, "“It rained,” he said.",
     "body: “It rained,” he said.\n"},
    {"an opening quote without an end", ClaimKind::kBody,
     "“It rained. He left.", "body: “It rained.\nbody: He left.\n"},
    {"a quoted word first", ClaimKind::kBody, "“Rain” it was. He left.",
     "body: “Rain” it was.\nbody: He left.\n"},
    {"straight quotes", ClaimKind::kBody, "\"It rained.\" He left.",
     "quote: \"It rained.\"\nbody: He left.\n"},
    {"an apostrophe opens nothing", ClaimKind::kBody, "'Twas wet. It's over.'",
     "body: 'Twas wet.\nbody: It's over.'\n"},
    {"a line of marks holds no text", ClaimKind::kBody,
     "It rained.\n* * *\nEnd", "body: It rained.\nbody: End\nno_text! * * *\n"},
    {"an emoji is no text", ClaimKind::kBody, "❤️", "no_text! ❤️\n"},
    {"a number is", ClaimKind::kBody, "42", "body: 42\n"},
};

TEST(Segment, Cases) {
  for (const SegmentCase& c : kCases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(SegmentLines(c.text, c.kind), c.want);
  }
}

TEST(Segment, SkippedStaysInOrder) {
  Article article;
  article.text = "AD\n***\nIt rained.\nAD";
  article.language = "en";
  article.blocks = {{ClaimKind::kBody, {3, 6}}, {ClaimKind::kBody, {7, 17}}};
  article.skipped = {{{0, 2}, SkipReason::kBoilerplate},
                     {{18, 20}, SkipReason::kBoilerplate}};
  Segment(text::Tokenise(article.text), &article);
  EXPECT_EQ(
      Describe(article),
      "body: It rained.\nboilerplate! AD\nno_text! ***\nboilerplate! AD\n");
}

TEST(Segment, CodeMayOpenASentence) {
  Article article;
  article.text = "Do this, e.g. foo. bar does that. In C. baz is 5. boo";
  article.language = "en";
  article.blocks = {{ClaimKind::kBody, {0, 53}}};
  for (const std::string_view code : {"foo", "bar", "baz", "boo"}) {
    const auto at = static_cast<std::uint32_t>(article.text.find(code));
    article.code.push_back({at, at + 3});
  }
  Segment(text::Tokenise(article.text), &article);
  EXPECT_EQ(
      Describe(article),
      "body: Do this, e.g. foo.\nbody: bar does that.\nbody: In C.\nbody: "
      "baz is 5.\nbody: boo\n");
}

TEST(Segment, BeyondTheLimitsIsSkipped) {
  const std::string sentence = std::string(kMaxClaimBytes, 'a') + " b.";
  EXPECT_EQ(SegmentLines(sentence, ClaimKind::kBody),
            "too_long! " + sentence + "\n");
  std::string lines;
  for (std::size_t i = 0; i < kMaxClaims; ++i) lines += "a\n";
  const std::string parts = SegmentLines(lines + "b. C.\nd", ClaimKind::kBody);
  EXPECT_TRUE(parts.ends_with("body: a\ntoo_long! b. C.\ntoo_long! d\n"));
}

}  // namespace
}  // namespace claimdiff
