// What ICU knows of languages, as it was learnt when the program was built.
//
// To ask ICU at start-up takes longer than to compare two articles: Russian has
// dozens of rule sets that spell numbers, and a unit's name comes out of a
// number formatter. So src/snapshot asks for everything once and writes it
// down, and the functions of src/text look there first. They ask ICU itself
// where the snapshot has nothing: it was taken from another version of ICU, or
// the language has a region.
#ifndef CLAIMDIFF_TEXT_SNAPSHOT_H_
#define CLAIMDIFF_TEXT_SNAPSHOT_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "text/records.h"

namespace claimdiff::text {

// Where one answer lies. No pointers: those would have to be relocated.
struct SnapshotEntry {
  char key[24];  // topic and language, "months ru"; zeros follow
  std::uint32_t begin;
  std::uint32_t size;
};

struct Snapshot {
  std::string_view icu_version;            // "72.1 72.1.0.2 2022e"
  std::span<const SnapshotEntry> entries;  // ascending by key
  std::string_view bytes;
};

// The one that the program was built with; src/snapshot writes this function.
Snapshot BuiltSnapshot();

// The versions of the ICU that we run with, of its data and of its time zones,
// as in Snapshot::icu_version.
std::string_view IcuVersion();

// What `snapshot` has under `topic` for `language`, if it was taken from the
// ICU that we run with.
std::optional<std::string_view> Find(const Snapshot& snapshot,
                                     std::string_view topic,
                                     std::string_view language);

// Records that were written down, or else those that ask(language) gives.
template <typename Record, typename Ask>
std::vector<Record> RecordsOf(std::string_view topic, std::string_view language,
                              Ask ask) {
  const auto bytes = Find(BuiltSnapshot(), topic, language);
  return bytes ? ReadRecords<Record>(*bytes) : ask(language);
}

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_SNAPSHOT_H_
