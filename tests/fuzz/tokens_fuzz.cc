// Any text: the tokens ascend and stay inside it.
#include "fuzz/check.h"
#include "text/tokens.h"
#include "text/utf8.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using claimdiff::fuzz::Check;
  const std::string_view text = claimdiff::fuzz::ValidText(data, size);
  const claimdiff::text::Tokens tokens = claimdiff::text::Tokenise(text);
  std::uint32_t end = 0;
  for (const claimdiff::text::Token& token : tokens.list) {
    claimdiff::fuzz::CheckSpan(text, token.span);
    Check(token.span.begin >= end, "tokens ascend");
    Check(token.hash == claimdiff::text::HashFolded(tokens.Fold(token)),
          "a token's hash is that of its folded form");
    Check(tokens.Letters(token) ==
              claimdiff::text::CountCodePoints(tokens.Fold(token)),
          "a token has as many letters as its folded form");
    end = token.span.end;
  }
  return 0;
}
