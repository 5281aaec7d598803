// What may begin with each token of an article, as bits; found by WordStarts.
#ifndef CLAIMDIFF_EXTRACT_STARTS_H_
#define CLAIMDIFF_EXTRACT_STARTS_H_

#include <cstdint>
#include <vector>

#include "extract/name_words.h"

namespace claimdiff {

// What a token may begin, or is; a token may be several of these.
enum WordStart : std::uint32_t {
  kStartsNumber = 1u << 0,    // a number in digits or words
  kGoesOnNumber = 1u << 1,    // a number may go on with it after its digits
  kStartsCounted = 1u << 2,   // what stands before the number that counts it
  kFollowsNumber = 1u << 3,   // what a number counts, or a word before that
  kStartsDuration = 1u << 4,  // a duration without a number, or announces one
  kDurationWord = 1u << 5,    // begins a phrase of the duration table
  kTellsDuration = 1u << 6,   // a duration without a number may be here
  kStartsName = 1u << 7,      // a name of the gazetteer
  kGenericWord = 1u << 8,     // is one of GenericWords
  kDateItem = 1u << 9,        // digits, a mark, or a word that dates may have
  kTellsDate = 1u << 10,      // a date may be here: DateWords::telling, digits
  kTellsCountedDate = 1u << 11,  // the same, if there is a number
  kRomanLetters = 1u << 12,      // a Roman numeral, if it has a capital
  kOpensSentence = 1u << 13,  // a mark: a capital after it may be a sentence's
  kHeadlineWord = 1u << 14,   // of a length that headlines write in capitals
  // Of the token, not of the word.
  kCasedWord = 1u << 15,   // in a script that has capitals
  kUpperFirst = 1u << 16,  // a cased word that begins with a capital
  kCapital = 1u << 17,     // a cased word that has one
  kUncased = 1u << 18,     // of a script whose names go by other marks
  kPunctuation = 1u << 19,
  kTaken = 1u << 20,  // part of a quantity
  // May owe its capital to its place: it begins a sentence or a quotation, or
  // stands in a heading that gives every word a capital.
  kForced = 1u << 21,
};

// The bits from here on are the word's NameWord.
inline constexpr int kNameWordShift = 22;

// A range of tokens, [first, limit).
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t limit = 0;
  std::uint32_t size() const { return limit - first; }
};

using Starts = std::vector<std::uint32_t>;  // by token

// All bits that any token of `range` has.
inline std::uint32_t AnyStart(const Starts& starts, TokenRange range) {
  std::uint32_t any = 0;
  for (std::uint32_t i = range.first; i < range.limit; ++i) any |= starts[i];
  return any;
}

// Whether the word of token `i` is of that kind.
inline bool IsNameWord(const Starts& starts, std::uint32_t i, NameWord what) {
  return (starts[i] >> kNameWordShift & what) != 0;
}

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_STARTS_H_
