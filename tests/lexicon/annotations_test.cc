#include "lexicon/annotations.h"

#include <gtest/gtest.h>

#include <string>

namespace claimdiff::lexicon {
namespace {

Annotations Parse(std::string_view xml) {
  Annotations annotations;
  ParseAnnotations(xml, &annotations);
  return annotations;
}

constexpr char kEnglish[] =
    "<annotation cp=\"B\">bank | building</annotation>\n"
    "<annotation cp=\"B\" type=\"tts\">bank</annotation>\n"
    "<annotation cp=\"H\">building | hospital</annotation>\n"
    "<annotation cp=\"H\" type=\"tts\">hospital</annotation>\n"
    "<annotation cp=\"&amp;\" type=\"tts\">ampersand</annotation>\n";

constexpr char kIndonesian[] =
    "<annotation cp=\"B\">bangunan | bank</annotation>\n"
    "<annotation cp=\"B\" type=\"tts\">bank</annotation>\n"
    "<annotation cp=\"H\">bangunan | rumah sakit</annotation>\n"
    "<annotation cp=\"H\" type=\"tts\" draft=\"x\">rumah sakit</annotation>\n"
    "<annotation cp=\"&amp;\" type=\"tts\">\u2191\u2191\u2191</annotation>\n";

TEST(Annotations, NamesAndKeywordsAreRead) {
  const Annotations id = Parse(kIndonesian);
  EXPECT_EQ(id.names.at("H"), "rumah sakit");
  EXPECT_EQ(id.keywords.at("B").size(), 2u);
  EXPECT_FALSE(id.names.contains("&")) << "inherited from the parent";
  EXPECT_EQ(Parse(kEnglish).names.at("&"), "ampersand");
}

TEST(Annotations, WordsOfTheSameCharactersTranslate) {
  std::string found;
  for (const AnnotatedPair& pair :
       PairAnnotations(Parse(kIndonesian), Parse(kEnglish))) {
    found += pair.word + "=" + pair.english + " ";
    EXPECT_GT(pair.weight, 0);
    EXPECT_LE(pair.weight, 1);
  }
  EXPECT_EQ(found, "bangunan=building bank=bank rumah sakit=hospital ");
}

TEST(Annotations, DamagedFilesAddLess) {
  const std::string whole = kIndonesian;
  for (std::size_t size = 0; size <= whole.size(); ++size) {
    EXPECT_LE(Parse(whole.substr(0, size)).names.size(), 2u);
  }
}

}  // namespace
}  // namespace claimdiff::lexicon
