#include "lexicon/catalogues.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lexicon/build.h"
#include "lexicon/lexicon.h"

namespace claimdiff::lexicon {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

void PutNumber(std::size_t number, bool big_endian, std::string* out) {
  for (unsigned k = 0; k < 4; ++k) {
    out->push_back(static_cast<char>(number >> 8 * (big_endian ? 3 - k : k)));
  }
}

// A compiled catalogue: header, two tables of lengths and places, strings.
std::string Mo(const Pairs& messages, bool big_endian = false) {
  std::string head, strings;
  const std::size_t size = messages.size();
  for (const std::size_t number :
       {std::size_t{0x950412DE}, std::size_t{0}, size, std::size_t{28},
        28 + 8 * size, std::size_t{0}, std::size_t{0}}) {
    PutNumber(number, big_endian, &head);
  }
  const std::size_t begin = head.size() + 16 * size;
  for (const bool translated : {false, true}) {
    for (const auto& message : messages) {
      const std::string& text = translated ? message.second : message.first;
      PutNumber(text.size(), big_endian, &head);
      PutNumber(begin + strings.size(), big_endian, &head);
      strings.append(text).push_back('\0');
    }
  }
  return head + strings;
}

Pairs Read(const std::string& mo) {
  Pairs out;
  for (const Message& message : ParseCatalogue(mo)) {
    out.emplace_back(message.english, message.translated);
  }
  return out;
}

TEST(ParseCatalogue, MessagesAsPeopleReadThem) {
  using namespace std::string_literals;
  const struct {
    const char* name;
    std::string english, translated;
    Pairs expected;
  } kCases[] = {
      {"plain", "Harbour", "Hafen", {{"Harbour", "Hafen"}}},
      {"header", "", "Content-Type: text/plain", {}},
      {"context", "menu\x04Harbour", "Hafen", {{"Harbour", "Hafen"}}},
      {"plural", "ship\0ships"s, "Schiff\0Schiffe"s, {{"ship", "Schiff"}}},
      {"left as it was", "Harbour", "Harbour", {}},
      {"not translated", "Harbour", "", {}},
      {"not UTF-8",
       "Harbour",
       "H\xE4"
       "fen",
       {}},
      {"shortcuts", "_Save, Sa&ve", "Sic~hern", {{"Save, Save", "Sichern"}}},
      {"ampersand",
       "Ships & cranes",
       "Schiffe",
       {{"Ships & cranes", "Schiffe"}}},
      {"markup", "<b>Ship</b>", "<i>Schiff", {{" Ship ", " Schiff"}}},
      {"less", "a < b", "b > a", {{"a < b", "b > a"}}},
      {"placeholders",
       "%s of %1$-3.2lf, %(port)s {0}",
       "%d",
       {{"  of  ,    ", " "}}},
      {"share", "50 %", "100%", {{"50 %", "100%"}}},
  };
  for (const auto& row : kCases) {
    SCOPED_TRACE(row.name);
    for (const bool big_endian : {false, true}) {
      EXPECT_EQ(Read(Mo({{row.english, row.translated}}, big_endian)),
                row.expected);
    }
  }
}

TEST(ParseCatalogue, ADamagedFileGivesLess) {
  const std::string mo = Mo({{"Harbour", "Hafen"}, {"Ship", "Schiff"}});
  for (std::size_t size = 0; size < mo.size(); ++size) {
    SCOPED_TRACE(size);
    EXPECT_LE(Read(mo.substr(0, size)).size(), 2U);
  }
  std::string wild = mo;
  wild[8] = wild[11] = '\xFF';  // four thousand million messages
  EXPECT_LE(Read(wild).size(), mo.size());
  EXPECT_TRUE(Read("no catalogue, but long enough for one").empty());
}

// A folder of catalogues that goes with the test.
class Catalogues : public testing::Test {
 protected:
  void SetUp() override {
    root_ = std::filesystem::path(testing::TempDir()) / "catalogues";
    folder_ = root_ / "locale";
    std::filesystem::remove_all(root_);
  }
  void TearDown() override { std::filesystem::remove_all(root_); }

  void Add(const std::string& locale, const std::string& name,
           const std::string& bytes) {
    const auto place = folder_ / locale / "LC_MESSAGES";
    std::filesystem::create_directories(place);
    std::ofstream(place / name, std::ios::binary) << bytes;
  }

  std::filesystem::path root_, folder_;
};

const Pairs kMessages = {{"the bank", "die Bank"},
                         {"the harbour", "der Hafen"},
                         {"bank and harbour", "Bank und Hafen"}};

TEST_F(Catalogues, TeachTheWordsOfEachLanguage) {
  Add("de", "a.mo", Mo(kMessages));
  Add("de_AT", "b.mo", Mo({{"my harbour", "mein Hafen"}}));
  Add("de_AT", "a.mo", Mo(kMessages));  // said again: nothing new
  Add("en_GB", "a.mo", Mo(kMessages));
  Add("l10n", "a.mo", Mo(kMessages));
  Add("sr@latin", "a.mo", "no catalogue");
  const std::vector<Lesson> lessons = LearnFromCatalogues(folder_);
  ASSERT_EQ(lessons.size(), 2U);
  EXPECT_EQ(lessons[0].language, "de");
  EXPECT_EQ(lessons[0].messages, 4U);
  bool found = false;
  for (const LearntPair& pair : lessons[0].learnt) {
    found |= pair.word_a == "harbour" && pair.word_b == "hafen";
    EXPECT_FALSE(pair.word_a == "harbour" && pair.word_b == "bank");
  }
  EXPECT_TRUE(found);
  EXPECT_EQ(lessons[1].language, "sr");
  EXPECT_EQ(lessons[1].messages, 0U);
}

TEST_F(Catalogues, AreADictionary) {
  Add("de", "a.mo", Mo(kMessages));
  Builder builder;
  const auto added = builder.AddFile(folder_ / "");
  ASSERT_TRUE(added.ok());
  EXPECT_GE(added.value(), 2U);
  ASSERT_TRUE(builder.Write(root_).ok());
  const auto lexicon = Lexicon::Open(root_ / "de.lexicon");
  ASSERT_TRUE(lexicon.ok());
  ASSERT_FALSE(lexicon.value().Find("hafen").empty());
  EXPECT_EQ(lexicon.value().Find("hafen").senses[0].meaning,
            ConceptOf("harbour"));
  EXPECT_FALSE(lexicon.value().Find("hafen").learnt) << "nothing knows better";
  EXPECT_NE(lexicon.value().notes().find("messages of programs"),
            std::string_view::npos);
}

TEST_F(Catalogues, FillTheGapsOfARichDictionary) {
  Add("de", "a.mo", Mo(kMessages));
  std::string index;
  for (int i = 0; i < 8000; ++i) {  // each has the entry of the first 7 bytes
    for (const int digit : {i / 400, i / 20 % 20, i % 20}) {
      index += static_cast<char>('a' + digit);
    }
    index += "wort\tA\tH\n";
  }
  std::ofstream(root_ / "freedict-deu-eng.index") << index;
  std::ofstream(root_ / "freedict-deu-eng.dict.dz") << "x\nword\n";
  Builder builder;
  ASSERT_TRUE(builder.AddFile(root_ / "freedict-deu-eng.index").ok());
  ASSERT_TRUE(builder.AddFile(folder_).ok());
  ASSERT_TRUE(builder.Write(root_).ok());
  const auto lexicon = Lexicon::Open(root_ / "de.lexicon");
  ASSERT_TRUE(lexicon.ok());
  EXPECT_TRUE(lexicon.value().Find("hafen").learnt);
  ASSERT_FALSE(lexicon.value().Find("abcwort").empty());
  EXPECT_FALSE(lexicon.value().Find("abcwort").learnt);
}

TEST_F(Catalogues, NoFolderTeachesNothing) {
  EXPECT_TRUE(LearnFromCatalogues(folder_).empty());
  EXPECT_FALSE(Builder().AddFile(folder_).ok());
}

}  // namespace
}  // namespace claimdiff::lexicon
