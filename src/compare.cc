// The pipeline. The only file that knows every stage.
#include <utility>

#include "alignment/align.h"
#include "claimdiff/claimdiff.h"
#include "extract/extract.h"
#include "features/features.h"
#include "judge.h"
#include "rank.h"
#include "read/read.h"
#include "segment/segment.h"
#include "sides.h"
#include "stated.h"
#include "text/tokens.h"

namespace claimdiff {

Result<Article> Analyse(ArticleInput input) {
  Result<Article> read = Read(std::move(input));
  if (!read.ok()) return read;
  Article article = std::move(read).value();
  const text::Tokens tokens = text::Tokenise(article.text);
  Segment(tokens, &article);
  Extract(tokens, &article);
  return article;
}

namespace {

Report CompareInOrder(Article a, Article b, const Lexicons& lexicons) {
  const text::Tokens tokens_a = text::Tokenise(a.text);
  const text::Tokens tokens_b = text::Tokenise(b.text);
  const PairFeatures pair = BuildFeatures(a, tokens_a, b, tokens_b, lexicons);
  const alignment::Alignment aligned = alignment::Align(pair.features);
  Report report;
  report.a = std::move(a);
  report.b = std::move(b);
  report.dictionaries = pair.dictionaries;
  Judge(pair, aligned, &report);
  MarkStatedFacts(pair, &report);
  return report;
}

}  // namespace

Report Compare(Article a, Article b, const Lexicons& lexicons) {
  Report report;
  if (ComesBefore(b, a)) {
    report = CompareInOrder(std::move(b), std::move(a), lexicons);
    SwapSides(&report);
  } else {
    report = CompareInOrder(std::move(a), std::move(b), lexicons);
  }
  Rank(&report);
  return report;
}

}  // namespace claimdiff
