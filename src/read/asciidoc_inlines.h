// Marks within the sentences of AsciiDoc: what they show.
#ifndef CLAIMDIFF_READ_ASCIIDOC_INLINES_H_
#define CLAIMDIFF_READ_ASCIIDOC_INLINES_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "read/asciidoc_attributes.h"
#include "read/asciidoc_labels.h"
#include "read/asciidoc_macros.h"
#include "read/asciidoc_marks.h"
#include "read/character_references.h"
#include "read/closer_finder.h"
#include "read/document_builder.h"

namespace claimdiff {

// What "{name}" and "<<id>>" show.
struct AsciidocNames {
  AsciidocAttributes attributes;
  AsciidocLabels labels;
};

// Adds the text of paragraphs to a document: `code` as inline code,
// link:x[text] as text, *bold* without its asterisks, {name} as what it stands
// for.
//
// Marks within marks are read to a depth of eight. What names stand for adds up
// to 4 MiB at most; from there on, names are kept as they are written.
class AsciidocInlines {
 public:
  // All must outlive the object. `old` as AsciidocClosers has it.
  AsciidocInlines(std::string_view source, const AsciidocNames& names, bool old,
                  DocumentBuilder* builder)
      : AsciidocInlines(source, names, old, builder, kMaxReplaced) {}

  // Adds what `text` shows to the open block.
  void Add(Span text);

  // The footnotes of what was added, which is without them; they are forgotten.
  std::vector<Span> TakeNotes() { return std::exchange(notes_, {}); }

  // The same of a footnote; one within it is shown where it stands.
  void AddNote(Span text);

  // What `text` shows, on its own; `text` where that is too long.
  std::string Shown(std::string_view text);

  // Whether a "\|" is a "|".
  void set_in_cell(bool in_cell) { in_cell_ = in_cell; }

 private:
  static constexpr std::size_t kMaxReplaced = std::size_t{4} << 20;

  // What is open: a pair of marks, a macro's text.
  struct Open {
    std::uint32_t end = 0;     // of what is inside
    std::uint32_t resume = 0;  // behind what closes it
    bool code = false;
    std::string_view shown_close = {};
  };

  AsciidocInlines(std::string_view source, const AsciidocNames& names, bool old,
                  DocumentBuilder* builder, std::size_t budget)
      : source_(source),
        names_(names),
        builder_(*builder),
        closers_(source, old),
        finder_(source),
        old_(old),
        budget_(budget) {}

  // Each adds what stands at at_ and goes past it; or does nothing, and the
  // sign at at_ is text.
  void ReadMark();
  void ReadLineEnd();
  void ReadEscape();
  void ReadPair(std::uint32_t before);
  void ReadBracket();
  void ReadAngle();
  void ReadIndexTerm();
  void ReadAttribute();
  void ReadReference();
  void ReadReplacement();
  void ReadMacro();

  void EnterPair(const AsciidocMarks& marks);
  void ShowMacro(const AsciidocMacro& macro);
  void ShowTarget(const AsciidocMacro& macro);
  void ShowPointer(Span id);
  // Whether "{name}/path[text]" was a link.
  bool ReadLinkBehind(std::uint32_t name_end, std::string_view value);

  char CharAt(std::uint32_t at) const { return at < end_ ? source_[at] : 0; }
  std::string_view View(Span span) const {
    return source_.substr(span.begin, span.size());
  }
  bool Has(std::string_view mark) const {
    return source_.substr(at_, end_ - at_).starts_with(mark);
  }
  // Up to where what begins here may reach.
  std::uint32_t Limit() const {
    return open_.empty() ? end_ : open_.back().end;
  }
  bool CanOpen() const;
  bool InCode() const;
  bool Afford(std::size_t bytes);

  void Flush(std::uint32_t resume);
  void FlushHardBreak(std::uint32_t resume);
  void Enter(Span inner, std::uint32_t resume, bool code);
  void Leave();
  void Take(Span span);
  void TakeRaw(Span span);
  void TakeCode(Span span);
  // Adds `text` for the bytes up to `end`.
  void Replace(std::string_view text, std::uint32_t end);

  std::string_view source_;
  const AsciidocNames& names_;
  DocumentBuilder& builder_;
  AsciidocClosers closers_;
  CloserFinder finder_;
  CharacterReferences references_;
  std::vector<Span> notes_;
  std::vector<Open> open_;
  std::uint32_t begin_ = 0;  // of the paragraph
  std::uint32_t end_ = 0;
  std::uint32_t at_ = 0;
  std::uint32_t taken_ = 0;  // up to where the text is in the document
  bool old_ = false;
  bool in_cell_ = false;
  bool in_note_ = false;
  std::size_t budget_ = 0;  // bytes that names may still add
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_ASCIIDOC_INLINES_H_
