// By the specification of docutils (docs/ref/rst/restructuredtext.txt), read
// line by line: indentation says what belongs to what, so a stack of the
// columns at which lists and boxes begin is all the structure there is.
#include "read/rst.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "read/document_builder.h"
#include "read/note_labels.h"
#include "read/rst_directives.h"
#include "read/rst_inlines.h"
#include "read/rst_labels.h"
#include "read/rst_lines.h"
#include "read/rst_tables.h"
#include "read/text_check.h"

namespace claimdiff {

namespace {

class RstReader {
 public:
  explicit RstReader(std::string_view source)
      : source_(source),
        labels_(FindRstLabels(source)),
        replacements_(FindRstReplacements(source)),
        builder_(source),
        inlines_(source, labels_, replacements_, &builder_) {}

  Result<Document> Run() {
    if (source_.starts_with("\xEF\xBB\xBF")) at_ = 3;
    while (at_ < source_.size()) {
      const RstLine line = RstLineAt(source_, at_);
      at_ = line.next;
      if (!line.blank()) ReadBlock(line);
    }
    return std::move(builder_.document());
  }

 private:
  struct Container {
    std::uint32_t indent = 0;
    ClaimKind kind = ClaimKind::kBody;
  };

  // ---- Blocks -------------------------------------------------------------

  // What begins with `line`; at_ is the line after it.
  void ReadBlock(RstLine line) {
    while (!containers_.empty() && line.indent < containers_.back().indent) {
      containers_.pop_back();
    }
    const RstTitle title = RstTitleAt(source_, line);
    if (title.sign != 0) return TakeTitle(title);
    for (;;) {
      const std::string_view text = line.TextIn(source_);
      if (IsRstMarkup(text)) return ReadMarkup(line);
      const std::uint32_t marker = RstListMarker(text);
      if (marker == 0) break;
      line.indent += RstColumns(text.substr(0, marker));
      line.content += marker;
      containers_.push_back({line.indent, ClaimKind::kListItem});
    }
    ReadPlain(line);
  }

  void ReadPlain(const RstLine& line) {
    const std::string_view text = line.TextIn(source_);
    if (IsRstGridBorder(text) || IsRstColumnBorder(text)) {
      return TakeTable(line);
    }
    if (text.starts_with(">>> ")) return SkipDoctest(line);
    if (text.starts_with("| ")) {
      return TakeText({line.content + 2, line.end}, Kind());
    }
    if (const std::uint32_t name = RstFieldName(text)) {
      return ReadField(line, name);
    }
    if (text.size() > 3 && RstAdornment(text) != 0) return;  // a transition
    ReadParagraph(line);
  }

  void TakeTitle(const RstTitle& title) {
    const std::uint8_t level = LevelOf(title);
    at_ = title.next;
    inlines_.Add({title.line.content, title.line.end});
    Document& document = builder_.document();
    if (level == 1 && document.title.empty()) {
      builder_.SetKind(ClaimKind::kTitle, level);
      document.title = builder_.End();
    } else {
      builder_.SetKind(ClaimKind::kHeading, level);
      builder_.End();
    }
    containers_.clear();
  }

  // Of the styles of titles, the first to appear is the highest.
  std::uint8_t LevelOf(const RstTitle& title) {
    const std::pair<char, bool> style(title.sign, title.overlined);
    const auto found =
        std::find(title_styles_.begin(), title_styles_.end(), style);
    const auto level = static_cast<std::uint8_t>(found - title_styles_.begin());
    if (found == title_styles_.end()) title_styles_.push_back(style);
    return level + 1;
  }

  void TakeTable(const RstLine& line) {
    const RstTable table = ReadRstTable(source_, line);
    at_ = table.next;
    builder_.SetKind(ClaimKind::kTableRow);
    for (const RstRow& row : table.rows) {
      if (row.too_long) builder_.Skip(row.source, SkipReason::kTooLong);
      if (!row.text.empty()) builder_.Put(row.text, row.source);
      TakeRow(row.cells);
    }
    seen_text_ = true;
  }

  void TakeRow(const std::vector<Span>& cells) {
    for (const Span cell : cells) {
      if (cell.empty()) continue;
      builder_.Join(" | ", cell.begin);
      inlines_.Add(cell);
    }
    builder_.End();
  }

  void TakeCsv(Span body, char delimiter) {
    builder_.SetKind(ClaimKind::kTableRow);
    for (const std::vector<Span>& row : ReadRstCsv(source_, body, delimiter)) {
      TakeRow(row);
    }
    seen_text_ = true;
  }

  void ReadField(const RstLine& line, std::uint32_t name) {
    // What heads a file is about the file: its author, its translator.
    if (!seen_text_) return SkipField(line, name);
    RstLine value = line;
    value.content += name;
    if (value.blank()) return;
    ReadHanging(value, line.indent, ClaimKind::kListItem);
  }

  // Those of Sphinx are settings.
  void SkipField(const RstLine& line, std::uint32_t name) {
    constexpr std::string_view kSettings[] = {
        ":no-search:", ":nocomments:", ":nosearch:", ":orphan:", ":tocdepth:"};
    const std::string_view text = line.TextIn(source_);
    const std::uint32_t end =
        std::max(PassIndented(line.indent), line.content + name);
    const bool setting =
        std::ranges::any_of(kSettings, [&](std::string_view setting_name) {
          return text.starts_with(setting_name);
        });
    if (!setting && end > line.content + name) {
      builder_.Skip({line.content, end}, SkipReason::kByline);
    }
  }

  // ---- Paragraphs ---------------------------------------------------------

  ClaimKind Kind() const {
    return containers_.empty() ? ClaimKind::kBody : containers_.back().kind;
  }

  void ReadParagraph(const RstLine& line) {
    ExtendAndTake(line, line.indent, line.indent, Kind());
  }

  // A paragraph that begins in the line of its mark, which is at `indent`; its
  // other lines are indented more.
  void ReadHanging(const RstLine& line, std::uint32_t indent, ClaimKind kind) {
    const RstLine next = RstLineAt(source_, at_);
    const bool more = !next.blank() && next.indent > indent;
    ExtendAndTake(line, more ? next.indent : UINT32_MAX, indent, kind);
  }

  // The paragraph from `line` on through the lines at column `indent`. Code
  // that it leads in is indented more than `base`.
  void ExtendAndTake(const RstLine& line, std::uint32_t indent,
                     std::uint32_t base, ClaimKind kind) {
    std::uint32_t end = line.end;
    for (;;) {
      const RstLine next = RstLineAt(source_, at_);
      if (next.blank() || next.indent != indent) break;
      end = next.end;
      at_ = next.next;
    }
    const std::string_view text =
        source_.substr(line.content, end - line.content);
    const bool leads = text.ends_with("::");
    if (leads) {
      --end;
      if (text.size() == 2 || text[text.size() - 3] == ' ' ||
          text[text.size() - 3] == '\n') {
        --end;
      }
    }
    TakeText({line.content, end}, kind);
    if (leads) SkipCode(base);
  }

  void TakeText(Span text, ClaimKind kind) {
    seen_text_ = true;
    builder_.SetKind(kind);
    inlines_.Add(text);
    builder_.End();
  }

  // ---- Lines that are indented more than `indent` -------------------------

  // Goes past them, and gives where they end; at_ if there are none.
  std::uint32_t PassIndented(std::uint32_t indent) {
    std::uint32_t end = at_;
    for (std::uint32_t at = at_; at < source_.size();) {
      const RstLine line = RstLineAt(source_, at);
      if (!line.blank()) {
        if (line.indent <= indent) break;
        end = line.end;
        at_ = line.next;
      }
      at = line.next;
    }
    return end;
  }

  void DropIndented(std::uint32_t indent) { PassIndented(indent); }

  void SkipCode(std::uint32_t indent) {
    const std::uint32_t begin = at_;
    const std::uint32_t end = PassIndented(indent);
    builder_.SkipListing({begin, end});
  }

  void SkipDoctest(const RstLine& line) {
    std::uint32_t end = line.end;
    for (;;) {
      const RstLine next = RstLineAt(source_, at_);
      if (next.blank()) break;
      end = next.end;
      at_ = next.next;
    }
    builder_.SkipListing({line.content, end});
  }

  // ---- Explicit markup ----------------------------------------------------

  void ReadMarkup(const RstLine& line) {
    const RstMarkup markup = ReadRstMarkup(line.TextIn(source_));
    RstLine argument = line;
    argument.content += markup.begin;
    switch (markup.kind) {
      case RstMarkup::Kind::kDirective:
        return ReadDirective(markup.name, line.indent, argument);
      case RstMarkup::Kind::kFootnote:
        return ReadHanging(argument, line.indent, ClaimKind::kBody);
      case RstMarkup::Kind::kComment:
        if (markup.name == "claimdiff ignore-start") return SkipIgnored();
        return DropIndented(line.indent);
      case RstMarkup::Kind::kNamed:
        if (argument.TextIn(source_).starts_with("image::")) {
          return SkipPicture(line.indent);
        }
        return DropIndented(line.indent);
      default: return DropIndented(line.indent);
    }
  }

  // The name of a picture's file says nothing.
  void SkipPicture(std::uint32_t indent) { SkipCaption(indent, ":alt:"); }

  // Of the options, what describes the code or the picture.
  void SkipCaption(std::uint32_t indent, std::string_view option) {
    Span caption;
    ReadOptions(indent, [&](std::string_view name, Span value) {
      if (name == option) caption = value;
    });
    if (caption.empty()) return;
    inlines_.Add(caption);
    builder_.EndSkipped(SkipReason::kCaption);
  }

  // Up to the comment that ends it, else to the end of the file.
  void SkipIgnored() {
    const std::uint32_t begin = at_;
    std::uint32_t end = at_;
    while (at_ < source_.size()) {
      const RstLine line = RstLineAt(source_, at_);
      at_ = line.next;
      if (line.TextIn(source_) == ".. claimdiff ignore-end") break;
      end = line.end;
    }
    builder_.Skip({begin, end}, SkipReason::kIgnored);
  }

  void ReadDirective(std::string_view name, std::uint32_t indent,
                     RstLine argument) {
    const RstDirective holds = FindRstDirective(name);
    if (holds == RstDirective::kHidden) return DropIndented(indent);
    if (holds == RstDirective::kInserted || holds == RstDirective::kAuthor) {
      const Span whole{argument.content, PassIndented(indent)};
      return builder_.Skip(whole, holds == RstDirective::kAuthor
                                      ? SkipReason::kByline
                                      : SkipReason::kCode);
    }
    if (holds == RstDirective::kCode) {
      SkipCaption(indent, ":caption:");
      return SkipCode(indent);
    }
    if (holds == RstDirective::kCsv || holds == RstDirective::kTable) {
      TakeText({argument.content, argument.end}, ClaimKind::kCaption);
    }
    if (holds == RstDirective::kCsv) return ReadCsvTable(indent);
    if (holds == RstDirective::kVersion) SkipVersion(&argument);
    containers_.push_back({indent + 1, ClaimKind::kBody});
    if (argument.blank()) return PassOptions(indent);
    switch (holds) {
      case RstDirective::kTitled:
        if (name == "admonition" && IsNoteLabel(argument.TextIn(source_))) {
          builder_.Skip({argument.content, argument.end},
                        SkipReason::kBoilerplate);
          return PassOptions(indent);
        }
        TakeText({argument.content, argument.end}, ClaimKind::kHeading);
        return PassOptions(indent);
      case RstDirective::kNote:
      case RstDirective::kVersion:
        return ReadHanging(argument, indent, ClaimKind::kBody);
      case RstDirective::kTable: return PassOptions(indent);
      case RstDirective::kPicture: return SkipPicture(indent);
      default: SkipSignatures(argument, indent); return PassOptions(indent);
    }
  }

  // Its options come before its rows; the row of heads is one of them.
  void ReadCsvTable(std::uint32_t indent) {
    char delimiter = ',';
    Span heads;
    ReadOptions(indent, [&](std::string_view name, Span value) {
      if (name == ":delim:") delimiter = DelimiterOf(value);
      if (name == ":header:") heads = value;
    });
    TakeCsv(heads, delimiter);
    const std::uint32_t begin = at_;
    TakeCsv({begin, PassIndented(indent)}, delimiter);
  }

  // "tab", "space", or the sign itself.
  char DelimiterOf(Span value) const {
    const std::string_view name = source_.substr(value.begin, value.size());
    if (name == "tab") return '\t';
    if (name == "space") return ' ';
    return name.size() == 1 ? name[0] : ',';
  }

  // Goes past ":name: value" right below a directive; `take` gets ":name:" and
  // the place of the value.
  template <typename Take>
  void ReadOptions(std::uint32_t indent, Take take) {
    for (;;) {
      const RstLine line = RstLineAt(source_, at_);
      if (line.blank() || line.indent <= indent) return;
      const std::string_view text = line.TextIn(source_);
      const std::uint32_t value = RstFieldName(text);
      if (value == 0) return;
      take(text.substr(0, text.find(':', 1) + 1),
           Span{line.content + value, PassValue(line)});
    }
  }

  // Past the option's line and those that its value goes on in; gives its end.
  std::uint32_t PassValue(const RstLine& option) {
    std::uint32_t end = option.end;
    at_ = option.next;
    for (;;) {
      const RstLine line = RstLineAt(source_, at_);
      if (line.blank() || line.indent <= option.indent) return end;
      end = line.end;
      at_ = line.next;
    }
  }

  void PassOptions(std::uint32_t indent) {
    ReadOptions(indent, [](std::string_view, Span) {});
  }

  // An argument and its further lines: several signatures, a file's name.
  void SkipSignatures(const RstLine& argument, std::uint32_t indent) {
    Span signatures{argument.content, argument.end};
    for (;;) {
      const RstLine line = RstLineAt(source_, at_);
      if (line.blank() || line.indent <= indent) break;
      if (RstFieldName(line.TextIn(source_)) != 0) break;
      signatures.end = line.end;
      at_ = line.next;
    }
    builder_.Skip(signatures, SkipReason::kCode);
  }

  // Since when something holds; the text goes on behind it.
  void SkipVersion(RstLine* line) {
    const std::string_view text = line->TextIn(source_);
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::size_t at =
        std::min(text.find_first_not_of(' ', end), text.size());
    const Span version{line->content,
                       line->content + static_cast<std::uint32_t>(end)};
    line->content += static_cast<std::uint32_t>(at);
    builder_.Skip(version, SkipReason::kCode);
  }

  std::string_view source_;
  const std::vector<RstLabel> labels_;
  const std::vector<RstReplacement> replacements_;
  DocumentBuilder builder_;
  RstInlines inlines_;
  std::uint32_t at_ = 0;  // of the next line
  std::vector<Container> containers_;
  std::vector<std::pair<char, bool>> title_styles_;  // sign, and overlined
  bool seen_text_ = false;                           // beside titles
};

}  // namespace

Result<Document> ReadRst(std::string_view source) {
  if (auto error = CheckSize(source, "the reStructuredText"))
    return *std::move(error);
  return RstReader(source).Run();
}

}  // namespace claimdiff
