// Comments, HTML and JSX tags.
#include "read/dialect_reader.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace claimdiff {

void DialectReader::ReadAngle() {
  if (StartsWith(at_, "<!--")) return ReadComment("-->", 4);
  if (StartsWith(at_, "<!") || StartsWith(at_, "<?")) {
    return DropTo(Closer(">", at_, kMaxShortcodeBytes), 1);
  }
  if (const std::optional<Tag> tag = tags_.TagAt(at_)) ReadTag(*tag);
}

void DialectReader::ReadComment(std::string_view closer,
                                std::uint32_t open_size) {
  const std::uint32_t open = at_;
  const auto close = Closer(closer, open + open_size, size());
  if (!close && source_[open] == '{') return;
  const std::uint32_t end =
      close ? *close + static_cast<std::uint32_t>(closer.size()) : size();
  const std::uint32_t inner = open + open_size;
  if (close && Trimmed(inner, *close) == "claimdiff ignore-start") {
    return ReadIgnored(open, end);
  }
  canvas_.Drop({open, end});
  Resume(end);
}

void DialectReader::ReadIgnored(std::uint32_t open, std::uint32_t begin) {
  std::uint32_t inner_end = size();
  std::uint32_t end = size();
  std::uint32_t at = begin;
  while (const auto found = Closer("claimdiff ignore-end", at, size())) {
    at = *found + 1;
    const std::size_t before = source_.find_last_not_of(" \t\r\n", *found - 1);
    const std::uint32_t after = SkipChars(*found + 20, " \t\r\n");
    if (before == std::string_view::npos || before < begin + 2) continue;
    const bool html =
        StartsWith(static_cast<std::uint32_t>(before) - 3, "<!--") &&
        StartsWith(after, "-->");
    const bool jsx =
        StartsWith(static_cast<std::uint32_t>(before) - 2, "{/*") &&
        StartsWith(after, "*/}");
    if (!html && !jsx) continue;
    inner_end = static_cast<std::uint32_t>(before) - (html ? 3 : 2);
    end = after + 3;
    break;
  }
  canvas_.Blank({open, end});
  canvas_.Skip({begin, inner_end}, SkipReason::kIgnored);
  // What goes on in the same line is no code for being indented.
  const std::uint32_t last = LineStart(end);
  canvas_.Drop({std::max(last, open), end});
  if (end < size()) canvas_.Mark({end, end + 1}, kBlockStart);
  Resume(end);
}

std::uint32_t DialectReader::LineStart(std::uint32_t at) const {
  const std::size_t lf =
      at == 0 ? std::string_view::npos : source_.rfind('\n', at - 1);
  return lf == std::string_view::npos ? 0 : static_cast<std::uint32_t>(lf) + 1;
}

bool DialectReader::IsFirstOnLine(std::uint32_t at) const {
  return line_text_ == at;
}

bool DialectReader::IsLastOnLine(std::uint32_t end) const {
  const std::uint32_t at = SkipChars(end, " \t\r");
  return at >= size() || source_[at] == '\n';
}

void DialectReader::ReadTag(const Tag& tag) {
  const std::uint32_t open = at_;
  const bool component = IsComponent(tag);
  const bool edge = IsFirstOnLine(open) || IsLastOnLine(tag.end);
  const bool cell = tag.name == "td" || tag.name == "th";
  const bool block = cell || IsBlockTag(tag) || (component && edge);
  if (block) {
    canvas_.Mark({open, open + 1}, !cell         ? kBlockStart
                                   : tag.closing ? kLineBreak
                                                 : kCell);
  }
  if (IsFirstOnLine(open) && (block || IsLastOnLine(tag.end))) {
    html_block_ = true;
  }
  if (component && IsFirstOnLine(open)) canvas_.SetHasComponents();
  const Span span{open, tag.end};
  if (component && PartsWords(tag)) canvas_.Mark(span, kLineBreak);
  if (component) component_end_ = tag.end;
  if (component && ShowsAttribute(source_.substr(open, span.size()))) {
    List(span);
  } else {
    canvas_.Drop(span);
  }
  // A line break in a sentence parts words.
  if (tag.name == "br") canvas_.Mark({open, open + 1}, kLineBreak);
  const std::string_view closing = ClosingOf(tag);
  if (!closing.empty()) ReadElement(tag, closing);
  if (at_ == open) Resume(tag.end);
}

bool DialectReader::PartsWords(const Tag& tag) const {
  if (tag.self_closing) return IsBetweenWords({at_, tag.end});
  if (at_ == component_end_ && !tag.closing) return true;
  if (at_ == 0 || tag.end >= size()) return false;
  const char32_t next = text::DecodeAt(source_, tag.end).value;
  return text::CharTable::Shared().Find(next).klass ==
             text::CharClass::kUpper &&
         IsLetter(text::PreviousStart(source_, at_));
}

void DialectReader::ReadElement(const Tag& tag, std::string_view closing) {
  constexpr std::uint32_t kMaxHeadingBytes = 2048;
  constexpr std::uint32_t kMaxNameBytes = 256;
  const bool code = tag.name == "code";
  const bool whole = HidesContent(tag) || tag.name == "pre";
  const auto close = Closer(closing, tag.end,
                            whole  ? size()
                            : code ? kMaxNameBytes
                                   : kMaxHeadingBytes);
  if (!close) return;
  const Span inner{tag.end, *close};
  if (tag.name == "pre") {
    canvas_.Skip(inner, SkipReason::kCode);
    Resume(inner.end);
  } else if (whole) {
    canvas_.Drop(inner);
    Resume(inner.end);
  } else if (code) {
    canvas_.Mark(inner, kName);
  } else {
    canvas_.MarkHeading(inner, HeadingLevel(tag));  // or of <summary>
  }
}

}  // namespace claimdiff
