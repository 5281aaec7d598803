// ICU's rule-based transliterators, one per script: "Any-Latin" is seven times
// as slow and takes 13 ms to create. Rules may keep state, so each
// transliterator works under its own lock; the words that were asked for are
// remembered.
#include "text/transliterate.h"

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <array>
#include <functional>
#include <memory>
#include <mutex>
#include <unordered_map>

#include "text/utf8.h"

namespace claimdiff::text {

namespace {

struct ScriptRules {
  UScriptCode script;
  const char *id;  // ICU's; the first step of the compound below
};

// Variants are chosen for sound: UNGEGN writes Greek "μπ" as "b".
constexpr ScriptRules kRules[] = {
    {USCRIPT_LATIN, ""},
    {USCRIPT_CYRILLIC, "Cyrillic-Latin;"},
    {USCRIPT_GREEK, "Greek-Latin/UNGEGN;"},
    {USCRIPT_ARABIC, "Arabic-Latin;"},
    {USCRIPT_HEBREW, "Hebrew-Latin;"},
    {USCRIPT_DEVANAGARI, "Devanagari-Latin;"},
    {USCRIPT_BENGALI, "Bengali-Latin;"},
    {USCRIPT_GURMUKHI, "Gurmukhi-Latin;"},
    {USCRIPT_GUJARATI, "Gujarati-Latin;"},
    {USCRIPT_ORIYA, "Oriya-Latin;"},
    {USCRIPT_TAMIL, "Tamil-Latin;"},
    {USCRIPT_TELUGU, "Telugu-Latin;"},
    {USCRIPT_KANNADA, "Kannada-Latin;"},
    {USCRIPT_MALAYALAM, "Malayalam-Latin;"},
    {USCRIPT_SINHALA, "si-si_Latn;"},
    {USCRIPT_HAN, "Han-Latin;"},
    {USCRIPT_BOPOMOFO, "Bopomofo-Latin;"},
    {USCRIPT_HIRAGANA, "Hiragana-Latin;"},
    {USCRIPT_KATAKANA, "Katakana-Latin;"},
    {USCRIPT_HANGUL, "Hangul-Latin;"},
    {USCRIPT_THAI, "Thai-Latin;"},
    {USCRIPT_MYANMAR, "my-my_Latn;"},
    {USCRIPT_GEORGIAN, "Georgian-Latin;"},
    {USCRIPT_ARMENIAN, "Armenian-Latin;"},
    {USCRIPT_ETHIOPIC, "Ethiopic-Latin;"},
    {USCRIPT_THAANA, "Thaana-Latin;"},
};
constexpr std::size_t kRuleCount = std::size(kRules);

// What all have in common: accents and everything but a-z go.
constexpr char kToAscii[] = "NFD; Latin-ASCII; Lower; [^a-z] Remove";

// One script's transliterator and the words that it has seen.
class Romaniser {
 public:
  std::string Find(std::string_view word, const char *id) {
    const std::scoped_lock lock(mutex_);
    const std::size_t key = std::hash<std::string_view>{}(word);
    const auto known = seen_.find(key);
    if (known != seen_.end() && known->second.first == word) {
      return known->second.second;
    }
    if (seen_.size() >= kMaxSeen) seen_.clear();
    std::string roman = Compute(word, id);
    seen_[key] = {std::string(word), roman};
    return roman;
  }

 private:
  static constexpr std::size_t kMaxSeen = 1 << 15;  // words, a script

  std::string Compute(std::string_view word, const char *id) {
    if (!created_) {
      created_ = true;
      UErrorCode status = U_ZERO_ERROR;
      rules_.reset(icu::Transliterator::createInstance(
          icu::UnicodeString(id) + kToAscii, UTRANS_FORWARD, status));
      if (U_FAILURE(status)) rules_.reset();
    }
    if (rules_ == nullptr) return "";
    icu::UnicodeString text = icu::UnicodeString::fromUTF8(
        icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())));
    rules_->transliterate(text);
    std::string roman;
    text.toUTF8String(roman);
    if (roman.size() > kMaxRomanSize) roman.resize(kMaxRomanSize);
    return roman;
  }

  std::mutex mutex_;
  bool created_ = false;
  std::unique_ptr<icu::Transliterator> rules_;
  std::unordered_map<std::size_t, std::pair<std::string, std::string>> seen_;
};

Romaniser &RomaniserFor(std::size_t rule) {
  // Never destroyed: ICU may be gone when static objects are.
  static auto &all = *new std::array<Romaniser, kRuleCount>;
  return all[rule];
}

bool AppendIfAscii(std::string_view word, std::string *out) {
  for (const char c : word) {
    if (static_cast<unsigned char>(c) >= 0x80) return false;
    if (c >= 'a' && c <= 'z') out->push_back(c);
  }
  return true;
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
  std::string ascii;
  if (AppendIfAscii(word, &ascii)) {
    if (ascii.size() > kMaxRomanSize) ascii.resize(kMaxRomanSize);
    return ascii;
  }
  UErrorCode status = U_ZERO_ERROR;
  UScriptCode script = USCRIPT_COMMON;
  for (std::size_t at = 0; at < word.size() && script <= USCRIPT_INHERITED;) {
    const CodePoint c = DecodeAt(word, at);
    script = uscript_getScript(static_cast<UChar32>(c.value), &status);
    at += c.size;
  }
  for (std::size_t rule = 0; rule < kRuleCount; ++rule) {
    if (kRules[rule].script == script) {
      return RomaniserFor(rule).Find(word, kRules[rule].id);
    }
  }
  return "";
}

}  // namespace claimdiff::text
