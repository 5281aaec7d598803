// A duration is a number and a unit, or several of them with falling units
// ("1 year, 1 month and 21 days"), or a word that says it all ("fortnight").
// Keys keep the units as stated, as ISO 8601 does; comparison uses seconds,
// with the interval that the stated precision leaves: "2 weeks" is not "14
// days" to the hour, but agrees with it.
#include "extract/duration.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "extract/duration_phrases.h"
#include "extract/duration_value.h"
#include "extract/duration_words.h"
#include "extract/news_age.h"

namespace claimdiff {

namespace {

using Part = DurationPart;
using Word = DurationPhrase;

class Finder : private DurationPhrases {
 public:
  Finder(const DurationContext& context, std::uint32_t limit,
         std::vector<text::PhraseMatch>* matches, std::vector<TimeMention>* out,
         std::vector<Fact>* facts)
      : DurationPhrases(context, limit, matches), out_(*out), facts_(*facts) {}

  void Run(std::uint32_t first, std::span<const NumberMention> numbers) {
    const std::span<const std::uint64_t> starts(starts_);
    auto number = numbers.begin();
    for (std::uint32_t at = first; at < limit_;) {
      const std::uint32_t next =
          number == numbers.end() ? limit_ : number->begin;
      constexpr std::uint64_t kAny = kStartsDuration | kDurationHalf;
      while (at < next && (starts[at] & kAny) == 0) ++at;
      if (at >= limit_) break;
      while (number != numbers.end() && number->begin < at) ++number;
      if (number != numbers.end() && number->begin == at) {
        const std::uint32_t end = Counted(number, numbers.end());
        at = std::max(end, at + 1);
        if (end == number->begin) at = WholeAt(number->begin);
        continue;
      }
      at = WholeAt(at);
    }
  }

 private:
  using Number = std::span<const NumberMention>::iterator;

  static bool Usable(const NumberMention& number) {
    return !number.in_chain && !number.ordinal && !number.glued_before &&
           !number.value.IsNegative();
  }

  // "十分" is "very" in Chinese and "enough" in Japanese; "90s" is no time.
  bool IsIdiom(const NumberMention& number, const Word& unit) const {
    const text::Token& token = tokens_.list[unit.end - 1];
    const std::string_view fold = tokens_.Fold(token);
    // Korean "삼백 삼십 일" counts no days: its last word is one.
    if (fold == "일" && number.spelled && token.space_before) return true;
    if (fold == "分") return number.spelled && number.value == Decimal(10);
    const bool counts_on =
        number.begin > 0 && tokens_.Fold(tokens_.list[number.begin - 1]) == "m";
    return fold == "s" && !token.space_before && number.bare_digits &&
           !counts_on && number.value.TrailingZeros() > 0;
  }

  // "至2021年间", "по 2021 год": a year, not so many of them.
  static bool IsYear(const NumberMention& number, const Word& unit) {
    constexpr std::int64_t kFirst = 1800;
    constexpr std::int64_t kLast = 2100;
    const auto value = number.value.ToInteger();
    return unit.meaning->unit == 'Y' && number.bare_digits && value &&
           *value > kFirst && *value < kLast && *value % 100 != 0;
  }

  // Numbers that share the unit of the last one: "aged 33, 34 and 39",
  // "3-5 years", "two to three weeks". Returns the number that has the unit.
  Number SharedUnit(Number number, Number last) {
    constexpr int kMostShared = 6;
    for (int shared = 0; shared < kMostShared; ++shared) {
      const Number next = number + 1;
      if (next == last || !Usable(*next)) return last;
      const std::uint32_t at = SkipConnectors(number->end);
      if (at == number->end || at != next->begin) return last;
      const Word unit = UnitAfter(*next);
      if (unit.meaning != nullptr) {
        const bool shared =
            !IsIdiom(*next, unit) && !unit.meaning->after_larger;
        return shared ? next : last;
      }
      number = next;
    }
    return last;
  }

  // "1 hour 30 minutes"; but "a day, 24 hours" and "12 months, 30 days" are two
  // durations.
  static bool FitsBelow(const Part& larger, const NumberMention& number,
                        const Word& unit) {
    constexpr double kSlack = 0.01;  // twelve months may be less than a year
    const double one = unit.meaning->times * UnitSeconds(unit.meaning->unit);
    return number.value.ToDouble() <
           std::floor(UnitSeconds(larger.unit) / one + kSlack);
  }

  // What ReadParts found behind the first number.
  struct Counting {
    std::uint32_t end = 0;  // past the parts
    bool one = false;       // the last part is one of its unit
    bool is_clock = false;  // it is no length, but a time of day
  };

  // Reads number and unit pairs from `number` on. Returns the token past
  // them, or number->begin.
  std::uint32_t Counted(Number number, Number last) {
    const std::uint32_t begin = number->begin;
    if (IsVague(*number)) return begin;
    const bool usable = Usable(*number);
    const Word unit = usable ? UnitAfter(*number) : Word();
    if (usable && unit.meaning == nullptr) {
      const Number with = SharedUnit(number, last);
      if (with != last) return PushShared(number, with);
    }
    const Counting read = ReadParts(number, last, unit);
    if (read.is_clock) {
      out_.push_back({begin, read.end, false, kNoFact});
      return read.end;
    }
    if (parts_.empty()) return CountedBefore(number, last);
    // "A week", "uma hora": an article or a rate as often as a length.
    const std::uint32_t first = OneBefore(begin, &parts_);
    if (parts_.size() == 1) MakeWhole(&parts_[0]);
    if (parts_.size() > 1 || !read.one) Push(first, read.end, parts_);
    return read.end;
  }

  // Fills parts_: falling units, the first of which `number` counts.
  Counting ReadParts(Number number, Number last, Word unit) {
    const std::uint32_t begin = number->begin;
    Counting read;
    read.end = begin;
    parts_.clear();
    while (unit.meaning != nullptr && GoesOnWith(*number, unit)) {
      const auto total = number->value.Times(Decimal(unit.meaning->times));
      if (!total) break;
      read.one =
          number->one || (number->spelled && number->value == Decimal(1));
      parts_.push_back({*total, unit.meaning->unit, number->last_digit});
      read.end = unit.half ? unit.end : AddHalf(unit.end, unit, &parts_.back());
      if (unit.half) AddHalfOf(unit.meaning->times, &parts_.back());
      if (parts_.back().last_digit < number->last_digit) read.one = false;
      const std::uint32_t next = PastJoin(read.end);
      // Vietnamese "3 năm 2 tháng": the year is a five, too.
      do {
        ++number;
      } while (number != last && number->begin < read.end);
      // Chinese "三年零两个月": the zero may be a part of the number.
      if (number == last ||
          (number->begin != next && number->begin != read.end)) {
        break;
      }
      const bool clock = next == read.end && IsClockPart(*number);
      if (!clock && !Usable(*number)) break;
      unit = UnitAfter(*number);
      if (!clock || unit.meaning != nullptr || parts_.back().unit != 'h') {
        continue;
      }
      read.end = number->end;
      read.is_clock =
          parts_.size() == 1 && IsAfternoon(parts_[0].value) && !Lasts(begin);
      if (!read.is_clock)
        parts_.push_back({number->value, 'm', 0});  // "2 h 15"
    }
    return read;
  }

  // Whether `number` of a unit may be the next of parts_.
  bool GoesOnWith(const NumberMention& number, const Word& unit) const {
    const DurationMeaning& meaning = *unit.meaning;
    if (IsIdiom(number, unit) || IsYear(number, unit)) return false;
    if (parts_.empty()) return !meaning.after_larger;
    const Part& larger = parts_.back();
    return UnitRank(meaning.unit) > UnitRank(larger.unit) &&
           (!meaning.after_larger || MayStandFor(meaning, larger)) &&
           FitsBelow(larger, number, unit);
  }

  // A number whose unit or "aged" stands before it, if it has one.
  std::uint32_t CountedBefore(Number number, Number last) {
    const std::uint32_t begin = number->begin;
    // Swahili "siku 3"; not "mwaka 1990"
    constexpr int kFirstYear = 1000;
    if (before_.meaning != nullptr && before_.end == begin && Usable(*number) &&
        (number->value < Decimal(kFirstYear) || number->magnitude)) {
      PushOne(before_begin_, number->end,
              {number->value, before_.meaning->unit, number->last_digit});
      return number->end;
    }
    if (number->bare_digits && IsNewsAge(tokens_, *number, limit_)) {
      PushOne(begin, number->end, {number->value, 'Y', 0});
      return number->end;
    }
    return AgedNumber(begin, number, last);
  }

  // "Ein Jahr und | sechs Monate": puts the year, which nothing counts, before
  // the parts from token `begin` on. Returns where the duration begins then.
  std::uint32_t OneBefore(std::uint32_t begin, std::vector<Part>* parts) {
    const std::uint32_t end = BeforeJoin(begin);
    std::uint32_t at = 0;
    const Word unit = BareUnitBefore(end, &at);
    if (unit.meaning == nullptr || !IsLarger(*unit.meaning, parts->front()) ||
        BeginsLine(at + 1, end + 1) || IsTaken(at)) {
      return begin;
    }
    const std::uint32_t article = ArticleBefore(at);
    const text::Script script = tokens_.list[at].script;
    const bool needs_none = end != begin && (script == text::Script::kArabic ||
                                             script == text::Script::kHebrew);
    if (article == at && !needs_none) return begin;
    parts->insert(parts->begin(),
                  {Decimal(unit.meaning->times), unit.meaning->unit, 0});
    return article;
  }

  // Whether one of tokens [first, end) begins a line.
  bool BeginsLine(std::uint32_t first, std::uint32_t end) const {
    return std::any_of(
        tokens_.list.begin() + first, tokens_.list.begin() + end,
        [](const text::Token& token) { return token.line_before; });
  }

  // Whether a duration before it has the token.
  bool IsTaken(std::uint32_t at) const {
    return !out_.empty() && out_.back().end > at;
  }

  static bool IsLarger(const DurationMeaning& unit, const Part& part) {
    if (UnitRank(unit.unit) >= UnitRank(part.unit)) return false;
    const double share =
        unit.times * UnitSeconds(unit.unit) / UnitSeconds(part.unit);
    return part.value.ToDouble() < std::floor(share + 0.01);
  }

  // "6h 30m", "3小时20分"; but after days they are metres.
  static bool MayStandFor(const DurationMeaning& meaning, const Part& larger) {
    return meaning.unit != 'm' || larger.unit == 'h';
  }

  // "20 h 45" is a time of day, as a rule.
  static bool IsAfternoon(const Decimal& hours) {
    constexpr int kFirst = 13;
    constexpr int kMidnight = 24;
    return !(hours < Decimal(kFirst)) && !(Decimal(kMidnight) < hours);
  }

  // "1h30", "2 h 15", "2h15m30s": two digits behind a letter for hours or
  // minutes.
  bool IsClockPart(const NumberMention& number) const {
    constexpr int kMinutes = 60;
    if (number.begin == 0 || !number.bare_digits || number.in_chain ||
        number.ordinal || !(number.value < Decimal(kMinutes))) {
      return false;
    }
    const text::Token& digits = tokens_.list[number.begin];
    const std::string_view before =
        tokens_.Fold(tokens_.list[number.begin - 1]);
    const bool known = before == "h" || before == "m" || before == "ч";
    return known && digits.fold_size == 2 && number.end == number.begin + 1 &&
           (!number.glued_after ||
            (starts_[number.end] & kDurationUnit) != 0) &&
           (before != "m" || !digits.space_before);
  }

  // "33, 34 and 39 years": the first of them; the others follow.
  std::uint32_t PushShared(Number number, Number with) {
    const Word unit = UnitAfter(*with);
    const auto value = number->value.Times(Decimal(unit.meaning->times));
    if (!value) return number->begin;
    PushOne(number->begin, number->end,
            {*value, unit.meaning->unit, number->last_digit});
    return number->end;
  }

  // 3年半.
  std::uint32_t AddHalf(std::uint32_t at, const Word& unit, Part* part) {
    const Word half = WordAt(at, RoleBit(DurationRole::kHalf));
    if (half.meaning == nullptr) return at;
    AddHalfOf(unit.meaning->times, part);
    return half.end;
  }

  // Half of so many units more.
  static void AddHalfOf(int times, Part* part) {
    const auto half = Decimal::FromDigits("", "5")->Times(Decimal(times));
    const auto value = half ? part->value.Plus(*half) : std::nullopt;
    if (!value) return;
    part->value = *value;
    part->last_digit = -1;
  }

  // "An hour and a half": the half is at `at`, and a unit that nothing counts
  // before it. Returns where to go on.
  std::uint32_t HalfMore(std::uint32_t at) {
    const Word half = WordAt(at, RoleBit(DurationRole::kHalf));
    if (half.meaning == nullptr) return at;
    std::uint32_t begin = 0;
    const Word unit = BareUnitBefore(at, &begin);
    if (unit.meaning == nullptr || IsTaken(begin)) return at;
    Part part{Decimal(unit.meaning->times), unit.meaning->unit, 0};
    AddHalfOf(unit.meaning->times, &part);
    PushOne(begin, half.end, part);
    return half.end;
  }

  // "aged 17": the number is behind the word, so nothing to do at the word.
  std::uint32_t AgedNumber(std::uint32_t begin, Number number, Number last) {
    if (number == last || aged_end_ != begin || !Usable(*number) ||
        number->glued_after) {
      return begin;
    }
    const auto years = number->value.ToInteger();
    if (!years || *years > 130) return begin;
    PushOne(begin, number->end, {number->value, 'Y', 0});
    aged_end_ = SkipConnectors(number->end);  // "aged 33, 34 and 39"
    return number->end;
  }

  // A whole duration at `at`; returns where to go on.
  std::uint32_t WholeAt(std::uint32_t at) {
    if ((starts_[at] & kDurationHalf) != 0 && MayFollowUnit(at)) {
      if (const std::uint32_t past = HalfMore(at); past != at) return past;
    }
    if ((starts_[at] & kStartsDuration) == 0) return at + 1;
    if ((starts_[at] & kDurationCompound) != 0) {
      const auto read =
          ReadCompoundDuration(compounds_, tokens_.Fold(tokens_.list[at]));
      PushOne(at, at + 1, {Decimal(read->count), read->unit, 0});
      return at + 1;
    }
    if (!MatchAt(at, kDurationWord)) return at + 1;
    const Word word =
        Best(RoleBit(DurationRole::kWhole) | RoleBit(DurationRole::kAged));
    if (word.meaning == nullptr) {
      const Word before = Best(RoleBit(DurationRole::kBefore));
      if (before.meaning == nullptr) return at + 1;
      before_ = before;
      before_begin_ = at;
      return before.end;
    }
    if (word.meaning->role == DurationRole::kAged) {
      aged_end_ = word.end;
      return word.end;
    }
    const auto parts = ParseIsoDuration(word.meaning->whole);
    if (!parts || IsInsideHangul(at)) return word.end;
    const std::uint32_t end = word.end;
    constexpr int kDual = 2;
    // Hebrew "two years" is one word.
    if (parts->size() == 1 && parts->front().value == Decimal(kDual)) {
      const Word half = WordAt(end, RoleBit(DurationRole::kHalf));
      if (half.meaning != nullptr) {
        Part part = parts->front();
        AddHalfOf(1, &part);
        PushOne(at, half.end, part);
        return half.end;
      }
    }
    Push(at, end, *parts);
    return end;
  }

  void PushOne(std::uint32_t begin, std::uint32_t end, const Part& part) {
    Push(begin, end, {&part, 1});
  }

  void Push(std::uint32_t begin, std::uint32_t end,
            std::span<const Part> parts) {
    TimeMention& mention = out_.emplace_back();
    mention.begin = begin;
    mention.end = end;
    mention.fact = static_cast<std::uint32_t>(facts_.size());
    Fact& fact = facts_.emplace_back();
    fact.kind = FactKind::kDuration;
    fact.key = DurationKey(parts);
    fact.quantity = DurationQuantity(parts);
    fact.span = {tokens_.list[begin].span.begin,
                 tokens_.list[end - 1].span.end};
  }

  Word before_;  // the last unit that stands before its number
  std::uint32_t before_begin_ = 0;
  std::uint32_t aged_end_ = 0xFFFFFFFF;
  std::vector<Part> parts_;  // of the duration being read
  std::vector<TimeMention>& out_;
  std::vector<Fact>& facts_;
};

}  // namespace

void FindDurations(const DurationContext& context, TokenRange range,
                   std::span<const NumberMention> numbers,
                   std::vector<text::PhraseMatch>* matches,
                   std::vector<TimeMention>* out, std::vector<Fact>* facts) {
  Finder(context, range.limit, matches, out, facts).Run(range.first, numbers);
}

}  // namespace claimdiff
