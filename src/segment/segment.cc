#include "segment/segment.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "segment/rules.h"
#include "segment/sentences.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

// A title is one claim, full stops or not, unless the reader took a whole
// paragraph for one. Headings are split: a short paragraph looks like one.
constexpr std::uint32_t kMaxTitleBytes = 600;
// A row of a table is one claim, too; but cells that describe hold sentences.
constexpr std::size_t kMaxRowCharacters = 120;

bool IsOneClaim(std::string_view text, const Block& block) {
  switch (block.kind) {
    case ClaimKind::kTitle: return block.span.size() <= kMaxTitleBytes;
    case ClaimKind::kTableRow:
      return text::CountCodePoints(text.substr(
                 block.span.begin, block.span.size())) <= kMaxRowCharacters;
    default: return false;
  }
}

// A letter or a digit, not only marks and emoji selectors.
bool HasText(const text::Tokens& tokens, TokenSpan range) {
  const auto begin = tokens.list.begin() + range.begin;
  const auto end = tokens.list.begin() + range.end;
  return std::any_of(begin, end, [](const text::Token& token) {
    return (token.kind == text::TokenKind::kWord ||
            token.kind == text::TokenKind::kDigits) &&
           token.fold_size > 0;
  });
}

TokenSpan TokensOf(const text::Tokens& tokens, std::uint32_t from, Span block) {
  TokenSpan range;
  range.begin = tokens.FirstAt(block.begin, from);
  range.end = tokens.FirstAt(block.end, range.begin);
  // The last one may go on past the block.
  if (range.end > range.begin &&
      tokens.list[range.end - 1].span.end > block.end) {
    --range.end;
  }
  return range;
}

class Segmenter {
 public:
  Segmenter(const text::Tokens& tokens, Article* article)
      : tokens_(tokens),
        article_(*article),
        rules_(RulesFor(article->language)) {}

  void Run() {
    std::uint32_t at = 0;
    constexpr std::size_t kTokens = 16;  // of a claim, most have more
    article_.claims.reserve(tokens_.list.size() / kTokens);
    const std::size_t skipped = article_.skipped.size();
    for (std::uint32_t b = 0; b < article_.blocks.size(); ++b) {
      const Block& block = article_.blocks[b];
      const TokenSpan range = TokensOf(tokens_, at, block.span);
      at = range.end;
      if (range.begin == range.end) continue;
      if (article_.claims.size() >= kMaxClaims) {
        article_.skipped.push_back({SpanOf(range), SkipReason::kTooLong});
        continue;
      }
      sentences_.clear();
      if (IsOneClaim(article_.text, block)) {
        sentences_.push_back({range, false});
      } else {
        SplitSentences({article_.text, tokens_, article_.code}, range, rules_,
                       &sentences_);
      }
      for (const Sentence& sentence : sentences_) {
        AddSentence(b, sentence);
      }
    }
    const auto by_span = [](const Skipped& x, const Skipped& y) {
      return x.span < y.span;
    };
    std::inplace_merge(
        article_.skipped.begin(),
        article_.skipped.begin() + static_cast<std::ptrdiff_t>(skipped),
        article_.skipped.end(), by_span);
  }

 private:
  Span SpanOf(TokenSpan range) const {
    return {tokens_.list[range.begin].span.begin,
            tokens_.list[range.end - 1].span.end};
  }

  void AddSentence(std::uint32_t block, const Sentence& sentence) {
    const Span span = SpanOf(sentence.tokens);
    if (!HasText(tokens_, sentence.tokens)) {
      article_.skipped.push_back({span, SkipReason::kNoText});
      return;
    }
    if (span.size() > kMaxClaimBytes || article_.claims.size() >= kMaxClaims) {
      article_.skipped.push_back({span, SkipReason::kTooLong});
      return;
    }
    const ClaimKind kind = article_.blocks[block].kind;
    const bool quote = sentence.quote && kind == ClaimKind::kBody;
    article_.claims.push_back(
        {quote ? ClaimKind::kQuote : kind, block, span, {}});
  }

  const text::Tokens& tokens_;
  Article& article_;
  const SentenceRules& rules_;
  std::vector<Sentence> sentences_;
};

}  // namespace

void Segment(const text::Tokens& tokens, Article* article) {
  Segmenter(tokens, article).Run();
}

}  // namespace claimdiff
