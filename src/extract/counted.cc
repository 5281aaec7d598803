#include "extract/counted.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "extract/elision.h"
#include "extract/number_ordinals.h"
#include "text/dashes.h"
#include "text/phrases.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

using text::Token;
using text::TokenKind;

// No name is longer; bounds the search to the left of a number.
constexpr std::uint32_t kMaxNameTokens = 6;

class Search {
 public:
  Search(const NumberContext& context, const NumberMention& number,
         std::uint32_t first, std::uint32_t limit)
      : context_(context),
        names_(context.knowledge.quantity_names),
        number_(number),
        first_(first),
        limit_(limit) {}

  bool BeginsName() const {
    bool found = false;
    MatchNames(names_.before, number_.begin, limit_,
               [&](std::uint32_t end, const QuantityName& name, bool) {
                 found |= end > number_.end && !name.sign;
               });
    return found;
  }

  std::optional<Counted> Run() {
    LookAfter();
    LookBefore();
    if (best_.name == nullptr) return std::nullopt;
    if (best_.name->kind == CountedKind::kMoney) ReadLateMagnitude();
    if (best_.name->kind == CountedKind::kMeasure) {
      ReadPer();
      ReadHalf();
      ReadBelow();
    }
    return best_;
  }

 private:
  const Token& At(std::uint32_t i) const { return context_.tokens.list[i]; }
  std::string_view FoldAt(std::uint32_t i) const {
    return context_.tokens.Fold(At(i));
  }
  std::string_view TextAt(std::uint32_t begin, std::uint32_t end) const {
    const std::uint32_t from = At(begin).span.begin;
    return context_.text.substr(from, At(end - 1).span.end - from);
  }

  void Offer(std::uint32_t begin, std::uint32_t end, const QuantityName& name) {
    const std::uint32_t size = end - begin;
    if (best_.name != nullptr && best_.end - best_.begin >= size) return;
    best_ = {begin, end, &name, 0};
  }

  // Signs of one or two letters mean something in their own case only; "in"
  // and its like must touch their digits.
  bool Allowed(const QuantityName& name, std::uint32_t begin,
               std::uint32_t end) const {
    // Korean "공동", "joint": nobody spells an amount of zero.
    if ((name.kind == CountedKind::kMoney ||
         name.kind == CountedKind::kTenth) &&
        number_.spelled && number_.value.IsZero()) {
      return false;
    }
    if (name.word != QuantityName::Word::kNone && IsOtherWord(name, end)) {
      return false;
    }
    if (number_.doubtful && IsInsideHangul(end)) return false;
    const bool glued =
        begin >= number_.end ? !At(begin).space_before : !At(end).space_before;
    const bool exact = TextAt(begin, end) == name.spelling;
    if (name.glued_only) return glued && exact;
    if (!name.sign || At(begin).kind != TokenKind::kWord) return true;
    // "A$5" are Australian dollars; "a $5" has an article, or a preposition.
    if (TextAt(begin, begin + 1) == "a") return exact;
    if (name.kind == CountedKind::kMoney && name.spelling == name.id) {
      return AllowedCode(begin, end);
    }
    const bool ascii = static_cast<unsigned char>(name.spelling[0]) < 0x80;
    if (name.spelling.size() > (ascii ? 2 : 4)) return true;
    if (number_.spelled) return exact && name.spelling.size() == 2;
    return exact || (glued && name.spelling.size() == 2);
  }

  // Whether the unit at the tokens before `end` is another word here.
  bool IsOtherWord(const QuantityName& name, std::uint32_t end) const {
    if (name.word == QuantityName::Word::kOfWords) return number_.spelled;
    if (!number_.bare_digits || end <= number_.end ||
        !At(end - 1).space_before) {
      return false;
    }
    const auto value = number_.value.ToInteger().value_or(0);
    constexpr std::int64_t kFirstYear = 1800;
    constexpr std::int64_t kLastYear = 2100;
    if (name.word == QuantityName::Word::kAfterYear &&
        (value < kFirstYear || value > kLastYear)) {
      return false;
    }
    return end < limit_ && At(end).kind == TokenKind::kWord &&
           !At(end).line_before && names_.connectors.Find(FoldAt(end)).empty();
  }

  // Korean "이 프로|젝트": this project, no two per cent.
  bool IsInsideHangul(std::uint32_t end) const {
    return end < limit_ && At(end).script == text::Script::kHangul &&
           !At(end).space_before &&
           At(end - 1).script == text::Script::kHangul && !IsParticle(end);
  }

  // "십 퍼센트|는"
  bool IsParticle(std::uint32_t i) const {
    return !context_.knowledge.myriad.particles.Find(FoldAt(i)).empty();
  }

  // "ALL 5", "top 10", "5 try": codes that are words count in capitals only.
  bool AllowedCode(std::uint32_t begin, std::uint32_t end) const {
    const std::string_view text = TextAt(begin, end);
    bool upper = true;
    for (const char c : text) upper &= c >= 'A' && c <= 'Z';
    // "CVE-2026-31877"
    if (upper && end < number_.begin && FoldAt(end) == "-" &&
        !At(end).space_before && !At(end + 1).space_before) {
      return false;
    }
    if (upper) return text != "ALL" || !At(begin).line_before;
    return !names_.lower_codes.Find(FoldAt(begin)).empty();
  }

  // Offers all names of `trie` that start at token `begin`; `offer` decides.
  template <typename OfferName>
  void MatchNames(const ByteTrie& trie, std::uint32_t begin,
                  std::uint32_t limit, OfferName offer) const {
    ByteTrie::Node node = ByteTrie::kRoot;
    for (std::uint32_t i = begin; i < limit; ++i) {
      const Token& token = At(i);
      if (i > begin && token.line_before) return;
      if (i > begin && text::IsPhraseJoint(context_.tokens, token)) continue;
      // The 2 of "km2" touches it; "5 km 2" does not go on.
      if (i > begin && token.kind == TokenKind::kDigits && token.space_before) {
        return;
      }
      const std::string_view fold = context_.tokens.Fold(token);
      for (std::size_t byte = 0; byte < fold.size(); ++byte) {
        node = trie.Step(node, fold[byte]);
        if (node == ByteTrie::kNone) return;
        const auto values = trie.ValuesAt(node);
        if (values.empty()) continue;
        const std::string_view rest = fold.substr(byte + 1);
        if (!rest.empty() && (!IsEnding(fold, byte + 1) ||
                              context_.knowledge.OpensSentences(token))) {
          continue;
        }
        for (const std::uint32_t index : values) {
          offer(i + 1, names_.list[index], rest.empty());
        }
      }
    }
  }

  // Endings are for names of some length: "kilometre|ye", not "t|on".
  bool IsEnding(std::string_view word, std::size_t stem) const {
    return text::CountCodePoints(word.substr(0, stem)) >= 3 &&
           !names_.endings.Find(word.substr(stem)).empty();
  }

  // The end of an ending that is set off: "5 km'lik", "100 $-lık".
  std::uint32_t PastEnding(std::uint32_t end) const {
    if (end + 1 >= limit_ || At(end).space_before || At(end + 1).space_before ||
        At(end).kind != TokenKind::kPunct ||
        At(end + 1).kind != TokenKind::kWord ||
        !text::IsPhraseJoint(context_.tokens, At(end))) {
      return end;
    }
    return names_.endings.Find(FoldAt(end + 1)).empty() ? end : end + 2;
  }

  // "$ 20 $ 37", "1 $10": the sign belongs to the number after it.
  bool IsOfNext(const QuantityName& name, std::uint32_t end) const {
    if (name.kind != CountedKind::kMoney || !name.sign || end >= limit_ ||
        At(end).kind != TokenKind::kDigits) {
      return false;
    }
    return !At(end).space_before ||
           (number_.begin > first_ &&
            At(number_.begin - 1).kind == TokenKind::kSymbol);
  }

  // Russian "45° с": no "°С", but "with".
  bool EndsInOtherWord(std::uint32_t begin, std::uint32_t end) const {
    const Token& last = At(end - 1);
    const bool goes_on = end < limit_ && At(end).kind == TokenKind::kWord;
    return goes_on && end - begin > 1 && last.space_before &&
           !last.upper_first && context_.tokens.Letters(last) == 1 &&
           context_.knowledge.OpensSentences(last);
  }

  bool MayFollow(std::uint32_t at) const {
    return (context_.starts[at] & kFollowsNumber) != 0;
  }

  void LookAfterFrom(std::uint32_t at) {
    if (at >= limit_ || !MayFollow(at) || At(at).line_before) return;
    // Two readings of one length: the one that is written just so.
    const QuantityName* exact = nullptr;
    std::uint32_t exact_end = 0;
    MatchNames(names_.after, at, limit_,
               [&](std::uint32_t end, const QuantityName& name, bool whole) {
                 if (!Allowed(name, at, end) || IsOfNext(name, end) ||
                     EndsInOtherWord(at, end)) {
                   return;
                 }
                 const std::uint32_t past = whole ? PastEnding(end) : end;
                 if (past == end && IsElided(context_.tokens, end - 1)) return;
                 Offer(number_.begin, past, name);
                 if (TextAt(at, end) == name.spelling) {
                   exact = &name;
                   exact_end = end;
                 }
               });
    if (exact != nullptr && best_.end == exact_end) best_.name = exact;
  }

  // "500,- Kč": past the sign for no cents.
  std::uint32_t PastNoCents(std::uint32_t at) const {
    const bool sign = at + 2 < limit_ && FoldAt(at) == "," &&
                      !At(at).space_before && !At(at + 1).space_before &&
                      text::IsDash(FoldAt(at + 1));
    return sign ? at + 2 : at;
  }

  bool IsArticleOfShare(std::string_view fold) const {
    const NumberWords& words = context_.knowledge.number_words;
    return !words.partitives.Find(fold).empty() &&
           !words.determiners.Find(fold).empty();
  }

  void LookAfter() {
    std::uint32_t at = number_.end;
    if (number_.glued_before && number_.glued_after) return;  // "l10n"
    LookAfterFrom(at);
    if (best_.name != nullptr || at >= limit_) return;
    if (const std::uint32_t past = PastNoCents(at); past > at) {
      return LookAfterFrom(past);
    }
    // "2 Mio. €", "10-gallon", "100'avro".
    const bool joint =
        !At(at).space_before && text::IsPhraseJoint(context_.tokens, At(at));
    if (joint) {
      ++at;
      const bool stop = FoldAt(at - 1) == ".";
      if (stop ? number_.magnitude : at < limit_ && !At(at).space_before) {
        LookAfterFrom(at);
      }
      if (best_.name != nullptr || at >= limit_) return;
    }
    // "Half a mile".
    if (number_.spelled && !number_.value.IsInteger() && !At(at).line_before &&
        IsArticleOfShare(FoldAt(at))) {
      LookAfterFrom(at + 1);
      if (best_.name != nullptr) return;
    }
    // "15 milhões de dólares", "1 milliard d'euros".
    if (At(at).kind != TokenKind::kWord || !MayFollow(at) ||
        names_.connectors.Find(FoldAt(at)).empty()) {
      return;
    }
    ++at;
    if (at < limit_ && !At(at).space_before &&
        text::IsPhraseJoint(context_.tokens, At(at))) {
      ++at;
    }
    LookAfterFrom(at);
  }

  void LookBefore() {
    const std::uint32_t begin = number_.begin;
    const std::uint32_t span =
        begin - first_ < kMaxNameTokens ? begin - first_ : kMaxNameTokens;
    for (std::uint32_t back = span; back > 0; --back) {
      const std::uint32_t at = begin - back;
      if ((context_.starts[at] & kStartsCounted) == 0) continue;
      // A sign inside a word is none: the "r" of "for 5".
      MatchNames(names_.before, at, begin,
                 [&](std::uint32_t end, const QuantityName& name, bool) {
                   OfferBefore(at, end, name);
                 });
    }
  }

  void OfferBefore(std::uint32_t at, std::uint32_t end,
                   const QuantityName& name) {
    const std::uint32_t begin = number_.begin;
    // Only joints may stand between: "Rp.5", "US$-5".
    for (std::uint32_t i = end; i < begin; ++i) {
      if (!text::IsPhraseJoint(context_.tokens, At(i))) return;
    }
    if (!Allowed(name, at, end)) return;
    std::uint32_t last = number_.end;
    if (!name.after.empty()) {
      last = MatchLiteral(name.after, last);
      if (last == 0) return;
    } else if (best_.name != nullptr && best_.name->kind == name.kind &&
               best_.begin == begin &&
               (best_.name->id == name.id || best_.name->id == "degree")) {
      last = best_.end;  // "US$ 5 dollars", "华氏70°"
    }
    Offer(at, last, name);
  }

  // "時速130キロ", "saatte 150 kilometre": a speed, told before its number.
  void ReadPer() {
    constexpr std::uint32_t kLongest = 5;  // tokens
    const std::uint32_t number = number_.begin;
    if (names_.per.empty() || best_.begin != number) return;
    for (std::uint32_t n = 1; n <= std::min(kLongest, number - first_); ++n) {
      const auto found = SaidAt(number - n, names_.per);
      // Tamil "at five o'clock" has the same word.
      const bool clock =
          number - n > first_ && At(number - n - 1).kind == TokenKind::kDigits;
      if (!found || clock) continue;
      const std::string id =
          best_.name->id + (*found == 0 ? "-per-hour" : "-per-second");
      for (const QuantityName& name : names_.list) {
        if (name.id != id) continue;
        best_.begin = number - n;
        best_.name = &name;
        return;
      }
    }
  }

  // "Deux kilomètres et demi", "两公里半".
  void ReadHalf() {
    if (best_.end <= number_.end || !number_.value.IsInteger()) return;
    const std::uint32_t end = MatchAffix(
        context_.tokens, context_.knowledge.number_words.halves_of_units,
        best_.end, limit_);
    if (end == best_.end || At(best_.end).line_before || GoesOn(end)) return;
    best_.half = true;
    best_.end = end;
  }

  // "5公里|半径" is a radius, "et demi-tour" a turn.
  bool GoesOn(std::uint32_t at) const {
    if (at >= limit_ || At(at).space_before) return false;
    if (At(at).kind == TokenKind::kPunct) {
      return text::IsPhraseJoint(context_.tokens, At(at));
    }
    return FoldAt(at) != "的" && FoldAt(at) != "の";
  }

  // "零下5度": a temperature below zero.
  void ReadBelow() {
    constexpr std::uint32_t kLongest = 3;  // tokens
    const std::string& id = best_.name->id;
    if (names_.below.empty() || number_.value.IsNegative() ||
        (id != "celsius" && id != "fahrenheit" && id != "degree")) {
      return;
    }
    const std::uint32_t number = number_.begin;
    for (std::uint32_t n = 1; n <= std::min(kLongest, number - first_); ++n) {
      if (!SaidAt(number - n, names_.below)) continue;
      best_.below = true;
      best_.begin = std::min(best_.begin, number - n);
      return;
    }
  }

  // What the tokens from `at` to the number say, if `trie` has the phrase.
  std::optional<std::uint32_t> SaidAt(std::uint32_t at,
                                      const ByteTrie& trie) const {
    ByteTrie::Node node = ByteTrie::kRoot;
    for (std::uint32_t i = at; i < number_.begin; ++i) {
      if (i > at && At(i).line_before) return std::nullopt;
      for (const char byte : FoldAt(i)) {
        node = trie.Step(node, byte);
        if (node == ByteTrie::kNone) return std::nullopt;
      }
    }
    const auto values = trie.ValuesAt(node);
    if (values.empty()) return std::nullopt;
    return values.front();
  }

  // "75 USD million".
  void ReadLateMagnitude() {
    if (number_.magnitude || best_.end >= limit_ || best_.end <= number_.end) {
      return;
    }
    const NumberWords& words = context_.knowledge.number_words;
    for (const std::uint32_t index : words.trie.Find(FoldAt(best_.end))) {
      const NumberWord& word = words.words[index];
      if (word.part != NumberPart::kScale || word.abbreviated ||
          word.power < 3) {
        continue;
      }
      best_.shift = word.power;
      ++best_.end;
      return;
    }
  }

  // The end of the tokens from `at` that spell `literal`, or 0.
  std::uint32_t MatchLiteral(std::string_view literal, std::uint32_t at) const {
    while (at < limit_ && !literal.empty()) {
      const std::string_view fold = FoldAt(at);
      if (!literal.starts_with(fold)) return 0;
      literal.remove_prefix(fold.size());
      ++at;
    }
    return literal.empty() ? at : 0;
  }

  const NumberContext& context_;
  const QuantityNames& names_;
  const NumberMention& number_;
  std::uint32_t first_;
  std::uint32_t limit_;
  Counted best_;
};

}  // namespace

std::optional<Counted> FindCounted(const NumberContext& context,
                                   const NumberMention& number,
                                   std::uint32_t first, std::uint32_t limit) {
  return Search(context, number, first, limit).Run();
}

bool BeginsName(const NumberContext& context, const NumberMention& number,
                std::uint32_t limit) {
  return number.spelled &&
         Search(context, number, number.begin, limit).BeginsName();
}

}  // namespace claimdiff
