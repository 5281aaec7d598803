// What the macros and names within a sentence show.
#include <algorithm>
#include <utility>

#include "read/ascii.h"
#include "read/asciidoc_inlines.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

// What would be read otherwise than as it stands.
bool HasMarks(std::string_view text) {
  return text.find_first_of("*_`#^~+\\<>[]{}&()'\"$") != std::string_view::npos;
}

}  // namespace

std::string AsciidocInlines::Shown(std::string_view text) {
  constexpr std::size_t kMaxShown = std::size_t{16} << 10;
  static const AsciidocNames kNone;
  if (text.size() > kMaxShown) return std::string(text);
  DocumentBuilder builder(text);
  AsciidocInlines inlines(text, kNone, old_, &builder, 0);
  inlines.AddNote({0, static_cast<std::uint32_t>(text.size())});
  return std::string(builder.OpenText());
}

void AsciidocInlines::ReadAttribute() {
  const std::uint32_t size = std::min(
      AsciidocReferenceSize(source_.substr(at_, Limit() - at_)), Limit() - at_);
  if (size == 0) return;
  const std::uint32_t name_end = at_ + size;
  const auto value = names_.attributes.Find(source_.substr(at_ + 1, size - 2));
  if (ReadLinkBehind(name_end, value.value_or(""))) return;
  if (!value || !Afford(value->size())) {
    at_ = name_end;
    return;
  }
  // What the language itself names is shown as it is.
  const bool marked = value->size() > 2 && HasMarks(*value);
  Replace(marked ? Shown(*value) : std::string(*value), name_end);
}

// Addresses are often named in another file: what leads on to "[text]" is
// taken for one.
bool AsciidocInlines::ReadLinkBehind(std::uint32_t name_end,
                                     std::string_view value) {
  constexpr std::uint32_t kMaxPathBytes = 256;
  const bool address = value.starts_with("http") || value.starts_with("link:");
  const char first = CharAt(name_end);
  if (!address && (!value.empty() || (first != '/' && first != '#'))) {
    return false;
  }
  const std::uint32_t limit = std::min(Limit(), name_end + kMaxPathBytes);
  std::uint32_t open = name_end;
  while (open < limit && !IsAsciiSpace(source_[open]) && source_[open] != '[' &&
         source_[open] != ']') {
    ++open;
  }
  if (open >= limit || source_[open] != '[' || !CanOpen()) return false;
  const auto close = closers_.FindBracket(open + 1, Limit());
  if (!close) return false;
  const Span text = AsciidocLinkText(source_, {open + 1, *close});
  if (text.empty()) return false;
  Enter(text, *close + 1, false);
  return true;
}

void AsciidocInlines::ReadMacro() {
  const std::uint32_t size = AsciidocMacroName(source_, taken_, at_);
  if (size == 0 || !CanOpen()) return;
  const std::uint32_t begin = at_ - size;
  const auto macro = ReadAsciidocMacro(source_, begin, at_, Limit(), &closers_);
  if (!macro) return;
  if (begin > taken_ && source_[begin - 1] == '\\') {
    const std::uint32_t colon = at_;
    at_ = begin - 1;
    Flush(begin);
    at_ = colon + 1;
    return;
  }
  if (!macro->bracketed) {
    at_ = macro->next;
    return;
  }
  at_ = begin;
  ShowMacro(*macro);
}

void AsciidocInlines::ShowMacro(const AsciidocMacro& macro) {
  using Kind = AsciidocMacro::Kind;
  switch (macro.kind) {
    case Kind::kLink:
    case Kind::kAddress:
    case Kind::kPointer: {
      const Span text = AsciidocLinkText(source_, macro.text);
      if (!text.empty()) return Enter(text, macro.next, false);
      return ShowTarget(macro);
    }
    case Kind::kText: return Enter(macro.text, macro.next, false);
    case Kind::kCode: Flush(macro.next); return TakeCode(macro.text);
    case Kind::kLiteral: Flush(macro.next); return TakeRaw(macro.text);
    case Kind::kMenu:
    case Kind::kManual: return ShowTarget(macro);
    case Kind::kFootnote:
      if (in_note_) return Enter(macro.text, macro.next, false);
      // The mark goes, and the space before it.
      while (at_ > taken_ && source_[at_ - 1] == ' ') --at_;
      Flush(macro.next);
      if (!macro.text.empty()) notes_.push_back(macro.text);
      return;
    case Kind::kHidden: return Flush(macro.next);
  }
}

void AsciidocInlines::ShowTarget(const AsciidocMacro& macro) {
  using Kind = AsciidocMacro::Kind;
  Flush(macro.next);
  if (macro.kind == Kind::kPointer) return ShowPointer(macro.target);
  if (macro.kind == Kind::kManual) {
    const bool begins = !InCode();
    if (begins) builder_.BeginCode();
    Take(macro.target);
    builder_.Put("(", {macro.text.begin - 1, macro.text.begin});
    Take(macro.text);
    builder_.Put(")", {macro.text.end, macro.next});
    if (begins) builder_.EndCode();
    return;
  }
  Take(macro.target);
  if (macro.kind == Kind::kMenu && !macro.text.empty()) {
    builder_.Put(" ", {macro.target.end, macro.text.begin});
    builder_.Put("\u203A", {macro.text.begin, macro.text.begin});
    builder_.Put(" ", {macro.text.begin, macro.text.begin});
    Take(macro.text);
  }
}

void AsciidocInlines::ReadAngle() {
  if (!Has("<<") || !CanOpen()) return ReadReplacement();
  const char first = CharAt(at_ + 2);
  const bool named = IsAsciiLetterOrDigit(first) ||
                     static_cast<unsigned char>(first) >= 0x80 ||
                     std::string_view("_#/.:{").find(first) < 6;
  if (!named) return;
  const auto close = finder_.Find(">>", at_ + 2, Limit());
  if (!close) return;
  const Span inner{at_ + 2, *close};
  const std::size_t comma = View(inner).find(',');
  if (comma == std::string_view::npos) {
    Flush(*close + 2);
    return ShowPointer(inner);
  }
  Enter({inner.begin + static_cast<std::uint32_t>(comma) + 1, inner.end},
        *close + 2, false);
}

// "((term))" is shown, "(((term, more)))" is not.
void AsciidocInlines::ReadIndexTerm() {
  if (Has("(((")) {
    const auto close = finder_.Find(")))", at_ + 3, Limit());
    if (close) Flush(*close + 3);
    return;
  }
  if (!Has("((") || !CanOpen()) return ReadReplacement();
  const auto close = finder_.Find("))", at_ + 3, Limit());
  if (close) Enter({at_ + 2, *close}, *close + 2, false);
}

// The title of the place in this file, else its name.
void AsciidocInlines::ShowPointer(Span id) {
  std::string_view name = View(id);
  if (name.starts_with('#')) name.remove_prefix(1);
  const std::string_view title = names_.labels.Find(name);
  if (title.empty() || !Afford(title.size())) return TakeCode(id);
  builder_.Put(HasMarks(title) ? Shown(title) : std::string(title), id);
}

}  // namespace claimdiff
