// Dates as machines write them.
#ifndef CLAIMDIFF_REPORT_ISO_DATE_H_
#define CLAIMDIFF_REPORT_ISO_DATE_H_

#include <cstdint>
#include <string>

namespace claimdiff {

// "2025-12-01", from days since 1970-01-01.
std::string IsoDate(std::int32_t day);

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_ISO_DATE_H_
