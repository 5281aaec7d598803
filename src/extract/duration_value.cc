#include "extract/duration_value.h"

#include <algorithm>
#include <cstdint>

namespace claimdiff {

namespace {

constexpr std::string_view kUnits = "YMWDhms";  // falling
constexpr double kSeconds[] = {31556952, 2629746, 604800, 86400, 3600, 60, 1};

}  // namespace

std::size_t UnitRank(char unit) { return kUnits.find(unit); }

double UnitSeconds(char unit) { return kSeconds[UnitRank(unit)]; }

std::string DurationKey(std::span<const DurationPart> parts) {
  std::string key = "duration:P";
  bool time = false;
  for (const DurationPart& part : parts) {
    if (UnitRank(part.unit) >= UnitRank('h') && !time) {
      key += 'T';
      time = true;
    }
    key += part.value.ToString();
    key +=
        static_cast<char>(part.unit >= 'a' ? part.unit - 'a' + 'A' : part.unit);
  }
  return key;
}

Quantity DurationQuantity(std::span<const DurationPart> parts) {
  double seconds = 0;
  for (const DurationPart& part : parts) {
    seconds += part.value.ToDouble() * UnitSeconds(part.unit);
  }
  const DurationPart& last = parts.back();
  double slack = 0.5 * PowerOfTen(last.last_digit) * UnitSeconds(last.unit);
  if (last.last_digit >= 0 && last.unit != 'Y' && last.unit != 'M') {
    slack = std::min(slack, 0.02 * seconds);
  } else if (last.last_digit == 0) {
    slack = std::min(slack, 0.04 * seconds);
  }
  return {seconds - slack, seconds + slack, "", Modifier::kExact};
}

std::optional<std::vector<DurationPart>> ParseIsoDuration(
    std::string_view text) {
  std::vector<DurationPart> parts;
  bool time = false;
  std::string digits;
  for (const char c : text) {
    if (c == 'P') continue;
    if (c == 'T') {
      time = true;
    } else if ((c >= '0' && c <= '9') || c == '.') {
      digits += c;
    } else {
      const std::size_t point = std::min(digits.find('.'), digits.size());
      const std::string decimals =
          point < digits.size() ? digits.substr(point + 1) : "";
      const auto value = Decimal::FromDigits(digits.substr(0, point), decimals);
      if (!value) return std::nullopt;
      const char unit = time ? static_cast<char>(c - 'A' + 'a') : c;
      parts.push_back({*value, unit, -static_cast<int>(decimals.size())});
      digits.clear();
    }
  }
  if (parts.empty()) return std::nullopt;
  return parts;
}

void MakeWhole(DurationPart* part) {
  struct Smaller {
    char unit;
    char next;
    int count;
  };
  constexpr Smaller kSmaller[] = {
      {'h', 'm', 60}, {'m', 's', 60}, {'D', 'h', 24}, {'Y', 'M', 12}};
  if (part->value >= Decimal(1)) return;
  for (const Smaller& smaller : kSmaller) {
    if (smaller.unit != part->unit) continue;
    const auto value = part->value.Times(Decimal(smaller.count));
    if (value && value->IsInteger()) *part = {*value, smaller.next, 0};
    break;
  }
}

}  // namespace claimdiff
