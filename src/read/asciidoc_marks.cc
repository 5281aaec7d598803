// By "Text Formatting" in the AsciiDoc Language Documentation
// (docs.asciidoctor.org/asciidoc/latest/text): a constrained pair has no word
// character outside and no white space inside; an unconstrained one may stand
// anywhere.
#include "read/asciidoc_marks.h"

#include <algorithm>
#include <iterator>

#include "read/ascii.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

// What does not end within these is text.
constexpr std::uint32_t kMaxInlineBytes = 4096;

constexpr std::string_view kSpace = " \t\r\n\f\v";

// Of two that begin alike, the longer comes first.
constexpr AsciidocPair kPairs[] = {
    {.open = "+++", .close = "+++", .literal = true, .raw = true},
    {.open = "++", .close = "++", .literal = true},
    {.open = "$$", .close = "$$", .literal = true},
    {.open = "+", .close = "+", .constrained = true, .literal = true},
    {.open = "**", .close = "**"},
    {.open = "*", .close = "*", .constrained = true},
    {.open = "__", .close = "__"},
    {.open = "_", .close = "_", .constrained = true},
    {.open = "``", .close = "``", .code = true},
    {.open = "`", .close = "`", .constrained = true, .code = true},
    {.open = "##", .close = "##"},
    {.open = "#", .close = "#", .constrained = true},
    {.open = "^", .close = "^", .unspaced = true},
    {.open = "~", .close = "~", .unspaced = true},
    {.open = "\"`",
     .close = "`\"",
     .constrained = true,
     .shown_open = "\u201C",
     .shown_close = "\u201D"},
    {.open = "'`",
     .close = "`'",
     .constrained = true,
     .shown_open = "\u2018",
     .shown_close = "\u2019"},
};

constexpr AsciidocPair kOldPairs[] = {
    {.open = "+++", .close = "+++", .literal = true, .raw = true},
    {.open = "++", .close = "++", .code = true},
    {.open = "$$", .close = "$$", .literal = true},
    {.open = "+", .close = "+", .constrained = true, .code = true},
    {.open = "**", .close = "**"},
    {.open = "*", .close = "*", .constrained = true},
    {.open = "__", .close = "__"},
    {.open = "_", .close = "_", .constrained = true},
    {.open = "``",
     .close = "''",
     .constrained = true,
     .shown_open = "\u201C",
     .shown_close = "\u201D"},
    {.open = "`",
     .close = "`",
     .constrained = true,
     .code = true,
     .literal = true},
    {.open = "'", .close = "'", .constrained = true},
    {.open = "##", .close = "##"},
    {.open = "#", .close = "#", .constrained = true},
    {.open = "^", .close = "^", .unspaced = true},
    {.open = "~", .close = "~", .unspaced = true},
};

bool IsSpace(char c) { return kSpace.find(c) != std::string_view::npos; }

}  // namespace

bool IsAsciidocWordChar(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (static_cast<unsigned char>(c) < 0x80) {
    return IsAsciiLetterOrDigit(c) || c == '_';
  }
  using text::CharClass;
  const CharClass klass =
      text::CharTable::Shared().Find(text::DecodeAt(text, at).value).klass;
  return klass == CharClass::kMark || klass == CharClass::kUpper ||
         klass == CharClass::kLower || klass == CharClass::kLetter ||
         klass == CharClass::kDigit;
}

void AsciidocClosers::Begin(Span text) {
  text_ = text;
  std::fill(std::begin(barren_), std::end(barren_), 0);
}

bool AsciidocClosers::IsWordAt(std::size_t at) const {
  return at < text_.end && IsAsciidocWordChar(source_, at);
}

bool AsciidocClosers::Opens(const AsciidocPair& pair, std::uint32_t at,
                            std::uint32_t before) const {
  const std::size_t inner = at + pair.open.size();
  if (inner >= text_.end) return false;
  if (!pair.constrained) return true;
  if (IsSpace(source_[inner])) return false;
  if (before <= text_.begin) return true;
  const std::size_t last = text::PreviousStart(source_, before);
  if (pair.code && !old_ &&
      std::string_view("\"'`").find(source_[last]) != std::string_view::npos) {
    return false;
  }
  return std::string_view(";:}").find(source_[last]) ==
             std::string_view::npos &&
         !IsAsciidocWordChar(source_, last);
}

bool AsciidocClosers::Closes(const AsciidocPair& pair, std::size_t at) const {
  const std::size_t end = at + pair.close.size();
  if (end > text_.end) return false;
  // Neither half of "**" ends what one asterisk begins.
  if (pair.close.size() == 1 && !pair.unspaced &&
      (source_[at - 1] == source_[at] ||
       (end < text_.end && source_[end] == source_[at]))) {
    return false;
  }
  if (!pair.constrained) return true;
  if (IsSpace(source_[at - 1]) || IsWordAt(end)) return false;
  return !pair.code || old_ || end >= text_.end ||
         (source_[end] != '"' && source_[end] != '\'');
}

std::optional<std::uint32_t> AsciidocClosers::FindClose(
    std::size_t index, const AsciidocPair& pair, std::uint32_t from,
    std::uint32_t limit) {
  std::uint32_t& barren = barren_[index];
  limit = std::min(limit, from + kMaxInlineBytes);
  const std::string_view reach = source_.substr(0, limit);
  std::size_t at = std::max(from + 1, barren);
  while ((at = reach.find(pair.close, at)) < limit && !Closes(pair, at)) ++at;
  const bool found = at < limit;
  barren = std::max(barren, found ? static_cast<std::uint32_t>(at) : limit);
  // A closer of several bytes may begin before the limit and end behind it.
  if (!found && limit > from + 1) barren = std::max(from + 1, barren - 2);
  if (!found) return std::nullopt;
  if (pair.unspaced &&
      source_.substr(from, at - from).find_first_of(kSpace) < at - from) {
    return std::nullopt;
  }
  return static_cast<std::uint32_t>(at);
}

std::optional<AsciidocMarks> AsciidocClosers::FindPair(std::uint32_t at,
                                                       std::uint32_t before,
                                                       std::uint32_t limit) {
  static_assert(std::size(kPairs) <= kMaxPairs);
  static_assert(std::size(kOldPairs) <= kMaxPairs);
  const AsciidocPair* const pairs =
      old_ ? std::begin(kOldPairs) : std::begin(kPairs);
  const std::size_t count = old_ ? std::size(kOldPairs) : std::size(kPairs);
  const std::string_view rest = source_.substr(at, limit - at);
  for (std::size_t i = 0; i < count; ++i) {
    const AsciidocPair& pair = pairs[i];
    if (!rest.starts_with(pair.open) || !Opens(pair, at, before)) continue;
    const auto inner = at + static_cast<std::uint32_t>(pair.open.size());
    if (const auto close = FindClose(i, pair, inner, limit)) {
      return AsciidocMarks{&pair, {inner, *close}};
    }
  }
  return std::nullopt;
}

std::optional<std::uint32_t> AsciidocClosers::FindBracket(std::uint32_t from,
                                                          std::uint32_t limit) {
  constexpr int kMaxNesting = 4;  // of brackets that have to match
  limit = std::min(limit, from + kMaxInlineBytes);
  std::uint32_t& barren = barren_[kMaxPairs];
  std::uint32_t first = std::max(from, barren);
  while (first < limit &&
         (source_[first] != ']' || source_[first - 1] == '\\')) {
    ++first;
  }
  barren = std::max(barren, first);
  if (first >= limit) return std::nullopt;
  int open = 0;
  for (std::uint32_t at = from; at < limit && open <= kMaxNesting; ++at) {
    if (source_[at - 1] == '\\') continue;
    if (source_[at] == '[') ++open;
    if (source_[at] == ']' && open-- == 0) return at;
  }
  return first;
}

}  // namespace claimdiff
