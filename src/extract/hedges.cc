#include "extract/hedges.h"

#include "data/data.h"
#include "extract/columns.h"
#include "text/dashes.h"

namespace claimdiff {

namespace {

// No hedge is longer.
constexpr std::uint32_t kMaxHedgeTokens = 6;

Modifier ModifierOf(std::string_view name) {
  if (name == "more") return Modifier::kMoreThan;
  if (name == "less") return Modifier::kLessThan;
  return Modifier::kAbout;
}

// The longest phrase that starts at `at` and ends at `end` (or anywhere up to
// `limit`, if `end` is 0); kExact if there is none.
Modifier LongestAt(const text::PhraseTable& table, const text::Tokens& tokens,
                   std::uint32_t at, std::uint32_t end, std::uint32_t limit) {
  Modifier modifier = Modifier::kExact;
  table.ForEachMatch(tokens, at, limit,
                     [&](std::uint32_t match_end, std::uint32_t value) {
                       if (end != 0 && match_end != end) return;
                       modifier = static_cast<Modifier>(value);
                     });
  return modifier;
}

bool HasRangeWord(const Hedges& hedges, const text::Tokens& tokens,
                  std::uint32_t begin, std::uint32_t end, RangeWord word) {
  bool found = false;
  hedges.ranges.ForEachMatch(
      tokens, begin, end, [&](std::uint32_t match_end, std::uint32_t value) {
        found |= match_end == end && value == static_cast<std::uint32_t>(word);
      });
  return found;
}

// "5'ten 12'ye": an ending tells the range.
std::uint32_t PastApostrophe(const text::Tokens& tokens, std::uint32_t at) {
  const std::string_view fold = tokens.Fold(tokens.list[at]);
  const bool ending = !tokens.list[at].space_before &&
                      (fold == "'" || fold == "\u2019" || fold == "\u02BC");
  return ending ? at + 1 : at;
}

bool IsRangeMark(std::string_view fold) {
  return text::IsDash(fold) || fold == "~" || fold == "\u301C";
}

}  // namespace

Hedges LearnHedges(std::string_view language) {
  Hedges hedges;
  data::ForEachRow(data::Table("modifiers"), [&](std::string_view line) {
    if (!CellHasLanguage(data::NextColumn(&line), language)) return;
    const auto value =
        static_cast<std::uint32_t>(ModifierOf(data::NextColumn(&line)));
    text::PhraseTable& table =
        data::NextColumn(&line) == "after" ? hedges.after : hedges.before;
    SplitCell(line, '|',
              [&](std::string_view word) { table.Add(word, value); });
  });
  data::ForEachRow(data::Table("range_words"), [&](std::string_view line) {
    if (!CellHasLanguage(data::NextColumn(&line), language)) return;
    const std::string_view kind = data::NextColumn(&line);
    const RangeWord word = kind == "between" ? RangeWord::kBetween
                           : kind == "and"   ? RangeWord::kAnd
                                             : RangeWord::kTo;
    SplitCell(line, '|', [&](std::string_view name) {
      hedges.ranges.Add(name, static_cast<std::uint32_t>(word));
    });
  });
  return hedges;
}

Modifier FindHedge(const Hedges& hedges, const text::Tokens& tokens,
                   const Starts& starts, std::uint32_t begin, std::uint32_t end,
                   std::uint32_t first, std::uint32_t limit) {
  const std::uint32_t reach = begin - first;
  // The longest phrase wins: "no more than" is not "more than".
  for (std::uint32_t back = reach < kMaxHedgeTokens ? reach : kMaxHedgeTokens;
       back > 0; --back) {
    if ((starts[begin - back] & kHedge) == 0) continue;
    const Modifier modifier =
        LongestAt(hedges.before, tokens, begin - back, begin, begin);
    if (modifier != Modifier::kExact) return modifier;
  }
  if (end >= limit || (starts[end] & kHedge) == 0) return Modifier::kExact;
  return LongestAt(hedges.after, tokens, end, 0, limit);
}

bool IsRange(const Hedges& hedges, const text::Tokens& tokens,
             std::uint32_t first, std::uint32_t left_begin,
             std::uint32_t left_end, std::uint32_t right_begin) {
  if (right_begin <= left_end || right_begin - left_end > 3) return false;
  if (right_begin - left_end == 1 &&
      IsRangeMark(tokens.Fold(tokens.list[left_end]))) {
    return true;
  }
  const std::uint32_t word = PastApostrophe(tokens, left_end);
  if (word < right_begin &&
      HasRangeWord(hedges, tokens, word, right_begin, RangeWord::kTo)) {
    return true;
  }
  return left_begin > first &&
         HasRangeWord(hedges, tokens, left_begin - 1, left_begin,
                      RangeWord::kBetween) &&
         HasRangeWord(hedges, tokens, left_end, right_begin, RangeWord::kAnd);
}

}  // namespace claimdiff
