#include "report/json_writer.h"

#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <string_view>

namespace claimdiff {
namespace {

TEST(JsonWriter, Strings) {
  const struct {
    const char* name;
    std::string_view text;
    std::string_view json;
  } kCases[] = {
      {"nothing", "", R"("")"},
      {"a long plain one", "long enough for words of eight bytes",
       R"("long enough for words of eight bytes")"},
      {"a quote at each end", "\"quoted text\"", R"("\"quoted text\"")"},
      {"a backslash in the second word", "eight-by\\te", R"("eight-by\\te")"},
      {"control characters", std::string_view("\b\f\n\r\t\0\x1F", 7),
       R"("\b\f\n\r\t\u0000\u001F")"},
      {"a slash and a delete are plain", "a/b\x7F", "\"a/b\x7F\""},
      {"UTF-8 as it is", "S\u00E3o Paulo, \u4E2D\u56FD, \U0001F600 and more",
       "\"S\u00E3o Paulo, \u4E2D\u56FD, \U0001F600 and more\""},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.name);
    std::string out;
    JsonWriter(&out).String(c.text);
    EXPECT_EQ(out, c.json);
  }
  // An escape at every place of a word.
  for (std::size_t at = 0; at < 20; ++at) {
    std::string text(20, 'x');
    text[at] = '\n';
    std::string out, expected = "\"" + text + "\"";
    expected.replace(at + 1, 1, "\\n");
    JsonWriter(&out).String(text);
    EXPECT_EQ(out, expected);
  }
}

TEST(JsonWriter, Thousandths) {
  const struct {
    float value;
    std::string_view json;
  } kCases[] = {
      {0.F, "0.0"},
      {1.F, "1.0"},
      {0.5F, "0.5"},
      {0.97F, "0.97"},
      {0.1234F, "0.123"},
      {0.9996F, "1.0"},
      {0.004F, "0.004"},
      {12.05F, "12.05"},
      {-3.25F, "-3.25"},
      {123456.F, "123456.0"},
      {std::numeric_limits<float>::infinity(), "0.0"},
      {std::numeric_limits<float>::quiet_NaN(), "0.0"},
      {std::numeric_limits<float>::max(), "1000000000000.0"},
  };
  for (const auto& c : kCases) {
    std::string out;
    JsonWriter(&out).Thousandths(c.value);
    EXPECT_EQ(out, c.json);
  }
}

TEST(JsonWriter, CommasStandBetween) {
  std::string out;
  JsonWriter json(&out);
  json.BeginObject();
  json.Name("none");
  json.BeginArray();
  json.EndArray();
  json.Name("some");
  json.BeginArray();
  json.Number(1);
  json.BeginObject();
  json.EndObject();
  json.Bool(true);
  json.Null();
  json.EndArray();
  json.Name("last");
  json.Number(4294967295);
  json.EndObject();
  EXPECT_EQ(out, R"({"none":[],"some":[1,{},true,null],"last":4294967295})");
}

}  // namespace
}  // namespace claimdiff
