#include "lexicon/gloss.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace claimdiff::lexicon {
namespace {

struct GlossCase {
  std::string_view name;
  std::string_view article;
  std::string_view words;  // joined by '|'
};

constexpr GlossCase kCases[] = {
    {"one line of words", "bélico /b/\nmilitary, warlike\n",
     "military|warlike"},
    {"numbered senses", "tenda /t/\n1. barn, shed\n2. tent\n",
     "barn|shed|tent"},
    {"the line after a sense explains it",
     "stress //s// <n>\nstres\nemotional pressure\n", "stres"},
    {"a class in brackets is no word",
     "x\n(noun (common))\n [computer] pilot project\n", "pilot project"},
    {"labels and remarks go", "Notlage /n/ <fem>\n distress <n> [Br.]\n",
     "distress"},
    {"examples and references go",
     "food\n1. makanan\n      \"We need food.\"\n see: {eat}\n", "makanan"},
    {"Mueller's labels and sounds", "suffix\n   [sfx] _n. first; second\n",
     "first|second"},
    {"Mueller's brackets",
     "sciential\n   [s] _a.\n   1) one\n   2) two, three\n", "one|two|three"},
    {"joined words part", "raspberry\n1. a~b\n", "a b"},
    {"nothing but the headword", "x /y/\n", ""},
    {"an open bracket hides the rest of its line only", "x\n1. a (b\n2. c\n",
     "a|c"},
};

TEST(Translations, Cases) {
  for (const GlossCase& c : kCases) {
    SCOPED_TRACE(c.name);
    std::string joined;
    for (const Translation& t : Translations(c.article)) {
      if (!joined.empty()) joined += '|';
      joined += t.text;
    }
    EXPECT_EQ(joined, c.words);
  }
}

TEST(Translations, LaterSensesWeighLess) {
  const auto found = Translations("x\n1. a, b\n2. c\n");
  ASSERT_EQ(found.size(), 3u);
  EXPECT_GT(found[0].weight, found[1].weight);
  EXPECT_GT(found[0].weight, found[2].weight);
}

}  // namespace
}  // namespace claimdiff::lexicon
