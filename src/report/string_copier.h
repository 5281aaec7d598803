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
// have nothing to escape, and are copied.
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
    char* const place = os_->Push(text.size() + 2);
    place[0] = '"';
    text.copy(place + 1, text.size());
    place[text.size() + 1] = '"';
  }

 private:
  // Eight bytes at a time, as S. E. Anderson's "Bit twiddling hacks" finds a
  // byte less than n, or equal to it, in a word.
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

  // Not 0 if a byte is a control, a quote or a backslash.
  static std::uint64_t Escaped(std::uint64_t word) {
    const std::uint64_t quote = word ^ InEachByte('"');
    const std::uint64_t slash = word ^ InEachByte('\\');
    return (((word - InEachByte(' ')) & ~word) |
            ((quote - InEachByte(1)) & ~quote) |
            ((slash - InEachByte(1)) & ~slash)) &
           InEachByte(0x80);
  }
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_STRING_COPIER_H_
