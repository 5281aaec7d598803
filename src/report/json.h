// The JSON contract: one report, one line.
#ifndef CLAIMDIFF_REPORT_JSON_H_
#define CLAIMDIFF_REPORT_JSON_H_

#include <ostream>
#include <string>
#include <string_view>

#include "claimdiff/report.h"
#include "claimdiff/result.h"

namespace claimdiff {

// Writes `report` as one JSON object and a newline.
void WriteJson(const Report& report, std::ostream& out);
std::string ReportLine(const Report& report);

// Writes {"id": ..., "error": {...}} and a newline; the id is null
// if it is empty, because the line could not be read that far.
void WriteJsonError(std::string_view id, const Error& error, std::ostream& out);

// Writes what was read of one article, claims and skipped parts, and a newline.
void WriteJsonReading(const Article& article, std::ostream& out);

// Writes {"id", "language", "facts"} and a newline.
void WriteJsonFacts(std::string_view id, const Article& article,
                    std::ostream& out);

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_JSON_H_
