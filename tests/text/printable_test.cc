#include "text/printable.h"

#include <gtest/gtest.h>

#include <string>

namespace claimdiff::text {
namespace {

struct PrintableCase {
  const char* name;
  const char* text;
  const char* printed;
};

constexpr PrintableCase kPrintables[] = {
    {"plain text stays", "a b", "a b"},
    {"white space of all kinds is one space", "a\t\r\n \u00a0\u3000b", "a b"},
    {"lines of kana and Han meet without a space", "グルー\n  プの例、\n次",
     "グループの例、次"},
    {"but for a space that was typed", "グルー プ", "グルー プ"},
    {"lines of Hangul have a space", "그는\n말했다", "그는 말했다"},
    {"a hyphenated word is one", "SIM\u2010\n   PLE, co\u00ad\nop",
     "SIM\u2010PLE, coop"},
    {"an escape sequence is shown", "\x1b[31mred", "<U+001B>[31mred"},
    {"a C1 control is shown", "\u009b31m", "<U+009B>31m"},
    {"an override is shown", "\u202etxt.exe", "<U+202E>txt.exe"},
    {"an isolate of the article is shown", "\u2067a\u2069",
     "<U+2067>a<U+2069>"},
    {"left-to-right mark stays", "a\u200eb", "a\u200eb"},
    {"soft hyphen and zero width space go", "co\u00adop\u200b", "coop"},
    {"joiners stay: Persian and emoji need them", "\u0645\u200c\u06cc",
     "\u0645\u200c\u06cc"},
    {"ill-formed bytes are marked", "a\xff\x1b", "a\uFFFD<U+001B>"},
    {"commands of build servers are parted", "##[error]a #b",
     "#\u2060#[error]a #b"},
};

TEST(PrintableTest, NothingCanControlTheTerminal) {
  for (const PrintableCase& c : kPrintables) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(Printable(c.text), c.printed);
  }
}

TEST(PrintableTest, PiecesDoNotDoubleSpaces) {
  std::string out;
  AppendPrintable("a ", &out);
  AppendPrintable("\nb", &out);
  EXPECT_EQ(out, "a b");
}

struct VisibleCase {
  const char* name;
  const char* text;
  const char* shown;
};

constexpr VisibleCase kVisibles[] = {
    {"spaces of a path stay", "a  b\u00a0c##.md", "a  b\u00a0c##.md"},
    {"a command of GitHub's runner is parted", "##[a", "##\u2060[a"},
    {"hints stay", "co\u00adop", "co\u00adop"},
    {"line ends are shown", "a\n\tb\u2028c", "a<U+000A><U+0009>b<U+2028>c"},
    {"controls are shown", "\x1b\u009b\u202e", "<U+001B><U+009B><U+202E>"},
    {"ill-formed bytes are marked", "caf\xe9", "caf\uFFFD"},
};

TEST(PrintableTest, PathsCanBeCopied) {
  for (const VisibleCase& c : kVisibles) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(Visible(c.text), c.shown);
  }
}

}  // namespace
}  // namespace claimdiff::text
