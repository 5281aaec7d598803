#include "extract/technical_names.h"

#include <gtest/gtest.h>

#include <string>

#include "text/tokens.h"

namespace claimdiff {
namespace {

struct NameCase {
  const char* name;
  const char* text;
  const char* found;  // each with a "|" behind it
};

constexpr NameCase kCases[] = {
    {"long options", "Try --read-clear, then --colour=auto.",
     "--read-clear|--colour|"},
    {"glued to other scripts", "これは--since-nowと/etc/hostsを読む。",
     "--since-now|/etc/hosts|"},
    {"short options beside a long one", "-q, --quiet: as -v does, less.",
     "-q|--quiet|-v|"},
    {"short options in a synopsis", "tool [-a|-b] [-x file]", "-a|-b|-x|"},
    {"a single short option may be a dash", "El hombre -a veces- calla, y -o.",
     ""},
    {"dashes are none", "he came -I think- and left -A man, said -e Eva", ""},
    {"not an elision", "--lire -l'eau- [-q], dit -t-il", "--lire|-q|"},
    {"one dash and a word", "the --type and -name of post-war -dir", "--type|"},
    {"a long dash", "He came--at last--and left -- too late.", ""},
    {"a dash behind a quotation", "the \"frames\"--described--and *so*--then",
     ""},
    {"an option in quotation marks", "Use \"--all\" or '--none'.",
     "--all|--none|"},
    {"numbers are values", "--retries -1 of -5, -9.", "--retries|"},
    {"paths", "See /usr/lib/X11, ~/.profile and \"/proc\".",
     "/usr/lib/X11|~/.profile|/proc|"},
    {"the sentence's full stop", "It reads /var/log/.", "/var/log|"},
    {"no paths", "and/or, 24/7, 5 km/h, /Agency, /2, / and ~5", ""},
    {"addresses stay whole", "at https://example.org/a/b and ftp://c/d", ""},
    {"closing tags", "[quote]so[/quote] </b>", ""},
    {"identifiers", "Set ut_id, _IO_FILE and O_CLOEXEC2_X.",
     "ut_id|_IO_FILE|O_CLOEXEC2_X|"},
    {"an identifier with digits", "latin_9_2 is one", "latin_9_2|"},
    {"words made to stand out", "a _word_ and _two words_ or ___", ""},
    {"not within other words", "à_b_c caf\u00e9_x", ""},
    {"versions", "Node 18.12.1, v1.13.0 and 2.8.0.1.",
     "18.12.1|1.13.0|2.8.0.1|"},
    {"two parts with a letter", "since v2.8, not V2.8, 2.8 or rev2.8", "2.8|"},
    {"versions beside other scripts", "Git 2.8.0以降", "2.8.0|"},
    {"versions where a line is cut", "needs Git\n2.8.0 or later", "2.8.0|"},
    {"decimals and dates", "3.14 or 31.10.1974 or 2015.5.13 or 3.10.90", ""},
    {"times of day", "um 12.30.45 Uhr", ""},
    {"a version behind a name", "Kubernetes 1.26.15", "1.26.15|"},
    {"files by their endings",
     "Update app.php, src/core-1.py, a_b.sh and .npmrc. See README.md.",
     "app.php|src/core-1.py|a_b.sh|.npmrc|README.md|"},
    {"of several endings", "x.tar.gz docker-compose.override.yml a.woff2",
     "x.tar.gz|docker-compose.override.yml|a.woff2|"},
    {"in compounds and beside other scripts",
     "die config.toml-Datei 修改config.json文件", "config.toml|config.json|"},
    {"an ending alone", "all .json files, .NET and .5 .then", ".json|"},
    {"a name with a date is none alone", "in report-2002-10-09.xlsx", ""},
    {"a version in a file's name", "linux-5.10.3.tar.gz or a1.2.3.zip",
     "linux-5.10.3.tar.gz|a1.2.3.zip|"},
    {"a date in it", "a-9.10.2002.txt b-2002-10-32.txt", "b-2002-10-32.txt|"},
    {"domains are no bare names of files",
     "b92.rs, politika.rs, jurnal.md, time.mk, mali.ml; abc.com.py", ""},
    {"nor are lost spaces",
     "He left.go home, no.go, z dom.po, di Roma.po, le parc.vue, war.war, the "
     "end.map",
     ""},
    {"nor abbreviations",
     "fig.c, vol.c, Art.c, no.h, 10.mm, 3.mo, 12.jpg, "
     "etc.sh",
     ""},
    {"names of parts with such endings", "src/main.rs, my_app.go, to-c.sh",
     "src/main.rs|my_app.go|to-c.sh|"},
    {"names of programs with such endings",
     "main.go, Main.c; App.vue or install.sh. #include <stdio.h>",
     "main.go|Main.c|App.vue|install.sh|stdio.h|"},
    {"where the ending is none, or the stem is longer",
     "main.then, the main.The next, install.SH, remain.go, mains.go, the.app",
     ""},
    {"parts of addresses",
     "www.site.org/page.php, site.org/page.php, www.page.html, "
     "https://example.org/x/y.html?a=b.py&c=index.php&utm_id=1, p.html?a=b",
     ""},
    {"a folder with a point", "conf.d/site.conf and jq-1.2/jq.js",
     "conf.d/site.conf|jq-1.2/jq.js|"},
    {"behind an equals sign", "--file=app.toml A=/etc/x",
     "--file|app.toml|/etc/x|"},
    {"a question", "Is it app.toml? It is", "app.toml|"},
    {"a product is more than a file", "Node.js and D3.js or Vue.js, but app.js",
     "app.js|"},
    {"domains, addresses and lost spaces are no files",
     "at example.com, a@b.py, https://e.org/a.html, the end.Then so.it e.g. "
     "it, "
     "3 a.m. d.h.",
     ""},
    {"sections open their lines", "4.3.2 Titles\n4.3.3 Pages", ""},
    {"no versions", "a2.8.1 1.2.3x -1.2.3 1.2..3 1.2,3.4", ""},
    {"keys pressed together",
     "Type C-v, C-x C-s, C-M-q, then Ctrl+V, CTRL-W or Shift+F10.",
     "C-v|C-x|C-s|C-M-q|Ctrl+V|CTRL-W|Shift+F10|"},
    {"keys of other languages", "Strg+Umschalt+Entf、Maj+Tab、C-vを押す",
     "Strg+Umschalt+Entf|Maj+Tab|C-v|"},
    {"no keys", "alt-right, shift-work, C-section, M-sized, T-shirt, 2+2, a+b",
     ""},
    {"nothing", "", ""},
    {"marks alone", "- -- --- / ~ _ -/ /- ~/ _- -_", ""},
};

TEST(TechnicalNames, AreTheirShapes) {
  for (const NameCase& c : kCases) {
    SCOPED_TRACE(c.name);
    const std::string text = c.text;
    std::string found;
    for (const Span span : FindTechnicalNames(text, text::Tokenise(text))) {
      found += text.substr(span.begin, span.size()) + "|";
    }
    EXPECT_EQ(found, c.found);
  }
}

}  // namespace
}  // namespace claimdiff
