// Reads the pages of tests/read/pages; see the README there.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "read/publication_date.h"
#include "read/read.h"

namespace claimdiff {
namespace {

struct PageLine {
  std::string label;
  Span span;  // in Page::text
};

struct Page {
  std::string text;
  std::string language;
  ArticleDate date;
  std::vector<PageLine> lines;
};

Page LoadPage(const std::filesystem::path& path) {
  Page page;
  std::ifstream in(path);
  std::string line;
  while (std::getline(in, line)) {
    const std::size_t tab = line.find('\t');
    if (line.starts_with("> language ")) {
      page.language = line.substr(11);
    } else if (line.starts_with("> date ")) {
      page.date = ParseIsoDate(line.substr(7));
    } else if (line.empty() || tab != std::string::npos) {
      const auto begin = static_cast<std::uint32_t>(page.text.size());
      if (tab != std::string::npos) page.text += line.substr(tab + 1);
      const auto end = static_cast<std::uint32_t>(page.text.size());
      if (end > begin) {
        page.lines.push_back({line.substr(0, tab), {begin, end}});
      }
      page.text += '\n';
    }
  }
  return page;
}

std::vector<std::filesystem::path> PagePaths() {
  std::vector<std::filesystem::path> paths;
  for (const auto& file : std::filesystem::directory_iterator(
           std::filesystem::path(CLAIMDIFF_TESTS_DIR) / "read/pages")) {
    if (file.path().extension() == ".txt") paths.push_back(file.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

// What became of a line: the name of its block's kind, or of the reason.
std::string LabelOf(const Article& article, Span line) {
  for (const Block& block : article.blocks) {
    if (block.span.end == line.end && block.span.begin >= line.begin) {
      return Name(block.kind);
    }
  }
  for (const Skipped& skipped : article.skipped) {
    if (skipped.span == line) return Name(skipped.reason);
  }
  return "nothing";
}

TEST(Pages, EveryLineIsWhatItIs) {
  ASSERT_FALSE(PagePaths().empty());
  for (const auto& path : PagePaths()) {
    SCOPED_TRACE(path.filename().string());
    const Page page = LoadPage(path);
    const Result<Article> read = Read({page.text, "", "", ""});
    ASSERT_TRUE(read.ok());
    const Article& article = read.value();
    EXPECT_EQ(article.language, page.language);
    EXPECT_EQ(article.date.known, page.date.known);
    EXPECT_EQ(article.date.day, page.date.day);
    for (const PageLine& line : page.lines) {
      EXPECT_EQ(LabelOf(article, line.span), line.label)
          << article.View(line.span);
    }
  }
}

}  // namespace
}  // namespace claimdiff
