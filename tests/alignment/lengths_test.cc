#include "alignment/lengths.h"

#include <gtest/gtest.h>

#include <vector>

namespace claimdiff::alignment {
namespace {

Side SideOf(std::vector<float> lengths) {
  Side side;
  side.first.resize(lengths.size() + 1, 0);
  side.lengths = std::move(lengths);
  return side;
}

Matrix Evidence(const Side& a, const Side& b) {
  Matrix scores(a.size(), b.size());
  LengthModel(a, b, Parameters()).AddTo(&scores);
  return scores;
}

TEST(Lengths, FavourWhatIsAsLong) {
  const Side a = SideOf({40, 80, 160});
  const Side b = SideOf({42, 78, 165});
  const Matrix nats = Evidence(a, b);
  for (SentenceId i = 0; i < 3; ++i) {
    EXPECT_GT(nats.At(i, i), 0.F) << i;
    for (SentenceId j = 0; j < 3; ++j) {
      EXPECT_LE(nats.At(i, j), nats.At(i, i)) << i << " " << j;
    }
  }
}

// Two headings among many long sentences are as long as each other by rule.
TEST(Lengths, AreNoProofForTwoHeadings) {
  std::vector<float> lengths(30, 90);
  for (std::size_t i = 0; i < lengths.size(); i += 2) lengths[i] = 120;
  lengths[0] = 9;
  const Side side = SideOf(lengths);
  const float nats = Evidence(side, side).At(0, 0);
  EXPECT_GT(nats, 0.F);
  EXPECT_LT(nats, 5.F);
}

TEST(Lengths, OfOneSentenceEachSaySomethingFinite) {
  const Matrix nats = Evidence(SideOf({50}), SideOf({5}));
  EXPECT_GE(nats.At(0, 0),
            Parameters().length_weight * Parameters().length_floor);
  EXPECT_LT(nats.At(0, 0), 10.F);
}

}  // namespace
}  // namespace claimdiff::alignment
