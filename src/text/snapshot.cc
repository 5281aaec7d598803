#include "text/snapshot.h"

#include <unicode/uversion.h>

#include <algorithm>
#include <string>

namespace claimdiff::text {

namespace {

std::string_view KeyOf(const SnapshotEntry& entry) {
  const std::string_view all(entry.key, sizeof entry.key);
  return all.substr(0, all.find('\0'));
}

std::string VersionInUse() {
  UVersionInfo version;
  u_getVersion(version);
  char text[U_MAX_VERSION_STRING_LENGTH];
  u_versionToString(version, text);
  return text;
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
