// The pages of tests/check/drift (README.md there): how much of what was added
// is found, and how often there is a false alarm.
#include "check/drift.h"

#include <gtest/gtest.h>

#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "check/versions.h"
#include "claimdiff/claimdiff.h"

namespace claimdiff::check {
namespace {

namespace fs = std::filesystem;

struct Page {
  std::string name, language;
  std::string source, translation;  // with marks
};

std::string Slurp(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<Page> Pages() {
  std::vector<Page> pages;
  const fs::path folder = fs::path(CLAIMDIFF_TESTS_DIR) / "check" / "drift";
  std::set<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    files.insert(entry.path());
  }
  for (const fs::path& file : files) {
    const std::string name = file.stem().stem().string();
    const std::string language = file.stem().extension().string();
    if (language.empty() || language == ".en") continue;
    pages.push_back({name, language.substr(1),
                     Slurp(folder / (name + ".en.md")), Slurp(file)});
  }
  return pages;
}

// The marked passages taken out, with their line if they are all of it.
std::string Then(const std::string& marked) {
  std::string text;
  for (std::size_t at = 0; at < marked.size();) {
    const std::size_t begin = marked.find("{+", at);
    text.append(marked, at, begin - at);
    if (begin == std::string::npos) break;
    at = marked.find("+}", begin) + 2;
    const bool whole_line =
        (text.empty() || text.back() == '\n') && marked[at] == '\n';
    if (whole_line) ++at;
    if (!whole_line && text.ends_with(' ')) text.pop_back();
  }
  return text;
}

// The marked passages kept.
std::string Now(const std::string& marked) {
  std::string text;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    const std::string two = marked.substr(i, 2);
    if (two == "{+" || two == "+}") {
      ++i;
    } else {
      text += marked[i];
    }
  }
  return text;
}

// Letters and digits only: what a report says and what stands in a page.
std::string Letters(const std::string& text) {
  std::string letters;
  for (const char c : text) {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0) letters += c;
  }
  return letters;
}

std::vector<std::string> Added(const std::string& marked) {
  std::vector<std::string> added;
  for (std::size_t at = marked.find("{+"); at != std::string::npos;
       at = marked.find("{+", at)) {
    const std::size_t end = marked.find("+}", at);
    added.push_back(Letters(marked.substr(at, end - at)));
    at = end;
  }
  return added;
}

Article Read(const std::string& text, const std::string& language) {
  Result<Article> article = Analyse({text, "page.md", language, ""});
  EXPECT_TRUE(article.ok());
  return std::move(article).value();
}

std::vector<Finding> AtDefaultSeverity(std::vector<Finding> findings) {
  const Configuration defaults;
  std::erase_if(findings, [&](const Finding& finding) {
    return defaults.severities[static_cast<std::size_t>(finding.kind)] ==
           Severity::kOff;
  });
  return findings;
}

std::vector<Finding> CheckWhole(const Page& page, const std::string& source,
                                const std::string& translation) {
  const Article a = Read(source, "en");
  const Article b = Read(translation, page.language);
  const DriftSide from{"en.md", AllNew(a), true,
                       std::vector<bool>(a.claims.size())};
  const DriftSide to{"other.md", AllNew(b), true,
                     std::vector<bool>(b.claims.size())};
  const Report now = Compare(a, b);
  return AtDefaultSeverity(FindDrift({now, from, to}));
}

// The new source beside the old translation.
std::vector<Finding> CheckSince(const Page& page) {
  const Article then = Read(Then(page.source), "en");
  const Article a = Read(Now(page.source), "en");
  const Article b = Read(Then(page.translation), page.language);
  const DriftSide from{"en.md", CompareVersions(then, a), true,
                       std::vector<bool>(a.claims.size())};
  const DriftSide to{"other.md", AllKept(b), false,
                     std::vector<bool>(b.claims.size())};
  const Report report_then = Compare(then, b);
  const Report now = Compare(a, b);
  return AtDefaultSeverity(FindDrift({now, from, to, &report_then, true}));
}

TEST(DriftTest, FindsWhatWasAdded) {
  std::size_t gold = 0;
  std::size_t found = 0;
  std::size_t right = 0;
  std::size_t findings = 0;
  for (const Page& page : Pages()) {
    const std::vector<std::string> added = Added(page.source);
    std::set<std::string> hit;
    for (const Finding& finding : CheckSince(page)) {
      ++findings;
      const std::string text = Letters(finding.text);
      bool is_right = false;
      for (const std::string& passage : added) {
        if (text.empty() || passage.find(text) == std::string::npos) continue;
        is_right = true;
        hit.insert(passage);
      }
      right += is_right ? 1U : 0U;
      if (!is_right) {
        std::cout << page.name << ": false: " << finding.text << '\n';
      }
    }
    for (const std::string& passage : added) {
      if (!hit.contains(passage)) {
        std::cout << page.name << ": missed: " << passage << '\n';
      }
    }
    gold += added.size();
    found += hit.size();
  }
  ASSERT_GE(gold, 60U);
  EXPECT_GE(static_cast<double>(found), 0.90 * static_cast<double>(gold));
  EXPECT_GE(static_cast<double>(right), 0.85 * static_cast<double>(findings));
}

TEST(DriftTest, IsSilentOnTranslationsThatAreUpToDate) {
  std::size_t pairs = 0;
  std::size_t silent = 0;
  for (const Page& page : Pages()) {
    for (const bool later : {false, true}) {
      const std::vector<Finding> findings =
          later ? CheckWhole(page, Now(page.source), Now(page.translation))
                : CheckWhole(page, Then(page.source), Then(page.translation));
      ++pairs;
      silent += findings.empty() ? 1U : 0U;
      for (const Finding& finding : findings) {
        std::cout << page.name << ": " << TextOf(finding.kind).name << ": "
                  << finding.text << '\n';
      }
    }
  }
  ASSERT_GE(pairs, 20U);
  EXPECT_GE(10 * silent, 9 * pairs);
}

}  // namespace
}  // namespace claimdiff::check
