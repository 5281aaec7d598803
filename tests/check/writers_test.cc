// Each report, by what its readers require of it: SARIF's published schema,
// the fields that GitHub wants beyond it, JUnit's schema (junit.xsd).
#include "check/writers/writers.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>

#include "check/writers/xml_text.h"
#include "outcome_for_tests.h"

namespace claimdiff::check {
namespace {

using nlohmann::json;

std::string Print(const char* name, const Outcome& outcome) {
  std::ostringstream out;
  FindWriter(name)->write(outcome, TerminalStyle(), out);
  return std::move(out).str();
}

std::string Print(const char* name) { return Print(name, OutcomeForTests()); }

std::size_t Count(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos;
       at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

bool Has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// ---- SARIF ------------------------------------------------------------------

// Runs `command` on a file that holds `content`; returns its exit status.
int RunOn(const std::string& content, const std::string& command) {
  const std::filesystem::path file =
      std::filesystem::temp_directory_path() /
      ("claimdiff_report_" + std::to_string(getpid()));
  std::ofstream(file, std::ios::binary) << content;
  const int status =
      std::system((command + " '" + file.string() + "'").c_str());
  std::filesystem::remove(file);
  return status;
}

// A command that tells whether a file keeps to the schema at `path`.
std::string Validator(const std::string& path) {
  return "/usr/bin/python3 -B -W ignore '" CLAIMDIFF_TESTS_DIR
         "/check/keeps_to_schema.py' '" CLAIMDIFF_TESTS_DIR "/" +
         path + "'";
}

TEST(SarifTest, KeepsToThePublishedSchema) {
  const std::string validator = Validator("check/schemas/sarif-2.1.0.json");
  EXPECT_EQ(RunOn(Print("sarif"), validator), 0);
  EXPECT_EQ(RunOn(Print("sarif", Outcome()), validator), 0);
  EXPECT_NE(RunOn("{\"version\": \"2.1.0\"}", validator + " >/dev/null"), 0);
}

TEST(SarifTest, TellsOfItsRun) {
  const json log = json::parse(Print("sarif"));
  EXPECT_EQ(log.at("version"), "2.1.0");
  EXPECT_TRUE(Has(log.at("$schema"), "sarif-2.1.0"));
  ASSERT_EQ(log.at("runs").size(), 1U);
  const json& run = log["runs"][0];
  EXPECT_EQ(run.at("columnKind"), "utf16CodeUnits");
  EXPECT_EQ(run.at("tool").at("driver").at("name"), "claimdiff");
  EXPECT_FALSE(run.at("invocations")[0].at("executionSuccessful").get<bool>());
  const json& told =
      run["invocations"][0].at("toolExecutionNotifications").at(0);
  EXPECT_EQ(told.at("level"), "error");
  EXPECT_EQ(told.at("message").at("text"),
            "docs/en/bad.md:7: not well-formed UTF-8");
}

TEST(SarifTest, HasRulesWithHelp) {
  const json log = json::parse(Print("sarif"));
  const json& rules = log["runs"][0]["tool"]["driver"].at("rules");
  ASSERT_EQ(rules.size(), kFindingKinds);
  std::set<std::string> ids;
  for (const json& rule : rules) {
    EXPECT_TRUE(ids.insert(rule.at("id")).second);
    for (const char* text : {"shortDescription", "fullDescription", "help"}) {
      EXPECT_FALSE(rule.at(text).at("text").get<std::string>().empty());
    }
    EXPECT_FALSE(rule.at("help").at("markdown").get<std::string>().empty());
    const std::set<std::string> levels = {"none", "note", "warning", "error"};
    EXPECT_TRUE(levels.contains(rule.at("defaultConfiguration").at("level")));
    const std::set<std::string> precisions = {"very-high", "high", "medium",
                                              "low"};
    EXPECT_TRUE(precisions.contains(rule.at("properties").at("precision")));
  }
}

TEST(SarifTest, HasWhatGithubReadsOfAResult) {
  const json log = json::parse(Print("sarif"));
  const json& run = log["runs"][0];
  const json& results = run.at("results");
  ASSERT_EQ(results.size(), 5U);
  for (const json& result : results) {
    const json& rule = run["tool"]["driver"]["rules"].at(
        result.at("ruleIndex").get<std::size_t>());
    EXPECT_EQ(result.at("ruleId"), rule.at("id"));
    EXPECT_FALSE(result.at("message").at("text").get<std::string>().empty());
    ASSERT_EQ(result.at("locations").size(), 1U);
    const json& region =
        result["locations"][0].at("physicalLocation").at("region");
    for (const char* member :
         {"startLine", "startColumn", "endLine", "endColumn"}) {
      EXPECT_GE(region.at(member).get<int>(), 1);
    }
    EXPECT_FALSE(result.at("partialFingerprints")
                     .at("primaryLocationLineHash")
                     .get<std::string>()
                     .empty());
  }
}

TEST(SarifTest, CountsColumnsInUtf16AndEscapesPaths) {
  const json log = json::parse(Print("sarif"));
  const json& place =
      log["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
  EXPECT_EQ(place.at("artifactLocation").at("uri"), "docs/en/a%20b.md");
  EXPECT_EQ(place.at("region").at("startColumn"), 4);
  EXPECT_EQ(place.at("region").at("endColumn"), 31);
  const json& related = log["runs"][0]["results"][0]["relatedLocations"][0];
  EXPECT_EQ(related.at("physicalLocation").at("artifactLocation").at("uri"),
            "docs/id/a%20b.md");
  EXPECT_EQ(related.at("id"), 1);
}

TEST(SarifTest, SuppressesWhatIsWaived) {
  const json log = json::parse(Print("sarif"));
  std::size_t suppressed = 0;
  for (const json& result : log["runs"][0]["results"]) {
    if (!result.contains("suppressions")) continue;
    ++suppressed;
    const json& one = result["suppressions"].at(0);
    EXPECT_EQ(one.at("kind"), "external");
    EXPECT_EQ(one.at("status"), "accepted");
    EXPECT_EQ(one.at("justification"), "for another market (Ada)");
  }
  EXPECT_EQ(suppressed, 1U);
}

// ---- GitHub -----------------------------------------------------------------

TEST(GithubTest, EscapesAndLeavesColumnsOutOfSeveralLines) {
  const std::string text = Print("github");
  EXPECT_TRUE(Has(text,
                  "::error file=docs/en/a b.md,line=3,endLine=3,col=3,"
                  "endColumn=30,title=claimdiff%3A The counterpart lacks this "
                  "claim::Keys: 100%25 <valid>"))
      << text;
  EXPECT_TRUE(Has(text, "line=5,endLine=6,title="));
  EXPECT_TRUE(Has(text, "::notice file="));
  EXPECT_TRUE(Has(text, "::warning file=docs/en/new.md"));
  EXPECT_TRUE(Has(text, "::error title=claimdiff::docs/en/bad.md:7: "));
  EXPECT_FALSE(Has(text, "Left out on purpose"));
}

TEST(GithubTest, KeepsToTenOfALevel) {
  Outcome outcome = OutcomeForTests();
  for (int i = 0; i < 30; ++i) {
    outcome.pairs[0].findings.push_back(MissingFinding());
    Finding note = MissingFinding();
    note.severity = Severity::kNote;
    outcome.pairs[0].findings.push_back(note);
  }
  const std::string text = Print("github", outcome);
  EXPECT_EQ(Count(text, "::error "), 10U);
  EXPECT_EQ(Count(text, "::notice "), 10U);
  EXPECT_TRUE(Has(text, " more findings are in the summary of the job"));
}

// ---- JUnit ------------------------------------------------------------------

TEST(JunitTest, KeepsToTheSchema) {
  const std::string xmllint =
      "xmllint --noout --schema '" CLAIMDIFF_TESTS_DIR "/check/junit.xsd'";
  EXPECT_EQ(RunOn(Print("junit"), xmllint), 0);
  EXPECT_EQ(RunOn(Print("junit", Outcome()), xmllint), 0);
}

TEST(JunitTest, CountsWhatItTells) {
  const std::string text = Print("junit");
  EXPECT_TRUE(Has(text,
                  "<testsuites name=\"claimdiff\" tests=\"7\" failures=\"3\" "
                  "errors=\"1\""))
      << text;
  EXPECT_EQ(Count(text, "<testcase "), 7U);
  EXPECT_EQ(Count(text, "<failure "), 3U);
  EXPECT_EQ(Count(text, "<error "), 1U);
  EXPECT_EQ(Count(text, "<skipped "), 1U);
  EXPECT_EQ(Count(text, "name=\"in step\""), 1U);
}

TEST(JunitTest, EscapesWhatXmlCannotHold) {
  EXPECT_EQ(XmlEscaped("<a b=\"c\">&\n\x01\xEF\xBF\xBE"),
            "&lt;a b=&quot;c&quot;&gt;&amp;&#10;\uFFFD\uFFFD");
  EXPECT_EQ(XmlEscaped("\u009b\u202e\xff ##[a] #[b]"),
            "\uFFFD\uFFFD\uFFFD ##&#91;a] #[b]");
}

// ---- GitLab, reviewdog ------------------------------------------------------

TEST(GitlabTest, HasTheFieldsThatGitlabReads) {
  const json issues = json::parse(Print("gitlab"));
  ASSERT_EQ(issues.size(), 4U);
  std::set<std::string> fingerprints;
  for (const json& issue : issues) {
    EXPECT_FALSE(issue.at("description").get<std::string>().empty());
    EXPECT_FALSE(issue.at("check_name").get<std::string>().empty());
    EXPECT_TRUE(fingerprints.insert(issue.at("fingerprint")).second);
    const std::set<std::string> severities = {"info", "minor", "major",
                                              "critical", "blocker"};
    EXPECT_TRUE(severities.contains(issue.at("severity")));
    EXPECT_FALSE(issue.at("location").at("path").get<std::string>().empty());
    EXPECT_GE(issue["location"].at("lines").at("begin").get<int>(), 1);
  }
}

TEST(RdjsonlTest, IsOneDiagnosticALineWithColumnsInBytes) {
  std::istringstream lines(Print("rdjsonl"));
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line); ++count) {
    const json diagnostic = json::parse(line);
    EXPECT_FALSE(diagnostic.at("message").get<std::string>().empty());
    const std::set<std::string> severities = {"ERROR", "WARNING", "INFO"};
    EXPECT_TRUE(severities.contains(diagnostic.at("severity")));
    EXPECT_EQ(diagnostic.at("source").at("name"), "claimdiff");
    const json& start = diagnostic.at("location").at("range").at("start");
    EXPECT_EQ(start.at("column"), count < 3 ? 6 : 1);
  }
  EXPECT_EQ(count, 4U);
}

// ---- For readers ------------------------------------------------------------

TEST(MarkdownTest, ShowsArticlesAsTextNeverAsMarkup) {
  const std::string text = Print("markdown");
  EXPECT_TRUE(Has(text, "## claimdiff: 4 findings: 1 conflict, 1 missing"))
      << text;
  EXPECT_TRUE(Has(text, "Keys: 100% &lt;valid&gt; \\|"));
  EXPECT_TRUE(Has(text, "here 30 days, there 60 hari"));
  EXPECT_TRUE(Has(text, "unused waiver"));
  EXPECT_FALSE(Has(text, "Left out on purpose"));
}

TEST(MarkdownTest, StaysBelowAMebibyte) {
  Outcome outcome = OutcomeForTests();
  PairOutcome pair = outcome.pairs[0];
  outcome.pairs.assign(4000, pair);
  const std::string text = Print("markdown", outcome);
  EXPECT_LT(text.size(), std::size_t{1} << 20);
  EXPECT_TRUE(Has(text, "more findings than this summary has room for"));
}

TEST(TerminalTest, PrintsPlacesThatEditorsLink) {
  const std::string text = Print("terminal");
  EXPECT_TRUE(Has(text, "docs/en/a b.md:3:3: error: missing\n")) << text;
  EXPECT_TRUE(Has(text, "docs/id/a b.md:2: Perlu 60 hari."));
  EXPECT_TRUE(Has(text, "4 findings: 1"));
}

TEST(JsonTest, KeepsToItsSchema) {
  const std::string validator = Validator("../src/report/schema/check.json");
  EXPECT_EQ(RunOn(Print("json"), validator), 0);
  EXPECT_EQ(RunOn(Print("json", Outcome()), validator), 0);
}

TEST(JsonTest, TellsAll) {
  const json report = json::parse(Print("json"));
  EXPECT_EQ(report.at("schema_version"), 1);
  ASSERT_EQ(report.at("findings").size(), 5U);
  const json& conflict = report["findings"][1];
  EXPECT_EQ(conflict.at("kind"), "conflict");
  EXPECT_EQ(conflict.at("conflicts")[0].at("there"), "60 hari");
  EXPECT_EQ(conflict.at("counterpart").at("text"), "Perlu 60 hari.");
  EXPECT_EQ(report["findings"][2].at("waived").at("author"), "Ada");
  EXPECT_EQ(report.at("pairs").size(), 4U);
  EXPECT_EQ(report["pairs"][3].at("status"), "trouble");
  EXPECT_EQ(report.at("summary").at("kinds").at("missing"), 1);
  EXPECT_EQ(report.at("troubles")[0].at("line"), 7);
}

TEST(WritersTest, SayThatAllIsWell) {
  Outcome outcome;
  PairOutcome pair;
  pair.source = "a.md";
  pair.translation = "b.md";
  outcome.pairs.push_back(pair);
  Summarise(Configuration(), &outcome);
  EXPECT_EQ(Print("terminal", outcome),
            "1 pair checked, 1 in step, whole articles: no finding\n");
  EXPECT_EQ(json::parse(Print("gitlab", outcome)), json::array());
  EXPECT_TRUE(
      json::parse(Print("sarif", outcome))["runs"][0]["results"].is_array());
  EXPECT_TRUE(Has(Print("markdown", outcome), "in step"));
  EXPECT_EQ(Print("rdjsonl", outcome), "");
}

TEST(SummaryTest, DropsTheLeastSevereFirst) {
  Outcome outcome;
  outcome.pairs = {OutcomeForTests().pairs[0]};
  Configuration configuration;
  configuration.max_findings = 1;
  Summarise(configuration, &outcome);
  EXPECT_EQ(outcome.tally.dropped, 2U);
  EXPECT_TRUE(outcome.failed);
  const std::string text = Print("terminal", outcome);
  EXPECT_TRUE(Has(text, "error: missing"));
  EXPECT_FALSE(Has(text, "error: conflict"));
}

TEST(SummaryTest, FailsBySeverityAndThreshold) {
  struct Row {
    const char* name;
    Severity fail_on;
    std::uint32_t missing, conflict;
    bool failed;
  };
  constexpr Row kRows[] = {
      {"by default", Severity::kWarning, 0, 0, true},
      {"never", Severity::kOff, 0, 0, false},
      {"as many as allowed", Severity::kWarning, 1, 1, false},
      {"one kind too many", Severity::kWarning, 1, 0, true},
  };
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.name);
    Outcome outcome;
    outcome.pairs = {OutcomeForTests().pairs[0]};
    Configuration c;
    c.fail_on = row.fail_on;
    c.thresholds[static_cast<std::size_t>(FindingKind::kMissing)] = row.missing;
    c.thresholds[static_cast<std::size_t>(FindingKind::kConflict)] =
        row.conflict;
    Summarise(c, &outcome);
    EXPECT_EQ(outcome.failed, row.failed);
  }
}

}  // namespace
}  // namespace claimdiff::check
