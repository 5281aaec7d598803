#include "read/read.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace claimdiff {
namespace {

constexpr std::string_view kProse =
    "The council of the small town met on Tuesday to talk about the bridge. "
    "It was closed in the spring and will be opened again before the winter.";

struct LanguageCase {
  std::string_view name;
  std::string_view given;
  std::string_view read;  // empty: an error
};

constexpr LanguageCase kLanguages[] = {
    {"as given", "id", "id"},
    {"case is canonical", "PT-br", "pt-BR"},
    {"old codes become new ones", "iw", "he"},
    {"a script", "zh-hant", "zh-Hant"},
    {"not given: detected", "", "en"},
    {"und is not given", "und", "en"},
    {"an underscore", "pt_BR", ""},
    {"a word", "portuguese-brazilian!", ""},
    {"a subtag of nine letters", "en-aaaaaaaaa", ""},
    {"a hyphen too many", "en-", ""},
    {"no letters", "  ", ""},
};

TEST(Read, Languages) {
  for (const LanguageCase& c : kLanguages) {
    SCOPED_TRACE(c.name);
    const Result<Article> read =
        Read({std::string(kProse), "a.txt", std::string(c.given), ""});
    ASSERT_EQ(read.ok(), !c.read.empty());
    if (read.ok()) {
      EXPECT_EQ(read.value().language, c.read);
      EXPECT_EQ(read.value().language_detected,
                c.given.empty() || c.given == "und");
    } else {
      EXPECT_EQ(read.error().code, ErrorCode::kUsage);
      EXPECT_EQ(read.error().source, "a.txt");
    }
  }
}

struct RepeatCase {
  std::string_view name;
  std::string_view before;  // the heading that says the title again
  bool skipped;
};

constexpr RepeatCase kRepeats[] = {
    {"at the head it is the title",
     "# The small bridge\n\n## The small bridge\n", true},
    {"below the text it heads a section",
     "# The small bridge\n\nThe council met on Tuesday to talk about it. "
     "Nobody "
     "knew when it had been built, and who was to pay for it.\n\n"
     "## The small bridge\n",
     false},
};

TEST(Read, TitleAgain) {
  for (const RepeatCase& c : kRepeats) {
    SCOPED_TRACE(c.name);
    const Result<Article> read = Read(
        {std::string(c.before) + "\n" + std::string(kProse), "a.md", "en", ""});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(!read.value().skipped.empty(), c.skipped);
  }
}

TEST(Read, TooShortToTellTheLanguage) {
  const Result<Article> read = Read({"42 km", "", "", ""});
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(read.value().language, "und");
  EXPECT_FALSE(read.value().language_detected);
}

TEST(Read, RoffOnlyWhereItIsAskedFor) {
  const std::string page = ".TH CAT 1\n.SH NAME\ncat \\- tells a file\n";
  const Result<Article> found = Read({page, "cat.1", "en", ""});
  ASSERT_FALSE(found.ok());
  EXPECT_EQ(found.error().code, ErrorCode::kEncoding);
  EXPECT_EQ(found.error().source, "cat.1");
  EXPECT_NE(found.error().message.find("mandoc"), std::string::npos);
  EXPECT_TRUE(Read({page, "cat.1", "en", "", "text"}).ok());
}

struct SeeAlsoCase {
  std::string_view language;
  std::string_view heading;
  bool left_out;
};

constexpr SeeAlsoCase kSeeAlso[] = {
    {"en", "SEE ALSO", true},
    {"de", "SIEHE AUCH", true},
    {"es", "V\u00c9ASE TAMBI\u00c9N", true},
    {"hu", "L\u00c1SD M\u00c9G", true},
    {"ja", "\u95a2\u9023\u9805\u76ee", true},
    {"zh", "\u53c2\u89c1", true},
    {"ko", "\ucc38\uace0 \ud56d\ubaa9", true},
    {"lt", "TAIP PAT \u017dI\u016aR\u0116KITE", true},
    {"te",
     "\u0c07\u0c35\u0c3f \u0c15\u0c42\u0c21\u0c3e "
     "\u0c1a\u0c42\u0c21\u0c02\u0c21\u0c3f",
     true},
    {"ko", "\ucc38\uace0", false},
    {"en", "FILES", false},
};

// Whatever the language, and in the middle of a page as at its end.
TEST(Read, WhatASeeAlsoNamesIsLeftOut) {
  for (const SeeAlsoCase& c : kSeeAlso) {
    SCOPED_TRACE(c.heading);
    std::string page("<h1>tally</h1><p>");
    page.append(kProse).append("</p><h2>").append(c.heading);
    page.append("</h2><p>wc(1), sum(1)</p><h2>X</h2><p>");
    page.append(kProse).append("</p>");
    const Result<Article> read =
        Read({page, "tally.html", std::string(c.language), ""});
    ASSERT_TRUE(read.ok());
    const std::vector<Skipped>& skipped = read.value().skipped;
    const bool left_out = std::any_of(
        skipped.begin(), skipped.end(), [&read](const Skipped& part) {
          return part.reason == SkipReason::kRelated &&
                 read.value().View(part.span) == "wc(1), sum(1)";
        });
    EXPECT_EQ(left_out, c.left_out);
  }
}

struct BylineCase {
  const char* name;
  std::string_view line;
  bool byline;
};

constexpr BylineCase kBylines[] = {
    {"a name", "By Ann Lee", true},
    {"a name and what they are", "By Ann Lee, science reporter", true},
    {"the same in German", "Von Anna Lehmann, Redaktion Wirtschaft", true},
    {"an invitation", "By bus and by train, all the way to the coast", false},
    {"a heading", "By Monday everything had changed", false},
};

TEST(Read, BylinesBelowTheTitle) {
  for (const BylineCase& c : kBylines) {
    SCOPED_TRACE(c.name);
    std::string text("The harbour grows\n\n");
    text.append(c.line).append("\n\n").append(kProse);
    const Result<Article> read = Read({text, "", "en", ""});
    ASSERT_TRUE(read.ok());
    const std::vector<Skipped>& skipped = read.value().skipped;
    EXPECT_EQ(!skipped.empty() && skipped[0].reason == SkipReason::kByline &&
                  read.value().View(skipped[0].span) == c.line,
              c.byline);
  }
}

struct DeclaredCase {
  std::string_view name;
  std::string_view file;
  std::string_view source;  // prose follows
  std::string_view line;
  bool left_out;
};

constexpr DeclaredCase kDeclared[] = {
    {"the word of a byline", "a.md", "# Laporan\n\n", "Laporan", false},
    {"the same in reStructuredText", "a.rst", "Laporan\n=======\n\n", "Laporan",
     false},
    {"the same in AsciiDoc", "a.adoc", "= Laporan\n\n", "Laporan", false},
    {"the same in wikitext", "a.wiki", "= Laporan =\n", "Laporan", false},
    {"the same in HTML", "a.html", "<h1>Laporan</h1><p>", "Laporan", false},
    {"a role", "a.md", "# Editor\n\n", "Editor", false},
    {"a control", "a.md", "# Comments\n\n", "Comments", false},
    {"another control", "a.md", "# Print\n\n", "Print", false},
    {"an outlet's word", "a.md", "# Twitter\n\n", "Twitter", false},
    {"an advertisement", "a.md", "# Advertisement\n\n", "Advertisement", false},
    {"a picture", "a.md", "# Photo: the old bridge\n\n",
     "Photo: the old bridge", false},
    {"a day", "a.md", "# December 1, 2025\n\n", "December 1, 2025", false},
    {"the heading of a section", "a.md", "# Terms\n\n## Copyright\n\n",
     "Copyright", false},
    {"another", "a.md", "# Functions\n\n## Related\n\n", "Related", false},
    {"a third", "a.md", "# The market\n\n## Advertisement\n\n", "Advertisement",
     false},
    {"a section of list items", "a.md",
     "# Keys\n\n## Share\n\n- A key opens every door of the house.\n\n",
     "Share", false},
    {"a heading over links", "a.md",
     "# A bridge\n\n## Related\n\n- The bridge\n- The river\n\n## Cost\n\n",
     "Related", true},
    {"a heading over the page's words", "a.md",
     "# A bridge\n\n## Copyright\n\nAll rights reserved.\n\n## Cost\n\n",
     "Copyright", true},
    {"a heading that comes again", "a.md",
     "# A bridge\n\n## Advertisement\n\nNobody knows what it will cost.\n\n"
     "## Advertisement\n\n",
     "Advertisement", true},
    {"a page's heading", "a.html",
     "<h1>A bridge</h1><h3>Share this article</h3><p>", "Share this article",
     true},
    {"the same in plain text", "a.txt", "A bridge\n\nAdvertisement\n\n",
     "Advertisement", true},
};

TEST(Read, WhatTheMarkupDeclaresIsNotLeftOutForItsWords) {
  for (const DeclaredCase& c : kDeclared) {
    SCOPED_TRACE(c.name);
    const Result<Article> read =
        Read({std::string(c.source).append(kProse), std::string(c.file),
              c.line == "Laporan" ? "id" : "en", ""});
    ASSERT_TRUE(read.ok());
    const Article& article = read.value();
    const auto is_line = [&](const auto& part) {
      return article.View(part.span) == c.line;
    };
    EXPECT_EQ(std::ranges::any_of(article.skipped, is_line), c.left_out);
    EXPECT_EQ(std::ranges::any_of(article.blocks, is_line), !c.left_out);
  }
}

TEST(Read, OneLineIsTheArticles) {
  for (const char* line : {"ADVERTISEMENT", "Photo: Ann Lee", "(abc/xyz)"}) {
    const Result<Article> read = Read({line, "", "en", ""});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.value().blocks.size(), 1u) << line;
  }
}

struct LastLineCase {
  std::string_view line;
  SkipReason reason;
};

constexpr LastLineCase kLastLines[] = {
    {"https://example.org/bridge.pdf", SkipReason::kRelated},
    {"www.example.org", SkipReason::kRelated},
    {"@annlee", SkipReason::kCredit},
    {"(abc/xyz)", SkipReason::kCredit},
};

TEST(Read, WhatALineOfTheTailIs) {
  for (const LastLineCase& c : kLastLines) {
    SCOPED_TRACE(c.line);
    std::string text("The bridge\n\n");
    text.append(kProse).append("\n\n").append(c.line);
    // What comes after an address is no title of another article.
    text.append("\n\nThe harbour of the town\n");
    const Result<Article> read = Read({text, "", "en", ""});
    ASSERT_TRUE(read.ok());
    const std::vector<Skipped>& skipped = read.value().skipped;
    ASSERT_FALSE(skipped.empty());
    EXPECT_EQ(read.value().View(skipped[0].span), c.line);
    EXPECT_EQ(skipped[0].reason, c.reason);
    EXPECT_EQ(skipped.size() == 1,
              c.reason == SkipReason::kRelated || c.line.starts_with('@'));
  }
}

TEST(Read, InitialsAfterTheLastSentence) {
  const std::string text =
      std::string(kProse) + "\n" + std::string(kProse) + " (abc/xyz)";
  const Result<Article> read = Read({text, "", "en", ""});
  ASSERT_TRUE(read.ok());
  const Article& article = read.value();
  ASSERT_EQ(article.skipped.size(), 1u);
  EXPECT_EQ(article.View(article.skipped[0].span), "(abc/xyz)");
  EXPECT_EQ(article.skipped[0].reason, SkipReason::kCredit);
  EXPECT_EQ(article.View(article.blocks[1].span), kProse);
}

// ---- Laws -----------------------------------------------------------------

bool IsCovered(const Article& article) {
  std::vector<Span> parts;
  for (const Block& block : article.blocks) parts.push_back(block.span);
  for (const Skipped& skipped : article.skipped) parts.push_back(skipped.span);
  std::sort(parts.begin(), parts.end());
  std::uint32_t at = article.text.starts_with("\uFEFF") ? 3 : 0;
  parts.push_back({static_cast<std::uint32_t>(article.text.size()),
                   static_cast<std::uint32_t>(article.text.size())});
  for (const Span part : parts) {
    if (part.begin < at) return false;
    // What is left out is white space: ASCII's in these tests.
    for (; at < part.begin; ++at) {
      if (std::string_view(" \t\r\n").find(article.text[at]) ==
          std::string_view::npos) {
        return false;
      }
    }
    at = part.end;
  }
  return true;
}

TEST(Read, PartsAscendAndCoverAllButWhiteSpace) {
  constexpr std::string_view kPieces[] = {
      "\n",
      "\n\n",
      "\r\n",
      " ",
      "• ",
      "1. ",
      "2) ",
      "- ",
      "A",
      "title",
      "(",
      ")",
      "abc/xyz",
      ".",
      "?",
      ":",
      "Photo",
      "Foto",
      "/",
      "REUTERS",
      "©",
      "2025",
      "12",
      "1",
      "December",
      "10:00",
      "Related",
      "stories",
      "Share",
      "SCROLL",
      "#tag",
      "@who",
      "写真",
      "。",
      "「",
      "」",
      "ไทย",
      "\"",
      "—",
      "By",
      "Ann Lee",
      "\uFEFF",
      "Nobody in the whole town could say what the new bridge would cost.",
  };
  std::mt19937 random(7);
  for (int i = 0; i < 3000; ++i) {
    std::string text = "x";
    const auto count = random() % 60;
    for (unsigned j = 0; j < count; ++j) {
      text += kPieces[random() % std::size(kPieces)];
      if (random() % 3 == 0) text += ' ';
    }
    const Result<Article> read = Read({text, "", "en", ""});
    ASSERT_TRUE(read.ok());
    ASSERT_TRUE(IsCovered(read.value())) << text;
    for (const Block& block : read.value().blocks) {
      ASSERT_FALSE(block.span.empty()) << text;
    }
  }
}

TEST(Read, PartsCoverAllOfAMarkedUpTextToo) {
  namespace fs = std::filesystem;
  std::size_t files = 0;
  for (const char* folder :
       {"markdown", "rst", "asciidoc", "wikitext", "html"}) {
    for (const auto& file : fs::directory_iterator(
             fs::path(CLAIMDIFF_TESTS_DIR) / "read" / folder)) {
      if (file.path().extension() == ".txt") continue;
      SCOPED_TRACE(file.path().filename().string());
      std::ifstream in(file.path(), std::ios::binary);
      const std::string source(std::istreambuf_iterator<char>(in), {});
      const Result<Article> read =
          Read({source, file.path().filename().string(), "", ""});
      if (!read.ok()) continue;
      EXPECT_TRUE(IsCovered(read.value()));
      ++files;
    }
  }
  EXPECT_GE(files, 20U);
}

TEST(Read, LineEndsDoNotMatter) {
  const std::string lf = "A title\n\n" + std::string(kProse) + "\n\n• one\n";
  for (const std::string_view end : {"\r", "\r\n", "\u2028"}) {
    std::string text;
    for (const char c : lf) {
      if (c == '\n') {
        text += end;
      } else {
        text += c;
      }
    }
    const Article a = Read({lf, "", "en", ""}).value();
    const Article b = Read({text, "", "en", ""}).value();
    ASSERT_EQ(a.blocks.size(), b.blocks.size());
    for (std::size_t i = 0; i < a.blocks.size(); ++i) {
      EXPECT_EQ(a.View(a.blocks[i].span), b.View(b.blocks[i].span));
      EXPECT_EQ(a.blocks[i].kind, b.blocks[i].kind);
    }
  }
}

}  // namespace
}  // namespace claimdiff
