// Text with meanings attached, before it is known how a terminal shows them.
#ifndef CLAIMDIFF_REPORT_STYLED_TEXT_H_
#define CLAIMDIFF_REPORT_STYLED_TEXT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/article.h"

namespace claimdiff {

// What a stretch of text is, not how it looks (see page.cc).
enum class Ink : std::uint8_t {
  kPlain,
  kFaint,   // what a reader may skip
  kStrong,  // what the sentence is about
  kSideA,   // marks of the two articles
  kSideB,
  kConflict,
  kUnclear,
};

// A stretch of an article to be set off.
struct Highlight {
  Span span;
  Ink ink = Ink::kStrong;
};

class StyledText {
 public:
  struct Run {
    std::uint32_t end = 0;  // the run begins where the one before ends
    Ink ink = Ink::kPlain;
    std::uint32_t link = 0;  // into links(), from 1; 0 for none
  };

  // Appends words of the report's own.
  StyledText& Add(std::string_view words, Ink ink = Ink::kPlain);

  // Appends words of an article or a file name, made printable; words with
  // right-to-left letters are set apart by FSI and PDI.
  StyledText& Quote(std::string_view words, Ink ink = Ink::kPlain);

  // Appends `span` of the article, with `highlights` (ascending; parts outside
  // the span or overlapping an earlier one are left out) set off.
  StyledText& QuoteSpan(const Article& article, Span span,
                        const std::vector<Highlight>& highlights);

  // Like Quote, as a link to `url` (empty: no link). Spaces do not break.
  StyledText& Link(std::string_view words, std::string_view url,
                   Ink ink = Ink::kPlain);

  StyledText& Append(const StyledText& other);

  bool empty() const { return text_.empty(); }
  const std::string& text() const { return text_; }
  const std::vector<Run>& runs() const { return runs_; }
  const std::vector<std::string>& links() const { return links_; }

 private:
  void EndRun(Ink ink, std::uint32_t link = 0);

  std::string text_;
  std::vector<Run> runs_;
  std::vector<std::string> links_;
};

// The characters that set apart a text of unknown direction: first strong
// isolate and pop directional isolate.
inline constexpr std::string_view kIsolate = "\u2068";
inline constexpr std::string_view kEndIsolate = "\u2069";

// A space at which no line ends; a page prints it as a plain space. Quoted text
// never holds one.
inline constexpr std::string_view kNoBreak = "\u00a0";

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_STYLED_TEXT_H_
