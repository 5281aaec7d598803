#include "extract/number.h"

#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "extract/leading_scale.h"
#include "extract/myriad.h"
#include "extract/number_ordinals.h"
#include "extract/number_phrase.h"
#include "extract/number_starts.h"
#include "text/dashes.h"

namespace claimdiff {

namespace {

using text::Script;
using text::Token;
using text::TokenKind;

// What a number counts is no longer, as "km / h".
constexpr std::uint32_t kMostOfUnit = 3;  // tokens

bool IsMinus(std::string_view fold) { return fold == "-" || fold == "\u2212"; }

std::int64_t IntegerOr0(const std::optional<Decimal>& value) {
  return value ? value->ToInteger().value_or(0) : 0;
}

class Finder {
 public:
  Finder(const NumberContext& context, TokenRange range,
         std::vector<NumberMention>* out)
      : context_(context),
        first_(range.first),
        limit_(range.limit),
        ordinals_(context, range),
        found_(*out),
        own_(out->size()) {}

  void Run() {
    const std::span<const std::uint64_t> starts(context_.starts);
    for (std::uint32_t i = first_; i < limit_;) {
      if ((starts[i] & kStartsNumber) == 0 || OnlyBegins(i)) {
        ++i;
        continue;
      }
      std::optional<NumberMention> found = ReadAt(i);
      if (!found) {
        ++i;
        continue;
      }
      ReadShare(&*found);
      MarkWord(&*found);
      ReadLeadingScale(context_, first_, &*found);
      if (found_.size() == own_ ||
          !GoesOnWithScale(context_, *found, &found_.back())) {
        found_.push_back(*found);
        ExtendTelephone();
      }
      i = found->end;
    }
  }

 private:
  // "0800 555 111": what follows a padded group directly is part of its code.
  void ExtendTelephone() {
    NumberMention& last = found_.back();
    const bool goes_on = in_code_ && !last.spelled && !last.magnitude &&
                         found_.size() > own_ + 1 &&
                         found_[found_.size() - 2].end == last.begin;
    if (goes_on) last.in_chain = true;
    in_code_ =
        goes_on || (last.in_chain && !last.spelled &&
                    (FoldAt(last.begin).starts_with('0') || IsTelephone(last)));
  }

  const Token& At(std::uint32_t i) const { return context_.tokens.list[i]; }
  std::string_view FoldAt(std::uint32_t i) const {
    return i < limit_ ? context_.tokens.Fold(At(i)) : std::string_view();
  }
  bool Glued(std::uint32_t i) const {
    return i > first_ && i < limit_ && !At(i).space_before;
  }

  // "for" is no number, though it begins like "forty", which may be two tokens.
  bool OnlyBegins(std::uint32_t i) const {
    if ((context_.starts[i] & kGoesOnAfter) == 0) return false;
    if (i + 1 >= limit_ || At(i + 1).line_before) return true;
    return At(i + 1).kind == TokenKind::kWord &&
           !MayGoOnWith(context_.knowledge, FoldAt(i), FoldAt(i + 1));
  }

  std::optional<NumberMention> ReadAt(std::uint32_t i) const {
    switch (At(i).kind) {
      case TokenKind::kDigits: return ReadDigitsAt(i);
      case TokenKind::kWord: return ReadWordsAt(i);
      case TokenKind::kSymbol: return ReadVulgar(i);
      case TokenKind::kPunct: return std::nullopt;
    }
    return std::nullopt;
  }

  std::optional<NumberMention> ReadWordsAt(std::uint32_t i) const {
    std::optional<NumberMention> found = ReadMyriadNumber(context_, i, limit_);
    // Korean has two sets of numerals: "일" is one, "일흔하나" seventy-one.
    if (found && found->doubtful) {
      const auto phrase = ReadNumberPhrase(context_, i, limit_);
      if (phrase && phrase->end > found->end) found.reset();
    }
    if (found) {
      ordinals_.ReadPrefix(&*found);
      ordinals_.ReadSuffix(&*found);
      return found;
    }
    if (IsInsideHangul(i)) return std::nullopt;
    found = ReadNumberPhrase(context_, i, limit_);
    if (!found || !found->spelled) return found;
    if (ordinals_.IsLoosePrefix(i) || IsAcronym(*found) ||
        IsIndefinite(*found)) {
      return std::nullopt;
    }
    if (At(i).script == Script::kHiragana && !IsSetOff(*found)) {
      return std::nullopt;
    }
    if (found->doubtful && CountsNext(*found)) SettleAsCount(&*found);
    if (At(i).script == Script::kHangul) {
      found->doubtful &= !IsCounted(*found);
      ordinals_.ReadSuffix(&*found);
    }
    MarkGlue(&*found);
    return found;
  }

  // "Several hundred", "ein paar Tausend", "puluhan ribu"; Bengali writes such
  // a word twice.
  bool IsIndefinite(const NumberMention& found) const {
    constexpr std::uint32_t kMostTokens = 8;  // Thai ones may be letters
    const ByteTrie& words = context_.knowledge.number_words.indefinites;
    constexpr int kLeastPower = 2;
    const int power = found.value.TrailingZeros();
    if (words.empty() || power < kLeastPower ||
        found.value != Decimal(1).Shifted(power)) {
      return false;
    }
    const std::uint32_t i = found.begin;
    const bool twice = FoldAt(i) == FoldAt(found.end) ||
                       (i > first_ && FoldAt(i) == FoldAt(i - 1));
    // "Desetine tisuća" are tens, no tenths, of thousands.
    const std::uint32_t own = MatchAffix(words, i);
    if (twice || (own > i && own < found.end)) return true;
    for (std::uint32_t n = 1; n <= std::min(kMostTokens, i - first_); ++n) {
      if (MatchAffix(words, i - n) == i) return true;
    }
    return false;
  }

  // "DOS", "NULL"; but not where all is in capitals.
  bool IsAcronym(const NumberMention& found) const {
    const std::uint32_t i = found.begin;
    const ByteTrie& acronyms = context_.knowledge.number_words.acronyms;
    if (!InCapitals(i) || found.end != i + 1 ||
        acronyms.Find(FoldAt(i)).empty()) {
      return false;
    }
    const bool shouted = (i > first_ && InCapitals(i - 1)) ||
                         (i + 1 < limit_ && InCapitals(i + 1));
    return !shouted;
  }

  bool InCapitals(std::uint32_t i) const {
    return At(i).upper_first && At(i).upper_inside && !At(i).lower_inside;
  }

  // "שש שפות", "ba người", "두 장점": a word that only numbers stand before, or
  // a number that only words stand after.
  bool CountsNext(const NumberMention& found) const {
    const NumberWords& words = context_.knowledge.number_words;
    if (found.end >= limit_ || At(found.end).kind != TokenKind::kWord ||
        !At(found.end).space_before || At(found.end).line_before) {
      return false;
    }
    if (MatchAffix(words.counted_words, found.end) > found.end) return true;
    if (found.end == found.begin + 1 &&
        !words.apart.Find(FoldAt(found.begin)).empty()) {
      return true;
    }
    const std::string_view next = FoldAt(found.end);
    constexpr std::size_t kEnding = 4;  // bytes: two letters
    return next.size() >= 2 * kEnding &&
           !words.counted_endings.Find(next.substr(next.size() - kEnding))
                .empty();
  }

  // The cardinal, where a word is an ordinal, too: Hebrew "שני".
  void SettleAsCount(NumberMention* found) const {
    const NumberWords& words = context_.knowledge.number_words;
    found->doubtful = false;
    if (!found->ordinal) return;
    for (const std::uint32_t index : words.trie.Find(FoldAt(found->begin))) {
      const NumberWord& word = words.words[index];
      if (word.part != NumberPart::kUnit || word.ordinal) continue;
      found->ordinal = false;
      found->value = Decimal(word.unit);
    }
  }

  // "두 명이": two persons; but "너 개인", where a word begins like a counter.
  bool IsCounted(const NumberMention& found) const {
    const MyriadNumerals& words = context_.knowledge.myriad;
    if (found.end >= limit_ || !At(found.end).space_before) return false;
    const std::uint32_t end = MatchAffix(words.counters, found.end);
    return end > found.end &&
           (!IsInsideHangul(end) || MatchAffix(words.particles, end) > end);
  }

  // The "서" of "에서" is no three.
  bool IsInsideHangul(std::uint32_t i) const {
    return i < limit_ && At(i).script == Script::kHangul && Glued(i) &&
           At(i - 1).script == Script::kHangul;
  }

  // Kana spell numbers too, but anything else as well: they count between
  // spaces and marks only, and one by itself is a particle.
  bool IsSetOff(const NumberMention& found) const {
    const bool single = found.end == found.begin + 1;
    const auto set_off = [this, single](std::uint32_t i) {
      return (At(i).space_before && !single) || At(i).kind == TokenKind::kPunct;
    };
    const bool before = found.begin == first_ || set_off(found.begin) ||
                        At(found.begin - 1).kind == TokenKind::kPunct;
    return before && (found.end >= limit_ || set_off(found.end));
  }

  // "½", "¾": NFKC makes them "1⁄2".
  std::optional<NumberMention> ReadVulgar(std::uint32_t i) const {
    const std::string_view fold = FoldAt(i);
    const std::size_t slash = fold.find("\u2044");
    if (slash == std::string_view::npos) return std::nullopt;
    constexpr std::string_view kSlash = "\u2044";
    const auto above = Decimal::FromDigits(fold.substr(0, slash), {});
    const auto below =
        Decimal::FromDigits(fold.substr(slash + kSlash.size()), {});
    const std::int64_t divisor = IntegerOr0(below);
    if (divisor == 0) return std::nullopt;
    NumberMention mention;
    mention.begin = i;
    mention.end = i + 1;
    mention.value = Decimal::Share(IntegerOr0(above), divisor);
    mention.last_digit = -2;
    return mention;
  }

  std::optional<NumberMention> ReadDigitsAt(std::uint32_t i) const {
    const DigitRun run =
        ReadDigits(context_.tokens, context_.text, i, limit_, context_.style);
    NumberMention mention;
    mention.begin = i;
    mention.end = run.end;
    mention.value = run.value;
    mention.last_digit = -run.fraction_digits;
    mention.in_chain = !run.is_number;
    mention.bare_digits = run.is_number && !run.separated;
    if (run.is_number) {
      if (const auto myriad = ReadMyriadNumber(context_, i, limit_)) {
        mention = *myriad;
      } else if (MayGoOnAfterDigits(context_, run.end, limit_)) {
        const auto phrase = ReadNumberPhrase(context_, i, limit_);
        if (phrase) mention = *phrase;
      }
      AddVulgar(&mention);
      ordinals_.ReadSuffix(&mention);
      ordinals_.ReadPrefix(&mention);
      ordinals_.ReadStop(&mention);
    }
    if (run.point_before && i > first_) --mention.begin;
    if (IsTelephone(mention)) mention.in_chain = true;
    ReadSign(&mention);
    MarkGlue(&mention);
    return mention;
  }

  // "1½".
  void AddVulgar(NumberMention* mention) const {
    if (!mention->bare_digits || !Glued(mention->end) ||
        At(mention->end).kind != TokenKind::kSymbol) {
      return;
    }
    const auto vulgar = ReadVulgar(mention->end);
    if (!vulgar) return;
    const auto sum = mention->value.Plus(vulgar->value);
    if (!sum) return;
    mention->value = *sum;
    mention->last_digit = vulgar->last_digit;
    mention->end = vulgar->end;
    mention->bare_digits = false;
  }

  bool IsMinuteOfHour(const NumberMention& mention) const {
    return mention.begin > first_ && !context_.knowledge.number_words.hours
                                          .Find(FoldAt(mention.begin - 1))
                                          .empty();
  }

  // "16進数" is hexadecimal, "1つの" an article.
  void MarkWord(NumberMention* mention) const {
    const NumberWords& words = context_.knowledge.number_words;
    const auto followed = [&](const ByteTrie& affixes) {
      return MatchAffix(affixes, mention->end) > mention->end;
    };
    mention->doubtful |= followed(words.bases);
    mention->one |=
        mention->value == Decimal(1) && followed(words.one_counters);
  }

  // "4分の3", "三分之二", "ba phần tư"; but "9時30分の便" leaves at half past.
  void ReadShare(NumberMention* mention) const {
    const NumberWords& words = context_.knowledge.number_words;
    const std::uint32_t at = MatchAffix(words.shares, mention->end);
    if (at == mention->end || at >= limit_ || At(at).line_before ||
        IsMinuteOfHour(*mention)) {
      return;
    }
    const std::optional<NumberMention> other = ReadAt(at);
    if (!other) return;
    if (words.spelled_shares && !(mention->spelled && other->spelled)) return;
    std::int64_t whole = IntegerOr0(mention->value);
    std::int64_t part = IntegerOr0(other->value);
    if (words.counted_first) std::swap(whole, part);
    if (part < 1 || part >= whole || whole >= words.shares_below) return;
    NumberMention share;
    share.begin = mention->begin;
    share.end = other->end;
    share.value = Decimal::Share(part, whole);
    share.last_digit = -2;
    *mention = share;
  }

  std::uint32_t MatchAffix(const ByteTrie& affixes, std::uint32_t at) const {
    return claimdiff::MatchAffix(context_.tokens, affixes, at, limit_);
  }

  // "+62 812-3456-7890", "(021) 555 1234": digits after a plus or a padded
  // group that go on with more digits.
  bool IsTelephone(const NumberMention& mention) const {
    const std::uint32_t next = mention.end;
    return mention.bare_digits && Glued(mention.begin) &&
           FoldAt(mention.begin - 1) == "+" && next < limit_ &&
           At(next).kind == TokenKind::kDigits;
  }

  // A minus stands after a space or a bracket and touches its digits; between
  // two numbers it is a range.
  void ReadSign(NumberMention* mention) const {
    const std::uint32_t i = mention->begin;
    if (i == first_ || mention->ordinal || !IsMinus(FoldAt(i - 1))) return;
    if (FollowsQuantity(i - 1)) return;
    const bool true_minus = FoldAt(i - 1) == "\u2212";
    if (At(i).space_before && !true_minus && i - 1 != first_) return;
    if (i - 1 > first_) {
      const TokenKind before = At(i - 2).kind;
      if (before == TokenKind::kDigits) return;  // a range: "75 -300"
      if (Glued(i - 1) && text::IsShortDash(FoldAt(i - 2))) return;  // "--58"
      if (!At(i - 1).space_before && WritesSpaces(At(i - 2))) return;
    }
    if (!true_minus && IsSuspended(mention->end)) return;
    mention->value = mention->value.Negated();
    mention->begin = i - 1;
    mention->bare_digits = false;
  }

  // Whether the dash at token i touches a number and what it counts, as that of
  // a range does: "5%-10%", "5€-10€", "10°C-15°C".
  bool FollowsQuantity(std::uint32_t i) const {
    if (found_.size() == own_ || !Glued(i)) return false;
    const std::uint32_t begin = found_.back().end;
    if (begin >= i || i - begin > kMostOfUnit) return false;
    for (std::uint32_t at = begin; at < i; ++at) {
      if (At(at).kind == TokenKind::kDigits || At(at).line_before) return false;
      if (At(at).kind == TokenKind::kPunct && !IsUnitMark(FoldAt(at))) {
        return false;
      }
    }
    return true;
  }

  static bool IsUnitMark(std::string_view fold) {
    return fold == "%" || fold == "." || fold == "\u2030" || fold == "\u066A" ||
           fold == "'" || fold == "\u2032" || fold == "\u2033";
  }

  // "5kg-10kg", "10°C–15°C": the dash at token i stands between two numbers
  // that count the same; `end` is that of the second.
  bool PartsRange(std::uint32_t i, std::uint32_t end) const {
    if (!FollowsQuantity(i)) return false;
    for (std::uint32_t at = found_.back().end; at < i; ++at, ++end) {
      if (FoldAt(at) != FoldAt(end)) return false;
    }
    return true;
  }

  // "Version-5.0- und -5.1-Dateien": two compounds share their word, which
  // follows the hyphen at token i.
  bool IsSuspended(std::uint32_t i) const {
    if (found_.size() == own_ || !Glued(i) || !text::IsShortDash(FoldAt(i)) ||
        !Glued(i + 1) || !WritesSpaces(At(i + 1))) {
      return false;
    }
    const std::uint32_t before = found_.back().end;
    return Glued(before) && text::IsShortDash(FoldAt(before)) &&
           !Glued(before + 1);
  }

  static bool WritesSpaces(const Token& token) {
    return token.kind == TokenKind::kWord &&
           !text::IsGraphemeScript(token.script) &&
           token.script != Script::kKatakana;
  }

  // "4500mAh": capitals after a small letter, which no code of letters and
  // digits has.
  static bool LooksLikeUnit(const Token& token) {
    constexpr std::uint16_t kLongest = 4;  // bytes
    return token.upper_inside && !token.upper_first &&
           token.fold_size <= kLongest;
  }

  bool IsProclitic(std::uint32_t i) const {
    return !Glued(i) &&
           !context_.knowledge.number_words.proclitics.Find(FoldAt(i)).empty();
  }

  void MarkGlue(NumberMention* mention) const {
    const std::uint32_t i = mention->begin;
    if (Glued(i)) {
      const Token& before = At(i - 1);
      mention->glued_before = WritesSpaces(before) && !IsProclitic(i - 1) &&
                              !JoinsLongSides(context_.tokens, i - 1);
      if (text::IsShortDash(FoldAt(i - 1)) && Glued(i - 1) &&
          WritesSpaces(At(i - 2))) {
        // "COVID-19", but Hebrew "מ-60" are more than sixty.
        mention->glued_before =
            !IsProclitic(i - 2) && !PartsRange(i - 1, mention->end);
      }
    }
    // Bengali "৫১টি": a classifier.
    mention->glued_after =
        Glued(mention->end) && WritesSpaces(At(mention->end)) &&
        At(mention->end).script != Script::kIndic && !mention->spelled &&
        !LooksLikeUnit(At(mention->end)) &&
        !JoinsLongSides(context_.tokens, mention->end);
  }

  const NumberContext& context_;
  std::uint32_t first_;
  std::uint32_t limit_;
  OrdinalReader ordinals_;
  std::vector<NumberMention>& found_;
  std::size_t own_;       // the first of these
  bool in_code_ = false;  // the last mention began a telephone number
};

}  // namespace

void FindNumbers(const NumberContext& context, TokenRange range,
                 std::vector<NumberMention>* out) {
  Finder(context, range, out).Run();
}

bool IsManualSection(const text::Tokens& tokens, const NumberMention& number) {
  constexpr int kSections = 10;
  const std::uint32_t at = number.begin;
  if (!number.bare_digits || number.end != at + 1 || at < 2 ||
      number.end >= tokens.list.size() ||
      !(number.value < Decimal(kSections))) {
    return false;
  }
  const auto is_mark = [&](std::uint32_t i, std::string_view mark) {
    return !tokens.list[i].space_before && tokens.Fold(tokens.list[i]) == mark;
  };
  if (!is_mark(at - 1, "(") || !is_mark(at + 1, ")")) return false;
  const text::Token& page = tokens.list[at - 2];
  return page.kind == text::TokenKind::kWord &&
         page.script == text::Script::kLatin &&
         page.lower_inside != page.upper_first && !tokens.list[at].space_before;
}

}  // namespace claimdiff
