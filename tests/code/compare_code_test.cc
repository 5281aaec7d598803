#include "code/compare_code.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "claimdiff/claimdiff.h"

namespace claimdiff {
namespace {

Article Page(const std::string& markdown, const char* language) {
  Result<Article> article = Analyse({markdown, "page.md", language, ""});
  EXPECT_TRUE(article.ok());
  return article.ok() ? std::move(article).value() : Article();
}

void Append(const Article& article, char side, const CodeDifference::Part& part,
            std::string* out) {
  for (const Span line : part.lines) {
    out->append(1, side).append(": ").append(article.View(line)) += '\n';
  }
  if (part.block.empty()) out->append(1, side).append(" has none\n");
}

std::string CodeOf(const Report& report) {
  std::string out;
  for (const CodeDifference& code : report.code) {
    Append(report.a, 'A', code.a, &out);
    Append(report.b, 'B', code.b, &out);
  }
  return out;
}

std::string Fenced(const std::string& code) {
  return "```\n" + code + "\n```\n";
}

constexpr char kEnglish[] =
    "# Install version 12\n\nThe server in Porto listens on port 8080.\n\n";
constexpr char kGerman[] =
    "# Version 12 installieren\n\nDer Server in Porto nutzt Port 8080.\n\n";
constexpr char kEnglishEnd[] = "\nIn Oslo 35 users asked for it in 2024.\n";
constexpr char kGermanEnd[] = "\nIn Oslo fragten 2024 genau 35 danach.\n";

struct CodeCase {
  const char* name;
  std::string english, german;  // blocks, with fences
  std::string want;
};

TEST(CompareCode, Table) {
  const std::string pods = Fenced("kubectl get pods -o wide");
  const CodeCase cases[] = {
      {"the same", pods, pods, ""},
      {"an option", pods, Fenced("kubectl get pods -o yaml"),
       "A: kubectl get pods -o wide\nB: kubectl get pods -o yaml\n"},
      {"a version", Fenced("image: nginx:1.14"), Fenced("image: nginx:1.16"),
       "A: image: nginx:1.14\nB: image: nginx:1.16\n"},
      {"one line more", Fenced("make all\nmake test-v2"), Fenced("make all"),
       "A: make test-v2\n"},
      {"a block more", pods + "\n" + Fenced("rm -r build/"), pods,
       "A: rm -r build/\nB has none\n"},
      {"white space and quotation marks", Fenced("  run( 'a.b',\t4 )"),
       Fenced("run(\"a.b\", 4);"), ""},
      {"prompts", Fenced("$ pip install x1"), Fenced("> pip install x1"), ""},
      {"comments", Fenced("run 7 # quickly\n// see below\nx1()"),
       Fenced("run 7 # schnell, sofort\n# siehe unten\nx1()"), ""},
      {"a comment of several lines", Fenced("/* one\n two */ x1()"),
       Fenced("/* eins\n zwei\n drei */\nx1()"), ""},
      {"no comment: a colour, an address, a preprocessor's line",
       Fenced("#include <a.h>\nget http://a.example/1\ncolor: #aa00bb"),
       Fenced("#include <b.h>\nget http://a.example/2\ncolor: #aa00cc"),
       "A: #include <a.h>\nA: get http://a.example/1\nA: color: #aa00bb\n"
       "B: #include <b.h>\nB: get http://a.example/2\nB: color: #aa00cc\n"},
      {"a sentence in a string", Fenced("print(\"The file is 3 MB\")"),
       Fenced("print(\"Die Datei hat nun 3 MB\")"), ""},
      {"its number", Fenced("print(\"The file is 3 MB\")"),
       Fenced("print(\"Die Datei hat 4 MB\")"),
       "A: print(\"The file is 3 MB\")\nB: print(\"Die Datei hat 4 MB\")\n"},
      {"an accent", Fenced("echo password"), Fenced("echo Schl\u00fcssel"), ""},
      {"words of the article", Fenced("echo server users"),
       Fenced("echo Server danach"), ""},
      {"a command is no word of the article", Fenced("git push origin"),
       Fenced("git fetch origin"), "A: git push origin\nB: git fetch origin\n"},
      {"a placeholder", Fenced("ssh <your-name>@a1"),
       Fenced("ssh <dein-name>@a1"), ""},
      {"one block in two", Fenced("make x1\nmake x2"),
       Fenced("make x1") + "\n" + Fenced("make x2"), ""},
      {"another order", Fenced("make x1") + "\n" + Fenced("tar -xf b3"),
       Fenced("tar -xf b3") + "\n" + Fenced("make x1"), ""},
      {"as inline code", Fenced("make x1"), "Dann `make x1` nutzen.\n", ""},
      {"nothing but comments", Fenced("# one\n# two"), "", ""},
  };
  for (const CodeCase& c : cases) {
    SCOPED_TRACE(c.name);
    const Article a = Page(kEnglish + c.english + kEnglishEnd, "en");
    const Article b = Page(kGerman + c.german + kGermanEnd, "de");
    EXPECT_EQ(CodeOf(Compare(a, b)), c.want);
    const Report swapped = Compare(b, a);
    Report back = swapped;
    std::swap(back.a, back.b);
    for (CodeDifference& code : back.code) std::swap(code.a, code.b);
    code::SortCode(&back.code);
    EXPECT_EQ(CodeOf(back), c.want);
    EXPECT_EQ(CodeOf(Compare(a, a)), "");
  }
}

TEST(CompareCode, PlainTextDoesNotTellCodeApart) {
  const std::string page = kEnglish + Fenced("make x1") + kEnglishEnd;
  Result<Article> text = Analyse({page, "page.txt", "en", ""});
  ASSERT_TRUE(text.ok());
  EXPECT_TRUE(Compare(Page(page, "en"), text.value()).code.empty());
}

TEST(CompareCode, MetadataIsNoCode) {
  const std::string matter = "---\nlayout: page-2\nweight: 30\n---\n";
  const Article a = Page(matter + kEnglish + kEnglishEnd, "en");
  const Article b = Page(std::string(kGerman) + kGermanEnd, "de");
  EXPECT_TRUE(Compare(a, b).code.empty());
}

// Each format's blocks of code, by their first lines.
TEST(CompareCode, Listings) {
  struct FormatCase {
    const char* format;
    const char* page;
    const char* want;
  };
  const FormatCase cases[] = {
      {"markdown", "Text here.\n\n```sh\nls -l\n```\n\n    cat x1\n",
       "ls -l|cat x1|"},
      {"markdown", "Text here.\n\n<pre>ls -l</pre>\n\nMore `x1` of it.\n",
       "ls -l|"},
      {"html", "<p>Text here is enough for a page.</p><pre>ls -l\ncat x1</pre>",
       "ls -l|"},
      {"rst", "Text here::\n\n  ls -l\n\n.. code-block:: sh\n\n   cat x1\n",
       "ls -l|cat x1|"},
      {"asciidoc", "Text here.\n\n----\nls -l\n----\n\n....\ncat x1\n....\n",
       "ls -l|cat x1|"},
      {"wikitext",
       "Text here.\n\n<syntaxhighlight lang=\"sh\">ls -l</syntaxhighlight>\n",
       "ls -l|"},
      {"text", "Text here.\n\n    ls -l\n", ""},
  };
  for (const FormatCase& c : cases) {
    SCOPED_TRACE(std::string(c.format) + ": " + c.page);
    Result<Article> article = Analyse({c.page, "page", "en", "", c.format});
    ASSERT_TRUE(article.ok());
    std::string got;
    for (const Span listing : article.value().listings) {
      const std::string_view code = article.value().View(listing);
      got.append(code.substr(0, code.find('\n'))) += '|';
    }
    EXPECT_EQ(got, c.want);
  }
}

}  // namespace
}  // namespace claimdiff
