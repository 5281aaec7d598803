// By the AsciiDoc Language Documentation (docs.asciidoctor.org/asciidoc/latest)
// and, where that is silent, as Asciidoctor 2 does it. Read line by line: a
// stack of the delimited blocks that are open, and whether a list is, is all
// the structure there is.
#include "read/asciidoc.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "read/asciidoc_header.h"
#include "read/asciidoc_inlines.h"
#include "read/asciidoc_lines.h"
#include "read/asciidoc_style.h"
#include "read/asciidoc_tables.h"
#include "read/document_builder.h"
#include "read/markdown.h"

namespace claimdiff {

namespace {

constexpr std::size_t kMaxNesting = 16;
constexpr std::uint32_t kMaxRowBytes = 16 << 10;

class AsciidocReader {
 public:
  explicit AsciidocReader(std::string_view source)
      : source_(source),
        reach_(source),
        names_{{}, AsciidocLabels(source)},
        builder_(source),
        inlines_(source, names_, IsOldAsciidoc(source), &builder_) {}

  Result<Document> Run() {
    const std::uint32_t begin = source_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    ReadBlocks({begin, static_cast<std::uint32_t>(source_.size())});
    Document& document = builder_.document();
    document.language = header_.language;
    document.date = header_.Date();
    return std::move(document);
  }

 private:
  struct Frame {
    std::string_view closer;
    ClaimKind kind = ClaimKind::kBody;
    bool in_list = false;  // the block stands in an item
  };

  // ---- Lines --------------------------------------------------------------

  AsciidocLine LineAt(std::uint32_t at) const {
    return AsciidocLineAt(reach_, at);
  }

  std::string_view View(Span span) const {
    return source_.substr(span.begin, span.size());
  }

  Span SpanOf(std::string_view view) const {
    const auto begin = static_cast<std::uint32_t>(view.data() - source_.data());
    return {begin, begin + static_cast<std::uint32_t>(view.size())};
  }

  void ReadBlocks(Span span) {
    reach_ = source_.substr(0, span.end);
    for (at_ = span.begin; at_ < span.end;) {
      const AsciidocLine line = LineAt(at_);
      at_ = line.next;
      if (!line.blank()) ReadBlock(line);
    }
  }

  // What begins with `line`; at_ is the line after it.
  void ReadBlock(const AsciidocLine& line) {
    const std::string_view text = line.TextIn(source_);
    if (!line.indented()) {
      if (CloseFrame(text) || ReadAside(line) || ReadDelimited(line) ||
          ReadTitle(line) || ReadBlockMacro(text)) {
        return;
      }
    }
    if (ReadItem(line)) return;
    if (line.indented() && !after_term_ && style_.style != "normal") {
      return ReadLiteral(line);
    }
    ReadParagraph(line);
  }

  // ---- Lines that are no text ---------------------------------------------

  bool ReadAside(const AsciidocLine& line) {
    const std::string_view text = line.TextIn(source_);
    if (text == "+") {  // the block below belongs to the item above
      attached_ = true;
      return true;
    }
    if (IsAsciidocComment(text)) {
      if (IsIgnoreStart(text)) SkipIgnored();
      return true;
    }
    if (IsAsciidocAttributeLine(text)) {
      style_.Add(text);
      if (!style_.credit.empty()) {
        builder_.Skip(SpanOf(std::exchange(style_.credit, {})),
                      SkipReason::kCredit);
      }
      return true;
    }
    if (IsAsciidocBlockTitle(text)) {
      ReadBlockTitle({line.content + 1, line.end});
      return true;
    }
    if (IsAsciidocBreak(text) &&
        FindAsciidocDelimiter(text) == AsciidocDelimiter::kNone) {
      BeginBlock();
      return true;
    }
    const AsciidocEntry entry = ReadAsciidocEntry(reach_, line);
    if (entry.name.empty()) return false;
    at_ = entry.next;
    names_.attributes.Take(entry);
    header_.Take(entry);
    return true;
  }

  static bool IsIgnoreStart(std::string_view text) {
    return text == "// claimdiff ignore-start";
  }

  // Up to the comment that ends it, else to the end of the file.
  void SkipIgnored() {
    const std::uint32_t begin = at_;
    std::uint32_t end = at_;
    while (at_ < reach_.size()) {
      const AsciidocLine line = LineAt(at_);
      at_ = line.next;
      if (line.TextIn(source_) == "// claimdiff ignore-end") break;
      end = line.end;
    }
    builder_.Skip({begin, end}, SkipReason::kIgnored);
  }

  void ReadBlockTitle(Span text) {
    inlines_.Add(text);
    if (LeadsPicture()) return builder_.EndSkipped(SkipReason::kCaption);
    EndText(ClaimKind::kHeading, text.end);
  }

  // Whether the block below is a picture.
  bool LeadsPicture() const {
    for (std::uint32_t at = at_;;) {
      const AsciidocLine line = LineAt(at);
      const std::string_view text = line.TextIn(source_);
      if (!IsAsciidocAttributeLine(text)) {
        return text.starts_with("image::") || text.starts_with("video::");
      }
      at = line.next;
    }
  }

  bool ReadBlockMacro(std::string_view text) {
    const AsciidocBlockMacro macro = ReadAsciidocBlockMacro(text);
    if (macro.name.empty()) return false;
    if (macro.IsDirective()) {
      // "ifdef::name[text]"
      if (macro.name.starts_with("ifdef") || macro.name.starts_with("ifndef")) {
        TakeText(SpanOf(macro.text), Kind());
      }
      return true;
    }
    BeginBlock();
    if (macro.name == "image" || macro.name == "video") {
      const std::string_view alt = AsciidocAltText(macro.text);
      if (!alt.empty()) inlines_.Add(SpanOf(alt));
      builder_.EndSkipped(SkipReason::kCaption);
    } else if (macro.name != "toc" && macro.name != "audio") {
      builder_.Skip(SpanOf(text), SkipReason::kCode);  // an extension's
    }
    return true;
  }

  // ---- Delimited blocks ---------------------------------------------------

  // A line may end several blocks: the outermost that it can.
  bool CloseFrame(std::string_view text) {
    const auto frame = FindFrame(text);
    if (frame == frames_.end()) return false;
    in_list_ = frame->in_list;
    frames_.erase(frame, frames_.end());
    attached_ = after_term_ = false;
    style_ = {};
    return true;
  }

  std::vector<Frame>::const_iterator FindFrame(std::string_view text) const {
    return std::find_if(frames_.begin(), frames_.end(),
                        [&](const Frame& x) { return x.closer == text; });
  }

  bool ReadDelimited(const AsciidocLine& line) {
    const std::string_view text = line.TextIn(source_);
    const AsciidocDelimiter delimiter = FindAsciidocDelimiter(text);
    if (delimiter == AsciidocDelimiter::kNone) return false;
    const AsciidocStyle style = BeginBlock();
    if (delimiter == AsciidocDelimiter::kComment || style.IsComment()) {
      PassVerbatim(AsciidocCloser(text));
    } else if (delimiter == AsciidocDelimiter::kTable) {
      TakeTable(PassVerbatim(text), text, style);
    } else if (delimiter == AsciidocDelimiter::kCode || style.IsCode()) {
      builder_.Skip(PassVerbatim(AsciidocCloser(text)), SkipReason::kCode);
    } else if (frames_.size() < kMaxNesting) {
      const bool quote =
          delimiter == AsciidocDelimiter::kQuote || style.IsQuote();
      frames_.push_back({text, quote ? ClaimKind::kQuote : Kind(), in_list_});
      in_list_ = false;
    }
    return true;
  }

  // Past the line that is `closer`, or up to where the block around it ends;
  // gives what is before.
  Span PassVerbatim(std::string_view closer) {
    Span body{at_, at_};
    while (at_ < reach_.size()) {
      const AsciidocLine line = LineAt(at_);
      const std::string_view text = line.TextIn(source_);
      if (!line.indented() && text == closer) {
        at_ = line.next;
        break;
      }
      if (!line.indented() && FindFrame(text) != frames_.end()) break;
      at_ = line.next;
      body.end = line.end;
    }
    return body;
  }

  void TakeTable(Span body, std::string_view delimiter,
                 const AsciidocStyle& style) {
    inlines_.set_in_cell(true);
    for (const AsciidocRow& row :
         ReadAsciidocTable(source_, body, delimiter, style)) {
      TakeRow(row);
    }
    inlines_.set_in_cell(false);
    seen_text_ = true;
  }

  void TakeRow(const AsciidocRow& row) {
    if (row.source.size() > kMaxRowBytes) {
      return builder_.Skip(row.source, SkipReason::kTooLong);
    }
    for (const AsciidocCell& cell : row.cells) {
      if (cell.text.empty()) continue;
      if (cell.style == 'a' && !in_cell_ && HasBlocks(cell.text)) {
        EndText(ClaimKind::kTableRow, cell.text.begin);
        TakeBlocks(cell.text);
        continue;
      }
      if (builder_.IsOpen()) builder_.Insert(" | ", cell.text.begin);
      const bool code = cell.style == 'l' || cell.style == 'm';
      if (code) builder_.BeginCode();
      inlines_.Add(cell.text);
      if (code) builder_.EndCode();
    }
    EndText(ClaimKind::kTableRow, row.source.end);
  }

  // Whether a cell holds more than a paragraph.
  bool HasBlocks(Span cell) const {
    for (std::uint32_t at = cell.begin; at < cell.end;) {
      const AsciidocLine line = AsciidocLineAt(source_.substr(0, cell.end), at);
      const std::string_view text = line.TextIn(source_);
      if (line.blank() || IsAsciidocAttributeLine(text) ||
          FindAsciidocDelimiter(text) != AsciidocDelimiter::kNone ||
          AsciidocListMarker(text) > 0 || ReadAsciidocTerm(text).term > 0) {
        return true;
      }
      at = line.next;
    }
    return false;
  }

  // The blocks of a cell; tables within are read without such cells.
  void TakeBlocks(Span cell) {
    const std::string_view reach = reach_;
    const std::uint32_t at = at_;
    const bool in_list = std::exchange(in_list_, false);
    const std::vector<Frame> frames = std::exchange(frames_, {});
    in_cell_ = true;
    ReadBlocks(cell);
    in_cell_ = attached_ = after_term_ = false;
    style_ = {};
    frames_ = frames;
    in_list_ = in_list;
    at_ = at;
    reach_ = reach;
    inlines_.set_in_cell(true);
  }

  // ---- Titles and lists ---------------------------------------------------

  bool ReadTitle(const AsciidocLine& line) {
    const bool underlined = frames_.empty() && !attached_ && !in_cell_;
    const AsciidocTitle title = AsciidocTitleAt(reach_, line, underlined);
    if (!title.found()) return false;
    BeginBlock();
    at_ = title.next;
    inlines_.Add(title.text);
    Document& document = builder_.document();
    const bool first = !std::exchange(seen_text_, true);
    if (first && document.title.empty()) {
      document.title = EndText(ClaimKind::kTitle, title.text.end);
      if (title.level == 0) ReadByline();
    } else {
      EndText(ClaimKind::kHeading, title.text.end);
    }
    return true;
  }

  // Author and revision, right below the document's title.
  void ReadByline() {
    constexpr int kMaxLines = 2;
    for (int lines = 0; lines < kMaxLines;) {
      const AsciidocLine line = LineAt(at_);
      const std::string_view text = line.TextIn(source_);
      const AsciidocEntry entry = ReadAsciidocEntry(reach_, line);
      if (line.blank() || IsAsciidocAttributeLine(text) ||
          ReadAsciidocBlockMacro(text).IsDirective()) {
        return;
      }
      at_ = line.next;
      if (!entry.name.empty()) {
        at_ = entry.next;
        names_.attributes.Take(entry);
        header_.Take(entry);
      } else if (!IsAsciidocComment(text)) {
        if (lines > 0) header_.TakeRevision(text);
        builder_.Skip({line.content, line.end}, SkipReason::kByline);
        ++lines;
      }
    }
  }

  bool ReadItem(const AsciidocLine& line) {
    const std::string_view text = line.TextIn(source_);
    if (const std::uint32_t marker = AsciidocListMarker(text)) {
      BeginItem();
      ExtendAndTake({line.content + marker, line.end}, ClaimKind::kListItem);
      return true;
    }
    const AsciidocTerm term = ReadAsciidocTerm(text);
    if (term.term == 0) return false;
    BeginItem();
    TakeText({line.content, line.content + term.term}, ClaimKind::kListItem);
    if (term.text < text.size()) {
      ExtendAndTake({line.content + term.text, line.end}, ClaimKind::kListItem);
    } else {
      attached_ = after_term_ = true;
    }
    return true;
  }

  void BeginItem() {
    BeginBlock();
    in_list_ = true;
  }

  // What was said of the block that begins now. It ends the list unless it is
  // attached to an item.
  AsciidocStyle BeginBlock() {
    if (!attached_) in_list_ = false;
    attached_ = after_term_ = false;
    return std::exchange(style_, {});
  }

  // ---- Paragraphs ---------------------------------------------------------

  ClaimKind Kind() const {
    if (in_list_) return ClaimKind::kListItem;
    return frames_.empty() ? ClaimKind::kBody : frames_.back().kind;
  }

  void ReadParagraph(const AsciidocLine& line) {
    const AsciidocStyle style = BeginBlock();
    if (style.IsCode() || style.IsComment()) {
      const Span span{line.begin, PassParagraph(line.end)};
      if (style.IsCode()) builder_.Skip(span, SkipReason::kCode);
      return;
    }
    const std::uint32_t label = AsciidocAdmonition(line.TextIn(source_));
    ExtendAndTake({line.content + label, line.end},
                  style.IsQuote() ? ClaimKind::kQuote : Kind());
  }

  // A line that is indented, and those up to the next blank one.
  void ReadLiteral(const AsciidocLine& line) {
    attached_ = false;  // it goes on with an item as it is
    const bool comment = std::exchange(style_, {}).IsComment();
    Span span{line.begin, line.end};
    for (;;) {
      const AsciidocLine next = LineAt(at_);
      if (next.blank() || next.TextIn(source_) == "+") break;
      if (!next.indented() && EndsParagraph(next)) break;
      span.end = next.end;
      at_ = next.next;
    }
    if (!comment) builder_.Skip(span, SkipReason::kCode);
  }

  // Past the further lines of a paragraph; gives where they end.
  std::uint32_t PassParagraph(std::uint32_t end) {
    for (;;) {
      const AsciidocLine next = LineAt(at_);
      if (EndsParagraph(next)) return end;
      end = next.end;
      at_ = next.next;
    }
  }

  bool EndsParagraph(const AsciidocLine& line) const {
    const std::string_view text = line.TextIn(source_);
    if (line.blank() || text == "+" || IsIgnoreStart(text)) return true;
    if (!line.indented() &&
        (IsAsciidocAttributeLine(text) ||
         FindAsciidocDelimiter(text) != AsciidocDelimiter::kNone)) {
      return true;
    }
    return in_list_ &&
           (AsciidocListMarker(text) > 0 || ReadAsciidocTerm(text).term > 0);
  }

  // The paragraph that begins with `first`, the rest of a line.
  void ExtendAndTake(Span first, ClaimKind kind) {
    TakeText({first.begin, PassParagraph(first.end)}, kind);
  }

  void TakeText(Span text, ClaimKind kind) {
    seen_text_ = true;
    inlines_.Add(text);
    EndText(kind, text.end);
  }

  // Ends the open block, which has been read up to `end`. Its footnotes come
  // after it: one that ends it from where it stands, others from the end.
  Span EndText(ClaimKind kind, std::uint32_t end) {
    builder_.SetKind(kind);
    const Span span = builder_.End();
    const std::vector<Span> notes = inlines_.TakeNotes();
    builder_.SetKind(ClaimKind::kBody);
    for (const Span note : notes) {
      if (notes.size() == 1 && note.end + 1 == end) {
        inlines_.AddNote(note);
      } else {
        builder_.Put(inlines_.Shown(View(note)), {end, end});
      }
      builder_.End();
    }
    return span;
  }

  std::string_view source_;
  std::string_view reach_;  // up to where blocks are read
  AsciidocNames names_;
  DocumentBuilder builder_;
  AsciidocInlines inlines_;
  AsciidocHeader header_;
  std::uint32_t at_ = 0;  // of the next line
  std::vector<Frame> frames_;
  AsciidocStyle style_;      // of the next block
  bool in_list_ = false;     // of the innermost frame
  bool attached_ = false;    // the next block belongs to the item before it
  bool after_term_ = false;  // whose text may be indented
  bool in_cell_ = false;
  bool seen_text_ = false;
};

}  // namespace

Result<Document> ReadAsciidoc(std::string_view source) {
  if (source.size() > kMaxMarkdownBytes) {
    return Error{ErrorCode::kTooLarge,
                 "the AsciiDoc has " + std::to_string(source.size()) +
                     " bytes; " + std::to_string(kMaxMarkdownBytes) +
                     " are the limit",
                 "", 0};
  }
  return AsciidocReader(source).Run();
}

}  // namespace claimdiff
