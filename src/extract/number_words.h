// The lexicon of number words of one language.
//
// Words are kept squeezed (text/number_names.h): without spaces and hyphens,
// so that "twenty-three", "twenty three" and "twentythree" are one, and German
// compounds and Thai, which write no spaces, need no treatment of their own.
// They are parted where they are written so, or beside another, only: Spanish
// "no nos" is no "nono".
#ifndef CLAIMDIFF_EXTRACT_NUMBER_WORDS_H_
#define CLAIMDIFF_EXTRACT_NUMBER_WORDS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/byte_trie.h"
#include "extract/name_words.h"

namespace claimdiff {

enum class NumberPart : std::uint8_t {
  kNone,      // struck out by the table: reads as nothing
  kUnit,      // a value below 1000
  kScale,     // 10^power: multiplies the smaller parts before it
  kFraction,  // 10^-power * unit: "half" is 5 * 10^-1
  kPortion,   // one `unit`th, as many times as a count before it says
  kRatio,     // `unit` of `power` parts: "two thirds" in one word
  kJoin,      // "and" between parts
  kMinus,
  kPoint,   // "point", "koma": digits follow
  kEnding,  // what may be left of a word after a number: case, particle
};

// Where the name of a portion is one, and no ordinal, quart or quarter.
enum class PortionUse : std::uint8_t {
  kAnywhere,      // "Drittel", "moitié": by itself, too
  kAfterCount,    // "Viertel": "ein Viertel", but not "das Viertel"
  kAfterSeveral,  // "thirds": "two thirds"; after one as kPartOf
  kPartOf,        // "a quarter of": only before a partitive
};

struct NumberWord {
  NumberPart part = NumberPart::kUnit;
  std::uint8_t power = 0;
  std::uint16_t unit = 0;
  bool ordinal = false;
  bool leading = false;      // stands only before a smaller part
  bool counted = false;      // a scale that stands only after a count
  bool with_one = false;     // a scale that holds its count: "one thousand"
  bool abbreviated = false;  // counts only after digits
  bool doubtful = false;     // often means something else
  bool article = false;      // "um", "ein", "a": one, or none at all
  bool added = false;     // a fraction with its "and": "с половиной"
  bool no_digit = false;  // none after a ten: Vietnamese "mười năm"
  bool parted = false;    // the table writes it with spaces: "al doilea"
  // A short word less its accents: Czech "druhy" may be "druhý", second, and
  // is "kinds" where accents are written.
  bool bare = false;
  PortionUse portion = PortionUse::kAnywhere;
};

struct NumberWords {
  ByteTrie trie;  // squeezed word -> index into words
  std::vector<NumberWord> words;
  // The ordinal endings and prefixes of digits: "th", "º", "-я"; "ke-", "第".
  ByteTrie ordinal_suffixes;
  ByteTrie ordinal_prefixes;
  ByteTrie leading_scales;  // -> power of ten
  ByteTrie glued_prefixes;  // those that must touch: "ke-3", but "ke 3" is "to"
  // Articles: a doubtful ordinal after one is no doubt meant as such.
  ByteTrie determiners;
  // What stands between a portion and its whole: "of", "de".
  ByteTrie partitives;
  ByteTrie wholes;  // what the name of a whole begins with: "the"
  // Between a whole and how many parts of it, in either order: "4分の3".
  ByteTrie shares;
  ByteTrie indefinites;        // no number is a power of ten: "several hundred"
  ByteTrie hours;              // before minutes, which are no whole
  ByteTrie halves_of_units;    // "deux kilomètres et demi"
  bool counted_first = false;  // "ba phần tư": three fourths
  bool spelled_shares = false;  // "two out of three", but not "2 out of 3"
  // Of so many parts and more there are names: Chinese hundredths are per
  // cents.
  int shares_below = 0;
  ByteTrie bases;  // what follows the base of numerals: "16進数"
  // Makes a one in digits an article, too: "1つのプログラム".
  ByteTrie one_counters;
  ByteTrie acronyms;  // numerals that are another word in capitals: "NULL"
  // Little words that are written together with the next one: Hebrew "ב".
  ByteTrie proclitics;
  ByteTrie of_millions;  // what "m" after digits counts millions of
  // A doubtful number is none before words that end so, ...
  ByteTrie counted_endings;
  ByteTrie counted_words;  // ... before these words, ...
  ByteTrie apart;          // ... or is one of these and stands before a word.
  // What is less than this never begins an ordinal of several words: the "tio
  // första" are the first ten, no eleventh.
  int parted_ordinals_from = 0;
  bool first_alone = false;   // likewise "premier", for "unième" goes on
  bool ordinal_stop = false;  // "2. Platz" is the second place
  bool tens_last = false;     // "three and twenty", in several words
  // The language's: what opens sentences is no number without its accents.
  const NameWords* name_words = nullptr;

  // REQUIRES: name_words is set.
  void Add(std::string_view squeezed, const NumberWord& word);

  // The bytes of the proclitics that a number's name begins with: of "and
  // five" in one word, the "and". 0 if there are none.
  std::size_t ProcliticOf(std::string_view squeezed) const;

  // Whether the word is such a part of a number; "and" is a kJoin.
  bool IsPart(std::string_view squeezed, NumberPart part) const;
};

// Number words of `language` from CLDR and src/data/number_words.tsv.
NumberWords LearnNumberWords(std::string_view language);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_NUMBER_WORDS_H_
