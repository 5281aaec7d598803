// What counts as the same fact, and what as a conflict.
#include "alignment/relation.h"

#include <gtest/gtest.h>

#include <vector>

namespace claimdiff::alignment {
namespace {

constexpr std::uint32_t kPlain = 0, kKilometre = 1, kEuro = 2, kDollar = 3,
                        kMile = 4;

Value Make(FactKind kind, double value, std::uint32_t dimension = kPlain,
           Modifier modifier = Modifier::kExact) {
  Value out;
  out.kind = kind;
  out.dimension = dimension;
  out.low = out.high = value;
  out.modifier = modifier;
  out.key = static_cast<KeyId>(value) + 1000 * static_cast<KeyId>(kind);
  return out;
}

Value InUnit(std::uint32_t unit, Value value) {
  value.unit = unit;
  return value;
}

Value OfData(Value value) {
  value.is_data = true;
  return value;
}

Value OfHeading(Value value) {
  value.is_section = true;
  return value;
}

Value OfSomeScale(Value value) {
  value.scale_known = false;
  value.is_temperature = true;
  return value;
}

Value Temperature(double celsius) {
  Value value = Make(FactKind::kMeasure, celsius);
  value.is_temperature = true;
  return value;
}

Value Range(FactKind kind, double low, double high) {
  Value out = Make(kind, low);
  out.high = high;
  return out;
}

std::vector<KeyId> NoNeighbours(bool, std::uint32_t) { return {}; }

// Keys that match each other.
std::vector<KeyId> OneOrFive(bool of_a, std::uint32_t) {
  return {of_a ? 1U : 5U};
}

struct RelationCase {
  const char* name;
  std::vector<Value> a, b;
  std::size_t shared, conflicts, only_a, only_b;
};

const FactKind kNumber = FactKind::kNumber;
const FactKind kPercent = FactKind::kPercent;
const FactKind kMoney = FactKind::kMoney;
const FactKind kMeasure = FactKind::kMeasure;
const FactKind kDate = FactKind::kDate;

std::vector<RelationCase> Cases() {
  return {
      {"equal numbers are shared",
       {Make(kNumber, 15)},
       {Make(kNumber, 15)},
       1,
       0,
       0,
       0},
      {"15 % and 25 % disagree",
       {Make(kPercent, 15)},
       {Make(kPercent, 25)},
       0,
       1,
       0,
       0},
      {"a percent is no plain number, but the same digits are no news",
       {Make(kPercent, 15)},
       {Make(kNumber, 15)},
       1,
       0,
       0,
       0},
      {"other kinds do not disagree",
       {Make(kPercent, 15)},
       {Make(kNumber, 25)},
       0,
       0,
       1,
       1},
      {"euros and dollars do not disagree",
       {Make(kMoney, 5, kEuro)},
       {Make(kMoney, 7, kDollar)},
       0,
       0,
       1,
       1},
      {"rounding: 1.5 million holds 1,480,000",
       {Range(kNumber, 1450000, 1550000)},
       {Make(kNumber, 1480000)},
       1,
       0,
       0,
       0},
      {"precision: a month holds its days",
       {Range(kDate, 20179, 20208)},
       {Make(kDate, 20185)},
       1,
       0,
       0,
       0},
      {"two months apart disagree",
       {Range(kDate, 20179, 20208)},
       {Range(kDate, 20240, 20269)},
       0,
       1,
       0,
       0},
      {"about 100 is said of 95",
       {Make(kNumber, 100, kPlain, Modifier::kAbout)},
       {Make(kNumber, 95)},
       1,
       0,
       0,
       0},
      {"more than 100 is said of 130",
       {Make(kNumber, 100, kPlain, Modifier::kMoreThan)},
       {Make(kNumber, 130)},
       1,
       0,
       0,
       0},
      {"more than 100 is not said of 60",
       {Make(kNumber, 100, kPlain, Modifier::kMoreThan)},
       {Make(kNumber, 60)},
       0,
       1,
       0,
       0},
      {"a converted length is rounded",
       {Make(kMeasure, 100, kKilometre)},
       {InUnit(7, Make(kMeasure, 96, kKilometre))},
       1,
       0,
       0,
       0},
      {"10 miles and 11 miles are two values, though each is rounded",
       {Range(kMeasure, 9.5, 10.5)},
       {Range(kMeasure, 10.5, 11.5)},
       0,
       1,
       0,
       0},
      {"10.4 miles is a closer word for 10 miles",
       {Range(kMeasure, 9.5, 10.5)},
       {Range(kMeasure, 10.35, 10.45)},
       1,
       0,
       0,
       0},
      {"two conversions to one unit are rounded differently",
       {Make(kMeasure, 322, kKilometre)},
       {Make(kMeasure, 320, kKilometre)},
       1,
       0,
       0,
       0},
      {"in one unit 10 and 11 disagree",
       {Make(kMeasure, 10, kKilometre)},
       {Make(kMeasure, 11, kKilometre)},
       0,
       1,
       0,
       0},
      {"80 degrees and 27 are one on two scales",
       {OfSomeScale(Make(kMeasure, 80))},
       {OfSomeScale(Make(kMeasure, 27))},
       1,
       0,
       0,
       0},
      {"20 degrees warmer is 11 Celsius",
       {OfSomeScale(Make(kMeasure, 20))},
       {Temperature(11)},
       1,
       0,
       0,
       0},
      {"2 degrees and 6 agree on no scale",
       {OfSomeScale(Make(kMeasure, 2))},
       {OfSomeScale(Make(kMeasure, 6))},
       0,
       1,
       0,
       0},
      {"20 and 35 Celsius disagree",
       {Temperature(20)},
       {Temperature(35)},
       0,
       1,
       0,
       0},
      {"at least 95 and at least 90 disagree",
       {Make(kNumber, 95, kPlain, Modifier::kMoreThan)},
       {Make(kNumber, 90, kPlain, Modifier::kMoreThan)},
       0,
       1,
       0,
       0},
      {"14,200 stands for 14,203",
       {Make(kNumber, 14200)},
       {Make(kNumber, 14203)},
       1,
       0,
       0,
       0},
      {"300 does not for 302",
       {Make(kNumber, 300)},
       {Make(kNumber, 302)},
       0,
       1,
       0,
       0},
      {"a hundred, rounded, is not 63",
       {Range(kNumber, 95, 105)},
       {Make(kNumber, 63)},
       0,
       1,
       0,
       0},
      {"240 miles stand for 238",
       {Range(kMeasure, 239.5, 240.5)},
       {Range(kMeasure, 237.5, 238.5)},
       1,
       0,
       0,
       0},
      {"238 miles and 233 miles are two",
       {Range(kMeasure, 237.5, 238.5)},
       {Range(kMeasure, 232.5, 233.5)},
       0,
       1,
       0,
       0},
      {"136 and 135 may both be converted",
       {Range(kMeasure, 135.5, 136.5)},
       {Range(kMeasure, 134.5, 135.5)},
       1,
       0,
       0,
       0},
      {"metres and kilometres are not converted",
       {Range(kMeasure, 1649.5, 1650.5)},
       {InUnit(kKilometre, Range(kMeasure, 1555, 1565))},
       0,
       1,
       0,
       0},
      {"miles and kilometres are",
       {InUnit(kKilometre, Range(kMeasure, 1555, 1565))},
       {InUnit(kMile, Range(kMeasure, 1528.9, 1690))},
       1,
       0,
       0,
       0},
      {"about 350 is not 380",
       {Make(kNumber, 350, kPlain, Modifier::kAbout)},
       {Make(kNumber, 380)},
       0,
       1,
       0,
       0},
      {"about 400 is 380",
       {Make(kNumber, 400, kPlain, Modifier::kAbout)},
       {Make(kNumber, 380)},
       1,
       0,
       0,
       0},
      {"more than 100 and more than 200 hedge two figures",
       {Make(kNumber, 100, kPlain, Modifier::kMoreThan)},
       {Make(kNumber, 200, kPlain, Modifier::kMoreThan)},
       0,
       1,
       0,
       0},
      {"rounded values that only touch disagree",
       {Range(kNumber, 1.5e6, 2.5e6)},
       {Range(kNumber, 0.5e6, 1.5e6)},
       0,
       1,
       0,
       0},
      {"a total and a small part are two facts",
       {Make(kNumber, 1200)},
       {Make(kNumber, 40)},
       0,
       0,
       1,
       1},
      {"equal facts pair first, the rest disagree",
       {Make(kNumber, 7), Make(kNumber, 300)},
       {Make(kNumber, 300), Make(kNumber, 9)},
       1,
       1,
       0,
       0},
      {"two rivals without a neighbour are left alone",
       {Make(kNumber, 7), Make(kNumber, 6)},
       {Make(kNumber, 9)},
       0,
       0,
       2,
       1},
      {"one may be no number at all",
       {Make(kNumber, 1)},
       {Make(kNumber, 3)},
       0,
       0,
       1,
       1},
      {"the first and the second may be two things",
       {Make(FactKind::kOrdinal, 1)},
       {Make(FactKind::kOrdinal, 2)},
       0,
       0,
       1,
       1},
      {"nothing against nothing", {}, {}, 0, 0, 0, 0},
  };
}

TEST(Relation, Table) {
  for (const RelationCase& c : Cases()) {
    SCOPED_TRACE(c.name);
    const FactDiff diff = CompareFacts(c.a, c.b, {}, NoNeighbours);
    EXPECT_EQ(diff.shared.size(), c.shared);
    EXPECT_EQ(diff.conflicts.size(), c.conflicts);
    EXPECT_EQ(diff.only_a.size(), c.only_a);
    EXPECT_EQ(diff.only_b.size(), c.only_b);
    const FactDiff turned = CompareFacts(c.b, c.a, {}, NoNeighbours);
    EXPECT_EQ(turned.conflicts.size(), c.conflicts);
    EXPECT_EQ(turned.only_b.size(), c.only_a);
  }
}

TEST(Relation, NeighboursChooseAmongRivals) {
  const Value six = Make(kNumber, 6), seven = Make(kNumber, 7);
  const Value nine = Make(kNumber, 9);
  const std::vector<Affinity> affinities = {{2, 5, 1.F}};
  const std::vector<Value> a = {six, seven}, b = {nine};
  const FactDiff diff =
      CompareFacts(a, b, affinities, [](bool of_a, std::uint32_t value) {
        return std::vector<KeyId>{of_a ? value + 1 : 5};
      });
  ASSERT_EQ(diff.conflicts.size(), 1U);
  EXPECT_EQ(diff.conflicts[0], ValuePair(1, 0));
  EXPECT_EQ(diff.only_a, std::vector<std::uint32_t>{0});
}

// With a word in common beside both, which is all that a rank needs.
struct NeighbourCase {
  const char* name;
  Value a, b;
  std::size_t conflicts;
};

TEST(Relation, ValuesOfTwoKindsDoNotDisagree) {
  const FactKind kOrdinal = FactKind::kOrdinal;
  const NeighbourCase cases[] = {
      {"counts", Make(kNumber, 3), Make(kNumber, 4), 1},
      {"decimals", Range(kNumber, 7.45, 7.55), Range(kNumber, 8.95, 9.05), 1},
      {"a count and a section", Make(kNumber, 3), Range(kNumber, 8.05, 8.15),
       0},
      {"a count and a share", Make(kNumber, 1), Make(kNumber, 0.5), 0},
      {"thousands and a decimal", Make(kNumber, 2000), Make(kNumber, 2500.5),
       1},
      {"a rank and its number", Make(kNumber, 34), Make(kOrdinal, 35), 1},
      {"a way of telling", Make(kNumber, 2), Make(kOrdinal, 1), 0},
      {"a rank and a share", Make(kNumber, 0.3333), Make(kOrdinal, 3), 0},
      {"a dash or a minus", Make(kNumber, 6), Make(kNumber, -6), 0},
      {"below nought and above", Make(kNumber, -5), Make(kNumber, 2), 0},
      {"both below", Make(kNumber, -6), Make(kNumber, -4), 1},
      {"sections of two editions", OfHeading(Range(kNumber, 3.55, 3.65)),
       OfHeading(Range(kNumber, 3.45, 3.55)), 0},
      {"a section and a value", OfHeading(Range(kNumber, 3.55, 3.65)),
       Range(kNumber, 3.45, 3.55), 1},
      {"growth and decline", Make(kPercent, 6), Make(kPercent, -6), 1},
      {"Mb for MB", OfData(InUnit(1, Make(kMeasure, 16))),
       OfData(InUnit(2, Make(kMeasure, 128))), 0},
      {"another size", OfData(InUnit(1, Make(kMeasure, 16))),
       OfData(InUnit(2, Make(kMeasure, 100))), 1},
      {"million for milliard", Range(kMoney, 11.5e6, 12.5e6),
       Range(kMoney, 11.5e9, 12.5e9), 1},
      {"a nought more", Make(kNumber, 3000), Make(kNumber, 300), 1},
      {"fifteen times as many of the same", Make(kNumber, 3000),
       Make(kNumber, 200), 1},
      {"sixty times as many are others", Make(kNumber, 30000),
       Make(kNumber, 500), 0},
      {"a round number and its thousands", Make(kNumber, 10),
       Make(kNumber, 1000), 0},
      {"two digits and their thousands", Make(kNumber, 12),
       Make(kNumber, 12000), 1},
      {"a unit may be misread", Range(kMeasure, 3.5, 4.5),
       Range(kMeasure, 79.5, 80.5), 0},
      {"a decimal or thousands", Range(kNumber, 359.9995, 360.0005),
       Make(kNumber, 360000), 0},
      {"eight times as long", InUnit(1, Make(kMeasure, 16)),
       InUnit(2, Make(kMeasure, 128)), 1},
  };
  for (const NeighbourCase& c : cases) {
    SCOPED_TRACE(c.name);
    const std::vector<Affinity> affinities = {{1, 5, 1.F}};
    const std::vector<Value> a = {c.a}, b = {c.b};
    EXPECT_EQ(CompareFacts(a, b, affinities, OneOrFive).conflicts.size(),
              c.conflicts);
  }
}

TEST(Relation, FarApartValuesDisagreeOnlyBesideTheSameWord) {
  const std::vector<Value> a = {Make(kNumber, 30)}, b = {Make(kNumber, 400)};
  const std::vector<Affinity> affinities = {{1, 5, 1.F}};
  EXPECT_EQ(CompareFacts(a, b, affinities, OneOrFive).conflicts.size(), 1U);
  EXPECT_TRUE(CompareFacts(a, b, affinities, NoNeighbours).conflicts.empty());
  const std::vector<Value> two = {Make(kNumber, 400), Make(kNumber, 20000)};
  EXPECT_TRUE(CompareFacts(a, two, affinities, OneOrFive).conflicts.empty());
}

TEST(Relation, ListsOfFiguresHaveNoSlots) {
  const auto list = [](int from, int size) {
    std::vector<Value> values;
    for (int k = 0; k < size; ++k) values.push_back(Make(kNumber, from + k));
    return values;
  };
  const std::vector<Affinity> affinities = {{1, 5, 1.F}};
  EXPECT_EQ(CompareFacts(list(100, 3), list(200, 3), affinities, OneOrFive)
                .conflicts.size(),
            3U);
  EXPECT_TRUE(
      CompareFacts(list(1000, 100), list(2000, 100), affinities, OneOrFive)
          .conflicts.empty());
}

TEST(Relation, ARankToldTwiceIsStillThatRank) {
  const Value first = Make(FactKind::kOrdinal, 1);
  const Value again = first, second = Make(FactKind::kOrdinal, 2);
  const std::vector<Affinity> affinities = {{1, 5, 1.F}};
  const std::vector<Value> a = {first, again}, b = {first, second};
  EXPECT_TRUE(CompareFacts(a, b, affinities, OneOrFive).conflicts.empty());
}

TEST(Relation, NamesNeverDisagree) {
  Value one = Make(FactKind::kEntity, 0), two = one;
  one.key = 1;
  two.key = 2;
  const std::vector<Value> a = {one}, b = {two};
  const FactDiff diff = CompareFacts(a, b, {}, NoNeighbours);
  EXPECT_TRUE(diff.conflicts.empty());
  EXPECT_EQ(diff.only_a.size(), 1U);
}

}  // namespace
}  // namespace claimdiff::alignment
