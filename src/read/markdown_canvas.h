// A Markdown source on its way to CommonMark: what only some sites' tools know
// is painted over, byte for byte, so that each byte keeps its place.
#ifndef CLAIMDIFF_READ_MARKDOWN_CANVAS_H_
#define CLAIMDIFF_READ_MARKDOWN_CANVAS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/article.h"

namespace claimdiff {

// What is known of a byte beyond CommonMark; a set of bits.
enum ByteMark : std::uint8_t {
  kDropped = 1,     // no part of the reading text
  kBlockStart = 2,  // begins a block of its own
  kNote = 4,        // its list item or quotation is a note's box
  kName = 8,        // inline code
  kHeadingText = 16,
  kLineBreak = 32,  // parts the words around it
  kCell = 64,       // begins a cell of a table
  kListed = 128,    // is dropped, but what it shows is listed as skipped
};

class MarkdownCanvas {
 public:
  // REQUIRES: `source` is well-formed UTF-8 and outlives the canvas.
  explicit MarkdownCanvas(std::string_view source)
      : source_(source), text_(source), marks_(source.size(), '\0') {}

  std::string_view source() const { return source_; }
  std::uint8_t MarksAt(std::uint32_t at) const {
    return static_cast<std::uint8_t>(marks_[at]);
  }
  // Ascending once Finish was called.
  const std::vector<Skipped>& skipped() const { return skipped_; }
  bool has_components() const { return has_components_; }

  void Mark(Span span, ByteMark mark);
  // REQUIRES: calls ascend by the begin of `text`.
  void MarkHeading(Span text, std::uint8_t level);
  // The level of the heading whose text holds the byte.
  // REQUIRES: it is marked as kHeadingText.
  std::uint8_t HeadingLevelAt(std::uint32_t at) const;
  // Leaves the bytes out, as if what is around them stood together.
  void Drop(Span span);
  // Leaves them out and puts white space there; line ends stay.
  void Blank(Span span);
  // Leaves out what a program would put text in place of; where a reader would
  // see that, it is listed as skipped.
  void List(Span span);
  // Brings dropped bytes back, as inline code if `name`.
  void Restore(Span span, bool name);
  // Puts a list marker and its space over the four bytes at `at`, and drops
  // what follows up to `end`; the item is a note's box, not of a list.
  // REQUIRES: at + 4 < end.
  void PaintNote(std::uint32_t at, std::uint32_t end);
  // One byte, which stays part of the reading text.
  void Paint(std::uint32_t at, char c) { text_[at] = c; }
  // The bytes are no Markdown; as a whole they are skipped.
  void Skip(Span span, SkipReason reason);
  // Indented lines of a file with components (MDX) are no code.
  void SetHasComponents() { has_components_ = true; }

  // Two more hyphens before the one at `at`.
  // REQUIRES: calls ascend.
  void LengthenRule(std::uint32_t at) { lengthened_.push_back(at); }

  // What was painted: CommonMark with GitHub's tables. Lines of which nothing
  // is left are blank.
  std::string Finish();
  // The byte of the source behind byte `at` of what Finish gave.
  std::uint32_t SourceAt(std::uint32_t at) const;

 private:
  void BlankEmptyLines();
  void SkipListed(Span line);

  std::string_view source_;
  std::string text_;
  std::string marks_;
  std::vector<Skipped> skipped_;
  std::vector<Heading> headings_;
  std::vector<std::uint32_t> lengthened_;
  bool has_components_ = false;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_MARKDOWN_CANVAS_H_
