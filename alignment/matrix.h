// A dense table of floats: rows are sentences of one side, columns the other's.
#ifndef CLAIMDIFF_ALIGNMENT_MATRIX_H_
#define CLAIMDIFF_ALIGNMENT_MATRIX_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace claimdiff::alignment {

struct Matrix {
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
  std::vector<float> cells;  // row by row

  Matrix() = default;
  Matrix(std::uint32_t r, std::uint32_t c, float value = 0.F)
      : rows(r), columns(c), cells(std::size_t{r} * c, value) {}

  float* Row(std::uint32_t r) {
    return cells.data() + std::size_t{r} * columns;
  }
  const float* Row(std::uint32_t r) const {
    return cells.data() + std::size_t{r} * columns;
  }
  float& At(std::uint32_t r, std::uint32_t c) { return Row(r)[c]; }
  float At(std::uint32_t r, std::uint32_t c) const { return Row(r)[c]; }

  // Gives another size, keeping the memory; what the cells hold is anything.
  void Resize(std::uint32_t r, std::uint32_t c) {
    rows = r;
    columns = c;
    cells.resize(std::size_t{r} * c);
  }

  // Adds `values`, one a column, to each row of one kind.
  template <typename Kind>
  void AddToRows(const std::vector<Kind>& kinds, Kind kind,
                 const std::vector<float>& values) {
    for (std::uint32_t r = 0; r < rows; ++r) {
      if (kinds[r] != kind) continue;
      float* row = Row(r);
      for (std::uint32_t c = 0; c < columns; ++c) row[c] += values[c];
    }
  }

  // Makes `out` this with rows for columns. Tile by tile, so that the lines of
  // both tables that are at work stay in the nearest cache.
  void TransposeInto(Matrix* out) const {
    constexpr std::uint32_t kTile = 16;
    out->Resize(columns, rows);
    for (std::uint32_t r = 0; r < rows; r += kTile) {
      const std::uint32_t end = std::min(r + kTile, rows);
      for (std::uint32_t c = 0; c < columns; ++c) {
        float* to = out->Row(c);
        for (std::uint32_t i = r; i < end; ++i) to[i] = At(i, c);
      }
    }
  }
};

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_MATRIX_H_
