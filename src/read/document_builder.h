// Puts a Document together from the pieces of a source, in the source's order.
#ifndef CLAIMDIFF_READ_DOCUMENT_BUILDER_H_
#define CLAIMDIFF_READ_DOCUMENT_BUILDER_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "read/document.h"

namespace claimdiff {

// White space is reduced to one space a run, none at the ends of a block. All
// source spans ascend from call to call and lie inside `source`.
class DocumentBuilder {
 public:
  // `source` must outlive the builder.
  explicit DocumentBuilder(std::string_view source) : source_(source) {}

  // The kind of what is added from now on; the open block goes on. `level` is
  // that of a title or a heading.
  void SetKind(ClaimKind kind, std::uint8_t level = kLowestLevel) {
    kind_ = kind;
    level_ = level;
  }

  // Adds a part of the source as it stands.
  void Take(Span source);

  // The same, line by line: what a line begins with is indentation.
  void TakeLines(Span source);

  // Adds `text`, which stands for all of `source`.
  // REQUIRES: `text` has no line end; both are shorter than 64 KiB.
  void Put(std::string_view text, Span source);

  // Parts what the open block holds from what follows it there, if anything
  // does, by `text`, which the source does not have and which is no code.
  // REQUIRES: `text` has no line end.
  void Join(std::string_view text, std::uint32_t source_at);

  // Adds a space, or nothing where the lines of a script without spaces meet.
  void BreakLine(std::uint32_t source_at);

  // What is added between the two is inline code.
  void BeginCode();
  void EndCode();

  // Whether the open block holds anything, and what.
  bool IsOpen() const { return document_.text.size() > block_begin_; }
  std::string_view OpenText() const {
    return std::string_view(document_.text).substr(block_begin_);
  }

  // Ends the open block, if any, and gives its span; empty if none was open.
  Span End();
  // The same, but what was added is skipped.
  void EndSkipped(SkipReason reason);

  // Adds a part of the source as it stands, line ends too, to be skipped.
  void Skip(Span source, SkipReason reason);

  // The same for a block of code.
  void SkipListing(Span source);

  // As Skip, but the open block, if any, goes on: the part comes behind it,
  // and from where it ends in the source.
  void SkipBehind(Span source, SkipReason reason);

  Document& document() { return document_; }

 private:
  enum class Gap : std::uint8_t { kNone, kSpace, kLineBreak };

  void Add(std::string_view text, Origin::Piece piece);
  void FillGap(char32_t next);
  void Insert(std::string_view text, std::uint32_t source_at);
  void WidenGap(Gap gap, Span source, char32_t space);
  Span Trimmed(Span source) const;
  void SkipWaiting();
  Span CloseBlock();

  std::string_view source_;
  Document document_;
  ClaimKind kind_ = ClaimKind::kBody;
  std::uint8_t level_ = kLowestLevel;
  std::size_t block_begin_ = 0;
  Gap gap_ = Gap::kNone;  // white space that waits for what follows it
  Span gap_source_;
  char32_t gap_space_ = U' ';
  std::vector<Skipped> waiting_;  // for the open block's end; in the source
  std::string joint_;  // that waits for what follows it, instead of the gap
  std::uint32_t joint_source_ = 0;
  bool in_code_ = false;
  std::uint32_t code_begin_ = 0;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_DOCUMENT_BUILDER_H_
