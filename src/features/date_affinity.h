// Dates of which one side leaves out the year: "9 November 2025" here, "9
// November" or "Sunday" there.
#ifndef CLAIMDIFF_FEATURES_DATE_AFFINITY_H_
#define CLAIMDIFF_FEATURES_DATE_AFFINITY_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "alignment/features.h"
#include "claimdiff/article.h"
#include "features/side_keys.h"

namespace claimdiff {

// A day that lies in the month which the other side names.
inline constexpr float kDayInMonth = 0.6F;

// Month and day of a date that is one day, with its year or without: 1109 for
// 9 November. REQUIRES: `date` is of a fact of the kind kDate.
std::optional<std::int32_t> MonthAndDayOf(const Quantity& date);

// Appends pairs of a date without a year and one with it that may be the same.
// In no order.
void AddDateAffinities(const SideKeys& a, const SideKeys& b,
                       std::vector<alignment::Affinity>* out);

}  // namespace claimdiff

#endif  // CLAIMDIFF_FEATURES_DATE_AFFINITY_H_
