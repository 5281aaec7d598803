// Reads the pages of tests/read/html; see the README there.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/claimdiff.h"
#include "report/reading.h"
#include "text/utf8.h"

namespace claimdiff {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> PagePaths() {
  std::vector<fs::path> paths;
  for (const auto& file :
       fs::directory_iterator(fs::path(CLAIMDIFF_TESTS_DIR) / "read/html")) {
    const std::string extension = file.path().extension().string();
    if (extension == ".html" || extension == ".xhtml" || extension == ".htm") {
      paths.push_back(file.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string Slurp(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

Article ReadPage(const fs::path& path) {
  Result<Article> article =
      Analyse({Slurp(path), path.filename().string(), "", ""});
  if (!article.ok()) {
    ADD_FAILURE() << path << ": " << article.error().message;
    return {};
  }
  return std::move(article).value();
}

// By byte of the page: whether a character begins there that is shown, is no
// white space, and stands between <!--gold--> and <!--/gold-->.
class GoldScanner {
 public:
  explicit GoldScanner(std::string_view page)
      : page_(page), gold_(page.size()) {}

  std::vector<bool> Run() {
    for (std::size_t at = 0; at < page_.size();) at = Step(at);
    return gold_;
  }

 private:
  std::size_t Step(std::size_t at) {
    const std::string_view rest = page_.substr(at);
    if (rest.starts_with("<!--gold-->")) {
      inside_ = true;
      return at + 11;
    }
    if (rest.starts_with("<!--/gold-->")) {
      inside_ = false;
      return at + 12;
    }
    if (rest.starts_with("<")) return page_.find('>', at) + 1;
    const std::string_view white = " \t\r\n";
    if (rest.starts_with("&nbsp;") || rest.starts_with("&#160;")) return at + 6;
    gold_[at] = inside_ && white.find(rest[0]) == std::string_view::npos;
    if (rest[0] == '&') return page_.find(';', at) + 1;
    return at + text::DecodeAt(page_, at).size;
  }

  std::string_view page_;
  std::vector<bool> gold_;
  bool inside_ = false;
};

struct Score {
  std::size_t read = 0, gold = 0, both = 0;  // characters
  double precision() const {
    return read == 0 ? 0
                     : static_cast<double>(both) / static_cast<double>(read);
  }
  double recall() const {
    return gold == 0 ? 0
                     : static_cast<double>(both) / static_cast<double>(gold);
  }
  void Add(const Score& other) {
    read += other.read;
    gold += other.gold;
    both += other.both;
  }
};

// Of the characters of claims, each by its place in the page.
Score ScorePage(const Article& article) {
  std::vector<bool> gold = GoldScanner(article.markup).Run();
  Score score;
  score.gold =
      static_cast<std::size_t>(std::count(gold.begin(), gold.end(), true));
  for (const Claim& claim : article.claims) {
    for (std::uint32_t at = claim.span.begin; at < claim.span.end;) {
      const text::CodePoint c = text::DecodeAt(article.text, at);
      const Span place = article.MarkupSpan({at, at + c.size});
      at += c.size;
      if (c.value == ' ' || c.value == 0xA0 || place.empty()) continue;
      ++score.read;
      if (!gold[place.begin]) continue;
      gold[place.begin] = false;
      ++score.both;
    }
  }
  return score;
}

TEST(HtmlPages, MainContentIsFound) {
  Score all;
  for (const fs::path& path : PagePaths()) {
    const Score score = ScorePage(ReadPage(path));
    EXPECT_GE(score.precision(), 0.95) << path.filename();
    EXPECT_GE(score.recall(), 0.95) << path.filename();
    all.Add(score);
  }
  RecordProperty("precision", std::to_string(all.precision()));
  RecordProperty("recall", std::to_string(all.recall()));
  EXPECT_GE(all.precision(), 0.97);
  EXPECT_GE(all.recall(), 0.97);
}

// With CLAIMDIFF_UPDATE_GOLDEN set, writes what is expected instead.
TEST(HtmlPages, ReadPrintsWhatIsExpected) {
  ASSERT_FALSE(PagePaths().empty());
  for (const fs::path& path : PagePaths()) {
    std::ostringstream actual;
    TerminalStyle style;
    style.width = 100;
    WriteReading(ReadPage(path), style, actual);
    fs::path expected = path;
    expected.replace_extension(".read.txt");
    if (std::getenv("CLAIMDIFF_UPDATE_GOLDEN") != nullptr) {
      std::ofstream(expected, std::ios::binary) << actual.str();
    }
    EXPECT_EQ(actual.str(), Slurp(expected)) << expected.filename();
  }
}

}  // namespace
}  // namespace claimdiff
