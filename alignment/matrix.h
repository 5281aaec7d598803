// A dense table of floats: rows are sentences of one side, columns the other's.
#ifndef CLAIMDIFF_ALIGNMENT_MATRIX_H_
#define CLAIMDIFF_ALIGNMENT_MATRIX_H_

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

  Matrix Transposed() const {
    Matrix out(columns, rows);
    for (std::uint32_t r = 0; r < rows; ++r) {
      for (std::uint32_t c = 0; c < columns; ++c) out.At(c, r) = At(r, c);
    }
    return out;
  }
};

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_MATRIX_H_
