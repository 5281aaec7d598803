#include "extract/date_words.h"

#include <array>
#include <charconv>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "data/data.h"
#include "extract/name_words.h"
#include "text/accents.h"
#include "text/by_language.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

using data::Cut;
using data::Lists;

struct RoleName {
  std::string_view name;
  DateRole role;
};

constexpr RoleName kRoleNames[] = {
    {"link", DateRole::kLink},
    {"to", DateRole::kTo},
    {"year", DateRole::kYear},
    {"day", DateRole::kDay},
    {"day_end", DateRole::kDayEnd},
    {"day_word", DateRole::kDayWord},
    {"month", DateRole::kMonthMark},
    {"cue", DateRole::kCue},
    {"part", DateRole::kPart},
    {"weekday_cue", DateRole::kWeekdayCue},
    {"until", DateRole::kUntil},
    {"era", DateRole::kEra},
    {"buddhist", DateRole::kBuddhist},
    {"first_year", DateRole::kFirstYear},
    {"year_one", DateRole::kYearOne},
    {"decade", DateRole::kDecade},
    {"decade_name", DateRole::kDecadeName},
    {"century", DateRole::kCentury},
    {"quarter", DateRole::kQuarter},
    {"half", DateRole::kHalf},
    {"half_name", DateRole::kHalfName},
    {"last_century", DateRole::kLastCentury},
    {"solar", DateRole::kSolar},
    {"last", DateRole::kLast},
    {"this", DateRole::kThis},
    {"next", DateRole::kNext},
    {"last_after", DateRole::kLastAfter},
    {"this_after", DateRole::kThisAfter},
    {"next_after", DateRole::kNextAfter},
    {"relative", DateRole::kRelative},
    {"clock", DateRole::kClock},
    {"day_part", DateRole::kDayPart},
};

std::optional<DateRole> RoleOf(std::string_view name) {
  for (const RoleName& known : kRoleNames) {
    if (known.name == name) return known.role;
  }
  return std::nullopt;
}

int ToInt(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// "d:-1", "w:0", "m:1", "y:-2".
void ReadRelative(std::string_view value, DateMeaning* meaning) {
  if (value.size() < 3) return;
  meaning->unit = value[0] == 'd'   ? text::CalendarUnit::kDay
                  : value[0] == 'w' ? text::CalendarUnit::kWeek
                  : value[0] == 'm' ? text::CalendarUnit::kMonth
                                    : text::CalendarUnit::kYear;
  meaning->value = static_cast<std::int16_t>(ToInt(value.substr(2)));
}

// Whether a word of this role only stands around what makes a date.
bool StandsAround(DateRole role) {
  switch (role) {
    case DateRole::kLink:
    case DateRole::kTo:
    case DateRole::kCue:
    case DateRole::kPart:
    case DateRole::kWeekdayCue:
    case DateRole::kUntil:
    case DateRole::kDayEnd:
    case DateRole::kDayWord:  // a number, which starts by itself
    case DateRole::kLastAfter:
    case DateRole::kThisAfter:
    case DateRole::kNextAfter: return true;
    default: return false;
  }
}

// Whether a date or a time of day may begin with the word.
bool MayStart(const DateMeaning& meaning) {
  if (StandsAround(meaning.role)) return false;
  switch (meaning.role) {
    case DateRole::kYear:
    case DateRole::kDay:
    case DateRole::kMonthMark:
    case DateRole::kDecade:
    case DateRole::kCentury:
    case DateRole::kQuarter:
    case DateRole::kHalf:
    case DateRole::kDayPart: return meaning.value == kBefore;
    case DateRole::kClock:  // 2, 4 and 5 stand behind a number
      return meaning.value != 2 && meaning.value != 4 && meaning.value != 5;
    default: return true;
  }
}

// Whether the word makes a time of day, a decade or a year of a number beside
// it, and is nothing by itself.
bool NeedsNumber(const DateMeaning& meaning) {
  switch (meaning.role) {
    case DateRole::kClock:
    case DateRole::kDayPart:
    case DateRole::kDecade:
    case DateRole::kEra:
    case DateRole::kBuddhist:
    case DateRole::kFirstYear: return true;
    default: return false;
  }
}

// Whether a date or a period may owe itself to the word: true for those that
// name a stretch of time, false for those that only stand around them.
bool IsTelling(const DateMeaning& meaning) {
  const bool relative = meaning.role == DateRole::kLast ||
                        meaning.role == DateRole::kThis ||
                        meaning.role == DateRole::kNext;
  return !relative && meaning.role != DateRole::kYear &&
         !StandsAround(meaning.role) && !NeedsNumber(meaning);
}

// Whether the word makes a year of a number that is like one, but has not the
// four digits by which it would be one without. After such a number it does
// not.
bool MakesYear(const DateMeaning& meaning) {
  return meaning.role == DateRole::kYear && meaning.value == kBefore;
}

// The forms that src/data/date_endings.tsv makes of a name.
struct Ending {
  bool months = false;
  bool weekdays = false;
  std::string_view dropped;   // letters, or "-"
  std::string_view prefixes;  // by '|'
  std::string_view endings;   // by '|'
};

class Builder {
 public:
  explicit Builder(std::string_view language)
      : language_(language),
        base_(language.substr(0, language.find_first_of("-_"))) {}

  std::unique_ptr<DateWords> Build() {
    words_->order = text::NumericDateOrder(language_);
    words_->buddhist_years = base_ == "th" || base_ == "lo" || base_ == "km";
    words_->century_of_hundreds = Lists("sv nb nn no da fi is", base_);
    words_->solar_years = base_ == "fa";
    words_->days_by_default = Lists("ko zh yue", base_);
    words_->weeks_apart = Lists("zh yue ja vi", base_);
    ReadEndings();
    AddNames(text::MonthNames(language_), DateRole::kMonth);
    AddNames(text::WeekdayNames(language_), DateRole::kWeekday);
    AddQuarters();
    AddRelatives();
    AddTable("date_words");
    AddTable("clock_words");
    PutTogether();
    return std::move(words_);
  }

 private:
  void Add(std::string_view phrase, const DateMeaning& meaning) {
    const text::Tokens tokens = text::Tokenise(phrase);
    MeaningsOf(tokens).push_back(meaning);
    const std::optional<std::uint64_t> word = text::TellingToken(tokens);
    if (!word) return;
    if (NeedsNumber(meaning)) words_->telling_of_numbers.Insert(*word);
    if (IsTelling(meaning)) words_->telling.Insert(*word);
    if (MakesYear(meaning)) words_->telling_of_years.Insert(*word);
  }

  std::vector<DateMeaning>& MeaningsOf(const text::Tokens& phrase) {
    if (const auto known = words_->table.ValueOf(phrase)) {
      return meanings_[*known];
    }
    words_->table.Add(phrase, static_cast<std::uint32_t>(meanings_.size()));
    return meanings_.emplace_back();
  }

  // Makes the phrases of their meanings.
  void PutTogether() {
    for (const std::vector<DateMeaning>& meanings : meanings_) {
      DatePhrase& phrase = words_->phrases.emplace_back();
      phrase.meanings_begin =
          static_cast<std::uint32_t>(words_->meanings.size());
      phrase.meanings_size = static_cast<std::uint16_t>(meanings.size());
      for (const DateMeaning& meaning : meanings) {
        phrase.roles |= RoleBits({meaning.role});
        phrase.starts |= MayStart(meaning);
        if (meaning.role == DateRole::kDayWord) phrase.day = meaning.value;
        words_->meanings.push_back(meaning);
      }
    }
  }

  void ReadEndings() {
    data::ForEachRow(data::Table("date_endings"), [this](std::string_view row) {
      if (!Lists(data::NextColumn(&row), base_)) return;
      Ending ending;
      const std::string_view kinds = data::NextColumn(&row);
      ending.months = kinds.find('m') != std::string_view::npos;
      ending.weekdays = kinds.find('w') != std::string_view::npos;
      ending.dropped = data::NextColumn(&row);
      ending.prefixes = data::NextColumn(&row);
      ending.endings = data::NextColumn(&row);
      endings_.push_back(ending);
    });
  }

  // Names that hold digits ("12月") are left out: the finder reads any number
  // before or after the word for month.
  static bool HasDigit(std::string_view name) {
    const text::Tokens tokens = text::Tokenise(name);
    for (const text::Token& token : tokens.list) {
      if (token.kind == text::TokenKind::kDigits) return true;
    }
    return false;
  }

  // Where there are no capitals, two letters are another word as often as not:
  // Hindi "जन" is January's beginning and "people".
  static bool IsCommonWord(const text::Tokens& name) {
    constexpr std::size_t kLetters = 2;
    return name.list.size() == 1 && !text::HasCase(name.list[0].script) &&
           !text::IsGraphemeScript(name.list[0].script) &&
           name.Letters(name.list[0]) <= kLetters;
  }

  void AddNames(const std::vector<text::CalendarName>& names, DateRole role) {
    for (const text::CalendarName& name : names) {
      if (HasDigit(name.name)) continue;
      DateMeaning meaning;
      meaning.role = role;
      meaning.value = name.value;
      meaning.abbreviated = name.abbreviated;
      meaning.careful = name.careful;
      meaning.capital_tells = name.capital_tells;
      const text::Tokens tokens = text::Tokenise(name.name);
      if (name.abbreviated && IsCommonWord(tokens)) {
        continue;
      }
      meaning.capital = !tokens.list.empty() && tokens.list[0].upper_first;
      AddForm(name.name, meaning);
      if (name.abbreviated) continue;
      for (const Ending& ending : endings_) {
        if (role == DateRole::kMonth ? ending.months : ending.weekdays) {
          AddForms(name.name, ending, meaning);
        }
      }
    }
  }

  // `name` without its last letter, if that is one of `letters`.
  static std::string_view Stem(std::string_view name,
                               std::string_view letters) {
    if (name.empty() || letters == "-") return name;
    const std::size_t last = text::PreviousStart(name, name.size());
    const bool drop = letters.find(name.substr(last)) != std::string_view::npos;
    return name.substr(0, drop ? last : name.size());
  }

  // The form, and the form without accents, which may be another word:
  // Portuguese "marco".
  void AddForm(std::string_view form, DateMeaning meaning) {
    Add(form, meaning);
    const std::string plain = text::StripAccents(form);
    if (plain == form) return;
    meaning.abbreviated = true;
    Add(plain, meaning);
  }

  void AddForms(std::string_view name, const Ending& ending,
                const DateMeaning& meaning) {
    const std::string_view stem = Stem(name, ending.dropped);
    std::string_view prefixes = ending.prefixes;
    while (!prefixes.empty()) {
      const std::string_view prefix = Cut(&prefixes, '|');
      std::string_view endings = ending.endings;
      while (!endings.empty()) {
        const std::string_view end = Cut(&endings, '|');
        std::string form(prefix == "_" ? std::string_view() : prefix);
        form += stem;
        form += end == "_" ? std::string_view() : end;
        if (form != name) AddForm(form, meaning);
      }
    }
  }

  void AddQuarters() {
    DateMeaning meaning;
    meaning.role = DateRole::kQuarterName;
    for (const text::CalendarName& name : text::QuarterNames(language_)) {
      meaning.value = name.value;
      meaning.abbreviated = name.abbreviated;
      Add(name.name, meaning);
    }
    constexpr std::array<std::string_view, 4> kQuarters = {"Q1", "Q2", "Q3",
                                                           "Q4"};
    meaning.abbreviated = false;
    for (std::size_t i = 0; i < kQuarters.size(); ++i) {
      meaning.value = static_cast<std::int16_t>(i + 1);
      Add(kQuarters[i], meaning);
    }
  }

  void AddRelatives() {
    for (const text::RelativeName& name : text::RelativeNames(language_)) {
      DateMeaning meaning;
      meaning.role = DateRole::kRelative;
      meaning.value = name.offset;
      meaning.unit = name.unit;
      meaning.weekday = name.weekday;
      Add(name.name, meaning);
    }
  }

  void AddTable(std::string_view table) {
    data::ForEachRow(data::Table(table), [this](std::string_view row) {
      const std::optional<DateRole> role = RoleOf(data::NextColumn(&row));
      const std::string_view languages = data::NextColumn(&row);
      if (!Lists(languages, base_) || !role) return;
      DateMeaning meaning;
      meaning.role = *role;
      const std::string_view value = data::NextColumn(&row);
      if (*role == DateRole::kRelative) {
        ReadRelative(value, &meaning);
      } else {
        meaning.value = static_cast<std::int16_t>(ToInt(value));
      }
      while (!row.empty()) {
        const std::string_view word = Cut(&row, '|');
        // "5 am" is no time where "am" is German.
        if (languages != "*" || !OpensSentences(word)) Add(word, meaning);
      }
    });
  }

  bool OpensSentences(std::string_view word) const {
    const std::uint64_t hash = text::HashFolded(text::Fold(word));
    return NameWords::For(base_).OpensSentences(hash);
  }

  std::string language_;
  std::string base_;
  std::vector<Ending> endings_;
  std::vector<std::vector<DateMeaning>> meanings_;  // by phrase
  std::unique_ptr<DateWords> words_ = std::make_unique<DateWords>();
};

}  // namespace

const DateWords& DateWordsFor(std::string_view language) {
  static auto& known = *new text::ByLanguage<DateWords>;
  return known.Get(language, [&] { return Builder(language).Build(); });
}

}  // namespace claimdiff
