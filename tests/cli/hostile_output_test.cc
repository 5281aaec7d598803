// Whatever an article, its name or a line of a batch brings along, no output
// obeys it: not the terminal, not a page, not a build server.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "shell.h"
#include "text/printable.h"
#include "text/utf8.h"

namespace claimdiff::cli {
namespace {

// Of files; the shell sees it in $N. A slash would end it.
constexpr char kName[] =
    "\x1b[31m\xc2\x9b\u202e\xff\n::error::x ##[error]<i>@me#1=";

constexpr char kArticle[] =
    "::warning::The port of Ostby opened on 5 May 2024.\n\n"
    "=1+2 ports in Ostby cost 15 million dollars \x1b[31m \u009b31m \u007f "
    "\u202eover \u2066in \uFFFE ##[error]a <script>alert(1)</script> @user #12 "
    "|`c` **d** [e](javascript:f) https://g.example ]]> \"h\" 'i'.\n\n"
    "The mayor of Westby, Ada Holm, was elected with 61 percent of the "
    "votes.\n";
constexpr char kOther[] =
    "The port of Ostby opened on 6 May 2024 for 17 million dollars.\n";

// What the output must not hold, beyond what acts on any display.
enum class Medium {
  kLog,   // a build server reads its lines
  kData,  // a program reads it: line ends and number signs are the article's
};

struct OutputCase {
  const char* writer;
  const char* script;
  Medium medium;
  const char* holds;    // that the words are there, made harmless
  const char* forbids;  // what they must not have become
};

constexpr OutputCase kOutputs[] = {
    {"compare: terminal", "$C compare $L --all \"$N.txt\" b.txt", Medium::kLog,
     "<U+001B>[31m <U+009B>31m", "\x1b"},
    {"compare: terminal, two columns",
     "COLUMNS=60 $C compare $L --all --side-by-side \"$N.txt\" b.txt",
     Medium::kLog, "<U+202E>over", "\x1b"},
    {"compare: terminal, explained", "$C compare $L --explain \"$N.txt\" b.txt",
     Medium::kLog, "<U+001B>", "\x1b"},
    {"compare: json", "$C compare $L --format json \"$N.txt\" b.txt",
     Medium::kData, "\\u001B[31m \\u009B31m \\u007F \\u202Eover", "\x1b"},
    {"compare: html", "$C compare $L --format html \"$N.txt\" b.txt",
     Medium::kData, "\\u202Eover", "<script>alert"},
    {"compare: markdown",
     "$C compare $L --all --format markdown \"$N.txt\" b.txt", Medium::kLog,
     "&lt;script&gt;alert(", "<script>alert"},
    {"compare: csv", "$C compare $L --format csv \"$N.txt\" b.txt",
     Medium::kData, "\"'=1+2 ports", "\"=1+2"},
    {"compare: tmx", "$C compare $L --format tmx \"$N.txt\" b.txt",
     Medium::kData, "<prop type=\"x-claimdiff-source-a\">[31m&#x9B;&#x202E;",
     "<i>@me"},
    {"explain", "$C explain $L --claim a2 \"$N.txt\" b.txt", Medium::kLog,
     "<U+001B>[31m", "\x1b"},
    {"explain: json", "$C explain $L --claim a2 --format json \"$N.txt\" b.txt",
     Medium::kData, "\\u202Eover", "\x1b"},
    {"read", "$C read \"$N.txt\"", Medium::kLog, "<U+001B>[31m", "\x1b"},
    {"read: json", "$C read --format json \"$N.txt\"", Medium::kData,
     "\\u202Eover", "\x1b"},
    {"facts", "$C facts --lang en \"$N.txt\"", Medium::kLog, "15 million",
     "\x1b"},
    {"facts: json", "$C facts --format jsonl <texts.jsonl", Medium::kData,
     "15\\u009B km", "\u202e"},
    {"batch", "$C batch <pairs.jsonl", Medium::kData, "\\u202Eid", "\u202e"},
    {"batch: errors", "$C batch <bad.jsonl", Medium::kData, "\"error\"",
     "\u202e"},
    {"check: terminal", "$C check $D", Medium::kLog, "<U+001B>[31m", "\x1b"},
    {"check: json", "$C check $D --format json", Medium::kData,
     "en/\\u001B[31m\\u009B\\u202E\uFFFD\\n::error", "\x1b"},
    {"check: sarif", "$C check $D --format sarif", Medium::kData,
     "\"uri\":\"en/%1B%5B31m%C2%9B", "\x1b"},
    {"check: github", "$C check $D --format github", Medium::kData,
     "::error file=en/<U+001B>[31m", "\n::error::x"},
    {"check: junit", "$C check $D --format junit", Medium::kLog,
     "&#10;::error::x ##&#91;error]&lt;i&gt;@me", "<i>@"},
    {"check: gitlab", "$C check $D --format gitlab", Medium::kData,
     "\"description\":\"=1+2 ports", "\x1b"},
    {"check: markdown", "$C check $D --format markdown", Medium::kLog,
     "&lt;i&gt;@\u2060me#\u20601=", "<i>@"},
    {"check: rdjsonl", "$C check $D --format rdjsonl", Medium::kData,
     "\"path\":\"en/\\u001B[31m", "\x1b"},
    {"lexicon: build",
     "printf 'id\\tpelabuhan\\ten\\tport\\t1\\n' >\"$N.tsv\"; "
     "$C lexicon build -o \"out$N\" \"$N.tsv\"",
     Medium::kLog, "<U+001B>[31m", "\x1b"},
    {"lexicon: list", "$C lexicon list --lexicon-dir \"out$N\"", Medium::kLog,
     "words", "\x1b"},
    {"lexicon: list of nothing", "$C lexicon list --lexicon-dir \"no$N\"",
     Medium::kLog, "no<U+001B>[31m", "\x1b"},
    {"errors: no such file", "$C compare \"no$N\" b.txt", Medium::kLog,
     "claimdiff: no<U+001B>[31m", "\x1b"},
    {"errors: what is in a file", "$C read binary", Medium::kLog,
     "claimdiff: binary", "\x1b"},
    {"errors: usage", "$C compare \"--$N\" b.txt", Medium::kLog, "Try '",
     "\x1b"},
    {"errors: a value of a flag", "$C compare --format \"$N.txt\" a b",
     Medium::kLog, "claimdiff: ", "\x1b"},
    {"errors: the configuration", "$C check --config bad.toml", Medium::kLog,
     "claimdiff: ", "\x1b"},
};

class HostileOutputTest : public testing::Test {
 protected:
  HostileOutputTest() {
    const std::string name = kName;
    shell_.Write(name + ".txt", kArticle);
    shell_.Write("b.txt", kOther);
    shell_.Write("binary", std::string_view("\x7f"
                                            "ELF\0\1\x1b[31m",
                                            11));
    shell_.Write("pairs.jsonl",
                 "{\"id\": \"\u202eid\u009b\", \"a\": {\"text\": \"\u202eOne "
                 "port.\"}, \"b\": {\"text\": \"One port.\"}}\n");
    shell_.Write("texts.jsonl",
                 "{\"id\": \"\u202eid\", \"language\": \"en\", "
                 "\"text\": \"\u202e9 ports of 15\u009b km.\"}\n");
    shell_.Write("bad.jsonl",
                 "{\"id\": \"\u202eid\", \"a\": {\"text\": \"x\", "
                 "\"format\": \"\u202e\u009b\"}}\n{\u202e\n");
    shell_.Write("bad.toml", "\"\u202e\u009b\" = 1\n");
    shell_.Run("mkdir en id");
    shell_.Write("claimdiff.toml",
                 "min_confidence = 0\n[[pairs]]\nsource = \"en/{path}.md\"\n"
                 "translation = \"id/{path}.md\"\n");
    shell_.Write("en/" + name + ".md", kArticle);
    shell_.Write("en/only" + name + ".md", kArticle);
    shell_.Write("id/" + name + ".md", kOther);
  }

  // Both streams.
  std::string Print(const char* script) const {
    const Outcome run = shell_.Run(
        "L='--lang-a en --lang-b en --lexicon-dir none' D='--lexicon-dir none' "
        "N='" +
        std::string(kName) + "'\n" + script);
    return run.out + run.err;
  }

  Shell shell_;
};

// The first code point that acts on a display, line ends aside; 0 if none.
unsigned FirstActing(std::string_view out) {
  for (std::size_t at = 0; at < out.size();) {
    const text::CodePoint point = text::DecodeAt(out, at);
    const char32_t c = point.value;
    if (text::ActsOnDisplay(c) && c != '\n' && c != '\r') return c;
    at += point.size;
  }
  return 0;
}

// A line that GitHub's runner takes for a command of its own.
bool HasCommand(std::string_view out) {
  for (std::size_t at = 0; at != std::string_view::npos;) {
    const std::size_t words = out.find_first_not_of(" \t\r\n", at);
    if (words == std::string_view::npos) break;
    if (out.substr(words).starts_with("::")) return true;
    at = out.find('\n', words);
  }
  return out.find("##[") != std::string_view::npos;
}

TEST_F(HostileOutputTest, NoWriterObeys) {
  for (const OutputCase& c : kOutputs) {
    SCOPED_TRACE(c.writer);
    const std::string out = Print(c.script);
    ASSERT_TRUE(text::IsValidUtf8(out)) << out;
    EXPECT_EQ(FirstActing(out), 0U) << out;
    EXPECT_NE(out.find(c.holds), std::string::npos) << out;
    EXPECT_EQ(out.find(c.forbids), std::string::npos) << out;
    EXPECT_FALSE(c.medium == Medium::kLog && HasCommand(out)) << out;
  }
}

}  // namespace
}  // namespace claimdiff::cli
