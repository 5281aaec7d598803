// Whole reports on our own articles: against what a reader would mark, and
// against the reports kept beside it, without a dictionary and, of some, with
// the words of words.tsv.
//
// golden_test --update rewrites the reports of every case; read the difference
// before it is committed.
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/claimdiff.h"
#include "claimdiff/lexicons.h"
#include "golden/expectations.h"
#include "lexicon/build.h"
#include "report/json.h"
#include "report/terminal.h"

namespace claimdiff::golden {
namespace {

namespace fs = std::filesystem;

bool update = false;  // set by main, from --update

std::string TestsPath(const std::string& path) {
  return std::string(CLAIMDIFF_TESTS_DIR) + "/" + path;
}

std::string ReadFile(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

Article ReadSample(const std::string& name) {
  Result<Article> article =
      Analyse({ReadFile(TestsPath("samples/" + name)), name, "", ""});
  if (!article.ok()) {
    ADD_FAILURE() << name << ": " << article.error().message;
    return {};
  }
  return std::move(article).value();
}

std::vector<Case> Cases() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(TestsPath("golden"))) {
    if (entry.is_directory()) {
      names.push_back(entry.path().filename().string());
    }
  }
  std::sort(names.begin(), names.end());
  std::vector<Case> cases;
  for (const std::string& name : names) {
    cases.push_back(
        ReadCase(name, TestsPath("golden/" + name + "/expect.txt")));
  }
  return cases;
}

std::string PrettyJson(const Report& report) {
  std::ostringstream line;
  WriteJson(report, line);
  return nlohmann::ordered_json::parse(line.str()).dump(1) + "\n";
}

std::string TerminalText(const Report& report) {
  WriterOptions options;
  options.all = true;
  std::ostringstream text;
  WriteTerminal(report, options, text);
  return text.str();
}

std::vector<std::string> Lines(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

// The lines from the first to the last difference, at most so many a side.
std::string Difference(const std::string& want, const std::string& got) {
  constexpr std::ptrdiff_t kMostLines = 40;
  const std::vector<std::string> a = Lines(want);
  const std::vector<std::string> b = Lines(got);
  const auto [a_begin, b_begin] =
      std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  const auto [a_end, b_end] =
      std::mismatch(a.rbegin(), std::make_reverse_iterator(a_begin), b.rbegin(),
                    std::make_reverse_iterator(b_begin));
  std::string out = "from line ";
  out += std::to_string(a_begin - a.begin() + 1);
  out += ":\n";
  const auto add = [&out](char mark, auto begin, auto end) {
    for (auto at = begin; at != end && at - begin < kMostLines; ++at) {
      out += mark;
      out += *at;
      out += '\n';
    }
    if (end - begin > kMostLines) out += "...\n";
  };
  add('-', a_begin, a_end.base());
  add('+', b_begin, b_end.base());
  return out;
}

void CheckGolden(const std::string& path, const std::string& got) {
  if (update) {
    std::ofstream(path, std::ios::binary) << got;
    return;
  }
  ASSERT_TRUE(fs::exists(path)) << path;
  const std::string want = ReadFile(path);
  EXPECT_TRUE(want == got) << path << "\n"
                           << Difference(want, got)
                           << "rewrite with: golden_test --update";
}

void CheckGoldens(const std::string& path, const Report& report) {
  CheckGolden(TestsPath(path + ".json"), PrettyJson(report));
  CheckGolden(TestsPath(path + ".txt"), TerminalText(report));
}

TEST(Golden, Reports) {
  for (const Case& c : Cases()) {
    SCOPED_TRACE(c.name);
    CheckGoldens("golden/" + c.name + "/report",
                 Compare(ReadSample(c.a), ReadSample(c.b)));
  }
}

TEST(Golden, ReportsWithDictionaries) {
  const fs::path directory = fs::temp_directory_path() /
                             ("claimdiff_golden_" + std::to_string(getpid()));
  lexicon::Builder builder;
  ASSERT_TRUE(builder.AddFile(TestsPath("golden/words.tsv")).ok());
  ASSERT_TRUE(builder.Write(directory).ok());
  {
    const Lexicons lexicons({directory});
    std::size_t cases = 0;
    for (const Case& c : Cases()) {
      if (c.name != "bridge" && c.name != "demo" && c.name != "lake") continue;
      SCOPED_TRACE(c.name);
      ++cases;
      CheckGoldens("golden/" + c.name + "/report_with_words",
                   Compare(ReadSample(c.a), ReadSample(c.b), lexicons));
    }
    EXPECT_EQ(cases, 3u);
  }
  fs::remove_all(directory);
}

TEST(Golden, Expectations) {
  for (const Case& c : Cases()) {
    SCOPED_TRACE(c.name);
    const Report report = Compare(ReadSample(c.a), ReadSample(c.b));
    for (const Expectation& expectation : c.expectations) {
      const bool holds = Holds(expectation, report);
      if (expectation.wish) {
        std::cout << c.name << (holds ? ": granted: " : ": open: ")
                  << expectation.line << '\n';
        continue;
      }
      EXPECT_TRUE(holds) << c.name << ": " << expectation.line;
    }
  }
}

}  // namespace

void SetUpdate(bool on) { update = on; }

}  // namespace claimdiff::golden

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  claimdiff::golden::SetUpdate(argc > 1 &&
                               std::string_view(argv[1]) == "--update");
  return RUN_ALL_TESTS();
}
