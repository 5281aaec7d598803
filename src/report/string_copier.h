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

// The name of a member: a literal with nothing to escape. Its size is known
// where it is copied, which so takes a few instructions.
template <std::size_t kSize>
using MemberName = const char (&)[kSize];

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
  template <std::size_t kSize>
  void Member(MemberName<kSize> name, std::string_view text) {
    if (NeedsNoEscape(text)) {
      CopyMember(name, text);
    } else {
      Copy({name, kSize - 1});
      Writer::String(text.data(),
                     static_cast<rapidjson::SizeType>(text.size()));
    }
  }

  // REQUIRES: nothing in `text` is to be escaped.
  template <std::size_t kSize>
  void CopyMember(MemberName<kSize> name, std::string_view text) {
    Quote(text, BeginMember(name, text.size() + kQuotes));
  }

  // REQUIRES: `value` is JSON.
  template <std::size_t kSize>
  void RawMember(MemberName<kSize> name, std::string_view value) {
    value.copy(BeginMember(name, value.size()), value.size());
  }

 private:
  static constexpr std::size_t kQuotes = 2;

  static void Quote(std::string_view text, char* place) {
    place[0] = '"';
    text.copy(place + 1, text.size());
    place[text.size() + 1] = '"';
  }

  // Writes the name in an object, and returns where `size` bytes of the value
  // are to go.
  template <std::size_t kSize>
  char* BeginMember(MemberName<kSize> name, std::size_t size) {
    Level* const level = level_stack_.template Top<Level>();
    const bool parted = level->valueCount > 0;
    level->valueCount += 2;  // as Prefix counts both
    constexpr std::size_t kBefore = kSize - 1 + kQuotes + 1;
    char* place = os_->Push(std::size_t{parted} + kBefore + size);
    if (parted) *place++ = ',';
    Quote({name, kSize - 1}, place);
    place[kBefore - 1] = ':';
    return place + kBefore;
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
