#include "report/json_writer.h"

#include <algorithm>
#include <cmath>

namespace claimdiff {

namespace {

// Without branches, for many characters at once.
constexpr bool IsEscaped(char c) {
  return (static_cast<unsigned char>(c) < ' ') | (c == '"') | (c == '\\');
}

// Characters that are looked at together.
constexpr std::size_t kTogether = 16;

// Whether there is anything to escape in `text` of this size, after which
// there are kTogether spaces.
bool HasEscaped(const char* text, std::size_t size) {
  std::array<char, kTogether> found{};
  for (std::size_t at = 0; at < size; at += kTogether) {
    for (std::size_t k = 0; k < kTogether; ++k) {
      found[k] |= static_cast<char>(IsEscaped(text[at + k]));
    }
  }
  std::array<std::uint64_t, 2> any;
  std::memcpy(any.data(), found.data(), kTogether);
  return (any[0] | any[1]) != 0;
}

// The letter of an escape of two characters; 'u' where there is none.
char EscapeLetter(char c) {
  switch (c) {
    case '\b': return 'b';
    case '\t': return 't';
    case '\n': return 'n';
    case '\f': return 'f';
    case '\r': return 'r';
    case '"':
    case '\\': return c;
    default: return 'u';
  }
}

}  // namespace

void JsonWriter::Grow(std::size_t bytes) {
  out_.resize(out_.size() * 2 + bytes);
}

void JsonWriter::String(std::string_view text) {
  char* const place = Next(text.size() + 2 + kTogether);
  place[0] = '"';
  text.copy(place + 1, text.size());
  char* const end = place + 1 + text.size();
  std::memset(end, ' ', kTogether);
  if (HasEscaped(place + 1, text.size())) {
    Escape(text);
    return;
  }
  *end = '"';
  GoOnAt(end + 1, 1);
}

void JsonWriter::Escape(std::string_view text) {
  constexpr std::size_t kLongest = 6;  // \u001F
  constexpr char kHex[] = "0123456789ABCDEF";
  char* place = Next(text.size() * kLongest + 2);
  *place++ = '"';
  for (const char c : text) {
    if (!IsEscaped(c)) {
      *place++ = c;
      continue;
    }
    *place++ = '\\';
    *place++ = EscapeLetter(c);
    if (place[-1] != 'u') continue;
    for (const char digit : {'0', '0', kHex[c >> 4], kHex[c & 15]}) {
      *place++ = digit;
    }
  }
  *place++ = '"';
  GoOnAt(place, 1);
}

void JsonWriter::Score(const JsonName& name, float value) {
  constexpr float kMost = 1e6;  // far beyond what is worth a score
  constexpr std::size_t kLongest = sizeof("-1000000.000");
  Name(name);
  const double finite =
      std::isfinite(value) ? std::clamp(value, -kMost, kMost) : 0;
  const auto thousandths = static_cast<std::int32_t>(std::round(finite * 1000));
  const auto size = static_cast<std::uint32_t>(std::abs(thousandths));
  char* place = Next(kLongest);
  if (thousandths < 0) *place++ = '-';
  place = std::to_chars(place, place + kLongest, size / 1000).ptr;
  place[0] = '.';
  place[1] = static_cast<char>('0' + size / 100 % 10);
  place[2] = static_cast<char>('0' + size / 10 % 10);
  place[3] = static_cast<char>('0' + size % 10);
  const int decimals = size % 10 != 0 ? 3 : size % 100 != 0 ? 2 : 1;
  GoOnAt(place + 1 + decimals, 1);
}

}  // namespace claimdiff
