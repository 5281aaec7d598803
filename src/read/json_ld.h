// JSON-LD (schema.org) as news sites put it into their pages.
#ifndef CLAIMDIFF_READ_JSON_LD_H_
#define CLAIMDIFF_READ_JSON_LD_H_

#include <string>
#include <string_view>

#include "claimdiff/article.h"

namespace claimdiff {

struct JsonLdArticle {
  std::string headline;
  std::string language;
  ArticleDate date;  // datePublished
};

// The first object with a headline, at whatever depth; empty if there is none
// or `json` is no JSON.
JsonLdArticle ReadJsonLd(std::string_view json);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_JSON_LD_H_
