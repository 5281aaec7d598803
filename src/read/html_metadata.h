// What a page says of its article to machines.
#ifndef CLAIMDIFF_READ_HTML_METADATA_H_
#define CLAIMDIFF_READ_HTML_METADATA_H_

#include <string>
#include <vector>

#include "claimdiff/article.h"
#include "read/html_tree.h"

namespace claimdiff {

struct HtmlMetadata {
  // The headline, as og:title, JSON-LD and the like give it; none is text of
  // the page, but one of the page's lines may say the same.
  std::vector<std::string> titles;
  std::string language;  // as declared; empty if it is not
  ArticleDate date;      // of publication
};

HtmlMetadata ReadHtmlMetadata(const HtmlTree& tree);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_HTML_METADATA_H_
