// What decided one claim: for a reader, and for a program.
#ifndef CLAIMDIFF_REPORT_EXPLANATION_H_
#define CLAIMDIFF_REPORT_EXPLANATION_H_

#include <ostream>

#include "claimdiff/explanation.h"
#include "report/writer_options.h"

namespace claimdiff {

void WriteExplanation(const Explanation& explanation,
                      const WriterOptions& options, std::ostream& out);

// One JSON object and a newline; JSON.md says what is in it.
void WriteExplanationJson(const Explanation& explanation, std::ostream& out);

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_EXPLANATION_H_
