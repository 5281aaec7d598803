// The pipeline. The only file that knows every stage.
#include <algorithm>
#include <utility>

#include "alignment/align.h"
#include "alignment/relation.h"
#include "claimdiff/claimdiff.h"
#include "extract/extract.h"
#include "features/features.h"
#include "read/read.h"
#include "segment/segment.h"
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

// Posteriors between these say too little: the claim's verdict is "unclear".
constexpr float kSharedFrom = 0.5F;
constexpr float kOnlyBelow = 0.5F;

void Judge(const std::vector<float>& expressed,
           std::vector<ClaimVerdict>* verdicts, std::vector<ClaimIndex>* only,
           std::vector<ClaimIndex>* unclear) {
  for (ClaimIndex i = 0; i < verdicts->size(); ++i) {
    ClaimVerdict& verdict = (*verdicts)[i];
    if (verdict.verdict != Verdict::kUnclear) continue;
    verdict.confidence = 1 - expressed[i];
    if (expressed[i] < kOnlyBelow) {
      verdict.verdict = Verdict::kOnly;
      only->push_back(i);
    } else {
      unclear->push_back(i);
    }
  }
}

}  // namespace

Report Compare(Article a, Article b, const Lexicons& lexicons) {
  (void)lexicons;
  const text::Tokens tokens_a = text::Tokenise(a.text);
  const text::Tokens tokens_b = text::Tokenise(b.text);
  const PairFeatures pair = BuildFeatures(a, tokens_a, b, tokens_b);
  const alignment::Alignment aligned = alignment::Align(pair.features);
  Report report;
  report.verdicts_a.resize(a.claims.size());
  report.verdicts_b.resize(b.claims.size());
  for (const alignment::Bead& bead : aligned.beads) {
    Alignment out;
    out.a = bead.a;
    out.b = bead.b;
    out.score = bead.posterior;
    for (const ClaimIndex i : bead.a) {
      report.verdicts_a[i] = {Verdict::kShared, bead.posterior};
    }
    for (const ClaimIndex j : bead.b) {
      report.verdicts_b[j] = {Verdict::kShared, bead.posterior};
    }
    report.alignments.push_back(std::move(out));
  }
  Judge(aligned.expressed_a, &report.verdicts_a, &report.only_in_a,
        &report.unclear_in_a);
  Judge(aligned.expressed_b, &report.verdicts_b, &report.only_in_b,
        &report.unclear_in_b);
  report.summary.claims_a = static_cast<std::uint32_t>(a.claims.size());
  report.summary.claims_b = static_cast<std::uint32_t>(b.claims.size());
  report.a = std::move(a);
  report.b = std::move(b);
  return report;
}

}  // namespace claimdiff
