// MediaWiki's wikitext -> Document.
#ifndef CLAIMDIFF_READ_WIKITEXT_H_
#define CLAIMDIFF_READ_WIKITEXT_H_

#include <string_view>

#include "claimdiff/result.h"
#include "read/document.h"

namespace claimdiff {

// The prose, headings, lists and tables of a page as Wikipedia shows it. Of
// templates, those are read that stand for words of a sentence
// (src/data/wikitext_templates.tsv); the others are skipped where they stand
// apart, and dropped from sentences, as are references. Code, the captions of
// pictures, and what stands between "<!-- claimdiff ignore-start -->" and
// "<!-- claimdiff ignore-end -->" are skipped. The title is the first heading,
// if it is "= of the first level =".
// REQUIRES: `source` is well-formed UTF-8. Errors: kTooLarge.
Result<Document> ReadWikitext(std::string_view source);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_WIKITEXT_H_
