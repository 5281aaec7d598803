#include "features/slots.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "claimdiff/claimdiff.h"
#include "features/features.h"
#include "text/tokens.h"

namespace claimdiff {
namespace {

TEST(Slots, KindsOfValues) {
  struct Row {
    const char* name;
    const char* text;
    const char* slot;  // of the first fact
  };
  constexpr Row kRows[] = {
      {"money, by its currency", "It cost 500 euros.", "slot:money:EUR"},
      {"a measure, by its dimension", "It is 3 miles long.",
       "slot:measure:length"},
      {"in another unit", "It is 5 km long.", "slot:measure:length"},
      {"a percentage", "It grew by 12%.", "slot:percent"},
      {"a duration, by its last unit", "It took 3 years and 2 months.",
       "slot:duration:M"},
      {"hours", "It took 24 hours.", "slot:duration:H"},
      {"a plain number has none", "It has 340 rooms.", ""},
      {"nor has a date", "It opened on 3 April 2025.", ""},
      {"nor a rank", "It came 35th.", ""},
      {"nor a name", "It went to Chile.", ""},
  };
  std::string slot = "left over";
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.name);
    ArticleInput input;
    input.text = row.text;
    input.language = "en";
    const Article article = Analyse(std::move(input)).value();
    ASSERT_EQ(article.claims.size(), 1U);
    ASSERT_FALSE(article.claims[0].facts.empty());
    SetSlot(article.claims[0].facts[0], &slot);
    EXPECT_EQ(slot, row.slot);
  }
}

// Two values that differ still tell which sentence answers which.
TEST(Slots, AreKeysOfTheirSentence) {
  const auto read = [](const char* text, const char* language) {
    ArticleInput input;
    input.text = text;
    input.language = language;
    return Analyse(std::move(input)).value();
  };
  const Article a = read("The owner paid 300 euros for 4 ships.", "en");
  const Article b = read("Omistaja maksoi 500 euroa, ei 12 prosenttia.", "fi");
  const PairFeatures pair = BuildFeatures(a, text::Tokenise(a.text), b,
                                          text::Tokenise(b.text), Lexicons());
  std::vector<std::string> shared;
  for (const alignment::Affinity& next : pair.features.affinities) {
    if (next.value == 1) shared.emplace_back(pair.a.keys[next.a].key);
  }
  EXPECT_EQ(shared, std::vector<std::string>{"slot:money:EUR"});
}

}  // namespace
}  // namespace claimdiff
