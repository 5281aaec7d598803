// What a reader of the page sees of reStructuredText, as docutils and Sphinx
// show it.
#include "read/rst.h"

#include <gtest/gtest.h>

#include <string>

#include "parts_of.h"

namespace claimdiff {
namespace {

struct RstCase {
  const char* name;
  const char* source;
  const char* parts;  // as PartsOf gives them
};

constexpr RstCase kCases[] = {
    // ---- Paragraphs and titles ----
    {"lines of a paragraph", "one\ntwo\n\nthree\n",
     "body|one two\nbody|three\n"},
    {"lines without spaces between words", "\u6771\u4EAC\u306E\n\u5730\u9707\n",
     "body|\u6771\u4EAC\u306E\u5730\u9707\n"},
    {"one title, its style once more", "A\n=\n\nB\n-\n\nC\n=\n",
     "title|A\nheading|B\nheading|C\n"},
    {"a title between lines", "=====\nTitle\n=====\n\nPart\n=====\n",
     "title|Title\nheading|Part\n"},
    {"Han takes two columns", "\u6771\u4EAC\n====\n\n\u5730\u9707\n\n====\n",
     "title|\u6771\u4EAC\nbody|\u5730\u9707\n"},
    {"a line between paragraphs", "a\n\n-----\n\nb\n", "body|a\nbody|b\n"},
    {"what heads the file", "T\n=\n\n:Author: A. B.\n:Date: today\n\ntext\n",
     "title|T\nbyline|:Author: A. B.\nbyline|:Date: today\nbody|text\n"},
    {"settings of the file", ":orphan:\n:tocdepth: 2\n\ntext\n", "body|text\n"},
    {"a term and what it is", "term\n  its\n  meaning\n",
     "body|term\nbody|its meaning\n"},
    {"lines that stay lines", "| one\n| two\n", "body|one\nbody|two\n"},
    // ---- Lists ----
    {"items", "- a\n  b\n\n  c\n- d\n\ne\n",
     "list_item|a b\nlist_item|c\nlist_item|d\nbody|e\n"},
    {"items within items", "#. a\n\n   * b\n   * c\n\n2) d\n",
     "list_item|a\nlist_item|b\nlist_item|c\nlist_item|d\n"},
    {"fields with text", "text\n\n:param x: the\n    size\n:returns: y\n",
     "body|text\nlist_item|the size\nlist_item|y\n"},
    {"a sign alone is no item", "-5 to 5\n\n1.5 litres\n",
     "body|-5 to 5\nbody|1.5 litres\n"},
    // ---- Code ----
    {"two colons lead in code", "See::\n\n  x = 1\n\n  y\n\nb ::\n\n  z\n\nc\n",
     "body|See:\ncode|x = 1\n\n  y\nbody|b\ncode|z\nbody|c\n"},
    {"two colons alone", "a\n\n::\n\n    b\n\nc\n", "body|a\ncode|b\nbody|c\n"},
    {"code in an item", "- a::\n\n    b\n\n- c\n",
     "list_item|a:\ncode|b\nlist_item|c\n"},
    {"a dialogue", ">>> 1 + 1\n2\n\na\n", "code|>>> 1 + 1\n2\nbody|a\n"},
    {"a block of code and its options",
     ".. code-block:: python\n   :linenos:\n\n   x\n\na\n", "code|x\nbody|a\n"},
    {"what code is called",
     ".. code-block:: c\n   :caption: The *a*\n   :name: b\n\n   x\n\nc\n",
     "caption|The a\ncode|x\nbody|c\n"},
    // ---- Directives ----
    {"notes", ".. note:: a\n   b\n\n.. tip::\n\n   c\n\nd\n",
     "body|a b\nbody|c\nbody|d\n"},
    {"a box with a title", ".. topic:: A\n   :class: x\n\n   b\n",
     "heading|A\nbody|b\n"},
    {"a title that only names the kind of its box",
     ".. admonition:: Nota\n\n   a\n\n.. admonition:: Nota bene\n\n   b\n\n"
     ".. rubric:: Notes\n",
     "boilerplate|Nota\nbody|a\nheading|Nota bene\nbody|b\nheading|Notes\n"},
    {"since when",
     ".. versionadded:: 3.1\n\n   a\n\n.. deprecated:: 2.0 b\n   c\n",
     "code|3.1\nbody|a\ncode|2.0\nbody|b c\n"},
    {"a signature",
     ".. py:method:: f(x)\n                g(y)\n   :async:\n\n"
     "   a\n",
     "code|f(x)\n                g(y)\nbody|a\n"},
    {"a box of the site", ".. card:: a.png\n   :class: b\n\n   c\n",
     "code|a.png\nbody|c\n"},
    {"a picture with a caption", ".. figure:: a.png\n   :alt: b\n\n   c\n",
     "caption|b\nbody|c\n"},
    {"what describes pictures",
     "a |x| b\n\n.. |x| image:: c.png\n   :alt: d\n      e\n   :width: 2\n\n"
     ".. image:: f.png\n\n.. image:: g.png\n   :alt: *h*\n\ni\n",
     "body|a x b\ncaption|d e\ncaption|h\nbody|i\n"},
    {"whose name a directive tells", ".. sectionauthor:: A. B. <c@d.e>\n\nf\n",
     "byline|A. B. <c@d.e>\nbody|f\n"},
    {"words for searching", ".. meta::\n   :keywords: a, b\n\nc\n",
     "code|:keywords: a, b\nbody|c\n"},
    {"a table with a title",
     ".. table:: A b\n   :widths: auto\n\n   ==  ==\n   1   2\n   ==  ==\n",
     "caption|A b\ntable_row|1 | 2\n"},
    {"a table of items", ".. list-table:: A\n\n   * - 1\n     - 2\n",
     "caption|A\nlist_item|1\nlist_item|2\n"},
    {"comma-separated values",
     ".. csv-table:: A *b*\n   :header: \"x\", y\n   :widths: 1, 2\n\n"
     "   1, \"2, 3\"\n   ``4``, \"5\n   6\",\n\nc\n",
     "caption|A b\ntable_row|x | y\ntable_row|1 | 2, 3\ntable_row|4 | 5 6\n"
     "body|c\n"},
    {"quotation marks within values",
     ".. csv-table::\n\n   5\" pipe, \"a \"\"b\"\", c\"\n   6\" pipe, d\n",
     "table_row|5\" pipe | a \"\"b\"\", c\ntable_row|6\" pipe | d\n"},
    {"values that another sign parts",
     ".. csv-table::\n   :delim: ;\n\n   1,5;2\n", "table_row|1,5 | 2\n"},
    {"values of a file", ".. csv-table:: A\n   :file: b.csv\n\nc\n",
     "caption|A\nbody|c\n"},
    {"a list in a note", ".. warning::\n\n   a\n\n   - b\n\n   c\n",
     "body|a\nlist_item|b\nbody|c\n"},
    {"pictures, files, contents",
     ".. image:: a.png\n   :alt: b\n\n.. toctree::\n   :maxdepth: 2\n\n   c\n"
     "   d\n\n.. include:: e.txt\n\n.. contents::\n   :local:\n\nf\n",
     "caption|b\ncode|:maxdepth: 2\n\n   c\n   d\ncode|e.txt\nbody|f\n"},
    {"comments, places, names",
     ".. a comment\n   goes on\n\n.. _place:\n.. _x: http://y\n.. |z| image:: "
     "w\n"
     "__ http://v\n\na\n\n..\n\n   hidden\n\nb\n",
     "body|a\nbody|b\n"},
    {"notes at the foot", "a [1]_ b [#x]_.\n\n.. [1] c\n   d\n.. [#x] e\n",
     "body|a b.\nbody|c d\nbody|e\n"},
    {"left out",
     "a\n\n.. claimdiff ignore-start\n\nb\n\n.. claimdiff ignore-end\n\nc\n",
     "body|a\nignored|b\nbody|c\n"},
    // ---- Tables ----
    {"a grid",
     "+---+------+\n| a | b    |\n+===+======+\n| 1 | 2 c  |\n"
     "|   | d    |\n+---+------+\n\ne\n",
     "table_row|a | b\ntable_row|1 | 2 c d\nbody|e\n"},
    {"columns",
     "===  =====\na    b c\n===  =====\n1    ``x``\n2    y\n     z\n===  "
     "=====\n"
     "\ne\n",
     "table_row|a | b c\ntable_row|1 | x\ntable_row|2 | y z\nbody|e\n"},
    {"columns of Han", "====  ==\n\u6771\u4EAC  a\n====  ==\n",
     "table_row|\u6771\u4EAC | a\n"},
    // ---- Within sentences ----
    {"marks", "*a* **b c** ``d *e*`` `f` :emphasis:`g`, 2*3*4, *.h\n",
     "body|a b c d *e* f g, 2*3*4, *.h\n"},
    {"no marks across paragraphs", "**a\n  b** ``c\n  d``\n",
     "body|**a\nbody|b** c d\n"},
    {"marks across the lines of a paragraph", "**a\nb** `c\nd <e>`_\n",
     "body|a b c d\n"},
    {"links", "`a b <http://c>`_ d_ `e f`__ `<h>`_ http://g snake_case\n",
     "body|a b d e f h http://g snake_case\n"},
    {"replacements",
     "a |v| b |w|_ |x|.\n\n.. |v| replace:: 7 *million*\n   dollars\n"
     ".. |w| replace:: c\n.. |x| image:: d\n.. |v| replace:: e\n",
     "body|a 7 million dollars b c x.\n"},
    {"no replacement", "a .. |v| replace:: b\n\n|v| c | d\n",
     "body|a .. v replace:: b\nbody|v c | d\n"},
    {"roles",
     ":ref:`a b <c>` :py:func:`~d.e.f` :meth:`!g.h` :rfc:`2324` :term:`i`\n",
     "body|a b f g.h RFC 2324 i\n"},
    {"a pointer shows the title",
     ".. _a-b:\n\nThe part\n--------\n\n"
     "See :ref:`a-b` and :ref:`c`.\n",
     "title|The part\nbody|See The part and c.\n"},
    {"escapes", "a\\ ``b``\\ c \\*d\\* e\\_\n", "body|abc *d* e_\n"},
    {"what has no end", "a *b ``c `d |e [f_ [1 **\n",
     "body|a *b ``c `d |e [f [1 **\n"},
    {"times and scopes are no roles", "10:30:45 std::move x:y:`z`\n",
     "body|10:30:45 std::move x:y:z\n"},
    {"nothing to read", ".. only a comment\n", ""},
};

TEST(Rst, ReadsWhatThePageShows) {
  for (const RstCase& c : kCases) {
    SCOPED_TRACE(c.name);
    const Result<Document> read = ReadRst(c.source);
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(PartsOf(read.value()), c.parts);
  }
}

TEST(Rst, LineEndsDoNotMatter) {
  for (const RstCase& c : kCases) {
    SCOPED_TRACE(c.name);
    std::string source, parts;
    for (const char* at = c.source; *at != '\0'; ++at) {
      if (*at == '\n') source += '\r';
      source += *at;
    }
    const Result<Document> read = ReadRst(source);
    ASSERT_TRUE(read.ok());
    for (const char byte : PartsOf(read.value())) {
      if (byte != '\r') parts += byte;
    }
    EXPECT_EQ(parts, c.parts);
  }
}

TEST(Rst, ARowThatIsTooLongIsSkipped) {
  const std::string border = "+---+---+\n";
  const std::string row = "| b | " + std::string(20000, 'c') + " |\n";
  const Result<Document> read =
      ReadRst(border + "| a | x |\n" + border + row + border);
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(PartsOf(read.value()), "table_row|a | x\ntoo_long|" + row);
}

TEST(Rst, ReplacementsDoNotGrowWithoutBounds) {
  std::string source = ".. |v| replace:: " + std::string(1000, 'a') + "\n\n";
  while (source.size() < (1 << 20)) source += "|v| b\n\n";
  const Result<Document> read = ReadRst(source);
  ASSERT_TRUE(read.ok());
  EXPECT_LT(read.value().text.size(), 3 * source.size());
}

TEST(Rst, CodeIsMarked) {
  const Result<Document> read =
      ReadRst("Call ``f(x)`` or :func:`g`, not `h`.\n");
  ASSERT_TRUE(read.ok());
  std::string code;
  for (const Span span : read.value().code) {
    code += read.value().text.substr(span.begin, span.size()) + "\n";
  }
  EXPECT_EQ(code, "f(x)\ng\n");
}

}  // namespace
}  // namespace claimdiff
