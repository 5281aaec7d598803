#include "text/snapshot.h"

#include <gtest/gtest.h>

#include <string>

#include "text/records.h"
#include "text/snapshot_topics.h"

namespace claimdiff::text {
namespace {

// Fails where a build ran with one ICU and the tests run with another.
TEST(Snapshot, SaysWhatIcuSays) {
  const Snapshot snapshot = BuiltSnapshot();
  ASSERT_EQ(snapshot.icu_version, IcuVersion());
  for (const SnapshotTopic& topic : SnapshotTopics()) {
    for (const std::string& language : topic.languages()) {
      const auto found = Find(snapshot, topic.name, language);
      ASSERT_TRUE(found) << topic.name << " " << language;
      EXPECT_TRUE(*found == topic.ask(language))
          << topic.name << " " << language;
    }
  }
}

constexpr SnapshotEntry kEntries[] = {
    {"days id", 0, 5}, {"months en", 5, 3}, {"months id", 8, 3}};

Snapshot SmallSnapshot(std::string_view version) {
  return {version, kEntries, "SeninMayMei"};
}

TEST(Snapshot, FindsByTopicAndLanguage) {
  const Snapshot snapshot = SmallSnapshot(IcuVersion());
  EXPECT_EQ(Find(snapshot, "days", "id"), "Senin");
  EXPECT_EQ(Find(snapshot, "months", "en"), "May");
  EXPECT_EQ(Find(snapshot, "months", "id"), "Mei");
}

TEST(Snapshot, HasNothingForOthers) {
  const Snapshot snapshot = SmallSnapshot(IcuVersion());
  for (const auto& [topic, language] : {std::pair{"days", "en"},
                                        {"months", "i"},
                                        {"months", "idx"},
                                        {"", ""},
                                        {"years", "id"}}) {
    EXPECT_EQ(Find(snapshot, topic, language), std::nullopt)
        << topic << " " << language;
  }
  EXPECT_EQ(Find({}, "months", "id"), std::nullopt);
}

TEST(Snapshot, OfAnotherIcuIsNotUsed) {
  EXPECT_EQ(Find(SmallSnapshot("7.2"), "months", "id"), std::nullopt);
}

struct Month {
  std::string name;
  std::int8_t offset = 0;
  std::uint16_t days = 0;
  bool careful = false;

  template <typename Field>
  void ForEachField(Field& field) {
    field(name), field(offset), field(days), field(careful);
  }
  bool operator==(const Month&) const = default;
};

TEST(Records, ComeBackAsTheyWere) {
  const std::vector<Month> months = {
      {"Mei", -2, 31, false}, {"", 127, 65535, true}, {"март", 0, 256, true}};
  EXPECT_EQ(ReadRecords<Month>(WriteRecords(months)), months);
  const std::vector<Month> many(300, {std::string(20000, 'x'), 1, 2, true});
  EXPECT_EQ(ReadRecords<Month>(WriteRecords(many)), many);
  EXPECT_TRUE(ReadRecords<Month>(WriteRecords<Month>({})).empty());
}

}  // namespace
}  // namespace claimdiff::text
