#include "read/asciidoc_style.h"

#include <algorithm>
#include <iterator>

namespace claimdiff {

namespace {

std::string_view Trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") + 1 - first);
}

std::string_view Unquoted(std::string_view text) {
  const bool quoted = text.size() >= 2 && text.front() == text.back() &&
                      (text.front() == '"' || text.front() == '\'');
  return quoted ? text.substr(1, text.size() - 2) : text;
}

// One attribute: "value", "name=value", "'a, b'".
struct Attribute {
  std::string_view name;  // empty if it has none
  std::string_view value;
};

// Takes the first one from *rest.
Attribute NextAttribute(std::string_view* rest) {
  std::size_t end = 0;
  char quote = 0;
  for (; end < rest->size() && (quote != 0 || (*rest)[end] != ','); ++end) {
    const char c = (*rest)[end];
    if (c == quote) {
      quote = 0;
    } else if (quote == 0 && c == '"') {
      quote = c;
    }
  }
  const std::string_view text = Trimmed(rest->substr(0, end));
  rest->remove_prefix(std::min(end + 1, rest->size()));
  const std::size_t sign = text.find('=');
  const std::string_view name = Trimmed(text.substr(0, sign));
  const bool named = sign != std::string_view::npos &&
                     name.find_first_of(" \"'.") == std::string_view::npos;
  if (!named) return {{}, Unquoted(text)};
  return {name, Unquoted(Trimmed(text.substr(sign + 1)))};
}

// The part of "style#id.role%option" that `sign` begins.
std::string_view Shorthand(std::string_view first, char sign) {
  const std::size_t begin = first.find(sign);
  if (begin == std::string_view::npos) return {};
  const std::string_view rest = first.substr(begin + 1);
  return rest.substr(0, rest.find_first_of("#.%"));
}

}  // namespace

void AsciidocStyle::Add(std::string_view line) {
  if (line.starts_with("[[")) {
    line = line.substr(2, line.size() - 4);
    const std::size_t comma = std::min(line.find(','), line.size());
    id = line.substr(0, comma);
    label = Trimmed(line.substr(std::min(comma + 1, line.size())));
    return;
  }
  std::string_view rest = line.substr(1, line.size() - 2);
  for (int place = 1; !rest.empty(); ++place) {
    const std::string_view whole = rest;
    const Attribute attribute = NextAttribute(&rest);
    const std::string_view value = attribute.value;
    if (attribute.name.empty() && place == 1) {
      const std::string_view name = value.substr(0, value.find_first_of("#.%"));
      if (!name.empty()) style = name;
      if (const std::string_view own = Shorthand(value, '#'); !own.empty()) {
        id = own;
      }
    }
    if (place == 2 && attribute.name.empty() && IsQuote()) {
      credit = Trimmed(whole);
    }
    if (attribute.name == "id") id = value;
    if (attribute.name == "reftext") label = value;
    if (attribute.name == "cols") columns = value;
    if (attribute.name == "format") format = value;
    if (attribute.name == "separator") separator = value;
  }
}

bool AsciidocStyle::IsCode() const {
  // Those of the language, and of the extension for diagrams.
  constexpr std::string_view kStyles[] = {
      "a2s",     "asciimath", "blockdiag", "bytefield", "ditaa",
      "dot",     "graphviz",  "kroki",     "latexmath", "listing",
      "literal", "mermaid",   "pass",      "plantuml",  "seqdiag",
      "source",  "stem",      "svgbob",    "vega",      "wavedrom"};
  return std::find(std::begin(kStyles), std::end(kStyles), style) !=
         std::end(kStyles);
}

bool AsciidocStyle::IsComment() const { return style == "comment"; }

bool AsciidocStyle::IsQuote() const {
  return style == "quote" || style == "verse";
}

std::string_view AsciidocAltText(std::string_view attributes) {
  std::string_view first;
  for (int place = 1; !attributes.empty(); ++place) {
    const Attribute attribute = NextAttribute(&attributes);
    if (attribute.name == "alt") return attribute.value;
    if (place == 1 && attribute.name.empty()) first = attribute.value;
  }
  return first;
}

}  // namespace claimdiff
