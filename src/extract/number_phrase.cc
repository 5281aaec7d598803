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

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/number_reading.h"
#include "extract/number_starts.h"
#include "text/number_names.h"

namespace claimdiff {

namespace {

using text::Token;
using text::TokenKind;

// Without initial values, for rows of them are filled from the front.
struct Match {
  const NumberWord* word;
  std::uint32_t end_token;
  std::uint32_t end_byte;

  NumberCursor end() const { return {end_token, end_byte}; }
};

// Those of one place.
struct Matches {
  std::array<Match, 24> list;
  std::size_t size = 0;
};

constexpr int kMaxSteps = 400;  // per phrase: bounds the backtracking

class PhraseReader {
 public:
  PhraseReader(const NumberContext& context, std::uint32_t first,
               std::uint32_t limit)
      : context_(context),
        grammar_(context, first, limit),
        first_(first),
        limit_(limit) {}

  // Most words that it is asked about only begin like a number ("for", "a"):
  // nothing is set up before one is found.
  std::optional<NumberMention> Read() {
    NumberCursor cursor{first_, 0};
    if (At(first_).kind == TokenKind::kDigits) {
      Step(cursor, NumberReading());
      return best_;
    }
    Matches matches;
    MatchWords(cursor, &matches);
    for (std::size_t i = 0; i < matches.size; ++i) {
      if (!MayBeginWith(*matches.list[i].word)) continue;
      StepWords(cursor, NumberReading(), matches);
      break;
    }
    if (best_) return best_;
    // Arabic and Hebrew "and-five".
    cursor.byte = static_cast<std::uint32_t>(
        context_.knowledge.number_words.ProcliticOf(FoldAt(first_)));
    if (cursor.byte > 0) Step(cursor, NumberReading());
    return best_;
  }

 private:
  const Token& At(std::uint32_t i) const { return context_.tokens.list[i]; }
  std::string_view FoldAt(std::uint32_t i) const {
    return context_.tokens.Fold(At(i));
  }

  // Adds all lexicon words that start at `cursor`, longest last.
  void MatchWords(NumberCursor cursor, Matches* out) {
    const ByteTrie& trie = context_.knowledge.number_words.trie;
    ByteTrie::Node node = ByteTrie::kRoot;
    std::uint32_t token = cursor.token;
    std::uint32_t byte = cursor.byte;
    bool torn = false;  // by a space or a mark between what are no words
    bool after_opener = false;
    while (token < limit_) {
      const std::string_view fold = FoldAt(token);
      for (; byte < fold.size(); ++byte) {
        node = trie.Step(node, fold[byte]);
        if (node == ByteTrie::kNone) return;
        for (const std::uint32_t index : trie.ValuesAt(node)) {
          if (out->size == out->list.size()) return;
          const NumberWord& word = context_.knowledge.number_words.words[index];
          const bool unit = word.part == NumberPart::kUnit && !word.ordinal;
          const bool cut = torn || (after_opener && unit);
          if ((cut && !word.parted) || (word.bare && HasAccents())) continue;
          out->list[out->size++] = {&word, token, byte + 1};
        }
      }
      const std::uint32_t next = grammar_.NextWord(token + 1);
      byte = 0;
      if (next < limit_ && At(next).kind == TokenKind::kDigits) break;
      if (next >= limit_) return;
      const bool apart = next != token + 1 || At(next).space_before;
      if (apart && trie.Find(fold).empty()) {
        torn |= trie.ValuesAt(node).empty() && trie.Find(FoldAt(next)).empty();
        // Catalan "de nou" is no nineteen, but Romanian "de milioane" are
        // millions.
        after_opener |= context_.knowledge.OpensSentences(At(token));
      }
      token = next;
    }
  }

  // Whether the text around writes its accents.
  bool HasAccents() {
    constexpr std::uint32_t kReach = 40;  // tokens
    if (has_accents_) return *has_accents_;
    const auto size = static_cast<std::uint32_t>(context_.tokens.list.size());
    has_accents_ = false;
    for (std::uint32_t i = first_ - std::min(first_, kReach);
         i < std::min(size, first_ + kReach) && !*has_accents_; ++i) {
      *has_accents_ = At(i).kind == TokenKind::kWord &&
                      text::WithoutAccents(FoldAt(i)) != FoldAt(i);
    }
    return *has_accents_;
  }

  // "ו-200": a hyphen parts a word of one letter from its digits.
  bool IsHyphenOfDigits(NumberCursor cursor, const NumberReading& reading) {
    const std::uint32_t hyphen = cursor.token + 1;
    return reading.joined && reading.open && hyphen + 1 < limit_ &&
           FoldAt(hyphen) == "-" && !At(hyphen).space_before &&
           At(hyphen + 1).kind == TokenKind::kDigits &&
           !At(hyphen + 1).space_before &&
           !context_.knowledge.number_words.proclitics
                .Find(FoldAt(cursor.token))
                .empty();
  }

  void Step(NumberCursor cursor, const NumberReading& reading) {
    if (++steps_ > kMaxSteps) return;
    const bool at_end = cursor.byte == At(cursor.token).fold_size;
    const bool started = reading.words > 0;
    if (started && at_end) {
      Accept(cursor, reading);
      cursor = {IsHyphenOfDigits(cursor, reading)
                    ? cursor.token + 2
                    : grammar_.NextWord(cursor.token + 1),
                0};
      if (cursor.token >= limit_) return;
      cursor.token = grammar_.ScaleOfShare(reading, cursor.token);
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
  void StepWords(NumberCursor cursor, const NumberReading& reading,
                 const Matches& matches) {
    const bool started = reading.words > 0;
    for (std::size_t i = matches.size; i-- > 0;) {
      const Match& match = matches.list[i];
      if (!started && !MayBeginWith(*match.word)) continue;
      if (grammar_.IsRankOfMany(*match.word, cursor, reading)) continue;
      NumberReading next = reading;
      if (grammar_.Apply(*match.word, match.end(), &next))
        Step(match.end(), next);
    }
    // Endings last: Hungarian "ötszázöt" is 505, not 500 with an ending.
    for (std::size_t i = matches.size; i-- > 0 && cursor.byte > 0;) {
      StepEnding(matches.list[i], cursor, reading);
    }
  }

  void StepEnding(const Match& match, NumberCursor cursor,
                  const NumberReading& reading) {
    if (match.word->part != NumberPart::kEnding ||
        match.end_token != cursor.token ||
        match.end_byte != At(cursor.token).fold_size) {
      return;
    }
    NumberReading ended = reading;
    ended.ordinal |= match.word->ordinal;
    Accept(match.end(), ended);
  }

  void StepDigits(NumberCursor cursor, const NumberReading& reading) {
    // "2 million 300 thousand", "a million and 300 thousand": digits may follow
    // a scale, but never a unit.
    if (reading.size > 0 && !reading.magnitude) return;
    if ((reading.open && !reading.joined) || reading.pointed ||
        reading.ordinal) {
      return;
    }
    const DigitRun run = ReadDigits(context_.tokens, context_.text,
                                    cursor.token, limit_, context_.style);
    if (!run.is_number) return;
    NumberPiece part;
    part.value = run.value;
    part.last_digit = -run.fraction_digits;
    part.digits = true;
    NumberReading next = reading;
    if (!next.HasRoomFor(part.value)) return;
    next.pieces[next.size++] = part;
    // A scale must follow, if these are not what is left of thousands.
    next.open = next.size > 1 && !IsRestOfThousands(reading, run, cursor.token);
    next.joined_digits = next.joined;
    next.joined = false;
    next.spelled = false;
    next.separated |= run.separated;
    next.after_digits = true;
    next.in_digits = true;
    next.after_scale = false;
    next.only_one = false;
    ++next.words;
    const std::uint32_t last = run.end - 1;
    Step({last, At(last).fold_size}, next);
  }

  // "16 thousand 233", but "2 million 300" and "5 thousand 12" are two numbers.
  bool IsRestOfThousands(const NumberReading& reading, const DigitRun& run,
                         std::uint32_t token) const {
    constexpr int kThousand = 3;
    constexpr int kLeast = 100;
    const bool glued_after = run.end < limit_ &&
                             At(run.end).kind == TokenKind::kWord &&
                             !At(run.end).space_before;
    return reading.last_power == kThousand && reading.in_digits &&
           !run.separated && !(run.value < Decimal(kLeast)) &&
           At(token).space_before &&
           (!glued_after || text::IsGraphemeScript(At(run.end).script)) &&
           !StartsScale(run.end);
  }

  // "5 thousand | 200 million".
  bool StartsScale(std::uint32_t token) const {
    return token < limit_ && context_.knowledge.number_words.IsPart(
                                 FoldAt(token), NumberPart::kScale);
  }

  // Keeps the reading if it is whole and reaches further than the best.
  void Accept(NumberCursor end, const NumberReading& reading) {
    if (reading.open || reading.size == 0) return;
    if (best_ && best_->end >= end.token + 1) return;
    if (reading.bare_scale && !grammar_.FollowsArticle()) return;
    const auto sum = reading.Sum(0);
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
    mention.doubtful =
        reading.doubtful && reading.words == 1 && !reading.portion;
    mention.bare_digits =
        !reading.spelled && !reading.magnitude && !reading.separated;
    best_ = mention;
  }

  const NumberContext& context_;
  NumberGrammar grammar_;
  std::uint32_t first_;
  std::uint32_t limit_;
  int steps_ = 0;
  std::optional<bool> has_accents_;  // once asked
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
