// MD4C rather than cmark: it hands out its text as pointers into the source, so
// that the place of every stretch is exact. The columns of cmark-gfm 0.29 are
// wrong in lazy lines of quotations, after entities and behind escapes, and its
// footnotes lose their place in the text.
#include "read/markdown.h"

#include <md4c.h>

#include <functional>
#include <utility>
#include <vector>

#include "read/character_references.h"
#include "read/document_builder.h"
#include "read/front_matter.h"
#include "read/markdown_canvas.h"
#include "read/markdown_dialects.h"
#include "read/text_check.h"

namespace claimdiff {

namespace {

enum class Container : std::uint8_t { kListItem, kQuote, kNote };

class MarkdownReader {
 public:
  explicit MarkdownReader(std::string_view source)
      : source_(source), canvas_(source), builder_(source) {}

  Result<Document> Run() {
    const FrontMatter front = ReadFrontMatter(source_);
    begin_ = front.end;
    if (begin_ == 0 && source_.starts_with("\xEF\xBB\xBF")) begin_ = 3;
    end_of_text_ = begin_;
    TakeFrontMatter(front);
    ReduceDialects(begin_, &canvas_);
    if (!Parse()) {
      return Error{ErrorCode::kTooLarge, "the Markdown needs too much memory",
                   "", 0};
    }
    FinishBlock();
    SkipUpTo(static_cast<std::uint32_t>(source_.size()) + 1);
    return std::move(builder_.document());
  }

 private:
  // ---- The parser ---------------------------------------------------------

  bool Parse() {
    MD_PARSER parser = {};
    parser.flags =
        MD_FLAG_TABLES | MD_FLAG_TASKLISTS | MD_FLAG_WIKILINKS | MD_FLAG_NOHTML;
    if (canvas_.has_components()) parser.flags |= MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
      return static_cast<MarkdownReader*>(self)->EnterBlock(type, detail);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
      return static_cast<MarkdownReader*>(self)->LeaveBlock(type);
    };
    parser.enter_span = [](MD_SPANTYPE type, void*, void* self) {
      return static_cast<MarkdownReader*>(self)->EnterSpan(type);
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
      return static_cast<MarkdownReader*>(self)->LeaveSpan(type);
    };
    parser.text = [](MD_TEXTTYPE type, const char* text, MD_SIZE size,
                     void* self) {
      return static_cast<MarkdownReader*>(self)->Text(type, {text, size});
    };
    text_ = canvas_.Finish();
    const std::string_view text = std::string_view(text_).substr(begin_);
    return md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser,
                    this) == 0;
  }

  int EnterBlock(MD_BLOCKTYPE type, void* detail) {
    if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) {
      new_cell_ = true;
      return 0;
    }
    FinishBlock();
    switch (type) {
      case MD_BLOCK_LI: containers_.push_back(Container::kListItem); break;
      case MD_BLOCK_QUOTE: containers_.push_back(Container::kQuote); break;
      case MD_BLOCK_TR: in_row_ = true; break;
      case MD_BLOCK_H:
        heading_level_ = static_cast<std::uint8_t>(
            static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
        break;
      case MD_BLOCK_CODE:
        in_code_block_ = true;
        code_block_ = {};
        break;
      default: break;
    }
    return 0;
  }

  int LeaveBlock(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) return 0;
    if (type == MD_BLOCK_CODE) FinishCodeBlock();
    FinishBlock();
    switch (type) {
      case MD_BLOCK_LI:
      case MD_BLOCK_QUOTE: containers_.pop_back(); break;
      case MD_BLOCK_TR: in_row_ = false; break;
      case MD_BLOCK_H: heading_level_ = 0; break;
      default: break;
    }
    return 0;
  }

  int EnterSpan(MD_SPANTYPE type) {
    if (type == MD_SPAN_IMG) ++images_;
    if (type == MD_SPAN_CODE && images_ == 0) builder_.BeginCode();
    return 0;
  }

  int LeaveSpan(MD_SPANTYPE type) {
    if (type == MD_SPAN_IMG && --images_ == 0 && !caption_.empty()) {
      captions_.push_back(std::exchange(caption_, {}));
    }
    if (type == MD_SPAN_CODE && images_ == 0) builder_.EndCode();
    return 0;
  }

  int Text(MD_TEXTTYPE type, std::string_view text) {
    const char* base = text_.data();
    const bool ours = std::greater_equal<>()(text.data(), base) &&
                      std::less<>()(text.data(), base + text_.size());
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR || !ours) {
      // The line end of a code block, a space for one in inline code.
      if (!in_code_block_ && images_ == 0) builder_.BreakLine(end_of_text_);
      return 0;
    }
    const auto at = static_cast<std::uint32_t>(text.data() - base);
    const Span span{
        canvas_.SourceAt(at),
        canvas_.SourceAt(at + static_cast<std::uint32_t>(text.size()))};
    if (in_code_block_) {
      if (code_block_.empty()) code_block_.begin = span.begin;
      code_block_.end = span.end;
    } else if (images_ > 0) {
      TakeCaption(span);
    } else if (type == MD_TEXT_ENTITY) {
      TakeReference(span);
    } else {
      TakeText(span);
    }
    return 0;
  }

  // ---- Text ---------------------------------------------------------------

  void TakeReference(Span span) {
    EnterBlockAt(span.begin);
    if ((canvas_.MarksAt(span.begin) & kDropped) != 0) return;
    Open(span, canvas_.MarksAt(span.begin));
    builder_.Put(references_.Decode(source_.substr(span.begin, span.size())),
                 span);
    end_of_text_ = span.end;
  }

  void TakeText(Span span) {
    while (!span.empty()) {
      const Span part = Alike(span);
      TakePart(part, canvas_.MarksAt(part.begin));
      span.begin = part.end;
    }
  }

  // The first bytes of `span`, as many as have the same marks.
  Span Alike(Span span) const {
    const std::uint8_t marks = canvas_.MarksAt(span.begin);
    Span part{span.begin, span.begin + 1};
    // A block's first byte goes on with those that have no such mark.
    while (part.end < span.end &&
           canvas_.MarksAt(part.end) == (marks & ~kBlockStart)) {
      ++part.end;
    }
    return part;
  }

  void TakeCaption(Span span) {
    while (!span.empty()) {
      const Span part = Alike(span);
      const bool dropped = (canvas_.MarksAt(part.begin) & kDropped) != 0;
      if (!dropped) caption_.push_back(part);
      span.begin = part.end;
    }
  }

  // A mark may be on a byte that is no text, such as that of a code span.
  void EnterBlockAt(std::uint32_t at) {
    bool starts = false;
    for (; looked_ <= at; ++looked_) {
      starts |= (canvas_.MarksAt(looked_) & kBlockStart) != 0;
    }
    if (starts) FinishBlock();
  }

  void TakePart(Span part, std::uint8_t marks) {
    EnterBlockAt(part.begin);
    if ((marks & kNote) != 0 && !containers_.empty()) {
      containers_.back() = Container::kNote;
    }
    if ((marks & kCell) != 0) new_cell_ = marked_row_ = true;
    if ((marks & kLineBreak) != 0) builder_.BreakLine(part.end);
    if ((marks & kListed) != 0) SkipListed(part);
    if ((marks & kDropped) != 0) return;
    Open(part, marks);
    if ((marks & kName) != 0) builder_.BeginCode();
    builder_.Take(part);
    if ((marks & kName) != 0) builder_.EndCode();
    if (builder_.IsOpen()) end_of_text_ = part.end;
  }

  // Behind the block that it stands in.
  void SkipListed(Span part) {
    SkipUpTo(part.begin);
    if (part.begin < end_of_text_) return;
    if (!builder_.IsOpen()) end_of_text_ = part.end;
    builder_.SkipBehind(part, SkipReason::kCode);
  }

  // What is skipped before `part`, the cell that it begins, its kind.
  void Open(Span part, std::uint8_t marks) {
    SkipUpTo(part.begin);
    if (builder_.IsOpen()) {
      // A mark between cells keeps their numbers apart.
      if (new_cell_ && InRow()) builder_.Join(" | ", end_of_text_);
    } else {
      marked_level_ =
          (marks & kHeadingText) != 0 ? canvas_.HeadingLevelAt(part.begin) : 0;
    }
    new_cell_ = false;
  }

  bool InRow() const { return in_row_ || marked_row_; }

  // What a program would put text in place of.
  bool IsListed(Span part) const {
    return (canvas_.MarksAt(part.begin) & kListed) != 0;
  }

  bool HasSkippedBefore(std::uint32_t at) const {
    return next_skipped_ < canvas_.skipped().size() &&
           canvas_.skipped()[next_skipped_].span.begin < at;
  }

  void SkipUpTo(std::uint32_t at) {
    while (HasSkippedBefore(at)) {
      // Its captions come with what is skipped before them.
      FinishBlock();
      if (!HasSkippedBefore(at)) return;
      const Skipped& part = canvas_.skipped()[next_skipped_++];
      if (part.span.begin < end_of_text_) continue;
      if (part.reason == SkipReason::kCode && !IsListed(part.span)) {
        builder_.SkipListing(part.span);
      } else {
        builder_.Skip(part.span, part.reason);
      }
      end_of_text_ = part.span.end;
    }
  }

  // ---- Blocks -------------------------------------------------------------

  ClaimKind KindOfBlock() const {
    if (heading_level_ + marked_level_ > 0) return ClaimKind::kHeading;
    if (InRow()) return ClaimKind::kTableRow;
    if (containers_.empty() || containers_.back() == Container::kNote) {
      return ClaimKind::kBody;
    }
    return containers_.back() == Container::kQuote ? ClaimKind::kQuote
                                                   : ClaimKind::kListItem;
  }

  void FinishBlock() {
    const auto captions = std::exchange(captions_, {});
    const std::uint8_t level =
        marked_level_ > 0 ? marked_level_ : heading_level_;
    const bool top = heading_level_ == 1 || marked_level_ == 1;
    if (!builder_.IsOpen()) {
      TakeCaptions(captions);
    } else if (top && IsFrontTitle()) {
      builder_.EndSkipped(SkipReason::kRepeatedTitle);
    } else if (top && builder_.document().title.empty()) {
      builder_.SetKind(ClaimKind::kTitle, level);
      builder_.document().title = builder_.End();
    } else {
      builder_.SetKind(KindOfBlock(), level);
      builder_.End();
    }
    marked_level_ = 0;
    marked_row_ = false;
  }

  bool IsFrontTitle() {
    return !front_title_.empty() &&
           builder_.OpenText() == std::exchange(front_title_, {});
  }

  // Pictures that stand alone; within a sentence they say nothing.
  void TakeCaptions(const std::vector<std::vector<Span>>& captions) {
    for (const std::vector<Span>& caption : captions) {
      for (const Span part : caption) {
        if (HasSkippedBefore(part.begin)) {
          builder_.EndSkipped(SkipReason::kCaption);
          SkipUpTo(part.begin);
        }
        if (part.begin < end_of_text_) continue;
        builder_.Take(part);
        end_of_text_ = part.end;
      }
      builder_.EndSkipped(SkipReason::kCaption);
    }
  }

  void FinishCodeBlock() {
    in_code_block_ = false;
    SkipUpTo(code_block_.begin);
    if (code_block_.empty() || code_block_.begin < end_of_text_) return;
    builder_.SkipListing(code_block_);
    end_of_text_ = code_block_.end;
  }

  void TakeFrontMatter(const FrontMatter& front) {
    Document& document = builder_.document();
    document.language = front.language;
    document.date = front.date;
    const Span from = front.title_source;
    auto part = front.unread.begin();
    for (; part != front.unread.end() && *part < from; ++part) {
      builder_.Skip(*part, SkipReason::kCode);
    }
    if (!front.title.empty()) TakeFrontTitle(front.title, from);
    for (; part != front.unread.end(); ++part) {
      builder_.Skip(*part, SkipReason::kCode);
    }
  }

  void TakeFrontTitle(const std::string& title, Span from) {
    if (source_.substr(from.begin, from.size()) == title) {
      builder_.Take(from);
    } else {
      builder_.Put(title, from);
    }
    builder_.SetKind(ClaimKind::kTitle, 1);
    front_title_ = builder_.OpenText();
    builder_.document().title = builder_.End();
  }

  std::string_view source_;
  MarkdownCanvas canvas_;
  std::string text_;  // what the canvas made of the source
  DocumentBuilder builder_;
  CharacterReferences references_;
  std::uint32_t begin_ = 0;  // of the Markdown
  std::vector<Container> containers_;
  std::uint8_t heading_level_ = 0;  // as CommonMark has it; 0: none
  std::uint8_t marked_level_ = 0;   // as the canvas has it
  bool in_row_ = false;
  bool marked_row_ = false;  // the same, of HTML's
  bool new_cell_ = false;
  bool in_code_block_ = false;
  Span code_block_;
  std::uint32_t images_ = 0;                 // that are open
  std::vector<Span> caption_;                // of the image that is open
  std::vector<std::vector<Span>> captions_;  // of the block's
  std::string front_title_;
  std::uint32_t end_of_text_ = 0;  // in the source
  std::uint32_t looked_ = 0;       // for starts of blocks, up to there
  std::size_t next_skipped_ = 0;   // of the canvas's
};

}  // namespace

Result<Document> ReadMarkdown(std::string_view source) {
  if (auto error = CheckSize(source, "the Markdown")) return *std::move(error);
  return MarkdownReader(source).Run();
}

}  // namespace claimdiff
