// Affinities of quantities that differ in key and yet say the same.
#ifndef CLAIMDIFF_FEATURES_QUANTITY_AFFINITY_H_
#define CLAIMDIFF_FEATURES_QUANTITY_AFFINITY_H_

#include <string_view>
#include <vector>

#include "alignment/features.h"
#include "features/side_keys.h"

namespace claimdiff {

// Appends pairs that a reader would take for the same value: 100 miles and
// 161 km, April 2025 and 3 April 2025, the number 1980 and the year, 15 and
// 15 kg. Equal keys are the caller's. In no order.
void AddQuantityAffinities(const SideKeys& a, const SideKeys& b,
                           std::vector<alignment::Affinity>* out);

// "measure:mile" of the key "measure:mile:10".
std::string_view UnitOf(std::string_view key);

}  // namespace claimdiff

#endif  // CLAIMDIFF_FEATURES_QUANTITY_AFFINITY_H_
