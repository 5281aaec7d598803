// Where the bytes of a text come from in the source that it was read from.
#ifndef CLAIMDIFF_ORIGIN_H_
#define CLAIMDIFF_ORIGIN_H_

#include <compare>
#include <cstdint>
#include <vector>

namespace claimdiff {

// Bytes [begin, end) of a text, on code point boundaries.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  auto operator<=>(const Span&) const = default;
};

// A map from the bytes of a text to those of its source, piece by piece. A
// piece is a row of units, all alike: `text_unit` bytes of the text stand for
// `source_unit` bytes of the source. Text taken over as it stands has units of
// 1 and 1; "&eacute;" read as "é" is one unit of 2 and 8; Cyrillic letters in
// Windows-1251 have units of 2 and 1; what the source does not have, such as
// the line end between two table cells, has a source_unit of 0.
//
// An empty map is the identity: the text is its own source.
class Origin {
 public:
  struct Piece {
    std::uint32_t text_begin = 0;  // ends where the next piece begins
    std::uint32_t source_begin = 0;
    std::uint16_t text_unit = 1;  // at least 1
    std::uint16_t source_unit = 1;
  };

  // Appends a piece; one that merely goes on with the last is merged with it.
  // REQUIRES: text_begin and source_begin ascend, the former strictly; the
  // first text_begin is 0.
  void Add(Piece piece);

  bool IsIdentity() const { return pieces_.empty(); }

  // The source bytes of text bytes [span.begin, span.end). A unit that the
  // span cuts is taken whole. Spans that ascend and do not overlap stay so if
  // they begin and end between units.
  Span SourceOf(Span span) const;

 private:
  const Piece& PieceAt(std::uint32_t text_byte) const;

  std::vector<Piece> pieces_;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_ORIGIN_H_
