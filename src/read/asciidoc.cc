// By the AsciiDoc Language Documentation (docs.asciidoctor.org/asciidoc/latest)
// and, where that is silent, as Asciidoctor 2 does it.
#include "read/asciidoc.h"

#include <string>
#include <utility>

#include "read/asciidoc_reader.h"
#include "read/text_check.h"

namespace claimdiff {

namespace {

bool IsIgnoreStart(std::string_view text) {
  return text == "// claimdiff ignore-start";
}

}  // namespace

Document AsciidocReader::Run() {
  const std::uint32_t begin = source_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  ReadBlocks({begin, static_cast<std::uint32_t>(source_.size())});
  Document& document = builder_.document();
  document.language = header_.language;
  document.date = header_.Date();
  return std::move(document);
}

void AsciidocReader::ReadBlocks(Span span) {
  reach_ = source_.substr(0, span.end);
  for (at_ = span.begin; at_ < span.end;) {
    const AsciidocLine line = LineAt(at_);
    at_ = line.next;
    if (!line.blank()) ReadBlock(line);
  }
}

void AsciidocReader::ReadBlock(const AsciidocLine& line) {
  const std::string_view text = line.TextIn(source_);
  if (!line.indented()) {
    if (CloseFrame(text) || ReadAside(line) || ReadDelimited(line) ||
        ReadTitle(line) || ReadBlockMacro(text)) {
      return;
    }
  }
  if (ReadItem(line)) return;
  if (line.indented() && !after_term_ && style_.style != "normal") {
    return ReadLiteral(line);
  }
  ReadParagraph(line);
}

bool AsciidocReader::ReadAside(const AsciidocLine& line) {
  const std::string_view text = line.TextIn(source_);
  if (text == "+") {  // the block below belongs to the item above
    attached_ = true;
    return true;
  }
  if (IsAsciidocComment(text)) {
    if (IsIgnoreStart(text)) SkipIgnored();
    return true;
  }
  if (IsAsciidocAttributeLine(text)) {
    style_.Add(text);
    if (!style_.credit.empty()) {
      builder_.Skip(SpanOf(std::exchange(style_.credit, {})),
                    SkipReason::kCredit);
    }
    return true;
  }
  if (IsAsciidocBlockTitle(text)) {
    ReadBlockTitle({line.content + 1, line.end});
    return true;
  }
  if (IsAsciidocBreak(text) &&
      FindAsciidocDelimiter(text) == AsciidocDelimiter::kNone) {
    BeginBlock();
    return true;
  }
  const AsciidocEntry entry = ReadAsciidocEntry(reach_, line);
  if (entry.name.empty()) return false;
  at_ = entry.next;
  names_.attributes.Take(entry);
  header_.Take(entry);
  return true;
}

void AsciidocReader::SkipIgnored() {
  const std::uint32_t begin = at_;
  std::uint32_t end = at_;
  while (at_ < reach_.size()) {
    const AsciidocLine line = LineAt(at_);
    at_ = line.next;
    if (line.TextIn(source_) == "// claimdiff ignore-end") break;
    end = line.end;
  }
  builder_.Skip({begin, end}, SkipReason::kIgnored);
}

bool AsciidocReader::ReadTitle(const AsciidocLine& line) {
  const bool underlined = frames_.empty() && !attached_ && !in_cell_;
  const AsciidocTitle title = AsciidocTitleAt(reach_, line, underlined);
  if (!title.found()) return false;
  BeginBlock();
  at_ = title.next;
  inlines_.Add(title.text);
  Document& document = builder_.document();
  const bool first = !std::exchange(seen_text_, true);
  const auto level = static_cast<std::uint8_t>(title.level + 1);
  if (first && document.title.empty()) {
    document.title = EndText(ClaimKind::kTitle, title.text.end, level);
    if (title.level == 0) ReadByline();
  } else {
    EndText(ClaimKind::kHeading, title.text.end, level);
  }
  return true;
}

void AsciidocReader::ReadByline() {
  constexpr int kMaxLines = 2;
  for (int lines = 0; lines < kMaxLines;) {
    const AsciidocLine line = LineAt(at_);
    const std::string_view text = line.TextIn(source_);
    const AsciidocEntry entry = ReadAsciidocEntry(reach_, line);
    if (line.blank() || IsAsciidocAttributeLine(text) ||
        ReadAsciidocBlockMacro(text).IsDirective()) {
      return;
    }
    at_ = line.next;
    if (!entry.name.empty()) {
      at_ = entry.next;
      names_.attributes.Take(entry);
      header_.Take(entry);
    } else if (!IsAsciidocComment(text)) {
      if (lines > 0) header_.TakeRevision(text);
      builder_.Skip({line.content, line.end}, SkipReason::kByline);
      ++lines;
    }
  }
}

bool AsciidocReader::ReadItem(const AsciidocLine& line) {
  const std::string_view text = line.TextIn(source_);
  if (const std::uint32_t marker = AsciidocListMarker(text)) {
    BeginItem();
    ExtendAndTake({line.content + marker, line.end}, ClaimKind::kListItem);
    return true;
  }
  const AsciidocTerm term = ReadAsciidocTerm(text);
  if (term.term == 0) return false;
  BeginItem();
  TakeText({line.content, line.content + term.term}, ClaimKind::kListItem);
  if (term.text < text.size()) {
    ExtendAndTake({line.content + term.text, line.end}, ClaimKind::kListItem);
  } else {
    attached_ = after_term_ = true;
  }
  return true;
}

void AsciidocReader::BeginItem() {
  BeginBlock();
  in_list_ = true;
}

AsciidocStyle AsciidocReader::BeginBlock() {
  if (!attached_) in_list_ = false;
  attached_ = after_term_ = false;
  return std::exchange(style_, {});
}

void AsciidocReader::ReadParagraph(const AsciidocLine& line) {
  const AsciidocStyle style = BeginBlock();
  if (style.IsCode() || style.IsComment()) {
    const Span span{line.begin, PassParagraph(line.end)};
    if (style.IsCode()) builder_.SkipListing(span);
    return;
  }
  if (style.style == "verse") return ReadVerse(line);
  const std::uint32_t label = AsciidocAdmonition(line.TextIn(source_));
  ExtendAndTake({line.content + label, line.end},
                style.IsQuote() ? ClaimKind::kQuote : Kind());
}

void AsciidocReader::ReadVerse(AsciidocLine line) {
  for (;;) {
    TakeText({line.content, line.end}, ClaimKind::kQuote);
    line = LineAt(at_);
    if (EndsParagraph(line)) return;
    at_ = line.next;
  }
}

void AsciidocReader::ReadLiteral(const AsciidocLine& line) {
  attached_ = false;  // it goes on with an item as it is
  const bool comment = std::exchange(style_, {}).IsComment();
  Span span{line.begin, line.end};
  for (;;) {
    const AsciidocLine next = LineAt(at_);
    if (next.blank() || next.TextIn(source_) == "+") break;
    if (!next.indented() && EndsParagraph(next)) break;
    span.end = next.end;
    at_ = next.next;
  }
  if (!comment) builder_.SkipListing(span);
}

std::uint32_t AsciidocReader::PassParagraph(std::uint32_t end) {
  for (;;) {
    const AsciidocLine next = LineAt(at_);
    if (EndsParagraph(next)) return end;
    end = next.end;
    at_ = next.next;
  }
}

bool AsciidocReader::EndsParagraph(const AsciidocLine& line) const {
  const std::string_view text = line.TextIn(source_);
  if (line.blank() || text == "+" || IsIgnoreStart(text)) return true;
  if (!line.indented() &&
      (IsAsciidocAttributeLine(text) ||
       FindAsciidocDelimiter(text) != AsciidocDelimiter::kNone)) {
    return true;
  }
  return in_list_ &&
         (AsciidocListMarker(text) > 0 || ReadAsciidocTerm(text).term > 0);
}

void AsciidocReader::ExtendAndTake(Span first, ClaimKind kind) {
  TakeText({first.begin, PassParagraph(first.end)}, kind);
}

void AsciidocReader::TakeText(Span text, ClaimKind kind) {
  seen_text_ = true;
  inlines_.Add(text);
  EndText(kind, text.end);
}

Span AsciidocReader::EndText(ClaimKind kind, std::uint32_t end,
                             std::uint8_t level) {
  builder_.SetKind(kind, level);
  const Span span = builder_.End();
  const std::vector<Span> notes = inlines_.TakeNotes();
  builder_.SetKind(ClaimKind::kBody);
  for (const Span note : notes) {
    if (notes.size() == 1 && note.end + 1 == end) {
      inlines_.AddNote(note);
    } else {
      builder_.Put(inlines_.Shown(source_.substr(note.begin, note.size())),
                   {end, end});
    }
    builder_.End();
  }
  return span;
}

Result<Document> ReadAsciidoc(std::string_view source) {
  if (auto error = CheckSize(source, "the AsciiDoc")) {
    return *std::move(error);
  }
  Document document = AsciidocReader(source).Run();
  // Names may stand for more than they take.
  if (auto error = CheckSize(document.text, "the text of the AsciiDoc")) {
    return *std::move(error);
  }
  return document;
}

}  // namespace claimdiff
