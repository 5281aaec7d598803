#include "features/sound.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "text/transliterate.h"

namespace claimdiff {
namespace {

// The textbook table, to check the bit vectors against.
Distance ByTable(const std::string& a, const std::string& b) {
  const std::string& less = a.size() <= b.size() ? a : b;
  const std::string& more = a.size() <= b.size() ? b : a;
  std::vector<std::uint32_t> column(less.size() + 1);
  for (std::uint32_t i = 0; i <= less.size(); ++i) column[i] = i;
  std::uint32_t best = column.back();
  for (std::size_t j = 0; j < more.size(); ++j) {
    std::uint32_t diagonal = column[0]++;
    for (std::size_t i = 0; i < less.size(); ++i) {
      const std::uint32_t cell =
          std::min({column[i] + 1, column[i + 1] + 1,
                    diagonal + (less[i] == more[j] ? 0U : 1U)});
      diagonal = column[i + 1];
      column[i + 1] = cell;
    }
    best = std::min(best, column.back());
  }
  return {column.back(), best};
}

TEST(SoundTest, PatternAgreesWithTheFullTable) {
  const std::vector<std::string> words = {"a",
                                          "b",
                                          "ab",
                                          "kitten",
                                          "sitting",
                                          "strategi",
                                          "estrategia",
                                          "president",
                                          "prezident",
                                          "presidents",
                                          "aaaaaaaaaa",
                                          "zzzabcdefghijklmnopqrstuvwxyzab",
                                          "abcdefghijklmnopqrstuvwxyzabcdef"};
  for (const std::string& a : words) {
    for (const std::string& b : words) {
      SCOPED_TRACE(a + " " + b);
      const Distance expected = ByTable(a, b);
      const Distance found = Pattern(a).To(b);
      EXPECT_EQ(found.full, expected.full);
      EXPECT_EQ(found.prefix, expected.prefix);
    }
  }
}

struct SkeletonCase {
  const char* name;
  const char* letters;
  const char* skeleton;
};

constexpr SkeletonCase kSkeletons[] = {
    {"vowels go", "berolin", "PRRN"},
    {"an initial vowel stays, as a mark", "atina", "VTN"},
    {"h is silent", "sahara", "SR"},
    {"digraphs first", "phuket", "PKT"},
    {"neighbours of one class are one", "massa", "NS"},
    {"nothing but vowels", "aia", "V"},
    {"nothing", "", ""},
};

TEST(SoundTest, Skeletons) {
  for (const SkeletonCase& c : kSkeletons) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(MakeSound(c.letters).skeleton.View(), c.skeleton);
  }
}

struct LikeCase {
  const char* name;
  const char* a;
  const char* b;
  bool alike;
};

constexpr LikeCase kLike[] = {
    {"Russian", "трамп", "trump", true},
    {"Arabic", "ترامب", "trump", true},
    {"Hebrew", "טראמפ", "trump", true},
    {"Hindi", "ट्रंप", "trump", true},
    {"Tamil", "டிரம்ப்", "trump", true},
    {"Greek", "τραμπ", "trump", true},
    {"Sinhala", "කොළඹ", "colombo", true},
    {"Japanese", "ワシントン", "washington", true},
    {"Korean", "워싱턴", "washington", true},
    {"Georgian", "ვაშინგტონი", "washington", true},
    {"Armenian", "թրամփ", "trump", true},
    {"other names", "меркель", "trump", false},
    {"other names in Arabic", "واشنطن", "trump", false},
};

TEST(SoundTest, NamesAcrossScripts) {
  for (const LikeCase& c : kLike) {
    SCOPED_TRACE(c.name);
    const Sound a = MakeSound(text::Romanise(c.a));
    const Sound b = MakeSound(text::Romanise(c.b));
    const Likeness likeness = SoundPattern(a).To(b);
    EXPECT_EQ((likeness.letters + likeness.skeleton) / 2 >= 0.5F, c.alike)
        << a.letters.View() << " " << b.letters.View();
  }
}

TEST(SoundTest, RomaniseKeepsToItsContract) {
  EXPECT_EQ(text::Romanise("são"), "sao");
  EXPECT_EQ(text::Romanise("straße"), "strasse");
  EXPECT_EQ(text::Romanise(""), "");
  EXPECT_EQ(text::Romanise("42"), "");
  EXPECT_EQ(text::Romanise("трамп"), text::Romanise("трамп"));
  std::string word;
  for (int i = 0; i < 1000; ++i) word += "щ";
  EXPECT_LE(text::Romanise(word).size(), text::kMaxRomanSize);
}

}  // namespace
}  // namespace claimdiff
