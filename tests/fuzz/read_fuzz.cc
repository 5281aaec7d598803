// Any bytes: the reader refuses them, or gives blocks inside the text.
#include <string>

#include "fuzz/check.h"
#include "read/read.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using claimdiff::fuzz::Check;
  const std::string bytes(claimdiff::fuzz::Bytes(data, size));
  const claimdiff::Result<claimdiff::Article> article =
      claimdiff::Read({bytes, "-", "", ""});
  if (!article.ok()) {
    Check(!article.error().message.empty(), "an error says what is wrong");
    return 0;
  }
  Check(claimdiff::text::IsValidUtf8(article.value().text), "text is UTF-8");
  std::uint32_t end = 0;
  for (const claimdiff::Block& block : article.value().blocks) {
    claimdiff::fuzz::CheckSpan(article.value().text, block.span);
    Check(block.span.begin >= end, "blocks ascend");
    end = block.span.end;
  }
  claimdiff::fuzz::CheckArticle(article.value());
  return 0;
}
