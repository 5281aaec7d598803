// What the fuzz targets share: checks, and text cut to what a stage accepts.
#ifndef CLAIMDIFF_TESTS_FUZZ_CHECK_H_
#define CLAIMDIFF_TESTS_FUZZ_CHECK_H_

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "claimdiff/article.h"
#include "text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size);

namespace claimdiff::fuzz {

// Unlike assert, this holds in every build.
inline void Check(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

inline std::string_view Bytes(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// The part of the input before the first byte that is not UTF-8.
inline std::string_view ValidText(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = Bytes(data, size);
  return bytes.substr(0, text::ValidPrefix(bytes));
}

inline bool StartsCodePoint(std::string_view text, std::uint32_t at) {
  return at == text.size() ||
         (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

inline void CheckSpan(std::string_view text, Span span) {
  Check(span.begin < span.end, "a span holds something");
  Check(span.end <= text.size(), "a span lies inside the text");
  Check(StartsCodePoint(text, span.begin) && StartsCodePoint(text, span.end),
        "a span cuts no code point");
}

// Claims, skipped parts and facts as article.h promises them.
inline void CheckArticle(const Article& article) {
  std::uint32_t end = 0;
  for (const Skipped& skipped : article.skipped) {
    CheckSpan(article.text, skipped.span);
    Check(skipped.span.begin >= end, "skipped parts ascend");
    end = skipped.span.end;
  }
  end = 0;
  for (const Claim& claim : article.claims) {
    CheckSpan(article.text, claim.span);
    Check(claim.span.begin >= end, "claims ascend");
    Check(claim.block < article.blocks.size(), "a claim has a block");
    end = claim.span.end;
    for (const Fact& fact : claim.facts) {
      CheckSpan(article.text, fact.span);
      Check(claim.span.begin <= fact.span.begin &&
                fact.span.end <= claim.span.end,
            "a fact lies inside its claim");
    }
  }
}

}  // namespace claimdiff::fuzz

#endif  // CLAIMDIFF_TESTS_FUZZ_CHECK_H_
