// Links of wikitext: what they show.
#ifndef CLAIMDIFF_READ_WIKITEXT_LINKS_H_
#define CLAIMDIFF_READ_WIKITEXT_LINKS_H_

#include <string_view>

#include "read/wikitext_pairs.h"

namespace claimdiff {

struct WikitextLink {
  enum class Kind : std::uint8_t {
    kText,
    kFile,      // a picture: `shown` is its caption
    kCategory,  // shows nothing
    kLanguage,  // [[de:Titel]]: nothing if it stands apart, else its text
    kNone,      // brackets that are no link
  };
  Kind kind = Kind::kText;
  Span shown;  // may be empty
};

// REQUIRES: `pair` is a kLink of `pairs`, which are those of `source`.
WikitextLink ReadWikitextLink(std::string_view source,
                              const WikitextPairs& pairs,
                              const WikitextPair& pair);

// `span` without the white space at its ends.
Span TrimmedWikitext(std::string_view source, Span span);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_WIKITEXT_LINKS_H_
