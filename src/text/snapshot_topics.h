// What a snapshot is taken of: see snapshot.h.
#ifndef CLAIMDIFF_TEXT_SNAPSHOT_TOPICS_H_
#define CLAIMDIFF_TEXT_SNAPSHOT_TOPICS_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace claimdiff::text {

struct SnapshotTopic {
  std::string_view name;
  // What ICU answers for `language`, as bytes; never from a snapshot.
  std::string (*ask)(std::string_view language);
};

std::span<const SnapshotTopic> SnapshotTopics();

// The languages to ask for, ascending: all that ICU has, without
// regions, and "und".
std::vector<std::string> SnapshotLanguages();

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_SNAPSHOT_TOPICS_H_
