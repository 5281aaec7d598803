// JSON as it is written, without white space.
//
// A report is mostly names of members, which are known when the program is
// compiled: each is written with its quotes and its colon in one copy of a
// fixed size. Strings seldom have anything to escape, and are copied, too.
// Commas come by themselves: one is due after a value.
#ifndef CLAIMDIFF_REPORT_JSON_WRITER_H_
#define CLAIMDIFF_REPORT_JSON_WRITER_H_

#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

namespace claimdiff {

// The name of a member: a literal, with nothing to escape in it.
class JsonName {
 public:
  static constexpr std::size_t kMost = 32;  // with quotes and colon

  template <std::size_t kSize>
  consteval JsonName(const char (&word)[kSize])  // implicit: Field("id", id)
      : size_(kSize + 2) {
    static_assert(kSize + 2 <= kMost);
    piece_[0] = '"';
    for (std::size_t k = 0; k + 1 < kSize; ++k) piece_[k + 1] = word[k];
    piece_[kSize] = '"';
    piece_[kSize + 1] = ':';
  }

  // `"word":`, and zeros after it.
  const std::array<char, kMost>& piece() const { return piece_; }
  std::size_t size() const { return size_; }

 private:
  std::array<char, kMost> piece_{};
  std::size_t size_;
};

// REQUIRES: names and values come in an order that makes JSON; all text is
// well-formed UTF-8.
class JsonWriter {
 public:
  // `size` is about what will be written, in bytes.
  explicit JsonWriter(std::size_t size = 0) : out_(size + kLeastSize, '\0') {}

  // All that was written.
  std::string Take() && {
    out_.resize(size_);
    return std::move(out_);
  }

  void BeginObject() { Begin('{'); }
  void BeginObject(const JsonName& name) {
    Name(name);
    BeginObject();
  }
  void EndObject() { End('}'); }
  void BeginArray(const JsonName& name) {
    Name(name);
    Begin('[');
  }
  void EndArray() { End(']'); }

  // Its value follows. Inline, or the name would not be known in it.
  [[gnu::always_inline]] void Name(const JsonName& name) {
    char* const place = Next(JsonName::kMost);
    std::memcpy(place, name.piece().data(), JsonName::kMost);
    GoOnAt(place + name.size(), 0);
  }

  void String(std::string_view text);
  // REQUIRES: nothing in `text` is to be escaped.
  void Word(std::string_view text) {
    char* const place = Next(text.size() + 2);
    place[0] = '"';
    text.copy(place + 1, text.size());
    place[text.size() + 1] = '"';
    GoOnAt(place + text.size() + 2, 1);
  }
  void Number(std::uint32_t number) {
    constexpr std::size_t kDigits = 10;
    char* const place = Next(kDigits);
    GoOnAt(std::to_chars(place, place + kDigits, number).ptr, 1);
  }

  void Field(const JsonName& name, std::string_view text) {
    Name(name);
    String(text);
  }
  void Field(const JsonName& name, std::uint32_t number) {
    Name(name);
    Number(number);
  }
  void Flag(const JsonName& name, bool value) {
    Name(name);
    Literal(value ? "true" : "false");
  }
  void NullField(const JsonName& name) {
    Name(name);
    Literal("null");
  }
  // At most three decimals: enough to rank by, and no noise of the last bits.
  // 0 for what is no number.
  void Score(const JsonName& name, float value);

 private:
  static constexpr std::size_t kLeastSize = 4096;

  // Where what comes next is to be written, after the comma that may be due;
  // has room for so many bytes.
  char* Next(std::size_t bytes) {
    if (out_.size() - size_ < bytes + 1) Grow(bytes + 1);
    char* const place = out_.data() + size_;
    *place = ',';
    return place + comma_;
  }
  void GoOnAt(const char* place, unsigned comma) {
    size_ = static_cast<std::size_t>(place - out_.data());
    comma_ = comma;
  }
  void Grow(std::size_t bytes);

  void Begin(char bracket) {
    char* const place = Next(1);
    *place = bracket;
    GoOnAt(place + 1, 0);
  }
  void End(char bracket) {
    comma_ = 0;
    char* const place = Next(1);
    *place = bracket;
    GoOnAt(place + 1, 1);
  }
  void Literal(std::string_view word) {
    char* const place = Next(word.size());
    word.copy(place, word.size());
    GoOnAt(place + word.size(), 1);
  }

  void Escape(std::string_view text);

  std::string out_;       // with room behind what was written
  std::size_t size_ = 0;  // of what was
  unsigned comma_ = 0;    // 1 if one is due before what comes next
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_JSON_WRITER_H_
