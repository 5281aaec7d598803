#include "text/snapshot_topics.h"

#include <unicode/uloc.h>

#include <cstdint>
#include <set>

#include "text/ask_icu.h"
#include "text/records.h"

namespace claimdiff::text {

namespace {

// The bytes of a function that asks ICU for records.
template <auto kAsk>
std::string Records(std::string_view language) {
  return WriteRecords(kAsk(language));
}

constexpr SnapshotTopic kTopics[] = {
    {"numbers", Records<AskNumbers>},
    {"magnitudes", Records<AskMagnitudes>},
    {"number symbols", Records<AskNumberSymbols>},
    {"months", Records<AskMonths>},
    {"weekdays", Records<AskWeekdays>},
    {"quarters", Records<AskQuarters>},
    {"eras", Records<AskEras>},
    {"relative dates", Records<AskRelative>},
    {"date order", Records<AskNumericOrder>},
    {"durations", Records<AskDurations>},
    {"units", Records<AskUnits>},
    {"currencies", Records<AskCurrencies>},
    {"regions", Records<AskRegions>},
    {"cities", Records<AskCities>},
    {"languages", Records<AskLanguages>},
    {"city states", Records<AskCityStates>},
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
