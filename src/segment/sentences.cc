// One pass over the tokens of a block. At each mark that can end a sentence
// the question is what stands before it (an abbreviation, an initial, an
// ordinal: stops.h) and what comes after it (a lower-case word, a comma, a
// capital, a word that opens sentences). Closing quotes and brackets after the
// mark stay with the sentence.
//
// ICU's sentence iterator was rejected: it knows abbreviations for seven
// languages, without a look at the next word, and no ordinals or initials.
// A learnt model (Kiss and Strunk 2006, "Unsupervised multilingual sentence
// boundary detection") needs more text than one article; its orthographic
// heuristics (case of the next word, words known to open sentences) are ours.
#include "segment/sentences.h"

#include <algorithm>

#include "segment/asides.h"
#include "segment/block_view.h"
#include "segment/brackets.h"
#include "segment/quotes.h"
#include "segment/speakers.h"
#include "segment/stops.h"
#include "text/sentence_marks.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

using text::Script;
using text::SentenceMark;
using text::Token;
using text::TokenKind;

// Thai and Lao write no full stops; a space parts clauses. A space before a
// word that opens sentences counts as an end when the sentence so far has
// this many graphemes: half of a usual news sentence.
constexpr std::uint32_t kMinSpacedGraphemes = 60;
// How many marks may stand between a full stop and the next word.
constexpr std::uint32_t kMaxMarksAhead = 6;

class Splitter : private BlockView {
 public:
  Splitter(const Prose& prose, TokenSpan block, const SentenceRules& rules)
      : BlockView(prose.text, prose.tokens, block),
        asides_(text_, tokens_, block),
        brackets_(text_, tokens_, block),
        quotes_(text_, tokens_, block),
        speakers_(text_, tokens_, block, rules),
        stops_(prose, block, rules),
        first_(block.begin),
        text_at_(block.begin),
        rules_(rules) {}

  void Run(std::vector<Sentence>* out) {
    const auto from = out->size();
    while (first_ < limit_) {
      const std::uint32_t end = NextEnd();
      out->push_back({{first_, end}, false});
      if (has_quotes_) quotes_.Note(from, out);
      first_ = end;
      brackets_.Begin(end);
      stops_.Begin(end);
    }
  }

 private:
  bool Adjacent(std::uint32_t i) const {
    return i < limit_ && i > first_ && !list_[i].space_before;
  }
  // One past the last token of the sentence that begins at first_.
  std::uint32_t NextEnd() {
    open_bracket_ = has_quotes_ = false;
    FindText();
    std::uint32_t last_space = first_;
    const std::uint32_t begin_byte = list_[first_].span.begin;
    for (std::uint32_t i = first_; i < limit_; ++i) {
      const Token& token = list_[i];
      if (token.span.end - begin_byte > kMaxSentenceBytes && i > first_) {
        return last_space > first_ ? last_space : i;
      }
      if (token.script == Script::kThai && token.space_before &&
          EndsBeforeClause(i)) {
        return i;
      }
      // A sum, for a branch would be guessed wrong at most marks.
      last_space += (i - last_space) * std::uint32_t{token.space_before};
      if (token.kind != TokenKind::kPunct) continue;
      const SentenceMark mark = TerminalAt(i);
      if (!text::IsTerminal(mark)) {
        has_quotes_ |= mark == SentenceMark::kQuote;
        NoteBracket(i, mark);
        continue;
      }
      const std::uint32_t last = RunEnd(i);
      const std::uint32_t after = Absorb(last + 1);
      if (after >= limit_ || asides_.EndBlock(after)) return limit_;
      if (!brackets_.Enclose(i, after) && Ends(i, last, after)) return after;
      i = after - 1;
    }
    return limit_;
  }

  void NoteBracket(std::uint32_t i, SentenceMark mark) {
    if (mark == SentenceMark::kOpen && i > first_) {
      open_bracket_ = true;
      brackets_.Open(i);
    }
    if (mark == SentenceMark::kClose) open_bracket_ = false;
  }

  // The mark of token i, with the marks that end sentences in one script only.
  SentenceMark TerminalAt(std::uint32_t i) const {
    const SentenceMark mark = MarkAt(i);
    if (i == first_ || !IsWord(i - 1)) return mark;
    const char32_t c = CharAt(i);
    // The Greek question mark, which parts things within brackets.
    if ((c == ';' || c == 0x037E) && list_[i - 1].script == Script::kGreek &&
        !open_bracket_) {
      return SentenceMark::kAsk;
    }
    // The Armenian full stop, typed as a colon.
    if (c == ':' && list_[i - 1].script == Script::kOther && i + 1 < limit_ &&
        list_[i + 1].space_before && list_[i + 1].upper_first) {
      return SentenceMark::kAsk;
    }
    // Two Ethiopic word spaces are a full stop.
    if (c == 0x1361 && i + 1 < limit_ && Adjacent(i + 1) &&
        CharAt(i + 1) == 0x1361) {
      return SentenceMark::kFullStop;
    }
    return mark;
  }

  // The last token of the run of terminal marks that begins at i.
  std::uint32_t RunEnd(std::uint32_t i) const {
    while (Adjacent(i + 1) &&
           (text::IsTerminal(MarkAt(i + 1)) || CharAt(i + 1) == 0x1361)) {
      ++i;
    }
    return i;
  }

  // One past the closing quotes, brackets, further stops and note numbers that
  // follow the end of a sentence at token i.
  std::uint32_t Absorb(std::uint32_t i) {
    in_bracket_ = false;
    quoted_ = false;
    while (i < limit_) {
      const SentenceMark mark = MarkAt(i);
      has_quotes_ |= mark == SentenceMark::kQuote;
      if (Adjacent(i) && mark == SentenceMark::kClose) {
        in_bracket_ |= open_bracket_;
        open_bracket_ = false;
      } else if (mark == SentenceMark::kQuote && IsClosingQuote(i)) {
        quoted_ = true;
      } else if (!Adjacent(i) && text::IsTerminal(mark) && SpaceAfter(i)) {
        // "? !" and ". . ."
      } else if (Adjacent(i) && mark == SentenceMark::kOpen && IsNote(i)) {
        i += 2;
      } else if (!Adjacent(i) ||
                 !(text::IsTerminal(mark) || IsTrailingSymbol(i))) {
        break;
      }
      ++i;
    }
    return i;
  }

  // A reference to a note: "[12]".
  bool IsNote(std::uint32_t i) const {
    return IsDigits(i + 1) && Adjacent(i + 1) &&
           MarkAt(i + 2) == SentenceMark::kClose && Adjacent(i + 2);
  }

  // An emoji and the like at the end of a sentence.
  bool IsTrailingSymbol(std::uint32_t i) const {
    return list_[i].kind == TokenKind::kSymbol && SpaceAfter(i);
  }

  bool IsClosingQuote(std::uint32_t i) {
    const char32_t c = CharAt(i);
    const bool closes = c == 0xBB || c == 0x201D || c == 0x2019 ||
                        c == 0x203A || c == 0x300D || c == 0x300F ||
                        c == 0xFF63;
    if (!Adjacent(i)) {
      // French puts a space inside its quotation marks.
      if (!SpaceAfter(i)) return false;
      return closes || i + 1 == limit_ || (c == '"' && quotes_.IsOpenBefore(i));
    }
    if (SpaceAfter(i)) return true;
    if (list_[i + 1].kind == TokenKind::kPunct) {
      return MarkAt(i + 1) != SentenceMark::kOpen;
    }
    return closes || (c == '"' && quotes_.IsOpenBefore(i));
  }

  // The first word or number at or after token i, with only marks between, or
  // limit_.
  std::uint32_t WordAfter(std::uint32_t i) const {
    const std::uint32_t stop = std::min(limit_, i + kMaxMarksAhead);
    while (i < stop && list_[i].kind != TokenKind::kWord &&
           list_[i].kind != TokenKind::kDigits) {
      ++i;
    }
    return i < stop ? i : limit_;
  }

  bool IsLower(std::uint32_t i) const {
    return IsWord(i) && text::HasCase(list_[i].script) &&
           list_[i].lower_inside && !list_[i].upper_first &&
           !list_[i].upper_inside;
  }

  // What a stop after it ends a sentence for sure: "approx." may go on.
  bool IsNoAbbreviation(std::uint32_t i) const {
    constexpr std::size_t kLong = 7;  // letters or more
    if (!IsWord(i) || stops_.IsCode(i)) return true;
    return IsLetter(i) ? list_[i].upper_first
                       : text::CountCodePoints(FoldAt(i)) >= kLong;
  }

  // A name in small letters after the marks [i, last]: "It rained. `ls` ran.",
  // "It rained (a lot). clang ran."
  bool MayOpenInLower(std::uint32_t i, std::uint32_t last,
                      std::uint32_t word) const {
    const bool rank = IsDigits(i - 1) && rules_.ordinals() != Ordinals::kNone;
    if (i != last || i < first_ + 2 || rank) return false;
    const bool stop = MarkAt(i) == SentenceMark::kStop;
    if (stops_.IsCode(word)) {
      return (stop && IsNoAbbreviation(i - 1)) ||
             MarkAt(i) == SentenceMark::kAsk;
    }
    return stop && Adjacent(i) && word == i + 1 && brackets_.ClosedAt(i - 1);
  }

  // Each token is looked at once a block, however short sentences are cut.
  void FindText() {
    text_at_ = std::max(text_at_, first_);
    while (text_at_ < limit_ && !IsWord(text_at_) && !IsDigits(text_at_)) {
      ++text_at_;
    }
  }

  // Does the sentence end after the terminal marks [i, last] and what follows
  // them up to token `after`?
  bool Ends(std::uint32_t i, std::uint32_t last, std::uint32_t after) {
    if (in_bracket_ && !EndsBracketed(i, after)) return false;
    if (text_at_ >= i) return false;  // marks only so far
    const SentenceMark next = MarkAt(after);
    const std::uint32_t word = WordAfter(after);
    bool full = false;
    for (std::uint32_t k = i; k <= last; ++k) {
      full |= TerminalAt(k) == SentenceMark::kFullStop;
    }
    if (full) return !GoesOnAfterQuote(after, next);
    if (quoted_ && Adjacent(after) && speakers_.IsParticle(after)) return false;
    if (quoted_ && MarkAt(last) != SentenceMark::kStop &&
        speakers_.Begins(after)) {
      return false;
    }
    if (next == SentenceMark::kPause && Adjacent(after)) return false;
    if (next == SentenceMark::kClose) return false;
    if (word == limit_ || (IsLower(word) && !MayOpenInLower(i, last, word))) {
      return false;
    }
    if (IsEllipsis(i, last) && (open_bracket_ || asides_.GoesOn(i, after))) {
      return false;
    }
    if (Adjacent(after)) return EndsWithoutSpace(i, last, after);
    const bool stop = i == last && MarkAt(i) == SentenceMark::kStop;
    if (stop && IsBareSign(i, after)) return false;
    if (IsCommand(i)) return stops_.IsStarter(word);
    if (!stop || after > last + 1 || list_[i].space_before) return true;
    return i != first_ && stops_.End(i, after, word);
  }

  // The mark at i ends a command that a colon begins: "Type :q! <ENTER>".
  bool IsCommand(std::uint32_t i) const {
    return i > first_ + 1 && MarkAt(i) == SentenceMark::kAsk && IsWord(i - 1) &&
           Adjacent(i) && Adjacent(i - 1) && CharAt(i - 2) == ':' &&
           list_[i - 2].space_before;
  }

  // "名前を . で始める": a stop between spaces, before words of a script that
  // has stops of its own or sets none apart, is spoken of.
  bool IsBareSign(std::uint32_t i, std::uint32_t after) const {
    return list_[i].space_before && SpaceAfter(i) && IsWord(after) &&
           text::IsGraphemeScript(list_[after].script);
  }

  // Nouns and names in capitals follow a bracket in some languages.
  bool EndsBracketed(std::uint32_t i, std::uint32_t after) const {
    return rules_.ordinals() != Ordinals::kCapital &&
           brackets_.HoldSentence(i, after);
  }

  // "…" or "..."
  bool IsEllipsis(std::uint32_t i, std::uint32_t last) const {
    return MarkAt(i) == SentenceMark::kEllipsis ||
           (last > i && MarkAt(i) == SentenceMark::kStop &&
            MarkAt(last) == SentenceMark::kStop);
  }

  // 「……。」と述べた: a particle ties the quotation to what follows.
  bool GoesOnAfterQuote(std::uint32_t after, SentenceMark next) const {
    if (next == SentenceMark::kPause || next == SentenceMark::kClose) {
      return true;
    }
    if (!quoted_) return false;
    if (speakers_.Begins(after)) return true;
    if (!Adjacent(after)) return false;
    return speakers_.IsParticle(after);
  }

  // "……吗?他", "했다.그", and pages that lose the space: "selesai.Presiden".
  bool EndsWithoutSpace(std::uint32_t i, std::uint32_t last,
                        std::uint32_t after) const {
    if (i == first_ || !IsWord(after) || !IsWord(i - 1)) return false;
    const Token& before = list_[i - 1];
    const Token& next = list_[after];
    if (text::IsGraphemeScript(before.script)) {
      return before.script != Script::kThai && before.script == next.script &&
             text::IsGraphemeScript(next.script);
    }
    if (MarkAt(last) == SentenceMark::kEllipsis || last > i) return false;
    const bool plain = !before.upper_inside && FoldAt(i - 1).size() >= 3 &&
                       !before.upper_first && before.lower_inside;
    const bool capital =
        next.upper_first && next.lower_inside && !next.upper_inside;
    return plain && capital && FoldAt(after).size() >= 2 &&
           !InAddress(i, after);
  }

  // "www.Beispiel.de", "user.Name@...": no spaces for a while, and marks.
  bool InAddress(std::uint32_t i, std::uint32_t after) const {
    for (std::uint32_t k = i - 1; k > first_; --k) {
      if (list_[k].space_before) break;
      if (MarkAt(k - 1) != SentenceMark::kQuote) return true;
    }
    return !SpaceAfter(after) && MarkAt(after + 1) != SentenceMark::kPause;
  }

  // A space inside Thai or Lao text before token i.
  bool EndsBeforeClause(std::uint32_t i) const {
    return i >= first_ + kMinSpacedGraphemes &&
           list_[i - 1].script == Script::kThai && !open_bracket_ &&
           rules_.IsStarter(tokens_, i, limit_);
  }

  Asides asides_;
  Brackets brackets_;
  Quotes quotes_;
  Speakers speakers_;
  Stops stops_;
  std::uint32_t first_;    // of the sentence at hand
  std::uint32_t text_at_;  // its first word or number, or one further on
  const SentenceRules& rules_;
  bool has_quotes_ = false;    // the sentence has a quotation mark
  bool open_bracket_ = false;  // one was opened within the sentence
  bool in_bracket_ = false;    // Absorb closed a bracket of the sentence
  bool quoted_ = false;        // Absorb closed a quotation
};

}  // namespace

void SplitSentences(const Prose& prose, TokenSpan block,
                    const SentenceRules& rules, std::vector<Sentence>* out) {
  Splitter(prose, block, rules).Run(out);
}

}  // namespace claimdiff
