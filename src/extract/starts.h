// What may begin with each token of an article, as bits; found by WordStarts.
#ifndef CLAIMDIFF_EXTRACT_STARTS_H_
#define CLAIMDIFF_EXTRACT_STARTS_H_

#include <cstdint>
#include <vector>

#include "extract/name_words.h"

namespace claimdiff {

// What a token may begin, or is; a token may be several of these.
enum WordStart : std::uint64_t {
  kStartsNumber = 1ull << 0,    // a number in digits or words
  kGoesOnNumber = 1ull << 1,    // a number may go on with it after its digits
  kStartsCounted = 1ull << 2,   // what stands before the number that counts it
  kFollowsNumber = 1ull << 3,   // what a number counts, or a word before that
  kHedge = 1ull << 4,           // begins a hedge, before or after its number
  kStartsDuration = 1ull << 5,  // a duration without a number, or announces one
  kDurationWord = 1ull << 6,    // begins a phrase of the duration table:
  kDurationUnit = 1ull << 7,    // a unit, or what stands before one
  kDurationJoin = 1ull << 8,    // what joins two numbers
  kDurationVague = 1ull << 9,   // what makes a number vague
  kTellsDuration = 1ull << 10,  // a duration without a number may be here
  kStartsName = 1ull << 11,     // a name of the gazetteer
  kNeedsCapital = 1ull << 12,   // kStartsName, if it has a capital
  kGenericWord = 1ull << 13,    // is one of GenericWords
  kDateItem = 1ull << 14,       // digits, a mark, or a word that dates may have
  kTellsDate = 1ull << 15,  // a date may be here: DateWords::telling, digits
  kTellsCountedDate = 1ull << 16,  // the same, if there is a number
  kRomanLetters = 1ull << 17,      // a Roman numeral, if it has a capital
  kOpensSentence =
      1ull << 18,              // a mark: after it a capital may be a sentence's
  kHeadlineWord = 1ull << 19,  // of a length that headlines write in capitals
  // Of the token, not of the word.
  kCasedWord = 1ull << 20,   // in a script that has capitals
  kUpperFirst = 1ull << 21,  // a cased word that begins with a capital
  kCapital = 1ull << 22,     // a cased word that has one
  kUncased = 1ull << 23,     // of a script whose names go by other marks
  kPunctuation = 1ull << 24,
  kTaken = 1ull << 25,  // part of a quantity
  // May owe its capital to its place: it begins a sentence or a quotation, or
  // stands in a heading that gives every word a capital.
  kForced = 1ull << 26,
  // Of the word again.
  kTellsYear = 1ull << 27,    // kTellsDate, if there is a number like a year
  kThreeDigits = 1ull << 28,  // digits, three of them: a year after its word
  kGoesOnAfter = 1ull << 29,  // kStartsNumber only if the next token goes on
  kDurationCompound = 1ull << 30,  // kStartsDuration, a whole one in one word
  kDurationHalf = 1ull << 31,      // half a unit more, after that
};

// The bits from here on are the word's NameWord.
inline constexpr int kNameWordShift = 32;

using Starts = std::vector<std::uint64_t>;  // by token

// A range of tokens, [first, limit).
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t limit = 0;
  std::uint32_t size() const { return limit - first; }
};

// The tokens of a claim, and all bits that any of them has.
struct ClaimTokens : TokenRange {
  std::uint64_t any = 0;
};

// Whether the word of token `i` is of that kind.
inline bool IsNameWord(const Starts& starts, std::uint32_t i, NameWord what) {
  return (starts[i] >> kNameWordShift & what) != 0;
}

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_STARTS_H_
