// Marks within the sentences of reStructuredText: what they show.
#ifndef CLAIMDIFF_READ_RST_INLINES_H_
#define CLAIMDIFF_READ_RST_INLINES_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "read/document_builder.h"

namespace claimdiff {

// A place that has a name, and the title that stands there.
struct RstLabel {
  std::string_view name;
  std::string_view title;
};

// What "|name|" stands for.
struct RstReplacement {
  std::string_view name;
  std::string text;  // one line, shorter than 64 KiB
};

// Adds the text of paragraphs to a document: ``code`` and :func:`code` as
// inline code, `text <target>`_ and :ref:`text <label>` as text, *emphasis*
// without its asterisks, no footnote marks.
class RstInlines {
 public:
  // All must outlive the object. `labels` and `replacements` ascend by name.
  RstInlines(std::string_view source, const std::vector<RstLabel>& labels,
             const std::vector<RstReplacement>& replacements,
             DocumentBuilder* builder)
      : source_(source),
        labels_(labels),
        replacements_(replacements),
        room_(source.size() + kLeastRoom),
        builder_(*builder) {}

  // Adds what `text` shows to the open block.
  void Add(Span text);

 private:
  // Each adds what stands at at_ and goes past it; or does nothing, and the
  // sign at at_ is text.
  void ReadMark();
  void ReadLineEnd();
  void ReadEscape();
  void ReadLiteral();
  void ReadQuoted();
  void ReadRole();
  void ReadEmphasis();
  void ReadSubstitution();
  void ReadFootnoteMark();
  void ReadUnderscore();

  char CharAt(std::uint32_t at) const { return at < end_ ? source_[at] : 0; }
  void Flush(std::uint32_t resume);
  void Take(Span span, bool code);
  void TakeRole(std::string_view role, Span text);
  // What "text <target>" shows.
  Span Shown(Span quoted) const;
  bool OpensAt(std::uint32_t at, std::uint32_t size) const;
  // The `closer` that ends what begins at `from`; end_ if there is none.
  std::uint32_t Find(std::string_view closer, std::uint32_t from);

  std::string_view source_;
  const std::vector<RstLabel>& labels_;
  const std::vector<RstReplacement>& replacements_;
  // Bytes that replacements may add: no more than doubles a large document.
  static constexpr std::size_t kLeastRoom = 64 << 10;
  std::size_t room_;
  DocumentBuilder& builder_;
  std::uint32_t begin_ = 0;  // of the paragraph
  std::uint32_t end_ = 0;
  std::uint32_t at_ = 0;
  std::uint32_t taken_ = 0;  // up to where the text is in the document
  std::uint32_t emphasis_end_ = 0;
  std::uint32_t emphasis_size_ = 0;
  std::uint32_t barren_[6] = {};  // up to where a closer was not found
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_RST_INLINES_H_
