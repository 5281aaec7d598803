// What a template shows is up to each wiki, and would take the wiki to know.
// Those that stand for a number or a name in a sentence, and those that are
// marks, are alike enough to be listed; of any other that has arguments, nobody
// can tell here.
#include "read/wikitext_templates.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <vector>

#include "data/data.h"
#include "read/wikitext_links.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

using Kind = WikitextTemplate::Kind;

// What is composed of arguments stays shorter.
constexpr std::uint32_t kMaxComposedBytes = 200;

enum class Shows : std::uint8_t {
  kFirst,
  kSecond,
  kLast,
  kText,
  kJoined,
  kAbout,
  kMeasure,
  kUnit,
  kValue,
  kFraction,
  kDate,
  kHeight,
  kMark,
  kBefore,
};

constexpr std::string_view kShows[] = {
    "first", "second", "last",     "text", "joined", "about", "measure",
    "unit",  "value",  "fraction", "date", "height", "mark",  "before"};
static_assert(std::size(kShows) ==
              static_cast<std::size_t>(Shows::kBefore) + 1);

struct Sign {
  std::string_view name;
  std::string_view text;
};

constexpr Sign kSigns[] = {
    {"!", "|"},
    {"=", "="},
    {"'", "'"},
    {"nbsp", "\u00A0"},
    {"snd", " – "},
    {"spnd", " – "},
    {"spaced ndash", " – "},
    {"ndash", "–"},
    {"mdash", "—"},
    {"·", " · "},
    {"•", " • "},
};

struct Listed {
  Shows shows = Shows::kFirst;
  std::string_view sign;  // of kBefore: "US$"
};

using Templates = std::unordered_map<std::string, Listed>;

// The first letter small, spaces for "_".
std::string Normalised(std::string_view name) {
  std::string normalised(name);
  std::replace(normalised.begin(), normalised.end(), '_', ' ');
  if (normalised.empty()) return normalised;
  const text::CodePoint first = text::DecodeAt(normalised, 0);
  const text::CharInfo info = text::CharTable::Shared().Find(first.value);
  if (!info.simple || info.folded == 0) return normalised;
  std::string small;
  text::AppendUtf8(info.folded, &small);
  return small + normalised.substr(first.size);
}

Templates LoadTemplates() {
  Templates templates;
  data::ForEachRow(
      data::Table("wikitext_templates"), [&](std::string_view line) {
        std::string_view sign = data::NextColumn(&line);
        const auto shows = std::find(std::begin(kShows), std::end(kShows),
                                     data::Cut(&sign, ' '));
        while (!line.empty()) {
          templates[Normalised(data::Cut(&line, '|'))] = {
              static_cast<Shows>(shows - std::begin(kShows)), sign};
        }
      });
  return templates;
}

const Listed* FindTemplate(const std::string& name) {
  static const Templates* const templates = new Templates(LoadTemplates());
  static const Listed first = {};
  const auto found = templates->find(name);
  if (found != templates->end()) return &found->second;
  return name.starts_with("lang-") ? &first : nullptr;
}

bool IsDigits(std::string_view text) {
  return !text.empty() &&
         text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool IsNumber(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos &&
         text.find_first_not_of("0123456789.,/+-−") == std::string_view::npos;
}

// What {{convert}} takes between two numbers.
bool IsRangeWord(std::string_view text) {
  constexpr std::string_view kWords[] = {"-", "–",  "to", "and", "or",
                                         "x", "by", "±",  "+/-"};
  return std::find(std::begin(kWords), std::end(kWords), text) !=
         std::end(kWords);
}

// As a reader of the page sees a unit's code.
std::string_view UnitOf(std::string_view code) {
  constexpr Sign kUnits[] = {
      {"km2", "km²"},    {"m2", "m²"},      {"cm2", "cm²"}, {"m3", "m³"},
      {"km3", "km³"},    {"cm3", "cm³"},    {"C", "°C"},    {"F", "°F"},
      {"sqmi", "sq mi"}, {"sqft", "sq ft"}, {"sqkm", "km²"}};
  for (const Sign& unit : kUnits) {
    if (unit.name == code) return unit.text;
  }
  return code;
}

class TemplateReader {
 public:
  TemplateReader(std::string_view source, const WikitextPairs& pairs,
                 const WikitextPair& pair)
      : source_(source), pairs_(pairs), inner_(pair.inner) {}

  WikitextTemplate Run() {
    constexpr std::size_t kMaxNameBytes = 80;
    const std::uint32_t bar = pairs_.Find("|", inner_);
    const Span name = TrimmedWikitext(source_, {inner_.begin, bar});
    const std::string_view text = View(name);
    if (text.size() > kMaxNameBytes) return {Kind::kUnknown, {}, ""};
    const std::size_t colon = text.find(':');
    if (colon != std::string_view::npos) {
      return Function(
          text.substr(0, colon),
          {name.begin + static_cast<std::uint32_t>(colon) + 1, name.end});
    }
    if (text == "-") return {Kind::kSetting, {}, ""};
    const std::string normalised = Normalised(text);
    for (const Sign& sign : kSigns) {
      if (sign.name == normalised) {
        return {Kind::kText, {}, std::string(sign.text)};
      }
    }
    if (bar == inner_.end) return {};
    const Listed* listed = FindTemplate(normalised);
    if (listed == nullptr) return {Kind::kUnknown, {}, ""};
    TakeArguments({bar + 1, inner_.end});
    return Show(*listed);
  }

 private:
  struct Named {
    std::string_view name;
    Span value;
  };

  std::string_view View(Span span) const {
    return source_.substr(span.begin, span.size());
  }

  // {{formatnum:1234}}; {{DEFAULTSORT:x}} in any language is all capitals; and
  // {{#expr:1+2}}.
  static WikitextTemplate Function(std::string_view name, Span argument) {
    constexpr std::string_view kShown[] = {"formatnum", "lc", "uc", "lcfirst",
                                           "ucfirst"};
    if (std::find(std::begin(kShown), std::end(kShown), name) !=
        std::end(kShown)) {
      return {Kind::kPart, argument, ""};
    }
    if (name.empty()) return {};
    for (std::size_t at = 0; at < name.size();) {
      const text::CodePoint c = text::DecodeAt(name, at);
      at += c.size;
      const text::CharClass klass =
          text::CharTable::Shared().Find(c.value).klass;
      if (klass == text::CharClass::kLower ||
          klass == text::CharClass::kLetter || c.value == '#') {
        return {Kind::kUnknown, {}, ""};
      }
    }
    return {Kind::kSetting, {}, ""};
  }

  // ---- Arguments ----------------------------------------------------------

  void TakeArguments(Span arguments) {
    for (const Span argument : pairs_.Split('|', arguments)) {
      const std::uint32_t equals = pairs_.Find("=", argument);
      if (equals == argument.end) {
        numbered_.push_back(TrimmedWikitext(source_, argument));
        continue;
      }
      const std::string_view name =
          View(TrimmedWikitext(source_, {argument.begin, equals}));
      const Span value = TrimmedWikitext(source_, {equals + 1, argument.end});
      if (IsDigits(name) && View(value).size() > 0 &&
          name == std::to_string(numbered_.size() + 1)) {
        numbered_.push_back(value);
      } else {
        named_.push_back({name, value});
      }
    }
  }

  // Empty if there is none.
  Span NumberedSpan(std::size_t i) const {
    return i <= numbered_.size() ? numbered_[i - 1] : Span();
  }
  std::string_view Numbered(std::size_t i) const {
    return View(NumberedSpan(i));
  }
  Span NamedSpan(std::string_view name) const {
    for (const Named& named : named_) {
      if (named.name == name) return named.value;
    }
    return {};
  }

  // ---- What they show -----------------------------------------------------

  WikitextTemplate Show(const Listed& listed) const {
    switch (listed.shows) {
      case Shows::kFirst: return Part(1);
      case Shows::kSecond: return Part(2);
      case Shows::kLast: return Part(numbered_.size());
      case Shows::kText: return Quote();
      case Shows::kMark: return {};
      case Shows::kHeight: return Height();
      case Shows::kBefore: {
        WikitextTemplate amount = Part(1);
        if (amount.kind == Kind::kPart) amount.text = listed.sign;
        return amount;
      }
      default: return Compose(listed.shows);
    }
  }

  WikitextTemplate Part(std::size_t i) const {
    const Span part = i == 0 ? Span() : NumberedSpan(i);
    if (part.empty()) return {};
    return {Kind::kPart, part, ""};
  }

  // "300 m", "5 ft 10 in"
  WikitextTemplate Height() const {
    constexpr std::string_view kUnits[] = {"m", "cm", "ft", "in", "km", "mi"};
    std::string text;
    for (const Named& named : named_) {
      const std::string_view value = View(named.value);
      if (!IsNumber(value) || std::find(std::begin(kUnits), std::end(kUnits),
                                        named.name) == std::end(kUnits)) {
        continue;
      }
      if (!text.empty()) text += ' ';
      text.append(value).append(1, ' ').append(named.name);
    }
    if (text.empty() || text.size() > kMaxComposedBytes) {
      return {Kind::kUnknown, {}, ""};
    }
    return {Kind::kText, {}, std::move(text)};
  }

  WikitextTemplate Quote() const {
    for (const char* name : {"text", "quote"}) {
      const Span part = NamedSpan(name);
      if (!part.empty()) return {Kind::kQuote, part, ""};
    }
    WikitextTemplate first = Part(1);
    if (first.kind == Kind::kPart) first.kind = Kind::kQuote;
    return first;
  }

  // Arguments that hold markup are not composed; the first then has to do.
  WikitextTemplate Compose(Shows shows) const {
    if (Numbered(1).empty()) return {};
    if (inner_.size() > kMaxComposedBytes ||
        View(inner_).find_first_of("[]{}<>&\n") != std::string_view::npos) {
      return Part(1);
    }
    return {Kind::kText, {}, Composed(shows)};
  }

  std::string Composed(Shows shows) const {
    switch (shows) {
      case Shows::kJoined: return Joined();
      case Shows::kAbout: return "c. " + std::string(Numbered(1));
      case Shows::kMeasure: return Measure();
      case Shows::kUnit: return Unit();
      case Shows::kValue: return Value();
      case Shows::kFraction: return Fraction();
      default: return Date();
    }
  }

  std::string Joined() const {
    std::string text;
    for (const Span part : numbered_) {
      if (part.empty()) continue;
      if (!text.empty()) text += ' ';
      text += View(part);
    }
    return text;
  }

  // "10 km", "10–20 km", "5 ft 10 in".
  std::string Measure() const {
    std::string text;
    for (std::size_t i = 1; i <= numbered_.size(); ++i) {
      const std::string_view part = Numbered(i);
      if (IsNumber(part)) {
        text += part;
        continue;
      }
      if (i > 1 && IsRangeWord(part)) {
        if (part == "-" || part == "–") {
          text += "–";
        } else {
          text.append(1, ' ').append(part).append(1, ' ');
        }
        continue;
      }
      if (i == 1) return std::string(part);
      text += ' ';
      text += UnitOf(part);
      const bool more = IsNumber(Numbered(i + 1)) && !Numbered(i + 2).empty() &&
                        !IsNumber(Numbered(i + 2));
      if (!more) break;
      text += ' ';
    }
    return text;
  }

  std::string Unit() const {
    std::string text(Numbered(1));
    if (!Numbered(2).empty()) text.append(1, ' ').append(Numbered(2));
    if (IsDigits(Numbered(3))) text += Numbered(3);
    return text;
  }

  std::string Value() const {
    std::string text(Numbered(1));
    if (const std::string_view power = View(NamedSpan("e")); !power.empty()) {
      text.append("×10^").append(power);
    }
    for (const char* name : {"u", "ul"}) {
      const std::string_view unit = View(NamedSpan(name));
      if (!unit.empty()) return text + " " + std::string(unit);
    }
    return text;
  }

  std::string Fraction() const {
    const std::string first(Numbered(1)), second(Numbered(2));
    if (!Numbered(3).empty()) {
      return first + " " + second + "/" + std::string(Numbered(3));
    }
    return second.empty() ? "1/" + first : first + "/" + second;
  }

  std::string Date() const {
    std::string text(Numbered(1));
    for (std::size_t i = 2; i <= 3 && IsDigits(text.substr(0, 4)); ++i) {
      const std::string part(Numbered(i));
      if (!IsDigits(part) || part.size() > 2) break;
      text += part.size() == 1 ? "-0" : "-";
      text += part;
    }
    return text;
  }

  std::string_view source_;
  const WikitextPairs& pairs_;
  Span inner_;
  std::vector<Span> numbered_;
  std::vector<Named> named_;
};

}  // namespace

WikitextTemplate ReadWikitextTemplate(std::string_view source,
                                      const WikitextPairs& pairs,
                                      const WikitextPair& pair) {
  return TemplateReader(source, pairs, pair).Run();
}

}  // namespace claimdiff
