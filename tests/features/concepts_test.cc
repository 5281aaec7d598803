#include "features/concepts.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <string_view>

#include "features/features.h"
#include "lexicon/build.h"
#include "text/tokens.h"

namespace claimdiff {
namespace {

namespace fs = std::filesystem;

Article OneClaim(std::string text, std::string language) {
  Article article;
  article.text = std::move(text);
  article.language = std::move(language);
  const Span all{0, static_cast<std::uint32_t>(article.text.size())};
  article.blocks.push_back({ClaimKind::kBody, all});
  article.claims.push_back({ClaimKind::kBody, 0, all, {}});
  return article;
}

class ConceptsTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    directory_ = fs::temp_directory_path() / "claimdiff_concepts_test";
    lexicon::Builder builder;
    builder.AddEnglish("id", "larangan", "ban", 1);
    builder.AddEnglish("id", "gudang", "warehouse", 1);
    builder.AddEnglish("id", "armasin", "prohibition", 1);  // made up
    builder.AddEnglish("id", "rumah sakit", "hospital", 1);
    builder.AddEnglish("pt", "hospício", "hospital", 1);
    builder.AddEnglish("pt", "proibição", "ban", 1);
    builder.AddEnglish("pt", "proibição", "prohibition", 0.5F);
    builder.AddEnglish("pt", "armazém", "store", 1);
    builder.AddEnglish("pt", "armazém", "warehouse", 0.2F);
    builder.AddEnglish("pt", "painel", "panel", 1, lexicon::Origin::kTexts);
    ASSERT_TRUE(builder.Write(directory_).ok());
  }
  static void TearDownTestSuite() { fs::remove_all(directory_); }

  // Of the words `a` and `b`, when each is an article of its own.
  static float AffinityOf(std::string_view language_a, std::string_view a,
                          std::string_view language_b, std::string_view b) {
    const Lexicons lexicons({directory_});
    const Article article_a = OneClaim(std::string(a), std::string(language_a));
    const Article article_b = OneClaim(std::string(b), std::string(language_b));
    const PairFeatures pair =
        BuildFeatures(article_a, text::Tokenise(article_a.text), article_b,
                      text::Tokenise(article_b.text), lexicons);
    return pair.features.affinities.empty() ? 0
                                            : pair.features.affinities[0].value;
  }

  static fs::path directory_;
};

fs::path ConceptsTest::directory_;

TEST_F(ConceptsTest, WordsMeetInConcepts) {
  EXPECT_GT(AffinityOf("id", "larangan", "pt", "proibição"), 0.5F);
  EXPECT_GT(AffinityOf("id", "larangan", "pt-BR", "proibição"), 0.5F)
      << "a regional tag";
  EXPECT_GT(AffinityOf("en", "banning", "pt", "proibição"), 0.5F)
      << "English words are concepts themselves";
  EXPECT_EQ(AffinityOf("id", "larangan", "pt", "armazém"), 0);
  EXPECT_EQ(AffinityOf("id", "larangan", "fr", "proibição"), 0)
      << "no dictionary for one side";
}

TEST_F(ConceptsTest, EntriesOfSeveralWordsAreFound) {
  EXPECT_GT(AffinityOf("id", "rumah sakit", "pt", "hospício"), 0.5F);
  EXPECT_EQ(AffinityOf("id", "rumah", "pt", "hospício"), 0);
  EXPECT_EQ(AffinityOf("id", "rumah, sakit", "pt", "hospício"), 0)
      << "a comma parts them";
}

TEST_F(ConceptsTest, ARareSenseIsWeaker) {
  const float rare = AffinityOf("id", "gudang", "pt", "armazém");
  EXPECT_GT(rare, 0);
  EXPECT_LT(rare, AffinityOf("id", "larangan", "pt", "proibição"));
}

TEST_F(ConceptsTest, OnlyWhatADictionaryKnowsLacksATranslation) {
  using alignment::KeyClass;
  const Lexicons lexicons({directory_});
  const auto class_of = [&](const std::string& word) {
    const Article a = OneClaim("larangan", "id");
    const Article b = OneClaim("proibi\u00E7\u00E3o " + word, "pt");
    return BuildFeatures(a, text::Tokenise(a.text), b, text::Tokenise(b.text),
                         lexicons)
        .features.b.classes.at(1);
  };
  EXPECT_EQ(class_of("armaz\u00E9m"), KeyClass::kUntranslated);
  EXPECT_EQ(class_of("painel"), KeyClass::kWord) << "known from texts only";
  EXPECT_EQ(class_of("desconhecido"), KeyClass::kWord);
}

TEST_F(ConceptsTest, SidesAreAlike) {
  EXPECT_EQ(AffinityOf("id", "gudang", "pt", "armazém"),
            AffinityOf("pt", "armazém", "id", "gudang"));
}

TEST_F(ConceptsTest, KinThatHaveTheirOwnTranslationsAreDoubted) {
  const auto kinship = [](std::string_view a, std::string_view b) {
    const Lexicons lexicons({directory_});
    const Article article_a = OneClaim(std::string(a), "id");
    const Article article_b = OneClaim(std::string(b), "pt");
    const PairFeatures pair =
        BuildFeatures(article_a, text::Tokenise(article_a.text), article_b,
                      text::Tokenise(article_b.text), lexicons);
    for (const alignment::Affinity& x : pair.features.affinities) {
      if (pair.a.keys[x.a].key == "concept:armasin" &&
          pair.b.keys[x.b].key == "concept:armaz\u00E9m") {
        return x.value;
      }
    }
    return 0.F;
  };
  const float unknown = kinship("armasin", "armaz\u00E9m");
  const float one = kinship("armasin gudang", "armaz\u00E9m");
  const float both =
      kinship("armasin gudang", "armaz\u00E9m proibi\u00E7\u00E3o");
  EXPECT_GT(unknown, 0.4F);
  EXPECT_EQ(one, unknown) << "armasin has no translation of its own";
  EXPECT_GT(both, 0);
  EXPECT_LT(both, unknown);
}

}  // namespace
}  // namespace claimdiff
