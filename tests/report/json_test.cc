#include "report/json.h"

#include <gtest/gtest.h>
#include <simdjson.h>

#include <sstream>
#include <string>

#include "golden.h"
#include "made_report.h"

namespace claimdiff {
namespace {

std::string Written(const Report& report) {
  std::ostringstream out;
  WriteJson(report, out);
  return std::move(out).str();
}

// The same JSON with a line break before each object of an array.
std::string Readable(const std::string& json) {
  std::string out;
  for (std::size_t at = 0; at < json.size(); ++at) {
    if (json[at] == '{' && at > 0 &&
        (json[at - 1] == ',' || json[at - 1] == '[')) {
      out += '\n';
    }
    out += json[at];
  }
  return out;
}

TEST(JsonTest, WholeReport) {
  Report report = MadeReport();
  report.id = "x-1";
  ExpectGolden("report.json", Readable(Written(report)));
}

TEST(JsonTest, EveryFieldIsInTheContract) {
  std::ifstream in(CLAIMDIFF_TESTS_DIR "/../src/report/JSON.md");
  std::ostringstream contract;
  contract << in.rdbuf();
  Report report = MadeReport();
  report.id = "x-1";
  const std::string json = Written(report);
  for (std::size_t end = json.find("\":"); end != std::string::npos;
       end = json.find("\":", end + 1)) {
    const std::size_t begin = json.rfind('"', end - 1);
    const std::string name = json.substr(begin, end - begin + 2);
    EXPECT_NE(contract.str().find(name), std::string::npos) << name;
  }
}

TEST(JsonTest, HostileTextStaysValid) {
  Report report;
  report.id = "a\"b\\c\n\x01";
  report.a = MadeArticle("a", "en",
                         {"Tab\there \x1b[31m \"quoted\" \\ \u2028 "
                          "\U0001F600 \x7f."});
  report.b = MadeArticle("b", "en", {});
  report.verdicts_a.resize(1);
  const std::string json = Written(report);
  EXPECT_EQ(json.find_first_of("\n\t\x1b\x01"), json.size() - 1);
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  ASSERT_EQ(parser.parse(json).get(root), simdjson::SUCCESS) << json;
  std::string_view id, text;
  ASSERT_EQ(root["id"].get(id), simdjson::SUCCESS);
  EXPECT_EQ(id, report.id);
  ASSERT_EQ(root["articles"].at(0)["claims"].at(0)["text"].get(text),
            simdjson::SUCCESS);
  EXPECT_EQ(text, report.a.View(report.a.claims[0].span));
}

struct ScoreCase {
  float score;
  const char* printed;
};

constexpr ScoreCase kScores[] = {
    {0.0F, "0.0"},       {1.0F, "1.0"},     {0.97F, "0.97"},
    {1.0F / 3, "0.333"}, {0.9996F, "1.0"},  {2e-5F, "0.0"},
    {12.5F, "12.5"},     {-0.25F, "-0.25"}, {0.0F / 1, "0.0"},
};

TEST(JsonTest, ScoresAreShortAndStable) {
  for (const ScoreCase& c : kScores) {
    SCOPED_TRACE(c.printed);
    Report report = MadeReport();
    report.alignments[0].score = c.score;
    EXPECT_NE(Written(report).find(std::string("\"score\":") + c.printed + ","),
              std::string::npos)
        << Written(report);
  }
}

TEST(JsonTest, Errors) {
  std::ostringstream out;
  WriteJsonError("x", {ErrorCode::kBadJson, "not \"JSON\"", "", 7}, out);
  WriteJsonError("", {ErrorCode::kEmpty, "no text", "", 8}, out);
  EXPECT_EQ(out.str(),
            "{\"id\":\"x\",\"error\":{\"code\":\"bad_json\",\"message\":"
            "\"not \\\"JSON\\\"\",\"line\":7}}\n"
            "{\"id\":null,\"error\":{\"code\":\"empty\",\"message\":"
            "\"no text\",\"line\":8}}\n");
}

TEST(JsonTest, Facts) {
  std::ostringstream out;
  WriteJsonFacts("7", MadeArticle("-", "id", {"Naik [15 persen|percent:15]."}),
                 out);
  EXPECT_EQ(out.str(),
            "{\"id\":\"7\",\"language\":\"id\",\"facts\":[{\"kind\":"
            "\"percent\",\"key\":\"percent:15\",\"text\":\"15 persen\","
            "\"span\":[5,14]}]}\n");
}

}  // namespace
}  // namespace claimdiff
