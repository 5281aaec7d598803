// Any text as one paragraph, in languages with different rules.
#include <string>

#include "fuzz/check.h"
#include "segment/segment.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using claimdiff::fuzz::Check;
  const std::string text(claimdiff::fuzz::ValidText(data, size));
  const claimdiff::text::Tokens tokens = claimdiff::text::Tokenise(text);
  if (tokens.list.empty()) return 0;
  for (const char* language : {"und", "en", "de", "ru", "ta", "th", "zh"}) {
    claimdiff::Article article;
    article.text = text;
    article.language = language;
    article.blocks = {{claimdiff::ClaimKind::kBody,
                       {0, static_cast<std::uint32_t>(text.size())}}};
    claimdiff::Segment(tokens, &article);
    claimdiff::fuzz::CheckArticle(article);
    Check(!article.claims.empty() || !article.skipped.empty(),
          "no token is lost");
  }
  return 0;
}
