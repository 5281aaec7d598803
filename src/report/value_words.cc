#include "report/value_words.h"

#include <charconv>
#include <chrono>
#include <vector>

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

std::string Measure(std::string_view unit_and_number) {
  std::string unit(Cut(':', &unit_and_number));
  for (char& c : unit) c = c == '-' || c == '_' ? ' ' : c;
  return Grouped(unit_and_number).append(" ").append(unit);
}

// "2025-12-01", "2025-04", "2025", "--04", "--04-12".
std::string Date(std::string_view iso) {
  const bool no_year = iso.starts_with("--");
  if (no_year) iso.remove_prefix(2);
  const std::string_view whole = iso;
  const std::string_view year = no_year ? std::string_view() : Cut('-', &iso);
  const std::string_view month = Cut('-', &iso);
  std::string out(iso.empty() ? "" : std::to_string(ToInt(iso)));
  if (!month.empty()) {
    const std::string name = text::EnglishMonth(ToInt(month));
    if (name.empty()) return std::string(whole);  // "2025-W07", "2025-Q3"
    out.append(out.empty() ? "" : " ").append(name);
  }
  return out.append(out.empty() || year.empty() ? "" : " ").append(year);
}

std::string Counted(int count, const char* unit) {
  std::string out = std::to_string(count);
  return out.append(" ").append(unit).append(count == 1 ? "" : "s");
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

// "P3D", "PT1H30M". Fractions and other forms stay as they are.
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
    while (at < iso.size() && IsDigit(iso[at])) ++at;
    const char* unit =
        at < iso.size() && at > begin ? PeriodUnit(iso[at], in_time) : nullptr;
    if (unit == nullptr) return std::string(iso);
    out.append(out.empty() ? "" : " ");
    out += Counted(ToInt(iso.substr(begin, at - begin)), unit);
    ++at;
  }
  return out;
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
  if (kind == "currency" || kind == "org") return std::string(value);
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
