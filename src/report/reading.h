// What was read from one article, for a person.
#ifndef CLAIMDIFF_REPORT_READING_H_
#define CLAIMDIFF_REPORT_READING_H_

#include <ostream>

#include "claimdiff/article.h"
#include "report/writer_options.h"

namespace claimdiff {

// Writes title, language, date and format, then the claims in their order, each
// with its line and kind, then what was skipped, each with its reason.
void WriteReading(const Article& article, const TerminalStyle& style,
                  std::ostream& out);

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_READING_H_
