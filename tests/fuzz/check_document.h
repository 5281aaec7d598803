// What document.h promises of every Document, whatever it was read from.
#ifndef CLAIMDIFF_TESTS_FUZZ_CHECK_DOCUMENT_H_
#define CLAIMDIFF_TESTS_FUZZ_CHECK_DOCUMENT_H_

#include <algorithm>
#include <string_view>
#include <vector>

#include "fuzz/check.h"
#include "read/document.h"

namespace claimdiff::fuzz {

inline void CheckOrigin(std::string_view source, const Document& document,
                        Span span, std::uint32_t* end) {
  const Span from = document.origin.SourceOf(span);
  Check(from.begin <= from.end && from.end <= source.size(),
        "a part comes from the source");
  Check(
      StartsCodePoint(source, from.begin) && StartsCodePoint(source, from.end),
      "an origin cuts no code point");
  Check(from.begin >= *end, "parts keep the source's order");
  *end = from.end;
}

inline void CheckDocument(std::string_view source, const Document& document) {
  const std::string_view text = document.text;
  Check(text::IsValidUtf8(text), "the text is UTF-8");
  std::vector<Span> parts;
  for (const Block& block : document.blocks) {
    Check(text.substr(block.span.begin, block.span.size()).find('\n') ==
              std::string_view::npos,
          "a block is one line");
    parts.push_back(block.span);
  }
  for (const Skipped& part : document.skipped) parts.push_back(part.span);
  std::sort(parts.begin(), parts.end());
  std::uint32_t end = 0;
  std::uint32_t source_end = 0;
  for (const Span part : parts) {
    CheckSpan(text, part);
    Check(part.begin >= end, "parts do not overlap");
    for (std::uint32_t i = end; i < part.begin; ++i) {
      Check(text[i] == '\n' || text[i] == ' ', "white space between parts");
    }
    end = part.end;
    CheckOrigin(source, document, part, &source_end);
  }
  end = 0;
  for (const Heading& heading : document.headings) {
    CheckSpan(text, heading.span);
    Check(heading.span.begin >= end, "headings ascend");
    Check(heading.level > 0, "headings have levels");
    end = heading.span.end;
  }
  end = 0;
  for (const Span span : document.code) {
    CheckSpan(text, span);
    Check(span.begin >= end, "code ascends");
    end = span.end;
  }
}

}  // namespace claimdiff::fuzz

#endif  // CLAIMDIFF_TESTS_FUZZ_CHECK_DOCUMENT_H_
