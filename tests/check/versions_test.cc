#include "check/versions.h"

#include <gtest/gtest.h>

#include <string>

#include "claimdiff/claimdiff.h"

namespace claimdiff::check {
namespace {

Article Read(const std::string& text) {
  Result<Article> article = Analyse({text, "a.txt", "en", ""});
  EXPECT_TRUE(article.ok());
  return std::move(article).value();
}

// One letter a claim: = kept, ~ reworded, ! changed, + new.
std::string Marks(const History& history) {
  std::string marks;
  for (const ClaimHistory& claim : history.now) {
    marks += "=~!+"[static_cast<int>(claim.change)];
  }
  return marks;
}

struct VersionCase {
  const char* name;
  const char* then;
  const char* now;
  const char* marks;
  int deleted;
};

constexpr VersionCase kVersions[] = {
    {"nothing changed", "It runs daily. It keeps seven copies.",
     "It runs daily. It keeps seven copies.", "==", 0},
    {"white space", "It runs daily and keeps seven copies.",
     "It  runs daily and\tkeeps seven   copies.", "=", 0},
    {"a paragraph moved",
     "The backup runs daily.\n\nThe mirror is read-only.\n\nLogs rotate.",
     "The mirror is read-only.\n\nLogs rotate.\n\nThe backup runs daily.",
     "===", 0},
    {"a sentence added", "It runs daily. It keeps seven copies.",
     "It runs daily. Failures are mailed to the owner. It keeps seven copies.",
     "=+=", 0},
    {"a sentence deleted", "It runs daily. Failures are mailed to the owner.",
     "It runs daily.", "=", 1},
    {"other words for the same",
     "The backup job runs daily and keeps the last seven copies on disk.",
     "The backup job runs daily and always keeps the last seven copies on a "
     "disk.",
     "~", 0},
    {"another number",
     "The backup job keeps the last 7 copies on disk for the owner.",
     "The backup job keeps the last 14 copies on disk for the owner.", "!", 0},
    {"another version in digits",
     "Requires the runtime 18.3.1 or later on every node of the cluster.",
     "Requires the runtime 18.4.0 or later on every node of the cluster.", "!",
     0},
    {"a name that the page has already",
     "The API of Quarry is stable. Requests are limited to ten a second by the "
     "API.",
     "The API of Quarry is stable. Requests are limited to ten a second by the "
     "Quarry API.",
     "=~", 0},
    {"a name that is new to the page",
     "The exporter writes its tables to PostgreSQL every night.",
     "The exporter writes its tables to PostgreSQL and MariaDB every night.",
     "!", 0},
    {"one sentence made two",
     "The backup job runs daily and the mirror copies the result abroad.",
     "The backup job runs daily. The mirror copies the result abroad.", "~~",
     0},
    {"two sentences made one",
     "The backup job runs daily. The mirror copies the result abroad.",
     "The backup job runs daily and the mirror copies the result abroad.", "~",
     0},
    {"a second sentence like an edited one",
     "The client retries failed uploads after a short pause.",
     "The client retries failed uploads after a brief pause. The client "
     "retries failed downloads after a brief pause.",
     "~+", 0},
    {"a long clause added", "The server restarts.",
     "The server restarts unless the maintenance window of the region has "
     "already been closed by its operator.",
     "+", 0},
    {"replaced as a whole", "The server restarts at night.",
     "Licences are counted once a month.", "+", 1},
};

TEST(VersionsTest, TellsEditsFromNews) {
  for (const VersionCase& c : kVersions) {
    SCOPED_TRACE(c.name);
    const History history = CompareVersions(Read(c.then), Read(c.now));
    EXPECT_EQ(Marks(history), c.marks);
    EXPECT_EQ(std::count(history.deleted.begin(), history.deleted.end(), true),
              c.deleted);
  }
}

TEST(VersionsTest, NamesWhatWasAddedAndRemoved) {
  const History history = CompareVersions(
      Read("The trial lasts 30 days and needs no card at all."),
      Read("The trial lasts 60 days and needs no card at all."));
  ASSERT_EQ(history.now.size(), 1U);
  ASSERT_EQ(history.now[0].added.size(), 1U);
  EXPECT_EQ(history.now[0].added[0].text, "60 days");
  ASSERT_EQ(history.now[0].removed.size(), 1U);
  EXPECT_EQ(history.now[0].removed[0].text, "30 days");
}

}  // namespace
}  // namespace claimdiff::check
