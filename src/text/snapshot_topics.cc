#include "text/snapshot_topics.h"

#include <unicode/uloc.h>

#include <algorithm>
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

// Those of the basic plane, which has nearly all letters that are in use.
std::vector<std::string> AllPages() {
  std::vector<std::string> pages;
  for (char32_t i = 0; i < 0x10000 / kCharPageSize; ++i) {
    pages.push_back(std::to_string(i));
  }
  std::sort(pages.begin(), pages.end());
  return pages;
}

constexpr SnapshotTopic kTopics[] = {
    {"characters", Records<AskCharacters>, AllPages},
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

std::vector<std::string> AllLanguages() {
  std::set<std::string> languages = {"und"};
  for (std::int32_t i = 0; i < uloc_countAvailable(); ++i) {
    const std::string_view name = uloc_getAvailable(i);
    languages.emplace(name.substr(0, name.find('_')));
  }
  return {languages.begin(), languages.end()};
}

}  // namespace claimdiff::text
