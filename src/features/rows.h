// Lists one after the other in one piece of memory: a row for each claim.
#ifndef CLAIMDIFF_FEATURES_ROWS_H_
#define CLAIMDIFF_FEATURES_ROWS_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace claimdiff {

template <typename T>
class Rows {
 public:
  std::size_t size() const { return first_.size() - 1; }
  std::span<const T> operator[](std::size_t row) const {
    return {values_.data() + first_[row], values_.data() + first_[row + 1]};
  }

  void Reserve(std::size_t rows, std::size_t values) {
    first_.reserve(rows + 1);
    values_.reserve(values);
  }

  // Adds to the row at hand, which begins where the last one ended.
  void Add(T value) { values_.push_back(std::move(value)); }
  // What it has so far. Good until the next Add.
  std::span<T> Open() { return std::span<T>(values_).subspan(first_.back()); }
  void DropRow() { values_.resize(first_.back()); }
  void EndRow() {
    first_.push_back(static_cast<std::uint32_t>(values_.size()));
  }

 private:
  std::vector<T> values_;
  std::vector<std::uint32_t> first_ = {0};  // by row, and one more
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_FEATURES_ROWS_H_
