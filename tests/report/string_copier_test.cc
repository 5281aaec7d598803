#include "report/string_copier.h"

#include <gtest/gtest.h>

#include <string>

namespace claimdiff {
namespace {

std::string Copied(const std::string& text) {
  rapidjson::StringBuffer buffer;
  StringCopier json(buffer);
  json.String(text);
  return {buffer.GetString(), buffer.GetSize()};
}

std::string Written(const std::string& text) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> json(buffer);
  json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  return {buffer.GetString(), buffer.GetSize()};
}

// A word of eight bytes is looked at as a whole, so each place in it counts.
TEST(StringCopierTest, WritesWhatRapidJsonWrites) {
  const std::string some[] = {"\"", "\\",     "\n",     "\x1F",      " ",
                              "!",  "#",      "[",      "]",         "\x7F",
                              "a",  "\u00E9", "\u4E2D", "\U0001F600"};
  for (std::size_t size = 0; size < 20; ++size) {
    const std::string plain(size, 'x');
    EXPECT_EQ(Copied(plain), Written(plain));
    for (std::size_t at = 0; at <= size; ++at) {
      for (const std::string& one : some) {
        std::string text = plain;
        text.insert(at, one);
        EXPECT_EQ(Copied(text), Written(text)) << size << " " << at;
      }
    }
  }
  EXPECT_EQ(Copied(std::string(3, '\0')), Written(std::string(3, '\0')));
}

TEST(StringCopierTest, KeysAndValuesAlternate) {
  rapidjson::StringBuffer buffer;
  StringCopier json(buffer);
  json.StartObject();
  json.Copy("a");
  json.String("b\n");
  json.Copy("c");
  json.StartArray();
  json.String("d");
  json.Uint(1);
  json.EndArray();
  json.EndObject();
  EXPECT_STREQ(buffer.GetString(), R"({"a":"b\n","c":["d",1]})");
}

TEST(StringCopierTest, MembersAreNamesWithValues) {
  rapidjson::StringBuffer buffer;
  StringCopier json(buffer);
  json.StartObject();
  json.Member("a", "b");
  json.Member("c", "d\n");
  json.CopyMember("e", "f");
  json.RawMember("g", "[1,2]");
  json.Copy("h");
  json.Uint(3);
  json.EndObject();
  EXPECT_STREQ(buffer.GetString(),
               R"({"a":"b","c":"d\n","e":"f","g":[1,2],"h":3})");
}

}  // namespace
}  // namespace claimdiff
