// The chain against the textbook: forward and backward over the whole table of
// transitions, one multiplication at a time.
#include "alignment/chain.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace claimdiff::alignment {
namespace {

Side MakeSide(std::uint32_t sentences, std::uint32_t per_block) {
  Side side;
  for (std::uint32_t i = 0; i < sentences; ++i) {
    side.first.push_back(0);
    side.lengths.push_back(50);
    side.blocks.push_back(i / per_block);
  }
  return side;
}

// High in the diagonal that begins at `shift`, and at places strewn about.
Matrix Emission(std::uint32_t rows, std::uint32_t columns,
                std::uint32_t shift) {
  Matrix out(rows, columns);
  for (std::uint32_t r = 0; r < rows; ++r) {
    for (std::uint32_t c = 0; c < columns; ++c) {
      const std::uint32_t strewn = (r * 31 + c * 17) % 13;
      out.At(r, c) = c == r + shift ? 40.F : strewn == 0 ? 3.F : 0.02F;
    }
  }
  return out;
}

struct Textbook {
  const Side& rows;
  const Side& columns;
  const Matrix& emission;
  const Parameters& parameters;
  Priors priors;

  static bool Starts(const Side& side, std::uint32_t i) {
    return i == 0 || side.blocks[i] != side.blocks[i - 1];
  }
  // `inside` or 1 by sentence, scaled to the mean 1.
  template <typename Is>
  std::vector<double> Factors(std::uint32_t size, Is is) const {
    std::vector<double> out;
    double sum = 0;
    for (std::uint32_t i = 0; i < size; ++i) {
      out.push_back(is(i) ? 1 : static_cast<double>(parameters.jump_inside));
      sum += out.back();
    }
    for (double& factor : out) factor *= size / sum;
    return out;
  }
  double Step(int d) const {
    const auto raw = [this](int k) {
      if (k < 0) return static_cast<double>(parameters.step_back) / -k;
      if (k == 0) return static_cast<double>(parameters.step_same);
      return static_cast<double>(parameters.step_forward) *
             std::pow(static_cast<double>(parameters.step_decay), k - 1);
    };
    double sum = 0;
    for (int k = -3; k <= 8; ++k) sum += raw(k);
    return d < -3 || d > 8 ? 0 : raw(d) / sum;
  }

  // By row: chances of going from memory m to column c, and of staying at m,
  // which column c = columns stands for.
  std::vector<std::vector<double>> Transitions(std::uint32_t row) const {
    const std::uint32_t n = columns.size();
    const auto at_start = [](const Side& side) {
      return [&side](std::uint32_t i) { return Starts(side, i); };
    };
    const auto by_row = Factors(rows.size(), at_start(rows));
    const auto landing = Factors(n, at_start(columns));
    const auto leaving = Factors(n, [this, n](std::uint32_t c) {
      return c + 1 == n || Starts(columns, c + 1);
    });
    const double gap = static_cast<double>(priors.gap);
    std::vector<std::vector<double>> out(n + 1, std::vector<double>(n + 1));
    for (std::uint32_t m = 0; m <= n; ++m) {
      const double jump =
          std::min(0.9, static_cast<double>(priors.jump) * by_row[row] *
                            (m == 0 ? 1 : leaving[m - 1]));
      double inside = 0;
      for (std::uint32_t c = 0; c < n; ++c) {
        const double step = Step(static_cast<int>(c + 1) - static_cast<int>(m));
        inside += step;
        out[m][c] = (1 - gap) * (jump * landing[c] / n + (1 - jump) * step);
      }
      out[m][n] = gap + (1 - gap) * (1 - jump) * (1 - inside);
    }
    return out;
  }

  // P(row r expresses column c).
  std::vector<std::vector<double>> Posteriors() const {
    const std::uint32_t n = columns.size(), size = rows.size();
    std::vector<std::vector<double>> forward(size + 1,
                                             std::vector<double>(n + 1));
    auto backward = forward;
    forward[0][0] = 1;
    backward[size].assign(n + 1, 1);
    const auto emitted = [this, n](std::uint32_t r, std::uint32_t c) {
      return c == n ? 1 : static_cast<double>(emission.At(r, c));
    };
    const auto next = [n](std::uint32_t m, std::uint32_t c) {
      return c == n ? m : c + 1;
    };
    const auto each = [&](std::uint32_t r, auto visit) {
      const auto chances = Transitions(r);
      for (std::uint32_t m = 0; m <= n; ++m) {
        for (std::uint32_t c = 0; c <= n; ++c) {
          visit(m, c, chances[m][c] * emitted(r, c));
        }
      }
    };
    for (std::uint32_t r = 0; r < size; ++r) {
      each(r, [&](std::uint32_t m, std::uint32_t c, double chance) {
        forward[r + 1][next(m, c)] += forward[r][m] * chance;
      });
    }
    std::vector<std::vector<double>> out(size, std::vector<double>(n));
    for (std::uint32_t r = size; r-- > 0;) {
      double all = 0;
      each(r, [&](std::uint32_t m, std::uint32_t c, double chance) {
        const double path =
            forward[r][m] * chance * backward[r + 1][next(m, c)];
        all += path;
        if (c < n) out[r][c] += path;
        backward[r][m] += chance * backward[r + 1][next(m, c)];
      });
      for (double& chance : out[r]) chance /= all;
    }
    return out;
  }
};

TEST(Chain, FindsThePosteriorsOfTheTextbook) {
  struct Case {
    const char* name;
    std::uint32_t rows, columns, shift, block;
  };
  constexpr Case kCases[] = {
      {"one sentence each", 1, 1, 0, 1},
      {"one against many", 1, 9, 4, 3},
      {"many against one", 9, 1, 0, 3},
      {"less than a step's reach", 5, 4, 0, 2},
      {"in order", 20, 20, 0, 4},
      {"the beginning is missing", 20, 31, 11, 5},
      {"every sentence a paragraph", 17, 24, 2, 1},
  };
  for (const Case& c : kCases) {
    SCOPED_TRACE(c.name);
    const Side rows = MakeSide(c.rows, c.block);
    const Side columns = MakeSide(c.columns, c.block);
    const Parameters parameters;
    const Matrix emission = Emission(c.rows, c.columns, c.shift);
    const Priors priors{0.3F, 0.2F, 0};
    const auto expected =
        Textbook{rows, columns, emission, parameters, priors}.Posteriors();
    Chain chain(rows, columns, parameters);
    Matrix found;
    // A second pass must not remember the first.
    for (int pass = 0; pass < 2; ++pass) {
      Priors learnt = priors;
      chain.Run(emission, &learnt, &found);
      for (std::uint32_t r = 0; r < c.rows; ++r) {
        for (std::uint32_t k = 0; k < c.columns; ++k) {
          EXPECT_NEAR(static_cast<double>(found.At(r, k)), expected[r][k],
                      1e-5);
        }
      }
    }
  }
}

}  // namespace
}  // namespace claimdiff::alignment
