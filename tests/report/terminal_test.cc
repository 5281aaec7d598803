#include "report/terminal.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "golden.h"
#include "made_report.h"
#include "rank.h"
#include "text/width.h"

namespace claimdiff {
namespace {

std::string Written(const Report& report, const WriterOptions& options) {
  std::ostringstream out;
  WriteTerminal(report, options, out);
  return std::move(out).str();
}

WriterOptions Options(unsigned width) {
  WriterOptions options;
  options.terminal.width = width;
  return options;
}

std::vector<std::string> Lines(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

// Takes "ESC [ digits ; m" out; any other escape is left to be found.
std::string WithoutColor(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t end = text.find_first_not_of("0123456789;[", at + 1);
    if (text[at] == '\x1b' && end != std::string::npos && text[end] == 'm') {
      at = end;
    } else {
      out += text[at];
    }
  }
  return out;
}

std::size_t Occurrences(const std::string& text, std::string_view what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string::npos;
       at = text.find(what, at + 1)) {
    ++count;
  }
  return count;
}

TEST(TerminalTest, DoubtfulPassagesAreNotToldByBoth) {
  Report report = MadeReport();
  report.alignments[2].score = 0.4F;
  Rank(&report);
  const std::string text = Written(report, Options(100));
  EXPECT_EQ(Occurrences(text, "Told by both"), 0U);
  EXPECT_EQ(Occurrences(text, "? Perhaps told by both (1)"), 1U);
  EXPECT_EQ(Occurrences(text, "1 perhaps in both"), 1U);
  EXPECT_EQ(Occurrences(text, "40% sure"), 1U);
}

TEST(TerminalTest, FragmentsShareAParagraph) {
  Report report;
  report.a = MadeArticle("a.txt", "en",
                         {"The reason?", "Nobody asked for it at the time.",
                          "Lower costs", "Shaky"});
  report.b = MadeArticle("b.txt", "de", {"Etwas anderes."});
  report.verdicts_a.assign(4, {Verdict::kOnly, 0.9F});
  report.verdicts_a[3].confidence = 0.5F;
  report.verdicts_b.assign(1, {Verdict::kUnclear, 0.5F});
  report.only_in_a = {0, 1, 2, 3};
  report.a_stated_in_b.resize(4);
  report.b_stated_in_a.resize(1);
  Rank(&report);
  const std::string text = Written(report, Options(80));
  EXPECT_EQ(Occurrences(text,
                        "The reason? (line 1 [a1]) \u00b7 Lower costs (line 3 "
                        "[a3])\n"),
            1U)
      << text;
  EXPECT_EQ(Occurrences(text, " A  Shaky\n"), 1U);
  WriterOptions whole = Options(80);
  whole.all = true;
  EXPECT_EQ(Occurrences(Written(report, whole), "in short"), 0U);
}

TEST(TerminalTest, FragmentsOfAMissingSectionStayThere) {
  const std::string said = "Nobody asked for it at the time.";
  const std::string more = "They were asked much later.";
  const struct {
    const char* name;
    std::vector<std::string> lines;
    std::vector<std::string> want;  // in this order
  } cases[] = {
      {"between two sentences",
       {"Outside", "# Models", said, "DeepSeek.", "Qwen.", more},
       {" A  [heading] # Models", said,
        "in short: DeepSeek. (line 4 [a4]) \u00b7 Qwen.", more,
        "in short: Outside (line 1 [a1])"}},
      {"at its end",
       {"# Models", said, "DeepSeek.", "# Prices", more, "Higher."},
       {" A  [heading] # Models", said, "in short: DeepSeek. (line 3 [a3])\n",
        " A  [heading] # Prices", more, "in short: Higher. (line 6 [a6])\n"}},
      {"of no section: all behind",
       {"DeepSeek.", said, "Qwen.", more},
       {said, more, "in short: DeepSeek. (line 1 [a1]) \u00b7 Qwen."}},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    const std::string text = Written(MadeOnlyInA(c.lines), Options(80));
    std::size_t from = 0;
    for (const std::string& want : c.want) {
      const std::size_t at = text.find(want, from);
      ASSERT_NE(at, std::string::npos) << want << "\n\n" << text;
      from = at + want.size();
    }
  }
}

// A claims exactly `sentence`, B says nothing that counts.
Report OneClaim(const std::string& sentence) {
  Report report;
  report.a = MadeArticle("a.txt", "en", {sentence});
  report.b = MadeArticle("b.txt", "en", {});
  report.verdicts_a = {{Verdict::kOnly, 0.9F}};
  report.only_in_a = {0};
  report.summary.claims_a = report.summary.only_in_a = 1;
  Rank(&report);
  return report;
}

TEST(TerminalTest, DefaultReport) {
  ExpectGolden("terminal.txt", Written(MadeReport(), Options(60)));
}

TEST(TerminalTest, EverythingWithWeights) {
  WriterOptions options = Options(60);
  options.all = options.explain = true;
  ExpectGolden("terminal.explain.txt", Written(MadeReport(), options));
}

TEST(TerminalTest, WhatTheOtherHasElsewhereIsNotCalledMissing) {
  Report report = MadeReport();
  EXPECT_NE(Written(report, Options(100)).find("Only B mentions 300"),
            std::string::npos);
  report.b_stated_in_a[1][1] = true;
  const std::string out = Written(report, Options(100));
  EXPECT_NE(out.find("B also mentions 300 t\u00eaxteis (300), as A does "
                     "elsewhere."),
            std::string::npos)
      << out;
}

TEST(TerminalTest, TwoColumns) {
  WriterOptions options = Options(80);
  options.side_by_side = true;
  ExpectGolden("terminal.columns.txt", Written(MadeReport(), options));
}

TEST(TerminalTest, TwoColumnsFoldWhatIsAlike) {
  WriterOptions options = Options(80);
  options.side_by_side = true;
  const std::string folded = Written(MadeReport(), options);
  EXPECT_NE(folded.find("1 passage told alike"), std::string::npos) << folded;
  EXPECT_EQ(folded.find("O porto de"), std::string::npos) << folded;
  options.context = 1;
  const std::string shown = Written(MadeReport(), options);
  EXPECT_EQ(shown.find("told alike"), std::string::npos) << shown;
  EXPECT_NE(shown.find("O porto de"), std::string::npos) << shown;
}

TEST(TerminalTest, ContextShowsTheNeighbours) {
  WriterOptions options = Options(80);
  EXPECT_EQ(Occurrences(Written(MadeReport(), options), "O porto de"), 0U);
  options.context = 1;
  // After the partial claim b2, and before the one-sided b4.
  EXPECT_EQ(Occurrences(Written(MadeReport(), options), "O porto de"), 2U);
  options.context = 999999;
  EXPECT_GE(Occurrences(Written(MadeReport(), options), "O porto de"), 2U);
}

TEST(TerminalTest, PlacesAreLinks) {
  WriterOptions options = Options(80);
  options.terminal.url_b = "file://host/noticia.txt";
  const std::string out = Written(MadeReport(), options);
  EXPECT_NE(out.find("\x1b]8;;file://host/noticia.txt#4\x1b\\noticia.txt:4"
                     "\x1b]8;;\x1b\\"),
            std::string::npos)
      << out;
  EXPECT_EQ(out.find("\x1b]8;;\x1b\\berita"), std::string::npos) << out;
  // A link that is begun is ended, on the same line.
  for (const std::string& line : Lines(out)) {
    EXPECT_EQ(Occurrences(line, "\x1b]8;;file"),
              Occurrences(line, "\x1b]8;;\x1b"))
        << line;
  }
}

TEST(TerminalTest, LittleConfidenceIsSaid) {
  Report report = OneClaim("Something.");
  EXPECT_EQ(Written(report, Options(80)).find("sure"), std::string::npos);
  report.verdicts_a[0].confidence = 0.64F;
  EXPECT_NE(Written(report, Options(80)).find("64% sure."), std::string::npos);
}

TEST(TerminalTest, ColorAddsOnlyColor) {
  WriterOptions options = Options(60);
  const std::string plain = Written(MadeReport(), options);
  EXPECT_EQ(plain.find('\x1b'), std::string::npos);
  options.terminal.color = true;
  const std::string colored = Written(MadeReport(), options);
  EXPECT_NE(colored, plain);
  EXPECT_EQ(WithoutColor(colored), plain);
}

TEST(TerminalTest, NothingToCompareIsSaid) {
  Report report;
  report.a = MadeArticle("a.txt", "en", {});
  report.b = MadeArticle("b.txt", "en", {});
  const std::string out = Written(report, Options(80));
  EXPECT_NE(out.find("0 claims read"), std::string::npos) << out;
}

TEST(TerminalTest, UnknownLanguageHasAHint) {
  Report report = OneClaim("Something.");
  report.a.language = "und";
  const std::string out = Written(report, Options(80));
  EXPECT_NE(out.find("--lang-a"), std::string::npos) << out;
  EXPECT_EQ(out.find("--lang-b"), std::string::npos) << out;
}

struct SentenceCase {
  const char* name;
  const char* sentence;
};

constexpr SentenceCase kSentences[] = {
    {"long words",
     "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamten"
     "gesellschaft sagt https://example.org/a/very/long/address/without/any/"
     "place/to/break/it nichts."},
    {"Chinese",
     "\u65b0\u534e\u793e\u5317\u4eac\u7535\uff0c\u4e2d\u56fd\u653f\u5e9c"
     "\u5468\u4e94\u5ba3\u5e03\uff0c\u5c06\u8fdb\u4e00\u6b65\u6269\u5927"
     "\u5bf9\u5916\u5f00\u653e\uff0c\u964d\u4f4e\u8fdb\u53e3\u5173\u7a0e"
     "\uff0c\u5e76\u6539\u5584\u8425\u5546\u73af\u5883\u3002"},
    {"Thai",
     "\u0e19\u0e32\u0e22\u0e01\u0e23\u0e31\u0e10\u0e21\u0e19\u0e15\u0e23"
     "\u0e35\u0e01\u0e25\u0e48\u0e32\u0e27\u0e27\u0e48\u0e32\u0e23\u0e31"
     "\u0e10\u0e1a\u0e32\u0e25\u0e08\u0e30\u0e25\u0e14\u0e20\u0e32\u0e29"
     "\u0e35\u0e43\u0e19\u0e1b\u0e35\u0e2b\u0e19\u0e49\u0e32"},
    {"emoji and flags",
     "\U0001F1EE\U0001F1E9\U0001F1F5\U0001F1F9 "
     "\U0001F468\u200d\U0001F469\u200d\U0001F467\U0001F44D\U0001F3FD"
     "\U0001F44D\U0001F3FD\U0001F44D\U0001F3FD\U0001F44D\U0001F3FD"
     "\U0001F44D\U0001F3FD\U0001F44D\U0001F3FD\U0001F44D\U0001F3FD"},
    {"Arabic",
     "\u0642\u0627\u0644 \u0631\u0626\u064a\u0633 \u0627\u0644\u0648\u0632"
     "\u0631\u0627\u0621 \u0625\u0646 \u0627\u0644\u062d\u0643\u0648\u0645"
     "\u0629 \u0633\u062a\u062e\u0641\u0636 \u0627\u0644\u0636\u0631\u0627"
     "\u0626\u0628 \u0641\u064a \u0627\u0644\u0639\u0627\u0645 2026"},
};

TEST(TerminalTest, NoLineIsWiderThanTheWindow) {
  for (const SentenceCase& c : kSentences) {
    SCOPED_TRACE(c.name);
    for (const unsigned width : {40U, 41U, 60U, 80U, 100U}) {
      for (const bool side_by_side : {false, true}) {
        WriterOptions options = Options(width);
        options.terminal.isolate = true;
        options.side_by_side = side_by_side;
        for (const std::string& line :
             Lines(Written(OneClaim(c.sentence), options))) {
          EXPECT_LE(text::CellWidth(line), width) << line;
          EXPECT_FALSE(line.ends_with(' ')) << line;
        }
      }
    }
  }
}

TEST(TerminalTest, RightToLeftLinesAreIsolatedOneByOne) {
  WriterOptions options = Options(40);
  const Report report = OneClaim(kSentences[4].sentence);
  EXPECT_EQ(Occurrences(Written(report, options), "\u2068"), 0U);
  options.terminal.isolate = true;
  std::size_t isolated = 0;
  for (const std::string& line : Lines(Written(report, options))) {
    EXPECT_EQ(Occurrences(line, "\u2068"), Occurrences(line, "\u2069")) << line;
    isolated += Occurrences(line, "\u2068");
  }
  EXPECT_GE(isolated, 2U);  // the sentence takes several lines
}

TEST(TerminalTest, AnArticleCannotControlTheTerminal) {
  WriterOptions options = Options(80);
  options.terminal.color = options.terminal.isolate = true;
  Report report =
      OneClaim("Bad \x1b[2J\x07 \u202etxt \u2066\u009b31m news.\r\nTwo.");
  report.a.source = "a\n\x1b[31m.txt";
  const std::string out = WithoutColor(Written(report, options));
  for (const char* bad : {"\x1b", "\x07", "\r", "\u202e", "\u2066", "\u009b"}) {
    EXPECT_EQ(out.find(bad), std::string::npos) << out;
  }
  EXPECT_NE(out.find("<U+001B>[2J<U+0007> <U+202E>txt"), std::string::npos)
      << out;
}

}  // namespace
}  // namespace claimdiff
