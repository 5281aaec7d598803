#include "text/snapshot.h"

#include <unicode/icudataver.h>
#include <unicode/ucal.h>
#include <unicode/uversion.h>

#include <algorithm>
#include <string>

namespace claimdiff::text {

namespace {

std::string_view KeyOf(const SnapshotEntry& entry) {
  const std::string_view all(entry.key, sizeof entry.key);
  return all.substr(0, all.find('\0'));
}

std::string ToString(const UVersionInfo version) {
  char text[U_MAX_VERSION_STRING_LENGTH];
  u_versionToString(version, text);
  return text;
}

std::string VersionInUse() {
  UVersionInfo library, data = {};
  u_getVersion(library);
  UErrorCode status = U_ZERO_ERROR;
  u_getDataVersion(data, &status);
  const char* zones = ucal_getTZDataVersion(&status);
  std::string version = ToString(library) + ' ' + ToString(data);
  return version.append(" ").append(U_SUCCESS(status) ? zones : "");
}

}  // namespace

std::string_view IcuVersion() {
  static const auto& version = *new std::string(VersionInUse());
  return version;
}

std::optional<std::string_view> Find(const Snapshot& snapshot,
                                     std::string_view topic,
                                     std::string_view language) {
  if (snapshot.icu_version != IcuVersion()) return std::nullopt;
  std::string key(topic);
  key.append(1, ' ').append(language);
  const auto entry =
      std::lower_bound(snapshot.entries.begin(), snapshot.entries.end(), key,
                       [](const SnapshotEntry& e, const std::string& k) {
                         return KeyOf(e) < k;
                       });
  if (entry == snapshot.entries.end() || KeyOf(*entry) != key) {
    return std::nullopt;
  }
  return snapshot.bytes.substr(entry->begin, entry->size);
}

}  // namespace claimdiff::text
