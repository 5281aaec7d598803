#include "text/latin_letters.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <cstdint>

#include "text/utf8.h"

namespace claimdiff::text {

namespace {

// What Latin-ASCII makes of letters that do not come apart into a letter and
// accents. Others of their kind are rare, and left to ICU.
std::string_view WholeLatinLetter(UChar32 c) {
  switch (c) {
    case U'ß': return "ss";
    case U'æ': return "ae";
    case U'ð':
    case U'đ': return "d";
    case U'ø': return "o";
    case U'þ': return "th";
    case U'ħ': return "h";
    case U'ı': return "i";
    case U'ł': return "l";
    case U'ŋ': return "n";
    case U'œ': return "oe";
    case U'ŧ': return "t";
    default: return "";
  }
}

// The answers for the letters of Latin alphabets, ready made: ICU takes 30 ms
// to create its first transliterator, and most articles are in Latin script.
class LatinLetters {
 public:
  LatinLetters() {
    for (char32_t c = kBegin; c < kEnd; ++c)
      letters_[c - kBegin] = LettersOf(c);
    for (char32_t c = kMoreBegin; c < kMoreEnd; ++c) {
      letters_[c - kMoreBegin + kMore] = LettersOf(c);
    }
  }

  // Up to two letters, or none where ICU has to be asked.
  std::string_view Find(char32_t c) const {
    if (c >= kBegin && c < kEnd) return letters_[c - kBegin].View();
    if (c >= kMoreBegin && c < kMoreEnd) {
      return letters_[c - kMoreBegin + kMore].View();
    }
    return "";
  }

 private:
  struct Letters {
    std::array<char, 2> text{};
    std::uint8_t size = 0;
    std::string_view View() const { return {text.data(), size}; }
  };

  static Letters LettersOf(char32_t c) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
    icu::UnicodeString parts;
    const auto code = static_cast<UChar32>(c);
    const bool apart = U_SUCCESS(status) && nfd->getDecomposition(code, parts);
    const UChar32 first = u_tolower(apart ? parts.char32At(0) : code);
    Letters letters;
    if (first >= 'a' && first <= 'z') {
      letters.text[letters.size++] = static_cast<char>(first);
    } else {
      for (const char l : WholeLatinLetter(first)) {
        letters.text[letters.size++] = l;
      }
    }
    return letters;
  }

  static constexpr char32_t kBegin = 0xC0;
  static constexpr char32_t kEnd = 0x250;
  static constexpr char32_t kMoreBegin = 0x1E00;
  static constexpr char32_t kMoreEnd = 0x1F00;
  static constexpr std::size_t kMore = kEnd - kBegin;
  std::array<Letters, kMore + kMoreEnd - kMoreBegin> letters_;
};

// Accents and half rings, which leave nothing behind.
bool IsMark(char32_t c) {
  return (c >= 0x2B9 && c <= 0x2DF) || (c >= 0x300 && c <= 0x36F);
}

}  // namespace

bool AppendIfLatin(std::string_view word, std::string* out) {
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = DecodeAt(word, at);
    at += c.size;
    if (c.value < 0x80) {
      if (c.value >= U'a' && c.value <= U'z') {
        out->push_back(static_cast<char>(c.value));
      }
      continue;
    }
    if (IsMark(c.value)) continue;
    static const LatinLetters& letters = *new LatinLetters;
    const std::string_view found = letters.Find(c.value);
    if (found.empty()) return false;
    out->append(found);
  }
  return true;
}

}  // namespace claimdiff::text
