#include "text/snapshot_topics.h"

#include <unicode/uloc.h>

#include <cstdint>
#include <set>

#include "text/number_names.h"
#include "text/number_speller.h"
#include "text/records.h"

namespace claimdiff::text {

namespace {

// The bytes of a function that asks ICU for records.
template <auto kAsk>
std::string Records(std::string_view language) {
  return WriteRecords(kAsk(language));
}

constexpr SnapshotTopic kTopics[] = {
    {"numbers", Records<SpellNumbers>},
    {"magnitudes", Records<AskMagnitudes>},
};

}  // namespace

std::span<const SnapshotTopic> SnapshotTopics() { return kTopics; }

std::vector<std::string> SnapshotLanguages() {
  std::set<std::string> languages = {"und"};
  for (std::int32_t i = 0; i < uloc_countAvailable(); ++i) {
    const std::string_view name = uloc_getAvailable(i);
    languages.emplace(name.substr(0, name.find('_')));
  }
  return {languages.begin(), languages.end()};
}

}  // namespace claimdiff::text
