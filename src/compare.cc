// The pipeline. The only file that knows every stage.
#include <optional>
#include <string>
#include <utility>

#include "alignment/account.h"
#include "alignment/align.h"
#include "alignment/matches.h"
#include "candidates.h"
#include "claimdiff/claimdiff.h"
#include "extract/extract.h"
#include "features/features.h"
#include "judge.h"
#include "rank.h"
#include "read/read.h"
#include "scanned.h"
#include "segment/segment.h"
#include "sides.h"
#include "stated.h"
#include "text/tokens.h"

namespace claimdiff {

Result<Scanned> Scan(ArticleInput input) {
  Result<ReadText> read = ReadWithTokens(std::move(input));
  if (!read.ok()) return read.error();
  Scanned out;
  out.article = std::move(read.value().article);
  out.tokens = std::move(read.value().tokens);
  Segment(out.tokens, &out.article);
  Extract(out.tokens, &out.article);
  return out;
}

Result<Article> Analyse(ArticleInput input) {
  Result<Scanned> scanned = Scan(std::move(input));
  if (!scanned.ok()) return scanned.error();
  return std::move(scanned.value().article);
}

namespace {

// A report and what it was made from.
struct Comparison {
  PairFeatures pair;
  Report report;
};

Scanned WithTokens(Article article) {
  Scanned out;
  out.tokens = text::Tokenise(article.text);
  out.article = std::move(article);
  return out;
}

Comparison CompareInOrder(Scanned a, Scanned b, const Lexicons& lexicons) {
  Comparison out;
  out.pair = BuildFeatures(a.article, a.tokens, b.article, b.tokens, lexicons);
  const alignment::PairMatches matches =
      alignment::FindMatches(out.pair.features);
  alignment::Alignment aligned = alignment::Align(out.pair.features, matches);
  out.report.a = std::move(a.article);
  out.report.b = std::move(b.article);
  out.report.dictionaries = out.pair.dictionaries;
  Judge(out.pair, matches, std::move(aligned), &out.report);
  MarkStatedFacts(out.pair, &out.report);
  return out;
}

std::optional<Error> WhyNotExplained(const Article& a, const Article& b,
                                     bool of_a, ClaimIndex claim) {
  const std::size_t claims = (of_a ? a : b).claims.size();
  if (claim >= claims) {
    if (claims == 0) {
      return Error{ErrorCode::kUsage, "there is no such claim, nor any", "", 0};
    }
    return Error{ErrorCode::kUsage,
                 std::string("there is no such claim; the last one of ")
                     .append(of_a ? "A is a" : "B is b")
                     .append(std::to_string(claims)),
                 "", 0};
  }
  if (a.claims.size() * b.claims.size() > alignment::kMostAccounted) {
    return Error{ErrorCode::kTooLarge,
                 "the articles are too long to explain one claim", "", 0};
  }
  return std::nullopt;
}

}  // namespace

Report Compare(Article a, Article b, const Lexicons& lexicons) {
  return Compare(WithTokens(std::move(a)), WithTokens(std::move(b)), lexicons);
}

Report Compare(Scanned a, Scanned b, const Lexicons& lexicons) {
  Report report;
  if (ComesBefore(b.article, a.article)) {
    report = CompareInOrder(std::move(b), std::move(a), lexicons).report;
    SwapSides(&report);
  } else {
    report = CompareInOrder(std::move(a), std::move(b), lexicons).report;
  }
  Rank(&report);
  return report;
}

Result<Explanation> Explain(Article a, Article b, bool of_a, ClaimIndex claim,
                            const Lexicons& lexicons) {
  const std::optional<Error> error = WhyNotExplained(a, b, of_a, claim);
  if (error) return *error;
  const bool swapped = ComesBefore(b, a);
  if (swapped) std::swap(a, b);
  Comparison compared = CompareInOrder(WithTokens(std::move(a)),
                                       WithTokens(std::move(b)), lexicons);
  Explanation out;
  out.report = std::move(compared.report);
  out.of_a = of_a != swapped;
  out.claim = claim;
  AddCandidates(compared.pair, &out);
  if (swapped) SwapSides(&out);
  Rank(&out.report);
  return out;
}

}  // namespace claimdiff
