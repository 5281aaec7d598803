// What `claimdiff read` prints of the files in tests/read/markdown,
// tests/read/rst, tests/read/asciidoc, tests/read/wikitext and
// tests/read/encodings: NAME.read.txt
// beside each.
//
// With CLAIMDIFF_UPDATE_GOLDEN set, writes what is expected instead.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "claimdiff/claimdiff.h"
#include "report/reading.h"

namespace claimdiff {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> Samples() {
  std::vector<fs::path> paths;
  for (const char* folder :
       {"read/markdown", "read/rst", "read/asciidoc", "read/wikitext",
        "read/encodings"}) {
    for (const auto& file :
         fs::directory_iterator(fs::path(CLAIMDIFF_TESTS_DIR) / folder)) {
      const std::string name = file.path().filename().string();
      if (!name.ends_with(".read.txt") && !name.ends_with(".utf8.txt") &&
          name != "README.md") {
        paths.push_back(file.path());
      }
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string Slurp(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string ReadingOf(const fs::path& path) {
  const Result<Article> article =
      Analyse({Slurp(path), path.filename().string(), "", ""});
  if (!article.ok()) return "error: " + article.error().message + "\n";
  std::ostringstream out;
  TerminalStyle style;
  style.width = 100;
  WriteReading(article.value(), style, out);
  return out.str();
}

TEST(Readings, AreThoseKept) {
  ASSERT_GE(Samples().size(), 26u);
  for (const fs::path& path : Samples()) {
    SCOPED_TRACE(path.filename().string());
    fs::path expected = path;
    expected += ".read.txt";
    if (std::getenv("CLAIMDIFF_UPDATE_GOLDEN") != nullptr) {
      std::ofstream(expected, std::ios::binary) << ReadingOf(path);
    } else {
      EXPECT_EQ(ReadingOf(path), Slurp(expected));
    }
  }
}

}  // namespace
}  // namespace claimdiff
