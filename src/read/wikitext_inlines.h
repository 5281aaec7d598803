// Marks within the lines of wikitext: what they show.
#ifndef CLAIMDIFF_READ_WIKITEXT_INLINES_H_
#define CLAIMDIFF_READ_WIKITEXT_INLINES_H_

#include <cstdint>
#include <string_view>

#include "read/character_references.h"
#include "read/document_builder.h"
#include "read/wikitext_links.h"
#include "read/wikitext_pairs.h"

namespace claimdiff {

// Adds the text of lines to a document. What stands for no words is dropped
// from a sentence and skipped where none has begun.
class WikitextInlines {
 public:
  // All must outlive the object.
  WikitextInlines(std::string_view source, const WikitextPairs& pairs,
                  DocumentBuilder* builder)
      : source_(source), pairs_(pairs), builder_(*builder) {}

  // Adds what `text` shows to the open block. What is a block of its own ends
  // it. REQUIRES: `text` cuts no pair.
  void Add(Span text);

  // The same, but nothing ends the open block: a cell, a heading.
  void AddWithin(Span text);

  // Does away with a line of nothing but templates that are no words, pictures,
  // categories, links to other languages and comments. False if it is none.
  bool TakeAside(Span line);

  // <blockquote> goes on.
  bool in_quote() const { return in_quote_; }

 private:
  struct Mark {
    Span source;                         // empty: there is none
    const WikitextPair* pair = nullptr;  // if it is one
  };

  Mark MarkAt(std::uint32_t at, std::uint32_t end, std::uint32_t kept) const;
  Span ApostrophesAt(std::uint32_t at, std::uint32_t end,
                     std::uint32_t kept) const;
  std::uint32_t KeptApostrophe(Span text) const;
  bool IsNote(const WikitextPair& pair) const;
  bool IsAside(const WikitextPair& pair) const;

  void TakeBefore(Span text, const Mark& mark);
  void Show(const Mark& mark);
  void ShowPair(const WikitextPair& pair);
  void ShowTemplate(const WikitextPair& pair);
  void ShowLink(const WikitextPair& pair);
  void ShowElement(const WikitextPair& pair);
  void ShowTag(const WikitextPair& pair);
  void Put(std::string_view text, Span source);
  void TakeVerbatim(Span text, bool code);
  void SkipBlock(Span block, SkipReason reason);

  std::string_view source_;
  const WikitextPairs& pairs_;
  DocumentBuilder& builder_;
  CharacterReferences references_;
  bool within_ = false;  // nothing ends the open block
  bool in_quote_ = false;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_WIKITEXT_INLINES_H_
