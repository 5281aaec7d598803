// Constructs within lines: code spans, marks of footnotes, emoji, pairs.
#include <utility>

#include "read/dialect_reader.h"
#include "text/characters.h"
#include "text/line_joins.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

// Beyond these, "[label]: target" is text: what resolves the references is
// slow for more.
constexpr std::uint32_t kMaxDefinitions = 4096;
// The parser looks for a bracket's line among all of its paragraph. Beyond so
// many looks the brackets are text.
constexpr std::uint64_t kMaxBracketLines = 10'000'000;
// A run of more backticks begins no code.
constexpr std::uint32_t kMaxBackticks = 32;

// What Obsidian shows as a picture; of anything else it shows the text.
bool IsPicture(std::string_view file) {
  constexpr std::string_view kEndings[] = {"avif", "bmp", "gif", "jpeg",
                                           "jpg",  "png", "svg", "webp"};
  const std::size_t dot = file.rfind('.');
  if (dot == std::string_view::npos) return false;
  return std::ranges::any_of(kEndings, [&](std::string_view ending) {
    return IsSameName(file.substr(dot + 1), ending);
  });
}

// "|A caption|300x200" without the size.
std::string_view WithoutSize(std::string_view options) {
  const std::size_t bar = options.rfind('|');
  const bool sized = options.find_first_not_of("0123456789x ", bar + 1) ==
                     std::string_view::npos;
  return sized ? options.substr(0, bar) : options;
}

std::string Lowered(std::string_view label) {
  std::string lowered(label);
  std::ranges::transform(lowered, lowered.begin(), AsciiSmall);
  return lowered;
}

}  // namespace

void DialectReader::Resume(std::uint32_t at) {
  at_ = at;
  if (at > line_end_) line_end_ = LineEnd(at);
}

void DialectReader::ReadInlines() {
  while (at_ < size()) {
    const std::size_t next = source_.find_first_of("\n\\`<{[]:=%!~^", at_);
    at_ = next == std::string_view::npos ? size()
                                         : static_cast<std::uint32_t>(next);
    if (at_ >= size() || source_[at_] == '\n') return;
    const std::uint32_t before = at_;
    ReadInline(source_[at_]);
    if (at_ == before) ++at_;
  }
}

void DialectReader::ReadInline(char c) {
  switch (c) {
    case '\\': at_ += CharAt(at_ + 1) == '\n' ? 1 : 2; break;
    case '`': SkipCode(); break;
    case '<': ReadAngle(); break;
    case '{': ReadBrace(); break;
    case '[': ReadBracket(); break;
    case ']': CountDefinition(); break;
    case ':': ReadEmoji(); break;
    case '=':
    case '~': ReadPair(c); break;
    case '^': ReadBlockName(); break;
    case '%': ReadObsidianComment(); break;
    default:
      if (StartsWith(at_, "![[")) ReadEmbedded();
  }
}

void DialectReader::DropTo(std::optional<std::uint32_t> close,
                           std::uint32_t closer_size) {
  if (!close) return;
  const std::uint32_t end = *close + closer_size;
  canvas_.Drop({at_, end});
  Resume(end);
}

void DialectReader::ReadEmbedded() {
  const std::uint32_t open = at_;
  const auto close = Closer("]]", open, 512);
  if (!close) return;
  DropTo(close, 2);
  const std::string_view reach = UpTo(*close);
  const auto bar = static_cast<std::uint32_t>(
      std::min<std::size_t>(reach.find('|', open), *close));
  // In a table, the bar has a backslash.
  const bool escaped = source_[bar - 1] == '\\';
  const bool picture = IsPicture(Trimmed(open + 3, escaped ? bar - 1 : bar)) &&
                       WithoutSize(reach.substr(bar)).empty();
  if (!picture) List({open, *close + 2});
}

void DialectReader::SkipCode() {
  const std::uint32_t length = RunLength(at_);
  const std::uint32_t open = at_;
  at_ += length;
  EnterParagraph(open);
  if (length > kMaxBackticks || (unclosed_ >> (length - 1) & 1) != 0) return;
  std::uint32_t at = at_;
  while ((at = static_cast<std::uint32_t>(std::min(
              source_.find('`', at), source_.size()))) < paragraph_end_) {
    const std::uint32_t run = RunLength(at);
    at += run;
    if (run == length) return Resume(at);
  }
  unclosed_ |= std::uint32_t{1} << (length - 1);
}

void DialectReader::EnterParagraph(std::uint32_t at) {
  if (at < paragraph_end_) return;
  unclosed_ = brackets_ = paragraph_lines_ = 0;
  for (;; ++at) {
    at = LineEnd(at);
    ++paragraph_lines_;
    const std::uint32_t next = SkipChars(at + 1, " \t\r");
    if (next >= size() || source_[next] == '\n') break;
  }
  paragraph_end_ = std::min(at, size());
}

void DialectReader::ReadBracket() {
  EnterParagraph(at_);
  if (std::uint64_t{++brackets_} * paragraph_lines_ > kMaxBracketLines) {
    canvas_.Paint(at_++, 'z');
  } else if (CharAt(at_ + 1) == '^') {
    ReadFootnoteMark();
  } else if (heading_ && CharAt(at_ + 1) == '#') {
    ReadHeadingName();
  }
}

void DialectReader::ReadHeadingName() {
  const std::string_view name = WordAt(at_ + 2);
  const std::uint32_t end = at_ + 2 + static_cast<std::uint32_t>(name.size());
  if (IsAsciiLetter(CharAt(at_ + 2)) && source_[at_ - 1] == ' ' &&
      CharAt(end) == ']' && IsLastOnLine(end + 1) && !IsDefined(name)) {
    DropTo(end, 1);
  }
}

bool DialectReader::IsDefined(std::string_view name) {
  if (!std::exchange(knows_defined_, true)) {
    for (std::size_t at = 0; (at = source_.find("[#", at)) < source_.size();) {
      at += 2;
      const std::string_view word = WordAt(static_cast<std::uint32_t>(at));
      at += word.size();
      if (source_.substr(at, 2) == "]:") defined_.insert(Lowered(word));
    }
  }
  return defined_.contains(Lowered(name));
}

void DialectReader::ReadFootnoteMark() {
  constexpr std::uint32_t kMaxLabelBytes = 200;
  const std::string_view label = source_.substr(at_, kMaxLabelBytes);
  const std::size_t close = label.find_first_of("] \n");
  if (close < label.size() && label[close] == ']' && close > 2) {
    DropTo(at_ + static_cast<std::uint32_t>(close), 1);
  }
}

void DialectReader::CountDefinition() {
  if (CharAt(at_ + 1) == ':' && ++definitions_ > kMaxDefinitions) {
    canvas_.Paint(at_ + 1, 'z');
  }
}

// A letter or a digit that a colon would stand inside of a word or time beside;
// Han and kana stand beside anything.
bool DialectReader::IsLetterOfWord(std::size_t at) const {
  const char32_t c = text::DecodeAt(source_, at).value;
  if (c < 0x80) return IsWordChar(static_cast<char>(c));
  using text::CharClass;
  switch (text::CharTable::Shared().Find(c).klass) {
    case CharClass::kUpper:
    case CharClass::kLower:
    case CharClass::kLetter:
    case CharClass::kMark:
    case CharClass::kDigit: return !text::IsSpaceless(c);
    default: return false;
  }
}

bool DialectReader::IsLetter(std::size_t at) const {
  const char c = source_[at];
  return IsHighByte(c) ? IsLetterOfWord(at) : IsAsciiLetterOrDigit(c);
}

bool DialectReader::IsBetweenWords(Span span) const {
  constexpr std::string_view kEndings = ">*`";  // of what stands out
  if (span.begin == 0 || span.end >= size() || !IsLetter(span.end)) {
    return false;
  }
  return IsLetter(text::PreviousStart(source_, span.begin)) ||
         kEndings.find(source_[span.begin - 1]) != std::string_view::npos;
}

void DialectReader::List(Span span) {
  if (IsBetweenWords(span)) canvas_.Mark(span, kLineBreak);
  canvas_.List(span);
}

void DialectReader::ReadEmoji() {
  if (at_ > 0 && source_[at_ - 1] == ':') return;
  if (at_ > 0 && IsLetterOfWord(text::PreviousStart(source_, at_))) return;
  std::uint32_t end = at_ + 1;
  while (IsWordChar(CharAt(end)) || CharAt(end) == '+') ++end;
  const bool name = end > at_ + 2 && end < at_ + 40 &&
                    (CharAt(at_ + 1) < '0' || CharAt(at_ + 1) > '9');
  if (name && CharAt(end) == ':' && CharAt(end + 1) != ':' &&
      !(end + 1 < size() && IsLetterOfWord(end + 1))) {
    DropTo(end, 1);
  }
}

void DialectReader::ReadPair(char c) {
  const std::uint32_t length = RunLength(at_);
  const std::uint32_t end = at_ + length;
  const bool before = at_ > line_ && !IsAsciiSpace(source_[at_ - 1]);
  const bool after = end < size() && !IsAsciiSpace(source_[end]);
  if (length == 2 && (before != after || (before && c == '~'))) {
    canvas_.Drop({at_, end});
  }
  at_ = end;
}

void DialectReader::ReadBlockName() {
  const std::uint32_t end =
      at_ + 1 + static_cast<std::uint32_t>(WordAt(at_ + 1).size());
  if (end > at_ + 1 && at_ > line_ && source_[at_ - 1] == ' ' &&
      IsLastOnLine(end)) {
    DropTo(end, 0);
  }
}

void DialectReader::ReadObsidianComment() {
  if (CharAt(at_ + 1) != '%' || (at_ > 0 && IsLetterOrHigh(source_[at_ - 1]))) {
    return;
  }
  DropTo(Closer("%%", at_ + 2, kMaxShortcodeBytes), 2);
}

}  // namespace claimdiff
