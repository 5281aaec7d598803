#include "read/read.h"

#include <optional>
#include <utility>

#include "read/blocks.h"
#include "read/boilerplate.h"
#include "read/language.h"
#include "read/paragraphs.h"
#include "read/publication_date.h"
#include "read/text_check.h"
#include "text/language_tag.h"

namespace claimdiff {

namespace {

// What the caller says of the article's language and date.
std::optional<Error> TakeOptions(const ArticleInput& input, Article* article) {
  if (!input.language.empty()) {
    std::optional<std::string> tag = text::CanonicalLanguage(input.language);
    if (!tag) {
      return Error{ErrorCode::kUsage,
                   "\"" + input.language +
                       "\" is not a BCP 47 language tag such as pt or zh-Hant",
                   "", 0};
    }
    article->language = *std::move(tag);
  }
  if (!input.date.empty()) {
    article->date = ParseIsoDate(input.date);
    if (!article->date.known) {
      return Error{
          ErrorCode::kUsage,
          "\"" + input.date + "\" is not an ISO 8601 date such as 2025-12-01",
          "", 0};
    }
  }
  return std::nullopt;
}

}  // namespace

Result<Article> Read(ArticleInput input) {
  Article article;
  article.source = std::move(input.source);
  std::optional<Error> error = TakeOptions(input, &article);
  if (!error) error = CheckText(input.text);
  if (error) {
    error->source = article.source;
    return *std::move(error);
  }
  article.text = std::move(input.text);
  const std::vector<Paragraph> paragraphs = SplitParagraphs(article.text);
  // "und" says as little as nothing.
  if (article.language.empty() || article.language == "und") {
    article.language = DetectLanguage(article.text, paragraphs);
    article.language_detected = article.language != "und";
  }
  const PageLines page =
      SortOutBoilerplate(article.text, article.language, paragraphs);
  if (!article.date.known) article.date = page.date;
  BuildBlocks(page, &article);
  return article;
}

}  // namespace claimdiff
