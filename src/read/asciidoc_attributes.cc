#include "read/asciidoc_attributes.h"

#include <algorithm>
#include <iterator>

#include "read/ascii.h"

namespace claimdiff {

namespace {

constexpr std::size_t kMaxNameBytes = 80;
constexpr std::size_t kMaxValueBytes = 1024;
constexpr std::size_t kMaxEntries = 4096;

struct Intrinsic {
  std::string_view name;
  std::string_view text;
};

// "Character Replacement Attributes" of the language's reference.
constexpr Intrinsic kIntrinsics[] = {
    {"amp", "&"},         {"apos", "'"},
    {"asterisk", "*"},    {"backslash", "\\"},
    {"backtick", "`"},    {"blank", ""},
    {"brvbar", "\u00A6"}, {"caret", "^"},
    {"cpp", "C++"},       {"cxx", "C++"},
    {"deg", "\u00B0"},    {"empty", ""},
    {"endsb", "]"},       {"gt", ">"},
    {"ldquo", "\u201C"},  {"lsquo", "\u2018"},
    {"lt", "<"},          {"nbsp", "\u00A0"},
    {"plus", "+"},        {"pp", "++"},
    {"quot", "\""},       {"rdquo", "\u201D"},
    {"rsquo", "\u2019"},  {"sp", " "},
    {"startsb", "["},     {"tilde", "~"},
    {"two-colons", "::"}, {"two-semicolons", ";;"},
    {"vbar", "|"},        {"wj", "\u2060"},
    {"zwsp", "\u200B"},
};

bool IsNameChar(char c) {
  return IsAsciiLetterOrDigit(c) || c == '_' || c == '-' || IsHighByte(c);
}

std::string Lower(std::string_view name) {
  std::string lower(name);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

// Takes the sign that says that the value goes on in the next line.
bool TakeContinuation(std::string* value) {
  if (!value->ends_with(" \\") && !value->ends_with(" +")) return false;
  value->resize(value->size() - 2);
  return true;
}

}  // namespace

AsciidocEntry ReadAsciidocEntry(std::string_view source,
                                const AsciidocLine& line) {
  AsciidocEntry entry;
  const std::string_view text = line.TextIn(source);
  if (line.indented() || text.size() < 3 || text[0] != ':') return entry;
  const std::size_t colon = text.find(':', 1);
  if (colon == std::string_view::npos || colon > kMaxNameBytes) return entry;
  if (colon + 1 < text.size() && text[colon + 1] != ' ' &&
      text[colon + 1] != '\t') {
    return entry;
  }
  std::string_view name = text.substr(1, colon - 1);
  if (name.starts_with('!')) {
    name.remove_prefix(1);
    entry.unset = true;
  } else if (name.ends_with('!')) {
    name.remove_suffix(1);
    entry.unset = true;
  }
  if (name.empty() || !std::all_of(name.begin(), name.end(), IsNameChar)) {
    return entry;
  }
  entry.name = Lower(name);
  entry.next = line.next;
  const std::size_t begin = text.find_first_not_of(" \t", colon + 1);
  if (begin == std::string_view::npos) return entry;
  entry.value = text.substr(begin);
  while (TakeContinuation(&entry.value)) {
    const AsciidocLine more = AsciidocLineAt(source, entry.next);
    if (more.blank()) break;
    entry.next = more.next;
    entry.value += ' ';
    entry.value += more.TextIn(source);
  }
  return entry;
}

std::uint32_t AsciidocReferenceSize(std::string_view text) {
  if (text.size() < 3 || text[0] != '{') return 0;
  std::size_t end = 1;
  while (end < text.size() && end <= kMaxNameBytes && IsNameChar(text[end])) {
    ++end;
  }
  const bool closed = end > 1 && end < text.size() && text[end] == '}';
  return closed ? static_cast<std::uint32_t>(end) + 1 : 0;
}

void AsciidocAttributes::Take(const AsciidocEntry& entry) {
  if (entry.unset) {
    values_.erase(entry.name);
    return;
  }
  if (values_.size() >= kMaxEntries && !values_.contains(entry.name)) return;
  std::string value;
  for (std::size_t at = 0; at < entry.value.size();) {
    const std::string_view rest = std::string_view(entry.value).substr(at);
    const std::uint32_t size = AsciidocReferenceSize(rest);
    const auto found = size > 0 ? Find(rest.substr(1, size - 2)) : std::nullopt;
    value += found ? *found : rest.substr(0, std::max(size, 1u));
    at += std::max(size, 1u);
    if (value.size() > kMaxValueBytes) {
      values_.erase(entry.name);
      return;
    }
  }
  values_.insert_or_assign(entry.name, std::move(value));
}

std::optional<std::string_view> AsciidocAttributes::Find(
    std::string_view name) const {
  const std::string lower = Lower(name);
  const auto own = values_.find(lower);
  if (own != values_.end()) return own->second;
  const auto* found = std::find_if(
      std::begin(kIntrinsics), std::end(kIntrinsics),
      [&](const Intrinsic& intrinsic) { return intrinsic.name == lower; });
  if (found != std::end(kIntrinsics)) return found->text;
  return std::nullopt;
}

}  // namespace claimdiff
