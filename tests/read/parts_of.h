// A Document as tests compare it.
#ifndef CLAIMDIFF_TESTS_READ_PARTS_OF_H_
#define CLAIMDIFF_TESTS_READ_PARTS_OF_H_

#include <string>
#include <string_view>

#include "read/document.h"

namespace claimdiff {

// One line a block or skipped part, "kind|text" in the order of the text.
inline std::string PartsOf(const Document& document) {
  const std::string_view text = document.text;
  std::string parts;
  auto skipped = document.skipped.begin();
  const auto add = [&](const char* kind, Span span) {
    parts += kind;
    parts += '|';
    parts += text.substr(span.begin, span.size());
    parts += '\n';
  };
  const auto add_skipped = [&](std::uint32_t end) {
    for (; skipped != document.skipped.end() && skipped->span.begin < end;
         ++skipped) {
      add(Name(skipped->reason), skipped->span);
    }
  };
  for (const Block& block : document.blocks) {
    add_skipped(block.span.begin);
    add(Name(block.kind), block.span);
  }
  add_skipped(UINT32_MAX);
  return parts;
}

}  // namespace claimdiff

#endif  // CLAIMDIFF_TESTS_READ_PARTS_OF_H_
