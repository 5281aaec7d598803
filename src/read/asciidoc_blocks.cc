// The blocks of AsciiDoc that stand between two lines, pictures, and tables.
#include <algorithm>
#include <utility>

#include "read/asciidoc_reader.h"

namespace claimdiff {

namespace {

constexpr std::size_t kMaxNesting = 16;
constexpr std::uint32_t kMaxRowBytes = 16 << 10;

}  // namespace

void AsciidocReader::ReadBlockTitle(Span text) {
  inlines_.Add(text);
  if (LeadsPicture()) return builder_.EndSkipped(SkipReason::kCaption);
  EndText(ClaimKind::kHeading, text.end);
}

bool AsciidocReader::LeadsPicture() const {
  for (std::uint32_t at = at_;;) {
    const AsciidocLine line = LineAt(at);
    const std::string_view text = line.TextIn(source_);
    const bool blank = line.blank() && line.next > at;
    if (!blank && !IsAsciidocAttributeLine(text)) {
      return text.starts_with("image::") || text.starts_with("video::");
    }
    at = line.next;
  }
}

bool AsciidocReader::ReadBlockMacro(std::string_view text) {
  const AsciidocBlockMacro macro = ReadAsciidocBlockMacro(text);
  if (macro.name.empty()) return false;
  if (macro.IsDirective()) {
    // "ifdef::name[text]"
    if (!macro.text.empty() &&
        (macro.name == "ifdef" || macro.name == "ifndef")) {
      TakeText(SpanOf(macro.text), Kind());
    }
    return true;
  }
  BeginBlock();
  if (macro.name == "image" || macro.name == "video") {
    const std::string_view alt = AsciidocAltText(macro.text);
    if (!alt.empty()) inlines_.Add(SpanOf(alt));
    builder_.EndSkipped(SkipReason::kCaption);
  } else if (macro.name != "toc" && macro.name != "audio") {
    builder_.Skip(SpanOf(text), SkipReason::kCode);  // an extension's
  }
  return true;
}

bool AsciidocReader::CloseFrame(std::string_view text) {
  const auto frame = FindFrame(text);
  if (frame == frames_.end()) return false;
  in_list_ = frame->in_list;
  frames_.erase(frame, frames_.end());
  attached_ = after_term_ = false;
  style_ = {};
  return true;
}

std::vector<AsciidocReader::Frame>::const_iterator AsciidocReader::FindFrame(
    std::string_view text) const {
  return std::find_if(frames_.begin(), frames_.end(),
                      [&](const Frame& x) { return x.closer == text; });
}

bool AsciidocReader::ReadDelimited(const AsciidocLine& line) {
  const std::string_view text = line.TextIn(source_);
  const AsciidocDelimiter delimiter = FindAsciidocDelimiter(text);
  if (delimiter == AsciidocDelimiter::kNone) return false;
  const AsciidocStyle style = BeginBlock();
  if (delimiter == AsciidocDelimiter::kComment || style.IsComment()) {
    PassVerbatim(AsciidocCloser(text));
  } else if (delimiter == AsciidocDelimiter::kTable) {
    TakeTable(PassVerbatim(text), text, style);
  } else if (delimiter == AsciidocDelimiter::kCode || style.IsCode()) {
    builder_.SkipListing(PassVerbatim(AsciidocCloser(text)));
  } else if (frames_.size() < kMaxNesting) {
    const bool quote =
        delimiter == AsciidocDelimiter::kQuote || style.IsQuote();
    frames_.push_back({text, quote ? ClaimKind::kQuote : Kind(), in_list_});
    in_list_ = false;
  }
  return true;
}

Span AsciidocReader::PassVerbatim(std::string_view closer) {
  Span body{at_, at_};
  while (at_ < reach_.size()) {
    const AsciidocLine line = LineAt(at_);
    const std::string_view text = line.TextIn(source_);
    if (!line.indented() && text == closer) {
      at_ = line.next;
      break;
    }
    if (!line.indented() && FindFrame(text) != frames_.end()) break;
    at_ = line.next;
    body.end = line.end;
  }
  return body;
}

void AsciidocReader::TakeTable(Span body, std::string_view delimiter,
                               const AsciidocStyle& style) {
  inlines_.set_in_cell(true);
  for (const AsciidocRow& row :
       ReadAsciidocTable(source_, body, delimiter, style)) {
    TakeRow(row);
  }
  inlines_.set_in_cell(false);
  seen_text_ = true;
}

void AsciidocReader::TakeRow(const AsciidocRow& row) {
  if (row.source.size() > kMaxRowBytes) {
    return builder_.Skip(row.source, SkipReason::kTooLong);
  }
  for (const AsciidocCell& cell : row.cells) {
    if (cell.text.empty()) continue;
    if (cell.style == 'a' && !in_cell_ && HasBlocks(cell.text)) {
      EndText(ClaimKind::kTableRow, cell.text.begin);
      TakeBlocks(cell.text);
      continue;
    }
    builder_.Join(" | ", cell.text.begin);
    const bool code = cell.style == 'l' || cell.style == 'm';
    if (code) builder_.BeginCode();
    inlines_.Add(cell.text);
    if (code) builder_.EndCode();
  }
  EndText(ClaimKind::kTableRow, row.source.end);
}

bool AsciidocReader::HasBlocks(Span cell) const {
  for (std::uint32_t at = cell.begin; at < cell.end;) {
    const AsciidocLine line = AsciidocLineAt(source_.substr(0, cell.end), at);
    const std::string_view text = line.TextIn(source_);
    if (line.blank() || IsAsciidocAttributeLine(text) ||
        FindAsciidocDelimiter(text) != AsciidocDelimiter::kNone ||
        AsciidocListMarker(text) > 0 || ReadAsciidocTerm(text).term > 0) {
      return true;
    }
    at = line.next;
  }
  return false;
}

void AsciidocReader::TakeBlocks(Span cell) {
  const std::string_view reach = reach_;
  const std::uint32_t at = at_;
  const bool in_list = std::exchange(in_list_, false);
  const std::vector<Frame> frames = std::exchange(frames_, {});
  in_cell_ = true;
  ReadBlocks(cell);
  in_cell_ = attached_ = after_term_ = false;
  style_ = {};
  frames_ = frames;
  in_list_ = in_list;
  at_ = at;
  reach_ = reach;
  inlines_.set_in_cell(true);
}

}  // namespace claimdiff
