// Regular expressions over UTF-8, in ICU's syntax, for rules that users write.
// Nothing in the pipeline itself needs them.
#ifndef CLAIMDIFF_TEXT_PATTERN_H_
#define CLAIMDIFF_TEXT_PATTERN_H_

#include <memory>
#include <string>
#include <string_view>

#include "claimdiff/result.h"

namespace claimdiff::text {

class Pattern {
 public:
  // Errors: kUsage, saying where in the pattern.
  static Result<Pattern> Parse(std::string_view pattern);

  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;
  ~Pattern();

  // Whether it occurs in `text`. A match that would take too long is none.
  // Safe to call from any thread. REQUIRES: `text` is well-formed UTF-8.
  bool OccursIn(std::string_view text) const;

 private:
  struct Compiled;
  explicit Pattern(std::unique_ptr<const Compiled> compiled);

  std::unique_ptr<const Compiled> compiled_;
};

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_PATTERN_H_
