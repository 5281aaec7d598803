// What becomes of pieces of HTML, whole pages aside (html_pages_test.cc).
#include "read/html.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "read/publication_date.h"
#include "text/utf8.h"

namespace claimdiff {
namespace {

std::string Times(std::size_t count, std::string_view part) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += part;
  return all;
}

Document ReadPage(std::string_view page) {
  Result<Document> document = ReadHtml(page);
  if (!document.ok()) {
    ADD_FAILURE() << document.error().message;
    return {};
  }
  return std::move(document).value();
}

// "body: Text" a block, "-related: Text" a skipped part, in order.
std::vector<std::string> Parts(const Document& document) {
  std::vector<std::pair<Span, std::string>> parts;
  for (const Block& block : document.blocks) {
    parts.emplace_back(block.span, Name(block.kind));
  }
  for (const Skipped& skipped : document.skipped) {
    parts.emplace_back(skipped.span,
                       std::string("-").append(Name(skipped.reason)));
  }
  std::sort(parts.begin(), parts.end());
  std::vector<std::string> lines;
  for (auto& [span, label] : parts) {
    label.append(": ").append(document.text.substr(span.begin, span.size()));
    lines.push_back(std::move(label));
  }
  return lines;
}

struct PartsRow {
  const char* name;
  const char* page;
  std::vector<std::string> parts;
};

// A title keeps what follows from becoming one.
const PartsRow kParts[] = {
    {"paragraphs end with their elements, spaces are one",
     "<h1>T</h1><p>One\n   two</p>three<div>four</div>",
     {"title: T", "body: One two", "body: three", "body: four"}},
    {"front matter is read as in Markdown",
     "---\na: b\ntitle: T\nweight: 10\n---\n\n<!DOCTYPE html>\n<title>U"
     "</title><h3>One</h3><ul><li>two</li></ul><h3>A long heading of it</h3>"
     "<p>three</p>",
     {"-code: a: b", "title: T", "-code: weight: 10", "-boilerplate: U",
      "heading: One", "list_item: two", "heading: A long heading of it",
      "body: three"}},
    {"its title once more",
     "---\ntitle: \"A \\u0062ridge\"\n---\n<title>A bridge - X</title>"
     "<h1>A bridge</h1><p>one</p>",
     {"title: A bridge", "-repeated_title: A bridge - X",
      "-repeated_title: A bridge", "body: one"}},
    {"a heading that says more than it",
     "---\ntitle: A bridge\n---\n<h1>A bridge to the island</h1><p>one</p>",
     {"title: A bridge", "heading: A bridge to the island", "body: one"}},
    {"front matter without a title",
     "---\nlayout: x\n---\n<h1>T</h1><p>one</p>",
     {"-code: layout: x", "title: T", "body: one"}},
    {"lines that are no front matter",
     "<h1>T</h1><p>one</p>\n---\ntitle: a\n---\n<p>two</p>",
     {"title: T", "body: one", "body: --- title: a ---", "body: two"}},
    {"inline elements go on",
     "<h1>T</h1><p>o<b>n</b>e <i>two</i></p>",
     {"title: T", "body: one two"}},
    {"entities, known and unknown",
     "<h1>T</h1><p>caf&eacute; &#233;&#xE9; a&amp;amp; b&nbsp;c &notit; &foo; "
     "&copy2 AT&T</p>",
     {"title: T",
      "body: caf\u00E9 \u00E9\u00E9 a&amp; b\u00A0c \u00ACit; &foo; \u00A9"
      "2 AT&T"}},
    {"lists, nested",
     "<h1>T</h1><ul><li>a<ul><li>b</li></ul></li><li><p>c</p></ul>",
     {"title: T", "list_item: a", "list_item: b", "list_item: c"}},
    {"a term and its definition are one",
     "<h1>T</h1><dl><dt>Capital</dt><dd>Jakarta</dd><dt>Area:</dt><dd><p>9 "
     "km</p></dd><dt>Odd<dt>Even</dl>",
     {"title: T", "list_item: Capital: Jakarta", "list_item: Area: 9 km",
      "list_item: Odd", "list_item: Even"}},
    {"rows of a table of data",
     "<h1>T</h1><table><caption>C</caption><tr><th>a<th>b</tr><tr><td><p>1</p>"
     "<td>2<br>3</table>",
     {"title: T", "caption: C", "table_row: a | b", "table_row: 1 | 2 3"}},
    {"a table for layout",
     "<h1>T</h1><table role=presentation><tr><td>a<td>b</tr></table>",
     {"title: T", "body: a", "body: b"}},
    {"quotations and captions",
     "<h1>T</h1><blockquote><p>q</p></blockquote><figure><img><figcaption>f"
     "</figcaption></figure>",
     {"title: T", "quote: q", "caption: f"}},
    {"a line break that ends a sentence, and one that does not",
     "<h1>T<br>two</h1><p>One.<br>Two<br>and three<br><br>four</p>",
     {"title: T two", "body: One.", "body: Two and three", "body: four"}},
    {"a wrapped line of Han has no space",
     "<h1>T</h1><p>\u4E00\u4E8C\n\u4E09\u56DB A\nB</p>",
     {"title: T", "body: \u4E00\u4E8C\u4E09\u56DB A B"}},
    {"marks of footnotes are no text",
     "<h1>T</h1><p>It is so<sup><a href='#n1'>[1]</a></sup>, 10<sup>2</sup> "
     "times.</p>",
     {"title: T", "body: It is so, 102 times."}},
    {"readings above characters are no text",
     "<h1>T</h1><p><ruby>\u6771\u4EAC<rp>(</rp><rt>x</rt><rp>)</rp></ruby></p>",
     {"title: T", "body: \u6771\u4EAC"}},
    {"anchors of headings are no text",
     "<h1>T</h1><h2>Two<a class=headerlink href='#two'>\u00B6</a></h2><p>p</p>",
     {"title: T", "heading: Two", "body: p"}},
    {"code is skipped, and a heading above it stays",
     "<h1>T</h1><p>See:</p><h2>Two</h2><pre><code>x = 1\ny</code></pre>",
     {"title: T", "body: See:", "heading: Two", "-code: x = 1\ny"}},
    {"what is not shown is skipped or no text at all",
     "<h1>T</h1><p>p</p><p hidden>h</p><p style='Display: none'>d</p>"
     "<script>s</script><style>t</style><svg><text>v</text></svg>"
     "<template>m</template><iframe>i</iframe>",
     {"title: T", "body: p", "-boilerplate: h", "-boilerplate: d"}},
    {"navigation, asides and footers",
     "<nav><a href=a>n</a></nav><h1>T</h1><p>p</p><aside>a</aside>"
     "<footer>f</footer>",
     {"-boilerplate: n", "title: T", "body: p", "-boilerplate: a",
      "-boilerplate: f"}},
    {"a note in an <aside> is the article's",
     "<h1>T</h1><p>p</p><aside class=warning>w</aside><p>q</p>",
     {"title: T", "body: p", "body: w", "body: q"}},
    {"an anchor's name says nothing of what follows",
     "<h1>T</h1><p>A paragraph that is long enough to be one, and that ends as "
     "one.</p><h2><a id='copyright'/>Rights</h2><p>Another paragraph that is "
     "long enough to be one.</p>",
     {"title: T",
      "body: A paragraph that is long enough to be one, and that ends as one.",
      "heading: Rights",
      "body: Another paragraph that is long enough to be one."}},
    {"a short section beside a long one, with headings in <header>",
     "<h1>T</h1><section><header><h2>A</h2></header><p>A paragraph that is "
     "long enough to be one, and that ends as one.</p><p>And one more of them, "
     "for this section has most of the page.</p></section><section><header>"
     "<h2>B</h2></header><p>It is short.</p></section>",
     {"title: T", "heading: A",
      "body: A paragraph that is long enough to be one, and that ends as one.",
      "body: And one more of them, for this section has most of the page.",
      "heading: B", "body: It is short."}},
    {"a class is not believed of most of a page",
     "<h1>T</h1><div class=sidebar><p>A paragraph that is long enough to be "
     "one, and that ends as one.</p></div>",
     {"title: T",
      "body: A paragraph that is long enough to be one, and that ends as "
      "one."}},
    {"<title> serves where there is no headline",
     "<title>A harbour opens - Site</title><p>p</p>",
     {"title: A harbour opens", "-boilerplate: - Site", "body: p"}},
    {"<title> is skipped where there is one",
     "<title>Words - The Site</title><h1>Words</h1><p>p</p>",
     {"-repeated_title: Words - The Site", "title: Words", "body: p"}},
    {"the headline is what <title> says, not the name of the site",
     "<title>A harbour opens | Site</title><h1>Site</h1><h2>A harbour opens"
     "</h2><p>p</p>",
     {"-repeated_title: A harbour opens | Site", "-boilerplate: Site",
      "title: A harbour opens", "body: p"}},
    {"a paragraph in bold is a heading",
     "<h1>T</h1><p>p.</p><p><b>Two</b></p><p>q.</p>",
     {"title: T", "body: p.", "heading: Two", "body: q."}},
    {"what comments ask to ignore",
     "<h1>T</h1><p>a</p><!-- claimdiff ignore-start --><p>b</p><ul><li>c</ul>"
     "<!-- claimdiff ignore-end --><p>d</p>",
     {"title: T", "body: a", "-ignored: b", "-ignored: c", "body: d"}},
    {"blanks alone are no line",
     "<h1>T</h1><p>a<br><br>&nbsp;<br>b&nbsp;</p><p>&nbsp;<code>&nbsp;</code>",
     {"title: T", "body: a", "body: b"}},
    {"tags that are not closed, closed twice or never opened",
     "<h1>T</h1><p>a<i>b</p>c</i></b></div><p>d",
     {"title: T", "body: ab", "body: c", "body: d"}},
};

TEST(Html, Parts) {
  for (const PartsRow& row : kParts) {
    EXPECT_EQ(Parts(ReadPage(row.page)), row.parts) << row.name;
  }
}

TEST(Html, TablesOfDataMayHaveLongCells) {
  const std::string cyrillic = Times(60, "длинн ");
  const std::string long_cell = Times(100, "long ");
  const auto is_table = [](const std::string& rows) {
    const auto parts = Parts(ReadPage("<h1>T</h1><table>" + rows + "</table>"));
    return parts.size() > 1 && parts[1].starts_with("table_row");
  };
  const std::string row = "<tr><td>a<td>";
  const std::string small = row + "b</tr>" + row + "c</tr>";
  EXPECT_TRUE(is_table(row + cyrillic + "</tr>" + small));
  EXPECT_TRUE(is_table("<tr><th>x<th>y</tr>" + row + long_cell + "</tr>"));
  EXPECT_TRUE(is_table(row + long_cell + "</tr>" + small + small + small));
  EXPECT_FALSE(is_table(row + long_cell + "</tr>" + small));
  EXPECT_FALSE(
      is_table("<tr><th>x<th>y</tr>" + row + Times(500, "long ") + "</tr>"));
}

// A row's `written` is the source of the part of the text that is `shown`.
struct OriginRow {
  const char* name;
  const char* page;
  const char* shown;
  const char* written;
};

constexpr OriginRow kOrigins[] = {
    {"a text as it stands", "<p>One two</p>", "two", "two"},
    {"a reference", "<p>caf&eacute; noir</p>", "caf\u00E9", "caf&eacute;"},
    {"after references", "<p>&lt;&amp;&gt; x</p>", "x", "x"},
    {"a reference without its end", "<p>&copy 2020</p>", "\u00A9", "&copy"},
    {"a reference that letters and a semicolon follow", "<p>&parab;c d</p>",
     "\u00B6b;c", "&parab;c"},
    {"a reference after plain text", "<p>a&gt;b</p>", "a>", "a&gt;"},
    {"over a tag", "<p>o<b>n</b>e</p>", "one", "o<b>n</b>e"},
    {"over line ends", "<p>one\r\n  two</p>", "one two", "one\r\n  two"},
    {"beside an end tag of nothing", "<p>a</foo>b c</p>", "b c", "b c"},
    {"beside a comment", "<p>a<!-- > -->b</p>", "ab", "a<!-- > -->b"},
    {"after a cell", "<table><tr><td>a<td>b<tr><td>c<td>d</table>", "d", "d"},
    {"in <xmp>, where nothing is markup", "<p>x</p><xmp><b>&amp; y</xmp>", "y",
     "y"},
    {"in <plaintext>", "<plaintext>a <b>b</b> c", "c", "c"},
    {"a less-than sign", "<p>1 < 2 and 3</p>", "2 and", "2 and"},
    {"right-to-left", "<p>\u05D0&nbsp;\u05D1</p>", "\u05D1", "\u05D1"},
};

TEST(Html, Origins) {
  for (const OriginRow& row : kOrigins) {
    const Document document = ReadPage(row.page);
    const std::size_t at = document.text.find(row.shown);
    ASSERT_NE(at, std::string::npos) << row.name;
    const auto begin = static_cast<std::uint32_t>(at);
    const auto size =
        static_cast<std::uint32_t>(std::string_view(row.shown).size());
    const Span source = document.origin.SourceOf({begin, begin + size});
    EXPECT_EQ(std::string_view(row.page).substr(source.begin, source.size()),
              row.written)
        << row.name;
  }
}

TEST(Html, InlineCode) {
  const Document document = ReadPage(
      "<h1>T</h1><p>Set <code>max <b>n</b></code> to <kbd>1</kbd>.</p>"
      "<pre><code>no</code></pre>");
  ASSERT_EQ(document.code.size(), 2U);
  const auto view = [&](Span span) {
    return document.text.substr(span.begin, span.size());
  };
  EXPECT_EQ(view(document.code[0]), "max n");
  EXPECT_EQ(view(document.code[1]), "1");
}

// ---- Metadata ---------------------------------------------------------------

struct MetadataRow {
  const char* name;
  const char* head;
  const char* language;
  const char* date;  // empty: unknown
};

constexpr MetadataRow kMetadata[] = {
    {"nothing", "", "", ""},
    {"lang", "<html lang=pt-BR>", "pt-BR", ""},
    {"xml:lang", "<html xml:lang=fr>", "fr", ""},
    {"og:locale", "<meta property=og:locale content=id_ID>", "id-ID", ""},
    {"content-language", "<meta http-equiv=Content-Language content='de, en'>",
     "de", ""},
    {"article:published_time",
     "<meta property=article:published_time content=2024-02-03T04:05:06Z>", "",
     "2024-02-03"},
    {"JSON-LD",
     "<script type=application/ld+json>{\"@graph\":[{\"@type\":\"Person\"},"
     "{\"@type\":\"NewsArticle\",\"headline\":\"H\",\"inLanguage\":\"it\","
     "\"datePublished\":\"2023-01-02\"}]}</script>",
     "it", "2023-01-02"},
    {"JSON-LD that is none",
     "<script type=application/ld+json>{\"headline\": </script>", "", ""},
    {"<time>", "<body><time datetime=2022-03-04>x</time>", "", "2022-03-04"},
    {"published before modified",
     "<meta property=article:modified_time content=2024-06-01><meta name=date "
     "content=2024-05-01>",
     "", "2024-05-01"},
    {"the more trusted",
     "<meta name=date content=2020-01-01><meta property=article:published_time "
     "content=2020-02-02>",
     "", "2020-02-02"},
    {"no date", "<meta name=date content=yesterday>", "", ""},
};

TEST(Html, Metadata) {
  for (const MetadataRow& row : kMetadata) {
    const Document document = ReadPage(std::string(row.head) + "<p>text</p>");
    EXPECT_EQ(document.language, row.language) << row.name;
    const ArticleDate date = ParseIsoDate(row.date);
    EXPECT_EQ(document.date.known, date.known) << row.name;
    EXPECT_EQ(document.date.day, date.day) << row.name;
  }
}

// ---- Limits -----------------------------------------------------------------

struct LimitRow {
  const char* name;
  std::string page;
  const char* text;   // that must be read; null: an error
  const char* error;  // that the message must hold
};

TEST(Html, Limits) {
  const LimitRow rows[] = {
      {"deep", Times(10000, "<div>") + "deep down", "deep down", ""},
      {"deep, closed",
       Times(5000, "<div>") + "in" + Times(5000, "</div>") + "<p>out</p>",
       "out", ""},
      {"formatting that is never closed", Times(3000, "<b><i><u><p>x"), "x",
       ""},
      {"a tag of many attributes",
       "<p " + Times(50000, "a=1 b=2 ") + ">here</p>", "here", ""},
      {"tables in tables", Times(2000, "<table><tr><td>") + "cell", "cell", ""},
      {"drawings in drawings", Times(10000, "<svg>") + "<p>after</p>", "after",
       ""},
      {"signs that begin no tag", Times(20000, "<"), "<<<", ""},
      {"no text", "<!-- nothing --><p></p>", nullptr, "no text"},
      {"too large", std::string(kMaxHtmlBytes + 1, 'x'), nullptr, "limit"},
  };
  for (const LimitRow& row : rows) {
    const Result<Document> document = ReadHtml(row.page);
    ASSERT_EQ(document.ok(), row.text != nullptr) << row.name;
    if (document.ok()) {
      EXPECT_NE(document.value().text.find(row.text), std::string::npos)
          << row.name;
    } else {
      EXPECT_NE(document.error().message.find(row.error), std::string::npos)
          << row.name << ": " << document.error().message;
    }
  }
}

}  // namespace
}  // namespace claimdiff
