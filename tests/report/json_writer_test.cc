#include "report/json_writer.h"

#include <gtest/gtest.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <limits>
#include <string>

namespace claimdiff {
namespace {

std::string Ours(const std::string& text) {
  JsonWriter json;
  json.String(text);
  return std::move(json).Take();
}

std::string RapidJsons(const std::string& text) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> json(buffer);
  json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  return {buffer.GetString(), buffer.GetSize()};
}

// Sixteen bytes are looked at together, so each place among them counts.
TEST(JsonWriterTest, StringsAreWrittenAsRapidJsonWritesThem) {
  const std::string some[] = {"\"", "\\",     "\n",     "\x1F",      " ",
                              "!",  "#",      "[",      "]",         "\x7F",
                              "a",  "\u00E9", "\u4E2D", "\U0001F600"};
  for (std::size_t size = 0; size < 36; ++size) {
    const std::string plain(size, 'x');
    EXPECT_EQ(Ours(plain), RapidJsons(plain));
    for (std::size_t at = 0; at <= size; ++at) {
      for (const std::string& one : some) {
        std::string text = plain;
        text.insert(at, one);
        EXPECT_EQ(Ours(text), RapidJsons(text)) << size << " " << at;
      }
    }
  }
  std::string controls;
  for (char c = 0; c < ' '; ++c) controls += c;
  EXPECT_EQ(Ours(controls), RapidJsons(controls));
}

TEST(JsonWriterTest, CommasComeByThemselves) {
  JsonWriter json;
  json.BeginObject();
  json.Field("a", "b\n");
  json.BeginArray("c");
  json.String("d");
  json.Number(4294967295);
  json.Word("e");
  json.BeginObject();
  json.EndObject();
  json.BeginObject();
  json.Flag("f", true);
  json.Flag("g", false);
  json.NullField("h");
  json.EndObject();
  json.EndArray();
  json.BeginArray("i");
  json.EndArray();
  json.BeginObject("j");
  json.Field("k", 0U);
  json.EndObject();
  json.EndObject();
  EXPECT_EQ(std::move(json).Take(),
            R"({"a":"b\n","c":["d",4294967295,"e",{},)"
            R"({"f":true,"g":false,"h":null}],"i":[],"j":{"k":0}})");
}

struct ScoreCase {
  const char* name;
  float value;
  const char* written;
};

constexpr ScoreCase kScores[] = {
    {"nothing", 0, "0.0"},
    {"one decimal at least", 1, "1.0"},
    {"no zeros at the end", 0.5F, "0.5"},
    {"zeros in the middle", 2.07F, "2.07"},
    {"three decimals at most", 0.99261F, "0.993"},
    {"rounded up", 0.9996F, "1.0"},
    {"rounded to nothing", -0.0004F, "0.0"},
    {"less than nothing", -12.345F, "-12.345"},
    {"no number", std::numeric_limits<float>::quiet_NaN(), "0.0"},
    {"no end", std::numeric_limits<float>::infinity(), "0.0"},
    {"beyond all scores", 1e30F, "1000000.0"},
};

TEST(JsonWriterTest, ScoresHaveThreeDecimals) {
  for (const ScoreCase& c : kScores) {
    SCOPED_TRACE(c.name);
    JsonWriter json;
    json.BeginObject();
    json.Score("s", c.value);
    json.EndObject();
    EXPECT_EQ(std::move(json).Take(),
              std::string("{\"s\":").append(c.written).append("}"));
  }
}

TEST(JsonWriterTest, RoomIsMadeForWhateverIsWritten) {
  JsonWriter json;
  std::string expected = "{\"long\":[";
  json.BeginObject();
  json.BeginArray("long");
  for (int k = 0; k < 1000; ++k) {
    const std::string text(static_cast<std::size_t>(k), 'x');
    json.String(text);
    expected.append(k == 0 ? "" : ",").append("\"" + text + "\"");
  }
  json.EndArray();
  json.EndObject();
  EXPECT_EQ(std::move(json).Take(), expected + "]}");
}

}  // namespace
}  // namespace claimdiff
