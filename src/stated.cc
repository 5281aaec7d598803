#include "stated.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "beside.h"

namespace claimdiff {

namespace {

// Two keys are taken for the same thing when that is likelier than not.
constexpr float kSameThing = 0.5F;

// The days and longer times that an article names.
class Dates {
 public:
  explicit Dates(const Article& article) {
    for (const Claim& claim : article.claims) {
      for (const Fact& fact : claim.facts) {
        if (IsDate(fact)) {
          ascending_.push_back({fact.quantity.low, fact.quantity.high});
        }
      }
    }
    std::sort(ascending_.begin(), ascending_.end(),
              [](const Time& x, const Time& y) { return x.first < y.first; });
    for (std::size_t i = ascending_.size(); i > 1; --i) {
      double& last = ascending_[i - 2].last;
      last = std::min(last, ascending_[i - 1].last);
    }
  }

  // Whether one of them lies within the date: who writes "3 April 2025" has
  // named the year 2025.
  bool LieWithin(const Fact& date) const {
    if (!IsDate(date)) return false;
    const auto from = std::lower_bound(
        ascending_.begin(), ascending_.end(), date.quantity.low,
        [](const Time& time, double first) { return time.first < first; });
    return from != ascending_.end() && from->last <= date.quantity.high;
  }

 private:
  struct Time {
    double first = 0;
    double last = 0;  // the least one from here on
  };

  // With a year; "in May" may be any.
  static bool IsDate(const Fact& fact) {
    return fact.kind == FactKind::kDate && fact.quantity.dimension == "day";
  }

  std::vector<Time> ascending_;
};

// Whether the other article has most of a name in words of its language, and
// so may not name it at all: "Republicans", "les républicains", but not "New
// York" for its "new". German nouns have a name's capital.
bool IsTranslated(const Fact& fact, std::span<const KeyUse> uses,
                  const SideNames& names,
                  const std::vector<bool>& key_is_stated) {
  if (!fact.key.starts_with("name:")) return false;
  std::uint32_t bytes = 0;
  ForEachUseIn(fact.span, uses, [&](const KeyUse& use) {
    if (names.keys[use.key].kind == FactKind::kConcept &&
        key_is_stated[use.key] && use.span.begin >= fact.span.begin) {
      bytes += use.span.size();
    }
  });
  return 2 * bytes >= fact.span.size();
}

// Whether this place has but a part of the name, of which the other article has
// no word: "Konnectivity" of "Konnectivity Service", where it tells of another
// service.
bool IsOfUnstatedWords(const Fact& fact, std::span<const KeyUse> uses,
                       const SideNames& names,
                       const std::vector<bool>& key_is_stated) {
  if (!fact.key.starts_with("name:")) return false;
  bool any = false, others = false;
  ForEachUseIn(fact.span, uses, [&](const KeyUse& use) {
    const KeyName& word = names.keys[use.key];
    if (others || word.kind != FactKind::kConcept) return;
    const std::string_view folded = word.key.substr(word.key.find(':') + 1);
    others =
        key_is_stated[use.key] || fact.key.find(folded) == std::string::npos;
    any = true;
  });
  return any && !others;
}

StatedFacts Stated(const Article& article, const SideNames& names,
                   const std::vector<bool>& key_is_stated,
                   const Dates& others) {
  StatedFacts stated;
  stated.reserve(names.fact_keys.size());
  for (std::size_t claim = 0; claim < names.fact_keys.size(); ++claim) {
    const std::span<const alignment::KeyId> keys = names.fact_keys[claim];
    std::vector<bool>& facts = stated.emplace_back(keys.size());
    for (std::size_t k = 0; k < keys.size(); ++k) {
      const Fact& fact = article.claims[claim].facts[k];
      const std::span<const KeyUse> uses = names.uses[claim];
      facts[k] = key_is_stated[keys[k]]
                     ? !IsOfUnstatedWords(fact, uses, names, key_is_stated)
                     : others.LieWithin(fact) ||
                           IsTranslated(fact, uses, names, key_is_stated);
    }
  }
  return stated;
}

}  // namespace

void MarkStatedFacts(const PairFeatures& pair, Report* report) {
  std::vector<bool> a(pair.a.keys.size());
  std::vector<bool> b(pair.b.keys.size());
  for (const alignment::Affinity& same : pair.features.affinities) {
    if (same.value < kSameThing) continue;
    a[same.a] = true;
    b[same.b] = true;
  }
  report->a_stated_in_b = Stated(report->a, pair.a, a, Dates(report->b));
  report->b_stated_in_a = Stated(report->b, pair.b, b, Dates(report->a));
}

}  // namespace claimdiff
