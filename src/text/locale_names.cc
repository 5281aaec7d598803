// The names are read from ICU's resource bundles rather than through its
// display-name classes. Those fall back to the default locale of the process
// when a language has no data, so results would depend on LANG; they do not
// give the variant names at all, and cost ten times as much. The names of the
// packages and tables are those of ICU's data sources (icu4c/source/data).
#include "text/locale_names.h"

#include <unicode/locid.h>
#include <unicode/stringpiece.h>
#include <unicode/ures.h>
#include <unicode/utypes.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <utility>

#include "text/ask_icu.h"
#include "text/known_locale.h"
#include "text/language_tag.h"
#include "text/snapshot.h"

namespace claimdiff::text {

namespace {

struct CloseBundle {
  void operator()(UResourceBundle* bundle) const { ures_close(bundle); }
};
using Bundle = std::unique_ptr<UResourceBundle, CloseBundle>;

// Relatives whose names one newsroom or another uses under the bare tag.
constexpr std::pair<const char*, const char*> kRelatives[] = {
    {"zh", "zh_Hant_HK"}, {"pt", "pt_PT"}, {"es", "es_419"}, {"es", "es_MX"},
    {"de", "de_CH"},      {"fr", "fr_CA"}, {"en", "en_AU"},
};

std::string IcuName(std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(
      icu::StringPiece(language.data(),
                       static_cast<std::int32_t>(language.size())),
      status);
  return U_SUCCESS(status) ? locale.getName() : "";
}

// The bundles to read for a language.
std::vector<std::string> LocalesWithRelatives(std::string_view language) {
  const std::string full = IcuName(language);
  const std::string base(PrimarySubtag(full));
  std::vector<std::string> locales = LocalesOf(base);
  for (const auto& [tag, relative] : kRelatives) {
    if (base == tag) locales.emplace_back(relative);
  }
  if (std::find(locales.begin(), locales.end(), full) == locales.end()) {
    locales.push_back(full);
  }
  return locales;
}

// Null unless the data is the locale's own, or an ancestor's of its language.
Bundle Open(const char* package, const std::string& locale) {
  UErrorCode status = U_ZERO_ERROR;
  Bundle bundle(ures_open(package, locale.c_str(), &status));
  if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING) return nullptr;
  const char* found =
      ures_getLocaleByType(bundle.get(), ULOC_ACTUAL_LOCALE, &status);
  if (U_FAILURE(status) || std::string_view(found) == "root") return nullptr;
  return bundle;
}

std::string Utf8(const UChar* text, std::int32_t size) {
  std::string out;
  icu::UnicodeString(false, text, size).toUTF8String(out);
  return out;
}

// The string that a row of a table holds: itself, or one of its parts.
struct ByKey {
  const char* key;  // null: the row is a string
};
const UChar* StringOf(UResourceBundle* row, ByKey part, std::int32_t* size,
                      UErrorCode* status) {
  if (part.key == nullptr) return ures_getString(row, size, status);
  if (ures_getType(row) != URES_TABLE) {
    *status = U_RESOURCE_TYPE_MISMATCH;
    return nullptr;
  }
  return ures_getStringByKey(row, part.key, size, status);
}

void AppendTable(const Bundle& bundle, const char* table, ByKey part,
                 std::vector<LocaleName>* out) {
  if (bundle == nullptr) return;
  UErrorCode status = U_ZERO_ERROR;
  const Bundle rows(ures_getByKey(bundle.get(), table, nullptr, &status));
  if (U_FAILURE(status)) return;
  Bundle row;
  while (ures_hasNext(rows.get())) {
    status = U_ZERO_ERROR;
    row.reset(ures_getNextResource(rows.get(), row.release(), &status));
    if (U_FAILURE(status)) return;
    std::int32_t size = 0;
    const UChar* name = StringOf(row.get(), part, &size, &status);
    const char* code = ures_getKey(row.get());
    if (U_FAILURE(status) || size == 0 || code == nullptr) continue;
    out->push_back({code, Utf8(name, size)});
  }
}

constexpr const char* kRegions = U_ICUDATA_NAME "-region";
constexpr const char* kZones = U_ICUDATA_NAME "-zone";
constexpr const char* kLanguages = U_ICUDATA_NAME "-lang";

std::vector<LocaleName> ZoneCities(const std::string& locale) {
  std::vector<LocaleName> cities;
  AppendTable(Open(kZones, locale), "zoneStrings", ByKey{"ec"}, &cities);
  for (LocaleName& city : cities) {
    std::replace(city.code.begin(), city.code.end(), ':', '/');
  }
  return cities;
}

// Zones whose "city" is a station, a county or an island of few people, and
// mostly the name of somebody: "Davis", "Palmer", "Wake", "Knox".
bool IsNamedAfterSomething(std::string_view zone) {
  for (const std::string_view part :
       {"Antarctica/", "Etc/", "America/North_Dakota/", "America/Kentucky/",
        "Pacific/Wake", "Pacific/Midway", "Pacific/Johnston", "Pacific/Easter",
        "America/Nome", "America/Nelson", "Indian/Chagos", "America/Creston",
        "America/Regina"}) {
    if (zone.starts_with(part)) return true;
  }
  return zone.starts_with("America/Indiana/") &&
         !zone.ends_with("Indianapolis");
}

// German has a name for every zone: so its zones are all zones.
const std::vector<std::string>& AllZones() {
  static const auto& zones = *[] {
    auto all = std::make_unique<std::vector<std::string>>();
    for (const LocaleName& city : ZoneCities("de")) all->push_back(city.code);
    return all.release();  // lives as long as the program
  }();
  return zones;
}

std::string EnglishCity(const std::string& zone) {
  std::string name = zone.substr(zone.rfind('/') + 1);
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

// Languages that news and encyclopaedias name. CLDR knows 580, whose names are
// words of other languages too often ("vai", "tem", "ga").
constexpr std::string_view kLanguageCodes[] = {
    "af",  "am", "ar", "az", "be", "bg",  "bn", "bo", "bs",  "ca", "cs",
    "cy",  "da", "de", "el", "en", "eo",  "es", "et", "eu",  "fa", "fi",
    "fil", "fr", "ga", "gd", "gl", "grc", "gu", "ha", "haw", "he", "hi",
    "hr",  "hu", "hy", "id", "ig", "is",  "it", "ja", "jv",  "ka", "kk",
    "km",  "kn", "ko", "ku", "ky", "la",  "lo", "lt", "lv",  "mi", "mk",
    "ml",  "mn", "mr", "ms", "mt", "my",  "ne", "nl", "no",  "pa", "pl",
    "ps",  "pt", "qu", "ro", "ru", "sa",  "si", "sk", "sl",  "so", "sq",
    "sr",  "su", "sv", "sw", "ta", "te",  "th", "ti", "tk",  "tl", "tr",
    "tt",  "ug", "uk", "ur", "uz", "vi",  "yi", "yo", "yue", "zh", "zu",
};

bool IsOftenNamed(const LocaleName& language) {
  return std::binary_search(std::begin(kLanguageCodes),
                            std::end(kLanguageCodes), language.code);
}

// What a language of the Latin script writes for a city not in its data.
void AppendUnnamedCities(std::vector<LocaleName>* cities) {
  std::map<std::string_view, bool> named;
  const std::vector<LocaleName> known = *cities;
  for (const LocaleName& city : known) named[city.code] = true;
  for (const std::string& zone : AllZones()) {
    if (!named.count(zone)) cities->push_back({zone, EnglishCity(zone)});
  }
}

}  // namespace

std::vector<LocaleName> AskRegions(std::string_view language) {
  std::vector<LocaleName> names;
  for (const std::string& locale : LocalesWithRelatives(language)) {
    const Bundle bundle = Open(kRegions, locale);
    AppendTable(bundle, "Countries", ByKey{nullptr}, &names);
    AppendTable(bundle, "Countries%short", ByKey{nullptr}, &names);
    AppendTable(bundle, "Countries%variant", ByKey{nullptr}, &names);
  }
  return names;
}

std::vector<LocaleName> AskCities(std::string_view language) {
  std::vector<LocaleName> names;
  for (const std::string& locale : LocalesWithRelatives(language)) {
    std::vector<LocaleName> cities = ZoneCities(locale);
    std::move(cities.begin(), cities.end(), std::back_inserter(names));
  }
  const bool latin =
      names.empty() ||
      std::all_of(names.begin(), names.end(), [](const LocaleName& city) {
        return static_cast<unsigned char>(city.name.front()) < 0xCD;
      });
  if (latin) AppendUnnamedCities(&names);
  std::erase_if(names, [](const LocaleName& city) {
    return IsNamedAfterSomething(city.code);
  });
  return names;
}

std::vector<LocaleName> AskLanguages(std::string_view language) {
  std::vector<LocaleName> names;
  for (const std::string& locale : LocalesWithRelatives(language)) {
    AppendTable(Open(kLanguages, locale), "Languages", ByKey{nullptr}, &names);
  }
  std::erase_if(names, [](const LocaleName& language) {
    return !IsOftenNamed(language);
  });
  return names;
}

std::vector<LocaleName> AskCityStates(std::string_view) {
  std::map<std::string, std::string, std::less<>> by_name;
  for (const LocaleName& region : AskRegions("en")) {
    by_name.emplace(region.name, region.code);
  }
  std::vector<LocaleName> states;
  for (const std::string& zone : AllZones()) {
    const auto state = by_name.find(EnglishCity(zone));
    if (state != by_name.end()) states.push_back({zone, state->second});
  }
  return states;
}

std::vector<LocaleName> RegionNames(std::string_view language) {
  return RecordsOf<LocaleName>("regions", language, AskRegions);
}

std::vector<LocaleName> CityNames(std::string_view language) {
  return RecordsOf<LocaleName>("cities", language, AskCities);
}

std::vector<LocaleName> LanguageNames(std::string_view language) {
  return RecordsOf<LocaleName>("languages", language, AskLanguages);
}

std::string_view CityStateOf(std::string_view time_zone) {
  static const auto& states = *[] {
    auto found =
        std::make_unique<std::map<std::string, std::string, std::less<>>>();
    for (LocaleName& zone :
         RecordsOf<LocaleName>("city states", "und", AskCityStates)) {
      found->emplace(std::move(zone.code), std::move(zone.name));
    }
    return found.release();  // lives as long as the program
  }();
  const auto state = states.find(time_zone);
  return state == states.end() ? std::string_view() : state->second;
}

}  // namespace claimdiff::text
