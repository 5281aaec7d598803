// The reader behind markdown_dialects.h; for its own files only.
#ifndef CLAIMDIFF_READ_DIALECT_READER_H_
#define CLAIMDIFF_READ_DIALECT_READER_H_

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "read/ascii.h"
#include "read/closer_finder.h"
#include "read/markdown_canvas.h"
#include "read/markdown_tags.h"

namespace claimdiff {

// A template tag that does not end within these is text.
inline constexpr std::uint32_t kMaxShortcodeBytes = 4096;
inline bool IsWordChar(char c) {
  return IsAsciiLetterOrDigit(c) || c == '_' || c == '-';
}

inline bool IsLetterOrHigh(char c) { return IsWordChar(c) || IsHighByte(c); }

// Reads a source once, from its start to its end, and paints what it
// recognises. Its functions are in one file a kind of construct.
class DialectReader {
 public:
  explicit DialectReader(MarkdownCanvas* canvas)
      : canvas_(*canvas),
        source_(canvas->source()),
        closers_(source_),
        tags_(source_) {}

  void Run(std::uint32_t begin) {
    at_ = begin;
    while (at_ < size()) ReadLine();
  }

 private:
  std::uint32_t size() const {
    return static_cast<std::uint32_t>(source_.size());
  }
  char CharAt(std::uint32_t at) const { return at < size() ? source_[at] : 0; }
  bool StartsWith(std::uint32_t at, std::string_view text) const {
    return source_.substr(at, text.size()) == text;
  }
  std::uint32_t LineEnd(std::uint32_t at) const {
    const std::size_t lf = source_.find('\n', at);
    return lf == std::string_view::npos ? size()
                                        : static_cast<std::uint32_t>(lf);
  }
  std::uint32_t SkipChars(std::uint32_t at, std::string_view chars) const {
    while (at < size() && chars.find(source_[at]) != std::string_view::npos) {
      ++at;
    }
    return at;
  }
  // Looked for beyond what holds it, a sign that is missing would cost the rest
  // of the file each time.
  std::string_view UpTo(std::uint32_t end) const {
    return source_.substr(0, end);
  }
  std::uint32_t RunLength(std::uint32_t at) const {
    return SkipChars(at, source_.substr(at, 1)) - at;
  }
  std::string_view WordAt(std::uint32_t at) const {
    std::uint32_t end = at;
    while (end < size() && IsWordChar(source_[end])) ++end;
    return source_.substr(at, end - at);
  }
  // Without white space at either end.
  std::string_view Trimmed(std::uint32_t begin, std::uint32_t end) const {
    std::string_view text = source_.substr(begin, end - begin);
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first);
  }
  std::optional<std::uint32_t> Closer(std::string_view closer,
                                      std::uint32_t from, std::uint32_t limit) {
    return closers_.Find(closer, from, std::size_t{from} + limit);
  }

  // Lines.
  void ReadLine();
  bool IsHeadingAt(std::uint32_t content) const;
  // "|-|:-|" below the head of a table: the parser wants three of a cell.
  void ReadTableRule(std::uint32_t content);
  // Past indentation, marks of quotations, and markers of list items.
  std::uint32_t SkipContainers(std::uint32_t at);
  // Whether the line is one of fenced code; reads it.
  bool ReadFence(std::uint32_t content);
  // MyST's boxes look like code: "```{note}" ... "```".
  bool ReadBoxFence(std::uint32_t content, std::uint32_t length,
                    std::string_view info, bool bare);
  // What heads a box of that kind, or one whose kind is not given: the lines
  // below it begin a block of their own. The title of a note that only names
  // its kind is skipped.
  void EndTitle(Span title, std::string_view kind);
  // A line in the middle of HTML is indented as its author pleases.
  void Indentation(std::uint32_t content);
  void ReadLineMarkup(std::uint32_t content);
  // ":::note[Title]", "::: tip Title", ":::", and "term\n:   definition"
  void ReadColons(std::uint32_t content);
  // Up to the end of the line, of a box whose colons end at `at`.
  Span BoxTitle(std::uint32_t at) const;
  // The value of 'title="Title"' among attributes; empty if there is none.
  Span TitleAttribute(Span attributes) const;
  // MkDocs: '!!! note "Title"', '??? note', '=== "Tab"'; the content is
  // indented by four.
  void ReadBox(std::uint32_t content, std::string_view mark);
  // "[^1]: A footnote", "> [!NOTE] Title", "[TOC]"
  void ReadBracketLine(std::uint32_t content);
  // "*[HTML]: Hypertext Markup Language" is shown on hovering only.
  void ReadAbbreviation(std::uint32_t content);
  // "$$" ... "$$" as lines of their own.
  void ReadFormula(std::uint32_t content);
  // MDX: "import A from 'b';", "export const c = ..." up to a blank line.
  void ReadModule(std::uint32_t content);

  // Within lines.
  // Goes on at `at`, perhaps lines below.
  void Resume(std::uint32_t at);
  void ReadInlines();
  void ReadInline(char c);
  void DropTo(std::optional<std::uint32_t> close, std::uint32_t closer_size);
  // Obsidian: "![[picture.png|A caption]]", "![[Another note]]"
  void ReadEmbedded();
  // A code span ends with as many backticks, before the next blank line.
  void SkipCode();
  // Learns of the paragraph at `at`, up to the next blank line.
  void EnterParagraph(std::uint32_t at);
  void ReadBracket();
  // "[^1]" in a sentence.
  void ReadFootnoteMark();
  // Nextra's name for a heading, at its end: "## Text [#name]". Not the number
  // of an issue, nor a link.
  void ReadHeadingName();
  // Whether there is "[#name]: target".
  bool IsDefined(std::string_view name);
  void CountDefinition();
  // Not what a word without spaces around it is of; "-" and "_" are.
  bool IsLetterOfWord(std::size_t at) const;
  // The same, but of ASCII letters and digits alone.
  bool IsLetter(std::size_t at) const;
  // "Node{version}or", "<b>Node</b>{version}or"
  bool IsBetweenWords(Span span) const;
  // As the canvas does; words that something else stands between stay apart.
  void List(Span span);
  // ":tada:", but not "10:30:45" or "std::string::"
  void ReadEmoji();
  // "==marked==" and "~~struck out~~": the words stay. Not "a == b", "a==b".
  void ReadPair(char c);
  // Obsidian's name for a block, at its end: "text ^name"
  void ReadBlockName();
  // "%%not shown%%"
  void ReadObsidianComment();

  // Comments and tags.
  void ReadAngle();
  // An HTML comment without an end hides the rest.
  void ReadComment(std::string_view closer, std::uint32_t open_size);
  // Up to the comment that ends it, else to the end of the file.
  void ReadIgnored(std::uint32_t open, std::uint32_t begin);
  std::uint32_t LineStart(std::uint32_t at) const;
  bool IsFirstOnLine(std::uint32_t at) const;
  bool IsLastOnLine(std::uint32_t end) const;
  void ReadTag(const Tag& tag);
  // Whether a component's tag stands where others would glue words together:
  // "</Tab><Tab>", "Node<Version/>or", "Docker<Badge>New"; but the letters of
  // "<Term>Pod</Term>s" are one word.
  bool PartsWords(const Tag& tag) const;
  // Elements that are read as a whole; the others' content is Markdown.
  void ReadElement(const Tag& tag, std::string_view closing);

  // Braces.
  void ReadBrace();
  // Jinja's "{# comment #}" and Handlebars' "{{!-- comment --}}".
  bool ReadTemplateComment();
  // "{: .class}", "{#id}", "{.class}", "{ #id }", "![](x){ width=300 }"
  bool IsAttributes();
  // JSX: "{count}"; but "{' '}" is a space.
  void ReadExpression();
  // Hugo's shortcodes, MDN's macros, variables.
  void ReadDoubleBrace();
  static bool HoldsCode(std::string_view shortcode);
  // A template's own words, and what repeats the headings.
  static bool IsControlWord(std::string_view word);
  // The content of "{{< highlight go >}}" ... "{{< /highlight >}}"; false if it
  // has no end. That of a comment is left out.
  bool SkipUntilEnd(std::string_view name, std::uint32_t begin, char kind);
  void SkipCodeBlock(Span span);
  // Lists {{< feature-state for_version="v1.12" >}}, {% include note.html %}
  // and {{ version }}, which say what only their program can put into words.
  // Not what only says where a block begins or ends: the block is read. What
  // is quoted there may be shown: {{< tab name="Linux" >}}.
  void ListShortcode(Span shortcode, std::string_view name, char kind);
  bool HasQuotation(Span shortcode) const;
  // Whether "{{< /note >}}" follows before long: then what it holds is read.
  bool IsClosed(std::string_view shortcode, char kind, std::uint32_t from);
  // Where "{{< /name >}}" begins at or after `from`, the like with '%', or, for
  // '{', "{% endname %}", "{% /name %}" and "{{/name}}".
  std::optional<std::uint32_t> ShortcodeEnd(char kind, std::string_view name,
                                            std::uint32_t from);
  void FindShortcodeEnds();
  void AddShortcodeEnd(std::uint32_t open);
  // {{< glossary_tooltip text="Pods" term_id="pod" >}} shows "Pods"; false for
  // those that have no text.
  bool RestoreText(Span shortcode);
  // {{jsxref("Array.map()", "map()")}} shows its second argument if it has
  // one, else its first, as code. False if it has none.
  bool RestoreArgument(Span macro);
  // Whether the line holds nothing but macros, such as those that head a page.
  bool IsAmongMacrosAlone(std::uint32_t open, std::uint32_t end);
  // "{% include x %}", and the content of "{% highlight x %}".
  void ReadLiquid();

  MarkdownCanvas& canvas_;
  std::string_view source_;
  CloserFinder closers_;
  TagScanner tags_;
  std::uint32_t at_ = 0;
  std::uint32_t line_ = 0;       // where the line begins
  std::uint32_t line_text_ = 0;  // what follows its indentation
  bool heading_ = false;         // "## A heading"
  std::uint32_t line_end_ = 0;   // and ends
  bool quoted_ = false;          // the line stands in a quotation
  bool after_blank_ = true;
  bool html_block_ = false;  // since the last blank line, HTML has begun
  bool heads_line_ = false;  // the next line begins a block
  char fence_char_ = 0;
  std::uint32_t fence_length_ = 0;   // 0 outside of code
  std::uint32_t box_length_ = 0;     // of the fence of a MyST box
  std::uint32_t macros_end_ = 0;     // of a line of macros alone
  std::uint32_t component_end_ = 0;  // of the tag of one
  std::uint32_t definitions_ = 0;
  // By '<', '%' or '{' and name, where "{{< /name >}}" begins, ascending.
  std::map<std::pair<char, std::string_view>, std::vector<std::uint32_t>>
      shortcode_ends_;
  bool knows_shortcode_ends_ = false;
  std::set<std::string> defined_;  // small letters: "name" of "[#Name]: target"
  bool knows_defined_ = false;
  std::uint32_t paragraph_end_ = 0;  // of the paragraph at hand
  std::uint32_t paragraph_lines_ = 0;
  std::uint32_t brackets_ = 0;  // in it
  std::uint32_t unclosed_ = 0;  // lengths of runs that have no end in it
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_DIALECT_READER_H_
