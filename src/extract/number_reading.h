// What has been read of a number phrase, and what one more word makes of it.
#ifndef CLAIMDIFF_EXTRACT_NUMBER_READING_H_
#define CLAIMDIFF_EXTRACT_NUMBER_READING_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "extract/decimal.h"
#include "extract/number.h"
#include "extract/number_words.h"
#include "text/tokens.h"

namespace claimdiff {

// A place between the bytes of the folded tokens.
struct NumberCursor {
  std::uint32_t token = 0;
  std::uint32_t byte = 0;
};

struct NumberPiece {
  Decimal value;
  int last_digit = 0;
  bool digits = false;  // stated in digits, without a scale so far
};

// Copied at each step of the search: a few hundred bytes.
struct NumberReading {
  static constexpr std::size_t kMaxPieces = 10;

  std::array<NumberPiece, kMaxPieces> pieces;
  std::size_t size = 0;
  int last_power = 0;  // of the last scale word
  int point = 0;       // spoken decimals so far; 0 before the point
  bool pointed = false;
  bool negative = false;
  bool open = false;  // a smaller part must follow
  bool joined = false;
  bool ordinal = false;
  bool magnitude = false;
  bool spelled = true;
  bool separated = false;  // digits with a separator or decimals
  bool only_one = false;
  bool doubtful = false;
  bool bare_scale = false;  // begins with "millions": nothing counted
  bool after_digits = false;
  bool in_digits = false;      // has any
  bool joined_digits = false;  // the last digits follow an "and"
  bool after_scale = false;    // the last word is a scale
  bool portion = false;        // "two thirds"
  int words = 0;

  NumberPiece* top() { return size > 0 ? &pieces[size - 1] : nullptr; }
  const NumberPiece* top() const {
    return size > 0 ? &pieces[size - 1] : nullptr;
  }

  // Whether `value` fits into the room that the last piece leaves.
  bool HasRoomFor(const Decimal& value) const;
  // What the pieces from `from` on sum up to. REQUIRES: from < size.
  std::optional<NumberPiece> Sum(std::size_t from) const;
};

// What the words of the lexicon do to a reading of the tokens [first, limit).
class NumberGrammar {
 public:
  // `context` outlives this.
  NumberGrammar(const NumberContext& context, std::uint32_t first,
                std::uint32_t limit)
      : context_(context), first_(first), limit_(limit) {}

  // Goes on with `word`, which ends at `end`; false if it does not fit.
  bool Apply(const NumberWord& word, NumberCursor end,
             NumberReading* next) const;

  // "Zehn ersten", "diez primeros": an ordinal, which begins at `begin`, that
  // does not go on with the number before it.
  bool IsRankOfMany(const NumberWord& word, NumberCursor begin,
                    const NumberReading& reading) const;

  // The next token that may go on with a phrase after token `i - 1`, past a
  // hyphen or apostrophe that touches both neighbours; limit if none.
  std::uint32_t NextWord(std::uint32_t i) const;

  // "a million": the word before says one.
  bool FollowsArticle() const;

  // "a quarter | of a million": the token of the scale whose share `reading`
  // is, if it goes on so at token `i`, else `i`.
  std::uint32_t ScaleOfShare(const NumberReading& reading,
                             std::uint32_t i) const;

 private:
  bool ApplyUnit(const NumberWord& word, NumberCursor end,
                 NumberReading* next) const;
  static bool ApplyDecimal(const NumberWord& word, NumberReading* next);
  bool ApplyScale(const NumberWord& word, NumberReading* next) const;
  bool ApplyFraction(const NumberWord& word, NumberReading* next) const;
  static bool AddFraction(const Decimal& value, int last_digit,
                          NumberReading* next);
  bool ApplyPortion(const NumberWord& word, NumberCursor end,
                    NumberReading* next) const;
  bool ApplyRatio(const NumberWord& word, NumberCursor end,
                  NumberReading* next) const;
  bool MayStandAlone(const NumberWord& word, NumberCursor end) const;
  bool AllowsShort(NumberCursor end, const NumberReading& reading) const;
  bool GoesOnAfterStop(std::uint32_t stop) const;
  bool IsFiller(NumberCursor end, const NumberReading& reading) const;
  bool IsTenAfterUnit(const NumberWord& word,
                      const NumberReading& reading) const;
  bool IsHedge(NumberCursor end) const;
  bool IsPartitive(std::uint32_t token) const;
  bool HasNext(NumberCursor end, NumberPart part) const;
  bool IsAfterOrdinal() const;
  bool IsRank(std::uint32_t token) const;
  bool FollowsDeterminer() const;
  std::uint32_t FirstOfClaim() const;
  // Whether the lexicon has a word for all of the token that `is` such.
  template <typename Is>
  bool IsOfLexicon(std::uint32_t token, Is is) const;

  const text::Token& At(std::uint32_t i) const {
    return context_.tokens.list[i];
  }
  std::string_view FoldAt(std::uint32_t i) const {
    return context_.tokens.Fold(At(i));
  }

  const NumberContext& context_;
  std::uint32_t first_;
  std::uint32_t limit_;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_NUMBER_READING_H_
