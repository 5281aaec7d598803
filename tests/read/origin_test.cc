// The map from text to source, on invented pieces.
#include "claimdiff/origin.h"

#include <gtest/gtest.h>

namespace claimdiff {
namespace {

TEST(OriginTest, NothingAddedIsTheIdentity) {
  const Origin origin;
  EXPECT_TRUE(origin.IsIdentity());
  EXPECT_EQ(origin.SourceOf({3, 9}), (Span{3, 9}));
}

// "<p>caf&eacute; noir</p>" -> "café noir"
TEST(OriginTest, TagsAndEntities) {
  Origin origin;
  origin.Add({0, 3, 1, 1});
  origin.Add({3, 6, 2, 8});
  origin.Add({5, 14, 1, 1});
  EXPECT_EQ(origin.SourceOf({0, 5}), (Span{3, 14})) << "café";
  EXPECT_EQ(origin.SourceOf({0, 3}), (Span{3, 6})) << "caf";
  EXPECT_EQ(origin.SourceOf({3, 5}), (Span{6, 14})) << "é";
  EXPECT_EQ(origin.SourceOf({6, 10}), (Span{15, 19})) << "noir";
  EXPECT_EQ(origin.SourceOf({10, 10}), (Span{19, 19})) << "nothing";
}

// "ж1" in Windows-1251, twice.
TEST(OriginTest, UnitsOfAnotherSize) {
  Origin origin;
  origin.Add({0, 0, 2, 1});
  origin.Add({2, 1, 1, 1});
  origin.Add({3, 2, 2, 1});
  origin.Add({5, 3, 1, 1});
  EXPECT_EQ(origin.SourceOf({0, 2}), (Span{0, 1}));
  EXPECT_EQ(origin.SourceOf({3, 6}), (Span{2, 4}));
}

TEST(OriginTest, WhatTheSourceDoesNotHave) {
  Origin origin;
  origin.Add({0, 10, 1, 1});
  origin.Add({4, 14, 1, 0});  // a line end between two cells
  origin.Add({5, 30, 1, 1});
  EXPECT_EQ(origin.SourceOf({0, 4}), (Span{10, 14}));
  EXPECT_EQ(origin.SourceOf({5, 7}), (Span{30, 32}));
  EXPECT_EQ(origin.SourceOf({0, 7}), (Span{10, 32}));
}

TEST(OriginTest, PiecesThatGoOnAreOne) {
  Origin origin;
  origin.Add({0, 5, 1, 1});
  origin.Add({3, 8, 1, 1});
  Origin one;
  one.Add({0, 5, 1, 1});
  EXPECT_EQ(origin.SourceOf({2, 6}), one.SourceOf({2, 6}));
}

}  // namespace
}  // namespace claimdiff
