// The scanner. Classes come from the Unicode character database, through ICU,
// into a flat table that is filled once: measured at a fifth of the cost of
// asking ICU for each code point. Word iterators of ICU were rejected: they
// cost three to twenty times as much as this scan, and their dictionaries for
// Chinese and Thai cut names apart.
#include "text/tokens.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <memory>

#include "text/utf8.h"

namespace claimdiff::text {

namespace {

enum class Class : std::uint8_t {
  kSpace,
  kLineEnd,
  kFormat,  // invisible: part of the word that it stands in
  kMark,
  kUpper,
  kLower,
  kLetter,  // no case
  kDigit,
  kPunct,
  kSymbol,
};

struct CharInfo {
  Class klass = Class::kSymbol;
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

CharInfo InfoFromIcu(UChar32 c) {
  if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029 || c == 0x85) {
    return {Class::kLineEnd, Script::kCommon};
  }
  if (u_isUWhiteSpace(c)) return {Class::kSpace, Script::kCommon};
  if (c == 0x30FC || c == 0xFF70) return {Class::kLetter, Script::kKatakana};
  if (c == 0x3007) return {Class::kLetter, Script::kHan};
  // Letters by category, apostrophes by use (Ukrainian, Hawaiian).
  if (c >= 0x02B9 && c <= 0x02C1) return {Class::kPunct, Script::kCommon};
  const Script script = ScriptOf(c);
  switch (u_charType(c)) {
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER: return {Class::kUpper, script};
    case U_LOWERCASE_LETTER: return {Class::kLower, script};
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_LETTER_NUMBER: return {Class::kLetter, script};
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK: return {Class::kMark, script};
    case U_DECIMAL_DIGIT_NUMBER: return {Class::kDigit, Script::kCommon};
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR: return {Class::kFormat, Script::kCommon};
    case U_DASH_PUNCTUATION:
    case U_START_PUNCTUATION:
    case U_END_PUNCTUATION:
    case U_CONNECTOR_PUNCTUATION:
    case U_OTHER_PUNCTUATION:
    case U_INITIAL_PUNCTUATION:
    case U_FINAL_PUNCTUATION: return {Class::kPunct, Script::kCommon};
    default: return {Class::kSymbol, Script::kCommon};
  }
}

constexpr char32_t kTableEnd = 0x10000;

const std::array<CharInfo, kTableEnd>& Table() {
  static const auto& table = *[] {
    auto filled = std::make_unique<std::array<CharInfo, kTableEnd>>();
    for (char32_t c = 0; c < kTableEnd; ++c) {
      (*filled)[c] = InfoFromIcu(static_cast<UChar32>(c));
    }
    return filled.release();  // lives as long as the program
  }();
  return table;
}

CharInfo InfoOf(char32_t c, const std::array<CharInfo, kTableEnd>& table) {
  return c < kTableEnd ? table[c] : InfoFromIcu(static_cast<UChar32>(c));
}

// Spelling variants that keyboards and newsrooms mix, beyond NFKC_Casefold:
// Arabic vowel marks and tatweel, hamza on alef, Persian yeh and kaf, Hebrew
// points, Russian io. 0 means: leave out.
char32_t Level(char32_t c) {
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
    default: return c >= 0x064B && c <= 0x0652 ? 0 : c;
  }
}

class Folder {
 public:
  Folder() {
    UErrorCode status = U_ZERO_ERROR;
    normalizer_ = icu::Normalizer2::getNFKCCasefoldInstance(status);
  }

  // Appends the folded form of `word` to `out`.
  void Append(std::string_view word, std::string* out) {
    if (AppendAscii(word, out)) return;
    buffer_.clear();
    icu::StringByteSink<std::string> sink(&buffer_);
    UErrorCode status = U_ZERO_ERROR;
    normalizer_->normalizeUTF8(
        0,
        icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())),
        sink, nullptr, status);
    for (std::size_t at = 0; at < buffer_.size();) {
      const CodePoint c = DecodeAt(buffer_, at);
      at += c.size;
      const char32_t level = Level(c.value);
      if (level == 0) continue;
      const std::int32_t digit = u_charDigitValue(static_cast<UChar32>(level));
      const bool decimal = u_charType(static_cast<UChar32>(level)) ==
                           U_DECIMAL_DIGIT_NUMBER;
      AppendUtf8(decimal && digit >= 0 ? U'0' + static_cast<char32_t>(digit)
                                       : level,
                 out);
    }
  }

 private:
  static bool AppendAscii(std::string_view word, std::string* out) {
    const std::size_t start = out->size();
    for (const char c : word) {
      if (static_cast<unsigned char>(c) >= 0x80) {
        out->resize(start);
        return false;
      }
      out->push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a')
                                          : c);
    }
    return true;
  }

  const icu::Normalizer2* normalizer_ = nullptr;
  std::string buffer_;
};

constexpr std::size_t kMaxTokenBytes = 4096;  // a longer run is cut

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text), table_(Table()) {}

  Tokens Run() {
    tokens_.list.reserve(text_.size() / 5 + 8);
    tokens_.folded.reserve(text_.size() + 8);
    while (at_ < text_.size()) Step();
    return std::move(tokens_);
  }

 private:
  CodePoint Peek() const { return DecodeAt(text_, at_); }
  CharInfo Info(CodePoint c) const { return InfoOf(c.value, table_); }

  void Step() {
    const CodePoint c = Peek();
    const CharInfo info = Info(c);
    switch (info.klass) {
      case Class::kLineEnd: line_ = space_ = true; at_ += c.size; return;
      case Class::kSpace: space_ = true; at_ += c.size; return;
      case Class::kFormat: at_ += c.size; return;
      case Class::kDigit: Digits(c); return;
      case Class::kPunct: Single(c, TokenKind::kPunct); return;
      case Class::kSymbol: Single(c, TokenKind::kSymbol); return;
      case Class::kMark:
      case Class::kUpper:
      case Class::kLower:
      case Class::kLetter: Word(c, info); return;
    }
  }

  void Digits(CodePoint first) {
    const std::size_t begin = at_;
    const auto zero_of = [](char32_t c) {
      return c - static_cast<char32_t>(
                     u_charDigitValue(static_cast<UChar32>(c)));
    };
    const char32_t zero = zero_of(first.value);
    while (at_ < text_.size() && at_ - begin < kMaxTokenBytes) {
      const CodePoint c = Peek();
      if (Info(c).klass != Class::kDigit || zero_of(c.value) != zero) break;
      at_ += c.size;
    }
    Emit(begin, TokenKind::kDigits, Script::kCommon);
  }

  void Single(CodePoint c, TokenKind kind) {
    const std::size_t begin = at_;
    at_ += c.size;
    Emit(begin, kind, Script::kCommon);
  }

  void Word(CodePoint first, CharInfo first_info) {
    const std::size_t begin = at_;
    const Script script = first_info.script;
    bool upper_inside = false;
    bool lower_inside = first_info.klass == Class::kLower;
    at_ += first.size;
    std::size_t end = at_;
    while (at_ < text_.size() && at_ - begin < kMaxTokenBytes) {
      const CodePoint c = Peek();
      const CharInfo info = Info(c);
      if (info.klass == Class::kFormat) {  // counts only if the word goes on
        at_ += c.size;
        continue;
      }
      const bool mark = info.klass == Class::kMark;
      const bool letter = info.klass == Class::kUpper ||
                          info.klass == Class::kLower ||
                          info.klass == Class::kLetter;
      if (!mark && !letter) break;
      if (letter && (IsGraphemeScript(script) || info.script != script) &&
          !(info.script == Script::kCommon && !IsGraphemeScript(script))) {
        break;
      }
      upper_inside |= info.klass == Class::kUpper;
      lower_inside |= info.klass == Class::kLower;
      at_ += c.size;
      end = at_;
    }
    at_ = end;
    Token& token = Emit(begin, TokenKind::kWord, script);
    token.upper_first = first_info.klass == Class::kUpper;
    token.upper_inside = upper_inside;
    token.lower_inside = lower_inside;
  }

  Token& Emit(std::size_t begin, TokenKind kind, Script script) {
    Token token;
    token.span = {static_cast<std::uint32_t>(begin),
                  static_cast<std::uint32_t>(at_)};
    token.kind = kind;
    token.script = script;
    token.space_before = space_;
    token.line_before = line_;
    token.fold_begin = static_cast<std::uint32_t>(tokens_.folded.size());
    folder_.Append(text_.substr(begin, at_ - begin), &tokens_.folded);
    // NFKC makes at most 18 code points of one; the bound keeps 16 bits safe.
    token.fold_size = static_cast<std::uint16_t>(std::min<std::size_t>(
        tokens_.folded.size() - token.fold_begin, 0xFFFF));
    token.hash = HashFolded(tokens_.Fold(token));
    space_ = line_ = false;
    return tokens_.list.emplace_back(token);
  }

  std::string_view text_;
  const std::array<CharInfo, kTableEnd>& table_;
  Folder folder_;
  Tokens tokens_;
  std::size_t at_ = 0;
  bool space_ = true;
  bool line_ = true;
};

}  // namespace

std::uint64_t HashFolded(std::string_view folded) {
  // FNV-1a, 64 bits (Fowler, Noll, Vo).
  std::uint64_t hash = 0xCBF29CE484222325u;
  for (const char c : folded) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
  }
  return hash;
}

std::string Fold(std::string_view text) {
  std::string out;
  Folder().Append(text, &out);
  return out;
}

std::uint32_t Tokens::FirstAt(std::uint32_t byte) const {
  const auto at = std::partition_point(
      list.begin(), list.end(),
      [byte](const Token& token) { return token.span.begin < byte; });
  return static_cast<std::uint32_t>(at - list.begin());
}

Tokens Tokenise(std::string_view text) { return Scanner(text).Run(); }

}  // namespace claimdiff::text
