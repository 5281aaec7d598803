// A number phrase is a sequence of parts from the lexicon and of digit runs.
// They are put on a stack: a part must fit into the room that the one before
// it leaves ("two hundred" leaves room below 100), and a scale word multiplies
// all smaller parts on the stack. This reads every language whose numbers
// descend, short and long scale, lakh and crore, "1 million 200 thousand".
//
// The words are matched longest first with backtracking, over the bytes of
// the folded tokens, so that a compound ("dreiundzwanzigtausend") and spaced
// words ("dua puluh tiga ribu") take the same path. A phrase ends where a
// token ends, or at a known ending of its last word.
#include "extract/number_phrase.h"

#include <array>
#include <string_view>

#include "extract/number_starts.h"

namespace claimdiff {

namespace {

using text::Token;
using text::TokenKind;

// A place between the bytes of the folded tokens.
struct Cursor {
  std::uint32_t token = 0;
  std::uint32_t byte = 0;
};

// Without initial values, for rows of them are filled from the front.
struct Match {
  const NumberWord* word;
  std::uint32_t end_token;
  std::uint32_t end_byte;

  Cursor end() const { return {end_token, end_byte}; }
};

// Those of one place.
struct Matches {
  std::array<Match, 24> list;
  std::size_t size = 0;
};

constexpr std::size_t kMaxParts = 10;
constexpr int kMaxSteps = 400;  // per phrase: bounds the backtracking

struct Part {
  Decimal value;
  int last_digit = 0;
  bool digits = false;  // stated in digits, without a scale so far
};

// What has been read so far. Copied at each step: a few hundred bytes.
struct Reading {
  std::array<Part, kMaxParts> parts;
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
  int words = 0;

  Part* top() { return size > 0 ? &parts[size - 1] : nullptr; }
};

// The value that the parts sum up to.
std::optional<Part> Sum(const Reading& reading, std::size_t from) {
  Part sum = reading.parts[from];
  for (std::size_t i = from + 1; i < reading.size; ++i) {
    const auto value = sum.value.Plus(reading.parts[i].value);
    if (!value) return std::nullopt;
    sum.value = *value;
    sum.last_digit = reading.parts[i].last_digit;
  }
  return sum;
}

bool BelowPowerOfTen(const Decimal& value, int power) {
  const auto bound = Decimal(1).Shifted(power);
  return bound && value < *bound;
}

class PhraseReader {
 public:
  PhraseReader(const NumberContext& context, std::uint32_t first,
               std::uint32_t limit)
      : context_(context), first_(first), limit_(limit) {}

  // Most words that it is asked about only begin like a number ("for", "a"):
  // nothing is set up before one is found.
  std::optional<NumberMention> Read() {
    const Cursor cursor{first_, 0};
    if (At(first_).kind == TokenKind::kDigits) {
      Step(cursor, Reading());
      return best_;
    }
    Matches matches;
    MatchWords(cursor, &matches);
    for (std::size_t i = 0; i < matches.size; ++i) {
      if (!MayBeginWith(*matches.list[i].word)) continue;
      StepWords(cursor, Reading(), matches);
      break;
    }
    return best_;
  }

 private:
  const Token& At(std::uint32_t i) const { return context_.tokens.list[i]; }
  std::string_view FoldAt(std::uint32_t i) const {
    return context_.tokens.Fold(At(i));
  }

  // The next token that may go on with a phrase after token `i - 1`, past a
  // hyphen or apostrophe that touches both neighbours; limit_ if none.
  std::uint32_t NextWord(std::uint32_t i) const {
    if (i >= limit_ || At(i).line_before) return limit_;
    if (At(i).kind != TokenKind::kPunct) return i;
    const bool glued =
        !At(i).space_before && i + 1 < limit_ && !At(i + 1).space_before;
    if (!glued || At(i + 1).kind != TokenKind::kWord) return limit_;
    const std::string_view mark = FoldAt(i);
    const bool joint = mark == "-" || mark == "\u2010" || mark == "\u2011" ||
                       mark == "'" || mark == "\u2019" || mark == "\u02BC";
    return joint ? i + 1 : limit_;
  }

  // Adds all lexicon words that start at `cursor`, longest last.
  void MatchWords(Cursor cursor, Matches* out) const {
    const ByteTrie& trie = context_.knowledge.number_words.trie;
    ByteTrie::Node node = ByteTrie::kRoot;
    std::uint32_t token = cursor.token;
    std::uint32_t byte = cursor.byte;
    while (token < limit_) {
      const std::string_view fold = FoldAt(token);
      for (; byte < fold.size(); ++byte) {
        node = trie.Step(node, fold[byte]);
        if (node == ByteTrie::kNone) return;
        for (const std::uint32_t index : trie.ValuesAt(node)) {
          if (out->size == out->list.size()) return;
          out->list[out->size++] = {
              &context_.knowledge.number_words.words[index], token, byte + 1};
        }
      }
      token = NextWord(token + 1);
      byte = 0;
      if (token < limit_ && At(token).kind == TokenKind::kDigits) break;
    }
  }

  void Step(Cursor cursor, const Reading& reading) {
    if (++steps_ > kMaxSteps) return;
    const bool at_end = cursor.byte == FoldSize(cursor.token);
    const bool started = reading.words > 0;
    if (started && at_end) {
      Accept(cursor, reading);
      cursor = {NextWord(cursor.token + 1), 0};
      if (cursor.token >= limit_) return;
    }
    if (cursor.byte == 0 && At(cursor.token).kind == TokenKind::kDigits) {
      StepDigits(cursor, reading);
      return;
    }
    Matches matches;
    MatchWords(cursor, &matches);
    StepWords(cursor, reading, matches);
  }

  // Goes on with each of `matches`, which are those at `cursor`.
  void StepWords(Cursor cursor, const Reading& reading,
                 const Matches& matches) {
    const bool started = reading.words > 0;
    for (std::size_t i = matches.size; i-- > 0;) {
      const Match& match = matches.list[i];
      if (!started && !MayBeginWith(*match.word)) continue;
      Reading next = reading;
      if (Apply(*match.word, match.end(), &next)) Step(match.end(), next);
    }
    // Endings last: Hungarian "ötszázöt" is 505, not 500 with an ending.
    for (std::size_t i = matches.size; i-- > 0 && cursor.byte > 0;) {
      StepEnding(matches.list[i], cursor, reading);
    }
  }

  void StepEnding(const Match& match, Cursor cursor, const Reading& reading) {
    if (match.word->part != NumberPart::kEnding ||
        match.end_token != cursor.token ||
        match.end_byte != FoldSize(cursor.token)) {
      return;
    }
    Reading ended = reading;
    ended.ordinal |= match.word->ordinal;
    Accept(match.end(), ended);
  }

  std::uint32_t FoldSize(std::uint32_t token) const {
    return At(token).fold_size;
  }

  void StepDigits(Cursor cursor, const Reading& reading) {
    // "2 million 300 thousand": digits may follow a scale, but never a unit.
    if (reading.size > 0 && !reading.magnitude) return;
    if (reading.open || reading.pointed || reading.ordinal) return;
    const DigitRun run = ReadDigits(context_.tokens, context_.text,
                                    cursor.token, limit_, context_.style);
    if (!run.is_number) return;
    Part part;
    part.value = run.value;
    part.last_digit = -run.fraction_digits;
    part.digits = true;
    Reading next = reading;
    if (next.size > 0 && !Fits(*next.top(), part.value)) return;
    next.parts[next.size++] = part;
    next.open = next.size > 1;  // a scale must follow: see StepDigits
    next.spelled = false;
    next.separated |= run.separated;
    next.after_digits = true;
    next.only_one = false;
    ++next.words;
    const std::uint32_t last = run.end - 1;
    Step({last, FoldSize(last)}, next);
  }

  static bool Fits(const Part& top, const Decimal& value) {
    if (top.digits || !top.value.IsInteger() || value.IsZero()) return false;
    return BelowPowerOfTen(value, top.value.TrailingZeros());
  }

  bool Apply(const NumberWord& word, Cursor end, Reading* next) const {
    if (word.abbreviated && !AllowsShort(end, *next)) return false;
    if (next->ordinal && !word.ordinal) return false;
    bool ok = false;
    switch (word.part) {
      case NumberPart::kUnit: ok = ApplyUnit(word, next); break;
      case NumberPart::kScale: ok = ApplyScale(word, end, next); break;
      case NumberPart::kFraction: ok = ApplyFraction(word, next); break;
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
        ok = next->size > 0 && !next->open && !next->pointed &&
             !next->ordinal && next->spelled;
        next->open = next->pointed = true;
        break;
      case NumberPart::kNone:
      case NumberPart::kEnding: return false;
    }
    if (!ok) return false;
    next->ordinal |= word.ordinal;
    next->doubtful |= word.doubtful;
    next->after_digits = false;
    ++next->words;
    return next->size <= kMaxParts - 2;
  }

  // "pelo menos 384" is "at least 384", not minus 384.
  bool IsHedge(Cursor end) const {
    return FindHedge(context_.knowledge.hedges, context_.tokens,
                     context_.starts, end.token + 1, limit_, FirstOfClaim(),
                     limit_) != Modifier::kExact;
  }

  // As far back as a hedge may reach.
  std::uint32_t FirstOfClaim() const {
    constexpr std::uint32_t kReach = 4;
    std::uint32_t first = first_;
    while (first > 0 && first_ - first < kReach && !At(first).line_before) {
      --first;
    }
    return first;
  }

  // A short form follows digits. One that is also a unit ("5 m", "3 t") takes
  // money beside it to be a magnitude.
  bool AllowsShort(Cursor end, const Reading& reading) const {
    if (!reading.after_digits) return false;
    // "5k-an", but not the "k" of "1999 keinen".
    if (end.byte != FoldSize(end.token)) return !At(end.token).space_before;
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
    const bool letter =
        word.space_before && (context_.tokens.Letters(word) == 1 ||
                              context_.knowledge.OpensSentences(word));
    if (!letter && !counts(end.token, CountedKind::kMeasure)) return true;
    return counts(end.token + 1, CountedKind::kMoney) ||
           (first_ > 0 && counts(first_ - 1, CountedKind::kMoney));
  }

  bool ApplyUnit(const NumberWord& word, Reading* next) const {
    // "One and a half", but not "120 million a year".
    if (word.article &&
        (next->size == 0 || (next->last_power >= 3 && !next->joined))) {
      return false;
    }
    if (next->pointed && !next->magnitude) return ApplyDecimal(word, next);
    Part part;
    part.value = Decimal(word.unit);
    if (next->size == 1 && next->top()->value.IsZero() &&
        !next->top()->digits && word.unit < 10) {
      *next->top() = part;  // "zero five"
    } else {
      if (next->size > 0) {
        // "half a million": the article counts for nothing.
        if (word.article && !next->top()->value.IsInteger()) {
          next->open = true;
          return true;
        }
        if (IsTenAfterUnit(word, *next)) {
          part.value = *part.value.Plus(next->top()->value);
          --next->size;
        } else if (!Fits(*next->top(), part.value)) {
          return false;
        }
      }
      next->parts[next->size++] = part;
    }
    next->only_one = next->size == 1 && word.unit == 1 && !word.ordinal;
    next->open = word.leading;
    return true;
  }

  // Arabic "three and twenty".
  bool IsTenAfterUnit(const NumberWord& word, const Reading& reading) const {
    return context_.knowledge.number_words.tens_last && reading.joined &&
           reading.open && !word.ordinal && word.unit >= 20 &&
           word.unit < 100 && word.unit % 10 == 0 &&
           !reading.parts[reading.size - 1].digits &&
           reading.parts[reading.size - 1].value < Decimal(10);
  }

  // "point two five", "virgule vingt-cinq".
  static bool ApplyDecimal(const NumberWord& word, Reading* next) {
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

  bool ApplyScale(const NumberWord& word, Cursor end, Reading* next) const {
    const int power = word.power;
    // "five hundred | one thousand" is 501 thousands.
    if (word.with_one && next->size > 0 && next->size < kMaxParts - 2 &&
        Fits(*next->top(), Decimal(1))) {
      next->parts[next->size++] = {Decimal(1), 0, false};
      next->open = next->joined = false;
    } else if (word.with_one && next->size > 0 && !next->open) {
      return false;
    }
    std::size_t from = next->size;
    while (from > 0 && word.unit != 2 &&
           (next->parts[from - 1].digits ||
            BelowPowerOfTen(next->parts[from - 1].value, power))) {
      --from;
    }
    if (from == next->size) {
      if (next->joined && next->open && from == 0) return false;
      if (from > 0 && !Fits(*next->top(), *Decimal(1).Shifted(power))) {
        return false;
      }
      next->bare_scale =
          from == 0 && word.counted && !word.ordinal && word.unit != 2;
      next->parts[next->size].value = Decimal(word.unit == 2 ? 2 : 1);
      next->parts[next->size++].last_digit = 0;
    } else if (next->joined && next->open) {
      return false;  // "two and thousand"
    }
    auto sum = Sum(*next, from);
    if (!sum) return false;
    const auto product = sum->value.Shifted(power);
    if (!product) return false;
    sum->value = *product;
    sum->last_digit += power;
    sum->digits = false;
    next->size = from;
    next->parts[next->size++] = *sum;
    next->magnitude = true;
    next->last_power = power;
    next->open = next->only_one = next->joined = next->pointed = false;
    (void)end;
    return true;
  }

  // "half", "dois milhões e meio": half of the last scale.
  static bool ApplyFraction(const NumberWord& word, Reading* next) {
    if (word.ordinal || next->pointed) return false;
    if (next->size > 0 && next->top()->digits && !next->joined) return false;
    auto value = Decimal(word.unit).Shifted(-int{word.power});
    if (next->magnitude) value = value->Shifted(next->last_power);
    if (!value) return false;
    Part part;
    part.value = *value;
    part.last_digit =
        next->magnitude ? next->last_power - word.power : -int{word.power};
    next->parts[next->size++] = part;
    next->open = false;
    next->only_one = false;
    return true;
  }

  // Keeps the reading if it is whole and reaches further than the best.
  void Accept(Cursor end, const Reading& reading) {
    if (reading.open || reading.size == 0) return;
    if (best_ && best_->end >= end.token + 1) return;
    if (reading.bare_scale && !FollowsArticle()) return;
    const auto sum = Sum(reading, 0);
    if (!sum) return;
    NumberMention mention;
    mention.begin = first_;
    mention.end = end.token + 1;
    mention.value = reading.negative ? sum->value.Negated() : sum->value;
    mention.last_digit = sum->last_digit;
    mention.ordinal = reading.ordinal;
    mention.spelled = reading.spelled;
    mention.magnitude = reading.magnitude;
    mention.scale_power = reading.last_power;
    mention.one = reading.only_one;
    mention.doubtful = reading.doubtful && reading.words == 1;
    mention.bare_digits =
        !reading.spelled && !reading.magnitude && !reading.separated;
    best_ = mention;
  }

  // "a million": the word before says one.
  bool FollowsArticle() const {
    if (first_ == 0 || At(first_).line_before) return false;
    const auto& words = context_.knowledge.number_words;
    for (const std::uint32_t index : words.trie.Find(FoldAt(first_ - 1))) {
      if (words.words[index].article) return true;
    }
    return false;
  }

  const NumberContext& context_;
  std::uint32_t first_;
  std::uint32_t limit_;
  int steps_ = 0;
  std::optional<NumberMention> best_;
};

}  // namespace

std::optional<NumberMention> ReadNumberPhrase(const NumberContext& context,
                                              std::uint32_t first,
                                              std::uint32_t limit) {
  return PhraseReader(context, first, limit).Read();
}

bool MayGoOnAfterDigits(const NumberContext& context, std::uint32_t end,
                        std::uint32_t limit) {
  const auto& list = context.tokens.list;
  if (end < limit && list[end].kind == TokenKind::kPunct) ++end;
  return end < limit && (context.starts[end] & kGoesOnNumber) != 0;
}

}  // namespace claimdiff
