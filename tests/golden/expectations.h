// What a fluent reader of both languages would mark in a pair of samples.
//
// tests/golden/<case>/expect.txt, one expectation a line, '#' for comments:
//   a: demo.id.txt              the articles, in tests/samples
//   b: demo.pt.txt
//   only_a: some words          part of a claim that only A makes
//   only_b: some words
//   shared: words ~ words       parts of two claims that say the same
//   conflict: words ~ words     parts of two facts that cannot both be true
//   skipped_a: some words       part of what must not become a claim
//   skipped_b: some words
// "wish_" before a name: counted and printed, but not demanded yet.
#ifndef CLAIMDIFF_TESTS_GOLDEN_EXPECTATIONS_H_
#define CLAIMDIFF_TESTS_GOLDEN_EXPECTATIONS_H_

#include <string>
#include <vector>

#include "claimdiff/report.h"

namespace claimdiff::golden {

struct Expectation {
  std::string line;   // as written
  std::string what;   // "only_a", "shared", ...
  std::string left;   // words before " ~ ", or all of them
  std::string right;  // words after it
  bool wish = false;
};

struct Case {
  std::string name;
  std::string a, b;  // file names of the articles
  std::vector<Expectation> expectations;
};

// Reads `path`; a line that cannot be read becomes an expectation with an
// empty `what`.
Case ReadCase(const std::string& name, const std::string& path);

// Does `report` keep to `expectation`?
bool Holds(const Expectation& expectation, const Report& report);

}  // namespace claimdiff::golden

#endif  // CLAIMDIFF_TESTS_GOLDEN_EXPECTATIONS_H_
