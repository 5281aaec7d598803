#include "report/safe_json.h"

#include <cstdio>

#include "text/printable.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

// What begins the characters that RapidJSON leaves and that act on a display:
// U+007F, U+0080 to U+009F, the bidirectional controls, interlinear marks.
constexpr char kLeads[] = {'\x7F', '\xC2', '\xE2', '\xEF'};

// Nearly all JSON has none, and finding one byte is fast.
bool HasUnsafe(std::string_view json) {
  for (const char lead : kLeads) {
    for (std::size_t at = json.find(lead); at != std::string_view::npos;
         at = json.find(lead, at + 1)) {
      if (text::ActsOnDisplay(text::DecodeAt(json, at).value)) return true;
    }
  }
  return false;
}

}  // namespace

std::string SafeJson(std::string_view json) {
  std::string out;
  if (!HasUnsafe(json)) {
    out.assign(json);
    return out;
  }
  out.reserve(json.size());
  for (std::size_t at = 0; at < json.size();) {
    const text::CodePoint point = text::DecodeAt(json, at);
    // Below, there is nothing but the line end after a value.
    if (point.value >= 0x7F && text::ActsOnDisplay(point.value)) {
      char escape[16];
      std::snprintf(escape, sizeof(escape), "\\u%04X",
                    static_cast<unsigned>(point.value));
      out += escape;
    } else {
      out += json.substr(at, point.size);
    }
    at += point.size;
  }
  return out;
}

}  // namespace claimdiff
