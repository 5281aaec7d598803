// The cells of keys that few sentences have, and of those that many have.
#include "alignment/cells.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <tuple>
#include <vector>

#include "alignment/matches.h"

namespace claimdiff::alignment {
namespace {

constexpr SentenceId kSentences = 20;
constexpr KeyId kCommon = 1;   // of all sentences
constexpr KeyId kUnknown = 3;  // of no sentence of the other side

// Sentence i holds the common key, and another one by turns.
Side MakeSide() {
  Side side;
  for (SentenceId i = 0; i < kSentences; ++i) {
    std::vector<KeyId> keys = {kCommon, 2 + i % 4};
    if (i == 7) keys.insert(keys.begin(), 0);
    side.keys.insert(side.keys.end(), keys.begin(), keys.end());
    side.first.push_back(static_cast<std::uint32_t>(side.keys.size()));
    side.lengths.push_back(50);
    side.blocks.push_back(i);
    side.roles.push_back(Role::kBody);
  }
  side.classes.assign(6, KeyClass::kName);
  return side;
}

Features Made() {
  Features out{MakeSide(), MakeSide(), {}};
  for (KeyId key = 0; key < 6; ++key) {
    if (key != kUnknown) out.affinities.push_back({key, key, 1});
  }
  return out;
}

// Key by key: its match and the table's cell.
using Cells = std::vector<std::tuple<KeyId, std::uint32_t, std::uint32_t>>;

Cells CellsOf(const HitCells& cells) {
  Cells out;
  cells.ForEach([&](std::uint32_t cell, std::uint32_t match) {
    out.emplace_back(cells.met()[cells.met_of()[match]], match, cell);
  });
  return out;
}

TEST(HitCells, AreWhereSentencesAndMatchesMeet) {
  const Features features = Made();
  const PairMatches matches = FindMatches(features);
  const PairCells cells(matches.View());
  EXPECT_EQ(cells.a.met(), (std::vector<KeyId>{0, 1, 2, 4, 5}));
  Cells of_a, of_b;
  for (const KeyId key : cells.a.met()) {
    for (const SentenceId i : matches.a.SentencesOf(key)) {
      for (std::uint32_t m = matches.a.first_match[key];
           m < matches.a.first_match[key + 1]; ++m) {
        const SentenceId j = matches.a.matches[m].sentence;
        of_a.emplace_back(key, m, i * kSentences + j);
        of_b.emplace_back(key, m, j * kSentences + i);
      }
    }
  }
  EXPECT_EQ(CellsOf(cells.a), of_a);
  EXPECT_EQ(CellsOf(cells.b), of_b);  // both sides are alike
}

}  // namespace
}  // namespace claimdiff::alignment
