// JSON, one value after another, into a string.
//
// For reports of many articles a second: names are taken as they are, and text
// is copied in runs. Small writers use RapidJSON.
#ifndef CLAIMDIFF_REPORT_JSON_WRITER_H_
#define CLAIMDIFF_REPORT_JSON_WRITER_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace claimdiff {

class JsonWriter {
 public:
  // Appends to `out`, which outlives this.
  explicit JsonWriter(std::string* out) : out_(*out) {}

  void BeginObject() { Open('{'); }
  void EndObject() { Close('}'); }
  void BeginArray() { Open('['); }
  void EndArray() { Close(']'); }

  // The name of the next value. REQUIRES: nothing in it needs escaping.
  void Name(std::string_view name);

  // REQUIRES: well-formed UTF-8, which is passed on as it is; quotes,
  // backslashes and control characters are escaped.
  void String(std::string_view text);
  void Number(std::uint32_t number);
  // With at most three decimals, one at least.
  void Thousandths(float value);
  void Bool(bool value);
  void Null();

 private:
  void Open(char bracket);
  void Close(char bracket);
  // Before each name and each value of an array.
  void Part() {
    if (comma_) out_.push_back(',');
    comma_ = true;
  }
  void Escape(char c);

  std::string& out_;
  bool comma_ = false;  // before what comes next
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_JSON_WRITER_H_
