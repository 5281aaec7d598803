// JSON as the writers write it: objects, arrays and fields.
#ifndef CLAIMDIFF_CHECK_WRITERS_JSON_TEXT_H_
#define CLAIMDIFF_CHECK_WRITERS_JSON_TEXT_H_

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cmath>
#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>

#include "report/safe_json.h"
#include "text/utf8.h"

namespace claimdiff::check {

class JsonText {
 public:
  JsonText() : json_(buffer_) {}

  void Key(std::string_view key) { json_.Key(key.data(), Size(key)); }
  // Names of files may be no UTF-8.
  void String(std::string_view text) {
    const std::string repaired = text::Repaired(text);
    json_.String(repaired.data(), Size(repaired));
  }
  void Field(std::string_view key, std::string_view text) {
    Key(key);
    String(text);
  }
  void Field(std::string_view key, const char* text) {
    Field(key, std::string_view(text));
  }
  void Field(std::string_view key, std::uint32_t number) {
    Key(key);
    json_.Uint(number);
  }
  void Field(std::string_view key, bool value) {
    Key(key);
    json_.Bool(value);
  }
  // With at most three decimals.
  void Score(std::string_view key, float value) {
    constexpr double kThousand = 1000;
    const double finite = std::isfinite(value) ? value : 0;
    Key(key);
    json_.Double(std::round(finite * kThousand) / kThousand);
  }

  // `fill` writes what is inside.
  template <typename Fill>
  void Object(Fill fill) {
    json_.StartObject();
    fill();
    json_.EndObject();
  }
  template <typename Fill>
  void Object(std::string_view key, Fill fill) {
    Key(key);
    Object(fill);
  }
  template <typename Fill>
  void Array(Fill fill) {
    json_.StartArray();
    fill();
    json_.EndArray();
  }
  template <typename Fill>
  void Array(std::string_view key, Fill fill) {
    Key(key);
    Array(fill);
  }

  // Prints what was written as one line, and begins anew.
  void Flush(std::ostream& out) {
    out << SafeJson({buffer_.GetString(), buffer_.GetSize()});
    out << '\n';
    buffer_.Clear();
    json_.Reset(buffer_);
  }

 private:
  static rapidjson::SizeType Size(std::string_view text) {
    return static_cast<rapidjson::SizeType>(text.size());
  }

  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> json_;
};

}  // namespace claimdiff::check

#endif  // CLAIMDIFF_CHECK_WRITERS_JSON_TEXT_H_
