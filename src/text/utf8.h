// UTF-8, one code point at a time.
#ifndef CLAIMDIFF_TEXT_UTF8_H_
#define CLAIMDIFF_TEXT_UTF8_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace claimdiff::text {

struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 0;  // bytes, 1..4
};

// The code point that starts at `text[at]`.
// REQUIRES: `text` is well-formed UTF-8 and `at` starts a code point.
inline CodePoint DecodeAt(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return static_cast<unsigned char>(text[at + i]);
  };
  const char32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {((lead & 0x1F) << 6) | (byte(1) & 0x3Fu), 2};
  if (lead < 0xF0) {
    return {
        ((lead & 0x0F) << 12) | ((byte(1) & 0x3Fu) << 6) | (byte(2) & 0x3Fu),
        3};
  }
  return {((lead & 0x07) << 18) | ((byte(1) & 0x3Fu) << 12) |
              ((byte(2) & 0x3Fu) << 6) | (byte(3) & 0x3Fu),
          4};
}

// The start of the code point before `at`. REQUIRES: at > 0.
inline std::size_t PreviousStart(std::string_view text, std::size_t at) {
  --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

// How many code points `text` has. REQUIRES: it is well-formed UTF-8.
inline std::size_t CountCodePoints(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) {
    count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1U : 0U;
  }
  return count;
}

// Writes the code point's bytes to `out`, which has room for four, and returns
// how many there are.
inline std::size_t EncodeUtf8(char32_t code_point, char* out) {
  const auto byte = [](char32_t value) {
    return static_cast<char>(static_cast<unsigned char>(value));
  };
  const auto trail = [&](int shift) {
    return byte(0x80 | ((code_point >> shift) & 0x3F));
  };
  if (code_point < 0x80) {
    out[0] = byte(code_point);
    return 1;
  }
  if (code_point < 0x800) {
    out[0] = byte(0xC0 | (code_point >> 6));
    out[1] = trail(0);
    return 2;
  }
  if (code_point < 0x10000) {
    out[0] = byte(0xE0 | (code_point >> 12));
    out[1] = trail(6);
    out[2] = trail(0);
    return 3;
  }
  out[0] = byte(0xF0 | (code_point >> 18));
  out[1] = trail(12);
  out[2] = trail(6);
  out[3] = trail(0);
  return 4;
}

void AppendUtf8(char32_t code_point, std::string* out);

// The offset of the first byte that breaks well-formed UTF-8 (Unicode 15,
// table 3-7), or text.size().
std::size_t ValidPrefix(std::string_view text);

bool IsValidUtf8(std::string_view text);

// `text` with U+FFFD in the place of each byte that breaks it.
std::string Repaired(std::string_view text);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_UTF8_H_
