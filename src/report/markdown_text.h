// Words of an article as they are, in Markdown.
#ifndef CLAIMDIFF_REPORT_MARKDOWN_TEXT_H_
#define CLAIMDIFF_REPORT_MARKDOWN_TEXT_H_

#include <string>
#include <string_view>

namespace claimdiff {

// `text` as GitHub's Markdown shows it anywhere but at the beginning of a line:
// no markup, no mention of a user, no reference to an issue, no link.
// REQUIRES: `text` is printable (text/printable.h).
std::string MarkdownText(std::string_view text);

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_MARKDOWN_TEXT_H_
