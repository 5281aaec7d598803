// Numbers grow in sections of four digits: within a section, digits are
// multiplied by 10, 100, 1000; a section is multiplied by 10^4, 10^8, ... and
// a myriad unit after a myriad unit multiplies again ("万亿" is 10^12). Digits
// in a row are positional ("二〇二五"). ASCII digits may stand for any part.
//
// In running text a numeral may be part of a word ("一些", "千葉", "이번"), so
// single numerals count only before something that is counted.
#include "extract/myriad.h"

#include <algorithm>
#include <string>

#include "extract/number_ordinals.h"

namespace claimdiff {

namespace {

using text::Script;
using text::Token;
using text::TokenKind;
using Kind = MyriadNumeral::Kind;

constexpr std::uint32_t kMaxNumerals = 48;

class MyriadReader {
 public:
  MyriadReader(const NumberContext& context, std::uint32_t first,
               std::uint32_t limit)
      : context_(context),
        numerals_(context.knowledge.myriad),
        korean_(context.knowledge.language == "ko"),
        chinese_(context.knowledge.language != "ko" &&
                 context.knowledge.language != "ja"),
        first_(first),
        limit_(limit),
        at_(first) {}

  std::optional<NumberMention> Read() {
    if (korean_ && !StartsWord()) return std::nullopt;
    if (StartsKnownWord()) return std::nullopt;
    ReadMinus();
    while (at_ < limit_ && at_ - first_ < kMaxNumerals && ReadPart()) {
    }
    return Finish();
  }

 private:
  const Token& At(std::uint32_t i) const { return context_.tokens.list[i]; }
  std::string_view FoldAt(std::uint32_t i) const {
    return context_.tokens.Fold(At(i));
  }

  const MyriadNumeral* NumeralAt(std::uint32_t i) const {
    if (i >= limit_ || At(i).kind != TokenKind::kWord) return nullptr;
    const auto found = numerals_.signs.Find(FoldAt(i));
    return found.empty() ? nullptr : &numerals_.list[found.front()];
  }

  bool StartsWord() const {
    return At(first_).kind == TokenKind::kDigits || At(first_).space_before ||
           first_ == 0 || At(first_ - 1).kind == TokenKind::kPunct ||
           At(first_ - 1).kind == TokenKind::kSymbol;
  }

  // Whether a key of `trie` starts at token `i`, in glued tokens.
  bool Matches(const ByteTrie& trie, std::uint32_t i) const {
    ByteTrie::Node node = ByteTrie::kRoot;
    for (std::uint32_t t = i; t < limit_; ++t) {
      if (t > i && At(t).space_before) return false;
      for (const char byte : FoldAt(t)) {
        node = trie.Step(node, byte);
        if (node == ByteTrie::kNone) return false;
      }
      if (!trie.ValuesAt(node).empty()) return true;
    }
    return false;
  }

  bool StartsKnownWord() const { return Matches(numerals_.words, first_); }

  void ReadMinus() {
    const MyriadNumeral* numeral = NumeralAt(at_);
    if (numeral == nullptr || numeral->kind != Kind::kMinus) return;
    negative_ = true;
    ++at_;
  }

  bool ReadPart() {
    if (at_ > first_ && At(at_).space_before && !MayFollowSpace()) {
      return false;
    }
    if (At(at_).kind == TokenKind::kDigits) return ReadAsciiDigits();
    const MyriadNumeral* numeral = NumeralAt(at_);
    if (numeral == nullptr) return false;
    if (PartsRow(*numeral)) return false;
    switch (numeral->kind) {
      case Kind::kDigit: return ReadDigit(numeral->value);
      case Kind::kTen: return ReadTen(numeral->value);
      case Kind::kPower: return ReadPower(numeral->value);
      case Kind::kPoint: return ReadPoint();
      case Kind::kMinus: return false;
    }
    return false;
  }

  // "登陆三个省": a formal digit and another one make no row of digits.
  bool PartsRow(const MyriadNumeral& numeral) {
    if (numeral.kind != Kind::kDigit || numeral.value == 0) return false;
    const bool parts = !digits_.empty() && numeral.formal != formal_;
    formal_ = numeral.formal;
    return parts;
  }

  // "伍家村", but "伍元": one formal digit inside a word is no number.
  bool IsFormalWord() const {
    return count_ == 1 && current_ && formal_ && !AtWordEnd() && !CountsMoney();
  }

  bool CountsMoney() const {
    const QuantityNames& names = context_.knowledge.quantity_names;
    if (at_ >= limit_ || At(at_).space_before) return false;
    const auto found = names.after.Find(FoldAt(at_));
    return std::any_of(found.begin(), found.end(), [&](std::uint32_t index) {
      return names.list[index].kind == CountedKind::kMoney;
    });
  }

  // "3억 5000만", "1677 万 7216": the next section after a space, if it is one.
  bool MayFollowSpace() const {
    const MyriadNumeral* next = NumeralAt(at_);
    if (ascii_ && next != nullptr && next->kind == Kind::kPower) return true;
    if (AfterThousands() && !current_ && At(at_).kind == TokenKind::kDigits) {
      return true;
    }
    return (korean_ || spaced_) && after_power_ && !current_ &&
           (At(at_).kind == TokenKind::kDigits || next != nullptr);
  }

  bool ReadAsciiDigits() {
    if (current_ || zero_) return false;
    const DigitRun run =
        ReadDigits(context_.tokens, context_.text, at_, limit_, context_.style);
    if (!run.is_number) return false;
    // "3억 2025년": digits after a section must make a smaller section.
    if (after_power_ || has_ten_) {
      const MyriadNumeral* next = NumeralAt(run.end);
      const bool goes_on = next != nullptr && next->kind != Kind::kPoint;
      if (!goes_on && At(at_).space_before && !FillsSection(run)) return false;
      if (!Fits(run.value)) return false;
    }
    current_ = run.value;
    last_digit_ = -run.fraction_digits;
    ascii_ = true;
    after_power_ = false;
    at_ = run.end;
    return true;
  }

  // Where numerals stand between spaces, the last section has all its digits;
  // "3 億 25 人" are two numbers, but "7만 1500원" is one.
  bool FillsSection(const DigitRun& run) const {
    const std::int64_t value = run.value.ToInteger().value_or(0);
    if (AfterThousands()) return value >= 100;
    if (last_power_ != 4 || value < 1000) return false;
    return spaced_ || (korean_ && !IsYear(run.end));
  }

  bool IsYear(std::uint32_t end) const {
    return end < limit_ && FoldAt(end) == "\ub144";  // "year"
  }

  // "1만 6천 233명": what is left of thousands.
  bool AfterThousands() const {
    constexpr int kThousand = 3;
    return korean_ && has_ten_ && ten_zeros_ == kThousand && ascii_any_;
  }

  bool Fits(const Decimal& value) const {
    const int room = has_ten_ ? ten_zeros_ : last_power_;
    const auto bound = Decimal(1).Shifted(room);
    return bound && value < *bound;
  }

  bool ReadDigit(int digit) {
    if (ascii_ && current_) return false;  // "5一"
    if (pointed_) {
      current_ = current_->Plus(*Decimal(digit).Shifted(--last_digit_));
      if (!current_) return false;
    } else if (!digits_.empty()) {
      digits_ += static_cast<char>('0' + digit);
      current_ = Decimal::FromDigits(digits_, {});
      positional_ = true;
    } else if (digit == 0 && (after_power_ || has_ten_ || total_)) {
      zero_ = true;
      ++at_;
      ++count_;
      return NumeralAt(at_) != nullptr || UndoZero();
    } else {
      digits_ = static_cast<char>('0' + digit);
      current_ = Decimal(digit);
      last_digit_ = 0;
    }
    after_ten_ = has_ten_ || after_power_;
    after_power_ = false;
    ++at_;
    ++count_;
    return true;
  }

  // A zero that nothing follows is not part of the number: "三百零售".
  bool UndoZero() {
    --at_;
    --count_;
    return false;
  }

  bool ReadTen(int ten) {
    if (StopsForUnit() || positional_) return false;
    const int zeros = ten >= 1000 ? 3 : ten >= 100 ? 2 : 1;
    if (ten % 10 == 0 && ten > 10 && ten < 100) {  // 廿, 卅
      if (current_) return false;
      current_ = Decimal(ten / 10);
    }
    if (has_ten_ && zeros >= ten_zeros_) return false;
    const auto product = current_.value_or(Decimal(1)).Shifted(zeros);
    const auto sum = product ? section_.Plus(*product) : std::nullopt;
    if (!sum) return false;
    section_ = *sum;
    has_ten_ = true;
    ten_zeros_ = zeros;
    EndDigits();
    last_digit_ += zeros;
    return true;
  }

  bool ReadPower(int power) {
    if (StopsForUnit()) return false;
    spaced_ |= At(at_).space_before;
    auto section =
        current_ ? section_.Plus(*current_) : std::optional<Decimal>(section_);
    if (!section) return false;
    const bool has_section = current_ || has_ten_;
    std::optional<Decimal> total;
    if (!total_) {
      if (!has_section && power > 4) return false;  // "億" alone, "京"
      total = (has_section ? *section : Decimal(1)).Shifted(power);
    } else if (!has_section || power > last_power_) {
      // "万亿", "萬萬": the whole is multiplied again.
      const auto sum = total_->Plus(*section);
      total = sum ? sum->Shifted(power) : std::nullopt;
    } else {
      const auto product = section->Shifted(power);
      total = product ? total_->Plus(*product) : std::nullopt;
    }
    if (!total) return false;
    total_ = total;
    section_ = Decimal(0);
    has_ten_ = false;
    last_power_ = power;
    EndDigits();
    last_digit_ += power;
    after_power_ = true;
    return true;
  }

  void EndDigits() {
    if (!current_) last_digit_ = 0;
    current_.reset();
    digits_.clear();
    pointed_ = zero_ = positional_ = false;
    ascii_any_ |= ascii_;
    ascii_ = false;
    magnitude_ = true;
    after_ten_ = false;
    ++at_;
    ++count_;
  }

  // "三点五": but "三点" alone is three o'clock.
  bool ReadPoint() {
    const MyriadNumeral* next = NumeralAt(at_ + 1);
    const bool whole = current_ || has_ten_ || total_;
    if (pointed_ || !whole || next == nullptr || next->kind != Kind::kDigit) {
      return false;
    }
    if (!current_) current_ = Decimal(0);
    pointed_ = true;
    last_digit_ = 0;
    ++at_;
    return true;
  }

  // "1千克", "5千米", "3兆瓦": the numeral begins the name of a unit.
  bool StopsForUnit() const {
    if (!current_ && !has_ten_ && !total_) return false;
    const ByteTrie& names = context_.knowledge.quantity_names.after;
    ByteTrie::Node node = ByteTrie::kRoot;
    for (std::uint32_t i = at_; i < limit_ && i < at_ + 4; ++i) {
      if (At(i).kind != TokenKind::kWord) return false;
      for (const char byte : FoldAt(i)) {
        node = names.Step(node, byte);
        if (node == ByteTrie::kNone) return false;
      }
      if (i > at_ && !names.ValuesAt(node).empty()) return true;
    }
    return false;
  }

  std::optional<NumberMention> Finish() {
    if (count_ == 0 && !(negative_ && current_)) return std::nullopt;
    if (IsFormalWord()) return std::nullopt;
    if (current_ && chinese_ && after_ten_ && !zero_ && digits_.size() == 1 &&
        !pointed_) {
      ScaleLastDigit();
    }
    auto value = total_.value_or(Decimal(0)).Plus(section_);
    if (value && current_) value = value->Plus(*current_);
    if (!value) return std::nullopt;
    NumberMention mention;
    mention.begin = first_;
    mention.end = at_;
    mention.value = negative_ ? value->Negated() : *value;
    mention.last_digit = last_digit_;
    mention.spelled = !ascii_ && !ascii_any_;
    mention.magnitude = magnitude_ && (total_ || ascii_any_ || ascii_);
    mention.scale_power = total_ ? last_power_ : 0;
    mention.one = count_ == 1 && mention.spelled && *value == Decimal(1);
    // "两三个月" are two or three months.
    const bool either = positional_ && digits_.size() == 2 &&
                        digits_.find('0') == std::string::npos;
    while (either && NumeralAt(at_) != nullptr) mention.end = ++at_;
    mention.in_chain =
        mention.spelled && (either || Follows(numerals_.several));
    mention.doubtful =
        mention.spelled && (Follows(numerals_.vague) || IsDoubtful());
    return mention;
  }

  // "两千四百五" is 2450, "一万三" 13000.
  void ScaleLastDigit() {
    const int zeros = has_ten_ ? ten_zeros_ : last_power_;
    if (zeros < 2) return;
    const auto scaled = current_->Shifted(zeros - 1);
    if (scaled) current_ = scaled;
  }

  bool AtWordEnd() const {
    return at_ >= limit_ || At(at_).space_before ||
           At(at_).kind != TokenKind::kWord ||
           At(at_).script != At(at_ - 1).script;
  }

  // "几十年", "唯一一位".
  bool Follows(const ByteTrie& words) const {
    return first_ > 0 && !At(first_).space_before &&
           !words.Find(FoldAt(first_ - 1)).empty();
  }

  bool IsDoubtful() const {
    const bool several = count_ > 1 && (magnitude_ || count_ > 2);
    if (positional_ && count_ < 3) return true;
    if (korean_) return IsDoubtfulKorean(several);
    if (several) return false;
    const bool counted = at_ < limit_ && Matches(numerals_.counters, at_);
    const bool stands_alone =
        AtWordEnd() && (first_ == 0 || At(first_).space_before ||
                        At(first_ - 1).kind != TokenKind::kWord ||
                        At(first_ - 1).script != At(first_).script);
    if (stands_alone) return false;
    // A Japanese numeral after another kanji belongs to its word.
    const bool in_word = !chinese_ && first_ > 0 && !At(first_).space_before &&
                         At(first_ - 1).script == Script::kHan;
    return !counted || in_word;
  }

  bool IsDoubtfulKorean(bool several) const {
    if (AtWordEnd()) return !several && !IsWholeClaim();
    // One alone is part of a word unless its counter ends it: "오인|할".
    if (Matches(numerals_.counters, at_)) return !several && !EndsCounted();
    return !several || !Matches(numerals_.particles, at_);
  }

  // The counter at hand ends its word, or particles do.
  bool EndsCounted() const {
    const auto match = [this](const ByteTrie& words, std::uint32_t i) {
      return MatchAffix(context_.tokens, words, i, limit_);
    };
    const std::uint32_t end = match(numerals_.counters, at_);
    const auto goes_on = [this](std::uint32_t i) {
      return i < limit_ && !At(i).space_before &&
             At(i).script == Script::kHangul;
    };
    return !goes_on(end) || match(numerals_.particles, end) > end;
  }

  // Nothing else stands in the text around.
  bool IsWholeClaim() const {
    return at_ >= limit_ && (first_ == 0 || At(first_).line_before);
  }

  const NumberContext& context_;
  const MyriadNumerals& numerals_;
  bool korean_;
  bool chinese_;
  std::uint32_t first_;
  std::uint32_t limit_;
  std::uint32_t at_;

  std::optional<Decimal> total_;    // of the sections before
  Decimal section_;                 // of the tens of this section
  std::optional<Decimal> current_;  // the digits not yet multiplied
  std::string digits_;              // the numerals of current_
  int last_power_ = 0;
  int ten_zeros_ = 4;
  int last_digit_ = 0;
  int count_ = 0;        // numerals read
  bool formal_ = false;  // the last digit is
  bool negative_ = false;
  bool has_ten_ = false;
  bool after_power_ = false;
  bool after_ten_ = false;
  bool zero_ = false;
  bool pointed_ = false;
  bool positional_ = false;
  bool ascii_ = false;
  bool ascii_any_ = false;
  bool spaced_ = false;  // "3 億"
  bool magnitude_ = false;
};

}  // namespace

std::optional<NumberMention> ReadMyriadNumber(const NumberContext& context,
                                              std::uint32_t first,
                                              std::uint32_t limit) {
  const MyriadNumerals& numerals = context.knowledge.myriad;
  if (numerals.empty()) return std::nullopt;
  // Most graphemes are no numerals: say so before anything is set up. A minus
  // may be several graphemes and reads as one word.
  const Token& token = context.tokens.list[first];
  if (token.kind == TokenKind::kWord &&
      numerals.signs.Find(context.tokens.Fold(token)).empty()) {
    return std::nullopt;
  }
  return MyriadReader(context, first, limit).Read();
}

}  // namespace claimdiff
