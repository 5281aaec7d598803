#include "read/json_line.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>

namespace claimdiff {
namespace {

struct BatchCase {
  std::string_view name;
  std::string_view line;
  std::string_view id;
  std::string_view error;  // empty: the line is good
};

constexpr BatchCase kBatchCases[] = {
    {"a plain line", R"({"id":"x","a":{"text":"A"},"b":{"text":"B"}})", "x",
     ""},
    {"white space and a carriage return at the end",
     " { \"id\" : \"x\" , \"a\":{\"text\":\"A\"},\"b\":{\"text\":\"B\"}} \r",
     "x", ""},
    {"a byte order mark",
     "\xEF\xBB\xBF{\"id\":\"x\",\"a\":{\"text\":\"A\"},\"b\":{\"text\":\"B\"}}",
     "x", ""},
    {"an integer id is kept as text",
     R"({"id":-17,"a":{"text":"A"},"b":{"text":"B"}})", "-17", ""},
    {"the largest integer",
     R"({"id":18446744073709551615,"a":{"text":"A"},)"
     R"("b":{"text":"B"}})",
     "18446744073709551615", ""},
    {"no id", R"({"a":{"text":"A"},"b":{"text":"B"}})", "", ""},
    {"members in another order, and others besides",
     R"({"b":{"text":"B","x":[1,{}]},"y":null,"a":{"text":"A"},"id":"x"})", "x",
     ""},
    {"null is absent",
     R"({"id":"x","a":{"text":"A","date":null},"b":{"text":"B"}})", "x", ""},
    {"another format",
     R"({"id":"x","a":{"text":"A","format":"html"},"b":{"text":"B"}})", "x",
     ""},
    {"the format named",
     R"({"id":"x","a":{"text":"A","format":"text"},"b":{"text":"B"}})", "x",
     ""},

    {"nothing", "", "", "the line is empty"},
    {"white space only", "  ", "", "the line is empty"},
    {"no JSON", "hello", "", "the line is not valid JSON"},
    {"two values on a line", "{} {}", "", "the line is not valid JSON"},
    {"not an object", "[1]", "", "the line is an array, not an object"},
    {"an id of another type", R"({"id":1.5,"a":{"text":"A"}})", "",
     R"("id" is a number, not a string or an integer)"},
    {"a larger integer",
     R"({"id":18446744073709551616,"a":{"text":"A"},)"
     R"("b":{"text":"B"}})",
     "18446744073709551616",
     "a number is not valid JSON, or has more than 64 bits"},
    {"side A missing", R"({"id":"x","b":{"text":"B"}})", "x",
     R"("a" is missing)"},
    {"side B missing", R"({"id":"x","a":{"text":"A"}})", "x",
     R"("b" is missing)"},
    {"side A of another type", R"({"id":"x","a":"A","b":{"text":"B"}})", "x",
     R"("a" is a string, not an object)"},
    {"text missing", R"({"id":"x","a":{"text":"A"},"b":{}})", "x",
     R"("b.text" is missing)"},
    {"text of another type", R"({"id":"x","a":{"text":7},"b":{}})", "x",
     R"("a.text" is a number, not a string)"},
    {"language of another type",
     R"({"id":"x","a":{"text":"A","language":["de"]},"b":{"text":"B"}})", "x",
     R"("a.language" is an array, not a string)"},
    {"an unknown format",
     R"({"id":"x","a":{"text":"A"},"b":{"text":"B","format":"doc"}})", "x",
     R"("b.format" is none of text, html, markdown, rst, asciidoc, wikitext)"},
    {"the id of a broken line, when it comes first",
     R"({"id": "x-1", "a": {"text": "A)", "x-1", "a JSON string has no end"},
    {"an integer id of a broken line", R"({"id": 12, "a": {)", "12",
     "the line is not valid JSON"},
    {"a cut id is none", R"({"id": "x-)", "", "a JSON string has no end"},
    {"invalid UTF-8", "{\"id\": \"x\", \"a\": \"\xC3(\"}", "x",
     "the line is not valid UTF-8 at byte 18"},
    {"half a surrogate pair, the first half",
     R"({"id":"x","a":{"text":"\ud83d"},"b":{"text":"B"}})", "x",
     "a JSON string has an escape that stands for no character, such as half "
     "a surrogate pair"},
    {"a control character", "{\"id\":\"x\",\"a\":\"\x01\"}", "x",
     "a JSON string has a control character that is not escaped"},
};

TEST(ParseBatchLine, Cases) {
  for (const BatchCase& c : kBatchCases) {
    SCOPED_TRACE(c.name);
    const JsonLine<ArticlePair> line = ParseBatchLine(c.line);
    EXPECT_EQ(line.id, c.id);
    ASSERT_EQ(line.content.ok(), c.error.empty())
        << (line.content.ok() ? "" : line.content.error().message);
    if (line.content.ok()) {
      EXPECT_EQ(line.content.value().a.text, "A");
      EXPECT_EQ(line.content.value().b.text, "B");
    } else {
      EXPECT_EQ(line.content.error().message, c.error);
    }
  }
}

TEST(ParseBatchLine, SecondHalfOfASurrogatePairAlone) {
  const JsonLine<ArticlePair> line =
      ParseBatchLine(R"({"id":"x","a":{"text":"\udc00"},"b":{"text":"B"}})");
  EXPECT_EQ(line.id, "x");
  ASSERT_FALSE(line.content.ok());
  EXPECT_EQ(line.content.error().code, ErrorCode::kBadJson);
}

TEST(ParseBatchLine, EscapesAndOptionalMembers) {
  const JsonLine<ArticlePair> line = ParseBatchLine(
      R"({"id":"é\n","a":{"text":"\u00e9\n\ud83d\ude00","language":"id"},)"
      R"("b":{"text":"B","date":"2025-12-01"}})");
  EXPECT_EQ(line.id, "é\n");
  ASSERT_TRUE(line.content.ok());
  const ArticlePair& pair = line.content.value();
  EXPECT_EQ(pair.a.text, "é\n😀");
  EXPECT_EQ(pair.a.language, "id");
  EXPECT_EQ(pair.a.date, "");
  EXPECT_EQ(pair.a.source, "a");
  EXPECT_EQ(pair.b.language, "");
  EXPECT_EQ(pair.b.date, "2025-12-01");
  EXPECT_EQ(pair.b.source, "b");
}

TEST(ParseBatchLine, DeepNesting) {
  for (const std::size_t depth : {100u, 100000u}) {
    const JsonLine<ArticlePair> line =
        ParseBatchLine(R"({"id":"x","z":)" + std::string(depth, '[') +
                       std::string(depth, ']') + "}");
    ASSERT_FALSE(line.content.ok());
    EXPECT_EQ(line.id, "x");
    EXPECT_EQ(line.content.error().message,
              "the JSON is nested more than 64 levels deep");
  }
}

TEST(ParseBatchLine, ALongLineAfterAShortOne) {
  const std::string word = "kata ";
  std::string text;
  for (int i = 0; i < 100000; ++i) text += word;
  ASSERT_TRUE(
      ParseBatchLine(R"({"a":{"text":"A"},"b":{"text":"B"}})").content.ok());
  const JsonLine<ArticlePair> line =
      ParseBatchLine(R"({"a":{"text":")" + text + R"("},"b":{"text":"B"}})");
  ASSERT_TRUE(line.content.ok());
  EXPECT_EQ(line.content.value().a.text, text);
}

TEST(ParseFactsLine, TakesOneArticle) {
  const JsonLine<ArticleInput> line =
      ParseFactsLine(R"({"id":"f","text":"Satu.","language":"id"})");
  EXPECT_EQ(line.id, "f");
  ASSERT_TRUE(line.content.ok());
  EXPECT_EQ(line.content.value().text, "Satu.");
  EXPECT_EQ(line.content.value().language, "id");
  EXPECT_EQ(line.content.value().source, "-");
}

TEST(ParseFactsLine, NamesWhatIsMissing) {
  const JsonLine<ArticleInput> line = ParseFactsLine(R"({"id":"f"})");
  EXPECT_EQ(line.id, "f");
  ASSERT_FALSE(line.content.ok());
  EXPECT_EQ(line.content.error().code, ErrorCode::kBadJson);
  EXPECT_EQ(line.content.error().message, R"("text" is missing)");
}

TEST(IdOf, IsFoundWhereverItCanBe) {
  const struct {
    const char* name;
    std::string_view line;
    const char* id;
  } kCases[] = {
      {"a pair", R"({"a":{"text":"A"},"b":{"text":"B"},"id":"x"})", "x"},
      {"a number", R"({"id":7})", "7"},
      {"cut short", R"({"id":"x","schema_vers)", "x"},
      {"without an id", R"({"error":{"code":"bad_json"}})", ""},
      {"no object", "[]", ""},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(IdOf(c.line), c.id);
  }
}

}  // namespace
}  // namespace claimdiff
