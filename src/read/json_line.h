// The input side of the JSON contract: one line of `batch` or `facts`.
#ifndef CLAIMDIFF_READ_JSON_LINE_H_
#define CLAIMDIFF_READ_JSON_LINE_H_

#include <string>
#include <string_view>

#include "claimdiff/claimdiff.h"
#include "claimdiff/result.h"

namespace claimdiff {

// A longer line is refused: room for two articles of kMaxArticleBytes each and
// for their escapes.
inline constexpr std::size_t kMaxJsonLineBytes = 4 * kMaxArticleBytes;

// `id` is the line's, as text: {"id": 7} and {"id": "7"} both give "7". It is
// empty when the line has none. It is filled in on errors too, wherever it can
// be found: always when the line is JSON, else when it is the first member.
template <typename T>
struct JsonLine {
  std::string id;
  Result<T> content;
};

struct ArticlePair {
  ArticleInput a, b;
};

// Reads {"id", "a": {"text", ...}, "b": {"text", ...}} and
// {"id", "text", ...}. An article may have "language", "date" and "format"
// ("text" when absent); null is the same as absent, and members that the
// contract does not name are ignored. The articles' `source` is "a", "b" and
// "-".
//
// Errors: kBadJson (the message names the member, "a.text", or the column),
// kTooLarge (also as NotEnoughMemory), kUsage (a format that there is not).
// Error::line is 0; the caller counts lines. What the articles hold is not
// checked here but by Read.
JsonLine<ArticlePair> ParseBatchLine(std::string_view line);
JsonLine<ArticleInput> ParseFactsLine(std::string_view line);

// The `id` alone, as JsonLine has it.
std::string IdOf(std::string_view line);

// What is wrong with a line that this machine has no room for.
Error NotEnoughMemory();

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_JSON_LINE_H_
