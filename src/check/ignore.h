// What the configuration asks to leave out.
#ifndef CLAIMDIFF_CHECK_IGNORE_H_
#define CLAIMDIFF_CHECK_IGNORE_H_

#include <string_view>
#include <vector>

#include "check/configuration.h"
#include "claimdiff/article.h"
#include "text/pattern.h"

namespace claimdiff::check {

class Ignore {
 public:
  // REQUIRES: the patterns of `rules` are regular expressions.
  explicit Ignore(const IgnoreRules& rules);

  // Whether the front matter of the page `text` leaves it out as a whole.
  bool Page(std::string_view text) const;

  // One a claim: whether it is left out.
  std::vector<bool> Claims(const Article& article) const;

 private:
  void MarkSections(const Article& article, std::vector<bool>* ignored) const;
  void MarkFrontMatter(const Article& article,
                       std::vector<bool>* ignored) const;

  IgnoreRules rules_;
  std::vector<text::Pattern> patterns_;
};

}  // namespace claimdiff::check

#endif  // CLAIMDIFF_CHECK_IGNORE_H_
