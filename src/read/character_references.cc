// HTML has 2,231 names. The table of the HTML parser is asked rather than held
// a second time; it gives it away only by parsing.
#include "read/character_references.h"

#include <gumbo.h>

#include <charconv>

#include "text/utf8.h"

namespace claimdiff {

namespace {

std::string DecodeNumber(std::string_view digits) {
  const bool hex = digits.starts_with('x') || digits.starts_with('X');
  if (hex) digits.remove_prefix(1);
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(
      digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (error != std::errc() || end != digits.data() + digits.size() ||
      value == 0 || value > 0x10FFFF || surrogate) {
    value = 0xFFFD;
  }
  std::string decoded;
  text::AppendUtf8(value, &decoded);
  return decoded;
}

// The text of the first text node below `node`.
const char* FirstText(const GumboNode* node) {
  if (node->type == GUMBO_NODE_TEXT) return node->v.text.text;
  if (node->type == GUMBO_NODE_WHITESPACE) return node->v.text.text;
  if (node->type != GUMBO_NODE_ELEMENT) return nullptr;
  const GumboVector& children = node->v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    const auto* child = static_cast<const GumboNode*>(children.data[i]);
    if (const char* text = FirstText(child)) return text;
  }
  return nullptr;
}

std::string DecodeName(const std::string& reference) {
  // The letter keeps white space (&nbsp;, &Tab;) from being dropped.
  std::string page = "<title>x";
  page += reference;
  page += "</title>";
  GumboOutput* output =
      gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size());
  const char* text = FirstText(output->root);
  std::string decoded = text != nullptr ? text + 1 : reference;
  gumbo_destroy_output(&kGumboDefaultOptions, output);
  return decoded;
}

}  // namespace

std::string CharacterReferences::Decode(std::string_view reference) {
  if (reference.size() > 3 && reference[1] == '#') {
    return DecodeNumber(reference.substr(2, reference.size() - 3));
  }
  // More than HTML has are made up; they need not be kept.
  constexpr std::size_t kMaxNames = 4096;
  const std::string name(reference);
  const auto known = names_.find(name);
  if (known != names_.end()) return known->second;
  if (names_.size() >= kMaxNames) return name;
  return names_.emplace(name, DecodeName(name)).first->second;
}

}  // namespace claimdiff
