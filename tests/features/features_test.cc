#include "features/features.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "text/tokens.h"

namespace claimdiff {
namespace {

Fact MakeFact(FactKind kind, std::string key, Span span, double low = 0,
              double high = 0, std::string dimension = "") {
  Fact fact;
  fact.kind = kind;
  fact.key = std::move(key);
  fact.span = span;
  fact.quantity.low = low;
  fact.quantity.high = high;
  fact.quantity.dimension = std::move(dimension);
  return fact;
}

Article OneClaim(std::string text, std::string language) {
  Article article;
  article.text = std::move(text);
  article.language = std::move(language);
  const Span all{0, static_cast<std::uint32_t>(article.text.size())};
  article.blocks.push_back({ClaimKind::kBody, all});
  article.claims.push_back({ClaimKind::kBody, 0, all, {}});
  return article;
}

PairFeatures Build(const Article& a, const Article& b) {
  return BuildFeatures(a, text::Tokenise(a.text), b, text::Tokenise(b.text),
                       Lexicons());
}

float AffinityOf(const PairFeatures& pair, std::string_view a,
                 std::string_view b) {
  for (const alignment::Affinity& x : pair.features.affinities) {
    if (pair.a.keys[x.a].key == a && pair.b.keys[x.b].key == b) return x.value;
  }
  return 0;
}

// Affinities come back the same when the sides change places.
void ExpectSymmetric(const Article& a, const Article& b) {
  const PairFeatures ab = Build(a, b);
  const PairFeatures ba = Build(b, a);
  ASSERT_EQ(ab.features.affinities.size(), ba.features.affinities.size());
  for (const alignment::Affinity& x : ab.features.affinities) {
    EXPECT_EQ(AffinityOf(ba, ab.b.keys[x.b].key, ab.a.keys[x.a].key), x.value)
        << ab.a.keys[x.a].key << " " << ab.b.keys[x.b].key;
  }
}

struct WordCase {
  const char* name;
  const char* text_a;
  const char* text_b;
  const char* key_a;
  const char* key_b;
  bool kin;
};

constexpr WordCase kWords[] = {
    {"cognates", "strategi baru", "nova estratégia", "concept:strategi",
     "concept:estratégia", true},
    {"a Russian loan", "новый президент", "the new president",
     "concept:президент", "concept:president", true},
    {"an Arabic name after a clitic", "قال وترامب", "so said Trump",
     "concept:وترامب", "concept:trump", true},
    {"a Korean name before a particle", "그리고 오바마가", "and Obama",
     "concept:오바마가", "concept:obama", true},
    {"a Katakana loan", "新しいミサイル", "new missile", "concept:ミサイル",
     "concept:missile", true},
    {"Han characters in pairs", "中国经济", "中国的", "concept:中国",
     "concept:中国", true},
    {"a name in Chinese, by sound", "总统奥巴马说", "said Obama",
     "concept:奥巴马", "concept:obama", true},
    {"Chinese words are no names", "明天的会议", "Mint tea", "concept:明天",
     "concept:mint", false},
    {"Latin inside Chinese", "使用iPhone的人", "with an iPhone",
     "concept:iphone", "concept:iphone", true},
    {"strangers", "harga beras", "preço do arroz", "concept:beras",
     "concept:arroz", false},
};

TEST(FeaturesTest, WordsMeetBySound) {
  for (const WordCase& c : kWords) {
    SCOPED_TRACE(c.name);
    const Article a = OneClaim(c.text_a, "und");
    const Article b = OneClaim(c.text_b, "und");
    EXPECT_EQ(AffinityOf(Build(a, b), c.key_a, c.key_b) > 0.3F, c.kin);
    ExpectSymmetric(a, b);
  }
}

TEST(FeaturesTest, NamesMeetInPart) {
  Article a = OneClaim("by Donald Trump", "en");
  a.claims[0].facts = {
      MakeFact(FactKind::kEntity, "name:donald trump", {3, 15})};
  Article b = OneClaim("por Trump", "pt");
  b.claims[0].facts = {MakeFact(FactKind::kEntity, "name:trump", {4, 9})};
  EXPECT_GT(AffinityOf(Build(a, b), "name:donald trump", "name:trump"), 0.6F);
  ExpectSymmetric(a, b);
}

TEST(FeaturesTest, GazetteerNamesStayApart) {
  Article a = OneClaim("in Austria", "en");
  a.claims[0].facts = {MakeFact(FactKind::kEntity, "region:AT", {3, 10})};
  Article b = OneClaim("en Australia", "es");
  b.claims[0].facts = {MakeFact(FactKind::kEntity, "region:AU", {3, 12})};
  EXPECT_EQ(AffinityOf(Build(a, b), "region:AT", "region:AU"), 0);
}

Article OneCode(const std::string& code) {
  Article article = OneClaim(code, "und");
  article.claims[0].facts = {
      MakeFact(FactKind::kEntity, "code:" + code,
               {0, static_cast<std::uint32_t>(code.size())})};
  return article;
}

TEST(FeaturesTest, CodeMeetsItselfInCapitals) {
  const auto affinity = [](const std::string& a, const std::string& b) {
    return AffinityOf(Build(OneCode(a), OneCode(b)), "code:" + a, "code:" + b);
  };
  EXPECT_GT(affinity("lock_file", "LOCK_FILE"), 0.9F);
  EXPECT_EQ(affinity("-c", "-C"), 0);
  EXPECT_EQ(affinity("lock_file", "lock_files"), 0);
}

struct QuantityCase {
  const char* name;
  Fact a, b;
  bool kin;
};

TEST(FeaturesTest, QuantitiesMeetByValue) {
  const auto fact = [](FactKind kind, const char* key, double low, double high,
                       const char* dimension) {
    return MakeFact(kind, key, {0, 1}, low, high, dimension);
  };
  const QuantityCase cases[] = {
      {"converted units",
       fact(FactKind::kMeasure, "measure:mile:100", 160934, 160934, "length"),
       fact(FactKind::kMeasure, "measure:kilometer:161", 160500, 161500,
            "length"),
       true},
      {"other lengths",
       fact(FactKind::kMeasure, "measure:mile:100", 160934, 160934, "length"),
       fact(FactKind::kMeasure, "measure:kilometer:120", 120000, 120000,
            "length"),
       false},
      {"a day in its month",
       fact(FactKind::kDate, "date:2025-04", 20179, 20208, "day"),
       fact(FactKind::kDate, "date:2025-04-03", 20181, 20181, "day"), true},
      {"a number and a year",
       fact(FactKind::kNumber, "number:1980", 1980, 1980, ""),
       fact(FactKind::kDate, "date:1980", 3652, 4017, "day"), true},
      {"a unit left out", fact(FactKind::kNumber, "number:15", 15, 15, ""),
       fact(FactKind::kPercent, "percent:15", 15, 15, ""), true},
      {"other numbers", fact(FactKind::kNumber, "number:15", 15, 15, ""),
       fact(FactKind::kNumber, "number:16", 16, 16, ""), false},
  };
  for (const QuantityCase& c : cases) {
    SCOPED_TRACE(c.name);
    Article a = OneClaim("1", "en");
    a.claims[0].facts = {c.a};
    Article b = OneClaim("1", "en");
    b.claims[0].facts = {c.b};
    EXPECT_EQ(AffinityOf(Build(a, b), c.a.key, c.b.key) > 0, c.kin);
    ExpectSymmetric(a, b);
  }
}

TEST(FeaturesTest, TheWayBackIsComplete) {
  Article a = OneClaim("Trump spoke of Trump 15 times", "en");
  a.claims[0].facts = {
      MakeFact(FactKind::kEntity, "name:trump", {0, 5}),
      MakeFact(FactKind::kEntity, "name:trump", {15, 20}),
      MakeFact(FactKind::kNumber, "number:15", {21, 23}, 15, 15)};
  const PairFeatures pair = Build(a, OneClaim("nada", "pt"));
  ASSERT_EQ(pair.a.fact_keys.size(), 1U);
  ASSERT_EQ(pair.a.fact_keys[0].size(), 3U);
  EXPECT_EQ(pair.a.fact_keys[0][0], pair.a.fact_keys[0][1]);
  EXPECT_EQ(pair.a.keys[pair.a.fact_keys[0][2]].key, "number:15");
  EXPECT_TRUE(std::is_sorted(
      pair.a.uses[0].begin(), pair.a.uses[0].end(),
      [](const KeyUse& x, const KeyUse& y) { return x.span < y.span; }));
  EXPECT_EQ(pair.features.a.classes.size(), pair.a.keys.size());
}

TEST(FeaturesTest, AWordStandsInNamesOnlyUntilItIsMetElsewhere) {
  Article a = OneClaim("Bank Mandiri is the largest bank", "en");
  a.claims[0].facts = {MakeFact(FactKind::kEntity, "org:Mandiri", {0, 12})};
  const PairFeatures pair = Build(a, OneClaim("nada", "pt"));
  const struct {
    std::string_view key;
    alignment::KeyClass is;
  } kRows[] = {
      {"org:Mandiri", alignment::KeyClass::kName},
      {"concept:mandiri", alignment::KeyClass::kNameWord},
      {"concept:bank", alignment::KeyClass::kWord},
      {"concept:largest", alignment::KeyClass::kWord},
  };
  for (const auto& row : kRows) {
    const auto key = std::ranges::find(
        pair.a.keys, row.key, [](const KeyName& name) { return name.key; });
    ASSERT_NE(key, pair.a.keys.end()) << row.key;
    const std::ptrdiff_t id = key - pair.a.keys.begin();
    EXPECT_EQ(pair.features.a.classes[static_cast<std::size_t>(id)], row.is)
        << row.key;
  }
}

TEST(FeaturesTest, EmptyArticles) {
  const Article nothing;
  const PairFeatures pair = Build(nothing, nothing);
  EXPECT_EQ(pair.features.a.size(), 0U);
  EXPECT_TRUE(pair.features.affinities.empty());
}

}  // namespace
}  // namespace claimdiff
