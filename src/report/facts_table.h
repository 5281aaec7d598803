// The facts of one article as a table for a reader.
#ifndef CLAIMDIFF_REPORT_FACTS_TABLE_H_
#define CLAIMDIFF_REPORT_FACTS_TABLE_H_

#include <ostream>

#include "claimdiff/article.h"
#include "report/writer_options.h"

namespace claimdiff {

// One row a fact, in reading order: line:column, kind, key, words.
void WriteFactsTable(const Article& article, const TerminalStyle& style,
                     std::ostream& out);

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_FACTS_TABLE_H_
