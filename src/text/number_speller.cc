// Number words by asking CLDR to spell numbers out.
//
// ICU can also parse such words, but slowly and wrongly in running text (rules
// carry soft hyphens and joined conjunctions), so we learn a lexicon instead:
// all of 0..99, the hundreds, the powers of ten. What stands between a hundred
// and the rest ("cento E vinte") is learnt by difference: the name of 121
// minus the name of 21 at its end is what 100 looks like before a rest.

#include <unicode/locid.h>
#include <unicode/rbnf.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>

#include "text/ask_icu.h"
#include "text/icu_bundle.h"
#include "text/number_names.h"

namespace claimdiff::text {

namespace {

std::string Utf8(const icu::UnicodeString& text) {
  std::string out;
  return text.toUTF8String(out);
}

// One rule set ("%spellout-cardinal-feminine") as a function of the number.
class Speller {
 public:
  Speller(const icu::RuleBasedNumberFormat& format, icu::UnicodeString set)
      : format_(format), set_(std::move(set)) {}

  // REQUIRES: number >= 0.
  std::string operator()(std::int64_t number) const {
    const auto index = static_cast<std::size_t>(number);
    if (index >= small_.size()) return Spell(number);
    if (!small_[index]) small_[index] = Spell(number);
    return *small_[index];
  }

 private:
  std::string Spell(std::int64_t number) const {
    icu::UnicodeString out;
    icu::FieldPosition position;
    UErrorCode status = U_ZERO_ERROR;
    format_.format(number, set_, out, position, status);
    return U_SUCCESS(status) ? Squeeze(Utf8(out)) : std::string();
  }

  const icu::RuleBasedNumberFormat& format_;
  icu::UnicodeString set_;
  // Those that are asked for again and again.
  mutable std::array<std::optional<std::string>, 128> small_;
};

bool HasDigit(std::string_view name) {
  for (const char c : name) {
    if (c >= '0' && c <= '9') return true;
  }
  return name.empty();
}

// `whole` without `tail` at its end, if it ends so.
std::optional<std::string> Before(const std::string& whole,
                                  const std::string& tail) {
  if (tail.empty() || whole.size() <= tail.size() || !whole.ends_with(tail)) {
    return std::nullopt;
  }
  return whole.substr(0, whole.size() - tail.size());
}

// Languages with many cases have dozens of rule sets. After the first few we
// ask for the simple words only; phrases are put together when read.
constexpr int kFullSets = 5;

class Learner {
 public:
  void Learn(const Speller& spell, bool ordinal) {
    if (ordinal != ordinal_) sets_ = 0;
    ordinal_ = ordinal;
    const bool full = ++sets_ <= kFullSets;
    for (std::uint16_t i = 0; i < 100; ++i) {
      if (full || i <= 20 || i % 10 == 0) Add({spell(i), i});
    }
    for (std::uint16_t h = 1; h <= 9; ++h) {
      LearnHundred(spell, static_cast<std::uint16_t>(h * 100), full);
    }
    std::int64_t ten = 100;
    for (std::uint8_t power = 3; power <= 18; ++power) {
      ten *= 10;
      if (full || power % 3 == 0) LearnPower(spell, power, ten, full);
    }
  }

  std::vector<NumberName> Take() {
    for (NumberName& name : names_) {
      name.with_one = name.power > 0 && !name.counted && HoldsOne(name);
    }
    return std::move(names_);
  }

 private:
  void Add(NumberName name) {
    if (HasDigit(name.name) || name.name.size() > 120) return;
    name.ordinal = ordinal_;
    const int flags = (name.ordinal ? 1 : 0) + (name.leading ? 2 : 0);
    std::string key = name.name;
    key.append({static_cast<char>(name.unit & 0xFF),
                static_cast<char>(name.unit >> 8),
                static_cast<char>(name.power), static_cast<char>(flags)});
    if (seen_.insert(std::move(key)).second) names_.push_back(std::move(name));
  }

  void LearnHundred(const Speller& spell, std::uint16_t hundred, bool full) {
    Add({spell(hundred), hundred});
    if (!full) return;
    for (const int rest : {1, 21, 80}) {
      const auto front = Before(spell(hundred + rest), spell(rest));
      // An ordinal front is either ordinal itself ("centésimo") or cardinal.
      if (front) {
        NumberName name{*front, hundred};
        name.leading = true;
        Add(std::move(name));
      }
    }
  }

  // The word for a power of ten is what follows the count: "dois MILHÕES",
  // "fünf TAUSEND". Where nothing follows in that order (Swahili "elfu mbili"
  // says "thousand two") nothing is learnt.
  void LearnPower(const Speller& spell, std::uint8_t power, std::int64_t ten,
                  bool full) {
    AddPower(spell(ten), power, false);
    if (ordinal_) return;
    for (const std::int64_t count : {2, 5, 21}) {
      if (count > 9 && power > 15) break;
      const std::string word = spell(count);
      for (const std::int64_t rest : {0, 121}) {
        // What the first sets have before a rest, the others have too.
        if (rest != 0 && !full) break;
        std::string whole = spell(ten * count + rest);
        if (rest != 0) whole = Before(whole, spell(rest)).value_or("");
        if (word.empty() || !whole.starts_with(word)) continue;
        AddPower(whole.substr(word.size()), power, true);
      }
    }
  }

  // "onethousand" ends with a known power and begins like a known one.
  bool HoldsOne(const NumberName& whole) const {
    for (const NumberName& power : names_) {
      if (power.power != whole.power || !power.counted ||
          whole.name.size() <= power.name.size() ||
          !whole.name.ends_with(power.name)) {
        continue;
      }
      const std::string_view front =
          std::string_view(whole.name)
              .substr(0, whole.name.size() - power.name.size());
      for (const NumberName& one : names_) {
        if (one.unit == 1 && one.power == 0 && !one.ordinal &&
            (one.name.starts_with(front) || front.starts_with(one.name))) {
          return true;
        }
      }
    }
    return false;
  }

  bool IsKnown(std::string_view name) const {
    for (const NumberName& known : names_) {
      if (!known.leading && known.ordinal == ordinal_ && known.name == name) {
        return true;
      }
    }
    return name.empty();
  }

  // A product of smaller words ("dix mille", "十万", "mil millones") must not
  // count as a word of its own.
  bool IsProduct(const std::string& name, std::uint8_t power) const {
    for (const NumberName& known : names_) {
      if (known.power == 0 || known.power >= power ||
          known.ordinal != ordinal_) {
        continue;
      }
      if (name.ends_with(known.name) &&
          (power % 3 != 0 || IsKnown(std::string_view(name).substr(
                                 0, name.size() - known.name.size())))) {
        return true;
      }
      if (name.starts_with(known.name) &&
          IsKnown(std::string_view(name).substr(known.name.size()))) {
        return true;
      }
    }
    return false;
  }

  void AddPower(const std::string& name, std::uint8_t power, bool counted) {
    if (name.empty() || IsProduct(name, power)) return;
    NumberName out{name, 1, power};
    out.counted = counted;
    Add(std::move(out));
  }

  bool ordinal_ = false;
  int sets_ = 0;
  std::vector<NumberName> names_;
  std::unordered_set<std::string> seen_;
};

bool IsCardinalSet(const std::string& name) {
  return name.starts_with("%spellout-") &&
         (name.find("cardinal") != std::string::npos ||
          name.find("construct") != std::string::npos ||
          name.find("%spellout-numbering") == 0) &&
         name.find("year") == std::string::npos &&
         name.find("days") == std::string::npos;
}

}  // namespace

std::vector<NumberName> AskNumbers(std::string_view language) {
  const std::string tag(language);
  if (OpenBundle("-rbnf", tag) == nullptr) return {};
  UErrorCode status = U_ZERO_ERROR;
  const icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT,
                                          icu::Locale(tag.c_str()), status);
  if (U_FAILURE(status)) return {};
  Learner learner;
  for (std::int32_t i = 0; i < format.getNumberOfRuleSetNames(); ++i) {
    const icu::UnicodeString set = format.getRuleSetName(i);
    const std::string name = Utf8(set);
    const bool ordinal = name.starts_with("%spellout-ordinal");
    if (ordinal || IsCardinalSet(name)) {
      learner.Learn(Speller(format, set), ordinal);
    }
  }
  return learner.Take();
}

}  // namespace claimdiff::text
