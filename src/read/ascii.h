// The characters that marks are made of, whatever the text around them is
// written in.
#ifndef CLAIMDIFF_READ_ASCII_H_
#define CLAIMDIFF_READ_ASCII_H_

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace claimdiff {

constexpr bool IsAsciiSpace(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

constexpr bool IsAsciiDigit(char c) { return c >= '0' && c <= '9'; }

constexpr bool IsAsciiLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr bool IsAsciiLetterOrDigit(char c) {
  return IsAsciiLetter(c) || IsAsciiDigit(c);
}

// A byte of a character that is not of ASCII.
constexpr bool IsHighByte(char c) {
  return static_cast<unsigned char>(c) >= 0x80;
}

// Of a word, so far as one byte tells: of a letter or a digit.
constexpr bool IsWordByte(char c) {
  return IsAsciiLetterOrDigit(c) || IsHighByte(c);
}

constexpr char AsciiSmall(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

// Whether two names of tags are one; "DIV" is "div".
inline bool IsSameName(std::string_view x, std::string_view y) {
  return x.size() == y.size() &&
         std::equal(x.begin(), x.end(), y.begin(), [](char a, char b) {
           return AsciiSmall(a) == AsciiSmall(b);
         });
}

// The first byte at or behind `at` that is none of `chars`, else the end.
inline std::size_t SkipChars(std::string_view text, std::size_t at,
                             std::string_view chars) {
  return std::min(text.find_first_not_of(chars, at), text.size());
}

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_ASCII_H_
