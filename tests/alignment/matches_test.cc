#include "alignment/matches.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "alignment/score.h"

namespace claimdiff::alignment {
namespace {

Side MakeSide(const std::vector<std::vector<KeyId>>& sentences, KeyId keys) {
  Side side;
  for (const std::vector<KeyId>& held : sentences) {
    side.keys.insert(side.keys.end(), held.begin(), held.end());
    side.first.push_back(static_cast<std::uint32_t>(side.keys.size()));
    side.lengths.push_back(50);
  }
  side.classes.assign(keys, KeyClass::kName);
  return side;
}

bool Holds(const Side& side, SentenceId sentence, KeyId key) {
  return std::binary_search(side.keys.begin() + side.first[sentence],
                            side.keys.begin() + side.first[sentence + 1], key);
}

Features Invented() {
  std::vector<std::vector<KeyId>> a(7), b(9);
  for (KeyId i = 0; i < 7; ++i) {
    for (KeyId k = i % 3; k < 12; k += 2 + i % 4) a[i].push_back(k);
  }
  for (KeyId j = 0; j < 9; ++j) {
    for (KeyId k = j % 4; k < 10; k += 1 + j % 5) b[j].push_back(k);
  }
  Features out{MakeSide(a, 13), MakeSide(b, 11), {}};  // the last in none
  for (KeyId x = 0; x < 13; ++x) {
    for (KeyId y = 0; y < 11; ++y) {
      if ((x * 5 + y * 3) % 4 == 0) {
        out.affinities.push_back(
            {x, y, 0.25F * static_cast<float>(1 + (x + y) % 4)});
      }
    }
  }
  return out;
}

void ExpectAllMatches(const SideMatches& from, const Side& to) {
  for (KeyId key = 0; key < from.side->classes.size(); ++key) {
    SCOPED_TRACE(key);
    std::size_t count = 0;
    for (SentenceId j = 0; j < to.size(); ++j) {
      float best = 0;
      for (const Affinity& pair : from.affinities) {
        if (pair.a == key && Holds(to, j, pair.b)) {
          best = std::max(best, pair.value);
        }
      }
      if (best == 0) continue;
      ++count;
      const auto matches = from.MatchesOf(key);
      const auto found =
          std::find_if(matches.begin(), matches.end(),
                       [j](const Match& match) { return match.sentence == j; });
      ASSERT_NE(found, matches.end()) << j;
      EXPECT_EQ(found->affinity, best);
      const auto as_good = std::count_if(
          matches.begin(), matches.end(),
          [best](const Match& match) { return match.affinity >= best; });
      const Parameters p;
      EXPECT_FLOAT_EQ(
          found->share,
          (static_cast<float>(as_good) + p.background_hits) /
              (static_cast<float>(to.size()) + p.background_sentences));
    }
    EXPECT_EQ(from.MatchesOf(key).size(), count);
    EXPECT_EQ(from.BackgroundOf(key).best > 0, count > 0);
    for (SentenceId i = 0; i < from.side->size(); ++i) {
      const auto holders = from.SentencesOf(key);
      EXPECT_EQ(std::find(holders.begin(), holders.end(), i) != holders.end(),
                Holds(*from.side, i, key));
    }
  }
}

TEST(Matches, AreThoseThatLookingAtEveryPairFinds) {
  const Features features = Invented();
  const PairMatches matches = FindMatches(features, {});
  ExpectAllMatches(matches.a, features.b);
  ExpectAllMatches(matches.b, features.a);
}

// A key of A that `holding` sentences of ten hold and `matching` of B's match.
Background BackgroundWhere(SentenceId holding, SentenceId matching) {
  Features features;
  for (Side* side : {&features.a, &features.b}) {
    const SentenceId with = side == &features.a ? holding : matching;
    side->classes = {KeyClass::kWord};
    for (SentenceId i = 0; i < 10; ++i) {
      if (i < with) side->keys.push_back(0);
      side->first.push_back(static_cast<std::uint32_t>(side->keys.size()));
      side->lengths.push_back(50);
      side->blocks.push_back(i);
    }
  }
  features.affinities = {{0, 0, 1.F}};
  return FindMatches(features, {}).a.BackgroundOf(0);
}

TEST(Matches, WhatTheOtherArticleSeldomHasIsSeldomKept) {
  const struct {
    const char* name;
    SentenceId holding, matching;
    float kept;
  } rows[] = {
      {"as often", 4, 4, 1},
      {"more often", 2, 6, 1},
      {"half as often", 4, 2, 1},
      {"a quarter", 8, 2, 5 / 8.5F},
      {"once in ten", 10, 1, 3 / 10.5F},
      {"nowhere", 3, 0, 1},
  };
  for (const auto& row : rows) {
    EXPECT_FLOAT_EQ(BackgroundWhere(row.holding, row.matching).kept, row.kept)
        << row.name;
  }
}

TEST(Matches, AMissedKeyThatIsSeldomKeptSaysLittle) {
  const Parameters parameters;
  const Background often = BackgroundWhere(8, 8);
  const Background seldom = BackgroundWhere(8, 1);
  EXPECT_LT(MissEvidence(KeyClass::kWord, often, parameters), -1);
  EXPECT_GT(MissEvidence(KeyClass::kWord, seldom, parameters), -0.5);
}

TEST(Matches, MirroredAffinitiesAscend) {
  const Features features = Invented();
  const std::vector<Affinity> mirrored = Mirrored(features.affinities, 11);
  ASSERT_EQ(mirrored.size(), features.affinities.size());
  EXPECT_TRUE(std::is_sorted(mirrored.begin(), mirrored.end(),
                             [](const Affinity& x, const Affinity& y) {
                               return x.a != y.a ? x.a < y.a : x.b < y.b;
                             }));
  const std::vector<Affinity> back = Mirrored(mirrored, 13);
  for (std::size_t k = 0; k < back.size(); ++k) {
    EXPECT_EQ(back[k].a, features.affinities[k].a);
    EXPECT_EQ(back[k].b, features.affinities[k].b);
    EXPECT_EQ(back[k].value, features.affinities[k].value);
  }
}

}  // namespace
}  // namespace claimdiff::alignment
