// Names come from CLDR with all their plurals and cases; what CLDR lacks (bare
// "dollars", "°C" in its many spellings, "sq km") is in src/data:
// unit_words.tsv, currency_words.tsv, name_endings.tsv.
#include "extract/quantity_names.h"

#include <algorithm>
#include <utility>

#include "data/data.h"
#include "extract/columns.h"
#include "extract/name_words.h"
#include "extract/units.h"
#include "text/currency_names.h"
#include "text/number_names.h"
#include "text/phrases.h"
#include "text/tokens.h"
#include "text/unit_names.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

class Builder {
 public:
  Builder(std::string_view language, std::string_view region)
      : language_(language),
        region_(region),
        name_words_(NameWords::For(language)) {}

  QuantityNames Build() {
    AddEndings();
    AddUnitWords();  // before CLDR's, which it overrules
    AddCldrUnits();
    AddTemperatures();
    ReadBareRows();
    AddCldrCurrencies();
    AddCurrencyWords();
    return std::move(names_);
  }

 private:
  static QuantityName Percent(std::string_view id) {
    QuantityName name;
    name.kind = id == "percent"         ? CountedKind::kPercent
                : id == "percent-tenth" ? CountedKind::kTenth
                                        : CountedKind::kPercentPoint;
    return name;
  }

  static bool IsPercent(std::string_view id) {
    return id.starts_with("percent");
  }

  static QuantityName::Word WordOf(std::string_view use) {
    using Word = QuantityName::Word;
    return use == "word"     ? Word::kEveryday
           : use == "year"   ? Word::kAfterYear
           : use == "digits" ? Word::kOfWords
                             : Word::kNone;
  }

  // "時速": what is counted after it is so much an hour.
  void AddPer(std::string_view time, std::string_view name) {
    const bool seconds = time == "second";
    names_.per.Add(SqueezeName(name), seconds ? 1 : 0);
  }

  void AddUnit(std::string_view id, std::string_view before,
               std::string_view after, bool sign, bool glued = false,
               QuantityName::Word word = QuantityName::Word::kNone) {
    QuantityName name;
    name.word = word;
    if (IsPercent(id)) {
      name = Percent(id);
      name.word = word;
    } else if (FindUnit(id) != nullptr) {
      name.id = id;
    } else {
      return;
    }
    name.sign = sign;
    const std::string key = SqueezeName(after);
    // German "um", Spanish "al" after a number are no µm and no light-year; the
    // "В" of "220 В" has a capital.
    name.glued_only =
        glued || (sign && text::CountCodePoints(key) > 1 &&
                  OpensSentences(key) && text::Fold(after) == after);
    if (before.empty()) {
      if (std::find(never_.begin(), never_.end(), key) == never_.end()) {
        names_.AddAfter(after, std::move(name),
                        !OpensSentences(text::WithoutAccents(key)));
      }
      return;
    }
    name.after = SqueezeName(after);
    names_.AddBefore(before, std::move(name));
  }

  bool OpensSentences(std::string_view key) const {
    return name_words_.OpensSentences(text::HashFolded(key));
  }

  void AddCldrUnits() {
    for (const text::UnitName& name : text::UnitNames(language_)) {
      if (name.unit == "degree" && name.before.empty()) {
        degrees_.push_back(name.after);
      } else if (name.after == "\u00B0") {
        continue;  // an angle as often as what English calls Fahrenheit
      }
      if (name.before.empty() && IsOtherUnit(name.unit, name.after)) continue;
      AddUnit(name.unit, name.before, name.after, name.symbol);
      if (!name.symbol && name.before.empty()) AddStems(name);
    }
  }

  // Estonian "meetrit", "meetri": endings follow what is left of the name.
  void AddStems(const text::UnitName& name) {
    const std::string_view whole = name.after;
    for (const std::string_view off : stem_ends_) {
      if (!whole.ends_with(off)) continue;
      AddUnit(name.unit, "", whole.substr(0, whole.size() - off.size()), false);
    }
  }

  // Whether the table has the name for another unit: CLDR calls the short ton
  // like the metric one in many languages.
  bool IsOtherUnit(std::string_view id, std::string_view name) const {
    const auto found = names_.after.Find(SqueezeName(name));
    return std::any_of(found.begin(), found.end(), [&](std::uint32_t index) {
      const QuantityName& known = names_.list[index];
      return known.kind == CountedKind::kMeasure && known.id != id &&
             known.spelling == name;
    });
  }

  // language(s), unit id, use, names. See the head of the table.
  void AddUnitWords() {
    data::ForEachRow(data::Table("unit_words"), [&](std::string_view line) {
      if (!CellHasLanguage(data::NextColumn(&line), language_)) return;
      const std::string_view id = data::NextColumn(&line);
      const std::string_view use = data::NextColumn(&line);
      SplitCell(line, '|', [&](std::string_view name) {
        if (id == "degree") degrees_.emplace_back(name);
        const bool letter = use == "letter" || name.size() == 1;
        if (id == "celsius-scale") return celsius_.push_back({name, letter});
        if (id == "fahrenheit-scale") {
          return fahrenheit_.push_back({name, letter});
        }
        if (use == "never") return never_.push_back(SqueezeName(name));
        if (use == "before") return AddUnit(id, name, "", false);
        if (use == "per") return AddPer(id, name);
        if (use == "below") return names_.below.Add(SqueezeName(name), 0);
        if (const auto word = WordOf(use); word != QuantityName::Word::kNone) {
          return AddUnit(id, "", name, false, false, word);
        }
        AddUnit(id, "", name, use == "sign" || use == "glued", use == "glued");
      });
    });
  }

  // "37 degrees Celsius", "37 °C", "37 deg. C", "37 Celsius": every word for a
  // degree with every word for a scale.
  void AddTemperatures() {
    const auto add = [&](const char* id, const std::vector<Scale>& scales) {
      for (const Scale& scale : scales) {
        if (!scale.letter) AddUnit(id, "", scale.name, false);
        for (const std::string& degree : degrees_) {
          const std::string name(scale.name);
          AddUnit(id, "", degree + " " + name, name.size() == 1);
          AddUnit(id, "", name + " " + degree, false);
        }
      }
    };
    add("celsius", celsius_);
    add("fahrenheit", fahrenheit_);
  }

  void AddMoney(std::string_view code, std::string_view name, bool sign,
                bool before) {
    QuantityName what;
    what.kind = CountedKind::kMoney;
    what.id = code;
    what.sign = sign;
    names_.AddAfter(name, what);
    if (sign || before) names_.AddBefore(name, std::move(what));
  }

  void AddCldrCurrencies() {
    for (const std::string& code : text::CurrencyCodes()) {
      AddMoney(code, code, true, true);
    }
    for (const text::CurrencyName& name : text::CurrencyNames(language_)) {
      // Signs that say nothing of whose they are come from our table.
      const bool vague =
          name.name == "$" || name.name == "\u00A5" || name.name == "kr";
      if (name.sign && vague) continue;
      AddMoney(name.code, name.name, name.sign, BeforeToo());
      AddBareName(name);
    }
  }

  // language(s), "bare", where the noun stands in CLDR's names, the codes.
  void ReadBareRows() {
    data::ForEachRow(data::Table("currency_words"), [&](std::string_view line) {
      const std::string_view languages = data::NextColumn(&line);
      if (!CellHasLanguage(languages, language_)) return;
      if (data::NextColumn(&line) != "bare") {
        if (data::NextColumn(&line) == "never") no_nouns_ = line;
        return;
      }
      bare_first_ = data::NextColumn(&line) == "first";
      bare_codes_ = line;
    });
  }

  // "Japanese yen" are yen, too, in all their plurals.
  void AddBareName(const text::CurrencyName& name) {
    constexpr std::size_t kShortest = 3;  // letters
    if (name.sign || bare_codes_.find(name.code) == std::string_view::npos) {
      return;
    }
    const std::string_view words = name.name;
    const std::size_t space = bare_first_ ? words.find(' ') : words.rfind(' ');
    if (space == std::string_view::npos) return;
    const std::string_view noun =
        bare_first_ ? words.substr(0, space) : words.substr(space + 1);
    if (text::CountCodePoints(noun) < kShortest || noun == no_nouns_) return;
    AddMoney(name.code, noun, false, false);
  }

  // Chinese and its neighbours write "人民币3.14".
  bool BeforeToo() const {
    return language_ == "zh" || language_ == "ja" || language_ == "yue";
  }

  // The language's own rows first: they win over those for all languages.
  void AddCurrencyWords() {
    AddCurrencyRows(false);
    AddCurrencyRows(true);
  }

  // language(s), currency or family, use, names.
  void AddCurrencyRows(bool for_all) {
    data::ForEachRow(data::Table("currency_words"), [&](std::string_view line) {
      const std::string_view languages = data::NextColumn(&line);
      if ((languages == "*") != for_all ||
          !CellHasLanguage(languages, language_)) {
        return;
      }
      std::string code(data::NextColumn(&line));
      if (code == "bare") return;
      const std::string_view use = data::NextColumn(&line);
      if (code == "minor") return AddMinor(use, line);
      if (use == "never") return;
      if (use == "codes") {
        return SplitCell(line, '|', [&](std::string_view lower) {
          names_.lower_codes.Add(lower, 0);
        });
      }
      if (code.size() > 3) code = OfFamily(code);
      if (code.empty()) return;
      SplitCell(line, '|', [&](std::string_view name) {
        AddMoney(code, name, use == "sign", use == "before" || BeforeToo());
      });
    });
  }

  void AddMinor(std::string_view use, std::string_view names) {
    ByteTrie& trie = use == "join" ? names_.minor_joins : names_.minor;
    SplitCell(names, '|',
              [&](std::string_view name) { trie.Add(SqueezeName(name), 0); });
  }

  // "dollar:USD:AUD,CAD": the region's own currency if it is one of the
  // family, else the default; an empty default is no currency at all.
  std::string OfFamily(std::string_view family) const {
    const std::size_t first = family.find(':');
    const std::size_t second = family.find(':', first + 1);
    const std::string_view fallback =
        family.substr(first + 1, second - first - 1);
    if (region_.empty()) return std::string(fallback);
    const std::string own = text::CurrencyOfRegion(region_);
    const bool member =
        own.size() == 3 &&
        family.substr(second + 1).find(own) != std::string_view::npos;
    return member ? own : std::string(fallback);
  }

  // language(s), "ending", "connector" or "stem", the words.
  void AddEndings() {
    data::ForEachRow(data::Table("name_endings"), [&](std::string_view line) {
      if (!CellHasLanguage(data::NextColumn(&line), language_)) return;
      const std::string_view use = data::NextColumn(&line);
      if (use == "stem") {
        return SplitCell(line, '|', [&](std::string_view off) {
          stem_ends_.push_back(off);
        });
      }
      ByteTrie& trie = use == "connector" ? names_.connectors : names_.endings;
      SplitCell(line, '|', [&](std::string_view word) {
        const std::string key = text::Fold(word);
        if (!key.empty()) trie.Add(key, 0);
      });
    });
  }

  // A word for a temperature scale; a letter means it only after "degree".
  struct Scale {
    std::string_view name;
    bool letter = false;
  };

  std::string language_;
  std::string region_;
  const NameWords& name_words_;
  QuantityNames names_;
  std::vector<std::string> degrees_;
  std::vector<Scale> celsius_;
  std::vector<Scale> fahrenheit_;
  std::vector<std::string> never_;
  std::vector<std::string_view> stem_ends_;  // that endings take the place of
  std::string_view bare_codes_;              // by '|'
  bool bare_first_ = false;
  std::string_view no_nouns_;
};

bool SameThing(const QuantityName& x, const QuantityName& y) {
  return x.kind == y.kind && x.id == y.id && x.after == y.after;
}

void AddTo(ByteTrie* trie, std::string_view name, QuantityName what,
           bool without_accents, std::vector<QuantityName>* list) {
  const std::string key = SqueezeName(name);
  if (key.empty() || key.size() > 120) return;
  what.spelling = name;
  for (const std::uint32_t index : trie->Find(key)) {
    const QuantityName& known = (*list)[index];
    if (SameThing(known, what) &&
        (known.glued_only || !what.sign || known.spelling == name)) {
      return;
    }
  }
  const auto index = static_cast<std::uint32_t>(list->size());
  trie->Add(key, index);
  const std::string plain = text::WithoutAccents(key);
  if (without_accents && plain != key && trie->Find(plain).empty()) {
    trie->Add(plain, index);
  }
  list->push_back(std::move(what));
}

}  // namespace

void QuantityNames::AddAfter(std::string_view name, QuantityName what,
                             bool without_accents) {
  AddTo(&after, name, std::move(what), without_accents, &list);
}

void QuantityNames::AddBefore(std::string_view name, QuantityName what) {
  AddTo(&before, name, std::move(what), true, &list);
}

std::string SqueezeName(std::string_view name) {
  std::string out;
  thread_local text::Tokens tokens;  // tables have thousands of names
  text::Tokenise(name, &tokens);
  for (const text::Token& token : tokens.list) {
    if (!text::IsPhraseJoint(tokens, token)) out += tokens.Fold(token);
  }
  return out;
}

QuantityNames LearnQuantityNames(std::string_view language,
                                 std::string_view region) {
  QuantityNames names = Builder(language, region).Build();
  names.after.Pack();
  names.before.Pack();
  names.per.Pack();
  names.below.Pack();
  return names;
}

}  // namespace claimdiff
