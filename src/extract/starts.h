// What may begin with each token of an article, as bits; found by WordStarts.
#ifndef CLAIMDIFF_EXTRACT_STARTS_H_
#define CLAIMDIFF_EXTRACT_STARTS_H_

#include <cstdint>
#include <vector>

namespace claimdiff {

// What a token may begin, or is; a token may be several of these.
enum WordStart : std::uint16_t {
  kStartsNumber = 1,       // a number in digits or words
  kStartsDuration = 2,     // a duration without a number, or what announces one
  kStartsName = 4,         // a name of the gazetteer
  kDateWord = 8,           // begins a phrase of the date table
  kTellsDate = 16,         // a date may be here: DateWords::telling, or digits
  kTellsCountedDate = 32,  // the same, if there is a number
  kTellsDuration = 64,     // the same of a duration without a number
  kRomanLetters = 128,     // a Roman numeral, if it has a capital
  kStartsCounted = 256,    // what stands before the number that counts it
  kLookedUp = 512,         // set for every token
  kCapital = 1024,         // a word with a capital, in a script that has them
  kUncased = 2048,         // of a script whose names go by other marks
  kTaken = 4096,           // part of a quantity
  // May owe its capital to its place: it begins a sentence or a quotation, or
  // stands in a heading that gives every word a capital.
  kForced = 8192,
};

// A range of tokens, [first, limit).
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t limit = 0;
};

using Starts = std::vector<std::uint16_t>;  // by token

// All bits that any token of `range` has.
inline std::uint16_t AnyStart(const Starts& starts, TokenRange range) {
  std::uint16_t any = 0;
  for (std::uint32_t i = range.first; i < range.limit; ++i) any |= starts[i];
  return any;
}

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_STARTS_H_
