// Each kind is read in all claims before the next kind is: the code of all of
// them is twice what the nearest cache for instructions holds, and going round
// claim by claim would fetch it anew for each.
//
// Who wins where readings overlap. Dates and durations claim their tokens
// first. Then each number is read with what it counts (per cent sign,
// currency, unit), and what counts nothing is an ordinal or a plain number, if
// it is not part of a code, a version or a time.
#include "extract/quantities.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <utility>

#include "extract/counted.h"
#include "extract/number.h"
#include "extract/number_ordinals.h"
#include "extract/quantity_facts.h"
#include "extract/times.h"
#include "extract/units.h"
#include "extract/word_parts.h"
#include "text/dashes.h"

namespace claimdiff {

namespace {

// Whether a number that counts nothing we know is a fact of its own.
bool IsPlain(const NumberMention& number) {
  return !number.in_chain && !number.one && !number.glued_before &&
         !number.glued_after;
}

// Reads claim by claim; what it finds goes to `out`.
class QuantityReader {
 public:
  // All outlive this. `time_facts` are moved from.
  QuantityReader(const NumberContext& context, std::span<Fact> time_facts,
                 Quantities* out)
      : context_(context), time_facts_(time_facts), out_(*out) {}

  // Appends what the tokens of `claim` state, ascending, not overlapping.
  // REQUIRES: `numbers` and `times` are the claim's.
  void Read(TokenRange claim, std::span<const NumberMention> numbers,
            std::span<TimeMention> times) {
    first_ = claim.first;
    limit_ = claim.limit;
    numbers_ = numbers;
    times_ = times;
    times_taken_ = 0;
    last_end_ = 0;
    ReadNumbers();
    TakeTimes(limit_);
  }

 private:
  // Appends the times that begin before token `limit`. Nobody has a better
  // claim to them later: numbers come in order, and one that takes a time's
  // digits does so when it is read.
  void TakeTimes(std::uint32_t limit) {
    for (; times_taken_ < times_.size(); ++times_taken_) {
      const TimeMention& time = times_[times_taken_];
      if (time.begin >= limit) return;
      if (time.fact == kNoFact) continue;
      const TokenRange tokens{time.begin, time.end};
      Fact& fact = time_facts_[time.fact];
      if (fact.kind == FactKind::kDuration) SetHedge(tokens, &fact.quantity);
      Add(tokens, std::move(fact));
    }
  }

  void Add(TokenRange tokens, Fact&& fact) {
    out_.facts.push_back(std::move(fact));
    out_.tokens.push_back(tokens);
  }

  // Appends a fact of numbers that `tokens` state.
  void Take(TokenRange tokens, Fact&& fact) {
    TakeTimes(tokens.first);
    SetHedge(tokens, &fact.quantity);
    Add(tokens, std::move(fact));
    last_end_ = tokens.limit;
  }

  void TakeNumber(const NumberMention& number) {
    Take({number.begin, number.end}, NumberFact(context_.tokens, number));
  }

  void TakeCounted(const NumberMention& number, const Counted& counted) {
    Take({counted.begin, counted.end},
         CountedFact(context_.tokens, number, counted));
  }

  void ReadNumbers() {
    for (std::size_t i = 0; i < numbers_.size(); ++i) {
      if (const std::size_t past = PastScore(numbers_, i); past > i) {
        i = past;
        continue;
      }
      i = ReadSides(i);
      const NumberMention* next =
          i + 1 < numbers_.size() ? &numbers_[i + 1] : nullptr;
      ReadNumber(numbers_[i], next);
    }
  }

  // How a quantity is hedged. "About" also widens what it may mean: by a
  // tenth, as far as anybody would go who writes so.
  void SetHedge(TokenRange tokens, Quantity* quantity) const {
    quantity->modifier =
        FindHedge(context_.knowledge.hedges, context_.tokens, context_.starts,
                  tokens.first, tokens.limit, first_, limit_);
    if (quantity->modifier != Modifier::kAbout) return;
    constexpr double kAboutShare = 0.05;
    const double slack = kAboutShare * std::abs(quantity->high);
    quantity->low -= slack;
    quantity->high += slack;
  }

  std::string_view FoldAt(std::uint32_t token) const {
    return context_.tokens.Fold(context_.tokens.list[token]);
  }

  // The index of the second number if `numbers[i]` begins a score ("3-1"),
  // else i. A range ascends; a score that does so, too, is taken for a range.
  std::size_t PastScore(std::span<const NumberMention> numbers, std::size_t i) {
    if (i + 1 >= numbers.size()) return i;
    const NumberMention& left = numbers[i];
    const NumberMention& right = numbers[i + 1];
    constexpr int kMaxScore = 200;
    const bool score =
        left.bare_digits && right.bare_digits && right.begin == left.end + 1 &&
        text::IsShortDash(FoldAt(left.end)) &&
        !context_.tokens.list[left.end].space_before &&
        !context_.tokens.list[right.begin].space_before &&
        right.value <= left.value && left.value < Decimal(kMaxScore);
    return score && TimeAt(left.begin, right.end) == nullptr ? i + 1 : i;
  }

  // The mention of time that overlaps tokens [begin, end), or nullptr.
  TimeMention* TimeAt(std::uint32_t begin, std::uint32_t end) {
    const auto at = std::partition_point(
        times_.begin(), times_.end(),
        [begin](const TimeMention& time) { return time.end <= begin; });
    return at != times_.end() && at->begin < end ? &*at : nullptr;
  }

  // Numbers come in order: only the last fact can reach so far.
  bool IsTaken(std::uint32_t begin) const { return begin < last_end_; }

  void ReadNumber(const NumberMention& number, const NumberMention* next) {
    if (IsTaken(number.begin)) return;
    TimeMention* time = TimeAt(number.begin, number.end);
    if (ReadCounted(number, time, next)) return;
    if (IsSide(number) && IsDateOfSide(time, number)) {
      time->fact = kNoFact;
      time = nullptr;
    }
    if (time != nullptr || !IsPlain(number) || IsNoteMark(number) ||
        IsManualSection(context_.tokens, number)) {
      return;
    }
    if (next != nullptr && ReadRangeStart(number, *next)) return;
    if (!IsDoubtful(number) && !IsRestated(number) &&
        !BeginsName(context_, number, limit_)) {
      TakeNumber(number);
    }
  }

  // "5-10 km", "between 5 and 10 million dollars": the first number takes the
  // magnitude, and what it counts, from the second.
  bool ReadRangeStart(const NumberMention& left, const NumberMention& right) {
    if (left.ordinal || right.ordinal || right.in_chain ||
        !IsRange(context_.knowledge.hedges, context_.tokens, first_, left.begin,
                 left.end, right.begin) ||
        TimeAt(right.begin, right.end) != nullptr) {
      return false;
    }
    const NumberMention start = StartOfRange(left, right);
    const auto counted = FindCounted(context_, right, right.begin, limit_);
    if (IsRepeated(left, right)) {
      if (!counted) TakeNumber(right);
      return true;
    }
    if (!counted) {
      TakeNumber(start);
      return true;
    }
    const Counted same{left.begin, left.end, counted->name, counted->shift};
    TakeCounted(start, same);
    return true;
  }

  // "50" and "60" in "50x60".
  bool IsSide(const NumberMention& number) const {
    return JoinsSides(context_.tokens, number.end) ||
           (number.begin > first_ &&
            JoinsSides(context_.tokens, number.begin - 1));
  }

  // The index of the last side of what begins at numbers_[i], or i.
  std::size_t LastSide(std::size_t i) const {
    constexpr std::size_t kMostSides = 4;
    const text::Tokens& tokens = context_.tokens;
    const std::uint32_t begin = numbers_[i].begin;
    if (begin > first_ && JoinsSides(tokens, begin - 1)) return i;
    std::size_t last = i;
    while (last + 1 < numbers_.size() && last + 1 < i + kMostSides &&
           numbers_[last + 1].begin == numbers_[last].end + 1 &&
           JoinsSides(tokens, numbers_[last].end)) {
      ++last;
    }
    return JoinsSides(tokens, numbers_[last].end) ? i : last;
  }

  // Reads all but the last of the sides of "50x50 mm" and "2 x 3 x 4 cm", which
  // have the unit of the last, and returns the index of that. If no such thing
  // begins at numbers_[i], reads nothing and returns i.
  std::size_t ReadSides(std::size_t i) {
    const std::size_t last = LastSide(i);
    if (last == i) return i;
    const auto counted =
        FindCounted(context_, numbers_[last], numbers_[last].begin, limit_);
    if (!counted || counted->name->kind != CountedKind::kMeasure ||
        FindUnit(counted->name->id)->dimension != "length") {
      return i;
    }
    const auto sides = numbers_.subspan(i, last - i);
    for (const NumberMention& side : sides) {
      if (!MayBeSide(side)) return i;
    }
    FirstSide first = FirstSide::kLength;
    if (sides.size() == 1) {
      first = TellFirstSide(sides[0], numbers_[last], counted->name->id);
    }
    for (const NumberMention& side : sides) {
      if (TimeMention* time = TimeAt(side.begin, side.end)) {
        time->fact = kNoFact;
      }
      if (first == FirstSide::kFactor) TakeNumber(side);
      if (first == FirstSide::kLength) {
        TakeCounted(side, {side.begin, side.end, counted->name, 0});
      }
    }
    return last;
  }

  // "1920x1080" is no year, Russian "50х60" no decade.
  bool IsDateOfSide(const TimeMention* time, const NumberMention& side) const {
    return time != nullptr && time->fact != kNoFact &&
           time_facts_[time->fact].kind == FactKind::kDate &&
           time->begin == side.begin && time->end - time->begin <= 2;
  }

  // Nothing else has a claim to the number.
  bool MayBeSide(const NumberMention& number) {
    if (number.in_chain || number.ordinal || IsTaken(number.begin)) {
      return false;
    }
    const TimeMention* time = TimeAt(number.begin, number.end);
    if (time != nullptr && !IsDateOfSide(time, number)) return false;
    return !FindCounted(context_, number, std::max(first_, last_end_), limit_);
  }

  enum class FirstSide : std::uint8_t { kLength, kFactor, kUnclear };

  // "90x1200 mm" is a size, "4 x 100 m" are run four times, and "10 x 50 m" may
  // be either. FACTS.md has the rule.
  FirstSide TellFirstSide(const NumberMention& left, const NumberMention& right,
                          std::string_view unit) const {
    constexpr int kMostTimes = 20, kFewTimes = 10, kShortestRun = 50;
    if (!left.bare_digits || !right.bare_digits ||
        !(left.value < Decimal(kMostTimes + 1))) {
      return FirstSide::kLength;
    }
    const auto times = left.value.ToInteger();
    const auto length = right.value.ToInteger();
    if (!times || !length) return FirstSide::kLength;
    const bool far = unit == "kilometer" || unit == "mile";
    const bool run = far || unit == "meter" || unit == "yard";
    const bool glued = !context_.tokens.list[left.end].space_before;
    if ((glued && !run) || *length <= *times ||
        (!far && *length < 5 * *times)) {
      return FirstSide::kLength;
    }
    return unit == "meter" && *times < kFewTimes && *length >= kShortestRun &&
                   *length >= 10 * *times
               ? FirstSide::kFactor
               : FirstSide::kUnclear;
  }

  // Hindi "दस-दस लाख": ten hundred thousand each.
  static bool IsRepeated(const NumberMention& left,
                         const NumberMention& right) {
    const auto raised = left.value.Shifted(right.scale_power);
    return right.begin == left.end + 1 &&
           (left.spelled || right.scale_power > 0) &&
           (left.value == right.value || (raised && *raised == right.value));
  }

  // With the magnitude of the second number, if it has none of its own.
  static NumberMention StartOfRange(const NumberMention& left,
                                    const NumberMention& right) {
    NumberMention start = left;
    const auto raised = left.value.Shifted(right.scale_power);
    if (!left.magnitude && right.scale_power > 0 && raised &&
        *raised < right.value) {
      start.value = *raised;
      start.last_digit += right.scale_power;
      start.magnitude = true;
    }
    return start;
  }

  // "Between $5 and $10m": the first has the magnitude of the second.
  bool ReadPricedRange(const Counted& counted, const NumberMention& left,
                       const NumberMention* right) {
    if (counted.begin == left.begin || counted.end != left.end ||
        right == nullptr || right->scale_power == 0 || left.magnitude ||
        right->begin < 2) {
      return false;
    }
    const auto other = FindCounted(context_, *right, left.end, limit_);
    if (!other || other->name->kind != CountedKind::kMoney ||
        other->name->id != counted.name->id || other->begin == right->begin ||
        !IsRange(context_.knowledge.hedges, context_.tokens, first_,
                 counted.begin, left.end, other->begin)) {
      return false;
    }
    const NumberMention start = StartOfRange(left, *right);
    if (!start.magnitude) return false;
    TakeCounted(start, counted);
    return true;
  }

  // "US$ 5-10 million", "%5-12", "百分之五至十二": what stands before the first
  // number is said of the second, too.
  bool ReadRangeAfter(const Counted& counted, const NumberMention& left,
                      const NumberMention* right) {
    if (counted.begin == left.begin || counted.end != left.end ||
        right == nullptr || right->ordinal || right->in_chain ||
        !IsRange(context_.knowledge.hedges, context_.tokens, first_,
                 counted.begin, left.end, right->begin) ||
        TimeAt(right->begin, right->end) != nullptr) {
      return false;
    }
    const NumberMention start = StartOfRange(left, *right);
    if (!(start.value < right->value) ||
        FindCounted(context_, *right, left.end, limit_)) {
      return false;
    }
    TakeCounted(start, counted);
    TakeCounted(*right, {right->begin, right->end, counted.name, 0});
    return true;
  }

  // Words that mean other things too ("second", "sei") count as numbers when
  // they are all the text, or ordinals after an article.
  bool IsDoubtful(const NumberMention& number) const {
    if (!number.doubtful) return false;
    if (number.begin == first_ && number.end == limit_) return false;
    if (!number.ordinal || number.begin == first_) return true;
    if (IsShared(number.begin)) return true;
    const std::uint32_t before = number.begin - 1;
    return context_.knowledge.number_words.determiners.Find(FoldAt(before))
               .empty() &&
           !(JoinsRank(before) && IsJoin(before));
  }

  // "Tenths of a | second": the unit, of which there are parts.
  bool IsShared(std::uint32_t unit) const {
    const NumberWords& words = context_.knowledge.number_words;
    if (unit < first_ + 3 || words.partitives.Find(FoldAt(unit - 2)).empty()) {
      return false;
    }
    const auto found = words.trie.Find(FoldAt(unit - 3));
    return std::any_of(found.begin(), found.end(), [&](std::uint32_t index) {
      return words.words[index].part == NumberPart::kPortion;
    });
  }

  // "The first and second": an ordinal stands before the token.
  bool JoinsRank(std::uint32_t join) const {
    return last_end_ != 0 && last_end_ == join &&
           out_.facts.back().kind == FactKind::kOrdinal;
  }

  bool IsJoin(std::uint32_t token) const {
    return context_.knowledge.number_words.IsPart(FoldAt(token),
                                                  NumberPart::kJoin);
  }

  // "[12]", "[3, 4]": the mark of a note.
  bool IsNoteMark(const NumberMention& number) const {
    constexpr int kMostNotes = 1000;
    if (number.end >= limit_ ||
        (context_.starts[number.end] & kPunctuation) == 0 ||
        !number.bare_digits || !(number.value < Decimal(kMostNotes))) {
      return false;
    }
    constexpr std::uint32_t kReach = 8;
    std::uint32_t open = number.begin;
    while (open > first_ && number.begin - open < kReach && InMark(open)) {
      --open;
    }
    std::uint32_t close = number.end;
    while (close < limit_ && close - number.end < kReach && InMark(close)) {
      ++close;
    }
    return close < limit_ && FoldAt(open) == "[" && FoldAt(close) == "]";
  }

  // Digits, or what stands between them in a note's mark.
  bool InMark(std::uint32_t token) const {
    return context_.tokens.list[token].kind == text::TokenKind::kDigits ||
           FoldAt(token) == "," || text::IsShortDash(FoldAt(token));
  }

  // "45 (forty-five)": the same once more.
  bool IsRestated(const NumberMention& number) const {
    if (last_end_ == 0 || last_end_ + 1 != number.begin) return false;
    return FoldAt(number.begin - 1) == "(" &&
           out_.facts.back().key == NumberFact(context_.tokens, number).key;
  }

  // A per cent, currency or unit beside the number, if no date or duration has
  // the better claim: that of a bare year is worse, else the longer one wins
  // (Korean "5 달러" is five dollars, not five months).
  bool ReadCounted(const NumberMention& number, TimeMention* time,
                   const NumberMention* next) {
    if (number.in_chain || number.ordinal) return false;
    const std::uint32_t first = std::max(first_, last_end_);
    auto counted = FindCounted(context_, number, first, limit_);
    if (!counted) return false;
    if (time != nullptr) {
      const bool longer =
          time->begin >= counted->begin && time->end < counted->end;
      if (!time->bare_year && !longer) return false;
    }
    if (TimeAt(counted->begin, counted->end) != time) return false;
    if (time != nullptr) time->fact = kNoFact;
    if (next != nullptr) ReadMinor(number, *next, &*counted);
    if (!ReadRangeAfter(*counted, number, next) &&
        !ReadPricedRange(*counted, number, next)) {
      TakeCounted(number, *counted);
    }
    return true;
  }

  // "5 dollars and | 20 cents", "5 Kronen 20 Öre".
  void ReadMinor(const NumberMention& number, const NumberMention& next,
                 Counted* counted) {
    constexpr int kMost = 99;
    const QuantityNames& names = context_.knowledge.quantity_names;
    const auto cents = next.value.ToInteger();
    if (counted->name->kind != CountedKind::kMoney || counted->shift > 0 ||
        number.magnitude || !number.value.IsInteger() || !cents || *cents < 1 ||
        *cents > kMost || next.ordinal || next.in_chain) {
      return;
    }
    const bool joined = next.begin == counted->end + 1 &&
                        (IsJoin(counted->end) ||
                         !names.minor_joins.Find(FoldAt(counted->end)).empty());
    if (next.begin != counted->end && !joined) return;
    const bool connected =
        next.end < limit_ && !names.connectors.Find(FoldAt(next.end)).empty();
    const std::uint32_t at = connected ? next.end + 1 : next.end;
    const std::uint32_t end =
        MatchAffix(context_.tokens, names.minor, at, limit_);
    if (end == at) return;
    if (TimeMention* time = TimeAt(next.begin, end)) time->fact = kNoFact;
    counted->hundredths = *cents;
    counted->end = end;
  }

  const NumberContext& context_;
  std::span<Fact> time_facts_;
  Quantities& out_;
  // Of the claim.
  std::uint32_t first_ = 0;
  std::uint32_t limit_ = 0;
  std::span<const NumberMention> numbers_;
  std::span<TimeMention> times_;
  std::size_t times_taken_ = 0;
  std::uint32_t last_end_ = 0;  // of the last fact of numbers; 0 if none
};

// The claims with anything that a number, a date or a duration begins with.
std::vector<ClaimTokens> Counting(std::span<const ClaimTokens> claims) {
  constexpr std::uint64_t kQuantity =
      kStartsNumber | kTellsDate | kTellsDuration;
  std::vector<ClaimTokens> counting;
  counting.reserve(claims.size());
  for (const ClaimTokens& claim : claims) {
    if ((claim.any & kQuantity) != 0) counting.push_back(claim);
  }
  return counting;
}

ByClaim<NumberMention> NumbersOf(const NumberContext& context,
                                 std::span<const ClaimTokens> claims) {
  ByClaim<NumberMention> numbers;
  numbers.ends.reserve(claims.size());
  numbers.list.reserve(claims.size());
  for (const ClaimTokens& claim : claims) {
    FindNumbers(context, claim, &numbers.list);
    numbers.EndClaim();
  }
  return numbers;
}

}  // namespace

Quantities FindQuantities(const text::Tokens& tokens, const Article& article,
                          std::span<const ClaimTokens> all_claims,
                          const Starts& starts) {
  const Knowledge& knowledge = KnowledgeFor(article.language);
  const NumberContext context{
      tokens, article.text, knowledge, starts,
      DetectDigitStyle(tokens, article.text, starts, knowledge.digit_style)};
  const std::vector<ClaimTokens> claims = Counting(all_claims);
  const ByClaim<NumberMention> numbers = NumbersOf(context, claims);
  Times times =
      FindTimes(TimeContextOf(tokens, starts, article), claims, numbers);
  Quantities out;
  out.facts.reserve(tokens.list.size() / 16);
  out.tokens.reserve(tokens.list.size() / 16);
  QuantityReader reader(context, times.facts, &out);
  for (std::size_t i = 0; i < claims.size(); ++i) {
    reader.Read(claims[i], numbers.Of(i), times.mentions.Of(i));
  }
  DropPartsOfWords(article.text, tokens, &out.facts);
  return out;
}

}  // namespace claimdiff
