// What a snapshot is taken of: see snapshot.h.
#ifndef CLAIMDIFF_TEXT_SNAPSHOT_TOPICS_H_
#define CLAIMDIFF_TEXT_SNAPSHOT_TOPICS_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace claimdiff::text {

// All that ICU has, without regions, and "und".
std::vector<std::string> AllLanguages();

struct SnapshotTopic {
  std::string_view name;
  // What ICU answers for a language, as bytes; never from a snapshot.
  std::string (*ask)(std::string_view language);
  // What to ask for, ascending: languages, or pages of characters.
  std::vector<std::string> (*languages)() = AllLanguages;
};

std::span<const SnapshotTopic> SnapshotTopics();

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_SNAPSHOT_TOPICS_H_
