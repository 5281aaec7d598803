#include "report/tally.h"

#include <string>
#include <string_view>
#include <vector>

namespace claimdiff {

namespace {

void AppendCount(std::uint32_t number, std::string_view words, Ink ink,
                 StyledText* tally) {
  if (!tally->empty()) tally->Add(", ");
  std::string joined = std::to_string(number).append(kNoBreak);
  for (const char c : words) {
    if (c == ' ') joined.append(kNoBreak);
    if (c != ' ') joined += c;
  }
  tally->Add(joined, number == 0 ? Ink::kPlain : ink);
}

}  // namespace

StyledText TallyOf(const Report& report) {
  const Summary& sum = report.summary;
  const auto size = [](const std::vector<std::uint32_t>& beads) {
    return static_cast<std::uint32_t>(beads.size());
  };
  const std::uint32_t partial = size(report.ranking.partial);
  const std::uint32_t doubtful = size(report.ranking.doubtful);
  StyledText tally;
  AppendCount(sum.conflicts, sum.conflicts == 1 ? "conflict" : "conflicts",
              Ink::kConflict, &tally);
  AppendCount(sum.only_in_a, "only in A", Ink::kSideA, &tally);
  AppendCount(sum.only_in_b, "only in B", Ink::kSideB, &tally);
  AppendCount(partial, partial == 1 ? "differs in detail" : "differ in detail",
              Ink::kStrong, &tally);
  if (doubtful > 0) {
    AppendCount(doubtful, "perhaps in both", Ink::kUnclear, &tally);
  }
  AppendCount(sum.unclear_in_a + sum.unclear_in_b, "unclear", Ink::kUnclear,
              &tally);
  AppendCount(size(report.ranking.equivalent), "alike", Ink::kPlain, &tally);
  return tally;
}

}  // namespace claimdiff
