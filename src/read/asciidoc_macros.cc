// By "Macros", "Links", "Images" and "User Interface Macros" in the AsciiDoc
// Language Documentation.
#include "read/asciidoc_macros.h"

#include <algorithm>
#include <iterator>

#include "text/utf8.h"

namespace claimdiff {

namespace {

using Kind = AsciidocMacro::Kind;

struct NamedMacro {
  std::string_view name;
  Kind kind;
};

constexpr NamedMacro kMacros[] = {
    {"anchor", Kind::kHidden},
    {"asciimath", Kind::kCode},
    {"btn", Kind::kText},
    {"footnote", Kind::kFootnote},
    {"footnoteref", Kind::kFootnote},
    {"ftp", Kind::kAddress},
    {"http", Kind::kAddress},
    {"https", Kind::kAddress},
    {"icon", Kind::kHidden},
    {"image", Kind::kHidden},
    {"indexterm", Kind::kHidden},
    {"indexterm2", Kind::kText},
    {"irc", Kind::kAddress},
    {"kbd", Kind::kCode},
    {"latexmath", Kind::kCode},
    {"link", Kind::kLink},
    {"linkgit", Kind::kManual},
    {"mailto", Kind::kLink},
    {"menu", Kind::kMenu},
    {"pass", Kind::kLiteral},
    {"stem", Kind::kCode},
    {"xref", Kind::kPointer},
};

const NamedMacro* FindMacro(std::string_view name) {
  const auto* found =
      std::find_if(std::begin(kMacros), std::end(kMacros),
                   [&](const NamedMacro& macro) { return macro.name == name; });
  return found == std::end(kMacros) ? nullptr : found;
}

bool IsNameChar(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

// Longer targets are text.
constexpr std::uint32_t kMaxTargetBytes = 512;

std::uint32_t AddressEnd(std::string_view source, std::uint32_t begin,
                         std::uint32_t limit) {
  std::uint32_t end = begin;
  limit = std::min(limit, begin + kMaxTargetBytes);
  while (end < limit && std::string_view(" \t\r\n[]<>").find(source[end]) ==
                            std::string_view::npos) {
    ++end;
  }
  return end;
}

// Targets with spaces: those of menus and pictures.
bool AllowsSpaces(Kind kind) {
  return kind == Kind::kMenu || kind == Kind::kHidden;
}

// Macros of one bracket: "kbd:[F1]".
bool NeedsNoTarget(Kind kind) {
  return kind == Kind::kText || kind == Kind::kCode || kind == Kind::kLiteral ||
         kind == Kind::kFootnote || kind == Kind::kHidden;
}

}  // namespace

std::uint32_t AsciidocMacroName(std::string_view source, std::uint32_t begin,
                                std::uint32_t colon) {
  constexpr std::uint32_t kMaxNameBytes = 40;
  std::uint32_t at = colon;
  while (at > begin && colon - at < kMaxNameBytes &&
         IsNameChar(source[at - 1])) {
    --at;
  }
  std::string_view name = source.substr(at, colon - at);
  // Its mark stands right behind a word.
  for (const std::string_view note : {"footnote", "footnoteref"}) {
    if (name.ends_with(note)) name = note;
  }
  const NamedMacro* macro = FindMacro(name);
  if (macro == nullptr) return 0;
  const auto size = static_cast<std::uint32_t>(name.size());
  const std::uint32_t first = colon - size;
  if (first == 0 || macro->kind == Kind::kFootnote) return size;
  const std::size_t last = text::PreviousStart(source, first);
  const bool ascii = static_cast<unsigned char>(source[last]) < 0x80;
  const bool word = IsAsciidocWordChar(source, last);
  return word && (ascii || macro->kind == Kind::kAddress) ? 0 : size;
}

std::optional<AsciidocMacro> ReadAsciidocMacro(std::string_view source,
                                               std::uint32_t begin,
                                               std::uint32_t colon,
                                               std::uint32_t limit,
                                               AsciidocClosers* closers) {
  AsciidocMacro macro;
  macro.kind = FindMacro(source.substr(begin, colon - begin))->kind;
  const std::string_view reach = source.substr(0, limit);
  std::uint32_t open = colon + 1;
  if (macro.kind == Kind::kAddress) {
    if (reach.substr(open, 2) != "//") return std::nullopt;
    open = AddressEnd(source, open, limit);
    if (open < colon + 4) return std::nullopt;
    macro.target = {begin, open};
  } else {
    const std::size_t stop =
        std::min(reach.substr(0, open + kMaxTargetBytes)
                     .find_first_of(
                         AllowsSpaces(macro.kind) ? "[]\n" : "[] \t\r\n", open),
                 reach.size());
    if (stop == reach.size() || source[stop] != '[') return std::nullopt;
    macro.target = {open, static_cast<std::uint32_t>(stop)};
    open = macro.target.end;
    if (macro.target.empty() ? !NeedsNoTarget(macro.kind)
                             : source[macro.target.begin] == ' ' ||
                                   source[macro.target.begin] == ':') {
      return std::nullopt;
    }
  }
  std::optional<std::uint32_t> close;
  if (open < limit && source[open] == '[') {
    close = closers->FindBracket(open + 1, limit);
  }
  if (!close && macro.kind != Kind::kAddress) return std::nullopt;
  macro.bracketed = close.has_value();
  macro.text = {open, open};
  macro.next = open;
  if (close) {
    macro.text = {open + 1, *close};
    macro.next = *close + 1;
  }
  return macro;
}

Span AsciidocLinkText(std::string_view source, Span text) {
  const std::string_view all = source.substr(text.begin, text.size());
  if (all.starts_with('"')) {  // "text, with a comma",role=x
    const std::size_t close = all.find('"', 1);
    if (close != std::string_view::npos &&
        (close + 1 == all.size() || all[close + 1] == ',')) {
      text.end = text.begin + static_cast<std::uint32_t>(close);
      ++text.begin;
      return text;
    }
  }
  const std::size_t sign = all.find('=');
  if (sign != std::string_view::npos) {
    const std::size_t name = all.substr(0, sign).find_last_of(", \n");
    const std::size_t comma = all.substr(0, sign).rfind(',');
    if (name == std::string_view::npos) {
      text.end = text.begin;  // attributes alone
    } else if (comma != std::string_view::npos) {
      text.end = text.begin + static_cast<std::uint32_t>(all.find(','));
    }
  }
  if (!text.empty() && source[text.end - 1] == '^') --text.end;
  return text;
}

}  // namespace claimdiff
