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

#include "extract/duration_value.h"
#include "extract/duration_words.h"
#include "extract/elision.h"
#include "extract/news_age.h"
#include "text/dashes.h"

namespace claimdiff {

namespace {

using Part = DurationPart;

class Finder {
 public:
  Finder(const DurationContext& context, std::uint32_t limit,
         std::vector<text::PhraseMatch>* matches, std::vector<TimeMention>* out,
         std::vector<Fact>* facts)
      : tokens_(context.tokens),
        starts_(context.starts),
        limit_(limit),
        words_(context.words),
        compounds_(context.compounds),
        matches_(*matches),
        out_(*out),
        facts_(*facts) {}

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

  struct Word {
    const DurationMeaning* meaning = nullptr;
    std::uint32_t end = 0;
    bool half = false;  // "一个半小时": half a unit more
  };

  // The longest phrase at `at` with one of `roles`. `start` is what a word has
  // that begins such a phrase.
  Word WordAt(std::uint32_t at, std::uint32_t roles,
              WordStart start = kDurationWord) {
    return MatchAt(at, start) ? Best(roles) : Word();
  }

  // Puts the phrases at `at` into matches_; false if there are none.
  bool MatchAt(std::uint32_t at, WordStart start) {
    if (at >= limit_ || (starts_[at] & start) == 0) return false;
    matches_.clear();
    words_.phrases.Match(tokens_, at, limit_, &matches_);
    return !matches_.empty();
  }

  // The longest of matches_ with one of `roles`.
  Word Best(std::uint32_t roles) const {
    Word best;
    for (const text::PhraseMatch& match : matches_) {
      const DurationMeaning& meaning = words_.meanings[match.value];
      if (meaning.role == DurationRole::kBlock) best = {};
      const bool fits = (roles & RoleBit(meaning.role)) != 0;
      if (fits && match.token_end > best.end) {
        const bool half = meaning.half && meaning.role == DurationRole::kUnit;
        best = {&meaning, match.token_end, half};
      }
    }
    return best;
  }

  // The unit that `number` counts, over a hyphen or a filling word.
  Word UnitAfter(const NumberMention& number) {
    std::uint32_t at = number.end;
    if (at < limit_ && text::IsPhraseJoint(tokens_, tokens_.list[at]) &&
        tokens_.Fold(tokens_.list[at]) != "." &&
        !tokens_.list[at].space_before && at + 1 < limit_ &&
        !tokens_.list[at + 1].space_before) {
      ++at;
    }
    constexpr std::uint32_t kUnit =
        RoleBit(DurationRole::kUnit) | RoleBit(DurationRole::kAge);
    if (!MatchAt(at, kDurationUnit)) return {};
    const Word unit = Best(kUnit);
    if (unit.meaning != nullptr && number.value.IsInteger() &&
        IsWordHere(unit)) {
      return {};
    }
    if (const Word fill = Best(RoleBit(DurationRole::kFill)); fill.meaning) {
      Word filled = WordAt(fill.end, kUnit, kDurationUnit);
      filled.half = fill.meaning->half;
      if (filled.meaning != nullptr) return filled;
    }
    return unit;
  }

  // "5 с половиной", "les 5 s'affrontent".
  bool IsWordHere(const Word& unit) const {
    if (IsElided(tokens_, unit.end - 1)) return true;
    return unit.meaning->opener && tokens_.list[unit.end - 1].space_before &&
           unit.end < limit_ && tokens_.list[unit.end].space_before &&
           tokens_.list[unit.end].kind != text::TokenKind::kPunct;
  }

  static bool Usable(const NumberMention& number) {
    return !number.in_chain && !number.ordinal && !number.glued_before &&
           !number.value.IsNegative();
  }

  // "几十年": nobody knows how many.
  bool IsVague(const NumberMention& number) {
    if (number.begin == 0) return false;
    return WordAt(number.begin - 1, RoleBit(DurationRole::kVague),
                  kDurationVague)
               .end == number.begin;
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

  // Past "-", ", and", "to" and their like.
  std::uint32_t SkipConnectors(std::uint32_t at) {
    for (int words = 0; words < 2 && at < limit_; ++words) {
      const Word word =
          WordAt(at, RoleBit(DurationRole::kJoin) | RoleBit(DurationRole::kTo),
                 kDurationJoin);
      at = word.meaning != nullptr ? word.end : at + (IsMark(at) ? 1u : 0u);
    }
    return at;
  }

  bool IsMark(std::uint32_t at) const {
    const std::string_view fold = tokens_.Fold(tokens_.list[at]);
    return text::IsDash(fold) || fold == "," || fold == "、" || fold == "~" ||
           fold == "〜" || fold == "،";
  }

  // Reads number and unit pairs from `number` on. Returns the token past
  // them, or number->begin.
  std::uint32_t Counted(Number number, Number last) {
    const std::uint32_t begin = number->begin;
    if (IsVague(*number)) return begin;
    const bool usable = Usable(*number);
    Word unit = usable ? UnitAfter(*number) : Word();
    if (usable && unit.meaning == nullptr) {
      const Number with = SharedUnit(number, last);
      if (with != last) return PushShared(number, with);
    }
    std::vector<Part>& parts = parts_;
    parts.clear();
    bool one = false;
    std::uint32_t end = begin;
    while (unit.meaning != nullptr) {
      if (!parts.empty() &&
          UnitRank(unit.meaning->unit) <= UnitRank(parts.back().unit)) {
        break;
      }
      if (unit.meaning->after_larger &&
          (parts.empty() || !MayStandFor(*unit.meaning, parts.back()))) {
        break;
      }
      if (IsIdiom(*number, unit) || IsYear(*number, unit)) break;
      const Decimal& value = number->value;
      if (!parts.empty() && !FitsBelow(parts.back(), *number, unit)) break;
      one = number->one || (number->spelled && value == Decimal(1));
      const auto total = value.Times(Decimal(unit.meaning->times));
      if (!total) break;
      parts.push_back({*total, unit.meaning->unit, number->last_digit});
      end = unit.half ? unit.end : AddHalf(unit.end, unit, &parts.back());
      if (unit.half) AddHalfOf(unit.meaning->times, &parts.back());
      if (parts.back().last_digit < number->last_digit) one = false;
      const Word join =
          WordAt(end, RoleBit(DurationRole::kJoin), kDurationJoin);
      std::uint32_t next = SkipComma(end);
      if (next == end && join.meaning != nullptr) next = join.end;
      if (next != end) {
        const Word second =
            WordAt(next, RoleBit(DurationRole::kJoin), kDurationJoin);
        if (second.meaning != nullptr) next = second.end;
      }
      // Vietnamese "3 năm 2 tháng": the year is a five, too.
      do {
        ++number;
      } while (number != last && number->begin < end);
      // Chinese "三年零两个月": the zero may be a part of the number.
      if (number == last || (number->begin != next && number->begin != end)) {
        break;
      }
      const bool clock = next == end && IsClockPart(*number);
      if (!clock && !Usable(*number)) break;
      unit = UnitAfter(*number);
      if (clock && unit.meaning == nullptr && parts.back().unit == 'h') {
        if (parts.size() == 1 && IsAfternoon(parts.back().value) &&
            !Lasts(begin)) {
          out_.push_back({begin, number->end, false, kNoFact});
          return number->end;
        }
        parts.push_back({number->value, 'm', 0});  // "2 h 15"
        end = number->end;
      }
    }
    if (parts.empty() && before_.meaning != nullptr && before_.end == begin &&
        Usable(*number)) {
      // Swahili "siku 3"; not "mwaka 1990"
      if (number->value < Decimal(1000) || number->magnitude) {
        PushOne(before_begin_, number->end,
                {number->value, before_.meaning->unit, number->last_digit});
        return number->end;
      }
    }
    if (parts.empty()) {
      if (number->bare_digits && IsNewsAge(tokens_, *number, limit_)) {
        PushOne(begin, number->end, {number->value, 'Y', 0});
        return number->end;
      }
      return AgedNumber(begin, number, last);
    }
    // "A week", "uma hora": an article or a rate as often as a length.
    const std::uint32_t first = OneBefore(begin, &parts);
    if (parts.size() == 1) MakeWhole(&parts[0]);
    if (parts.size() > 1 || !one) Push(first, end, parts);
    return end;
  }

  // "Ein Jahr und | sechs Monate": puts the year, which nothing counts, before
  // the parts from token `begin` on. Returns where the duration begins then.
  std::uint32_t OneBefore(std::uint32_t begin, std::vector<Part>* parts) {
    constexpr std::uint32_t kLongestUnit = 3;  // tokens
    const std::uint32_t end = BeforeJoin(begin);
    for (std::uint32_t n = 1; n <= std::min(end, kLongestUnit); ++n) {
      const std::uint32_t at = end - n;
      if (tokens_.list[at + 1].line_before) return begin;
      const Word unit = WordAt(at, RoleBit(DurationRole::kUnit), kDurationUnit);
      if (unit.meaning == nullptr || unit.end != end ||
          unit.meaning->after_larger ||
          tokens_.Letters(tokens_.list[end - 1]) < 2 ||
          !IsLarger(*unit.meaning, parts->front())) {
        continue;
      }
      if (!out_.empty() && out_.back().end > at) return begin;
      const std::uint32_t article = ArticleBefore(at);
      const text::Script script = tokens_.list[at].script;
      const bool needs_none =
          end != begin &&
          (script == text::Script::kArabic || script == text::Script::kHebrew);
      if (article == at && !needs_none) return begin;
      parts->insert(parts->begin(),
                    {Decimal(unit.meaning->times), unit.meaning->unit, 0});
      return article;
    }
    return begin;
  }

  // The end of what an "and" before token `begin` joins, else `begin`.
  std::uint32_t BeforeJoin(std::uint32_t begin) {
    std::uint32_t at = begin;
    if (at > 1 && tokens_.Fold(tokens_.list[at - 1]) == "-" &&
        !tokens_.list[at - 1].space_before) {
      --at;  // Hebrew "ו-30"
    }
    if (at == 0 || tokens_.Fold(tokens_.list[at - 1]) == ",") return begin;
    const Word join =
        WordAt(at - 1, RoleBit(DurationRole::kJoin), kDurationJoin);
    return join.meaning != nullptr && join.end == at ? at - 1 : begin;
  }

  static bool IsLarger(const DurationMeaning& unit, const Part& part) {
    if (UnitRank(unit.unit) >= UnitRank(part.unit)) return false;
    const double share =
        unit.times * UnitSeconds(unit.unit) / UnitSeconds(part.unit);
    return part.value.ToDouble() < std::floor(share + 0.01);
  }

  // The token of the article before token `at`, else `at`.
  std::uint32_t ArticleBefore(std::uint32_t at) const {
    std::uint32_t before = at;
    if (before > 1 && text::IsPhraseJoint(tokens_, tokens_.list[before - 1]) &&
        !tokens_.list[before].space_before) {
      --before;  // "un'ora"
    }
    if (before == 0 || compounds_.number_words == nullptr) return at;
    const NumberWords& words = *compounds_.number_words;
    const std::string_view fold = tokens_.Fold(tokens_.list[before - 1]);
    for (const std::uint32_t index : words.trie.Find(fold)) {
      const NumberWord& word = words.words[index];
      const bool one = word.part == NumberPart::kUnit && word.unit == 1;
      if (word.article || (one && !word.ordinal)) return before - 1;
    }
    return at;
  }

  // "6h 30m", "3小时20分"; but after days they are metres.
  static bool MayStandFor(const DurationMeaning& meaning, const Part& larger) {
    return meaning.unit != 'm' || larger.unit == 'h';
  }

  // "Dure environ | 13 h 45".
  bool Lasts(std::uint32_t begin) {
    constexpr std::uint32_t kReach = 3;
    constexpr std::uint32_t kLasts = RoleBit(DurationRole::kLasts);
    for (std::uint32_t back = 1; back <= std::min(kReach, begin); ++back) {
      if (WordAt(begin - back, kLasts).meaning != nullptr) return true;
    }
    return false;
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

  // "1 year, 2 months", "2 Std. 30 Min."; but "2 hours. 30 minutes later".
  std::uint32_t SkipComma(std::uint32_t at) const {
    constexpr std::size_t kAbbreviation = 3;  // letters
    if (at == 0 || at >= limit_) return at;
    const std::string_view mark = tokens_.Fold(tokens_.list[at]);
    const bool stop = mark == "." && !tokens_.list[at].space_before &&
                      tokens_.Letters(tokens_.list[at - 1]) <= kAbbreviation;
    return mark == "," || stop ? at + 1 : at;
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

  // Whether token `at` - 1 may be a unit: "and" is much more often no half.
  bool MayFollowUnit(std::uint32_t at) const {
    const std::uint32_t before = std::min(at, 2u);  // "thế kỷ"
    for (std::uint32_t n = 1; n <= before; ++n) {
      if ((starts_[at - n] & kDurationUnit) != 0) return true;
    }
    return at > 0 && text::IsGraphemeScript(tokens_.list[at - 1].script);
  }

  // "An hour and a half": the half is at `at`, and a unit that nothing counts
  // before it. Returns where to go on.
  std::uint32_t HalfMore(std::uint32_t at) {
    constexpr std::uint32_t kLongestUnit = 3;  // tokens
    const Word half = WordAt(at, RoleBit(DurationRole::kHalf));
    if (half.meaning == nullptr) return at;
    for (std::uint32_t back = 1; back <= std::min(at, kLongestUnit); ++back) {
      const Word unit =
          WordAt(at - back, RoleBit(DurationRole::kUnit), kDurationUnit);
      const bool taken = !out_.empty() && out_.back().end > at - back;
      if (unit.meaning == nullptr || unit.end != at || taken ||
          unit.meaning->after_larger ||
          tokens_.Letters(tokens_.list[at - 1]) < 2) {
        continue;
      }
      Part part{Decimal(unit.meaning->times), unit.meaning->unit, 0};
      AddHalfOf(unit.meaning->times, &part);
      PushOne(at - back, half.end, part);
      return half.end;
    }
    return at;
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

  // Korean "타이틀", a title, is no two days.
  bool IsInsideHangul(std::uint32_t at) const {
    return at > 0 && tokens_.list[at].script == text::Script::kHangul &&
           !tokens_.list[at].space_before &&
           tokens_.list[at - 1].script == text::Script::kHangul;
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

  const text::Tokens& tokens_;
  const Starts& starts_;
  std::uint32_t limit_;
  const DurationWords& words_;
  const CompoundDurations& compounds_;
  Word before_;  // the last unit that stands before its number
  std::uint32_t before_begin_ = 0;
  std::uint32_t aged_end_ = 0xFFFFFFFF;
  std::vector<text::PhraseMatch>& matches_;
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
