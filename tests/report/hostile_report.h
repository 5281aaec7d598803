// A report whose articles mean harm to whatever prints them.
#ifndef CLAIMDIFF_TESTS_REPORT_HOSTILE_REPORT_H_
#define CLAIMDIFF_TESTS_REPORT_HOSTILE_REPORT_H_

#include <string>
#include <vector>

#include "made_report.h"

namespace claimdiff {

inline constexpr char kHostile[] =
    "</seg><script>alert(1)</script> & \"x\" 'y' ]]> <!-- @user #12 "
    "[a](javascript:b) ![i](http://e.example/i) `c` **d** | e ~~f~~ $g$ "
    "www.example.org \x1b[31m\x01 \xEF\xBF\xBE <details>";

// One claim a text; no marks are read.
inline Article ArticleOfTexts(const std::string& source,
                              const std::vector<std::string>& texts) {
  Article article;
  article.source = source;
  article.language = "en";
  for (const std::string& text : texts) {
    Claim claim;
    claim.span.begin = static_cast<std::uint32_t>(article.text.size());
    article.text += text;
    claim.span.end = static_cast<std::uint32_t>(article.text.size());
    article.text += '\n';
    article.claims.push_back(claim);
  }
  return article;
}

// A1 and B1 are aligned and quote it; a one-sided claim begins like a formula,
// a heading and an item.
inline Report HostileReport() {
  Report report;
  report.a =
      ArticleOfTexts("<b>`a`|\n#.txt", {kHostile, "=1+2\n# Heading\n- item"});
  report.b = ArticleOfTexts("b\".txt", {kHostile, "@SUM(A1)"});
  report.a.title = report.a.claims[0].span;
  Alignment alignment;
  alignment.a = alignment.b = {0};
  alignment.score = 0.5F;
  report.alignments = {alignment};
  report.verdicts_a =
      report.verdicts_b = {{Verdict::kShared, 0.5F}, {Verdict::kOnly, 0.9F}};
  report.only_in_a = report.only_in_b = {1};
  report.a_stated_in_b.resize(2);
  report.b_stated_in_a.resize(2);
  report.summary = {2, 2, 1, 0, 0, 1, 1, 0, 0};
  Rank(&report);
  return report;
}

}  // namespace claimdiff

#endif  // CLAIMDIFF_TESTS_REPORT_HOSTILE_REPORT_H_
