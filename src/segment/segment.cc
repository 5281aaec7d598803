#include "segment/segment.h"

namespace claimdiff {

void Segment(const text::Tokens& tokens, Article* article) {
  for (std::uint32_t b = 0; b < article->blocks.size(); ++b) {
    const Block& block = article->blocks[b];
    Span open{};
    bool any = false;
    bool ended = false;
    for (auto i = tokens.FirstAt(block.span.begin);
         i < tokens.list.size() && tokens.list[i].span.end <= block.span.end;
         ++i) {
      const text::Token& token = tokens.list[i];
      if (ended && (token.space_before || text::IsGraphemeScript(token.script))) {
        article->claims.push_back({block.kind, b, open, {}});
        any = false;
      }
      ended = false;
      if (!any) open.begin = token.span.begin;
      any = true;
      open.end = token.span.end;
      const std::string_view fold = tokens.Fold(token);
      ended = fold == "." || fold == "?" || fold == "!" || fold == "。" || fold == "।";
    }
    if (any) article->claims.push_back({block.kind, b, open, {}});
  }
}

}  // namespace claimdiff
