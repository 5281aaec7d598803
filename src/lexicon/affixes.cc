#include "lexicon/affixes.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

#include "text/single_byte.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace claimdiff::lexicon {

namespace {

using Fields = std::vector<std::string_view>;

Fields Split(std::string_view line) {
  Fields fields;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t begin = line.find_first_not_of(" \t\r", at);
    if (begin == line.npos) break;
    at = std::min(line.find_first_of(" \t\r", begin), line.size());
    fields.push_back(line.substr(begin, at - begin));
  }
  return fields;
}

std::uint32_t Number(std::string_view digits) {
  std::uint32_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

// No space, hyphen, apostrophe or digit: what a text holds as one word.
bool IsOneWord(std::string_view utf8) {
  const bool ascii = std::all_of(utf8.begin(), utf8.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z');
  });
  return ascii && utf8.find("\u2019") == utf8.npos;
}

bool Holds(const std::vector<std::uint32_t>& flags, std::uint32_t flag) {
  return flag != 0 &&
         std::find(flags.begin(), flags.end(), flag) != flags.end();
}

}  // namespace

Affixes::Affixes(std::string_view aff) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (aff.starts_with(kByteOrderMark)) {
    aff.remove_prefix(kByteOrderMark.size());
  } else if (aff.find("SET") == aff.npos) {
    characters_ = text::SingleByteCharacters("ISO8859-1");
  }
  std::string_view open;  // the flag whose rules follow
  std::uint32_t rules_left = 0;
  while (!aff.empty()) {
    const std::size_t end = aff.find('\n');
    const Fields fields = Split(aff.substr(0, end));
    aff.remove_prefix(end == aff.npos ? aff.size() : end + 1);
    if (fields.size() < 2) continue;
    if (fields[0] != "PFX" && fields[0] != "SFX") {
      ReadOption(fields);
    } else if (fields.size() >= 4 && (rules_left == 0 || fields[1] != open)) {
      open = fields[1];
      rules_left = Number(fields[3]);
      crosses_ = fields[2] == "Y";
    } else if (fields.size() >= 4) {
      --rules_left;
      ReadRule(fields, fields[0] == "SFX" ? &suffixes_ : &prefixes_);
    }
  }
}

void Affixes::ReadOption(const Fields& fields) {
  const std::string_view name = fields[0];
  const std::string_view value = fields[1];
  const auto flag = [&] {
    const Flags flags = ParseFlags(value);
    return flags.empty() ? 0 : flags[0];
  };
  if (name == "SET" && value != "UTF-8") {
    characters_ = text::SingleByteCharacters(std::string(value));
  } else if (name == "FLAG") {
    flag_type_ = value == "long"    ? FlagType::kTwoBytes
                 : value == "num"   ? FlagType::kNumber
                 : value == "UTF-8" ? FlagType::kUtf8
                                    : FlagType::kByte;
  } else if (name == "AF") {
    // The first one says how many there are.
    if (aliases_.empty()) {
      aliases_.emplace_back();
    } else {
      aliases_.push_back(ParseFlags(value));
    }
  } else if (name == "NEEDAFFIX" || name == "PSEUDOROOT") {
    needs_affix_ = flag();
  } else if (name == "ONLYINCOMPOUND") {
    only_in_compound_ = flag();
  } else if (name == "FORBIDDENWORD") {
    forbidden_ = flag();
  } else if (name == "CIRCUMFIX") {
    circumfix_ = flag();
  }
}

void Affixes::ReadRule(const Fields& fields, Rules* rules) {
  const Flags flags = ParseFlags(fields[1]);
  if (flags.size() != 1) return;
  const auto letters = [this](std::string_view raw) {
    return raw == "0" ? std::string() : Utf8(raw);
  };
  const std::size_t slash = fields[3].find('/');
  Rule rule;
  rule.strip = letters(fields[2]);
  rule.add = text::Fold(letters(fields[3].substr(0, slash)));
  if (slash != std::string_view::npos) {
    rule.flags = ParseFlagsOrAlias(fields[3].substr(slash + 1));
  }
  if (fields.size() > 4) rule.condition = ParseCondition(Utf8(fields[4]));
  rule.crosses = crosses_;
  rule.circumfix = Holds(rule.flags, circumfix_);
  rule.stands_alone = !Holds(rule.flags, needs_affix_);
  if (!IsOneWord(rule.add) || Holds(rule.flags, only_in_compound_) ||
      Holds(rule.flags, forbidden_)) {
    return;
  }
  (*rules)[flags[0]].push_back(std::move(rule));
}

std::vector<Affixes::Letter> Affixes::ParseCondition(
    std::string_view condition) {
  std::vector<Letter> letters;
  bool inside = false;  // of brackets
  for (std::size_t at = 0; at < condition.size();) {
    const text::CodePoint c = text::DecodeAt(condition, at);
    at += c.size;
    if (!inside) letters.emplace_back();
    Letter& letter = letters.back();
    if (!inside && c.value == '[') {
      inside = true;
      letter.negated = condition.substr(at).starts_with('^');
      if (letter.negated) ++at;
    } else if (inside && c.value == ']') {
      inside = false;
    } else if (!inside && c.value == '.') {
      letter.negated = true;  // none of no letters: any
    } else {
      letter.letters.push_back(c.value);
    }
  }
  return letters;
}

Affixes::Flags Affixes::ParseFlags(std::string_view raw) const {
  Flags flags;
  const auto byte = [raw](std::size_t at) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(raw[at]));
  };
  switch (flag_type_) {
    case FlagType::kByte:
      for (std::size_t at = 0; at < raw.size(); ++at) flags.push_back(byte(at));
      break;
    case FlagType::kTwoBytes:
      for (std::size_t at = 0; at + 1 < raw.size(); at += 2) {
        flags.push_back(byte(at) << 8 | byte(at + 1));
      }
      break;
    case FlagType::kNumber:
      while (!raw.empty()) {
        const std::size_t comma = raw.find(',');
        flags.push_back(Number(raw.substr(0, comma)));
        raw.remove_prefix(comma == raw.npos ? raw.size() : comma + 1);
      }
      break;
    case FlagType::kUtf8:
      raw = raw.substr(0, text::ValidPrefix(raw));
      for (std::size_t at = 0; at < raw.size();) {
        const text::CodePoint c = text::DecodeAt(raw, at);
        flags.push_back(c.value);
        at += c.size;
      }
  }
  return flags;
}

Affixes::Flags Affixes::ParseFlagsOrAlias(std::string_view raw) const {
  if (aliases_.empty()) return ParseFlags(raw);
  const std::uint32_t alias = Number(raw);
  return alias < aliases_.size() ? aliases_[alias] : Flags();
}

std::string Affixes::Utf8(std::string_view raw) const {
  std::string utf8;
  if (characters_.empty()) {
    if (text::IsValidUtf8(raw)) utf8 = raw;
    return utf8;
  }
  for (const char c : raw) {
    utf8 += characters_[static_cast<unsigned char>(c)];
  }
  return utf8;
}

Affixes::Entry Affixes::ParseEntry(std::string_view line) const {
  line = line.substr(0, line.find_first_of(" \t\r\n"));
  const std::size_t slash = line.find('/');
  Entry entry;
  entry.word = Utf8(line.substr(0, slash));
  if (slash != line.npos) {
    entry.flags = ParseFlagsOrAlias(line.substr(slash + 1));
  }
  if (!IsOneWord(entry.word) || Holds(entry.flags, forbidden_) ||
      Holds(entry.flags, only_in_compound_)) {
    entry.word.clear();
  }
  return entry;
}

// Applies rules to one word, in rounds: one suffix, then a prefix before that,
// then two suffixes, each round only as a whole.
class Affixes::Expansion {
 public:
  Expansion(const Affixes& affixes, const Entry& entry, std::size_t limit)
      : affixes_(affixes), entry_(entry), limit_(limit) {}

  std::vector<std::string> Run() {
    std::vector<Made> once;
    AddSuffixes({entry_.word, nullptr}, entry_.flags, &once);
    if (!Take(once)) return Result();
    std::vector<Made> prefixed;
    AddPrefixes({entry_.word, nullptr}, &prefixed);
    for (const Made& made : once) AddPrefixes(made, &prefixed);
    if (!Take(prefixed)) return Result();
    std::vector<Made> twice;
    for (const Made& made : once) {
      AddSuffixes(made, made.rule->flags, &twice);
    }
    Take(twice);
    return Result();
  }

 private:
  // A form, and the rule that made its end, or none.
  struct Made {
    std::string form;
    const Rule* rule = nullptr;
    bool is_word = true;
  };

  // True if the forms were few enough to be taken.
  bool Take(const std::vector<Made>& round) {
    if (forms_.size() + round.size() > limit_) return false;
    for (const Made& made : round) {
      if (made.is_word) forms_.insert(made.form);
    }
    return true;
  }

  std::vector<std::string> Result() {
    forms_.erase(entry_.word);
    return {forms_.begin(), forms_.end()};
  }

  static bool IsOneOf(const Letter& letter, char32_t c) {
    return (letter.letters.find(c) != letter.letters.npos) != letter.negated;
  }

  static bool MatchesEnd(const Rule& rule, std::string_view word) {
    if (word.size() <= rule.strip.size() || !word.ends_with(rule.strip)) {
      return false;
    }
    std::size_t at = word.size();
    for (auto letter = rule.condition.rbegin(); letter != rule.condition.rend();
         ++letter) {
      if (at == 0) return false;
      at = text::PreviousStart(word, at);
      if (!IsOneOf(*letter, text::DecodeAt(word, at).value)) return false;
    }
    return true;
  }

  static bool MatchesFront(const Rule& rule, std::string_view word) {
    if (word.size() <= rule.strip.size() || !word.starts_with(rule.strip)) {
      return false;
    }
    std::size_t at = 0;
    for (const Letter& letter : rule.condition) {
      if (at == word.size()) return false;
      const text::CodePoint c = text::DecodeAt(word, at);
      if (!IsOneOf(letter, c.value)) return false;
      at += c.size;
    }
    return true;
  }

  template <typename Visitor>
  static void ForEachRule(const Rules& rules, const Flags& flags,
                          Visitor visit) {
    for (const std::uint32_t flag : flags) {
      const auto at = rules.find(flag);
      if (at == rules.end()) continue;
      for (const Rule& rule : at->second) visit(rule);
    }
  }

  // `made` with each suffix that `flags` name.
  void AddSuffixes(const Made& made, const Flags& flags,
                   std::vector<Made>* out) const {
    ForEachRule(affixes_.suffixes_, flags, [&](const Rule& rule) {
      if (out->size() > limit_ || !MatchesEnd(rule, made.form)) return;
      out->push_back(
          {made.form.substr(0, made.form.size() - rule.strip.size()) + rule.add,
           &rule, rule.stands_alone && !rule.circumfix});
    });
  }

  // `made` with each prefix of the entry, where both go together.
  void AddPrefixes(const Made& made, std::vector<Made>* out) const {
    if (made.rule != nullptr && !made.rule->crosses) return;
    const bool half = made.rule != nullptr && made.rule->circumfix;
    ForEachRule(affixes_.prefixes_, entry_.flags, [&](const Rule& rule) {
      if (out->size() > limit_ || rule.circumfix != half) return;
      if (made.rule != nullptr && !rule.crosses) return;
      if (!MatchesFront(rule, made.form)) return;
      out->push_back({rule.add + made.form.substr(rule.strip.size()), nullptr,
                      rule.stands_alone});
    });
  }

  const Affixes& affixes_;
  const Entry& entry_;
  const std::size_t limit_;
  std::set<std::string> forms_;
};

std::vector<std::string> Affixes::Forms(const Entry& entry,
                                        std::size_t limit) const {
  return Expansion(*this, entry, limit).Run();
}

}  // namespace claimdiff::lexicon
