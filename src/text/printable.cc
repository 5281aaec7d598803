#include "text/printable.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstdio>

#include "claimdiff/article.h"
#include "text/line_joins.h"
#include "text/utf8.h"

namespace claimdiff::text {

namespace {

constexpr std::string_view kWordJoiner = "\u2060";

enum class Printing { kAsIs, kSpace, kEscape, kLeaveOut };

// Invisible hints: soft hyphen, zero width space, word joiner, byte order mark.
bool IsHint(char32_t c) {
  return c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF;
}

bool ReordersText(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool IsLineSeparator(char32_t c) { return c == 0x2028 || c == 0x2029; }

Printing HowToPrint(char32_t c) {
  if (c >= 0x20 && c < 0x7F) {
    return c == ' ' ? Printing::kSpace : Printing::kAsIs;
  }
  if (u_isUWhiteSpace(static_cast<UChar32>(c))) return Printing::kSpace;
  if (IsHint(c)) return Printing::kLeaveOut;
  return ActsOnDisplay(c) ? Printing::kEscape : Printing::kAsIs;
}

void AppendEscape(char32_t c, std::string* out) {
  char escape[16];
  std::snprintf(escape, sizeof(escape), "<U+%04X>", static_cast<unsigned>(c));
  out->append(escape);
}

std::size_t SpaceEnd(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const CodePoint point = DecodeAt(text, at);
    if (HowToPrint(point.value) != Printing::kSpace) break;
    at += point.size;
  }
  return at;
}

// Whether the lines on both sides of `space`, a part of `text`, meet without
// one: in scripts that have none, and after a hyphen.
bool JoinsLines(std::string_view text, Span space, std::string_view out) {
  const std::string_view view = text.substr(space.begin, space.size());
  if (view.find_first_of("\r\n") == std::string_view::npos || out.empty() ||
      space.begin == 0 || space.end == text.size()) {
    return false;
  }
  const auto last = [](std::string_view before) {
    return DecodeAt(before, PreviousStart(before, before.size())).value;
  };
  return IsHyphen(last(text.substr(0, space.begin))) ||
         (IsSpaceless(last(out)) &&
          IsSpaceless(DecodeAt(text, space.end).value));
}

}  // namespace

bool ActsOnDisplay(char32_t c) {
  if (c >= 0x20 && c < 0x7F) return false;
  const bool interlinear = c >= 0xFFF9 && c <= 0xFFFB;
  return interlinear || ReordersText(c) ||
         u_charType(static_cast<UChar32>(c)) == U_CONTROL_CHAR;
}

void AppendPrintable(std::string_view text, std::string* out) {
  if (!IsValidUtf8(text)) return AppendPrintable(Repaired(text), out);
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = DecodeAt(text, at);
    switch (HowToPrint(point.value)) {
      case Printing::kAsIs:
        if (point.value == '#' && out->ends_with('#')) *out += kWordJoiner;
        out->append(text.substr(at, point.size));
        break;
      case Printing::kSpace: {
        const std::size_t end = SpaceEnd(text, at);
        const bool joins = JoinsLines(
            text,
            {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)},
            *out);
        if (!joins && !out->ends_with(' ')) out->push_back(' ');
        at = end;
        continue;
      }
      case Printing::kEscape: AppendEscape(point.value, out); break;
      case Printing::kLeaveOut: break;
    }
    at += point.size;
  }
}

std::string Printable(std::string_view text) {
  std::string out;
  AppendPrintable(text, &out);
  return out;
}

std::string LinesApart(std::string_view text) {
  std::string apart(text);
  std::replace(apart.begin(), apart.end(), '\n', ' ');
  return apart;
}

std::string Visible(std::string_view text) {
  const std::string repaired = Repaired(text);
  std::string out;
  for (std::size_t at = 0; at < repaired.size();) {
    const CodePoint point = DecodeAt(repaired, at);
    if (ActsOnDisplay(point.value) || IsLineSeparator(point.value)) {
      AppendEscape(point.value, &out);
    } else {
      if (point.value == '[' && out.ends_with("##")) out += kWordJoiner;
      out.append(repaired, at, point.size);
    }
    at += point.size;
  }
  return out;
}

}  // namespace claimdiff::text
