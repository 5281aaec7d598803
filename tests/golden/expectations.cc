// Reads and checks the expectations.
#include "golden/expectations.h"

#include <algorithm>
#include <fstream>
#include <string_view>

namespace claimdiff::golden {

namespace {

using Claims = std::vector<ClaimIndex>;

bool Has(std::string_view text, std::string_view words) {
  return text.find(words) != std::string_view::npos;
}

// The claims whose text holds `words`.
Claims Find(const Article& article, std::string_view words) {
  Claims found;
  for (ClaimIndex i = 0; i < article.claims.size(); ++i) {
    if (Has(article.View(article.claims[i].span), words)) found.push_back(i);
  }
  return found;
}

bool IsOnly(const Article& article, const Claims& only,
            std::string_view words) {
  const Claims found = Find(article, words);
  return !found.empty() &&
         std::all_of(found.begin(), found.end(), [&only](ClaimIndex claim) {
           return std::find(only.begin(), only.end(), claim) != only.end();
         });
}

bool IsSkipped(const Article& article, std::string_view words) {
  return Find(article, words).empty() &&
         std::any_of(article.skipped.begin(), article.skipped.end(),
                     [&](const Skipped& skipped) {
                       return Has(article.View(skipped.span), words);
                     });
}

bool Overlap(const Claims& x, const Claims& y) {
  return std::find_first_of(x.begin(), x.end(), y.begin(), y.end()) != x.end();
}

bool IsShared(const Report& report, const Expectation& expectation) {
  const Claims a = Find(report.a, expectation.left);
  const Claims b = Find(report.b, expectation.right);
  return std::any_of(report.alignments.begin(), report.alignments.end(),
                     [&](const Alignment& alignment) {
                       return Overlap(alignment.a, a) &&
                              Overlap(alignment.b, b);
                     });
}

bool IsConflict(const Report& report, const Expectation& expectation) {
  for (const Alignment& alignment : report.alignments) {
    for (const FactConflict& conflict : alignment.conflicts) {
      if (Has(expectation.left, report.a.View(conflict.a.span)) &&
          Has(expectation.right, report.b.View(conflict.b.span))) {
        return true;
      }
    }
  }
  return false;
}

std::string Cut(std::string* line, std::string_view mark) {
  const std::size_t at = line->find(mark);
  std::string head = line->substr(0, at);
  *line = at == std::string::npos ? "" : line->substr(at + mark.size());
  return head;
}

Expectation ReadLine(std::string line) {
  Expectation out;
  out.line = line;
  out.what = Cut(&line, ": ");
  constexpr std::string_view kWish = "wish_";
  if (out.what.starts_with(kWish)) {
    out.wish = true;
    out.what.erase(0, kWish.size());
  }
  out.left = Cut(&line, " ~ ");
  out.right = line;
  return out;
}

}  // namespace

Case ReadCase(const std::string& name, const std::string& path) {
  Case out;
  out.name = name;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    Expectation read = ReadLine(line);
    if (read.what == "a") {
      out.a = read.left;
    } else if (read.what == "b") {
      out.b = read.left;
    } else {
      out.expectations.push_back(std::move(read));
    }
  }
  return out;
}

bool Holds(const Expectation& expectation, const Report& report) {
  if (expectation.left.empty()) return false;
  const std::string_view what = expectation.what;
  const std::string_view words = expectation.left;
  if (what == "only_a") return IsOnly(report.a, report.only_in_a, words);
  if (what == "only_b") return IsOnly(report.b, report.only_in_b, words);
  if (what == "skipped_a") return IsSkipped(report.a, words);
  if (what == "skipped_b") return IsSkipped(report.b, words);
  if (expectation.right.empty()) return false;
  if (what == "shared") return IsShared(report, expectation);
  if (what == "conflict") return IsConflict(report, expectation);
  return false;
}

}  // namespace claimdiff::golden
