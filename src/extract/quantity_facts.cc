#include "extract/quantity_facts.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "extract/units.h"

namespace claimdiff {

namespace {

// Half of the last stated digit: what rounding may hide. Integers without a
// magnitude word are taken as counted, not rounded; and "a million" stands for
// no 1.4 million, "a hundred" for no 110.
double Slack(const NumberMention& number) {
  constexpr double kOfMagnitude = 0.25;
  constexpr double kOfHundreds = 0.05;
  const bool rounded = number.magnitude || number.last_digit < 0;
  if (!rounded) return 0;
  const double half = 0.5 * PowerOfTen(number.last_digit);
  if (!number.magnitude) return half;
  const double share = number.scale_power > 2 ? kOfMagnitude : kOfHundreds;
  return std::min(half, share * std::abs(number.value.ToDouble()));
}

Fact MakeFact(const text::Tokens& tokens, std::uint32_t begin,
              std::uint32_t end, FactKind kind) {
  Fact fact;
  fact.kind = kind;
  fact.key = Name(kind);
  fact.span = {tokens.list[begin].span.begin, tokens.list[end - 1].span.end};
  return fact;
}

void Append(std::string_view part, std::string* key) {
  *key += ':';
  *key += part;
}

void SetValue(const Decimal& value, double slack, Quantity* quantity) {
  quantity->low = value.ToDouble() - slack;
  quantity->high = value.ToDouble() + slack;
}

Fact MeasureFact(const text::Tokens& tokens, const NumberMention& number,
                 const Counted& counted) {
  Fact fact = MakeFact(tokens, counted.begin, counted.end, FactKind::kMeasure);
  Append(counted.name->id, &fact.key);
  Append(number.value.ToString(), &fact.key);
  const Unit* unit = FindUnit(counted.name->id);
  // Measures are always rounded: "100 miles" must meet "161 km".
  const double slack = 0.5 * PowerOfTen(number.last_digit);
  const double value = number.value.ToDouble();
  Quantity& quantity = fact.quantity;
  quantity.dimension = unit->dimension;
  quantity.low = (value - slack + unit->offset) * unit->factor;
  quantity.high = (value + slack + unit->offset) * unit->factor;
  return fact;
}

// Nobody states three decimals of a currency: "$10,000" is ten thousand, also
// where the comma is the decimal mark.
NumberMention WithGroups(const NumberMention& number) {
  NumberMention amount = number;
  if (number.last_digit != -3 || number.magnitude ||
      number.value < Decimal(1)) {
    return amount;
  }
  amount.value = number.value.Shifted(3).value_or(number.value);
  amount.last_digit = 0;
  return amount;
}

Fact MoneyFact(const text::Tokens& tokens, const NumberMention& number,
               const Counted& counted) {
  Fact fact = MakeFact(tokens, counted.begin, counted.end, FactKind::kMoney);
  NumberMention amount = WithGroups(number);
  if (counted.shift > 0) {
    amount.value = amount.value.Shifted(counted.shift).value_or(amount.value);
    amount.last_digit += counted.shift;
    amount.magnitude = true;
  }
  Append(counted.name->id, &fact.key);
  Append(amount.value.ToString(), &fact.key);
  SetValue(amount.value, Slack(amount), &fact.quantity);
  fact.quantity.dimension = counted.name->id;
  return fact;
}

Fact PercentFact(const text::Tokens& tokens, const NumberMention& number,
                 const Counted& counted) {
  Fact fact = MakeFact(tokens, counted.begin, counted.end, FactKind::kPercent);
  Decimal value = number.value;
  double slack = Slack(number);
  if (counted.name->kind == CountedKind::kTenth) {
    value = value.Shifted(1).value_or(value);
    slack *= 10;
  }
  Append(value.ToString(), &fact.key);
  SetValue(value, slack, &fact.quantity);
  return fact;
}

// The number with what stands behind or before the unit: half a unit more, so
// many degrees less than none, or cents.
NumberMention Adjusted(const NumberMention& number, const Counted& counted) {
  NumberMention adjusted = number;
  if (counted.half) {
    const Decimal half = Decimal::Share(1, 2);
    adjusted.value = number.value.Plus(half).value_or(number.value);
    adjusted.last_digit = -1;
  }
  if (counted.below) adjusted.value = adjusted.value.Negated();
  if (const auto cents = Decimal(counted.hundredths).Shifted(-2);
      cents && counted.hundredths > 0) {
    adjusted.value = number.value.Plus(*cents).value_or(number.value);
    adjusted.last_digit = -2;
  }
  return adjusted;
}

}  // namespace

Fact NumberFact(const text::Tokens& tokens, const NumberMention& number) {
  Fact fact = MakeFact(tokens, number.begin, number.end,
                       number.ordinal ? FactKind::kOrdinal : FactKind::kNumber);
  Append(number.value.ToString(), &fact.key);
  SetValue(number.value, Slack(number), &fact.quantity);
  return fact;
}

Fact CountedFact(const text::Tokens& tokens, const NumberMention& number,
                 const Counted& counted) {
  if (counted.half || counted.below || counted.hundredths > 0) {
    return CountedFact(tokens, Adjusted(number, counted),
                       {counted.begin, counted.end, counted.name});
  }
  switch (counted.name->kind) {
    case CountedKind::kPercent:
    case CountedKind::kTenth: return PercentFact(tokens, number, counted);
    case CountedKind::kMoney: return MoneyFact(tokens, number, counted);
    case CountedKind::kMeasure: return MeasureFact(tokens, number, counted);
    case CountedKind::kPercentPoint: break;
  }
  // Percentage points are a measure of their own: never equal to per cents.
  Fact fact = MakeFact(tokens, counted.begin, counted.end, FactKind::kMeasure);
  Append("percentage-point", &fact.key);
  Append(number.value.ToString(), &fact.key);
  SetValue(number.value, Slack(number), &fact.quantity);
  fact.quantity.dimension = "percentage-point";
  return fact;
}

}  // namespace claimdiff
