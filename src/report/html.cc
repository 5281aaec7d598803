#include "report/html.h"

#include <cstdio>
#include <sstream>
#include <string>
#include <string_view>

#include "report/html_names.h"
#include "report/html_page.h"
#include "report/json.h"
#include "text/printable.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

// JSON as the content of a script element: no "</script>", no "<!--". All of
// these stand inside strings, where a \u escape is the same character; the two
// separators end a line for some readers, and some characters would reorder
// the line for who looks at the source.
bool IsUnsafeInScript(char32_t c) {
  return c == '<' || c == 0x2028 || c == 0x2029 ||
         (c >= 0x7F && text::ActsOnDisplay(c));
}

std::string InScript(std::string_view json) {
  std::string out;
  out.reserve(json.size() + json.size() / 8);
  for (std::size_t at = 0; at < json.size();) {
    const text::CodePoint point = text::DecodeAt(json, at);
    if (IsUnsafeInScript(point.value)) {
      char escape[16];
      std::snprintf(escape, sizeof(escape), "\\u%04x",
                    static_cast<unsigned>(point.value));
      out += escape;
    } else {
      out += json.substr(at, point.size);
    }
    at += point.size;
  }
  return out;
}

std::string InTitle(std::string_view text) {
  std::string out;
  for (const char c : text::Visible(text)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      default: out += c;
    }
  }
  return out;
}

std::string Title(const Report& report) {
  FileNames files = FileNamesOf(report);
  return files.a.append(" \u2194 ").append(files.b) + " \u2013 claimdiff";
}

std::string Contract(const Report& report) {
  std::ostringstream json;
  WriteJson(report, json);
  return std::move(json).str();
}

}  // namespace

void WriteHtml(const Report& report, const WriterOptions& /*options*/,
               std::ostream& out) {
  constexpr std::string_view kMark = "@@";
  std::string_view rest = HtmlPage();
  while (true) {
    const std::size_t begin = rest.find(kMark);
    out << rest.substr(0, begin);
    if (begin == std::string_view::npos) return;
    rest.remove_prefix(begin + kMark.size());
    const std::string_view name = rest.substr(0, rest.find(kMark));
    if (name == "title") out << InTitle(Title(report));
    if (name == "names") out << InScript(HtmlNames(report));
    if (name == "report") out << InScript(Contract(report));
    rest.remove_prefix(name.size() + kMark.size());
  }
}

}  // namespace claimdiff
