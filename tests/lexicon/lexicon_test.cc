#include "lexicon/lexicon.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claimdiff/lexicons.h"
#include "lexicon/build.h"
#include "text/tokens.h"

namespace claimdiff::lexicon {
namespace {

namespace fs = std::filesystem;

class LexiconTest : public testing::Test {
 protected:
  void SetUp() override {
    dir_ = fs::temp_directory_path() /
           ("claimdiff_lexicon_" +
            std::string(
                testing::UnitTest::GetInstance()->current_test_info()->name()));
    fs::remove_all(dir_);
    fs::create_directories(dir_);
  }
  void TearDown() override { fs::remove_all(dir_); }

  fs::path Save(const std::string& name, std::string_view bytes) const {
    const fs::path path = dir_ / name;
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  }

  fs::path dir_;
};

std::string Senses(const Lexicon& lexicon, std::string_view word) {
  std::string names;
  for (const Sense& sense : lexicon.Find(text::Fold(word)).senses) {
    if (!names.empty()) names += ' ';
    names += lexicon.NameOf(sense.meaning);
  }
  return names;
}

TEST_F(LexiconTest, WordsOfAllLanguagesMeetInEnglishConcepts) {
  Builder builder;
  builder.AddEnglish("id", "ekspor", "export", 1);
  builder.AddEnglish("pt", "exportação", "exports", 1);
  builder.AddEnglish("pt", "governo", "government", 1);
  builder.AddEnglish("pt", "governo", "to steer", 0.5F);
  const auto paths = builder.Write(dir_);
  ASSERT_TRUE(paths.ok());
  ASSERT_EQ(paths.value().size(), 2u);
  const auto id = Lexicon::Open(dir_ / "id.lexicon");
  const auto pt = Lexicon::Open(dir_ / "pt.lexicon");
  ASSERT_TRUE(id.ok());
  ASSERT_TRUE(pt.ok());
  EXPECT_EQ(id.value().language(), "id");
  ASSERT_EQ(id.value().Find("ekspor").senses.size(), 1u);
  EXPECT_EQ(id.value().Find("ekspor").senses[0].meaning, ConceptOf("export"));
  EXPECT_EQ(pt.value().Find(text::Fold("Exportação")).senses[0].meaning,
            ConceptOf("exporting"));
  EXPECT_EQ(Senses(pt.value(), "governo"), "govern steer");
  EXPECT_EQ(Senses(pt.value(), "governos"), "govern steer") << "by its stem";
  EXPECT_EQ(Senses(pt.value(), "nada"), "");
  EXPECT_TRUE(pt.value().FindExact("governos").empty());
}

TEST_F(LexiconTest, AnOpenedFileOutlivesAnotherBuild) {
  Builder large;
  for (char c = 'a'; c <= 'z'; ++c) {
    for (char d = 'a'; d <= 'z'; ++d) {
      large.AddEnglish("id", std::string{c, d, 'u'}, "export", 1);
    }
  }
  ASSERT_TRUE(large.Write(dir_).ok());
  const auto opened = Lexicon::Open(dir_ / "id.lexicon");
  Builder small;
  small.AddEnglish("id", "ekspor", "export", 1);
  ASSERT_TRUE(small.Write(dir_).ok());
  ASSERT_TRUE(opened.ok());
  EXPECT_EQ(Senses(opened.value(), "zzu"), "export");
}

TEST_F(LexiconTest, TextsAddToWhatADictionaryKnows) {
  Save("pt_PT.dic", "1\ndizer/A\n");
  const fs::path aff =
      Save("pt_PT.aff", "SET UTF-8\nSFX A Y 1\nSFX A zer sse zer\n");
  Builder builder;
  ASSERT_TRUE(builder.AddFile(aff).ok());
  builder.AddEnglish("pt", "dizer", "say", 1);
  builder.AddEnglish("pt", "porto", "harbour", 1);
  const std::pair<std::string_view, std::string_view> kTaught[] = {
      {"disse", "tell"}, {"portos", "port"}, {"motor", "engine"}};
  for (const auto& [word, english] : kTaught) {
    builder.AddEnglish("pt", word, english, 0.4F, Origin::kTexts);
  }
  ASSERT_TRUE(builder.Write(dir_).ok());
  const auto opened = Lexicon::Open(dir_ / "pt.lexicon");
  ASSERT_TRUE(opened.ok());
  struct Row {
    const char* name;
    const char* word;
    const char* senses;
    bool learnt;
  };
  const Row kRows[] = {
      {"of the dictionary", "porto", "harbour", false},
      {"known as a form", "disse", "say tell", false},
      {"known by its stem", "portos", "harbour port", false},
      {"known from texts only", "motor", "engin", true},
      {"such a word by its stem", "motores", "engin", true},
      {"unknown", "nada", "", false},
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.name);
    EXPECT_EQ(Senses(opened.value(), row.word), row.senses);
    EXPECT_EQ(opened.value().Find(row.word).learnt, row.learnt);
  }
}

TEST_F(LexiconTest, FormsOfAWordMeanWhatItMeans) {
  Save("cs_CZ.dic", "4\nvolba/A\nvolat/B\nhrad/A\nvole/C\n");
  const fs::path czech = Save("cs_CZ.aff",
                              "SET UTF-8\n"
                              "SFX A Y 3\nSFX A a y a\nSFX A a e a\n"
                              "SFX A 0 u [^a]\n"
                              "SFX B Y 2\nSFX B at á at\nSFX B at ej at\n"
                              "SFX C Y 1\nSFX C 0 j .\n");
  Save("pt_PT.dic", "1\neleição/A\n");
  const fs::path portuguese =
      Save("pt_PT.aff", "SET UTF-8\nSFX A Y 1\nSFX A ão ões ão\n");
  Builder builder;
  EXPECT_EQ(builder.AddFile(czech).value(), 0u);
  ASSERT_TRUE(builder.AddFile(portuguese).ok());
  builder.AddEnglish("cs", "volba", "election", 1);
  builder.AddEnglish("cs", "volat", "call", 1);
  builder.AddEnglish("cs", "vole", "crop", 1);
  builder.AddEnglish("pt", "eleição", "election", 1);
  ASSERT_TRUE(builder.Write(dir_).ok());
  const auto cs = Lexicon::Open(dir_ / "cs.lexicon");
  const auto pt = Lexicon::Open(dir_ / "pt.lexicon");
  ASSERT_TRUE(cs.ok());
  ASSERT_TRUE(pt.ok());
  EXPECT_EQ(Senses(cs.value(), "Volby"), "elect");
  EXPECT_EQ(Senses(cs.value(), "volá"), "call");
  EXPECT_EQ(Senses(cs.value(), "vole"), "crop") << "a word of its own";
  EXPECT_EQ(Senses(cs.value(), "volej"), "crop call") << "a form of two words";
  EXPECT_EQ(Senses(cs.value(), "hradu"), "") << "of no word in the dictionary";
  EXPECT_EQ(Senses(pt.value(), "eleições"), "elect") << "by its stem";
}

// A dictionary in the DICT format with articles "word\ntranslations".
void SaveDictd(const fs::path& stem,
               const std::vector<std::pair<std::string, std::string>>& words) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const auto number = [&](std::size_t n) {
    return std::string{kDigits[n / 64], kDigits[n % 64]};
  };
  std::string text;
  std::ofstream index(fs::path(stem).concat(".index"));
  for (const auto& [word, translations] : words) {
    const std::string article = word + "\n" + translations + "\n";
    index << word << '\t' << number(text.size()) << '\t'
          << number(article.size()) << '\n';
    text += article;
  }
  std::ofstream(fs::path(stem).concat(".dict")) << text;
}

// What is damaged is no dictionary of fewer words.
TEST_F(LexiconTest, DamagedDictionariesAreRefused) {
  std::vector<std::pair<std::string, std::string>> words;
  for (const char* word : {"hamn", "bro", "stad", "hus", "flod"}) {
    words.emplace_back(word, std::string("thing of ") + word);
  }
  const fs::path stem = dir_ / "freedict-swe-eng";
  const fs::path index = fs::path(stem).concat(".index");
  const fs::path data = fs::path(stem).concat(".dict.dz");
  SaveDictd(stem, words);
  const auto slurp = [](const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
  };
  const std::string lines = slurp(index);
  const std::string text = slurp(fs::path(stem).concat(".dict"));
  gzFile gzip = gzopen(data.c_str(), "wb");
  gzwrite(gzip, text.data(), static_cast<unsigned>(text.size()));
  gzclose(gzip);
  const std::string packed = slurp(data);
  const struct {
    const char* name;
    std::string index, data;
    const char* error;  // empty: none
  } kCases[] = {
      {"whole", lines, packed, ""},
      {"not packed", lines, text, ""},
      {"cut data", lines, packed.substr(0, packed.size() / 2), "no end"},
      {"data without their sum", lines, packed.substr(0, packed.size() - 4),
       "no end"},
      {"less text", lines, text.substr(0, text.size() - 4),
       "names what is not"},
      {"no data", lines, "", "names what is not"},
      {"an index cut in a line", lines.substr(0, lines.size() - 3), packed,
       "its last line has no end"},
      {"an index cut between lines", lines.substr(0, lines.find('\n') + 1),
       packed, "names only a part"},
      {"an index whose first line is the end of the text",
       lines.substr(lines.rfind('\n', lines.size() - 2) + 1), packed,
       "names only a part"},
      {"an index that is none", "hamn\n", packed, "names what is not"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.name);
    std::ofstream(index, std::ios::binary) << c.index;
    std::ofstream(data, std::ios::binary) << c.data;
    const auto added = Builder().AddFile(index);
    ASSERT_EQ(added.ok(), *c.error == '\0');
    if (added.ok()) continue;
    EXPECT_NE(added.error().message.find(c.error), std::string::npos)
        << added.error().message;
    EXPECT_NE(added.error().source.find("freedict-swe-eng"), std::string::npos);
  }
}

TEST_F(LexiconTest, DictionariesWithoutEnglishAreBridges) {
  SaveDictd(dir_ / "freedict-deu-spa",
            {{"Bank", "banco"}, {"Schale", "cáscara"}, {"Woche", "semana"}});
  SaveDictd(dir_ / "freedict-spa-fra", {{"banco", "banque"}});
  Builder builder;
  for (const char* name :
       {"freedict-spa-fra.index", "freedict-deu-spa.index"}) {
    ASSERT_TRUE(builder.AddFile(dir_ / name).ok());
  }
  builder.AddEnglish("de", "Woche", "week", 1);
  builder.AddEnglish("de", "Bank", "bank", 1);
  builder.AddEnglish("de", "Bank", "bench", 0.7F);
  builder.AddEnglish("de", "Schale", "bowl", 1);
  builder.AddEnglish("fr", "banque", "bank", 1);
  builder.AddEnglish("es", "cáscara", "shell", 1);
  ASSERT_TRUE(builder.Write(dir_).ok());
  const auto es = Lexicon::Open(dir_ / "es.lexicon");
  ASSERT_TRUE(es.ok());
  EXPECT_EQ(Senses(es.value(), "semana"), "week");
  EXPECT_EQ(Senses(es.value(), "semanas"), "week") << "by its stem";
  EXPECT_EQ(Senses(es.value(), "banco"), "bank bench");
  EXPECT_GT(es.value().Find("banco").senses[0].weight,
            2 * es.value().Find("banco").senses[1].weight)
      << "two ways to one, one to the other";
  EXPECT_EQ(Senses(es.value(), "cáscara"), "shell bowl")
      << "a direct translation counts for more";
}

TEST_F(LexiconTest, ASpellingDictionaryWithoutWordsIsTrouble) {
  Builder builder;
  builder.AddEnglish("cs", "volba", "election", 1);
  EXPECT_FALSE(builder.AddFile(dir_ / "cs.aff").ok());
  ASSERT_TRUE(builder.AddFile(Save("cs.aff", "SET UTF-8\n")).ok());
  EXPECT_FALSE(builder.Write(dir_).ok()) << "there is no cs.dic";
}

TEST_F(LexiconTest, ATableOfOnesOwn) {
  const fs::path tsv = Save("mine.tsv",
                            "\xEF\xBB\xBF# my words\n"
                            "en\tblockade\tta\tமுற்றுகை\t0.5\r\n"
                            "id\tmangga\tpt\tmanga\n");
  Builder builder;
  const auto added = builder.AddFile(tsv);
  ASSERT_TRUE(added.ok());
  EXPECT_EQ(added.value(), 2u);
  ASSERT_TRUE(builder.Write(dir_).ok());
  const auto ta = Lexicon::Open(dir_ / "ta.lexicon");
  ASSERT_TRUE(ta.ok());
  EXPECT_EQ(Senses(ta.value(), "முற்றுகை"), "blockad");
  EXPECT_NE(ta.value().notes().find("mine.tsv"), std::string_view::npos);
  const auto id = Lexicon::Open(dir_ / "id.lexicon");
  const auto pt = Lexicon::Open(dir_ / "pt.lexicon");
  ASSERT_TRUE(id.ok() && pt.ok());
  ASSERT_EQ(id.value().Find("mangga").senses.size(), 1u);
  EXPECT_EQ(id.value().Find("mangga").senses[0].meaning,
            pt.value().Find("manga").senses[0].meaning);
}

TEST_F(LexiconTest, BadTablesAreRefusedWithTheirLine) {
  constexpr std::string_view kBad[] = {"id\tx\ten\n", "id\tx\ten\ty\t2\n",
                                       "id\tx\ten\ty\t0\n", "\tx\ten\ty\n"};
  for (const std::string_view row : kBad) {
    SCOPED_TRACE(row);
    const fs::path tsv = Save("bad.tsv", "# head\n" + std::string(row));
    const auto added = Builder().AddFile(tsv);
    ASSERT_FALSE(added.ok());
    EXPECT_EQ(added.error().line, 2u);
  }
}

TEST_F(LexiconTest, FilesThatAreNoLexiconAreRefused) {
  Builder builder;
  builder.AddEnglish("id", "ekspor", "export", 1);
  ASSERT_TRUE(builder.Write(dir_).ok());
  std::ifstream in(dir_ / "id.lexicon", std::ios::binary);
  const std::string good(std::istreambuf_iterator<char>(in), {});
  EXPECT_FALSE(Lexicon::Open(dir_ / "missing.lexicon").ok());
  EXPECT_FALSE(Lexicon::Open(dir_).ok());
  EXPECT_FALSE(Lexicon::Open(Save("empty", "")).ok());
  for (std::size_t size = 1; size < good.size(); size += 7) {
    EXPECT_FALSE(Lexicon::Open(Save("cut", good.substr(0, size))).ok()) << size;
  }
  // A damaged body may hold wrong senses, but must never read outside.
  for (std::size_t at = 12; at < good.size(); ++at) {
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ 0xFF);
    const auto opened = Lexicon::Open(Save("bad", bad));
    if (!opened.ok()) continue;
    for (const Sense& sense : opened.value().Find("ekspor").senses) {
      (void)opened.value().NameOf(sense.meaning);
    }
    (void)opened.value().Find("lain");
    for (std::uint64_t hash = 1; hash != 0; hash <<= 1) {
      (void)opened.value().MayBegin(hash, ~hash);
    }
  }
}

TEST_F(LexiconTest, TellsWhatNoPhraseBeginsWith) {
  Builder builder;
  builder.AddEnglish("id", "luar negeri", "abroad", 1);
  ASSERT_TRUE(builder.Write(dir_).ok());
  std::ifstream in(dir_ / "id.lexicon", std::ios::binary);
  std::string bytes(std::istreambuf_iterator<char>(in), {});
  const auto now = Lexicon::Open(dir_ / "id.lexicon");
  ASSERT_TRUE(now.ok());
  const std::uint64_t luar = text::HashFolded("luar");
  EXPECT_TRUE(now.value().MayBegin(luar, text::HashFolded("negeri")));
  EXPECT_FALSE(now.value().MayBegin(luar, text::HashFolded("biasa")));
  // A file of version 1 ends before it could tell.
  bytes[8] = 1;
  const auto old = Lexicon::Open(Save("old", bytes));
  ASSERT_TRUE(old.ok());
  EXPECT_TRUE(old.value().MayBegin(luar, text::HashFolded("biasa")));
  EXPECT_EQ(Senses(old.value(), "luar negeri"), "abroad");
}

TEST_F(LexiconTest, ATagFindsTheLexiconOfItsLanguage) {
  std::ofstream(dir_ / "table.tsv") << "no\tkonge\ten\tking\n"
                                       "pt-BR\ttrem\ten\ttrain\n";
  Builder builder;
  ASSERT_TRUE(builder.AddFile(dir_ / "table.tsv").ok());
  ASSERT_TRUE(builder.Write(dir_).ok());
  const Lexicons lexicons({dir_});
  struct Row {
    const char* tag;
    const char* language;  // of the lexicon; empty: there is none
  };
  const Row kRows[] = {{"tl", ""},      {"nb", "nb"},    {"no", "nb"},
                       {"nb-NO", "nb"}, {"pt-PT", "pt"}, {"nn", ""},
                       {"", ""},        {"../nb", ""},   {"n/b", ""}};
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.tag);
    const Lexicon* const found = lexicons.For(row.tag);
    EXPECT_EQ(found == nullptr ? "" : found->language(), row.language);
  }
}

TEST_F(LexiconTest, WithoutAStemmerAWordIsFoundByItsBeginning) {
  Builder builder;
  builder.AddEnglish("cs", "soubor", "file", 1);
  builder.AddEnglish("cs", "dům", "house", 1);
  builder.AddEnglish("de", "Haus", "house", 1);
  ASSERT_TRUE(builder.Write(dir_).ok());
  const auto cs = Lexicon::Open(dir_ / "cs.lexicon");
  const auto de = Lexicon::Open(dir_ / "de.lexicon");
  ASSERT_TRUE(cs.ok() && de.ok());
  struct Row {
    const char* name;
    const Lexicon& lexicon;
    const char* word;
    bool known;
  };
  const Row kRows[] = {
      {"with an ending", cs.value(), "souborech", true},
      {"more than an ending", cs.value(), "soubornictví", false},
      {"a short word and more", cs.value(), "důmyslu", false},
      {"two words", cs.value(), "soubor dat", false},
      {"where Snowball has rules", de.value(), "hausbau", false},
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.name);
    EXPECT_EQ(!row.lexicon.Find(row.word).empty(), row.known);
  }
}

TEST_F(LexiconTest, ATableNamesLanguages) {
  struct Row {
    const char* name;
    const char* line;
  };
  const Row kRows[] = {
      {"none", "\tkonge\ten\tking"},
      {"none on the other side", "nb\tkonge\t\tking"},
      {"a region only", "-NO\tkonge\ten\tking"},
      {"a way out of the folder", "../../nb\tkonge\ten\tking"},
      {"a path", "/tmp/nb\tkonge\ten\tking"},
      {"too long", "norwegian\tkonge\ten\tking"},
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.name);
    std::ofstream(dir_ / "table.tsv") << row.line << "\n";
    Builder builder;
    EXPECT_FALSE(builder.AddFile(dir_ / "table.tsv").ok());
  }
}

TEST_F(LexiconTest, WhatIsInstalledIsFound) {
  for (const char* folder :
       {"dictd", "hunspell", "cldr/annotations", "locale"}) {
    fs::create_directories(dir_ / folder);
  }
  for (const char* file : {"dictd/freedict-eng-fra.index", "dictd/other.index",
                           "hunspell/fr.aff", "hanja.txt"}) {
    std::ofstream(dir_ / file) << "\n";
  }
  const InstalledAt places{dir_ / "dictd", dir_ / "hunspell",
                           dir_ / "hanja.txt", dir_ / "cldr", dir_ / "locale"};
  EXPECT_EQ(
      InstalledDictionaries(places),
      (std::vector<fs::path>{dir_ / "dictd/freedict-eng-fra.index",
                             dir_ / "hunspell/fr.aff", dir_ / "hanja.txt",
                             dir_ / "cldr/annotations", dir_ / "locale"}));
}

TEST_F(LexiconTest, TheSameContentInAnotherOrderGivesTheSameBytes) {
  Builder one;
  one.AddEnglish("id", "ekspor", "export", 1);
  one.AddEnglish("id", "impor", "import", 1);
  Builder two;
  two.AddEnglish("id", "impor", "import", 1);
  two.AddEnglish("id", "ekspor", "export", 1);
  ASSERT_TRUE(one.Write(dir_ / "1").ok());
  ASSERT_TRUE(two.Write(dir_ / "2").ok());
  const auto bytes = [](const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
  };
  EXPECT_EQ(bytes(dir_ / "1" / "id.lexicon"), bytes(dir_ / "2" / "id.lexicon"));
}

}  // namespace
}  // namespace claimdiff::lexicon
