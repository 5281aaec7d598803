// What a reader of the page sees of AsciiDoc, as Asciidoctor shows it.
#include "read/asciidoc.h"

#include <gtest/gtest.h>

#include <chrono>
#include <span>
#include <string>
#include <string_view>

#include "parts_of.h"
#include "read/publication_date.h"

namespace claimdiff {
namespace {

struct AsciidocCase {
  const char* name;
  const char* source;
  const char* parts;  // as PartsOf gives them
};

constexpr AsciidocCase kBlockCases[] = {
    // ---- The header ----
    {"title, author, revision, entries",
     "// a comment\n:toc:\n= A *b*\nAnn Bee <a@b.org>\nv1.0, 2025-12-01: "
     "First\n"
     ":icons: font\n\ntext\n",
     "title|A b\nbyline|Ann Bee <a@b.org>\nbyline|v1.0, 2025-12-01: First\n"
     "body|text\n"},
    {"a condition before the title", "ifdef::x[]\n:y: z\nendif::[]\n= A\nAnn\n",
     "title|A\nbyline|Ann\n"},
    {"no byline behind a blank line", "= A\n\nAnn Bee\n",
     "title|A\nbody|Ann Bee\n"},
    {"an entry right below the title", "= A\n:x: y\nAnn Bee\n\nb\n",
     "title|A\nbyline|Ann Bee\nbody|b\n"},
    {"a file that begins with a section", "== A\n\n== B\n\n= C\n",
     "title|A\nheading|B\nheading|C\n"},
    {"an underlined title", "git-x(1)\n========\n\nNAME\n----\ngit-x - does\n",
     "title|git-x(1)\nheading|NAME\nbody|git-x - does\n"},
    // ---- Titles ----
    {"titles of one line", "= T\n\n== A\n=== B ==\n\n====== C ======\n\n## D\n",
     "title|T\nheading|A\nheading|B ==\nheading|C\nheading|D\n"},
    {"titles of two lines",
     "a\n\nTitle\n-----\n\n\u6771\u4EAC\n~~~~\n\nx\n+++\n",
     "body|a\nheading|Title\nheading|\u6771\u4EAC\nbody|x +++\n"},
    {"no titles", "a\n\n==B\n\n======= C\n\n#d\n\n == e\n\n= \n",
     "body|a\nbody|==B\nbody|======= C\nbody|#d\ncode|== e\nbody|=\n"},
    {"a line that is too long for its title", "a\n\nab\n------\nc\n------\n",
     "body|a\nbody|ab\ncode|c\n"},
    {"a title within a paragraph", "a\n== b\n", "body|a == b\n"},
    {"places of titles",
     "[[x]]\n== A [[y]]\n\n[#z]\n=== B\n\n[id=\"w\"]\n.C\nd\n",
     "title|A\nheading|B\nheading|C\nbody|d\n"},
    {"no block titles", "...\n\n. a\n\n...b\n",
     "body|\u2026\nlist_item|a\nbody|\u2026b\n"},
    // ---- Paragraphs ----
    {"lines of a paragraph", "one\ntwo\n\nthree\n",
     "body|one two\nbody|three\n"},
    {"lines without spaces between words", "\u6771\u4EAC\u306E\n\u5730\u9707\n",
     "body|\u6771\u4EAC\u306E\u5730\u9707\n"},
    {"line breaks", "a +\nb + c +\n", "body|a b + c\n"},
    {"comments", "a\n// b\nc\n\n// d\n\n////\ne\n\nf\n////\n\n[comment]\ng\n",
     "body|a c\n"},
    {"conditions",
     "a\nifdef::x[]\nb\nendif::[]\nc\n\nifndef::y[]\nd\nendif::y[]\n\n"
     "ifdef::z[e f]\n\ng\nifdef::z[h *i*]\nj\n\nifeval::[1 > 2]\nk\n",
     "body|a b c\nbody|d\nbody|e f\nbody|g h i j\nbody|k\n"},
    {"files and contents",
     "include::a.adoc[]\n\ntoc::[]\n\na\ninclude::b[]\nc\n", "body|a c\n"},
    {"rules", "a\n\n'''\n\nb\n\n<<<\n\nc\n\n---\n\nd\n\n* * *\n",
     "body|a\nbody|b\nbody|c\nbody|d\n"},
    {"left out",
     "a\n// claimdiff ignore-start\nb\n\n// claimdiff ignore-end\nc\n",
     "body|a\nignored|b\nbody|c\n"},
    {"notes with a label", "NOTE: a\n\nTIP:b\n\nnote: c\n\nA NOTE: d\n",
     "body|a\nbody|TIP:b\nbody|note: c\nbody|A NOTE: d\n"},
    {"styles of paragraphs",
     "[quote, Ann, Book]\na b\n\n[source,java]\nc\nd\n\n[NOTE]\ne\n\n"
     "[.lead]\nf\n\n[verse]\ng\nh\n\n[subs=+quotes]\ni\n",
     "credit|Ann, Book\nquote|a "
     "b\ncode|c\nd\nbody|e\nbody|f\nquote|g\nquote|h\n"
     "body|i\n"},
    {"literal paragraphs", "a\n\n b\n  c\n\nd\n\n[normal]\n e\n",
     "body|a\ncode|b\n  c\nbody|d\nbody|e\n"},
    {"footnotes come behind their paragraph",
     "afootnote:[b *c*.]. d\n\ne.footnote:x[See https://f[g].]\n\n"
     "hfootnote:x[].\n\niterm footnote:[j] kfootnote:[l]\n",
     "body|a. d\nbody|b c.\nbody|e.\nbody|See g.\nbody|h.\nbody|iterm k\n"
     "body|j\nbody|l\n"},
    // ---- Lists ----
    {"items",
     "* a\nb\n** c\n- d\n. e\n.. f\n1. g\nh. i\niv) j\n<1> k\n<.> l\n\nm\n",
     "list_item|a b\nlist_item|c\nlist_item|d\nlist_item|e\nlist_item|f\n"
     "list_item|g\nlist_item|i\nlist_item|j\nlist_item|k\nlist_item|l\n"
     "body|m\n"},
    {"no items", "*a* b\n\n-5 to 5\n\n1.5 litres\n\ne.g. a\n\n*\n\nab. c\n",
     "body|a b\nbody|-5 to 5\nbody|1.5 litres\nbody|e.g. a\nbody|*\n"
     "body|ab. c\n"},
    {"things to do", "* [x] a\n* [ ] b\n* [*] c\n* [y] d\n",
     "list_item|a\nlist_item|b\nlist_item|c\nlist_item|[y] d\n"},
    {"items in a paragraph are none", "a\n* b\n- c\n", "body|a * b - c\n"},
    {"items that are indented", "  * a\n    b\n\n    * c\n",
     "list_item|a b\nlist_item|c\n"},
    {"what goes on with an item",
     "* a\n+\nb\n+\n----\nc\n----\n* d\n\n  e\n\n* f\n\ng\n",
     "list_item|a\nlist_item|b\ncode|c\nlist_item|d\ncode|e\nlist_item|f\n"
     "body|g\n"},
    {"an open block in an item", "* a\n+\n--\nb\n\n* c\n--\n* d\n\ne\n",
     "list_item|a\nlist_item|b\nlist_item|c\nlist_item|d\nbody|e\n"},
    {"terms",
     "a b:: c\nd::\n  e\n  f\n\ng:::: h;;\ni;; j\nk::\n\n  l\n\n m\n\nn\n",
     "list_item|a b\nlist_item|c\nlist_item|d\nlist_item|e f\n"
     "list_item|g\nlist_item|h;;\nlist_item|i\nlist_item|j\nlist_item|k\n"
     "list_item|l\ncode|m\nbody|n\n"},
    {"several terms of one text", "-a::\n--all::\n\tb\n+\nc\n",
     "list_item|-a\nlist_item|--all\nlist_item|b\nlist_item|c\n"},
    {"no terms", "std::move a\n\na :: b\n\nx ::y ;;z\n",
     "body|std::move a\nlist_item|a\nlist_item|b\nbody|x ::y ;;z\n"},
    // ---- Delimited blocks ----
    {"code",
     "----\na\n\n== "
     "b\n----\n\n....\nc\n....\n\n```ruby\nd\n```\n\n++++\n<e>\n++++\n"
     "[source]\n--\nf\n--\ng\n",
     "code|a\n\n== b\ncode|c\ncode|d\ncode|<e>\ncode|f\nbody|g\n"},
    {"code has a longer line around it", "-----\na\n----\nb\n-----\nc\n",
     "code|a\n----\nb\nbody|c\n"},
    {"boxes and quotations",
     "====\na\n\n* b\n====\n\n****\nc\n****\n\n____\nd\n____\n\n[NOTE]\n====\n"
     "e\n====\n[quote]\n--\nf\n--\ng\n",
     "body|a\nlist_item|b\nbody|c\nquote|d\nbody|e\nquote|f\nbody|g\n"},
    {"blocks within blocks",
     "====\na\n=====\nb\n\n----\nc\n----\n=====\nd\n====\ne\n",
     "body|a\nbody|b\ncode|c\nbody|d\nbody|e\n"},
    {"the outer block ends the inner", "====\n----\na\n====\nb\n",
     "code|a\nbody|b\n"},
    {"a block without an end", "a\n\n----\nb\n\nc\n", "body|a\ncode|b\n\nc\n"},
    {"block titles",
     ".A b\n----\nc\n----\n\n.D\n[cols=2]\n|===\n|e\n|f\n|===\n",
     "heading|A b\ncode|c\nheading|D\ntable_row|e | f\n"},
    {"pictures",
     "image::a.png[B c,200]\n\n.D e\n[#f]\nimage::g.png[alt=\"H, i\"]\n\n"
     "image::j[]\n\nvideo::k[]\n\na image:l.png[m] b\n",
     "caption|B c\ncaption|D e\ncaption|H, i\nbody|a b\n"},
    {"the title of a picture further down", ".A\n\n\nimage::b.png[]\n\nc\n",
     "caption|A\nbody|c\n"},
    {"a title with nothing or text below it", ".A\n\nb\n\n.C\n\n",
     "heading|A\nbody|b\nheading|C\n"},
    {"an extension's block", "gist::1234[]\n\na::b\n",
     "code|gist::1234[]\nbody|a::b\n"},
    // ---- Tables ----
    {"the first line tells the columns",
     "|===\n|a |b `c`\n\n|1\n|2\nd\n\n|3 |4\n|===\n\ne\n",
     "table_row|a | b c\ntable_row|1 | 2 d\ntable_row|3 | 4\nbody|e\n"},
    {"the style tells the columns",
     "[cols=\"1,2a,<.^3m\"]\n|===\n|a|b\n|c\n|d|e|f\n|===\n",
     "table_row|a | b | c\ntable_row|d | e | f\n"},
    {"what cells span",
     "[cols=3*]\n|===\n2+|a |b\n.2+^.>s|c |d|e\n|f |g\n3*|h\n|===\n",
     "table_row|a | b\ntable_row|c | d | e\ntable_row|f | g\ntable_row|h\n"},
    {"blocks in a cell",
     "|===\n|a\na|* b\n* c\n\n----\nd\n----\n|e a|f\n|===\n",
     "table_row|a\nlist_item|b\nlist_item|c\ncode|d\ntable_row|e\ntable_row|"
     "f\n"},
    {"marks of cells that are text", "|===\n|a \\| b |c\n|`d\\|e`|f+|g\n|===\n",
     "table_row|a | b | c\ntable_row|d|e | f+\ntable_row|g\n"},
    {"values by commas",
     ",===\na,\"b, c\"\nd,e\n,===\n\n[format=dsv]\n|===\nf:g\n|===\n",
     "table_row|a | b, c\ntable_row|d | e\ntable_row|f | g\n"},
    {"another mark", "[separator=\u00A6]\n|===\n\u00A6a|b \u00A6c\n|===\n",
     "table_row|a|b | c\n"},
    {"a table without a mark or an end", "|===\na\n", "table_row|a\n"},
    {"a footnote in a table", "|===\n|afootnote:[b] |c\n|===\n",
     "table_row|a | c\nbody|b\n"},
    {"nothing to read", "// only a comment\n:a: b\n", ""},
};

constexpr AsciidocCase kInlineCases[] = {
    {"constrained marks", "*a b* _c_ #d# `e` ^f^g~h~, (*i*) \"_j_\"\n",
     "body|a b c d e fgh, (i) \"j\"\n"},
    {"unconstrained marks", "a**b**c __d__e ``f``g h##i##j\n",
     "body|abc de fg hij\n"},
    {"marks within marks", "*a _b `c` x_ d* `*e* _f_`\n",
     "body|a b c x d e f\n"},
    {"marks across lines", "*a\nb* _c\n// x\nd_\n", "body|a b c d\n"},
    {"marks that are none",
     "2*3*4 snake_case_name a_b_c a`b`c * d * _ e_ 5 * 6 *.h *.cc\n",
     "body|2*3*4 snake_case_name a_b_c a`b`c * d * _ e_ 5 * 6 *.h *.cc\n"},
    {"no word may follow or go before",
     "*a*b\n\nc*d*\n\n:*e* ;_f_\n\n\u4E2D*\u6587*\u5B57 \u3002*\u6587*\uFF0C\n",
     "body|*a*b\nbody|c*d*\nbody|:*e* ;_f_\nbody|\u4E2D*\u6587*\u5B57 "
     "\u3002\u6587\uFF0C\n"},
    {"marks that have no end", "*a _b `c #d \"`e [.f]#g <<h {i ((j +k\n",
     "body|*a _b `c #d \"`e [.f]#g <<h {i ((j +k\n"},
    {"no marks across paragraphs", "*a\n\nb*\n", "body|*a\nbody|b*\n"},
    {"sub and super hold no space", "a^b c^ d~e f~ 2^10^\n",
     "body|a^b c^ d~e f~ 210\n"},
    {"roles", "[.a]#b# [c]*d* [e,f]_g_ [h] i [j]k\n",
     "body|b d g [h] i [j]k\n"},
    {"curved quotes", "\"`a b`\" '`c`' \"`d\n",
     "body|\u201Ca b\u201D \u2018c\u2019 \"`d\n"},
    {"as it is",
     "+*a*+ ++{b}++ `+_c_+` pass:[*d*] +++<u>e</u>+++ $$f*g*$$ 1 + 2 + 3\n",
     "body|*a* {b} _c_ *d* e f*g* 1 + 2 + 3\n"},
    {"links",
     "https://a.org[b *c*] https://d.org/e_f_g link:h.pdf[i,role=j] "
     "link:k[] mailto:l@m.org[n] https://o[p^] https://q[\"r, s\",window=t] "
     "http://u[].\n",
     "body|b c https://d.org/e_f_g i k n p r, s http://u.\n"},
    {"a letter before an address", "\u898Bhttp://a[b] \u898Blink:c[d]\n",
     "body|\u898Bhttp://a[b] \u898Bd\n"},
    {"no links", "http: a, link: b, xref:c d, ahttp://e[f] std::link:g\n",
     "body|http: a, link: b, xref:c d, ahttp://e[f] std::link:g\n"},
    {"pointers",
     "== The *part*\n\n[[y]]\n== Next\n\n<<y>> <<_the_part>> <<The part,a b>> "
     "xref:y[c] xref:y[] xref:z.adoc#y[] <<the-part>> <<w>>\n",
     "title|The part\nheading|Next\nbody|Next The part a b c Next z.adoc#y "
     "The part w\n"},
    {"places", "[[a]]b [[c,d]]e anchor:f[]g [[[h]]] i [[ j ]] k\n",
     "body|b e g [h] i [[ j ]] k\n"},
    {"keys, buttons, menus",
     "kbd:[Ctrl+C] btn:[OK] menu:File[Save As] icon:x[] "
     "stem:[x^2^] kbd:[\\]] menu:A B[C]\n",
     "body|Ctrl+C OK File \u203A Save As x^2^ \\] A B \u203A C\n"},
    {"terms of an index",
     "((a)) b(((c,d))) indexterm2:[e] indexterm:[f,g]h f((x\n",
     "body|a b e h f((x\n"},
    {"manual pages", "linkgit:git-log[1], linkgit: a\n",
     "body|git-log(1), linkgit: a\n"},
    {"replacements",
     "(C) (R) (TM) a -- b c--d ... -> => <- <= --all ---- `a -> b...` e-f\n",
     "body|\u00A9 \u00AE \u2122 a \u2014 b c\u2014d \u2026 \u2192 \u21D2 "
     "\u2190 "
     "\u21D0 --all ---- a -> b... e-f\n"},
    {"characters by name", "&eacute; &#233; &#xE9; a & b; &c &nosuch;\n",
     "body|\u00E9 \u00E9 \u00E9 a & b; &c &nosuch;\n"},
    {"escapes",
     "\\*a* \\_b_ \\`c` \\{d} \\<<e>> \\https://f[g] \\-- \\(C) \\link:h[i] "
     "C:\\dir \\*\n",
     "body|*a* _b_ `c` {d} <<e>> https://f[g] -- (C) link:h[i] C:\\dir \\*\n"},
    {"names",
     ":v: 2.5\n:w: {v} beta\n:x: *y*\n\n{v} {W} {x} {nosuch} a{empty}b {cpp} "
     "{plus} {a b}\n\n:!v:\n{v}\n",
     "body|2.5 2.5 beta y {nosuch} ab C++ + {a b}\nbody|{v}\n"},
    {"names of addresses",
     ":url: https://a.org\n\n{url}/b[c d] {nosuch}/e[f] {url} {i}[0] "
     "{url}[g]\n",
     "body|c d f https://a.org {i}[0] g\n"},
    {"a value of several lines", ":a: b \\\n  c\n\n{a}\n", "body|b c\n"},
    {"what names itself", ":a: {b}\n:b: {a}\n\n{a} {b}\n", "body|{b} {b}\n"},
    {"brackets within brackets", "link:a[b [c] d] e https://f[g \\] h]\n",
     "body|b [c] d e g ] h\n"},
    {"the old language",
     "Title\n=====\n\n'a b' ``c d'' `e *f*` +g+ don't 'tis\n",
     "title|Title\nbody|a b \u201Cc d\u201D e *f* g don't 'tis\n"},
    {"the new language has no such marks", "'a b' ``c d'' 5`` e\n",
     "body|'a b' c d'' 5 e\n"},
};

void Check(const AsciidocCase& c) {
  SCOPED_TRACE(c.name);
  const Result<Document> read = ReadAsciidoc(c.source);
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(PartsOf(read.value()), c.parts);
}

TEST(Asciidoc, ReadsTheBlocksOfThePage) {
  for (const AsciidocCase& c : kBlockCases) Check(c);
}

TEST(Asciidoc, ReadsTheSentencesOfThePage) {
  for (const AsciidocCase& c : kInlineCases) Check(c);
}

TEST(Asciidoc, LineEndsDoNotMatter) {
  for (const auto& cases : {std::span<const AsciidocCase>(kBlockCases),
                            std::span<const AsciidocCase>(kInlineCases)}) {
    for (const AsciidocCase& c : cases) {
      SCOPED_TRACE(c.name);
      std::string source, parts;
      for (const char* at = c.source; *at != '\0'; ++at) {
        if (*at == '\n') source += '\r';
        source += *at;
      }
      const Result<Document> read = ReadAsciidoc(source);
      ASSERT_TRUE(read.ok());
      for (const char byte : PartsOf(read.value())) {
        if (byte != '\r') parts += byte;
      }
      EXPECT_EQ(parts, c.parts);
    }
  }
}

TEST(Asciidoc, CodeIsMarked) {
  const Result<Document> read = ReadAsciidoc(
      "`a *b*` ``c``d `+e+` +f+ kbd:[g] <<h>> linkgit:i[1] *`j`* `k\n\n"
      "[cols=\"1,m\"]\n|===\n|l |m\n|===\n");
  ASSERT_TRUE(read.ok());
  std::string code;
  for (const Span span : read.value().code) {
    code += read.value().text.substr(span.begin, span.size()) + "\n";
  }
  EXPECT_EQ(code, "a b\nc\ne\ng\nh\ni(1)\nj\nm\n");
}

struct HeaderCase {
  const char* name;
  const char* source;
  const char* language;
  const char* date;  // ISO 8601, or empty
};

constexpr HeaderCase kHeaderCases[] = {
    {"entries", ":lang: de\n= T\n:revdate: 2025-12-01\n", "de", "2025-12-01"},
    {"a revision", "= T\nA B\nv1.0, 2025-12-01: x\n", "", "2025-12-01"},
    {"a date alone", "= T\nA B\n2025-12-01\n", "", "2025-12-01"},
    {"a date in words", ":lang: es\n= T\nA B\n2.1, 1 de diciembre de 2025\n",
     "es", "2025-12-01"},
    {"a month first", "= T\nA B\nDec 01, 2025\n", "", "2025-12-01"},
    {"the entry counts more", ":revdate: 2025-12-01\n= T\nA B\n2025-12-02\n",
     "", "2025-12-01"},
    {"no date", "= T\nA B\nv1.0\n", "", ""},
    {"no byline", "= T\n\nA B\n2025-12-01\n", "", ""},
};

TEST(Asciidoc, TheHeaderTellsLanguageAndDate) {
  for (const HeaderCase& c : kHeaderCases) {
    SCOPED_TRACE(c.name);
    const Result<Document> read = ReadAsciidoc(c.source);
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.value().language, c.language);
    const ArticleDate date = ParseIsoDate(c.date);
    EXPECT_EQ(read.value().date.known, date.known);
    EXPECT_EQ(read.value().date.day, date.day);
  }
}

TEST(Asciidoc, WhatIsTooLargeIsRefused) {
  const Result<Document> read =
      ReadAsciidoc(std::string(kMaxArticleBytes + 1, 'a'));
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.error().code, ErrorCode::kTooLarge);
  EXPECT_EQ(read.error().message,
            "the AsciiDoc has 16777217 bytes; 16777216 are the limit");
}

TEST(Asciidoc, ARowThatIsTooLongIsSkipped) {
  const std::string cell(20000, 'c');
  const Result<Document> read =
      ReadAsciidoc("|===\n|a |b\n|d |" + cell + "\n|===\n");
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(PartsOf(read.value()),
            "table_row|a | b\ntoo_long|d |" + cell + "\n");
}

TEST(Asciidoc, NamesDoNotGrowWithoutEnd) {
  std::string source = ":a0: 0123456789\n";
  for (int i = 1; i < 30; ++i) {
    const std::string last = "{a" + std::to_string(i - 1) + "}";
    source += ":a" + std::to_string(i) + ": ";
    for (int k = 0; k < 10; ++k) source += last;
    source += "\n";
  }
  source += "\n";
  for (int i = 0; i < 100000; ++i) source += "{a2} ";
  const Result<Document> read = ReadAsciidoc(source);
  ASSERT_TRUE(read.ok());
  EXPECT_LT(read.value().text.size(), std::size_t{6} << 20);
}

// Each repeated to a megabyte; a reader that looks ahead from each of them
// anew would be at it for minutes.
constexpr const char* kOpenEnds[] = {
    "*a ",          "**a",           "`a ",          "\"`a ",
    "[.a]#b ",      "[a]*b ",        "^a",           "<<a",
    "((a",          "(((a",          "[[a",          "[[[a",
    "{a",           "{a}/",          "link:a[",      "link:a[b\\]",
    "link:",        "https://a",     "https://a[",   "xref:a[[b]",
    "footnote:[a ", "footnote:[a] ", "menu:a ",      "pass:[",
    "+++<",         "+a ",           "$$",           "\\*a ",
    "&a",           "_a\n",          "'a ",          "|===\n",
    "|a\n",         "a|b|",          "----\n\n",     "====\n\n",
    "____\na\n\n",  "--\n\n",        "* a\n",        "* a\n+\n",
    "a::\n",        "a:: b:: ",      ".a\n",         "[a]\n",
    "[a\n",         ":a: b\n",       ":a: {a}{a}\n", "ifdef::a[\n",
    "//a\n",        "////\n",        "= a\n",        "a\n---\n",
    "image::a[b\n", "NOTE: ",        "<1> ",         "1.",
    "....\n",       "\xE6\x9D\xB1*", "[[a]]\n",      "a|",
    "2+|",          "\\|",           "a +\n",        "<<_a>>\n\n== a\n\n"};

TEST(Asciidoc, OpenEndsTakeLinearTime) {
  using Clock = std::chrono::steady_clock;
  for (const std::string_view bit : kOpenEnds) {
    for (const std::string_view head : {"", "|===\n|", "T\n===\n\n"}) {
      SCOPED_TRACE(std::string(head) + std::string(bit));
      std::string source(head);
      while (source.size() < (std::size_t{1} << 20)) source += bit;
      const Clock::time_point begin = Clock::now();
      EXPECT_TRUE(ReadAsciidoc(source).ok());
      // Quadratic would be minutes; sanitizers on a busy machine need seconds.
      EXPECT_LT(Clock::now() - begin, std::chrono::seconds(30));
    }
  }
}

}  // namespace
}  // namespace claimdiff
