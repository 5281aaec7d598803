#include "read/publication_date.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "text/calendar_names.h"
#include "text/iso_date.h"
#include "text/language_tag.h"
#include "text/phrases.h"
#include "text/tokens.h"

namespace claimdiff {

namespace {

using text::DateOrder;
using text::Token;
using text::TokenKind;
using text::Tokens;

constexpr std::uint32_t kWeekday = 100;  // a value beside the months 1 to 12
constexpr int kMinYear = 1900;
constexpr int kMaxYear = 2100;
constexpr int kBuddhistYears = 543;  // Thai years run ahead by so many

namespace ch = std::chrono;

ArticleDate MakeDate(const ch::year_month_day& date) {
  if (date.year() < ch::year(kMinYear) || date.year() > ch::year(kMaxYear) ||
      !date.ok()) {
    return {};
  }
  return {true, static_cast<std::int32_t>(
                    ch::sys_days(date).time_since_epoch().count())};
}

ArticleDate MakeDate(int year, int month, int day) {
  return MakeDate({ch::year(year), ch::month(static_cast<unsigned>(month)),
                   ch::day(static_cast<unsigned>(day))});
}

bool IsAsciiLetterOrDigit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9');
}

// Whether a token of `text` may be a dash or hyphen with a space before it;
// forms of other widths all begin with the byte EF.
bool MayHaveDash(std::string_view text) {
  for (const std::string_view mark : {"-", "\u2013", "\u2014", "\xEF"}) {
    for (std::size_t at = text.find(mark, 1); at != std::string_view::npos;
         at = text.find(mark, at + 1)) {
      if (!IsAsciiLetterOrDigit(text[at - 1])) return true;
    }
  }
  return false;
}

// The value of at most four digits.
std::optional<int> SmallNumber(std::string_view digits) {
  int value = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (digits.empty() || digits.size() > 4 || error != std::errc() ||
      end != digits.data() + digits.size()) {
    return std::nullopt;
  }
  return value;
}

}  // namespace

ArticleDate ParseIsoDate(std::string_view text) {
  const auto date =
      text::ParseIsoDate(text.substr(0, text.find_first_of("T ")));
  return date ? MakeDate(*date) : ArticleDate();
}

struct DateReader::Names {
  text::PhraseTable phrases;  // months are 1 to 12, days of the week kWeekday
  DateOrder order = DateOrder::kDayMonthYear;
  bool buddhist = false;
};

namespace {

// One line's tokens and what has been understood of them.
class DateScanner {
 public:
  DateScanner(std::string_view line, const text::PhraseTable& phrases,
              DateOrder order, bool buddhist)
      : tokens_(text::Tokenise(line)),
        phrases_(phrases),
        order_(order),
        buddhist_(buddhist),
        used_(tokens_.list.size()) {}

  DateLine ReadLine() {
    for (std::size_t i = 0; i < size(); ++i) Understand(i);
    for (std::size_t i = 0; i < size(); ++i) {
      // "WIB", "GMT": time zones are short and all capitals.
      const Token& token = tokens_.list[i];
      const bool zone = line_.has_time && token.upper_first &&
                        !token.lower_inside && token.fold_size <= 4;
      line_.other_words += token.kind == TokenKind::kWord && !used_[i] && !zone;
    }
    return line_;
  }

  ArticleDate ReadDateline() {
    constexpr std::size_t kMaxTokens = 24;
    constexpr std::size_t kShortWord = 3;  // "de", "den"
    bool in_brackets = false;
    std::size_t open = 0;
    bool told = false;  // "(b. 1 December 1902)"
    for (std::size_t i = 0; i < std::min(size(), kMaxTokens); ++i) {
      const bool dash = i > 0 && tokens_.list[i].space_before &&
                        (Is(i, "-") || Is(i, "\u2013") || Is(i, "\u2014"));
      if (dash) {
        told |= line_.dates > 1 || HasPlainWord({0, i}, kShortWord);
        return in_brackets || told ? ArticleDate() : line_.date;
      }
      if (Is(i, "(") || Is(i, "\uFF08")) {
        in_brackets = true;
        open = i;
      }
      if (in_brackets && (Is(i, ")") || Is(i, "\uFF09"))) {
        in_brackets = false;
        told |= line_.date.known && HasPlainWord({open, i}, 0);
      }
      Understand(i);
    }
    return {};
  }

  ArticleDate ReadBracketed() {
    for (std::size_t i = 0; i + 6 < size(); ++i) {
      if (Is(i, "(") && Is(i + 6, ")") && Numeric(i + 1)) return line_.date;
    }
    return {};
  }

 private:
  std::size_t size() const { return tokens_.list.size(); }
  bool Is(std::size_t i, std::string_view fold) const {
    return i < size() && tokens_.Fold(tokens_.list[i]) == fold;
  }
  struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  // A word that is no part of a place's name or a date: in small letters, and
  // of more than so many.
  bool HasPlainWord(Range range, std::size_t letters) const {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      const Token& token = tokens_.list[i];
      if (token.kind == TokenKind::kWord && !used_[i] && token.lower_inside &&
          !token.upper_first && tokens_.Letters(token) > letters) {
        return true;
      }
    }
    return false;
  }
  bool IsSeparator(std::size_t i) const {
    return Is(i, "/") || Is(i, "-") || Is(i, ".");
  }
  std::optional<int> Number(std::size_t i) const {
    if (i >= size() || tokens_.list[i].kind != TokenKind::kDigits) {
      return std::nullopt;
    }
    return SmallNumber(tokens_.Fold(tokens_.list[i]));
  }
  bool IsDay(std::optional<int> number) const {
    return number && *number >= 1 && *number <= 31;
  }

  void Understand(std::size_t i) {
    if (used_[i]) return;
    if (Time(i) || Numeric(i) || Ideographic(i)) return;
    Named(i);
  }

  // 10:00, 10.00, 10h00
  bool Time(std::size_t i) {
    const std::optional<int> hour = Number(i);
    const std::optional<int> minute = Number(i + 2);
    const bool mark = Is(i + 1, ":") || Is(i + 1, "h") || Is(i + 1, ".");
    if (!hour || !minute || !mark || *hour > 24 || *minute > 59 ||
        tokens_.list[i + 2].fold_size != 2 ||
        (Is(i + 1, ".") && (IsSeparator(i + 3) || IsSeparator(i - 1)))) {
      return false;
    }
    Use(i, i + 3);
    line_.has_time = true;
    return true;
  }

  // 2025-12-01, 1/12/2025, 12/1/2025, 1.12.2025
  bool Numeric(std::size_t i) {
    const std::optional<int> x = Number(i);
    const std::optional<int> y = Number(i + 2);
    const std::optional<int> z = Number(i + 4);
    if (!x || !y || !z || !IsSeparator(i + 1) || !IsSeparator(i + 3)) {
      return false;
    }
    if (tokens_.list[i].fold_size == 4) {
      Found(*x, *y, *z);
    } else if (tokens_.list[i + 4].fold_size != 4) {
      return false;
    } else if ((order_ == DateOrder::kMonthDayYear && *x <= 12) || *y > 12) {
      Found(*z, *x, *y);
    } else {
      Found(*z, *y, *x);
    }
    Use(i, i + 5);
    return true;
  }

  // 2025年12月1日, 2025년 12월 1일
  bool Ideographic(std::size_t i) {
    const bool year = Is(i + 1, "\u5E74") || Is(i + 1, "\uB144");
    const bool month = Is(i + 3, "\u6708") || Is(i + 3, "\uC6D4");
    const bool day = Is(i + 5, "\u65E5") || Is(i + 5, "\uC77C");
    if (!year || !month || !day || !Number(i) || !Number(i + 2) ||
        !Number(i + 4)) {
      return false;
    }
    Found(*Number(i), *Number(i + 2), *Number(i + 4));
    Use(i, i + 6);
    return true;
  }

  // 1 December 2025, December 1, 2025, 1 de dezembro de 2025, 2025. dec. 1.
  void Named(std::size_t i) {
    matches_.clear();
    phrases_.Match(tokens_, static_cast<std::uint32_t>(i),
                   static_cast<std::uint32_t>(size()), &matches_);
    if (matches_.empty()) return;
    const std::uint32_t value = matches_.back().value;
    const std::size_t end = matches_.back().token_end;
    if (value == kWeekday) {
      Use(i, end);
      return;
    }
    const std::size_t before = NumberBefore(i);
    const std::size_t after = NumberAfter(end);
    if (IsDay(Number(before))) {
      Take({before, end}, after, *Number(before), static_cast<int>(value));
    } else if (IsDay(Number(after))) {
      std::size_t year = NumberAfter(after + 1);
      if (Number(before).value_or(0) >= kMinYear) year = before;
      Take({i, after + 1}, year, *Number(after), static_cast<int>(value));
    }
  }

  // `range` holds the day and the month; `year` is the token of the year, or
  // of anything else.
  void Take(Range range, std::size_t year, int day, int month) {
    line_.has_date = true;
    Use(range.begin, range.end);
    const int stated = Number(year).value_or(0);
    if (stated < kMinYear) return;
    Use(std::min(year, range.begin), std::max(year + 1, range.end));
    Found(stated, month, day);
  }

  // The next token that is digits, over at most three others that are no
  // month's business ("de", "of", ",", "."), or size().
  std::size_t NumberAfter(std::size_t i) const {
    for (std::size_t at = i; at < std::min(i + 3, size()); ++at) {
      if (tokens_.list[at].kind == TokenKind::kDigits) return at;
      if (tokens_.list[at].fold_size > 3) break;
    }
    return size();
  }
  std::size_t NumberBefore(std::size_t i) const {
    for (std::size_t back = 1; back <= std::min<std::size_t>(3, i); ++back) {
      if (tokens_.list[i - back].kind == TokenKind::kDigits) return i - back;
      if (tokens_.list[i - back].fold_size > 3) break;
    }
    return size();
  }

  // The first complete date of a line counts: "published" comes before
  // "updated".
  void Found(int year, int month, int day) {
    if (buddhist_ && year > kMaxYear) year -= kBuddhistYears;
    const ArticleDate date = MakeDate(year, month, day);
    if (!date.known) return;
    line_.has_date = true;
    ++line_.dates;
    if (!line_.date.known) line_.date = date;
  }

  void Use(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < std::min(end, size()); ++i) used_[i] = true;
  }

  Tokens tokens_;
  const text::PhraseTable& phrases_;
  DateOrder order_;
  bool buddhist_;
  std::vector<bool> used_;
  std::vector<text::PhraseMatch> matches_;
  DateLine line_;
};

}  // namespace

DateReader::DateReader(std::string_view language) {
  static std::mutex mutex;
  static auto* const built =
      new std::map<std::string, std::shared_ptr<const Names>, std::less<>>;
  const std::string base(text::PrimarySubtag(language));
  const bool month_first = language == "en-US" || language == "en";
  const std::string cache_key = month_first ? "en-US" : base;
  const std::lock_guard<std::mutex> lock(mutex);
  const auto known = built->find(cache_key);
  if (known != built->end()) {
    names_ = known->second;
    return;
  }
  auto names = std::make_shared<Names>();
  for (const std::string_view name :
       {std::string_view(base), std::string_view("en")}) {
    for (const text::CalendarName& month : text::MonthNames(name)) {
      names->phrases.Add(month.name, month.value);
    }
    for (const text::CalendarName& day : text::WeekdayNames(name)) {
      names->phrases.Add(day.name, kWeekday);
    }
  }
  // English is the one language that needs its region.
  names->order =
      text::NumericDateOrder(base == "en" && !month_first ? "en-GB" : base);
  names->buddhist = base == "th";
  names_ = names;
  built->emplace(cache_key, std::move(names));
}

DateReader::~DateReader() = default;

DateLine DateReader::ReadLine(std::string_view line) const {
  return DateScanner(line, names_->phrases, names_->order, names_->buddhist)
      .ReadLine();
}

ArticleDate DateReader::ReadDateline(std::string_view paragraph) const {
  constexpr std::size_t kMaxBytes = 200;
  std::size_t size = std::min(paragraph.size(), kMaxBytes);
  while (size < paragraph.size() &&
         (static_cast<unsigned char>(paragraph[size]) & 0xC0) == 0x80) {
    ++size;
  }
  const std::string_view start = paragraph.substr(0, size);
  if (!MayHaveDash(start)) return {};
  return DateScanner(start, names_->phrases, names_->order, names_->buddhist)
      .ReadDateline();
}

ArticleDate DateReader::ReadBracketed(std::string_view paragraph) const {
  constexpr std::size_t kMaxBytes = 24;
  for (std::size_t at = paragraph.find('('); at != std::string_view::npos;
       at = paragraph.find('(', at + 1)) {
    const std::string_view rest = paragraph.substr(at, kMaxBytes);
    const std::size_t end = rest.find(')');
    if (end == std::string_view::npos) continue;
    const ArticleDate date =
        DateScanner(rest.substr(0, end + 1), names_->phrases, names_->order,
                    names_->buddhist)
            .ReadBracketed();
    if (date.known) return date;
  }
  return {};
}

}  // namespace claimdiff
