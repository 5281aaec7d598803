#include "extract/number_reading.h"

#include "extract/number_starts.h"
#include "text/dashes.h"

namespace claimdiff {

namespace {

using text::Token;
using text::TokenKind;

bool BelowPowerOfTen(const Decimal& value, int power) {
  const auto bound = Decimal(1).Shifted(power);
  return bound && value < *bound;
}

// Whether a key of `trie` is a prefix of `fold`.
bool BeginsWithAny(const ByteTrie& trie, std::string_view fold) {
  if (trie.empty()) return false;
  ByteTrie::Node node = ByteTrie::kRoot;
  for (const char byte : fold) {
    node = trie.Step(node, byte);
    if (node == ByteTrie::kNone) return false;
    if (!trie.ValuesAt(node).empty()) return true;
  }
  return false;
}

}  // namespace

std::optional<NumberPiece> NumberReading::Sum(std::size_t from) const {
  NumberPiece sum = pieces[from];
  for (std::size_t i = from + 1; i < size; ++i) {
    const auto value = sum.value.Plus(pieces[i].value);
    if (!value) return std::nullopt;
    sum.value = *value;
    sum.last_digit = pieces[i].last_digit;
  }
  return sum;
}

bool NumberReading::HasRoomFor(const Decimal& value) const {
  if (size == 0) return true;
  const NumberPiece& last = pieces[size - 1];
  if (last.digits || !last.value.IsInteger() || value.IsZero()) return false;
  return BelowPowerOfTen(value, last.value.TrailingZeros());
}

std::uint32_t NumberGrammar::NextWord(std::uint32_t i) const {
  if (i >= limit_ || At(i).line_before) return limit_;
  if (At(i).kind != TokenKind::kPunct) return i;
  const bool glued =
      !At(i).space_before && i + 1 < limit_ && !At(i + 1).space_before;
  if (!glued || At(i + 1).kind != TokenKind::kWord) return limit_;
  const std::string_view mark = FoldAt(i);
  const bool joint = text::IsHyphenMark(mark) || mark == "'" ||
                     mark == "\u2019" || mark == "\u02BC";
  return joint ? i + 1 : limit_;
}

std::uint32_t NumberGrammar::ScaleOfShare(const NumberReading& reading,
                                          std::uint32_t i) const {
  if (!reading.portion || reading.magnitude || !IsPartitive(i)) return i;
  std::uint32_t scale = NextWord(i + 1);
  const auto is_article = [](const NumberWord& word) { return word.article; };
  if (scale < limit_ && IsOfLexicon(scale, is_article)) {
    scale = NextWord(scale + 1);
  }
  const auto is_large = [](const NumberWord& word) {
    constexpr int kThousand = 3;
    return word.part == NumberPart::kScale && word.power >= kThousand &&
           !word.abbreviated && !word.ordinal;
  };
  return scale < limit_ && IsOfLexicon(scale, is_large) ? scale : i;
}

bool NumberGrammar::Apply(const NumberWord& word, NumberCursor end,
                          NumberReading* next) const {
  if (word.abbreviated && !AllowsShort(end, *next)) return false;
  if (next->ordinal && !word.ordinal) return false;
  bool ok = false;
  switch (word.part) {
    case NumberPart::kUnit: ok = ApplyUnit(word, end, next); break;
    case NumberPart::kScale: ok = ApplyScale(word, next); break;
    case NumberPart::kFraction: ok = ApplyFraction(word, next); break;
    case NumberPart::kPortion: ok = ApplyPortion(word, end, next); break;
    case NumberPart::kRatio: ok = ApplyRatio(word, end, next); break;
    case NumberPart::kJoin:
      ok = next->size > 0 && !next->open && !next->ordinal &&
           !next->top()->digits;
      next->open = next->joined = true;
      break;
    case NumberPart::kMinus:
      ok = next->words == 0 && !IsHedge(end);
      next->negative = true;
      break;
    case NumberPart::kPoint:
      ok = next->size > 0 && !next->open && !next->pointed && !next->ordinal &&
           next->spelled;
      next->open = next->pointed = true;
      break;
    case NumberPart::kNone:
    case NumberPart::kEnding: return false;
  }
  if (!ok) return false;
  next->ordinal |= word.ordinal;
  next->doubtful |= word.doubtful;
  next->after_digits = false;
  next->after_scale = word.part == NumberPart::kScale;
  ++next->words;
  return next->size <= NumberReading::kMaxPieces - 2;
}

bool NumberGrammar::IsRankOfMany(const NumberWord& word, NumberCursor begin,
                                 const NumberReading& reading) const {
  if (!word.ordinal || reading.ordinal || reading.joined || reading.size == 0 ||
      word.part != NumberPart::kUnit || word.unit >= 100 || begin.byte != 0 ||
      !At(begin.token).space_before) {
    return false;
  }
  const NumberWords& words = context_.knowledge.number_words;
  return reading.top()->value < Decimal(words.parted_ordinals_from) ||
         (words.first_alone && word.unit == 1);
}

// "pelo menos 384" is "at least 384", not minus 384.
bool NumberGrammar::IsHedge(NumberCursor end) const {
  return FindHedge(context_.knowledge.hedges, context_.tokens, context_.starts,
                   end.token + 1, limit_, FirstOfClaim(),
                   limit_) != Modifier::kExact;
}

// As far back as a hedge may reach.
std::uint32_t NumberGrammar::FirstOfClaim() const {
  constexpr std::uint32_t kReach = 4;
  std::uint32_t first = first_;
  while (first > 0 && first_ - first < kReach && !At(first).line_before) {
    --first;
  }
  return first;
}

// A short form follows digits. One that is also a unit ("5 m", "3 t") takes
// money beside it to be a magnitude.
bool NumberGrammar::AllowsShort(NumberCursor end,
                                const NumberReading& reading) const {
  if (!reading.after_digits) return false;
  // "5k-an", but not the "k" of "1999 keinen".
  if (end.byte != At(end.token).fold_size) return !At(end.token).space_before;
  const ByteTrie& after = context_.knowledge.quantity_names.after;
  const auto& list = context_.knowledge.quantity_names.list;
  const auto counts = [&](std::uint32_t i, CountedKind kind) {
    if (i >= limit_) return false;
    for (const std::uint32_t index : after.Find(FoldAt(i))) {
      if (list[index].kind == kind) return true;
    }
    return false;
  };
  // "5 к 12", "5 mio": a letter by itself, or what is a word of its own, is
  // short for a scale beside money only.
  const text::Token& word = At(end.token);
  const std::size_t letter_count = context_.tokens.Letters(word);
  const bool letter =
      word.space_before &&
      (letter_count == 1 || context_.knowledge.OpensSentences(word));
  // "1b9508f": a code.
  const bool in_code = letter_count == 1 && end.token + 1 < limit_ &&
                       At(end.token + 1).kind == TokenKind::kDigits &&
                       !At(end.token + 1).space_before && !word.space_before;
  if (in_code) return false;
  if (!letter && !counts(end.token, CountedKind::kMeasure)) return true;
  const std::uint32_t next = end.token + 1;
  if (!word.space_before && next < limit_ && At(next).space_before &&
      !context_.knowledge.number_words.of_millions.Find(FoldAt(next)).empty()) {
    return true;  // "1.2m units"
  }
  const bool stop = next < limit_ && FoldAt(next) == ".";  // "25 m. kr."
  if (stop && letter_count > 1 && GoesOnAfterStop(next)) return true;
  return counts(stop ? next + 1 : next, CountedKind::kMoney) ||
         (first_ > 0 && counts(first_ - 1, CountedKind::kMoney));
}

// Czech "8 mil. lidí", but "8 mil", eight miles.
bool NumberGrammar::GoesOnAfterStop(std::uint32_t stop) const {
  return !At(stop).space_before && stop + 1 < limit_ &&
         At(stop + 1).kind == TokenKind::kWord && At(stop + 1).space_before &&
         !At(stop + 1).line_before && !At(stop + 1).upper_first &&
         text::HasCase(At(stop + 1).script);
}

bool NumberGrammar::ApplyUnit(const NumberWord& word, NumberCursor end,
                              NumberReading* next) const {
  // "One and a half", but not "120 million a year".
  if (word.article &&
      (next->size == 0 || (next->last_power >= 3 && !next->joined))) {
    return false;
  }
  if (next->pointed && !next->magnitude) return ApplyDecimal(word, next);
  NumberPiece part;
  part.value = Decimal(word.unit);
  if (next->size == 1 && next->top()->value.IsZero() && !next->top()->digits &&
      word.unit < 10) {
    *next->top() = part;  // "zero five"
  } else {
    if (next->size > 0) {
      if (word.article && IsFiller(end, *next)) {
        next->open = true;
        return true;
      }
      if (word.no_digit && next->top()->value.TrailingZeros() == 1) {
        return false;
      }
      if (IsTenAfterUnit(word, *next)) {
        part.value = *part.value.Plus(next->top()->value);
        --next->size;
      } else if (!next->HasRoomFor(part.value)) {
        return false;
      }
    }
    next->pieces[next->size++] = part;
  }
  next->only_one = next->size == 1 && word.unit == 1 && !word.ordinal;
  next->open = word.leading;
  return true;
}

// "Half a million", "two and a half": an article that counts for nothing.
bool NumberGrammar::IsFiller(NumberCursor end,
                             const NumberReading& reading) const {
  if (!reading.joined) return !reading.top()->value.IsInteger();
  return reading.open && (HasNext(end, NumberPart::kPortion) ||
                          HasNext(end, NumberPart::kFraction));
}

// Arabic "three and twenty".
bool NumberGrammar::IsTenAfterUnit(const NumberWord& word,
                                   const NumberReading& reading) const {
  return context_.knowledge.number_words.tens_last && reading.joined &&
         reading.open && !word.ordinal && word.unit >= 20 && word.unit < 100 &&
         word.unit % 10 == 0 && !reading.pieces[reading.size - 1].digits &&
         reading.pieces[reading.size - 1].value < Decimal(10);
}

// "point two five", "virgule vingt-cinq".
bool NumberGrammar::ApplyDecimal(const NumberWord& word, NumberReading* next) {
  if (word.ordinal || word.unit >= 1000) return false;
  const int digits = word.unit >= 100 ? 3 : word.unit >= 10 ? 2 : 1;
  next->point += digits;
  const auto decimal = Decimal(word.unit).Shifted(-next->point);
  if (!decimal) return false;
  const auto sum = next->top()->value.Plus(*decimal);
  if (!sum) return false;
  next->top()->value = *sum;
  next->top()->last_digit = -next->point;
  next->open = false;
  next->only_one = false;
  return true;
}

bool NumberGrammar::ApplyScale(const NumberWord& word,
                               NumberReading* next) const {
  const int power = word.power;
  // "five hundred | one thousand" is 501 thousands.
  if (word.with_one && next->size > 0 &&
      next->size < NumberReading::kMaxPieces - 2 &&
      next->HasRoomFor(Decimal(1))) {
    next->pieces[next->size++] = {Decimal(1), 0, false};
    next->open = next->joined = false;
  } else if (word.with_one && next->size > 0 && !next->open) {
    return false;
  }
  std::size_t from = next->size;
  while (from > 0 && word.unit != 2 &&
         (next->pieces[from - 1].digits ||
          BelowPowerOfTen(next->pieces[from - 1].value, power))) {
    --from;
  }
  if (from == next->size) {
    if (next->joined && next->open && from == 0) return false;
    if (from > 0 && !next->HasRoomFor(*Decimal(1).Shifted(power))) {
      return false;
    }
    next->bare_scale =
        from == 0 && word.counted && !word.ordinal && word.unit != 2;
    next->pieces[next->size].value = Decimal(word.unit == 2 ? 2 : 1);
    next->pieces[next->size++].last_digit = 0;
  } else if (next->joined && next->open) {
    return false;  // "two and thousand"
  }
  // "A million and 2 billion" are two numbers.
  if (next->joined_digits && from + 1 < next->size) return false;
  next->joined_digits = false;
  auto sum = next->Sum(from);
  if (!sum) return false;
  const auto product = sum->value.Shifted(power);
  if (!product) return false;
  // "3 hundred and 2 hundred" are two numbers.
  if (from > 0 && next->after_digits &&
      !BelowPowerOfTen(*product,
                       next->pieces[from - 1].value.TrailingZeros())) {
    return false;
  }
  sum->value = *product;
  sum->last_digit += power;
  sum->digits = false;
  next->size = from;
  next->pieces[next->size++] = *sum;
  next->magnitude = true;
  // "2 thousand million" counts thousands of millions.
  next->last_power = next->after_scale ? next->last_power + power : power;
  next->open = next->only_one = next->joined = next->pointed = false;
  return true;
}

// "half", "dois milhões e meio": half of the last scale.
bool NumberGrammar::ApplyFraction(const NumberWord& word,
                                  NumberReading* next) const {
  if (word.ordinal || next->pointed) return false;
  if (word.added &&
      (next->size == 0 || next->open || !next->top()->value.IsInteger())) {
    return false;
  }
  if (next->size > 0 && next->top()->digits && !next->joined && !word.added) {
    return false;
  }
  const bool whole = Decimal(1) < *Decimal(word.unit).Shifted(-int{word.power});
  if (whole && next->size > 0) return false;  // "three | one and a half"
  // Turkish "bir buçuk", where "bir" may be an article; Vietnamese "năm rưỡi"
  // is a year and a half.
  if (word.counted && (next->size == 0 ? !FollowsArticle() : next->doubtful)) {
    return false;
  }
  if (word.counted && next->size == 0) {
    next->pieces[next->size++] = {Decimal(1), 0, false};
  }
  return AddFraction(*Decimal(word.unit).Shifted(-int{word.power}),
                     -int{word.power}, next);
}

// Adds so much of the last scale.
bool NumberGrammar::AddFraction(const Decimal& value, int last_digit,
                                NumberReading* next) {
  const int power = next->magnitude ? next->last_power : 0;
  const auto scaled = value.Shifted(power);
  if (!scaled) return false;
  next->pieces[next->size++] = {*scaled, last_digit + power, false};
  next->open = next->only_one = false;
  return true;
}

// "two thirds"; after "and" it adds: "two and a half".
bool NumberGrammar::ApplyPortion(const NumberWord& word, NumberCursor end,
                                 NumberReading* next) const {
  constexpr int kLastDigit = -2;  // nobody means it more exactly
  if (next->ordinal || next->pointed || next->portion) return false;
  next->portion = true;
  if (next->joined || next->size == 0) {
    const bool alone = next->size == 0;
    if (!alone && IsRank(end.token)) return false;
    return (alone ? MayStandAlone(word, end) : next->open) &&
           AddFraction(Decimal::Share(1, word.unit), kLastDigit, next);
  }
  const auto count = next->top()->value.ToInteger();
  if (next->size > 1 || next->magnitude || !count || *count < 1 ||
      *count >= word.unit) {
    return false;
  }
  const bool partitive =
      word.portion == PortionUse::kPartOf ||
      (word.portion == PortionUse::kAfterSeveral && *count == 1);
  if (partitive && !IsPartitive(end.token + 1)) return false;
  next->size = 0;
  return AddFraction(Decimal::Share(*count, word.unit), kLastDigit, next);
}

// Persian "thirty and third" is the thirty-third; but "two and one third".
bool NumberGrammar::IsRank(std::uint32_t token) const {
  return IsOfLexicon(token,
                     [](const NumberWord& word) { return word.ordinal; }) &&
         !IsOfLexicon(token - 1,
                      [](const NumberWord& word) { return word.article; });
}

// "Üçte iki"; a third of a word that has its article counts as one, too.
bool NumberGrammar::ApplyRatio(const NumberWord& word, NumberCursor end,
                               NumberReading* next) const {
  constexpr int kLastDigit = -2;
  if (next->size > 0 || next->pointed || next->ordinal) return false;
  const std::uint32_t after = end.token + 1;
  const NumberWords& words = context_.knowledge.number_words;
  if (first_ > 0 && !words.hours.Find(FoldAt(first_ - 1)).empty()) {
    return false;  // Turkish "at three, a ..."
  }
  const bool ends =
      after >= limit_ || (At(after).kind == TokenKind::kPunct &&
                          (after + 1 >= limit_ || At(after + 1).space_before));
  if (word.portion == PortionUse::kPartOf && !ends && !IsPartitive(after) &&
      !BeginsWithAny(words.wholes, FoldAt(after))) {
    return false;
  }
  next->portion = true;
  return AddFraction(Decimal::Share(word.unit, word.power), kLastDigit, next);
}

// "The second half" is no number, nor is "the third of May".
bool NumberGrammar::MayStandAlone(const NumberWord& word,
                                  NumberCursor end) const {
  if (IsAfterOrdinal()) return false;
  if (word.portion == PortionUse::kAnywhere) {
    return !word.doubtful || FollowsDeterminer();
  }
  if (word.portion == PortionUse::kAfterCount) return FollowsArticle();
  return (word.unit == 2 || FollowsArticle()) &&
         (IsPartitive(end.token + 1) || HasNext(end, NumberPart::kScale));
}

bool NumberGrammar::IsPartitive(std::uint32_t token) const {
  return token < limit_ &&
         !context_.knowledge.number_words.partitives.Find(FoldAt(token))
              .empty();
}

// Whether the next token is such a part of a number.
bool NumberGrammar::HasNext(NumberCursor end, NumberPart part) const {
  const std::uint32_t next = NextWord(end.token + 1);
  return next < limit_ &&
         context_.knowledge.number_words.IsPart(FoldAt(next), part);
}

bool NumberGrammar::IsAfterOrdinal() const {
  if (first_ == 0 || At(first_).line_before) return false;
  const std::uint32_t before = first_ - 1;
  const bool stop = context_.knowledge.number_words.ordinal_stop;
  if (before > 0 && At(before - 1).kind == TokenKind::kDigits &&
      !At(before).space_before && (stop || FoldAt(before) != ".")) {
    return true;  // "2. Hälfte", "2nd half"
  }
  return IsOfLexicon(before,
                     [](const NumberWord& word) { return word.ordinal; });
}

// Whether the lexicon has a word for all of the token that `is` such.
template <typename Is>
bool NumberGrammar::IsOfLexicon(std::uint32_t token, Is is) const {
  const auto& words = context_.knowledge.number_words;
  for (const std::uint32_t index : words.trie.Find(FoldAt(token))) {
    if (is(words.words[index])) return true;
  }
  return false;
}

// "La mitad", but "elecciones de mitad de mandato".
bool NumberGrammar::FollowsDeterminer() const {
  return first_ > 0 && !At(first_).line_before &&
         !context_.knowledge.number_words.determiners.Find(FoldAt(first_ - 1))
              .empty();
}

// "a million": the word before says one.
bool NumberGrammar::FollowsArticle() const {
  if (first_ == 0 || At(first_).line_before) return false;
  return IsOfLexicon(first_ - 1,
                     [](const NumberWord& word) { return word.article; });
}

}  // namespace claimdiff
