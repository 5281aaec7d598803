#include "claimdiff/origin.h"

#include <algorithm>

namespace claimdiff {

void Origin::Add(Piece piece) {
  if (!pieces_.empty()) {
    const Piece& last = pieces_.back();
    const std::uint32_t size = piece.text_begin - last.text_begin;
    const std::uint64_t units = size / last.text_unit;
    const bool goes_on =
        last.text_unit == piece.text_unit &&
        last.source_unit == piece.source_unit && size % last.text_unit == 0 &&
        last.source_begin + units * last.source_unit == piece.source_begin;
    if (goes_on) return;
  }
  pieces_.push_back(piece);
}

const Origin::Piece& Origin::PieceAt(std::uint32_t text_byte) const {
  const auto after = std::upper_bound(
      pieces_.begin(), pieces_.end(), text_byte,
      [](std::uint32_t at, const Piece& p) { return at < p.text_begin; });
  return *(after - 1);
}

Span Origin::SourceOf(Span span) const {
  if (IsIdentity()) return span;
  const Piece& first = PieceAt(span.begin);
  const std::uint32_t skipped =
      (span.begin - first.text_begin) / first.text_unit;
  const std::uint32_t begin = first.source_begin + skipped * first.source_unit;
  if (span.empty()) return {begin, begin};
  const Piece& last = PieceAt(span.end - 1);
  const std::uint32_t units =
      (span.end - 1 - last.text_begin) / last.text_unit + 1;
  return {begin, last.source_begin + units * last.source_unit};
}

}  // namespace claimdiff
