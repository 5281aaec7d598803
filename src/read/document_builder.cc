#include "read/document_builder.h"

#include <algorithm>
#include <utility>

#include "read/ascii.h"
#include "read/cells.h"
#include "text/line_joins.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

// White space that any run of is one space. The rest says something (a space
// that groups digits) and stays as it is, but not at the ends of a block.
bool IsPlainSpace(char32_t c) { return c == ' ' || c == '\t' || IsLineEnd(c); }

std::uint32_t Size(std::string_view text) {
  return static_cast<std::uint32_t>(text.size());
}

}  // namespace

void DocumentBuilder::Add(std::string_view text, Origin::Piece piece) {
  const std::uint32_t at = Size(document_.text);
  piece.text_begin = at;
  document_.origin.Add(piece);
  document_.text += text;
}

void DocumentBuilder::FillGap(char32_t next) {
  const std::string joint = std::exchange(joint_, {});
  if (!joint.empty()) return Insert(joint, joint_source_);
  const Gap gap = std::exchange(gap_, Gap::kNone);
  if (gap == Gap::kNone || !IsOpen()) return;
  if (gap == Gap::kLineBreak) {
    const std::size_t last =
        text::PreviousStart(document_.text, document_.text.size());
    if (text::IsSpaceless(text::DecodeAt(document_.text, last).value) &&
        text::IsSpaceless(next)) {
      return;
    }
  }
  std::string space;
  text::AppendUtf8(gap_space_, &space);
  Add(space, {0, gap_source_.begin, static_cast<std::uint16_t>(space.size()),
              static_cast<std::uint16_t>(gap_source_.size())});
}

void DocumentBuilder::WidenGap(Gap gap, Span source, char32_t space) {
  if (gap_ == Gap::kSpace && gap == Gap::kLineBreak) gap_ = gap;
  if (gap_ != Gap::kNone) return;
  gap_ = gap;
  gap_source_ = source;
  gap_space_ = IsPlainSpace(space) ? U' ' : space;
}

void DocumentBuilder::Take(Span source) {
  std::uint32_t at = source.begin;
  while (at < source.end) {
    const std::uint32_t begin = at;
    text::CodePoint c{};
    while (at < source.end) {
      c = text::DecodeAt(source_, at);
      if (IsSpace(c.value)) break;
      at += c.size;
    }
    if (at > begin) {
      FillGap(text::DecodeAt(source_, begin).value);
      if (in_code_ && code_begin_ == UINT32_MAX) {
        code_begin_ = Size(document_.text);
      }
      Add(source_.substr(begin, at - begin), {0, begin, 1, 1});
    }
    if (at < source.end) {
      WidenGap(Gap::kSpace, {at, at + c.size}, c.value);
      at += c.size;
    }
  }
}

void DocumentBuilder::TakeLines(Span source) {
  while (!source.empty()) {
    const std::string_view rest = source_.substr(source.begin, source.size());
    const std::uint32_t line_end =
        source.begin +
        static_cast<std::uint32_t>(std::min(rest.find('\n'), rest.size()));
    Take({source.begin, line_end});
    if (line_end < source.end) BreakLine(line_end);
    source.begin = line_end;
    while (!source.empty() && IsAsciiSpace(source_[source.begin])) {
      ++source.begin;
    }
  }
}

void DocumentBuilder::Put(std::string_view text, Span source) {
  if (text.empty()) return;
  const char32_t first = text::DecodeAt(text, 0).value;
  if (text::DecodeAt(text, 0).size == text.size() && IsSpace(first)) {
    WidenGap(Gap::kSpace, source, first);
    return;
  }
  FillGap(first);
  if (in_code_ && code_begin_ == UINT32_MAX) {
    code_begin_ = Size(document_.text);
  }
  Add(text, {0, source.begin, static_cast<std::uint16_t>(text.size()),
             static_cast<std::uint16_t>(source.size())});
}

void DocumentBuilder::Insert(std::string_view text, std::uint32_t source_at) {
  gap_ = Gap::kNone;
  if (IsOpen()) {
    Add(text, {0, source_at, static_cast<std::uint16_t>(text.size()), 0});
  }
}

void DocumentBuilder::Join(std::string_view text, std::uint32_t source_at) {
  joint_ = text;
  joint_source_ = source_at;
}

void DocumentBuilder::BreakLine(std::uint32_t source_at) {
  WidenGap(Gap::kLineBreak, {source_at, source_at}, U' ');
}

void DocumentBuilder::BeginCode() {
  in_code_ = true;
  code_begin_ = UINT32_MAX;
}

void DocumentBuilder::EndCode() {
  if (in_code_ && code_begin_ != UINT32_MAX) {
    document_.code.push_back({code_begin_, Size(document_.text)});
  }
  in_code_ = false;
}

Span DocumentBuilder::CloseBlock() {
  const Span span{static_cast<std::uint32_t>(block_begin_),
                  Size(document_.text)};
  gap_ = Gap::kNone;
  joint_.clear();
  if (span.empty()) return span;
  if (in_code_) {
    EndCode();
    BeginCode();
  }
  const Span source = document_.origin.SourceOf({span.end - 1, span.end});
  Add("\n", {0, source.end, 1, 0});
  block_begin_ = document_.text.size();
  return span;
}

Span DocumentBuilder::End() {
  const Span span = CloseBlock();
  if (span.empty()) return span;
  document_.blocks.push_back({kind_, span});
  if (kind_ == ClaimKind::kTitle || kind_ == ClaimKind::kHeading) {
    document_.headings.push_back({span, level_});
  }
  SkipWaiting();
  return span;
}

void DocumentBuilder::SkipBehind(Span source, SkipReason reason) {
  if (!IsOpen()) return Skip(source, reason);
  source = Trimmed(source);
  if (!source.empty()) waiting_.push_back({source, reason});
}

// Their own places are within the block's, which no other part may be.
void DocumentBuilder::SkipWaiting() {
  for (const auto& [source, reason] : std::exchange(waiting_, {})) {
    const std::uint32_t last = Size(document_.text) - 1;
    const std::uint32_t at = document_.origin.SourceOf({last, last + 1}).end;
    Add(source_.substr(source.begin, source.size()), {0, at, 1, 0});
    document_.skipped.push_back({CloseBlock(), reason});
  }
}

void DocumentBuilder::EndSkipped(SkipReason reason) {
  const Span span = CloseBlock();
  if (span.empty()) return;
  document_.skipped.push_back({span, reason});
  while (!document_.code.empty() && document_.code.back().begin >= span.begin) {
    document_.code.pop_back();
  }
  SkipWaiting();
}

Span DocumentBuilder::Trimmed(Span source) const {
  while (!source.empty()) {
    const text::CodePoint c = text::DecodeAt(source_, source.begin);
    if (!IsSpace(c.value)) break;
    source.begin += c.size;
  }
  while (!source.empty()) {
    const auto last =
        static_cast<std::uint32_t>(text::PreviousStart(source_, source.end));
    if (!IsSpace(text::DecodeAt(source_, last).value)) break;
    source.end = last;
  }
  return source;
}

void DocumentBuilder::Skip(Span source, SkipReason reason) {
  End();
  source = Trimmed(source);
  if (source.empty()) return;
  Add(source_.substr(source.begin, source.size()), {0, source.begin, 1, 1});
  EndSkipped(reason);
}

void DocumentBuilder::SkipListing(Span source) {
  End();
  const std::size_t before = document_.skipped.size();
  Skip(source, SkipReason::kCode);
  if (document_.skipped.size() > before) {
    document_.listings.push_back(document_.skipped.back().span);
  }
}

}  // namespace claimdiff
