// By the "Help:Formatting" pages of mediawiki.org and what its parser makes of
// them; there is no grammar. The ends of templates, links and elements are
// found first (wikitext_pairs.h). What is left is a matter of lines: what a
// line begins with says what it is, and a line ends where no pair is open.
#include "read/wikitext.h"

#include <algorithm>
#include <string>
#include <utility>

#include "read/document_builder.h"
#include "read/text_check.h"
#include "read/wikitext_inlines.h"
#include "read/wikitext_links.h"
#include "read/wikitext_pairs.h"
#include "read/wikitext_tables.h"

namespace claimdiff {

namespace {

class WikitextReader {
 public:
  explicit WikitextReader(std::string_view source)
      : source_(source),
        pairs_(source),
        builder_(source),
        inlines_(source, pairs_, &builder_) {}

  Result<Document> Run() {
    if (source_.starts_with("\xEF\xBB\xBF")) at_ = 3;
    SkipRedirect();
    while (at_ < size()) ReadLine(NextLine());
    EndBlock();
    return std::move(builder_.document());
  }

 private:
  std::uint32_t size() const {
    return static_cast<std::uint32_t>(source_.size());
  }
  std::string_view View(Span span) const {
    return source_.substr(span.begin, span.size());
  }
  Span Trimmed(Span span) const { return TrimmedWikitext(source_, span); }
  char CharAt(std::uint32_t at) const { return at < size() ? source_[at] : 0; }

  // The line at at_, its line end aside, which is no part of a pair.
  Span NextLine() {
    const Span line{at_, pairs_.Find("\n", {at_, size()})};
    at_ = std::min(line.end + 1, size());
    return line;
  }

  // ---- Lines --------------------------------------------------------------

  void ReadLine(Span line) {
    const Span text = Trimmed(line);
    if (term_ && CharAt(line.begin) != ':') EndBlock();
    if (text.empty()) return EndParagraph(line.begin);
    if (BeginsTable(text)) return BeginTable();
    if (tables_ > 0) {
      if (CharAt(line.begin) != '=' || !IsHeading(text)) {
        return ReadTableLine(text);
      }
      EndTables();
    }
    if (inlines_.TakeAside(text)) return;
    switch (View(text)[0]) {
      case '=':
        if (CharAt(line.begin) == '=' && IsHeading(text)) {
          return TakeHeading(text);
        }
        break;
      case '-':
        if (View(text).starts_with("----")) return ReadRule(text);
        break;
      default: break;
    }
    const char first = CharAt(line.begin);
    if (IsListMarker(first)) return ReadListLine(text);
    if (first == ' ' && !IsElement(text.begin)) return SkipCode(text);
    TakeText(text);
  }

  // "#REDIRECT [[target]]", which wikis say in their own languages, too.
  void SkipRedirect() {
    const std::uint32_t begin = at_;
    const Span line = Trimmed(NextLine());
    const std::uint32_t link = pairs_.Find("[", line);
    const std::size_t open = View(line).find("[[");
    const bool word =
        View(line).starts_with('#') && link == line.end &&
        open != std::string_view::npos && open > 3 &&
        View(line).substr(0, open - 1).find(' ') == std::string_view::npos;
    const WikitextPair* pair =
        word ? pairs_.At(line.begin + static_cast<std::uint32_t>(open))
             : nullptr;
    if (pair == nullptr || pair->source.end != line.end) at_ = begin;
  }

  void EndBlock() {
    term_ = false;
    builder_.End();
  }

  void EndParagraph(std::uint32_t at) {
    if (tables_ > 0) return builder_.BreakLine(at);
    EndBlock();
  }

  // A line of a paragraph.
  void TakeText(Span text) {
    if (builder_.IsOpen()) {
      builder_.BreakLine(text.begin);
    } else {
      builder_.SetKind(inlines_.in_quote() ? ClaimKind::kQuote
                                           : ClaimKind::kBody);
    }
    inlines_.Add(text);
  }

  // ---- Headings, rules, code ----------------------------------------------

  // Without the comments behind it.
  Span WithoutComments(Span text) const {
    while (View(text).ends_with("-->")) {
      const std::size_t open = View(text).rfind("<!--");
      if (open == 0 || open == std::string_view::npos) break;
      const auto begin = text.begin + static_cast<std::uint32_t>(open);
      if (pairs_.At(begin) == nullptr) break;
      text = Trimmed({text.begin, begin});
    }
    return text;
  }

  std::uint32_t LevelOf(Span text) const {
    const std::string_view view = View(text);
    const std::size_t head = std::min(view.find_first_not_of('='), view.size());
    const std::size_t tail = view.size() - (view.find_last_not_of('=') + 1);
    return head == view.size() ? 0
                               : static_cast<std::uint32_t>(
                                     std::min({head, tail, std::size_t{6}}));
  }

  bool IsHeading(Span text) const { return LevelOf(WithoutComments(text)) > 0; }

  void TakeHeading(Span text) {
    EndBlock();
    text = WithoutComments(text);
    const std::uint32_t level = LevelOf(text);
    inlines_.AddWithin(Trimmed({text.begin + level, text.end - level}));
    const bool title = level == 1 && !seen_heading_;
    builder_.SetKind(title ? ClaimKind::kTitle : ClaimKind::kHeading,
                     static_cast<std::uint8_t>(level));
    const Span block = builder_.End();
    if (title) builder_.document().title = block;
    seen_heading_ = true;
  }

  void ReadRule(Span text) {
    EndBlock();
    while (!text.empty() && CharAt(text.begin) == '-') ++text.begin;
    text = Trimmed(text);
    if (!text.empty()) TakeText(text);
  }

  bool IsElement(std::uint32_t at) const {
    const WikitextPair* pair = pairs_.At(at);
    return pair != nullptr && (pair->kind == WikitextPair::Kind::kElement ||
                               pair->kind == WikitextPair::Kind::kIgnored ||
                               pair->tag == WikitextTag::kBlock);
  }

  // Lines that begin with a space.
  void SkipCode(Span text) {
    EndBlock();
    while (CharAt(at_) == ' ') {
      const std::uint32_t begin = at_;
      const Span next = Trimmed(NextLine());
      if (next.empty() || BeginsTable(next) || IsElement(next.begin)) {
        at_ = begin;
        break;
      }
      text.end = next.end;
    }
    builder_.SkipListing(text);
  }

  // ---- Lists --------------------------------------------------------------

  static bool IsListMarker(char c) {
    return c == '*' || c == '#' || c == ':' || c == ';';
  }

  Span WithoutMarkers(Span text) const {
    while (!text.empty() && IsListMarker(CharAt(text.begin))) ++text.begin;
    return Trimmed(text);
  }

  void ReadListLine(Span text) {
    const Span content = WithoutMarkers(text);
    const std::string_view markers =
        source_.substr(text.begin, content.begin - text.begin);
    if (term_) {  // its definition, in a line of its own
      builder_.Join(": ", content.begin);
      inlines_.Add(content);
      return EndBlock();
    }
    EndBlock();
    const bool item = markers.find_first_of("*#;") != std::string_view::npos;
    builder_.SetKind(item                  ? ClaimKind::kListItem
                     : inlines_.in_quote() ? ClaimKind::kQuote
                                           : ClaimKind::kBody);
    if (markers.find(';') == std::string_view::npos) {
      inlines_.Add(content);
      return EndBlock();
    }
    const std::uint32_t colon = FindColon(content);
    inlines_.Add({content.begin, colon});
    term_ = colon == content.end;
    if (term_) return;
    builder_.Join(": ", colon);
    inlines_.Add({colon + 1, content.end});
    EndBlock();
  }

  // Between a term and its definition: a colon beside a space.
  std::uint32_t FindColon(Span text) const {
    for (Span rest = text; rest.begin < text.end;) {
      const std::uint32_t at = pairs_.Find(":", rest);
      if (at == text.end) break;
      if (CharAt(at + 1) == ' ' || (at > text.begin && CharAt(at - 1) == ' ')) {
        return at;
      }
      rest.begin = at + 1;
    }
    return text.end;
  }

  // ---- Tables -------------------------------------------------------------

  // "{|", which may be indented as lists are.
  bool BeginsTable(Span text) const {
    const std::uint32_t at = WithoutMarkers({text.begin, text.end}).begin;
    return View({at, text.end}).starts_with("{|");
  }

  void BeginTable() {
    EndRow();
    ++tables_;
  }

  void EndTables() {
    EndRow();
    tables_ = 0;
  }

  void EndRow() {
    if (tables_ > 0) builder_.SetKind(ClaimKind::kTableRow);
    EndBlock();
  }

  void ReadTableLine(Span text) {
    const std::string_view view = View(text);
    if (view.starts_with("|}")) {
      EndRow();
      --tables_;
      text = Trimmed({text.begin + 2, text.end});
      if (!text.empty() && tables_ == 0) TakeText(text);
    } else if (view.starts_with("|-")) {
      EndRow();
    } else if (view.starts_with("|+")) {
      EndRow();
      builder_.SetKind(ClaimKind::kCaption);
      inlines_.AddWithin(
          WikitextCell(source_, pairs_, {text.begin + 2, text.end}));
      builder_.End();
    } else if (view.starts_with('|') || view.starts_with('!')) {
      TakeCells(text);
    } else {
      builder_.BreakLine(text.begin);
      inlines_.AddWithin(WithoutMarkers(text));
    }
  }

  void TakeCells(Span line) {
    builder_.SetKind(ClaimKind::kTableRow);
    for (const Span cell : WikitextCells(source_, pairs_, line)) {
      builder_.Join(" | ", cell.begin);
      inlines_.AddWithin(WithoutMarkers(cell));
    }
  }

  std::string_view source_;
  const WikitextPairs pairs_;
  DocumentBuilder builder_;
  WikitextInlines inlines_;
  std::uint32_t at_ = 0;      // of the next line
  std::uint32_t tables_ = 0;  // that are open, one within the other
  bool term_ = false;  // the open block is one, and its definition may follow
  bool seen_heading_ = false;
};

}  // namespace

Result<Document> ReadWikitext(std::string_view source) {
  if (auto error = CheckSize(source, "the wikitext")) return *std::move(error);
  return WikitextReader(source).Run();
}

}  // namespace claimdiff
