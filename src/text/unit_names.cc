#include "text/unit_names.h"

#include <cstring>
#include <set>
#include <utility>

#include "data/data.h"
#include "text/ask_icu.h"
#include "text/icu_bundle.h"
#include "text/known_locale.h"
#include "text/snapshot.h"

namespace claimdiff::text {

namespace {

// White space and the invisible marks that patterns carry.
bool IsBlank(std::string_view text, std::size_t at, std::size_t* size) {
  for (const std::string_view blank :
       {" ", "\u00A0", "\u202F", "\u200E", "\u200F", "\u061C"}) {
    if (text.substr(at).starts_with(blank)) {
      *size = blank.size();
      return true;
    }
  }
  return false;
}

std::string Trim(std::string_view text) {
  std::size_t begin = 0;
  std::size_t size = 0;
  while (begin < text.size() && IsBlank(text, begin, &size)) begin += size;
  std::size_t end = begin;
  for (std::size_t at = begin; at < text.size();) {
    if (IsBlank(text, at, &size)) {
      at += size;
    } else {
      end = ++at;
    }
  }
  return std::string(text.substr(begin, end - begin));
}

class Collector {
 public:
  void Add(const char* unit, const std::string& pattern, bool symbol) {
    const std::size_t slot = pattern.find("{0}");
    if (slot == std::string::npos) return;
    UnitName name;
    name.unit = unit;
    name.before = Trim(std::string_view(pattern).substr(0, slot));
    name.after = Trim(std::string_view(pattern).substr(slot + 3));
    name.symbol = symbol;
    if (name.before.empty() && name.after.empty()) return;
    if (seen_.insert(name.unit + "\t" + name.before + "\t" + name.after)
            .second) {
      names_.push_back(std::move(name));
    }
  }

  // Patterns lie at any depth: "one", "other", "case/genitive/other".
  void Walk(const char* unit, UResourceBundle* table, bool symbol) {
    ForEachMember(table, [&](const char* key, UResourceBundle* member) {
      if (ures_getType(member) == URES_TABLE) {
        Walk(unit, member, symbol);
      } else if (std::strcmp(key, "per") != 0 &&
                 std::strcmp(key, "dnam") != 0) {
        Add(unit, TextOf(member), symbol);
      }
    });
  }

  std::vector<UnitName> Take() { return std::move(names_); }

 private:
  std::vector<UnitName> names_;
  std::set<std::string> seen_;
};

std::set<std::string_view> WantedUnits() {
  std::set<std::string_view> units = {"degree", "percent"};
  data::ForEachRow(data::Table("units"), [&](std::string_view row) {
    units.insert(data::NextColumn(&row));
  });
  return units;
}

}  // namespace

std::vector<UnitName> AskUnits(std::string_view language) {
  const std::set<std::string_view> wanted = WantedUnits();
  Collector collector;
  for (const std::string& locale : LocalesOf(language)) {
    const Bundle bundle = OpenBundle("-unit", locale);
    for (const char* width : {"units", "unitsShort", "unitsNarrow"}) {
      const bool symbol = std::strcmp(width, "units") != 0;
      const Bundle types = Member(bundle, width);
      ForEachMember(types.get(), [&](const char* type, UResourceBundle* table) {
        if (std::strcmp(type, "duration") == 0 ||
            ures_getType(table) != URES_TABLE) {
          return;
        }
        ForEachMember(table, [&](const char* unit, UResourceBundle* forms) {
          if (ures_getType(forms) == URES_TABLE && wanted.contains(unit)) {
            collector.Walk(unit, forms, symbol);
          }
        });
      });
    }
  }
  return collector.Take();
}

std::vector<UnitName> UnitNames(std::string_view language) {
  return RecordsOf<UnitName>("units", language, AskUnits);
}

}  // namespace claimdiff::text
