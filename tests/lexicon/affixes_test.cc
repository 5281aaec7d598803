#include "lexicon/affixes.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace claimdiff::lexicon {
namespace {

std::string Forms(const Affixes& affixes, std::string_view line,
                  std::size_t limit = 100) {
  std::string joined;
  for (const std::string& form :
       affixes.Forms(affixes.ParseEntry(line), limit)) {
    if (!joined.empty()) joined += ' ';
    joined += form;
  }
  return joined;
}

struct Case {
  std::string_view name, aff, entry, forms;
};

constexpr Case kCases[] = {
    {"strip, add and condition",
     "SET UTF-8\nSFX B Y 3\nSFX B ão ões [^m]ão\nSFX B 0 s [aeo]\n"
     "SFX B r res r\n",
     "eleição/B", "eleiçãos eleições"},
    {"a condition that nothing meets",
     "SET UTF-8\nSFX A Y 1\nSFX A 0 s [^ãç]\n", "irmã/A", ""},
    {"no condition", "SET UTF-8\nSFX A Y 1\nSFX A y ies\n", "city/A", "cities"},
    {"the word has only some of the flags",
     "SET UTF-8\nSFX A Y 1\nSFX A 0 a .\nSFX B Y 1\nSFX B 0 b .\n", "x/B",
     "xb"},
    {"prefixes cross with suffixes where both may",
     "SET UTF-8\nPFX N Y 1\nPFX N 0 ne .\nSFX A Y 1\nSFX A 0 y .\n"
     "SFX C N 1\nSFX C 0 u .\n",
     "hrad/NAC", "hradu hrady nehrad nehrady"},
    {"a suffix after a suffix",
     "SET UTF-8\nSFX P Y 1\nSFX P 0 k/D .\nSFX D Y 1\nSFX D 0 nak .\n", "ház/P",
     "házk házknak"},
    {"the halves of a circumfix need each other",
     "SET UTF-8\nCIRCUMFIX f\nPFX G Y 1\nPFX G 0 ge/f .\n"
     "SFX G Y 2\nSFX G en t/f en\nSFX G en st en\n",
     "machen/G", "gemacht machst"},
    {"an affix that needs another makes no word",
     "SET UTF-8\nNEEDAFFIX x\nSFX P Y 1\nSFX P 0 k/xD .\n"
     "SFX D Y 1\nSFX D 0 nak .\n",
     "ház/P", "házknak"},
    {"flags of two bytes",
     "SET UTF-8\nFLAG long\nSFX S. Y 1\nSFX S. 0 s .\nSFX .a Y 1\n"
     "SFX .a 0 x .\n",
     "ami/S.Qa", "amis"},
    {"flags as numbers",
     "SET UTF-8\nFLAG num\nSFX 12 Y 1\nSFX 12 0 e .\nSFX 1 Y 1\nSFX 1 0 x .\n",
     "hus/12,999", "huse"},
    {"flags as characters", "SET UTF-8\nFLAG UTF-8\nSFX ñ Y 1\nSFX ñ 0 s .\n",
     "casa/ñ", "casas"},
    {"aliases", "SET UTF-8\nAF 2\nAF A\nAF B\nSFX B Y 1\nSFX B 0 ok .\n",
     "nap/2 po:noun", "napok"},
    {"an encoding of one byte",
     "SET ISO8859-2\nSFX A Y 1\nSFX A \xB1 \xEA \xB1\n", "wod\xB1/A", "wodę"},
    {"no encoding named is Latin-1", "SFX A Y 1\nSFX A 0 \xE9 .\n", "caf/A",
     "café"},
    {"a byte order mark", "\xEF\xBB\xBFSET UTF-8\nSFX A Y 1\nSFX A 0 ó .\n",
     "r/A", "ró"},
    {"elisions are two words to a text",
     "SET UTF-8\nPFX L Y 1\nPFX L 0 l' [aeo]\nSFX S Y 1\nSFX S 0 s .\n",
     "ami/LS", "amis"},
    {"compounds and forbidden words",
     "SET UTF-8\nONLYINCOMPOUND o\nFORBIDDENWORD d\nSFX A Y 2\n"
     "SFX A 0 s/o .\nSFX A 0 n .\n",
     "Tag/A", "Tagn"},
    {"lines that make no sense",
     "SET UTF-8\nSFX\nSFX A\nSFX A Y x\nPFX A Y 1\nSFX A Y 1\nSFX A 0 s [\n"
     "AF\nFLAG\n\xFF\xFE\n",
     "cat/A", ""},
};

TEST(AffixesTest, ListsTheFormsOfAWord) {
  for (const Case& c : kCases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(Forms(Affixes(c.aff), c.entry), c.forms);
  }
}

TEST(AffixesTest, PassesOverWhatIsNotOneWord) {
  const Affixes affixes("SET UTF-8\nFORBIDDENWORD d\nSFX A Y 1\nSFX A 0 s .\n");
  for (const std::string_view line :
       {"e-mail/A", "l'an/A", "3D/A", "km\\/h/A", "bad/dA", "\xFFx/A", ""}) {
    SCOPED_TRACE(line);
    EXPECT_EQ(affixes.ParseEntry(line).word, "");
  }
}

TEST(AffixesTest, TakesTheNearestFormsWhenThereAreMany) {
  const Affixes affixes(
      "SET UTF-8\nPFX P Y 2\nPFX P 0 a .\nPFX P 0 o .\n"
      "SFX S Y 2\nSFX S 0 k/T .\nSFX S 0 m .\nSFX T Y 1\nSFX T 0 t .\n");
  EXPECT_EQ(Forms(affixes, "ba/SP", 1), "");
  EXPECT_EQ(Forms(affixes, "ba/SP", 7), "bak bam");
  EXPECT_EQ(Forms(affixes, "ba/SP", 8), "aba abak abam bak bam oba obak obam");
  EXPECT_EQ(Forms(affixes, "ba/SP", 9),
            "aba abak abam bak bakt bam oba obak obam");
}

}  // namespace
}  // namespace claimdiff::lexicon
