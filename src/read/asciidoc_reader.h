// Goes through the blocks of an AsciiDoc document.
//
// A stack of the delimited blocks that are open, and whether a list is, is all
// the structure there is.
#ifndef CLAIMDIFF_READ_ASCIIDOC_READER_H_
#define CLAIMDIFF_READ_ASCIIDOC_READER_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "read/asciidoc_header.h"
#include "read/asciidoc_inlines.h"
#include "read/asciidoc_lines.h"
#include "read/asciidoc_style.h"
#include "read/asciidoc_tables.h"
#include "read/document_builder.h"

namespace claimdiff {

// Reads one document, once.
class AsciidocReader {
 public:
  explicit AsciidocReader(std::string_view source)
      : source_(source),
        reach_(source),
        names_{{}, AsciidocLabels(source)},
        builder_(source),
        inlines_(source, names_, IsOldAsciidoc(source), &builder_) {}

  Document Run();

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
  Span SpanOf(std::string_view view) const {
    const auto begin = static_cast<std::uint32_t>(view.data() - source_.data());
    return {begin, begin + static_cast<std::uint32_t>(view.size())};
  }
  void ReadBlocks(Span span);

  // What begins with `line`; at_ is the line after it.
  void ReadBlock(const AsciidocLine& line);

  // ---- Lines that are no text ---------------------------------------------
  // These are true if they have read what begins with the line.

  bool ReadAside(const AsciidocLine& line);

  // Up to the comment that ends it, else to the end of the file.
  void SkipIgnored();
  void ReadBlockTitle(Span text);

  // Whether the block below is a picture.
  bool LeadsPicture() const;
  bool ReadBlockMacro(std::string_view text);

  // ---- Delimited blocks ---------------------------------------------------

  // A line may end several blocks: the outermost that it can.
  bool CloseFrame(std::string_view text);
  std::vector<Frame>::const_iterator FindFrame(std::string_view text) const;
  bool ReadDelimited(const AsciidocLine& line);

  // Past the line that is `closer`, or up to where the block around it ends;
  // gives what is before.
  Span PassVerbatim(std::string_view closer);
  void TakeTable(Span body, std::string_view delimiter,
                 const AsciidocStyle& style);
  void TakeRow(const AsciidocRow& row);

  // Whether a cell holds more than a paragraph.
  bool HasBlocks(Span cell) const;

  // The blocks of a cell; tables within are read without such cells.
  void TakeBlocks(Span cell);

  // ---- Titles and lists ---------------------------------------------------

  bool ReadTitle(const AsciidocLine& line);

  // Author and revision, right below the document's title.
  void ReadByline();
  bool ReadItem(const AsciidocLine& line);
  void BeginItem();

  // What was said of the block that begins now. It ends the list unless it is
  // attached to an item.
  AsciidocStyle BeginBlock();

  // ---- Paragraphs ---------------------------------------------------------

  ClaimKind Kind() const {
    if (in_list_) return ClaimKind::kListItem;
    return frames_.empty() ? ClaimKind::kBody : frames_.back().kind;
  }
  void ReadParagraph(const AsciidocLine& line);

  // Each line of it stays one.
  void ReadVerse(AsciidocLine line);

  // A line that is indented, and those up to the next blank one.
  void ReadLiteral(const AsciidocLine& line);

  // Past the further lines of a paragraph; gives where they end.
  std::uint32_t PassParagraph(std::uint32_t end);
  bool EndsParagraph(const AsciidocLine& line) const;

  // The paragraph that begins with `first`, the rest of a line.
  void ExtendAndTake(Span first, ClaimKind kind);
  void TakeText(Span text, ClaimKind kind);

  // Ends the open block, which has been read up to `end`. Its footnotes come
  // after it: one that ends it from where it stands, others from the end.
  Span EndText(ClaimKind kind, std::uint32_t end,
               std::uint8_t level = kLowestLevel);

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

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_ASCIIDOC_READER_H_
