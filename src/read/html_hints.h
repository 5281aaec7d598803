// What the class and id of an element say of it: src/data/html_hints.tsv.
#ifndef CLAIMDIFF_READ_HTML_HINTS_H_
#define CLAIMDIFF_READ_HTML_HINTS_H_

#include <cstdint>

#include "read/html_tree.h"

namespace claimdiff {

enum class HtmlHint : std::uint8_t {
  kContent,     // holds the article, or a part of it
  kTitle,       // the headline
  kNote,        // a box that is the article's: a warning, a tip
  kCaption,     // words below a picture
  kCode,        // a listing
  kDropped,     // stands within text and is none: marks of footnotes
  kHidden,      // for screen readers
  kNavigation,  // menus, breadcrumbs, pages
  kConsent,     // cookies
  kShare,       // social networks
  kComments,    // what readers wrote
  kRelated,     // other articles
  kAdvert,
  kSubscribe,  // newsletters, apps, paywalls
  kSidebar,
  kFooter,
  kByline,  // author, date
  kTags,
  kQuote,  // a sentence of the article, once more and larger
  kCount,
};

class HtmlHints {
 public:
  bool Has(HtmlHint hint) const { return (bits_ & Bit(hint)) != 0; }
  void Add(HtmlHint hint) { bits_ |= Bit(hint); }

 private:
  static constexpr std::uint32_t Bit(HtmlHint hint) {
    return 1U << static_cast<unsigned>(hint);
  }
  std::uint32_t bits_ = 0;
};

// Of its class, id, role and itemprop; of its name, if it is no element of
// HTML 4: <search>, <cookie-banner>. Nothing of an anchor that only names a
// place.
HtmlHints HintsOf(const HtmlNode& node);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_HTML_HINTS_H_
