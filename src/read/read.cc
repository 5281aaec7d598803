#include "read/read.h"

#include <utility>

#include "text/utf8.h"

namespace claimdiff {

Result<Article> Read(ArticleInput input) {
  Article article;
  if (!text::IsValidUtf8(input.text)) {
    return Error{ErrorCode::kEncoding, "not valid UTF-8", input.source, 0};
  }
  article.text = std::move(input.text);
  article.source = std::move(input.source);
  article.language = input.language.empty() ? "und" : input.language;
  std::uint32_t begin = 0;
  const auto size = static_cast<std::uint32_t>(article.text.size());
  for (std::uint32_t at = 0; at <= size; ++at) {
    if (at < size && article.text[at] != '\n') continue;
    if (at > begin) article.blocks.push_back({ClaimKind::kBody, {begin, at}});
    begin = at + 1;
  }
  return article;
}

}  // namespace claimdiff
