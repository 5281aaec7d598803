// ICU's rule-based transliterators, one per script: "Any-Latin" is seven times
// as slow and takes 13 ms to create. Rules may keep state, so each
// transliterator works under its own lock; the words that were asked for are
// remembered.
#include "text/transliterate.h"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <array>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <vector>

#include "text/han_letters.h"
#include "text/latin_letters.h"
#include "text/script_rules.h"
#include "text/utf8.h"

namespace claimdiff::text {

namespace {

struct ScriptRules {
  UScriptCode script;
  const char* id;  // ICU's; the first step of the compound below
  // The names of its rules in ICU's data, where they do without others: one
  // step after the other, or none.
  std::array<const char*, 2> steps{};
};

// Most scripts of India are written in a common one first.
constexpr char kFromIndic[] = "InterIndic-Latin";

// Variants are chosen for sound: UNGEGN writes Greek "μπ" as "b".
constexpr ScriptRules kRules[] = {
    {USCRIPT_LATIN, ""},
    {USCRIPT_CYRILLIC, "Cyrillic-Latin;", {"Cyrl-Latn"}},
    {USCRIPT_GREEK, "Greek-Latin/UNGEGN;", {"Grek-Latn/UNGEGN"}},
    {USCRIPT_ARABIC, "Arabic-Latin;", {"Arab-Latn"}},
    {USCRIPT_HEBREW, "Hebrew-Latin;", {"Hebr-Latn"}},
    {USCRIPT_DEVANAGARI,
     "Devanagari-Latin;",
     {"Devanagari-InterIndic", kFromIndic}},
    {USCRIPT_BENGALI, "Bengali-Latin;", {"Bengali-InterIndic", kFromIndic}},
    {USCRIPT_GURMUKHI, "Gurmukhi-Latin;", {"Gurmukhi-InterIndic", kFromIndic}},
    {USCRIPT_GUJARATI, "Gujarati-Latin;", {"Gujarati-InterIndic", kFromIndic}},
    {USCRIPT_ORIYA, "Oriya-Latin;", {"Oriya-InterIndic", kFromIndic}},
    {USCRIPT_TAMIL, "Tamil-Latin;", {"Tamil-InterIndic", kFromIndic}},
    {USCRIPT_TELUGU, "Telugu-Latin;", {"Telugu-InterIndic", kFromIndic}},
    {USCRIPT_KANNADA, "Kannada-Latin;", {"Kannada-InterIndic", kFromIndic}},
    {USCRIPT_MALAYALAM,
     "Malayalam-Latin;",
     {"Malayalam-InterIndic", kFromIndic}},
    {USCRIPT_SINHALA, "si-si_Latn;"},
    {USCRIPT_BOPOMOFO, "Bopomofo-Latin;"},
    {USCRIPT_HIRAGANA, "Hiragana-Latin;", {"Hira-Kana", "Kana-Latn"}},
    {USCRIPT_KATAKANA, "Katakana-Latin;", {"Kana-Latn"}},
    {USCRIPT_HANGUL, "Hangul-Latin;", {"ConjoiningJamo-Latin"}},
    {USCRIPT_THAI, "Thai-Latin;"},
    {USCRIPT_MYANMAR, "my-my_Latn;"},
    {USCRIPT_GEORGIAN, "Georgian-Latin;", {"Geor-Latn"}},
    {USCRIPT_ARMENIAN, "Armenian-Latin;", {"Armn-Latn"}},
    {USCRIPT_ETHIOPIC, "Ethiopic-Latin;"},
    {USCRIPT_THAANA, "Thaana-Latin;", {"Thaa-Latn"}},
};
constexpr std::size_t kRuleCount = std::size(kRules);

// What all have in common: accents and everything but a-z go.
constexpr char kToAscii[] = "NFD; Latin-ASCII; Lower; [^a-z] Remove";

icu::UnicodeString FromUtf8(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

// One script's transliterator and the words that it has seen.
class Romaniser {
 public:
  std::string Find(std::string_view word, const ScriptRules& script) {
    const std::scoped_lock lock(mutex_);
    const std::size_t key = std::hash<std::string_view>{}(word);
    const auto known = seen_.find(key);
    if (known != seen_.end() && known->second.first == word) {
      return known->second.second;
    }
    if (seen_.size() >= kMaxSeen) seen_.clear();
    std::optional<std::string> quick = Quick(word, script);
    std::string roman = quick ? *std::move(quick) : Compute(word, script.id);
    if (roman.size() > kMaxRomanSize) roman.resize(kMaxRomanSize);
    seen_[key] = {std::string(word), roman};
    return roman;
  }

  // The same of one letter, but nothing where the script's own rules do not
  // tell: to ask for the whole chain is for texts that have the letter.
  std::optional<std::string> FindLetter(std::string_view letter,
                                        const ScriptRules& script) {
    if (script.steps[0] == nullptr) return Find(letter, script);
    const std::scoped_lock lock(mutex_);
    return Quick(letter, script);
  }

 private:
  static constexpr std::size_t kMaxSeen = 1 << 15;  // words, a script

  // By the script's rules alone, if what they make is known to the table of
  // Latin letters.
  std::optional<std::string> Quick(std::string_view word,
                                   const ScriptRules& script) {
    LoadSteps(script);
    if (steps_.empty()) return std::nullopt;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status)) return std::nullopt;
    icu::UnicodeString text = nfd->normalize(FromUtf8(word), status);
    for (const auto& step : steps_) step->transliterate(text);
    std::string latin;
    text.toUTF8String(latin);
    std::string roman;
    if (!AppendIfLatin(latin, &roman)) return std::nullopt;
    return roman;
  }

  // All of them, or none.
  void LoadSteps(const ScriptRules& script) {
    if (steps_loaded_) return;
    steps_loaded_ = true;
    for (const char* name : script.steps) {
      if (name == nullptr) break;
      steps_.push_back(LoadScriptRules(name));
      if (steps_.back() == nullptr) return steps_.clear();
    }
  }

  std::string Compute(std::string_view word, const char* id) {
    if (!created_) {
      created_ = true;
      UErrorCode status = U_ZERO_ERROR;
      rules_.reset(icu::Transliterator::createInstance(
          icu::UnicodeString(id) + kToAscii, UTRANS_FORWARD, status));
      if (U_FAILURE(status)) rules_.reset();
    }
    if (rules_ == nullptr) return "";
    icu::UnicodeString text = FromUtf8(word);
    rules_->transliterate(text);
    std::string roman;
    return text.toUTF8String(roman);
  }

  std::mutex mutex_;
  bool steps_loaded_ = false;
  std::vector<std::unique_ptr<icu::Transliterator>> steps_;
  bool created_ = false;
  std::unique_ptr<icu::Transliterator> rules_;
  std::unordered_map<std::size_t, std::pair<std::string, std::string>> seen_;
};

Romaniser& RomaniserFor(std::size_t rule) {
  // Never destroyed: ICU may be gone when static objects are.
  static auto& all = *new std::array<Romaniser, kRuleCount>;
  return all[rule];
}

// Index into kRules, or kRuleCount.
std::size_t RuleOf(UScriptCode script) {
  std::size_t rule = 0;
  while (rule < kRuleCount && kRules[rule].script != script) ++rule;
  return rule;
}

std::string RomaniseByRule(std::string_view word, UScriptCode script) {
  const std::size_t rule = RuleOf(script);
  return rule < kRuleCount ? RomaniserFor(rule).Find(word, kRules[rule]) : "";
}

// Scripts whose letters are read one by one, whatever stands beside them; a
// test compares. Greek is not of them (mp is b), nor are those of India, whose
// consonants have a vowel or not.
struct LetterBlock {
  UScriptCode script;
  char32_t first;
  char32_t last;
};
constexpr LetterBlock kLetterBlocks[] = {
    {USCRIPT_CYRILLIC, 0x430, 0x52F},
    {USCRIPT_HEBREW, 0x5D0, 0x5EA},
    {USCRIPT_ARABIC, 0x620, 0x6FF},
    {USCRIPT_GEORGIAN, 0x10D0, 0x10FF},
};
constexpr std::size_t kBlockCount = std::size(kLetterBlocks);

// What the rules make of each small letter of a block.
class BlockLetters {
 public:
  explicit BlockLetters(const LetterBlock& block) : first_(block.first) {
    const std::size_t rule = RuleOf(block.script);
    for (char32_t c = block.first; c <= block.last; ++c) {
      const auto code = static_cast<UChar32>(c);
      std::optional<std::string>& letters = letters_.emplace_back();
      if (!u_isalpha(code) || u_tolower(code) != code) continue;
      std::string utf8;
      AppendUtf8(c, &utf8);
      letters = RomaniserFor(rule).FindLetter(utf8, kRules[rule]);
    }
  }

  // False if the word has anything else.
  bool Append(std::string_view word, std::string* out) const {
    for (std::size_t at = 0; at < word.size();) {
      const CodePoint c = DecodeAt(word, at);
      at += c.size;
      const std::size_t place = c.value - first_;  // huge for those before
      if (place >= letters_.size() || !letters_[place]) return false;
      out->append(*letters_[place]);
    }
    return true;
  }

 private:
  char32_t first_;
  // None: no small letter, or one that its words ask ICU for.
  std::vector<std::optional<std::string>> letters_;
};

// Of the block that `c` is in; null if it is in none.
const BlockLetters* LettersAround(char32_t c) {
  static std::array<std::once_flag, kBlockCount> once;
  static auto& all =
      *new std::array<std::unique_ptr<BlockLetters>, kBlockCount>;
  for (std::size_t k = 0; k < kBlockCount; ++k) {
    const LetterBlock& block = kLetterBlocks[k];
    if (c < block.first || c > block.last) continue;
    std::call_once(once[k],
                   [&] { all[k] = std::make_unique<BlockLetters>(block); });
    return all[k].get();
  }
  return nullptr;
}

// False if the word needs ICU.
bool AppendByLetters(std::string_view word, std::string* out) {
  if (word.empty()) return true;
  const BlockLetters* letters = LettersAround(DecodeAt(word, 0).value);
  return letters != nullptr && letters->Append(word, out);
}

void AppendHan(std::string_view word, std::string* out) {
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = DecodeAt(word, at);
    at += c.size;
    out->append(HanLetters(c.value));
  }
}

UScriptCode ScriptOf(std::string_view word) {
  UErrorCode status = U_ZERO_ERROR;
  UScriptCode script = USCRIPT_COMMON;
  for (std::size_t at = 0; at < word.size() && script <= USCRIPT_INHERITED;) {
    const CodePoint c = DecodeAt(word, at);
    script = uscript_getScript(static_cast<UChar32>(c.value), &status);
    at += c.size;
  }
  return script;
}

}  // namespace

std::string Romanise(std::string_view word) {
  // Beyond this many bytes nothing can show within kMaxRomanSize letters.
  constexpr std::size_t kMaxBytes = kMaxRomanSize * 4;
  if (word.size() > kMaxBytes) {
    std::size_t end = kMaxBytes;
    while ((static_cast<unsigned char>(word[end]) & 0xC0) == 0x80) --end;
    word = word.substr(0, end);
  }
  std::string letters;
  if (!AppendIfLatin(word, &letters)) {
    letters.clear();
    if (!AppendByLetters(word, &letters)) {
      const UScriptCode script = ScriptOf(word);
      if (script != USCRIPT_HAN) return RomaniseByRule(word, script);
      AppendHan(word, &letters);
    }
  }
  if (letters.size() > kMaxRomanSize) letters.resize(kMaxRomanSize);
  return letters;
}

}  // namespace claimdiff::text
