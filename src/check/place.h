// Where a span of an article lies in its file.
#ifndef CLAIMDIFF_CHECK_PLACE_H_
#define CLAIMDIFF_CHECK_PLACE_H_

#include <string>
#include <string_view>

#include "check/finding.h"
#include "claimdiff/article.h"
#include "text/line_index.h"

namespace claimdiff::check {

// Built once per file, asked per finding.
class Places {
 public:
  // `article` must outlive this.
  Places(std::string path, const Article& article);

  const std::string& path() const { return path_; }

  // REQUIRES: `span` lies inside the article's text, on code points' borders.
  Place Of(Span span) const;

 private:
  Point At(std::uint32_t byte) const;

  std::string path_;
  const Article& article_;
  std::string_view text_;  // of the file, in UTF-8
  text::LineIndex lines_;
};

}  // namespace claimdiff::check

#endif  // CLAIMDIFF_CHECK_PLACE_H_
