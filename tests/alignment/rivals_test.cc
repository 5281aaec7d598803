#include "alignment/rivals.h"

#include <gtest/gtest.h>

#include <vector>

#include "alignment/links.h"

namespace claimdiff::alignment {
namespace {

// A's sentence i and B's sentence j are surely counterparts.
Matrix Joined(std::uint32_t rows, std::uint32_t columns,
              const std::vector<Link>& links) {
  Matrix posteriors(rows, columns);
  for (const Link& link : links) posteriors.At(link.a, link.b) = link.chance;
  return posteriors;
}

TEST(Rivals, AreOthersButNotNeighbours) {
  struct Row {
    const char* name;
    std::vector<Link> links;
    std::uint32_t a, b;
    float nats;
  };
  const Row kRows[] = {
      {"nobody has either", {}, 2, 2, 0},
      {"the pair itself", {{2, 2, 1}}, 2, 2, 0},
      {"another has B's", {{0, 2, 1}}, 2, 2, -3},
      {"another has A's", {{2, 4, 1}}, 2, 2, -3},
      {"others have both", {{0, 2, 1}, {2, 4, 1}}, 2, 2, -6},
      {"half surely", {{0, 2, .75F}}, 2, 2, -1.5F},
      {"not likelier than not", {{0, 2, .5F}}, 2, 2, 0},
      {"the sentence before shares it", {{1, 2, 1}}, 2, 2, 0},
      {"the sentence after shares it", {{2, 3, 1}}, 2, 2, 0},
      {"two others are another pair", {{0, 0, 1}}, 2, 2, 0},
      {"in the first row and column", {{4, 0, 1}}, 0, 0, -3},
      {"in the last ones", {{0, 4, 1}}, 4, 4, -3},
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.name);
    const Matrix posteriors = Joined(5, 5, row.links);
    Matrix scores(5, 5);
    AddRivals(posteriors, 3, &scores);
    EXPECT_FLOAT_EQ(scores.At(row.a, row.b), row.nats);
  }
}

TEST(Rivals, AreTheSameFromEitherSide) {
  const std::vector<Link> links = {{0, 3, .7F}, {1, 0, .8F}, {3, 1, .9F}};
  std::vector<Link> turned;
  for (const Link& link : links)
    turned.push_back({link.b, link.a, link.chance});
  const Matrix forth = Joined(4, 5, links);
  const Matrix back = Joined(5, 4, turned);
  Matrix scores(4, 5), mirrored(5, 4);
  AddRivals(forth, 2, &scores);
  AddRivals(back, 2, &mirrored);
  for (std::uint32_t i = 0; i < 4; ++i) {
    for (std::uint32_t j = 0; j < 5; ++j) {
      EXPECT_FLOAT_EQ(scores.At(i, j), mirrored.At(j, i));
    }
  }
}

}  // namespace
}  // namespace claimdiff::alignment
