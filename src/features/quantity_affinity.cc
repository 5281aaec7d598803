// Two ways to meet. By value: facts of one kind and dimension whose intervals
// touch, give or take the rounding of a converted measure. By figure: the same
// digits with another unit, or with none, because one language leaves the unit
// to the reader.
#include "features/quantity_affinity.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <unordered_map>

#include "features/date_affinity.h"

namespace claimdiff {

namespace {

using alignment::Affinity;
using alignment::KeyId;

// Relative error that writers allow themselves when they convert: "100 miles"
// becomes "160 km" as often as "161 km".
constexpr double kConversionError = 0.03;

// Same figure, other kind or unit.
constexpr float kSameFigure = 0.5F;
// "1980" read as a number here and as a year there.
constexpr float kNumberForYear = 0.8F;
// Converted measures, and values that agree within their precision.
constexpr float kSameValue = 0.9F;
// A date inside a longer one, by how much longer: "April 2025", "2025".
constexpr float kDayInYear = 0.1F;  // most of what is in the news is

// A value matches at most so many others: bounds tables of figures.
constexpr std::size_t kMaxMatches = 64;

struct Item {
  KeyId key = 0;
  FactKind kind = FactKind::kNumber;
  const Quantity* quantity = nullptr;
  std::string_view unit;  // "measure:mile"; for measures only
};

bool Less(const Item& x, const Item& y) {
  if (x.kind != y.kind) return x.kind < y.kind;
  if (x.quantity->dimension != y.quantity->dimension) {
    return x.quantity->dimension < y.quantity->dimension;
  }
  if (x.quantity->low != y.quantity->low) {
    return x.quantity->low < y.quantity->low;
  }
  return x.key < y.key;
}

bool IsQuantity(FactKind kind) {
  return kind != FactKind::kEntity && kind != FactKind::kConcept;
}

std::vector<Item> Items(const SideKeys& keys) {
  std::vector<Item> items;
  for (KeyId k = 0; k < keys.names.keys.size(); ++k) {
    const FactKind kind = keys.names.keys[k].kind;
    const Quantity* const quantity = keys.quantities[k];
    if (IsQuantity(kind) && quantity != nullptr &&
        quantity->low <= quantity->high) {
      const bool measure = kind == FactKind::kMeasure;
      items.push_back(
          {k, kind, quantity,
           measure ? UnitOf(keys.names.keys[k].key) : std::string_view()});
    }
  }
  std::sort(items.begin(), items.end(), Less);
  return items;
}

double Slack(const Item& item) {
  switch (item.kind) {
    case FactKind::kMeasure:
      return kConversionError * std::abs(item.quantity->low);
    default: return 0;
  }
}

float DateAffinity(const Quantity& a, const Quantity& b) {
  const double shorter = std::min(a.high - a.low, b.high - b.low);
  const double longer = std::max(a.high - a.low, b.high - b.low);
  if (longer <= shorter + 1) return kSameValue;
  return longer <= 31 ? kDayInMonth : kDayInYear;
}

float ValueAffinity(const Item& a, const Item& b) {
  return a.kind == FactKind::kDate ? DateAffinity(*a.quantity, *b.quantity)
                                   : kSameValue;
}

// Where nothing was converted, values rounded alike are equal or they differ.
bool TouchInUnit(const Quantity& a, const Quantity& b) {
  const double x = (a.low + a.high) / 2, y = (b.low + b.high) / 2;
  return (a.low <= y && y <= a.high) || (b.low <= x && x <= b.high);
}

bool Touch(const Item& a, const Item& b) {
  if (!a.unit.empty() && a.unit == b.unit) {
    return TouchInUnit(*a.quantity, *b.quantity);
  }
  const double slack = std::max(Slack(a), Slack(b));
  return a.quantity->low <= b.quantity->high + slack &&
         b.quantity->low <= a.quantity->high + slack;
}

// One pass over both lists, by kind and dimension, like a merge of intervals.
void AddEqualValues(const std::vector<Item>& a, const std::vector<Item>& b,
                    std::vector<Affinity>* out) {
  const auto same_group = [](const Item& x, const Item& y) {
    return x.kind == y.kind && x.quantity->dimension == y.quantity->dimension;
  };
  for (auto from_a = a.begin(), from_b = b.begin();
       from_a != a.end() && from_b != b.end();) {
    if (!same_group(*from_a, *from_b)) {
      Less(*from_a, *from_b) ? ++from_a : ++from_b;
      continue;
    }
    auto to_a = from_a;
    auto to_b = from_b;
    while (to_a != a.end() && same_group(*to_a, *from_a)) ++to_a;
    while (to_b != b.end() && same_group(*to_b, *from_b)) ++to_b;
    if ((to_a - from_a) * (to_b - from_b) <
        static_cast<std::ptrdiff_t>(kMaxMatches * 1024)) {
      for (auto x = from_a; x != to_a; ++x) {
        for (auto y = from_b; y != to_b; ++y) {
          if (Touch(*x, *y)) {
            out->push_back({x->key, y->key, ValueAffinity(*x, *y)});
          }
        }
      }
    }
    from_a = to_a;
    from_b = to_b;
  }
}

// The digits that a key ends in: "15" of "money:USD:15", "3" of
// "duration:P3D"; empty for dates other than years.
std::string_view Figure(std::string_view key) {
  const std::size_t colon = key.rfind(':');
  if (colon == std::string_view::npos) return {};
  const bool date = key.starts_with("date:");
  const bool duration = key.starts_with("duration:");
  key.remove_prefix(colon + 1);
  if (date) return key.size() == 4 ? key : std::string_view();
  if (!duration) return key;
  while (key.starts_with('P') || key.starts_with('T')) key.remove_prefix(1);
  if (!key.empty()) key.remove_suffix(1);
  return key;
}

float FigureAffinity(FactKind a, FactKind b) {
  const bool year = a == FactKind::kDate || b == FactKind::kDate;
  const bool number = a == FactKind::kNumber || b == FactKind::kNumber;
  if (year) return number ? kNumberForYear : 0;
  return kSameFigure;
}

void AddEqualFigures(const SideKeys& a, const SideKeys& b,
                     std::vector<Affinity>* out) {
  std::unordered_map<std::string_view, std::vector<KeyId>> in_b;
  for (KeyId k = 0; k < b.names.keys.size(); ++k) {
    if (!IsQuantity(b.names.keys[k].kind)) continue;
    const std::string_view figure = Figure(b.names.keys[k].key);
    if (!figure.empty()) in_b[figure].push_back(k);
  }
  for (KeyId k = 0; k < a.names.keys.size(); ++k) {
    if (!IsQuantity(a.names.keys[k].kind)) continue;
    const auto same = in_b.find(Figure(a.names.keys[k].key));
    if (same == in_b.end() || same->second.size() > kMaxMatches) continue;
    for (const KeyId other : same->second) {
      const float chance =
          FigureAffinity(a.names.keys[k].kind, b.names.keys[other].kind);
      if (chance > 0) out->push_back({k, other, chance});
    }
  }
}

}  // namespace

std::string_view UnitOf(std::string_view key) {
  return key.substr(0, key.rfind(':'));
}

void AddQuantityAffinities(const SideKeys& a, const SideKeys& b,
                           std::vector<Affinity>* out) {
  AddEqualValues(Items(a), Items(b), out);
  AddEqualFigures(a, b, out);
}

}  // namespace claimdiff
