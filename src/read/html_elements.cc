#include "read/html_elements.h"

#include <algorithm>
#include <boost/algorithm/string/predicate.hpp>

namespace claimdiff {

namespace {

// In lower case, without spaces.
std::string StyleOf(const HtmlNode& node) {
  std::string style;
  for (const char c : node.Attribute("style")) {
    if (c == ' ') continue;
    style += static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
  }
  return style;
}

}  // namespace

bool IsBlock(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_DIR:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_HGROUP:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_LEGEND:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_LISTING:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_OPTGROUP:
    case GUMBO_TAG_OPTION:
    case GUMBO_TAG_P:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_XMP: return true;
    default: return false;
  }
}

bool IsHeading(GumboTag tag) {
  return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6;
}

bool HasHeading(const std::vector<HtmlNode>& nodes, std::uint32_t i) {
  return std::any_of(nodes.begin() + i, nodes.begin() + nodes[i].end,
                     [](const HtmlNode& node) { return IsHeading(node.tag); });
}

bool IsUnread(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_NOEMBED:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_APPLET:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH:
    case GUMBO_TAG_DATALIST:
    case GUMBO_TAG_RP:
    case GUMBO_TAG_RT: return true;
    default: return false;
  }
}

bool IsHidden(const HtmlNode& node) {
  if (node.HasAttribute("hidden")) return true;
  const std::string style = StyleOf(node);
  return style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos;
}

bool IsCentred(const HtmlNode& node) {
  return node.tag == GUMBO_TAG_CENTER ||
         boost::algorithm::iequals(node.Attribute("align"), "center") ||
         StyleOf(node).find("text-align:center") != std::string::npos;
}

bool StandsOut(const HtmlNode& node) {
  if (node.tag == GUMBO_TAG_FONT) {
    const std::string_view size = node.Attribute("size");
    return size == "4" || size == "5" || size == "6" || size == "7" ||
           size.starts_with('+');
  }
  return node.tag == GUMBO_TAG_B || node.tag == GUMBO_TAG_STRONG ||
         node.tag == GUMBO_TAG_BIG || IsHeading(node.tag);
}

std::string Likeness(const HtmlNode& node) {
  const std::string_view names = node.Attribute("class");
  std::string likeness = std::to_string(node.tag);
  likeness.append(" ").append(names.substr(0, names.find(' ')));
  return likeness;
}

bool IsLink(const HtmlNode& node) {
  if (node.tag != GUMBO_TAG_A) return false;
  const std::string_view target = node.Attribute("href");
  return !target.empty() && !target.starts_with('#');
}

}  // namespace claimdiff
