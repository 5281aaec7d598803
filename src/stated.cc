#include "stated.h"

#include <cstddef>
#include <span>
#include <vector>

namespace claimdiff {

namespace {

// Two keys are taken for the same thing when that is likelier than not.
constexpr float kSameThing = 0.5F;

StatedFacts Stated(const SideNames& names,
                   const std::vector<bool>& key_is_stated) {
  StatedFacts stated;
  stated.reserve(names.fact_keys.size());
  for (std::size_t claim = 0; claim < names.fact_keys.size(); ++claim) {
    const std::span<const alignment::KeyId> keys = names.fact_keys[claim];
    std::vector<bool>& facts = stated.emplace_back(keys.size());
    for (std::size_t k = 0; k < keys.size(); ++k) {
      facts[k] = key_is_stated[keys[k]];
    }
  }
  return stated;
}

}  // namespace

void MarkStatedFacts(const PairFeatures& pair, Report* report) {
  std::vector<bool> a(pair.a.keys.size());
  std::vector<bool> b(pair.b.keys.size());
  for (const alignment::Affinity& same : pair.features.affinities) {
    if (same.value < kSameThing) continue;
    a[same.a] = true;
    b[same.b] = true;
  }
  report->a_stated_in_b = Stated(pair.a, a);
  report->b_stated_in_a = Stated(pair.b, b);
}

}  // namespace claimdiff
