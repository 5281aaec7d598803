#include "extract/addresses.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace claimdiff {

namespace {

constexpr std::string_view kSchemeEnd = "://";

bool IsLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// What RFC 3986 lets stand in an address, in ASCII; and percent signs.
bool IsPart(char c) {
  constexpr std::string_view kMarks = "-._~:/?#[]@!$&'()*+,;=%";
  return IsLetter(c) || (c >= '0' && c <= '9') ||
         kMarks.find(c) != std::string_view::npos;
}

// Where the scheme begins that ends at `at`.
std::size_t SchemeStart(std::string_view text, std::size_t at) {
  while (at > 0 && IsLetter(text[at - 1])) --at;
  return at;
}

}  // namespace

void HideAddresses(std::string_view text, const text::Tokens& tokens,
                   Starts* starts) {
  std::uint32_t token = 0;
  for (std::size_t at = text.find(kSchemeEnd); at != std::string_view::npos;
       at = text.find(kSchemeEnd, at)) {
    const std::size_t begin = SchemeStart(text, at);
    at += kSchemeEnd.size();
    if (begin + kSchemeEnd.size() == at) continue;
    while (at < text.size() && IsPart(text[at])) ++at;
    token = tokens.FirstAt(static_cast<std::uint32_t>(begin), token);
    for (; token < tokens.list.size() && tokens.list[token].span.begin < at;
         ++token) {
      (*starts)[token] = kTaken;
    }
  }
}

}  // namespace claimdiff
