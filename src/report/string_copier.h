// RapidJSON, but faster with strings.
#ifndef CLAIMDIFF_REPORT_STRING_COPIER_H_
#define CLAIMDIFF_REPORT_STRING_COPIER_H_

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace claimdiff {

// RapidJSON escapes quotes, backslashes and the controls of ASCII, and passes
// well-formed UTF-8 on as it is. It does so byte by byte; nearly all strings
// have nothing to escape, and are copied, a member's with its name at once.
class StringCopier : public rapidjson::Writer<rapidjson::StringBuffer> {
 public:
  using Writer::Writer;

  void String(std::string_view text) {
    if (NeedsNoEscape(text)) {
      Copy(text);
    } else {
      Writer::String(text.data(),
                     static_cast<rapidjson::SizeType>(text.size()));
    }
  }

  // REQUIRES: nothing in `text` is to be escaped.
  void Copy(std::string_view text) {
    Prefix(rapidjson::kStringType);
    Quote(text, os_->Push(text.size() + kQuotes));
  }

  // A member whose value is a string.
  // REQUIRES: nothing in `name` is to be escaped.
  void Member(std::string_view name, std::string_view text) {
    if (NeedsNoEscape(text)) {
      CopyMember(name, text);
    } else {
      Copy(name);
      Writer::String(text.data(),
                     static_cast<rapidjson::SizeType>(text.size()));
    }
  }

  // REQUIRES: nothing in either is to be escaped.
  void CopyMember(std::string_view name, std::string_view text) {
    Quote(text, BeginMember(name, text.size() + kQuotes));
  }

  // REQUIRES: nothing in `name` is to be escaped, `value` is JSON.
  void RawMember(std::string_view name, std::string_view value) {
    value.copy(BeginMember(name, value.size()), value.size());
  }

 private:
  static constexpr std::size_t kQuotes = 2;

  static void Quote(std::string_view text, char* place) {
    place[0] = '"';
    text.copy(place + 1, text.size());
    place[text.size() + 1] = '"';
  }

  // Writes the name, and returns where `size` bytes of the value are to go.
  char* BeginMember(std::string_view name, std::size_t size) {
    Prefix(rapidjson::kStringType);
    ++level_stack_.template Top<Level>()->valueCount;  // as Prefix counts both
    const std::size_t before = name.size() + kQuotes + 1;
    char* const place = os_->Push(before + size);
    Quote(name, place);
    place[before - 1] = ':';
    return place + before;
  }

  // Eight bytes at a time, as S. E. Anderson's "Bit twiddling hacks" finds a
  // byte less than n in a word.
  static bool NeedsNoEscape(std::string_view text) {
    constexpr std::size_t kWord = sizeof(std::uint64_t);
    if (text.size() < kWord) {
      return std::none_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < ' ' || c == '"' || c == '\\';
      });
    }
    std::uint64_t found = 0;
    for (std::size_t at = 0; at + kWord <= text.size(); at += kWord) {
      found |= Escaped(WordAt(text, at));
    }
    return (found | Escaped(WordAt(text, text.size() - kWord))) == 0;
  }

  static std::uint64_t WordAt(std::string_view text, std::size_t at) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, sizeof word);
    return word;
  }

  static constexpr std::uint64_t InEachByte(std::uint64_t byte) {
    return byte * 0x0101010101010101u;
  }

  // Not 0 if a byte is a control, a quote or a backslash: none but controls and
  // '"' are less than '!' once '"' and ' ' have changed places.
  static constexpr std::uint64_t Escaped(std::uint64_t word) {
    const std::uint64_t swapped = word ^ InEachByte('"' ^ ' ');
    const std::uint64_t slash = word ^ InEachByte('\\');
    return ((swapped - InEachByte('!')) | (slash - InEachByte(1))) & ~word &
           InEachByte(0x80);
  }
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_STRING_COPIER_H_
