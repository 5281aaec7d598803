#include "report/json_writer.h"

#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstring>

namespace claimdiff {

namespace {

bool NeedsEscape(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

// Whether any of eight bytes needs escaping; the borrow of a subtraction may
// say so of a byte above one that does ("Bit Twiddling Hacks", S. E. Anderson).
bool AnyNeedsEscape(std::uint64_t bytes) {
  constexpr std::uint64_t kOnes = 0x0101010101010101u;
  constexpr std::uint64_t kHigh = 0x8080808080808080u;
  const auto has_zero = [](std::uint64_t x) { return (x - kOnes) & ~x; };
  const std::uint64_t control = (bytes - kOnes * 0x20) & ~bytes;
  return ((control | has_zero(bytes ^ kOnes * '"') |
           has_zero(bytes ^ kOnes * '\\')) &
          kHigh) != 0;
}

// How many bytes from `at` on need no escape.
std::size_t PlainRun(std::string_view text, std::size_t at) {
  const std::size_t from = at;
  for (; at + sizeof(std::uint64_t) <= text.size();
       at += sizeof(std::uint64_t)) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, sizeof(bytes));
    if (AnyNeedsEscape(bytes)) break;
  }
  while (at < text.size() && !NeedsEscape(text[at])) ++at;
  return at - from;
}

}  // namespace

void JsonWriter::Open(char bracket) {
  Part();
  out_.push_back(bracket);
  comma_ = false;
}

void JsonWriter::Close(char bracket) {
  out_.push_back(bracket);
  comma_ = true;
}

void JsonWriter::Name(std::string_view name) {
  Part();
  out_.push_back('"');
  out_.append(name);
  out_.append("\":");
  comma_ = false;
}

void JsonWriter::String(std::string_view text) {
  Part();
  out_.push_back('"');
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t run = PlainRun(text, at);
    out_.append(text, at, run);
    at += run;
    if (at < text.size()) Escape(text[at++]);
  }
  out_.push_back('"');
}

void JsonWriter::Escape(char c) {
  constexpr char kHex[] = "0123456789ABCDEF";
  switch (c) {
    case '"': out_ += "\\\""; return;
    case '\\': out_ += "\\\\"; return;
    case '\b': out_ += "\\b"; return;
    case '\f': out_ += "\\f"; return;
    case '\n': out_ += "\\n"; return;
    case '\r': out_ += "\\r"; return;
    case '\t': out_ += "\\t"; return;
    default:
      out_ += "\\u00";
      out_.push_back(kHex[c >> 4]);
      out_.push_back(kHex[c & 15]);
  }
}

void JsonWriter::Number(std::uint32_t number) {
  Part();
  char digits[16];
  out_.append(digits,
              std::to_chars(digits, digits + sizeof(digits), number).ptr);
}

void JsonWriter::Thousandths(float value) {
  constexpr double kThousand = 1000;
  constexpr double kMost = 1e12;  // as good as any number
  Part();
  const double finite = std::isfinite(value) ? static_cast<double>(value) : 0;
  const double rounded =
      std::round(std::fmin(std::fmax(finite, -kMost), kMost) * kThousand);
  if (std::signbit(rounded)) out_.push_back('-');
  const auto thousandths = static_cast<std::uint64_t>(std::abs(rounded));
  char text[24];
  char* end = std::to_chars(text, text + sizeof(text), thousandths / 1000).ptr;
  *end++ = '.';
  *end++ = static_cast<char>('0' + thousandths / 100 % 10);
  *end++ = static_cast<char>('0' + thousandths / 10 % 10);
  *end++ = static_cast<char>('0' + thousandths % 10);
  while (end[-1] == '0' && end[-2] != '.') --end;
  out_.append(text, end);
}

void JsonWriter::Bool(bool value) {
  Part();
  out_.append(value ? "true" : "false");
}

void JsonWriter::Null() {
  Part();
  out_.append("null");
}

}  // namespace claimdiff
