// JUnit XML, as Jenkins' schema (junit-10.xsd) and its readers have it: a pair
// is a test suite, a finding is a failed test of it, a waived one is skipped,
// a pair in step is a test that passed.
#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>

#include "check/writers/words.h"
#include "check/writers/writers.h"
#include "check/writers/xml_text.h"

namespace claimdiff::check {

namespace {

constexpr std::size_t kNameBytes = 120;  // of a test's name

struct Counts {
  std::size_t tests = 0, failures = 0, errors = 0, skipped = 0;

  void Add(const Counts& more) {
    tests += more.tests;
    failures += more.failures;
    errors += more.errors;
    skipped += more.skipped;
  }
};

// A note is nothing to fail a test for.
bool IsFailure(const Finding& finding) {
  return finding.severity >= Severity::kWarning;
}

Counts CountsOf(const PairOutcome& pair) {
  Counts counts;
  counts.errors = pair.troubles.size();
  for (const Finding& finding : pair.findings) {
    if (finding.waived) {
      ++counts.skipped;
    } else if (IsFailure(finding)) {
      ++counts.failures;
    }
  }
  counts.skipped += pair.skipped ? 1U : 0U;
  const std::size_t told =
      pair.findings.size() + pair.troubles.size() + (pair.skipped ? 1U : 0U);
  counts.tests = std::max<std::size_t>(told, 1);
  return counts;
}

class JunitReport {
 public:
  JunitReport(const Outcome& outcome, std::ostream& out)
      : outcome_(outcome), xml_(out) {}

  void Write() {
    Counts all;
    for (const PairOutcome& pair : outcome_.pairs) all.Add(CountsOf(pair));
    xml_.Element("testsuites",
                 {{"name", "claimdiff"},
                  {"tests", std::to_string(all.tests)},
                  {"failures", std::to_string(all.failures)},
                  {"errors", std::to_string(all.errors)},
                  {"time", "0"}},
                 [&] {
                   for (const PairOutcome& pair : outcome_.pairs) {
                     WriteSuite(pair);
                   }
                 });
  }

 private:
  void WriteSuite(const PairOutcome& pair) {
    const Counts counts = CountsOf(pair);
    xml_.Element("testsuite",
                 {{"name", pair.source + " | " + pair.translation},
                  {"tests", std::to_string(counts.tests)},
                  {"failures", std::to_string(counts.failures)},
                  {"errors", std::to_string(counts.errors)},
                  {"skipped", std::to_string(counts.skipped)},
                  {"time", "0"}},
                 [&] { WriteTests(pair); });
  }

  void WriteTests(const PairOutcome& pair) {
    for (const Error& trouble : pair.troubles) {
      WriteTest(pair.source, "checked", "error", TroubleWords(trouble),
                ErrorName(trouble), TroubleWords(trouble));
    }
    for (const Finding& finding : pair.findings) WriteFinding(finding);
    if (pair.skipped) {
      xml_.Element(
          "testcase",
          {{"classname", pair.source}, {"name", "in step"}, {"time", "0"}},
          [&] {
            xml_.EmptyElement("skipped", {{"message", "left out"}});
          });
    } else if (pair.troubles.empty() && pair.findings.empty()) {
      xml_.EmptyElement(
          "testcase",
          {{"classname", pair.source}, {"name", "in step"}, {"time", "0"}});
    }
  }

  static std::string ErrorName(const Error& trouble) {
    return Name(trouble.code);
  }

  void WriteFinding(const Finding& finding) {
    const std::string name = std::string(TextOf(finding.kind).name) + ": " +
                             Shortened(finding.text, kNameBytes);
    if (finding.waived) {
      xml_.Element(
          "testcase",
          {{"classname", finding.at.path}, {"name", name}, {"time", "0"}}, [&] {
            xml_.EmptyElement("skipped", {{"message", finding.waived->reason}});
          });
    } else if (IsFailure(finding)) {
      WriteTest(finding.at.path, name, "failure", finding.message,
                TextOf(finding.kind).name,
                PlaceWords(finding.at) + ": " + FullMessage(finding));
    } else {
      xml_.Element(
          "testcase",
          {{"classname", finding.at.path}, {"name", name}, {"time", "0"}}, [&] {
            xml_.TextElement(
                "system-out", {},
                PlaceWords(finding.at) + ": " + FullMessage(finding));
          });
    }
  }

  void WriteTest(const std::string& where, const std::string& name,
                 std::string_view what, const std::string& message,
                 const std::string& type, const std::string& text) {
    xml_.Element(
        "testcase", {{"classname", where}, {"name", name}, {"time", "0"}}, [&] {
          xml_.TextElement(what, {{"message", message}, {"type", type}}, text);
        });
  }

  const Outcome& outcome_;
  XmlText xml_;
};

}  // namespace

void WriteJunit(const Outcome& outcome, const TerminalStyle&,
                std::ostream& out) {
  JunitReport(outcome, out).Write();
}

}  // namespace claimdiff::check
