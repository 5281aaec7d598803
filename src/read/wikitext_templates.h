// Templates of wikitext: which are words of a sentence, and what they show.
#ifndef CLAIMDIFF_READ_WIKITEXT_TEMPLATES_H_
#define CLAIMDIFF_READ_WIKITEXT_TEMPLATES_H_

#include <string>
#include <string_view>

#include "read/wikitext_pairs.h"

namespace claimdiff {

struct WikitextTemplate {
  enum class Kind : std::uint8_t {
    kNone,     // a mark: no part of the text
    kUnknown,  // the same of a box; in a sentence, it may be words of it
    kSetting,  // of the page: {{DEFAULTSORT:x}}, {{-}}
    kPart,     // shows `text`, if any, and then `part`, which is wikitext
    kQuote,    // the same, apart from other text
    kText,     // shows `text`, which has no markup
  };
  Kind kind = Kind::kNone;
  Span part;
  std::string text;
};

// REQUIRES: `pair` is a kTemplate of `pairs`, which are those of `source`.
WikitextTemplate ReadWikitextTemplate(std::string_view source,
                                      const WikitextPairs& pairs,
                                      const WikitextPair& pair);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_WIKITEXT_TEMPLATES_H_
