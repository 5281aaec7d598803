#include "report/value_words.h"

#include <charconv>
#include <chrono>
#include <vector>

#include "text/english_measures.h"
#include "text/english_names.h"

namespace claimdiff {

namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

std::string_view Cut(char separator, std::string_view* rest) {
  const std::size_t end = rest->find(separator);
  const std::string_view part = rest->substr(0, end);
  rest->remove_prefix(end == std::string_view::npos ? rest->size() : end + 1);
  return part;
}

// "157000000.5" -> "157,000,000.5". Anything else stays as it is.
std::string Grouped(std::string_view number) {
  std::size_t digits = number.starts_with('-') ? 1 : 0;
  const std::size_t begin = digits;
  while (digits < number.size() && IsDigit(number[digits])) ++digits;
  std::string out(number.substr(0, begin));
  for (std::size_t at = begin; at < digits; ++at) {
    if (at > begin && (digits - at) % 3 == 0) out += ',';
    out += number[at];
  }
  return out.append(number.substr(digits));
}

int ToInt(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::string Amount(std::string_view unit_and_number) {
  const std::string_view unit = Cut(':', &unit_and_number);
  return std::string(unit).append(" ").append(Grouped(unit_and_number));
}

std::string Counted(std::string_view number, const char* unit) {
  std::string out = Grouped(number);
  return out.append(" ").append(unit).append(number == "1" ? "" : "s");
}

std::string Measure(std::string_view unit_and_number) {
  std::string unit(Cut(':', &unit_and_number));
  std::string words = text::EnglishMeasure(unit, unit_and_number);
  if (!words.empty()) return words;
  // An id of our own.
  for (char& c : unit) c = c == '-' || c == '_' ? ' ' : c;
  return Counted(unit_and_number, unit.c_str());
}

std::string Ordinal(std::string_view number) {
  const bool teen = number.size() >= 2 && number[number.size() - 2] == '1';
  const char last = number.empty() || teen ? '0' : number.back();
  const char* ending = last == '1'   ? "st"
                       : last == '2' ? "nd"
                       : last == '3' ? "rd"
                                     : "th";
  return Grouped(number).append(ending);
}

// "W2", "Q2" and "H2" without a year; empty for anything else.
std::string PartOfTime(std::string_view code) {
  constexpr const char* kWeekdays[] = {"Monday",   "Tuesday", "Wednesday",
                                       "Thursday", "Friday",  "Saturday",
                                       "Sunday"};
  constexpr const char* kOrdinals[] = {"first", "second", "third", "fourth"};
  if (code.size() != 2) return "";
  const int index = ToInt(code.substr(1)) - 1;
  if (code[0] == 'W' && index >= 0 && index < 7) return kWeekdays[index];
  if (index < 0 || index >= 4) return "";
  if (code[0] == 'Q') return std::string(kOrdinals[index]) + " quarter";
  if (code[0] == 'H') return std::string(kOrdinals[index]) + " half";
  return "";
}

// "04" and "04-12"; empty for anything else.
std::string MonthAndDay(std::string_view iso) {
  const std::string month = text::EnglishMonth(ToInt(Cut('-', &iso)));
  if (month.empty() || iso.empty()) return month;
  return std::to_string(ToInt(iso)).append(" ").append(month);
}

// "2025", "201X" (the 2010s), "18XX" (the 19th century), "-0043" (44 BC,
// because astronomers count a year 0).
std::string Year(std::string_view year) {
  if (year.starts_with('-')) {
    return std::to_string(ToInt(year.substr(1)) + 1).append(" BC");
  }
  if (year.ends_with("XX")) {
    const int century = ToInt(year.substr(0, year.size() - 2)) + 1;
    return Ordinal(std::to_string(century)).append(" century");
  }
  std::string words(year);
  if (!words.ends_with('X')) return words;
  for (char& c : words) c = c == 'X' ? '0' : c;
  return words.append("s");
}

// "2025-12-01", "2025-04", "2025-Q2", "2025-W48", "2025", "--04-12", "--04",
// "---12", "--W2".
std::string Date(std::string_view iso) {
  if (iso.starts_with("---")) {
    return Ordinal(std::to_string(ToInt(iso.substr(3))));
  }
  if (iso.starts_with("--")) {
    const std::string part = PartOfTime(iso.substr(2));
    return part.empty() ? MonthAndDay(iso.substr(2)) : part;
  }
  const std::size_t dash = iso.find('-', 1);
  const std::string year = Year(iso.substr(0, dash));
  if (dash == std::string_view::npos) return year;
  const std::string_view rest = iso.substr(dash + 1);
  if (rest.starts_with('W')) {
    return std::string("week ").append(rest.substr(1)).append(" of ") + year;
  }
  const std::string part = PartOfTime(rest);
  if (!part.empty()) return part + " of " + year;
  const std::string day = MonthAndDay(rest);
  return day.empty() ? std::string(iso) : day + " " + year;
}

const char* PeriodUnit(char letter, bool in_time) {
  switch (letter) {
    case 'Y': return "year";
    case 'M': return in_time ? "minute" : "month";
    case 'W': return "week";
    case 'D': return "day";
    case 'H': return "hour";
    case 'S': return "second";
    default: return nullptr;
  }
}

// "P3D", "P2.5Y", "PT1H30M". Other forms stay as they are.
std::string Duration(std::string_view iso) {
  std::string out;
  bool in_time = false;
  std::size_t at = 1;
  while (at < iso.size()) {
    if (iso[at] == 'T') {
      in_time = true;
      ++at;
      continue;
    }
    const std::size_t begin = at;
    while (at < iso.size() && (IsDigit(iso[at]) || iso[at] == '.')) ++at;
    const char* unit =
        at < iso.size() && at > begin ? PeriodUnit(iso[at], in_time) : nullptr;
    if (unit == nullptr) return std::string(iso);
    out.append(out.empty() ? "" : " ");
    out += Counted(iso.substr(begin, at - begin), unit);
    ++at;
  }
  return out;
}

// "Asia/Singapore" -> "Singapore", "America/New_York" -> "New York".
std::string City(std::string_view zone) {
  const std::size_t slash = zone.rfind('/');
  std::string name(slash == std::string_view::npos ? zone
                                                   : zone.substr(slash + 1));
  for (char& c : name) c = c == '_' ? ' ' : c;
  return name;
}

}  // namespace

std::string ValueWords(std::string_view key) {
  std::string_view value = key;
  const std::string_view kind = Cut(':', &value);
  if (kind == "number") return Grouped(value);
  if (kind == "percent") return Grouped(value).append("%");
  if (kind == "money") return Amount(value);
  if (kind == "measure") return Measure(value);
  if (kind == "date") return Date(value);
  if (kind == "duration") return Duration(value);
  if (kind == "ordinal") return Ordinal(value);
  if (kind == "region") return text::EnglishRegion(value);
  if (kind == "language") return text::EnglishLanguage(value);
  if (kind == "city") return City(value);
  if (kind == "org") return text::EnglishOrganisation(value);
  if (kind == "currency" || kind == "code") return std::string(value);
  return "";
}

std::string DateWords(std::int32_t day) {
  const std::chrono::year_month_day date{
      std::chrono::sys_days(std::chrono::days(day))};
  std::string out = std::to_string(static_cast<unsigned>(date.day()));
  const auto month = static_cast<int>(static_cast<unsigned>(date.month()));
  return out.append(" ")
      .append(text::EnglishMonth(month))
      .append(" ")
      .append(std::to_string(static_cast<int>(date.year())));
}

}  // namespace claimdiff
