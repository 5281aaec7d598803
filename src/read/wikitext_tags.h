// HTML and extension tags that MediaWiki knows.
#ifndef CLAIMDIFF_READ_WIKITEXT_TAGS_H_
#define CLAIMDIFF_READ_WIKITEXT_TAGS_H_

#include <cstdint>
#include <optional>
#include <string_view>

namespace claimdiff {

enum class WikitextTag : std::uint8_t {
  kInline,  // "b", "span"
  kBreak,   // "br"
  kBlock,   // "div"
  // Elements whose content is no wikitext, or none that is read:
  kVerbatim,   // "nowiki": the very text
  kCode,       // "code", within a sentence
  kCodeBlock,  // "pre"
  kFormula,    // "math"
  kNote,       // "ref"
  kGallery,    // pictures and their captions
  kHidden,     // "references"
};

struct WikitextTagRow {
  std::string_view name;
  WikitextTag tag = WikitextTag::kInline;
  std::string_view closing;  // "</ref>" of elements from kVerbatim on
};

// Of a name in letters of either case; null if MediaWiki has no such tag, and
// "<name>" is text.
const WikitextTagRow* FindWikitextTag(std::string_view name);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_WIKITEXT_TAGS_H_
