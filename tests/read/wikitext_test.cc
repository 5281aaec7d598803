// What a reader of the page sees of wikitext, as Wikipedia shows it.
#include "read/wikitext.h"

#include <gtest/gtest.h>

#include <string>

#include "parts_of.h"

namespace claimdiff {
namespace {

struct WikitextCase {
  const char* name;
  const char* source;
  const char* parts;  // as PartsOf gives them
};

constexpr WikitextCase kCases[] = {
    // ---- Paragraphs and headings ----
    {"lines of a paragraph", "one\ntwo\n\nthree\n",
     "body|one two\nbody|three\n"},
    {"lines without spaces between words", "\u6771\u4EAC\u306E\n\u5730\u9707\n",
     "body|\u6771\u4EAC\u306E\u5730\u9707\n"},
    {"headings", "== a ==\nb\n===c=== <!-- d -->\n= e =\n",
     "heading|a\nbody|b\nheading|c\nheading|e\n"},
    {"a title", "= a =\n== b ==\n= c =\n", "title|a\nheading|b\nheading|c\n"},
    {"sides of a heading that differ", "=== a ==\n", "heading|= a\n"},
    {"no headings", "== a\na == b\n==\n==== \n", "body|== a a == b == ====\n"},
    {"rules", "a\n----\nb\n------ c\n---\n", "body|a\nbody|b\nbody|c ---\n"},
    {"code", " a\n  b\nc\n\n \nd\n", "code|a\n  b\nbody|c\nbody|d\n"},
    {"a redirect", "#REDIRECT [[a]]\n\nb\n", "body|b\n"},
    {"a redirect in German", "#WEITERLEITUNG [[a]]\n", ""},
    {"an item that begins with a link", "# [[a]]\n", "list_item|a\n"},
    {"settings", "__TOC__\na __NO_TOC__ snake_case __init__ ~~~~ ~5\n",
     "body|a snake_case __init__ ~5\n"},
    // ---- Lists ----
    {"items", "* a\n** b\n# c\n*: d\ne\n",
     "list_item|a\nlist_item|b\nlist_item|c\nlist_item|d\nbody|e\n"},
    {"indented", ": a\n:: b\nc\n", "body|a\nbody|b\nbody|c\n"},
    {"a term and what it is", "; a : b\n;c\n: d\n: e\n; f\ng 1:2\n",
     "list_item|a: b\nlist_item|c: d\nbody|e\nlist_item|f\nbody|g 1:2\n"},
    {"no term's colon", "; 12:30 http://a\n", "list_item|12:30 http://a\n"},
    // ---- Marks ----
    {"bold and italic", "'''a''' ''b'' '''''c''''' d''''e'''\n",
     "body|a b c d'e\n"},
    {"apostrophes", "l'a dell'b 'c' d'\n", "body|l'a dell'b 'c' d'\n"},
    {"an apostrophe before italic", "dell'''Inferno'' e\n",
     "body|dell'Inferno e\n"},
    {"an apostrophe behind one letter", "ab'''c l'''d'' '''e\n",
     "body|abc l'd e\n"},
    {"marks end with the line", "'''a\n''b\n", "body|a b\n"},
    {"tags", "a<br>b <small>c</small> m<sup>2</sup> <b\nid='x'>d</b>\n",
     "body|a b c m2 d\n"},
    {"tags of blocks", "a<div>b</div>\n<blockquote>c\n\nd</blockquote>e\n",
     "body|a\nbody|b\nquote|c\nquote|d\nbody|e\n"},
    {"no tags", "a < b, <Jakarta> c> 1<2\n", "body|a < b, <Jakarta> c> 1<2\n"},
    {"references", "&amp;a&nbsp;b &#233; &foo; AT&T; &\n",
     "body|&a\u00A0b \u00E9 &foo; AT&T; &\n"},
    {"a comment alone in its line", "a\n<!-- b -->\nc <!-- d --> e\n",
     "body|a c e\n"},
    // ---- Links ----
    {"links", "[[a]], [[b|c]], [[bus]]es, [[d#e|''f'']] [[:Category:g]]\n",
     "body|a, c, buses, f Category:g\n"},
    {"the pipe trick", "[[a (b)|]] [[c, d|]] [[Help:e|]]\n", "body|a c e\n"},
    {"addresses", "[http://a b c] [//d] e [https://f], http://g [h] [i j]\n",
     "body|b c e , http://g [h] [i j]\n"},
    {"pictures",
     "[[File:a.jpg|thumb|b [[c|d]]]]\n[[Datei:e.jpg|mini|f g]] h\n\n"
     "[[\u0444\u0430\u0439\u043B:i.jpg|j k]]\n"
     "[[Berkas:l.png|20px]]\n[[\u30D5\u30A1\u30A4\u30EB:m.png|alt=n o]]\n",
     "caption|b d\ncaption|f g\nbody|h\ncaption|j k\n"},
    {"a picture in a sentence", "a [[Image:b.svg|20px|c d]] e\n", "body|a e\n"},
    {"categories and other languages",
     "a[[Kategori:b]]\n\n[[de:c]]\n[[zh-min-nan:d]] [[Categoria:e|f]]\n",
     "body|a\n"},
    {"a language within a sentence", "see [[de:c]] and [[Re:publica]]\n",
     "body|see de:c and Re:publica\n"},
    {"no links", "[[]] [[a\n\nb]] [[c\nd]] [[1, 2], [3]]\n",
     "body|[[]] [[a\nbody|b]] [[c d]] [[1, 2], [3]]\n"},
    // ---- Templates ----
    {"boxes", "{{Infobox\n| a = {{b|c}}\n| d = [[e]]\n}}'''f''' g\n",
     "boilerplate|{{Infobox\n| a = {{b|c}}\n| d = [[e]]\n}}\nbody|f g\n"},
    {"a box between lines", "a\n{{clear}}\nb\n",
     "body|a\nboilerplate|{{clear}}\nbody|b\n"},
    {"a mark in a sentence", "a{{cn|date=b}} c {{fact}}. d {{x}} e\n",
     "body|a c. d e\n"},
    {"what may be words of a sentence",
     "a {{x|b\nc}} d {{#expr:1+2}}. e\n\n{{x|f}}\n",
     "body|a d. e\ncode|{{x|b\nc}}\ncode|{{#expr:1+2}}\nboilerplate|{{x|f}}\n"},
    {"the same in a heading, an item and a cell",
     "== a {{x|b}} ==\n* c {{x|d}}\n{|\n| e {{x|f}} || g\n|}\n",
     "heading|a\ncode|{{x|b}}\nlist_item|c\ncode|{{x|d}}\n"
     "table_row|e | g\ncode|{{x|f}}\n"},
    {"money",
     "a {{USD|7 million}} {{US$|8|link=yes}}, {{INR|5 [[crore]]}}, "
     "{{\u20AC|9}} {{GBP|{{nowrap|1 million}}}} {{JPY}}\n",
     "body|a US$7 million US$8, \u20B95 crore, \u20AC9 \u00A31 million\n"},
    {"heights", "a {{height|m=300}}, {{height|ft=5|in=10}} {{height|b=1}}\n",
     "body|a 300 m, 5 ft 10 in\ncode|{{height|b=1}}\n"},
    {"words",
     "{{lang|fr|a b}} {{lang-de|c}} {{Nowrap|d {{abbr|e|f}}}} {{Small|1=g}} "
     "{{ill|h|de|i}} {{formatnum:1234}} {{transl|ar|ALA|j}}\n",
     "body|a b c d e g h 1234 j\n"},
    {"measures",
     "{{convert|10|km|mi}}, {{cvt|10|-|20|km2|sqmi|1|abbr=on}}, "
     "{{convert|3|x|4|m}}, {{convert|5|ft|10|in|cm}}, {{convert|7|kg|0}}, "
     "{{unit\u00E9|8|km|2}}\n",
     "body|10 km, 10\u201320 km\u00B2, 3 x 4 m, 5 ft 10 in, 7 kg, 8 km2\n"},
    {"numbers and dates",
     "{{frac|1|2}} {{frac|3|1|4}} {{val|1.5|0.1|u=kg}} {{circa|1900}} "
     "{{start_date|1990|5|17}} {{as of|2020}} {{date|14|juillet|1789}}\n",
     "body|1/2 3 1/4 1.5 kg c. 1900 1990-05-17 2020 14 juillet 1789\n"},
    {"signs", "a{{snd}}b {{!}} {{=}} c{{-}}\n", "body|a \u2013 b | = c\n"},
    {"a quotation", "a\n\n{{quote|b [[c]]\nd|e}}\nf\n",
     "body|a\nquote|b c d\nbody|f\n"},
    {"settings of the page",
     "{{DEFAULTSORT:a, b}}\n{{DISPLAYTITLE:''c''}}\nd {{PAGENAME}}\n",
     "body|d\n"},
    {"parameters", "a {{{1|b}}} {{{c}}}d\n", "body|a b d\n"},
    {"no templates", "{a} { {b} } }} {{{\n", "body|{a} { {b} } }} {{{\n"},
    {"what has no end", "a {{b [[c <ref>d ''e\n\nf <!-- g {| h\n",
     "body|a {{b [[c d e\nbody|f <!-- g {| h\n"},
    // ---- Elements ----
    {"notes",
     "a<ref>b {{c}}</ref>, d <ref name=\"e\" />. f<ref name=g>h</ref> i\n"
     "<references />\n",
     "body|a, d. f i\n"},
    {"as it stands", "<nowiki>''a'' [[b]] &amp; {{c</nowiki>''d''<nowiki/>\n",
     "body|''a'' [[b]] & {{cd\n"},
    {"code and formulas",
     "a <code>b '''c'''</code> <math>d</math> e\n<pre>f\n\ng</pre>\n"
     "<syntaxhighlight lang=\"c\">h</syntaxhighlight>\n",
     "body|a b '''c''' e\ncode|d\ncode|f\n\ng\ncode|h\n"},
    {"a gallery", "<gallery>\nFile:a.jpg|b\n</gallery>\nc\n",
     "caption|File:a.jpg|b\nbody|c\n"},
    {"left out",
     "a\n<!-- claimdiff ignore-start -->\n== b ==\n{{c\n"
     "<!-- claimdiff ignore-end -->\nd\n",
     "body|a\nignored|== b ==\n{{c\nbody|d\n"},
    // ---- Tables ----
    {"a table",
     "{| class=\"wikitable\"\n|+ style=\"a\" | b\n! c !! scope=col | d || e\n"
     "|-\n| f || align=right | [[g|h]]\n| i<ref>j</ref>\n|- style=\"k\"\n"
     "| l\n* m\n\nn\n|}\no\n",
     "caption|b\ntable_row|c | d | e\ntable_row|f | h | i\n"
     "table_row|l m n\nbody|o\n"},
    {"cells that show nothing",
     "{|\n| a || || <ref>b</ref> || c || &nbsp;\n|}\n", "table_row|a | c\n"},
    {"a table within a table", "{|\n| a\n{|\n| b\n|}\n| c\n|}\nd\n",
     "table_row|a\ntable_row|b\ntable_row|c\nbody|d\n"},
    {"a table that is not closed", "{|\n| a\n|-\n| b\n== c ==\nd\n",
     "table_row|a\ntable_row|b\nheading|c\nbody|d\n"},
    {"an indented table", ":{|\n| a || {{convert|1|km}}\n|}\n",
     "table_row|a | 1 km\n"},
    {"no table", "| a || b\n! c\n", "body|| a || b ! c\n"},
    {"nothing to read", "<!-- a -->\n[[Category:b]]\n", ""},
};

std::string PartsOfWikitext(const std::string& source) {
  const Result<Document> read = ReadWikitext(source);
  return read.ok() ? PartsOf(read.value()) : read.error().message;
}

TEST(Wikitext, ReadsWhatThePageShows) {
  for (const WikitextCase& c : kCases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(PartsOfWikitext(c.source), c.parts);
  }
}

TEST(Wikitext, LineEndsDoNotMatter) {
  for (const WikitextCase& c : kCases) {
    SCOPED_TRACE(c.name);
    std::string source, parts;
    for (const char* at = c.source; *at != '\0'; ++at) {
      if (*at == '\n') source += '\r';
      source += *at;
    }
    for (const char byte : PartsOfWikitext(source)) {
      if (byte != '\r') parts += byte;
    }
    EXPECT_EQ(parts, c.parts);
  }
}

TEST(Wikitext, CodeIsMarked) {
  const Result<Document> read = ReadWikitext(
      "Call <code>f(<nowiki>x</nowiki>)</code>, "
      "<syntaxhighlight lang=c inline>g</syntaxhighlight>.\n");
  ASSERT_TRUE(read.ok());
  std::string code;
  for (const Span span : read.value().code) {
    code += read.value().text.substr(span.begin, span.size()) + "\n";
  }
  EXPECT_EQ(code, "f(x)\ng\n");
}

TEST(Wikitext, NestingIsBounded) {
  std::string open, close;
  for (int i = 0; i < 60; ++i) {
    open += "{{nowrap|";
    close += "}}";
  }
  const std::string parts = PartsOfWikitext(open + "a" + close);
  EXPECT_TRUE(parts.starts_with("body|{{nowrap|{{nowrap|"));
  EXPECT_NE(parts.find("{{nowrap|a}}"), std::string::npos);
}

TEST(Wikitext, CellsWithoutMarksCostOneSearch) {
  std::string source = "{|\n| a";
  while (source.size() < (1 << 20)) source += " || a";
  EXPECT_TRUE(ReadWikitext(source).ok());
}

TEST(Wikitext, OpenersWithoutEndCostOneSearch) {
  for (const char* opener :
       {"{{",   "{{{",      "[[",     "[http://x ", "<ref>",  "<ref name=",
        "<!--", "<nowiki>", "<math>", "\n{|\n| ",   "''",     "'''",
        "__",   "&a",       "{{a|",   "[[File:a|",  "\n=-->", "<pre>",
        "; a ", "-{",       "}}",     "]]",         "~~~"}) {
    SCOPED_TRACE(opener);
    std::string source;
    while (source.size() < (1 << 20)) source += opener;
    EXPECT_TRUE(ReadWikitext(source).ok());
  }
}

}  // namespace
}  // namespace claimdiff
