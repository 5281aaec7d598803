// The pipeline: read -> segment -> extract -> align -> report.
#ifndef CLAIMDIFF_CLAIMDIFF_H_
#define CLAIMDIFF_CLAIMDIFF_H_

#include <string>

#include "claimdiff/article.h"
#include "claimdiff/explanation.h"
#include "claimdiff/lexicons.h"
#include "claimdiff/report.h"
#include "claimdiff/result.h"

namespace claimdiff {

// What the caller knows of an article; empty fields are found out.
struct ArticleInput {
  std::string text;           // bytes as given
  std::string source;         // file name, or "-"
  std::string language;       // BCP 47, or empty
  std::string date;           // ISO 8601 "YYYY-MM-DD", or empty
  std::string format = {};    // a name of a Format, or empty
  std::string encoding = {};  // IANA's name, or empty
};

// Reads, segments and extracts one article. Errors: kEncoding, kEmpty,
// kTooLarge, kUsage (a language, date, format or encoding that is unknown).
Result<Article> Analyse(ArticleInput input);

// Compares two analysed articles. Swapping them swaps the report. A line that
// was skipped in one and that the other tells is read after all: the report's
// articles may have more claims than those given.
Report Compare(Article a, Article b, const Lexicons& lexicons = Lexicons());

// Compares them as Compare does and says what decided one claim of that report:
// of A, or of B if not `of_a`. Errors: kUsage (there is no such claim),
// kTooLarge.
Result<Explanation> Explain(Article a, Article b, bool of_a, ClaimIndex claim,
                            const Lexicons& lexicons = Lexicons());

}  // namespace claimdiff

#endif  // CLAIMDIFF_CLAIMDIFF_H_
