#include "read/json_ld.h"

#include <simdjson.h>

#include "read/publication_date.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

using simdjson::dom::element;

constexpr std::size_t kMaxDepth = 32;

std::string StringOf(simdjson::dom::object object, std::string_view name) {
  std::string_view value;
  if (object.at_key(name).get(value) != simdjson::SUCCESS) return {};
  return text::IsValidUtf8(value) ? std::string(value) : std::string();
}

// "inLanguage" may be a tag or {"name": ..., "alternateName": tag}.
std::string LanguageOf(simdjson::dom::object object) {
  simdjson::dom::object language;
  if (object.at_key("inLanguage").get(language) == simdjson::SUCCESS) {
    return StringOf(language, "alternateName");
  }
  return StringOf(object, "inLanguage");
}

// True once an article is found. The parser has bounded the depth.
bool Find(element value, JsonLdArticle* article) {
  simdjson::dom::array array;
  if (value.get(array) == simdjson::SUCCESS) {
    for (const element item : array) {
      if (Find(item, article)) return true;
    }
    return false;
  }
  simdjson::dom::object object;
  if (value.get(object) != simdjson::SUCCESS) return false;
  article->headline = StringOf(object, "headline");
  if (!article->headline.empty()) {
    article->language = LanguageOf(object);
    article->date = ParseIsoDate(StringOf(object, "datePublished"));
    return true;
  }
  for (const auto field : object) {
    if (Find(field.value, article)) return true;
  }
  return false;
}

}  // namespace

JsonLdArticle ReadJsonLd(std::string_view json) {
  simdjson::dom::parser parser;
  JsonLdArticle article;
  element root;
  if (parser.allocate(json.size(), kMaxDepth) == simdjson::SUCCESS &&
      parser.parse(json.data(), json.size()).get(root) == simdjson::SUCCESS) {
    Find(root, &article);
  }
  return article;
}

}  // namespace claimdiff
