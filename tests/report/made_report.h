// Reports built by hand, for the writers' tests.
#ifndef CLAIMDIFF_TESTS_REPORT_MADE_REPORT_H_
#define CLAIMDIFF_TESTS_REPORT_MADE_REPORT_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claimdiff/report.h"
#include "rank.h"

namespace claimdiff {

inline FactKind KindOfKey(std::string_view key) {
  for (const FactKind kind :
       {FactKind::kNumber, FactKind::kPercent, FactKind::kMoney,
        FactKind::kMeasure, FactKind::kDate, FactKind::kDuration,
        FactKind::kOrdinal, FactKind::kConcept}) {
    if (key.starts_with(Name(kind))) return kind;
  }
  return FactKind::kEntity;
}

// One claim a line; "[15 persen|percent:15]" marks a fact.
inline Article MadeArticle(std::string source, std::string language,
                           const std::vector<std::string>& marked) {
  Article article;
  article.source = std::move(source);
  article.language = std::move(language);
  std::string& text = article.text;
  const auto here = [&text] { return static_cast<std::uint32_t>(text.size()); };
  for (std::string_view line : marked) {
    Claim claim;
    claim.span.begin = here();
    while (!line.empty()) {
      const std::size_t bar = line.find('|');
      const std::size_t open =
          bar == std::string_view::npos ? bar : line.rfind('[', bar);
      text += line.substr(0, open);
      if (open == std::string_view::npos) break;
      const std::size_t close = line.find(']', bar);
      Fact fact;
      fact.key = line.substr(bar + 1, close - bar - 1);
      fact.kind = KindOfKey(fact.key);
      fact.span.begin = here();
      text += line.substr(open + 1, bar - open - 1);
      fact.span.end = here();
      claim.facts.push_back(std::move(fact));
      line.remove_prefix(close + 1);
    }
    claim.span.end = here();
    text += '\n';
    article.claims.push_back(std::move(claim));
  }
  return article;
}

// The same, where a line that begins with '#' is a heading, of as many levels.
inline Article MadeSections(std::string source, std::string language,
                            const std::vector<std::string>& marked) {
  Article article = MadeArticle(std::move(source), std::move(language), marked);
  for (std::size_t k = 0; k < marked.size(); ++k) {
    const std::size_t level = marked[k].find_first_not_of('#');
    if (level == 0) continue;
    article.claims[k].kind = ClaimKind::kHeading;
    article.headings.push_back(
        {article.claims[k].span, static_cast<std::uint8_t>(level)});
  }
  return article;
}

// A has `marked` alone, all of it with confidence 0.9; B has one unclear claim.
inline Report MadeOnlyInA(const std::vector<std::string>& marked) {
  Report report;
  report.a = MadeSections("a.md", "en", marked);
  report.b = MadeArticle("b.md", "de", {"Etwas anderes."});
  report.verdicts_a.assign(marked.size(), {Verdict::kOnly, 0.9F});
  report.verdicts_b.assign(1, {Verdict::kUnclear, 0.5F});
  for (ClaimIndex claim = 0; claim < marked.size(); ++claim) {
    report.only_in_a.push_back(claim);
  }
  report.unclear_in_b = {0};
  report.a_stated_in_b.resize(marked.size());
  report.b_stated_in_a.resize(1);
  Rank(&report);
  return report;
}

inline Mention MentionOf(const Article& article, ClaimIndex claim,
                         std::size_t fact) {
  const Fact& found = article.claims[claim].facts[fact];
  return {claim, found.key, found.span};
}

inline SharedFact Shared(const Report& report, ClaimIndex a, std::size_t fact_a,
                         ClaimIndex b, std::size_t fact_b, float weight) {
  return {report.a.claims[a].facts[fact_a].kind, MentionOf(report.a, a, fact_a),
          MentionOf(report.b, b, fact_b), weight};
}

inline OneSidedFact OneSided(const Article& article, ClaimIndex claim,
                             std::size_t fact) {
  return {article.claims[claim].facts[fact].kind,
          MentionOf(article, claim, fact)};
}

// One of each: a2 and b1 are in conflict, a3 and b2 partial, a1 and b3 alike,
// a4 and b4 one-sided, b5 unclear; one part of B is skipped.
inline Report MadeReport() {
  Report report;
  report.a = MadeArticle(
      "berita.txt", "id",
      {"Pelabuhan [Bitung|name:bitung] diperluas",
       "Biayanya naik [15 persen|percent:15] di [Bitung|name:bitung].",
       "Kapal pertama tiba pada [April|date:--04].",
       "Sebanyak [1.200 orang|number:1200] kehilangan pekerjaan di [Filipina|"
       "region:PH]."});
  report.a.title = report.a.claims[0].span;
  report.a.claims[0].kind = ClaimKind::kTitle;
  report.a.date = {true, 20423};
  report.b = MadeArticle(
      "noticia.txt", "pt",
      {"O custo em [Bitung|name:bitung] subiu [25%|percent:25].",
       "O primeiro navio chegou em [abril|date:--04], com [300 t\u00eaxteis|"
       "number:300].",
       "O porto de [Bitung|name:bitung] cresce.",
       "O ministro visitou [Manila|city:Asia/Manila].",
       "Mas h\u00e1 d\u00favidas."});
  const auto skipped = static_cast<std::uint32_t>(report.b.text.size());
  report.b.text += "PUBLICIDADE\n";
  report.b.skipped.push_back(
      {{skipped, skipped + 11}, SkipReason::kBoilerplate});

  Alignment title{{0}, {2}, 0.875F, Relation::kEquivalent, {}, {}, {}, {}};
  title.shared = {Shared(report, 0, 0, 2, 0, 1.25F)};
  Alignment conflict{{1}, {0}, 0.9F, Relation::kConflict, {}, {}, {}, {}};
  conflict.shared = {Shared(report, 1, 1, 0, 0, 2.0F)};
  conflict.conflicts = {{FactKind::kPercent, MentionOf(report.a, 1, 0),
                         MentionOf(report.b, 0, 1)}};
  Alignment partial{{2}, {1}, 0.8F, Relation::kPartial, {}, {}, {}, {}};
  partial.shared = {Shared(report, 2, 0, 1, 0, 1.5F)};
  partial.only_b = {OneSided(report.b, 1, 1)};
  report.alignments = {title, conflict, partial};

  report.verdicts_a = {{Verdict::kShared, 0.875F},
                       {Verdict::kConflict, 0.9F},
                       {Verdict::kPartial, 0.8F},
                       {Verdict::kOnly, 0.97F}};
  report.verdicts_b = {{Verdict::kConflict, 0.9F},
                       {Verdict::kPartial, 0.8F},
                       {Verdict::kShared, 0.875F},
                       {Verdict::kOnly, 0.75F},
                       {Verdict::kUnclear, 0.5F}};
  report.only_in_a = {3};
  report.only_in_b = {3};
  report.unclear_in_b = {4};
  report.a_stated_in_b = {{true}, {false, true}, {true}, {false, true}};
  report.b_stated_in_a = {{true, false}, {true, false}, {true}, {false}, {}};
  report.summary = {4, 5, 2, 1, 1, 1, 1, 0, 1};
  Rank(&report);
  return report;
}

}  // namespace claimdiff

#endif  // CLAIMDIFF_TESTS_REPORT_MADE_REPORT_H_
