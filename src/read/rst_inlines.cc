// Recognised as docutils' "inline markup recognition rules" have it, but for
// quotation marks around a mark, which keep it from being one there.
#include "read/rst_inlines.h"

#include <algorithm>
#include <iterator>

#include "read/ascii.h"

namespace claimdiff {

namespace {

// What does not end within these is text.
constexpr std::uint32_t kMaxInlineBytes = 2048;

// Letters without spaces between words end at a mark, too.
bool IsAsciiWordChar(char c) { return IsAsciiLetterOrDigit(c); }

bool IsRoleChar(char c) {
  return IsAsciiWordChar(c) ||
         std::string_view("-_.+:").find(c) != std::string_view::npos;
}

// Roles whose text is prose; of others it is a name.
bool IsProseRole(std::string_view role) {
  constexpr std::string_view kRoles[] = {"abbr",
                                         "any",
                                         "dfn",
                                         "doc",
                                         "download",
                                         "emphasis",
                                         "guilabel",
                                         "index",
                                         "menuselection",
                                         "numref",
                                         "ref",
                                         "strong",
                                         "sub",
                                         "subscript",
                                         "sup",
                                         "superscript",
                                         "term",
                                         "title",
                                         "title-reference"};
  return std::find(std::begin(kRoles), std::end(kRoles), role) !=
         std::end(kRoles);
}

// Roles that show the title of what they point to.
bool IsPointer(std::string_view role) {
  return role == "ref" || role == "doc" || role == "numref" || role == "any";
}

}  // namespace

void RstInlines::Add(Span text) {
  begin_ = taken_ = at_ = text.begin;
  end_ = text.end;
  emphasis_size_ = 0;
  std::fill(std::begin(barren_), std::end(barren_), 0);
  while (at_ < end_) {
    if (emphasis_size_ > 0 && at_ >= emphasis_end_) {
      if (at_ == emphasis_end_) Flush(at_ + emphasis_size_);
      emphasis_size_ = 0;
      continue;
    }
    const std::uint32_t before = at_;
    ReadMark();
    if (at_ == before) ++at_;
  }
  Flush(end_);
}

void RstInlines::ReadMark() {
  switch (source_[at_]) {
    case '\n': return ReadLineEnd();
    case '\\': return ReadEscape();
    case '`': return CharAt(at_ + 1) == '`' ? ReadLiteral() : ReadQuoted();
    case ':': return ReadRole();
    case '*': return ReadEmphasis();
    case '|': return ReadSubstitution();
    case '[': return ReadFootnoteMark();
    case '_': return ReadUnderscore();
    default: return;
  }
}

void RstInlines::Flush(std::uint32_t resume) {
  if (at_ > taken_) builder_.Take({taken_, at_});
  at_ = taken_ = resume;
}

void RstInlines::ReadLineEnd() {
  const std::uint32_t line_end = at_;
  std::uint32_t next = at_ + 1;
  while (next < end_ && IsAsciiSpace(source_[next])) ++next;
  // White space before a line end is none of its own.
  while (at_ > taken_ && IsAsciiSpace(source_[at_ - 1])) --at_;
  Flush(next);
  builder_.BreakLine(line_end);
}

void RstInlines::ReadEscape() {
  Flush(at_ + (IsAsciiSpace(CharAt(at_ + 1)) ? 2 : 1));
  if (at_ < end_ && !IsAsciiSpace(source_[at_ - 1])) ++at_;
}

std::uint32_t RstInlines::Find(std::string_view closer, std::uint32_t from) {
  const std::size_t sign = closer[0] == '`' ? 0 : closer[0] == '*' ? 2 : 4;
  std::uint32_t& barren = barren_[sign + closer.size() - 1];
  const std::uint32_t limit = std::min(end_, from + kMaxInlineBytes);
  const std::string_view reach = source_.substr(0, limit);
  for (std::size_t at = std::max(from + 1, barren);
       (at = reach.find(closer, at)) < limit; ++at) {
    const char before = source_[at - 1];
    // Of "**" neither half ends what one asterisk begins.
    const bool half = closer.size() == 1 &&
                      (before == closer[0] ||
                       CharAt(static_cast<std::uint32_t>(at) + 1) == closer[0]);
    if (!half && !IsAsciiSpace(before) && before != '\\') {
      return static_cast<std::uint32_t>(at);
    }
  }
  barren = std::max(barren, limit - 1);
  return end_;
}

void RstInlines::Take(Span span, bool code) {
  if (code) builder_.BeginCode();
  builder_.TakeLines(span);
  if (code) builder_.EndCode();
}

void RstInlines::ReadLiteral() {
  const std::uint32_t close = Find("``", at_ + 2);
  if (close >= end_) return;
  const Span inner{at_ + 2, close};
  Flush(close + 2);
  Take(inner, true);
}

Span RstInlines::Shown(Span quoted) const {
  const std::string_view text = source_.substr(quoted.begin, quoted.size());
  if (!text.ends_with('>')) return quoted;
  const std::size_t open = text.rfind('<');
  if (open == std::string_view::npos) return quoted;
  const std::size_t last = text.substr(0, open).find_last_not_of(" \t\r\n");
  if (last == std::string_view::npos) {
    return {quoted.begin + static_cast<std::uint32_t>(open) + 1,
            quoted.end - 1};
  }
  return {quoted.begin, quoted.begin + static_cast<std::uint32_t>(last) + 1};
}

void RstInlines::ReadQuoted() {
  if (IsAsciiSpace(CharAt(at_ + 1))) return;
  const std::uint32_t close = Find("`", at_ + 1);
  if (close >= end_) return;
  const Span inner = Shown({at_ + 1, close});
  std::uint32_t end = close + 1;
  while (CharAt(end) == '_' && end < close + 3) ++end;
  Flush(end);
  Take(inner, false);
}

void RstInlines::ReadRole() {
  constexpr std::uint32_t kMaxRoleBytes = 60;
  if (at_ > begin_ &&
      (IsAsciiWordChar(source_[at_ - 1]) || source_[at_ - 1] == ':')) {
    return;
  }
  std::uint32_t end = at_ + 1;
  while (end < at_ + kMaxRoleBytes && IsRoleChar(CharAt(end))) ++end;
  if (end < at_ + 3 || CharAt(end) != '`' || source_[end - 1] != ':') return;
  const std::uint32_t close = Find("`", end + 1);
  if (close >= end_) return;
  std::string_view role = source_.substr(at_ + 1, end - at_ - 2);
  role.remove_prefix(role.rfind(':') + 1);  // of a domain
  Flush(close + 1);
  TakeRole(role, {end + 1, close});
}

void RstInlines::TakeRole(std::string_view role, Span text) {
  const Span shown = Shown(text);
  const bool titled = shown.size() < text.size();
  if (IsPointer(role) && !titled) {
    const std::string_view name = source_.substr(text.begin, text.size());
    const auto found = std::lower_bound(
        labels_.begin(), labels_.end(), name,
        [](const RstLabel& x, std::string_view y) { return x.name < y; });
    if (found != labels_.end() && found->name == name) {
      return builder_.Put(found->title, text);
    }
    return Take(text, true);
  }
  if (role == "rfc" || role == "pep") {
    builder_.Put(role == "rfc" ? "RFC" : "PEP", {shown.begin, shown.begin});
    builder_.Put(" ", {shown.begin, shown.begin});
    return Take(shown, false);
  }
  if (IsProseRole(role)) return Take(shown, false);
  Span name = shown;
  const char first = name.empty() ? '\0' : source_[name.begin];
  if (first == '~' || first == '!') ++name.begin;
  if (first == '~') {
    const std::size_t dot =
        source_.substr(name.begin, name.size()).find_last_of(".\\");
    if (dot != std::string_view::npos) {
      name.begin += static_cast<std::uint32_t>(dot) + 1;
    }
  }
  Take(name, true);
}

bool RstInlines::OpensAt(std::uint32_t at, std::uint32_t size) const {
  if (at + size >= end_ || IsAsciiSpace(source_[at + size])) return false;
  if (at == begin_) return true;
  const char before = source_[at - 1];
  return IsAsciiSpace(before) || (!IsAsciiWordChar(before) && before != '*' &&
                                  before != '\\' && before != '|');
}

void RstInlines::ReadEmphasis() {
  const std::uint32_t size = CharAt(at_ + 1) == '*' ? 2 : 1;
  if (emphasis_size_ > 0 || !OpensAt(at_, size)) {
    at_ += size;
    return;
  }
  const std::uint32_t close = Find(size == 2 ? "**" : "*", at_ + size);
  if (close >= end_) {
    at_ += size;
    return;
  }
  Flush(at_ + size);
  emphasis_end_ = close;
  emphasis_size_ = size;
}

void RstInlines::ReadSubstitution() {
  constexpr std::uint32_t kMaxNameBytes = 80;
  if (!OpensAt(at_, 1)) return;
  const std::uint32_t close = Find("|", at_ + 1);
  if (close >= end_ || close > at_ + kMaxNameBytes) return;
  const Span inner{at_ + 1, close};
  const Span mark{at_, close + 1};
  std::uint32_t end = mark.end;
  while (CharAt(end) == '_' && end < mark.end + 2) ++end;
  Flush(end);
  const std::string_view name = source_.substr(inner.begin, inner.size());
  const auto found =
      std::ranges::lower_bound(replacements_, name, {}, &RstReplacement::name);
  if (found == replacements_.end() || found->name != name ||
      found->text.size() > room_) {
    return Take(inner, true);
  }
  room_ -= found->text.size();
  builder_.Put(found->text, mark);
}

void RstInlines::ReadFootnoteMark() {
  constexpr std::size_t kMaxLabelBytes = 80;
  const std::string_view label = source_.substr(at_, kMaxLabelBytes);
  const std::size_t close = label.find_first_of("] \n");
  if (close >= label.size() || label[close] != ']' || close < 2) return;
  const std::uint32_t end = at_ + static_cast<std::uint32_t>(close) + 1;
  if (CharAt(end) != '_' || IsAsciiWordChar(CharAt(end + 1))) return;
  // The space before it goes, too.
  while (at_ > taken_ && source_[at_ - 1] == ' ') --at_;
  Flush(end + 1);
}

void RstInlines::ReadUnderscore() {
  if (CharAt(at_ + 1) == '`') {  // _`a place in the text`
    const std::uint32_t close = Find("`", at_ + 2);
    if (close >= end_ || (at_ > begin_ && IsWordByte(source_[at_ - 1]))) return;
    const Span inner{at_ + 2, close};
    Flush(close + 1);
    return Take(inner, false);
  }
  if (at_ == begin_ || !IsWordByte(source_[at_ - 1])) return;
  const std::uint32_t end = at_ + (CharAt(at_ + 1) == '_' ? 2 : 1);
  const char after = CharAt(end);
  if (after == '_' || IsAsciiWordChar(after)) {
    while (CharAt(at_) == '_') ++at_;
    return;
  }
  Flush(end);
}

}  // namespace claimdiff
