// What places in paragraphs say, once a first alignment has shown how they
// answer each other.
#include "alignment/places.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "alignment/align.h"

namespace claimdiff::alignment {
namespace {

struct Line {
  std::uint32_t block;
  Role role;
  std::vector<KeyId> keys;
};

Side MakeSide(const std::vector<Line>& lines) {
  Side side;
  for (const Line& line : lines) {
    side.keys.insert(side.keys.end(), line.keys.begin(), line.keys.end());
    side.first.push_back(static_cast<std::uint32_t>(side.keys.size()));
    side.lengths.push_back(60);
    side.blocks.push_back(line.block);
    side.roles.push_back(line.role);
  }
  side.classes.assign(100, KeyClass::kTranslated);
  return side;
}

// A heading, a paragraph of two sentences and two list items, over and over;
// sentence i has the key i.
std::vector<Line> Manual(std::uint32_t sections) {
  std::vector<Line> lines;
  const auto add = [&lines](std::uint32_t block, Role role) {
    lines.push_back({block, role, {static_cast<KeyId>(lines.size())}});
  };
  for (std::uint32_t s = 0; s < sections; ++s) {
    add(4 * s, Role::kHeading);
    add(4 * s + 1, Role::kBody);
    add(4 * s + 1, Role::kBody);
    add(4 * s + 2, Role::kListItem);
    add(4 * s + 3, Role::kListItem);
  }
  return lines;
}

// Sentence i is linked to i + `shift`.
Links Shifted(std::uint32_t size, std::uint32_t shift) {
  Links links;
  for (SentenceId i = 0; i + shift < size; ++i) {
    links.likely.push_back({i, i + shift, 1});
  }
  return links;
}

// What is added to the cell of A's sentence 1 and B's sentence j, after
// learning.
float Added(const Side& side, const Links& links, SentenceId j) {
  const Parameters parameters;
  PlaceModel places(side, side, parameters);
  places.Learn(links);
  Matrix scores(side.size(), side.size());
  places.AddTo(&scores);
  return scores.At(1, j);
}

TEST(Places, LikePlacesSpeakForAPair) {
  const Side side = MakeSide(Manual(6));
  const Links straight = Shifted(side.size(), 0);
  EXPECT_GT(Added(side, straight, 1), 0.5F);
  EXPECT_GT(Added(side, straight, 6), 0.5F) << "of another section";
  EXPECT_LT(Added(side, straight, 0), -0.5F) << "a heading";
  EXPECT_LT(Added(side, straight, 2), -0.5F) << "the paragraph's last";
  EXPECT_LT(Added(side, straight, 3), -0.5F) << "a list item";
}

TEST(Places, SayNothingWhereLinksDoNotKeepThem) {
  const Side side = MakeSide(Manual(6));
  EXPECT_EQ(Added(side, Shifted(side.size(), 1), 1), 0);
  EXPECT_EQ(Added(side, Links(), 1), 0);
}

TEST(Places, SayNothingBeforeAnythingIsLearntOrWithoutParagraphs) {
  Side side = MakeSide(Manual(6));
  Matrix scores(side.size(), side.size());
  PlaceModel(side, side, {}).AddTo(&scores);
  EXPECT_EQ(scores.At(1, 1), 0);
  side.roles.clear();
  EXPECT_EQ(Added(side, Shifted(side.size(), 0), 1), 0);
}

// One sentence's words have no translation; it is in its place all the same.
TEST(Places, FindASentenceWhoseWordsSayLittle) {
  std::vector<Line> a = Manual(6), b = a;
  constexpr SentenceId kOdd = 12;
  b[kOdd].keys = {90, 91};
  Features features{MakeSide(a), MakeSide(b), {}};
  for (KeyId key = 0; key < a.size(); ++key) {
    if (key != kOdd) features.affinities.push_back({key, key, 0.9F});
  }
  Parameters silent;
  silent.place_weight = 0;
  const float with = Align(features).expressed_a[kOdd];
  const float without = Align(features, silent).expressed_a[kOdd];
  EXPECT_GT(with, without);
}

}  // namespace
}  // namespace claimdiff::alignment
