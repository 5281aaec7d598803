// What a reader of the page sees of Markdown, as its sites render it.
#include "read/markdown.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "parts_of.h"

namespace claimdiff {
namespace {

struct MarkdownCase {
  const char* name;
  const char* source;
  const char* parts;  // as PartsOf gives them
};

constexpr MarkdownCase kCases[] = {
    {"lines of a paragraph", "one\ntwo  \nthree\n", "body|one two three\n"},
    {"lines without spaces between words", "\u6771\u4EAC\u306E\n\u5730\u9707\n",
     "body|\u6771\u4EAC\u306E\u5730\u9707\n"},
    {"Hangul has spaces", "\uC11C\uC6B8\n\uC9C0\uC9C4\n",
     "body|\uC11C\uC6B8 \uC9C0\uC9C4\n"},
    {"one title", "# A\n\n# B\n\n## C\n", "title|A\nheading|B\nheading|C\n"},
    {"underlined headings", "A\n===\n\nB\n---\n", "title|A\nheading|B\n"},
    {"emphasis, links, escapes, references",
     "*a* __b__ [c](http://x \"t\") [d][e] \\* &amp; &#233; &eacute;\n\n"
     "[e]: /y 'z'\n",
     "body|a b c d * & \u00E9 \u00E9\n"},
    {"a name that HTML does not know", "&nosuch; x\n", "body|&nosuch; x\n"},
    {"lists within lists", "- a\n  - b\n\n    c\n1. d\n",
     "list_item|a\nlist_item|b\nlist_item|c\nlist_item|d\n"},
    {"a quotation and its lazy line", "> a\nb\n>\n> c\n",
     "quote|a b\nquote|c\n"},
    {"cells do not run together", "x|y\n-|-\n1|\\|200\n|3\n",
     "table_row|x | y\ntable_row|1 | |200\ntable_row|3\n"},
    {"short rules of tables",
     "|x|y|\n|-|:-|\n|1|2|\n\na|b\n--|--\nc|d\n\n-|-\n",
     "table_row|x | y\ntable_row|1 | 2\ntable_row|a | b\ntable_row|c | d\n"
     "body|-|-\n"},
    {"code is skipped", "a\n\n    b\n\n~~~ sh\nc\n\nd\n~~~\ne `f`\n",
     "body|a\ncode|b\ncode|c\n\nd\nbody|e f\n"},
    {"a picture alone, and one in a sentence",
     "![A *lake*](l.png)\n\nSee ![icon](i.png) here.\n",
     "caption|A lake\nbody|See here.\n"},
    {"a picture beside code that a site's tool shows",
     "![a {{<code>}}x{{</code>}} b](c)\n\n"
     "{{<code>}}y{{</code>}}![d](e) {{<code>}}{{</code>}}\n",
     "caption|a\ncode|x\ncaption|b\ncode|y\ncaption|d\n"},
    {"footnotes", "a[^1] b.\n\n[^1]: Note *x*.\n    More.\n",
     "body|a b.\nbody|Note x. More.\n"},
    {"comments", "a <!-- b --> c\n<!--\nd\n\ne -->\nf\n", "body|a c\nbody|f\n"},
    {"a comment without an end hides the rest", "a\n\n<!-- b\n\nc\n",
     "body|a\n"},
    {"passages that the user wants ignored",
     "a\n\n<!-- claimdiff ignore-start -->\n\n# b\n\n```\nc\n```\n\n"
     "<!-- claimdiff ignore-end -->\n\nd\n",
     "body|a\nignored|# b\n\n```\nc\n```\nbody|d\n"},
    {"a word that the user wants ignored",
     "a <!--claimdiff ignore-start-->b<!-- claimdiff ignore-end --> c\n",
     "body|a\nignored|b\nbody|c\n"},
    {"ignored up to the end of the file",
     "a\n\n<!-- claimdiff ignore-start -->\nb\n\nc\n",
     "body|a\nignored|b\n\nc\n"},
    {"ignoring is not for code to switch on",
     "`<!-- claimdiff ignore-start -->` a\n\nb\n",
     "body|<!-- claimdiff ignore-start --> a\nbody|b\n"},
    {"HTML is text between tags",
     "<div>\n  <h1>A</h1>\n    <p>b <i>c</i></p>\n</div>\n\n<p>d<br>e</p>f\n",
     "title|A\nbody|b c\nbody|d e\nbody|f\n"},
    {"HTML that hides its content",
     "<script>\nx\n\ny\n</script>\na\n\n<style>b</style>\n\n<pre>c\n\nd</"
     "pre>\n",
     "body|a\ncode|c\n\nd\n"},
    {"less than", "a < b and c > d, 3<4, <5\n",
     "body|a < b and c > d, 3<4, <5\n"},
    {"rows of an HTML table",
     "<table><tr><td>a</td><td>1</td></tr>\n<tr><td>b</td></tr></table>\n",
     "table_row|a | 1\ntable_row|b\n"},
    {"MDX",
     "import A from 'a';\nimport {\n  B,\n} from 'b';\n\n"
     "<A b={{c: \"}>\"}}>\n\n    text\n\n</A>\n\nn is {n}.\n",
     "body|text\nbody|n is .\ncode|{n}\n"},
    {"what components show besides what they hold",
     "<Tabs id=\"a\">\n<Tab label=\"B\" x={1}>\n\nc <Badge text='d'/> e "
     "<F title=\"\" g=\"text=1\"/>\n\n</Tab>\n</Tabs>\n",
     "code|<Tab label=\"B\" x={1}>\nbody|c e\ncode|<Badge text='d'/>\n"},
    {"what they show in braces, or after a space",
     "<Card title={\"x\"} />\n\n<Card title = \"x\" />\n\n"
     "a <Tooltip tip=\"x\">b</Tooltip>\n\n<Card title={} subtitle=''/>\n\nc\n",
     "code|<Card title={\"x\"} />\ncode|<Card title = \"x\" />\n"
     "body|a b\ncode|<Tooltip tip=\"x\">\nbody|c\n"},
    {"components glue no words together",
     "a <Tab>B c</Tab><Tab>d</Tab><E/><Tab>F</Tab> g.\n\n"
     "h<I/>j, k<L/>, m<Badge>N</Badge>O p. Ж<Kbd>Ж</Kbd>\n\n"
     "|q|r|\n|-|-|\n|s|<T>u</T><T>v</T>|\n",
     "body|a B c d F g.\nbody|h j, k, m N O p. Ж Ж\n"
     "table_row|q | r\ntable_row|s | u v\n"},
    {"nor do expressions and shortcodes",
     "<A/>\n\na{' '}<b>c</b>{d}e f{\" \"}\n{g}h, {''}i{''}j\n\n"
     "k{{ l }}m {{< n >}}o, **p**{{ q }}r\n",
     "body|a c e f h, ij\ncode|{d}\ncode|{g}\n"
     "body|k m o, p r\ncode|{{ l }}\ncode|{{< n >}}\ncode|{{ q }}\n"},
    {"what stays one word",
     "<A/>\n\na <Term>Pod</Term>s (<B>c</B>), <b>d</b><i>E</i>, f-<G/>-h, "
     "\u4f7f\u7528<H/>\u5bb9\u5668\u3002{' '}\n",
     "body|a Pods (c), dE, f--h, \u4f7f\u7528\u5bb9\u5668\u3002\n"},
    {"prose may begin with import", "import duties rose.\n",
     "body|import duties rose.\n"},
    {"boxes of Docusaurus and VitePress",
     ":::note\na\n:::\n\n:::tip[T x]\nb\n:::\n\n::: details U\nc\n:::\n",
     "body|a\nheading|T x\nbody|b\nheading|U\nbody|c\n"},
    {"what begins in the line below a box's title",
     "::: x T\n`a` b. `c`\n:::\n\n::: x U\n**d** e\n:::\n\n"
     "::: x V\n[f](g) h\n:::\n",
     "heading|T\nbody|a b. c\nheading|U\nbody|d e\nheading|V\nbody|f h\n"},
    {"a title that only names the kind of its box",
     "::: tip \u63d0\u793a\na\n:::\n\n::: \u63d0\u793a\n`b` c\n:::\n\n"
     ":::note \u26a0\ufe0f Atenci\u00f3n:\nd\n:::\n",
     "boilerplate|\u63d0\u793a\nbody|a\nboilerplate|\u63d0\u793a\nbody|b c\n"
     "boilerplate|\u26a0\ufe0f Atenci\u00f3n:\nbody|d\n"},
    {"the same of other tools",
     "!!! note \"Nota\"\n    a\n\n> [!NOTE] \u6ce8\u610f\n> b\n\n"
     "```{tip} ASTUCE\nc\n```\n",
     "boilerplate|Nota\nbody|a\nboilerplate|\u6ce8\u610f\nbody|b\n"
     "boilerplate|ASTUCE\nbody|c\n"},
    {"the label of a note heads no summary and no tab",
     "::: details Info\na\n:::\n\n=== \"Info\"\n\n    b\n\n"
     "::: card Info\nc\n:::\n\n```{dropdown} Info\nd\n```\n",
     "heading|Info\nbody|a\nheading|Info\nbody|b\nheading|Info\nbody|c\n"
     "heading|Info\nbody|d\n"},
    {"a label of other boxes says something over a note",
     "!!! danger \"Error\"\n    a\n\n:::tip Details\nb\n:::\n",
     "heading|Error\nbody|a\nheading|Details\nbody|b\n"},
    {"a title that says more",
     ":::tip Tips for Windows\na\n:::\n\n::: \u63d0\u793a\u8bcd\nb\n:::\n",
     "heading|Tips for Windows\nbody|a\nheading|\u63d0\u793a\u8bcd\nbody|b\n"},
    {"boxes of Pandoc",
     "::: {.callout-note #x}\na\n:::\n\n:::{note} T\nb\n:::\n",
     "body|a\nheading|T\nbody|b\n"},
    {"titles of boxes with attributes",
     "::: {.callout-note title=\"Be careful\"}\na\n:::\n\n"
     "::: {.note} My own title\nb\n:::\n\n"
     ":::tip{title=\"T\" #x}\nc\n:::\n\n:::note[U]{title='V'}\nd\n:::\n",
     "heading|Be careful\nbody|a\nheading|My own title\nbody|b\n"
     "heading|T\nbody|c\nheading|U\nbody|d\n"},
    {"attributes that are no title",
     "::: {.column width=\"50%\"} :::\na\n:::\n\n:::tip{#x title=\"\"}\nb\n"
     ":::\n\n::: {.note data-title=\"x\"}\nc\n:::\n",
     "body|a\nbody|b\nbody|c\n"},
    {"boxes and tabs of MkDocs",
     "!!! note\n    a\n\n    b\n\n??? tip \"T\"\n    c\n\n=== \"U\"\n\n    d\n",
     "body|a\nbody|b\nheading|T\nbody|c\nheading|U\nbody|d\n"},
    {"boxes of GitHub and Obsidian",
     "> [!NOTE]\n> a\n\n> [!tip]- T\n> b\n\n> [!x] c\n",
     "body|a\nheading|T\nbody|b\nheading|c\n"},
    {"boxes of MyST", "```{note} T\na\n```\n\n```{code} x\nb\n```\n",
     "heading|T\nbody|a\ncode|b\n"},
    {"shortcodes",
     "{{< note >}}\na {{% b %}} [c]({{< ref \"d\" >}}).\n{{< /note >}}\n"
     "{{< highlight go >}}\ne\n{{< /highlight >}}\n",
     "body|a c.\ncode|{{% b %}}\ncode|e\n"},
    {"what a shortcode states is not read",
     "a\n\n{{< since version=\"v1.12\" >}}\n\nb {{< c d=\"e\" >}} f\n",
     "body|a\ncode|{{< since version=\"v1.12\" >}}\nbody|b f\n"
     "code|{{< c d=\"e\" >}}\n"},
    {"nor is a heading that a program writes",
     "# A\n\n{{% b %}}\n\n## {{% heading \"c\" %}}\n\nd\n",
     "title|A\ncode|{{% b %}}\ncode|{{% heading \"c\" %}}\nbody|d\n"},
    {"shortcodes in an item, a quotation, a cell",
     "- {{< a >}}\n\n> {{< b >}}\n\nx|y\n-|-\n{{< c >}}|d\n",
     "code|{{< a >}}\ncode|{{< b >}}\ntable_row|x | y\n"
     "code|{{< c >}}\ntable_row|d\n"},
    {"a shortcode of several lines", "a\n\n{{< b\n  c=\"d\"\n>}}\n\ne\n",
     "body|a\ncode|{{< b\n  c=\"d\"\n>}}\nbody|e\n"},
    {"shortcodes in a target and a table of contents say nothing",
     "{{< toc >}}\n\n[a]({{< ref \"b\" >}}) [c][d].\n\n[d]: {{< ref \"e\" "
     ">}}\n",
     "body|a c.\n"},
    {"a shortcode that holds text is not skipped",
     "{{< note >}}\na\n{{< /note >}}\n", "body|a\n"},
    {"what its begin may show is listed",
     "{{< tab name=\"Mac only\" >}}\na\n{{< /tab >}}\n\n"
     "{{% details \"S\" %}}\nb\n{{% /details %}}\n\n"
     "{% alert title=\"Mind\" %}\nc\n{% endalert %}\n",
     "code|{{< tab name=\"Mac only\" >}}\nbody|a\n"
     "code|{{% details \"S\" %}}\nbody|b\n"
     "code|{% alert title=\"Mind\" %}\nbody|c\n"},
    {"code that is in another file", "a\n\n{{< code file=\"b\" >}}\n\nc\n",
     "body|a\ncode|{{< code file=\"b\" >}}\nbody|c\n"},
    {"shortcodes in code are code", "`{{< a >}}`\n\n```\n{{< b >}}\n```\n",
     "body|{{< a >}}\ncode|{{< b >}}\n"},
    {"Liquid",
     "{% if a=='x' %}\nb {{ c }} d{# e #}\n{: .f}\n{% endif %}\n"
     "{% highlight x %}\ng\n{% endhighlight %}\n",
     "body|b d\ncode|{{ c }}\ncode|g\n"},
    {"comments of templates are comments",
     "a\n\n{% comment %}\nb \"c\"\n\n```\nd\n{% endcomment %}\n\n"
     "e {%- comment -%}f{%- endcomment -%} g {% comment \"why\" %}h"
     "{% endcomment %} i {% # j %} k\n\n"
     "{{< comment >}}\nl\n{{< /comment >}}\n"
     "m {{% comment %}}n{{% /comment %}} o {{!-- p {{ q }} \"r\" --}} s\n\n"
     "{# t {{ u }} v\n\nw #}\nx {#- y -#} z\n",
     "body|a\nbody|e g i k\nbody|m o s\nbody|x z\n"},
    {"what looks like one",
     "## A {#b}\n\nc {% comments %} d #} {#-e} f\n\n"
     "{{< comments \"g\" >}}\n\nh {% comment %} i\n",
     "heading|A\nbody|c d #} f\ncode|{% comments %}\n"
     "code|{{< comments \"g\" >}}\nbody|h i\ncode|{% comment %}\n"},
    {"tags of Liquid that only say where a block is",
     "{% tab a %}\nb {% else %} c\n{% endtab %}\n\n{% d %}\ne\n{% /d %}\n"
     "{% if x == 'y' %}\nf\n{% endif %}\n",
     "body|b c\nbody|e\nbody|f\n"},
    {"what an include states is not read",
     "a\n\n{% include note.html content=\"b\" %}\n\nc {% include d e='f' %}\n\n"
     "{% include g.html %}\n",
     "body|a\ncode|{% include note.html content=\"b\" %}\nbody|c\n"
     "code|{% include d e='f' %}\ncode|{% include g.html %}\n"},
    {"names of headings",
     "# A [#b-c]\n\n## D [#e] f [#g]\n\n### H [#i](j)\n\nk [#l]\n",
     "title|A\nheading|D [#e] f\nheading|H #i\nbody|k [#l]\n"},
    {"numbers of issues are not names of headings",
     "## Fix the crash [#1234]\n\n## A [#3]\n\n[#3]: /x\n",
     "heading|Fix the crash [#1234]\nheading|A #3\n"},
    {"nor is a link, wherever its target is",
     "## A [#b]\n\n## C [#D]\n\n[#d]: /y\n\n[#b-]: /x\n",
     "heading|A\nheading|C #D\n"},
    {"attributes", "# A {#b .c}\n\nd{: .e}\n", "title|A\nbody|d\n"},
    {"macros that show a name", "{{Sidebar(\"x\")}}\n\na {{ref(\"b\")}} c\n",
     "code|{{Sidebar(\"x\")}}\nbody|a b c\n"},
    {"macros alone", "{{A(\"x\")}}{{B}} {{C('y')}}\n\n{{D(\"d\")}}{{E}} f\n",
     "code|{{A(\"x\")}}{{B}}\ncode|{{C('y')}}\nbody|d f\ncode|{{E}}\n"},
    {"Obsidian", "[[a|b]] ==c== %%d%% e ^f\n\n![[g.png]]\n", "body|b c e\n"},
    {"a note within a note of Obsidian", "a\n\n![[b c]]\n",
     "body|a\ncode|![[b c]]\n"},
    {"what a picture of Obsidian is called",
     "![[a.png|A caption]]\n\nb ![[c.JPG|The c|300]] d ![[e.svg|100x200]] f\n"
     "\nx|y\n-|-\n![[g.png\\|h]]|i\n",
     "code|![[a.png|A caption]]\nbody|b d f\ncode|![[c.JPG|The c|300]]\n"
     "table_row|x | y\ncode|![[g.png\\|h]]\ntable_row|i\n"},
    {"a note whose name has a stop, and what is no picture",
     "a\n\n![[My note v1.2]]\n\n![[b.pdf#page=2]]\n\n![[c.png.md]]\n",
     "body|a\ncode|![[My note v1.2]]\ncode|![[b.pdf#page=2]]\n"
     "code|![[c.png.md]]\n"},
    {"comparisons are not marked", "a == b, x==y\n", "body|a == b, x==y\n"},
    {"emoji by name, and times", ":tada: a :+1: at 10:30:45\n",
     "body|a at 10:30:45\n"},
    {"emoji by name beside Han, kana and marks",
     "完了 :wink:。これ:wink:です。Да :wink:! a:b:c д:b:д\n",
     "body|完了 。これです。Да ! a:b:c д:b:д\n"},
    {"a task", "- [ ] a\n- [x] b\n", "list_item|a\nlist_item|b\n"},
    {"front matter", "---\ntitle: 'A: b'\ntags: [x]\n---\n# A: b\n\n# C\n",
     "title|A: b\ncode|tags: [x]\nrepeated_title|A: b\nheading|C\n"},
    {"front matter around its title",
     "---\nweight: 1\ntitle: A\nlang: en\n# b\nc:\n  - d\n---\ne\n",
     "code|weight: 1\ntitle|A\ncode|# b\nc:\n  - d\nbody|e\n"},
    {"a program's title", "+++\ntitle = \"{{ a }}\"\n+++\ne\n",
     "code|title = \"{{ a }}\"\nbody|e\n"},
    {"a rule is no front matter", "---\n\na\n\n---\n", "body|a\n"},
    {"nothing to read", "<!-- a -->\n", ""},
};

TEST(Markdown, ReadsWhatThePageShows) {
  for (const MarkdownCase& c : kCases) {
    SCOPED_TRACE(c.name);
    const Result<Document> read = ReadMarkdown(c.source);
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(PartsOf(read.value()), c.parts);
  }
}

TEST(Markdown, LineEndsDoNotMatter) {
  for (const MarkdownCase& c : kCases) {
    SCOPED_TRACE(c.name);
    std::string source, parts;
    for (const char* at = c.source; *at != '\0'; ++at) {
      if (*at == '\n') source += '\r';
      source += *at;
    }
    const Result<Document> read = ReadMarkdown(source);
    ASSERT_TRUE(read.ok());
    for (const char byte : PartsOf(read.value())) {
      if (byte != '\r') parts += byte;
    }
    EXPECT_EQ(parts, c.parts);
  }
}

struct FrontMatterCase {
  const char* name;
  const char* source;
  const char* title;
  const char* language;
  std::int32_t day;  // 0: none
};

constexpr FrontMatterCase kFrontMatter[] = {
    {"YAML", "---\ntitle: A\nlang: de\ndate: 1970-01-02\n---\n", "A", "de", 1},
    {"other names", "---\nTitle: A\nlocale: pt_BR\npubDate: 1970-01-03\n---\n",
     "A", "pt_BR", 2},
    {"a time of day", "---\ndate: 1970-01-02 10:00:00 +0100\n---\n", "", "", 1},
    {"folded", "---\ntitle: >\n  A\n  b\ndate: x\n---\n", "A b", "", 0},
    {"escaped", "---\ntitle: \"A \\\"b\\\" \\u00e9\"\n---\n", "A \"b\" \u00E9",
     "", 0},
    {"only the top level", "---\nseo:\n  title: A\n---\n", "", "", 0},
    {"a template in another member", "---\nx: {{ y }} {% z\ntitle: A\n---\n",
     "A", "", 0},
    {"no template for a title", "---\ntitle: \"{{ a }}\"\n---\n", "", "", 0},
    {"TOML", "+++\ntitle = 'A'\nlanguage = \"fr\"\ndate = 1970-01-02\n+++\n",
     "A", "fr", 1},
    {"TOML's times", "+++\ndate = 1970-01-02T08:00:00Z\n+++\n", "", "", 1},
    {"a table of TOML", "+++\n[params]\ntitle = 'A'\n+++\n", "", "", 0},
    {"letters where TOML has none", "+++\ntitle = \u6771'A'\n+++\n", "", "", 0},
    {"no end", "---\ntitle: A\n", "", "", 0},
    {"a list of nested brackets", "---\ntitle: [[[[[[[[[[\n---\n", "", "", 0},
};

TEST(Markdown, FrontMatterGivesTitleLanguageAndDate) {
  for (const FrontMatterCase& c : kFrontMatter) {
    SCOPED_TRACE(c.name);
    const Result<Document> read = ReadMarkdown(c.source);
    ASSERT_TRUE(read.ok());
    const Document& document = read.value();
    const Span title = document.title;
    EXPECT_EQ(document.text.substr(title.begin, title.size()), c.title);
    EXPECT_EQ(document.language, c.language);
    EXPECT_EQ(document.date.known ? document.date.day : 0, c.day);
  }
}

TEST(Markdown, InlineCodeIsMarked) {
  const Result<Document> read = ReadMarkdown(
      "a `b c` and <code>d</code>, {{ref(\"e\")}} `` f` "
      "``\n\nx|y\n-|-\n`g`|h\n");
  ASSERT_TRUE(read.ok());
  std::string code;
  for (const Span span : read.value().code) {
    code += read.value().text.substr(span.begin, span.size()) + "|";
  }
  EXPECT_EQ(code, "b c|d|e|f`|g|");
}

// Every word of the text stands in the source where the origin says.
TEST(Markdown, OriginsAreExact) {
  const std::string source =
      "\xEF\xBB\xBF---\ntitle: Alpha\n---\n> beta *gamma*\n>   delta\nlazy\n\n"
      "1. epsilon &eacute;ta\n\n   | theta | iota |\n   |---|---|\n   | kappa "
      "\\| lambda | `mu` |\n\n!!! note \"Nu\"\n    xi\n\n[^1]: omicron\n";
  const Result<Document> read = ReadMarkdown(source);
  ASSERT_TRUE(read.ok());
  const Document& document = read.value();
  for (const char* word :
       {"Alpha", "beta", "gamma", "delta", "lazy", "epsilon", "theta", "iota",
        "kappa", "lambda", "mu", "Nu", "xi", "omicron"}) {
    SCOPED_TRACE(word);
    const std::size_t at = document.text.find(word);
    ASSERT_NE(at, std::string::npos);
    const auto begin = static_cast<std::uint32_t>(at);
    const auto size = static_cast<std::uint32_t>(std::string_view(word).size());
    const Span from = document.origin.SourceOf({begin, begin + size});
    EXPECT_EQ(source.substr(from.begin, from.size()), word);
  }
  const auto eta = static_cast<std::uint32_t>(document.text.find("\u00E9ta"));
  const Span from = document.origin.SourceOf({eta, eta + 4});
  EXPECT_EQ(source.substr(from.begin, from.size()), "&eacute;ta");
}

TEST(Markdown, TooLargeIsRefused) {
  const Result<Document> read =
      ReadMarkdown(std::string(kMaxArticleBytes + 1, 'a'));
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.error().code, ErrorCode::kTooLarge);
}

}  // namespace
}  // namespace claimdiff
