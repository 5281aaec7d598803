// The pipeline. The only file that knows every stage.
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "alignment/account.h"
#include "alignment/align.h"
#include "alignment/matches.h"
#include "candidates.h"
#include "claimdiff/claimdiff.h"
#include "code/compare_code.h"
#include "extract/extract.h"
#include "features/features.h"
#include "judge.h"
#include "left_out.h"
#include "rank.h"
#include "read/read.h"
#include "scanned.h"
#include "segment/segment.h"
#include "sides.h"
#include "stated.h"
#include "text/line_joins.h"
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

// Each time without the lines that were not answered the last time; where that
// does not settle, all stay left out.
constexpr int kMostReadings = 3;
// Pairs of claims beyond which articles are compared once: bounds the time.
constexpr std::size_t kMostReadAgain = std::size_t{1} << 20;

// A report and what it was made from.
struct Comparison {
  PairFeatures pair;
  Report report;
};

Scanned WithTokens(Article article) {
  Scanned out;
  out.tokens = text::TokensOf(article);
  out.article = std::move(article);
  return out;
}

// The articles as they are read. Leaves their tokens.
Comparison CompareAsRead(Article a, const text::Tokens& tokens_a, Article b,
                         const text::Tokens& tokens_b,
                         const Lexicons& lexicons) {
  Comparison out;
  out.pair = BuildFeatures(a, tokens_a, b, tokens_b, lexicons);
  const alignment::PairMatches matches =
      alignment::FindMatches(out.pair.features);
  alignment::Alignment aligned = alignment::Align(out.pair.features, matches);
  out.report.a = std::move(a);
  out.report.b = std::move(b);
  out.report.dictionaries = out.pair.dictionaries;
  MarkStatedFacts(out.pair, &out.report);
  Judge(out.pair, matches, std::move(aligned), &out.report);
  return out;
}

Article ReadAgain(const Article& article, const text::Tokens& tokens,
                  const std::vector<Block>& lines) {
  Article again = article;
  if (lines.empty()) return again;
  TakeBack(lines, &again);
  Segment(tokens, &again);
  Extract(tokens, &again);
  return again;
}

// With the lines read after all that the other article turns out to tell.
Comparison CompareReadings(const Scanned& a, const Scanned& b,
                           Comparison as_read, const Lexicons& lexicons) {
  const Report& first = as_read.report;
  if (first.a.claims.size() * first.b.claims.size() > kMostReadAgain) {
    return as_read;
  }
  LeftOut lines = FindAnswered(first);
  for (int pass = 0; pass < kMostReadings && !lines.empty(); ++pass) {
    Comparison next = CompareAsRead(
        ReadAgain(first.a, a.tokens, lines.a), a.tokens,
        ReadAgain(first.b, b.tokens, lines.b), b.tokens, lexicons);
    LeftOut answered = AnsweredIn(next.report, lines, first);
    if (answered.size() == lines.size()) return next;
    lines = std::move(answered);
  }
  return as_read;
}

Comparison CompareInOrder(Scanned a, Scanned b, const Lexicons& lexicons) {
  Comparison out = CompareAsRead(std::move(a.article), a.tokens,
                                 std::move(b.article), b.tokens, lexicons);
  out = CompareReadings(a, b, std::move(out), lexicons);
  if (out.report.related) out.report.code = code::CompareCode(out.report);
  return out;
}

bool CanBeExplained(const Article& a, const Article& b) {
  return a.claims.size() * b.claims.size() <= alignment::kMostAccounted;
}

Error TooLongToExplain() {
  return {ErrorCode::kTooLarge,
          "the articles are too long to explain one claim", "", 0};
}

Error NoSuchClaim(char side, std::size_t claims) {
  const std::string last = side + std::to_string(claims);
  return {ErrorCode::kUsage,
          claims == 0
              ? "there is no such claim, nor any"
              : "there is no such claim; the last one of " +
                    std::string(side == 'a' ? "A" : "B") + " is " + last,
          "", 0};
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
  if (!CanBeExplained(a, b)) return TooLongToExplain();
  const bool swapped = ComesBefore(b, a);
  if (swapped) std::swap(a, b);
  Comparison compared = CompareInOrder(WithTokens(std::move(a)),
                                       WithTokens(std::move(b)), lexicons);
  Explanation out;
  out.report = std::move(compared.report);
  out.of_a = of_a != swapped;
  out.claim = claim;
  const std::size_t claims =
      (out.of_a ? out.report.a : out.report.b).claims.size();
  if (claim >= claims) return NoSuchClaim(of_a ? 'a' : 'b', claims);
  if (!CanBeExplained(out.report.a, out.report.b)) return TooLongToExplain();
  AddCandidates(compared.pair, &out);
  if (swapped) SwapSides(&out);
  Rank(&out.report);
  return out;
}

}  // namespace claimdiff
