// Dates as machines write them.
#ifndef CLAIMDIFF_TEXT_ISO_DATE_H_
#define CLAIMDIFF_TEXT_ISO_DATE_H_

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace claimdiff::text {

// "2025-12-01", from days since 1970-01-01.
std::string IsoDate(std::int64_t day);

// The date of "2025-12-01", and of nothing longer; nothing if there is no such
// day.
std::optional<std::chrono::year_month_day> ParseIsoDate(std::string_view iso);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_ISO_DATE_H_
