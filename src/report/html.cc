#include "report/html.h"

#include <sstream>
#include <string>
#include <string_view>

#include "report/html_names.h"
#include "report/html_page.h"
#include "report/json.h"

namespace claimdiff {

namespace {

// JSON as the content of a script element: no "</script>", no "<!--". All of
// these stand inside strings, where a \u escape is the same character; the two
// separators end a line for some readers.
std::string InScript(std::string_view json) {
  std::string out;
  out.reserve(json.size() + json.size() / 8);
  for (std::size_t at = 0; at < json.size(); ++at) {
    const std::string_view rest = json.substr(at);
    if (rest[0] == '<') {
      out += "\\u003c";
    } else if (rest.starts_with("\u2028") || rest.starts_with("\u2029")) {
      out += rest.starts_with("\u2028") ? "\\u2028" : "\\u2029";
      at += 2;
    } else {
      out += rest[0];
    }
  }
  return out;
}

std::string InTitle(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      default: out += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
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
