// The constructs of wikitext that have two ends: templates, links, elements.
#ifndef CLAIMDIFF_READ_WIKITEXT_PAIRS_H_
#define CLAIMDIFF_READ_WIKITEXT_PAIRS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "claimdiff/article.h"
#include "read/wikitext_tags.h"

namespace claimdiff {

// What is within so many others is text as it stands.
inline constexpr std::uint32_t kMaxWikitextNesting = 40;

struct WikitextPair {
  enum class Kind : std::uint8_t {
    kTemplate,   // {{name|argument}}
    kParameter,  // {{{1|}}}
    kLink,       // [[target|text]]
    kAddress,    // [http://x text]
    kComment,    // <!-- -->
    kIgnored,    // from claimdiff ignore-start to ignore-end, both comments
    kElement,    // <ref>...</ref>: what is between the tags is no wikitext
    kTag,        // <br>, <b>, </b>
    kDeep,       // within too many others; `inner` is all of it
  };
  Kind kind = Kind::kTag;
  WikitextTag tag = WikitextTag::kInline;  // of kElement and kTag
  Span source;                             // marks and all
  Span inner;                              // between them; empty of kTag
};

// All pairs of a source, found in one pass: openers without an end cost
// nothing. They nest, but never overlap.
class WikitextPairs {
 public:
  // REQUIRES: `source` is well-formed UTF-8; it must outlive the object.
  explicit WikitextPairs(std::string_view source);

  // The pair that begins at `at`; null if there is none.
  const WikitextPair* At(std::uint32_t at) const;

  // The first of `signs` that stands in `in` outside of pairs; in.end if there
  // is none.
  std::uint32_t Find(std::string_view signs, Span in) const;

  // What `sign` parts `in` into, outside of pairs: at least one part.
  std::vector<Span> Split(char sign, Span in) const;

 private:
  std::string_view source_;
  std::vector<WikitextPair> pairs_;  // ascending by their begin
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_WIKITEXT_PAIRS_H_
