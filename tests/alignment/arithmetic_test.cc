#include "alignment/arithmetic.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "alignment/links.h"
#include "alignment/matrix.h"

namespace claimdiff::alignment {
namespace {

TEST(Arithmetic, ExpIsTheLibrarysButForTheLastBits) {
  for (float x = -79.F; x < 79.F; x += 0.0137F) {
    SCOPED_TRACE(x);
    const double exact = std::exp(static_cast<double>(x));
    EXPECT_NEAR(static_cast<double>(Exp(x)) / exact, 1, 4e-7);
  }
  EXPECT_EQ(Exp(0.F), 1.F);
}

TEST(Arithmetic, LogIsTheLibrarysButForTheLastBits) {
  for (float x = 1e-30F; x < 1e30F; x *= 1.00137F) {
    SCOPED_TRACE(x);
    const double exact = std::log(static_cast<double>(x));
    EXPECT_NEAR(static_cast<double>(Log(x)), exact,
                4e-7 * std::max(1., std::abs(exact)));
  }
  EXPECT_EQ(Log(1.F), 0.F);
}

TEST(Arithmetic, SumsOfEverySize) {
  std::vector<float> x, y;
  float sum = 0, dot = 0;
  for (int size = 0; size < 40; ++size) {
    SCOPED_TRACE(size);
    EXPECT_FLOAT_EQ(Sum(x.data(), x.size()), sum);
    EXPECT_FLOAT_EQ(Dot(x.data(), y.data(), x.size()), dot);
    x.push_back(static_cast<float>(size) + 1);
    y.push_back(static_cast<float>(size % 7));
    sum += x.back();
    dot += x.back() * y.back();
  }
}

// Some chances, of which a few are likely.
Matrix Chances(std::uint32_t rows, std::uint32_t columns) {
  Matrix out(rows, columns);
  for (std::uint32_t k = 0; k < rows * columns; ++k) {
    out.cells[k] = k % 5 == 0 ? 0.2F : 0.001F * static_cast<float>(k % 10);
  }
  return out;
}

TEST(Matrix, TransposedHasRowsForColumns) {
  const Matrix table = Chances(37, 50);
  Matrix out(3, 3);
  table.TransposeInto(&out);
  ASSERT_EQ(out.rows, 50U);
  ASSERT_EQ(out.columns, 37U);
  for (std::uint32_t r = 0; r < 37; ++r) {
    for (std::uint32_t c = 0; c < 50; ++c) {
      EXPECT_EQ(out.At(c, r), table.At(r, c));
    }
  }
}

TEST(Links, SumsAndLikelyCellsOfATable) {
  const Matrix table = Chances(9, 70);
  const Links links = LinksIn(table);
  std::vector<float> rows(9), columns(70);
  std::size_t likely = 0;
  for (SentenceId i = 0; i < 9; ++i) {
    for (SentenceId j = 0; j < 70; ++j) {
      rows[i] += table.At(i, j);
      columns[j] += table.At(i, j);
      if (table.At(i, j) < Links::kLikely) continue;
      ASSERT_LT(likely, links.likely.size());
      EXPECT_EQ(links.likely[likely].a, i);
      EXPECT_EQ(links.likely[likely].b, j);
      EXPECT_EQ(links.likely[likely].chance, table.At(i, j));
      ++likely;
    }
  }
  EXPECT_EQ(links.likely.size(), likely);
  for (SentenceId i = 0; i < 9; ++i) EXPECT_FLOAT_EQ(links.rows[i], rows[i]);
  for (SentenceId j = 0; j < 70; ++j) {
    EXPECT_FLOAT_EQ(links.columns[j], columns[j]);
  }
}

}  // namespace
}  // namespace claimdiff::alignment
