// One scan over an article's text: words, digit runs, punctuation.
//
// A token is a word of an alphabetic script, a run of decimal digits of one
// system, or a single punctuation mark or symbol. Letters and digits never
// share a token ("H20" is two, with no space between). Scripts that write
// without spaces between words (Han, Hiragana, Thai, Lao, Khmer, Myanmar), and
// Hangul, whose words carry particles, give one token a grapheme; a Katakana
// run is a word. So a phrase is always a sequence of tokens, in every script.
//
// Each token has a folded form: NFKC_Casefold, digits as ASCII, invisible
// characters and Arabic vowel marks and tatweel removed. Two tokens with the
// same folded form have the same `hash`, in any run of the program.
#ifndef CLAIMDIFF_TEXT_TOKENS_H_
#define CLAIMDIFF_TEXT_TOKENS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/article.h"

namespace claimdiff::text {

enum class TokenKind : std::uint8_t { kWord, kDigits, kPunct, kSymbol };

// Groups of scripts that the stages treat alike.
enum class Script : std::uint8_t {
  kCommon,
  kLatin,
  kGreek,
  kCyrillic,
  kArabic,
  kHebrew,
  kIndic,  // Devanagari .. Sinhala: spaces, no case
  kHan,
  kHiragana,
  kKatakana,
  kHangul,
  kThai,  // and Lao, Khmer, Myanmar: no spaces
  kOther,
};

// Scripts whose tokens are single graphemes. As a set: asked of each word.
constexpr bool IsGraphemeScript(Script script) {
  constexpr auto bit = [](Script of) {
    return 1U << static_cast<unsigned>(of);
  };
  constexpr unsigned kAll = bit(Script::kHan) | bit(Script::kHiragana) |
                            bit(Script::kHangul) | bit(Script::kThai);
  return (kAll & bit(script)) != 0;
}

// Scripts that tell upper from lower case.
constexpr bool HasCase(Script script) {
  return script == Script::kLatin || script == Script::kGreek ||
         script == Script::kCyrillic;
}

struct Token {
  Span span;                     // in the text
  std::uint32_t fold_begin = 0;  // in Tokens::folded
  std::uint16_t fold_size = 0;
  TokenKind kind = TokenKind::kWord;
  Script script = Script::kCommon;
  bool space_before = false;  // white space, a line end or the text's start
  bool line_before = false;   // a line end or the text's start
  bool upper_first = false;   // begins with an upper- or title-case letter
  bool upper_inside = false;  // has an upper-case letter after a letter
  bool lower_inside = false;  // has a lower-case letter
  std::uint8_t letters = 0;   // code points of the folded form, up to 255
  std::uint64_t hash = 0;     // of the folded form
};

struct Tokens {
  std::vector<Token> list;  // ascending by span
  std::string folded;       // the folded forms, one after the other

  std::string_view Fold(const Token& token) const {
    return std::string_view(folded).substr(token.fold_begin, token.fold_size);
  }
  // Code points of the folded form.
  std::size_t Letters(const Token& token) const {
    return token.letters < 0xFF ? token.letters : CountLetters(token);
  }
  // The first token whose span begins at or after `byte`.
  std::uint32_t FirstAt(std::uint32_t byte) const;
  // The same, walking on from token `from`, an earlier answer: for those that
  // go through a text in order. Binary searches took 5 % of extraction there.
  // If `from` lies past the answer, the search starts anew.
  std::uint32_t FirstAt(std::uint32_t byte, std::uint32_t from) const;

 private:
  std::size_t CountLetters(const Token& token) const;
};

// REQUIRES: `text` is well-formed UTF-8 of at most kMaxArticleBytes.
Tokens Tokenise(std::string_view text);
// The same into `tokens`, whose memory is kept: for many short texts.
void Tokenise(std::string_view text, Tokens* tokens);

// The folded form of a whole string, as if it were one token.
std::string Fold(std::string_view text);

// The hash that Token::hash holds for a folded form.
std::uint64_t HashFolded(std::string_view folded);

// The hash of a folded form that goes on with `more` after the one of `hash`.
std::uint64_t ContinueHash(std::uint64_t hash, std::string_view more);
std::uint64_t ContinueHash(std::uint64_t hash, char more);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_TOKENS_H_
