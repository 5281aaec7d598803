// Classes and scripts come from the Unicode character database, through ICU.
// A page of the table holds 64 code points and is filled on first use: a text
// needs a few pages only, and all of them would take 20 ms.
//
// NFKC_Casefold maps code point by code point, then puts combining marks into
// order and composes. Where nothing can be put into order or composed, the
// row of the mapped code points is the answer: so for code points that map to
// a single one which never composes with what stands before it (NFC quick
// check), if no two combining marks meet.
#include "text/characters.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/ask_icu.h"
#include "text/snapshot.h"

namespace claimdiff::text {

namespace {

struct Kind {
  CharClass klass = CharClass::kSymbol;
  Script script = Script::kCommon;
};

Script ScriptOf(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(c, &status)) {
    case USCRIPT_LATIN: return Script::kLatin;
    case USCRIPT_GREEK: return Script::kGreek;
    case USCRIPT_CYRILLIC: return Script::kCyrillic;
    case USCRIPT_ARABIC: return Script::kArabic;
    case USCRIPT_HEBREW: return Script::kHebrew;
    case USCRIPT_DEVANAGARI:
    case USCRIPT_BENGALI:
    case USCRIPT_GURMUKHI:
    case USCRIPT_GUJARATI:
    case USCRIPT_ORIYA:
    case USCRIPT_TAMIL:
    case USCRIPT_TELUGU:
    case USCRIPT_KANNADA:
    case USCRIPT_MALAYALAM:
    case USCRIPT_SINHALA: return Script::kIndic;
    case USCRIPT_HAN:
    case USCRIPT_BOPOMOFO: return Script::kHan;
    case USCRIPT_HIRAGANA: return Script::kHiragana;
    case USCRIPT_KATAKANA: return Script::kKatakana;
    case USCRIPT_HANGUL: return Script::kHangul;
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR: return Script::kThai;
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED: return Script::kCommon;
    default: return Script::kOther;
  }
}

Kind KindOf(UChar32 c) {
  if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029 || c == 0x85) {
    return {CharClass::kLineEnd, Script::kCommon};
  }
  if (u_isUWhiteSpace(c)) return {CharClass::kSpace, Script::kCommon};
  if (c == 0x30FC || c == 0xFF70)
    return {CharClass::kLetter, Script::kKatakana};
  if (c == 0x3007) return {CharClass::kLetter, Script::kHan};
  // Letters by category, apostrophes by use (Ukrainian, Hawaiian).
  if (c >= 0x02B9 && c <= 0x02C1) return {CharClass::kPunct, Script::kCommon};
  const Script script = ScriptOf(c);
  switch (u_charType(c)) {
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER: return {CharClass::kUpper, script};
    case U_LOWERCASE_LETTER: return {CharClass::kLower, script};
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_LETTER_NUMBER: return {CharClass::kLetter, script};
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK: return {CharClass::kMark, script};
    case U_DECIMAL_DIGIT_NUMBER: return {CharClass::kDigit, Script::kCommon};
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR: return {CharClass::kFormat, Script::kCommon};
    case U_DASH_PUNCTUATION:
    case U_START_PUNCTUATION:
    case U_END_PUNCTUATION:
    case U_CONNECTOR_PUNCTUATION:
    case U_OTHER_PUNCTUATION:
    case U_INITIAL_PUNCTUATION:
    case U_FINAL_PUNCTUATION: return {CharClass::kPunct, Script::kCommon};
    default: return {CharClass::kSymbol, Script::kCommon};
  }
}

bool ComposesWithPrevious(UChar32 c) {
  return u_getIntPropertyValue(c, UCHAR_NFC_QUICK_CHECK) != UNORM_YES;
}

// The code point that NFKC_Casefold makes of `c` wherever it stands, or -1.
UChar32 FoldAlone(UChar32 c) {
  // Han and Hangul, which would fill a hundred pages, stay as they are.
  if ((c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3)) return c;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer =
      icu::Normalizer2::getNFKCCasefoldInstance(status);
  if (U_FAILURE(status)) return -1;
  // Most have nothing to become; asking so costs a tenth of normalising.
  icu::UnicodeString folded;
  if (!normalizer->getRawDecomposition(c, folded)) {
    return ComposesWithPrevious(c) ? -1 : c;
  }
  folded = normalizer->normalize(icu::UnicodeString(c), status);
  if (U_FAILURE(status) || folded.isEmpty()) return -1;
  const UChar32 first = folded.char32At(0);
  const bool one = folded.length() == U16_LENGTH(first);
  const bool keeps_order = u_getCombiningClass(first) == u_getCombiningClass(c);
  return one && keeps_order && !ComposesWithPrevious(first) ? first : -1;
}

CharInfo LookUpChar(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  const Kind kind = KindOf(code);
  CharInfo info;
  info.klass = kind.klass;
  info.script = kind.script;
  info.combining = u_getCombiningClass(code) != 0;
  const UChar32 folded = FoldAlone(code);
  info.simple = folded >= 0;
  if (info.simple) info.folded = LevelFolded(static_cast<char32_t>(folded));
  return info;
}

}  // namespace

char32_t LevelFolded(char32_t c) {
  if (c < 0x0451) return c;
  if (c == 0x0451) return 0x0435;
  if (c < 0x0591) return c;
  if (c <= 0x05C7 && c != 0x05BE && c != 0x05C0 && c != 0x05C3 && c != 0x05C6) {
    return 0;
  }
  switch (c) {
    case 0x0622:
    case 0x0623:
    case 0x0625: return 0x0627;
    case 0x0649:
    case 0x06CC: return 0x064A;
    case 0x06A9: return 0x0643;
    case 0x0640:
    case 0x0670: return 0;
    default: break;
  }
  if (c >= 0x064B && c <= 0x0652) return 0;
  if (u_charType(static_cast<UChar32>(c)) != U_DECIMAL_DIGIT_NUMBER) return c;
  const std::int32_t digit = u_charDigitValue(static_cast<UChar32>(c));
  return digit >= 0 ? U'0' + static_cast<char32_t>(digit) : c;
}

std::vector<CharInfo> AskCharacters(std::string_view page) {
  char32_t first = 0;
  for (const char digit : page) {
    first = first * 10 + static_cast<char32_t>(digit - '0');
  }
  first *= kCharPageSize;
  std::vector<CharInfo> chars;
  for (char32_t c = first; c < first + kCharPageSize; ++c) {
    chars.push_back(LookUpChar(c));
  }
  return chars;
}

const CharTable& CharTable::Shared() {
  static const auto& table = *new CharTable;  // lives as long as the program
  return table;
}

const CharTable::Page* CharTable::FillPage(std::size_t index) const {
  auto filled = std::make_unique<Page>();
  const std::vector<CharInfo> chars =
      RecordsOf<CharInfo>("characters", std::to_string(index), AskCharacters);
  std::copy(chars.begin(), chars.end(), filled->begin());
  const Page* page = nullptr;  // unless another thread was faster
  if (!pages_[index].compare_exchange_strong(page, filled.get(),
                                             std::memory_order_acq_rel)) {
    return page;
  }
  return filled.release();
}

}  // namespace claimdiff::text
