// ICU's rules, read without ICU's compiler of rules, which takes a tenth of a
// second for them: nearly all say that a set of characters is written as one
// syllable. Rules that ask what stands beside a character are passed over.
#include "text/han_letters.h"

#include <unicode/unistr.h>
#include <unicode/utf16.h>

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "text/latin_letters.h"
#include "text/script_rules.h"

namespace claimdiff::text {

namespace {

constexpr char32_t kFirst = 0x2E80;  // radicals
constexpr char32_t kEnd = 0x323B0;   // of extension H

class HanReadings {
 public:
  // Of the text of the rules: "[锕阿]→ā;[嗄]→á;".
  explicit HanReadings(icu::UnicodeString rules) : rules_(std::move(rules)) {
    for (std::int32_t at = 0; at < rules_.length();) {
      std::int32_t end = rules_.indexOf(u';', at);
      if (end < 0) end = rules_.length();
      const std::int32_t arrow = rules_.indexOf(u'\u2192', at, end - at);
      if (arrow >= 0) AddRule(at, arrow, end);
      at = end + 1;
    }
    rules_.remove();
  }

  std::string_view Find(char32_t c) const {
    if (c < kFirst || c >= kEnd) return {};
    return syllables_[of_[c - kFirst]];
  }

 private:
  // Of the characters in [begin, arrow) and the syllable in (arrow, end).
  void AddRule(std::int32_t begin, std::int32_t arrow, std::int32_t end) {
    const icu::UnicodeString left =
        rules_.tempSubStringBetween(begin, arrow).trim();
    if (!IsOfSingleCharacters(left)) return;
    if (syllables_.size() > std::numeric_limits<std::uint16_t>::max()) return;
    syllables_.push_back(SyllableIn(arrow + 1, end));
    const char16_t* const units = left.getBuffer();
    UChar32 last = 0;
    bool range = false;
    for (std::int32_t i = 0; i < left.length();) {
      UChar32 c = 0;
      U16_NEXT(units, i, left.length(), c);
      if (c == u'-') {
        range = true;
        continue;
      }
      for (UChar32 each = range ? last + 1 : c; each <= c; ++each) Set(each);
      last = c;
      range = false;
    }
  }

  // "[...]" or a character.
  static bool IsOfSingleCharacters(const icu::UnicodeString& left) {
    if (left.startsWith(u'[')) return left.indexOf(u']') == left.length() - 1;
    return left.countChar32() == 1;
  }

  // To the last syllable, unless an earlier rule has the character.
  void Set(UChar32 c) {
    const auto code = static_cast<char32_t>(c);
    if (code < kFirst || code >= kEnd || of_[code - kFirst] != 0) return;
    of_[code - kFirst] = static_cast<std::uint16_t>(syllables_.size() - 1);
  }

  std::string SyllableIn(std::int32_t begin, std::int32_t end) const {
    std::string marked;
    rules_.tempSubStringBetween(begin, end).toUTF8String(marked);
    std::string letters;
    AppendIfLatin(marked, &letters);
    return letters;
  }

  icu::UnicodeString rules_;
  std::vector<std::string> syllables_ = {""};
  // By character, from kFirst on: the syllable's place; 0: none.
  std::vector<std::uint16_t> of_ = std::vector<std::uint16_t>(kEnd - kFirst);
};

}  // namespace

std::string_view HanLetters(char32_t character) {
  static const auto& readings = *new HanReadings(ScriptRulesText("Hani-Latn"));
  return readings.Find(character);
}

}  // namespace claimdiff::text
