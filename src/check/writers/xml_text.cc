#include "check/writers/xml_text.h"

#include "text/printable.h"
#include "text/utf8.h"

namespace claimdiff::check {

namespace {

// XML 1.0, production 2 (Char); surrogates cannot occur in UTF-8.
bool IsXmlCharacter(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return c != 0xFFFE && c != 0xFFFF;
}

}  // namespace

std::string XmlEscaped(std::string_view text) {
  const std::string repaired = text::Repaired(text);
  std::string escaped;
  for (std::size_t at = 0; at < repaired.size();) {
    const text::CodePoint c = text::DecodeAt(repaired, at);
    switch (c.value) {
      case '<': escaped += "&lt;"; break;
      case '>': escaped += "&gt;"; break;
      case '&': escaped += "&amp;"; break;
      case '"': escaped += "&quot;"; break;
      // As they stand, a reader would make spaces of them in an attribute.
      case '\t': escaped += "&#9;"; break;
      case '\n': escaped += "&#10;"; break;
      case '\r': escaped += "&#13;"; break;
      case '[': escaped += escaped.ends_with("##") ? "&#91;" : "["; break;
      default:
        if (IsXmlCharacter(c.value) && !text::ActsOnDisplay(c.value)) {
          escaped.append(repaired, at, c.size);
        } else {
          escaped += "\uFFFD";
        }
    }
    at += c.size;
  }
  return escaped;
}

XmlText::XmlText(std::ostream& out) : out_(out) {
  out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
}

void XmlText::Open(std::string_view name, Attributes attributes,
                   std::string_view end) {
  out_ << std::string(2 * depth_, ' ') << '<' << name;
  for (const auto& [key, value] : attributes) {
    out_ << ' ' << key << "=\"" << XmlEscaped(value) << '"';
  }
  out_ << end;
}

void XmlText::Close(std::string_view name) {
  out_ << std::string(2 * depth_, ' ') << "</" << name << ">\n";
}

void XmlText::TextElement(std::string_view name, Attributes attributes,
                          std::string_view text) {
  Open(name, attributes, ">");
  out_ << XmlEscaped(text) << "</" << name << ">\n";
}

void XmlText::EmptyElement(std::string_view name, Attributes attributes) {
  Open(name, attributes, "/>\n");
}

}  // namespace claimdiff::check
