#include "features/words.h"

#include <algorithm>
#include <string>

#include "data/data.h"
#include "text/hash_table.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

using text::Script;
using text::Token;
using text::TokenKind;

// True for a Han character that often writes a foreign syllable.
bool IsTranscription(std::uint64_t hash) {
  static const auto& all = *[] {
    auto* hashes = new text::HashTable<bool>;
    data::ForEachRow(
        data::Table("han_transcription"), [&](std::string_view row) {
          for (std::size_t at = 0; at < row.size();) {
            const std::size_t size = text::DecodeAt(row, at).size;
            (*hashes)[text::HashFolded(row.substr(at, size))] = true;
            at += size;
          }
        });
    return hashes;
  }();
  return all.Find(hash) != nullptr;
}

class WordFinder {
 public:
  WordFinder(const text::Tokens& tokens, const Claim& claim,
             WordOptions options, Vocabulary* vocabulary, WordRoom* room)
      : tokens_(tokens),
        end_of_claim_(claim.span.end),
        facts_(claim.facts),
        options_(options),
        vocabulary_(vocabulary),
        uses_(room->uses),
        entries_(room->entries),
        joined_(room->joined) {}

  void Run(std::uint32_t first) {
    const auto size = static_cast<std::uint32_t>(tokens_.list.size());
    end_ = at_ = fetched_ = first;
    while (end_ < size && tokens_.list[end_].span.end <= end_of_claim_) {
      ++end_;
    }
    while (at_ < end_) Step();
  }

 private:
  void Step() {
    const Token& token = tokens_.list[at_];
    if (options_.dictionary.lexicon != nullptr) FetchAhead();
    if (token.kind == TokenKind::kDigits) {
      DigitChain();
    } else if (token.kind != TokenKind::kWord || InsideQuantity(token.span)) {
      ++at_;
    } else if (token.script == Script::kHangul) {
      HangulWord();
    } else if (text::IsGraphemeScript(token.script)) {
      if (token.script == Script::kHan) Transcription();
      if (options_.characters) CharacterPair();
      if (options_.dictionary.lexicon != nullptr) DictionaryWord();
      ++at_;
    } else {
      if (options_.dictionary.lexicon != nullptr) Phrase();
      if (options_.short_words || !IsGrammar(token)) Single(token);
      ++at_;
    }
    started_ = true;
  }

  bool InsideQuantity(Span span) {
    while (!facts_.empty() && facts_.front().span.end <= span.begin) {
      facts_ = facts_.subspan(1);
    }
    for (const Fact& fact : facts_) {
      if (fact.span.begin >= span.end) break;
      if (fact.kind != FactKind::kEntity && fact.span.end > span.begin) {
        return true;
      }
    }
    return false;
  }

  // "6.3.2", "10:30", "3-1": sections, versions, times of day and scores are no
  // facts, but whoever translates them keeps them.
  void DigitChain() {
    const std::uint32_t first = at_;
    joined_.assign(tokens_.Fold(tokens_.list[at_++]));
    while (at_ + 1 < end_ && IsJoint(at_) && IsGluedDigits(at_ + 1)) {
      const std::string_view mark = tokens_.Fold(tokens_.list[at_]);
      joined_.append(mark == ":" ? "." : mark);  // "10.30" in some languages
      joined_.append(tokens_.Fold(tokens_.list[at_ + 1]));
      at_ += 2;
    }
    const Span span = {tokens_.list[first].span.begin,
                       tokens_.list[at_ - 1].span.end};
    if (at_ == first + 1 || InsideQuantity(span)) return;
    uses_.push_back(
        {AddJoined(tokens_.list[first].script, Writing::kCharacters), span});
  }

  bool IsJoint(std::uint32_t i) const {
    const std::string_view mark = tokens_.Fold(tokens_.list[i]);
    return !tokens_.list[i].space_before &&
           (mark == "." || mark == ":" || mark == "-" || mark == "/");
  }

  bool IsGluedDigits(std::uint32_t i) const {
    return tokens_.list[i].kind == TokenKind::kDigits &&
           !tokens_.list[i].space_before;
  }

  static bool IsAcronym(const Token& token) {
    return token.upper_first && token.upper_inside && !token.lower_inside;
  }

  // By length: in every alphabet the commonest words are the shortest. What
  // is left of them says nothing, being everywhere, as the aligner will see.
  bool IsGrammar(const Token& token) const {
    if (IsAcronym(token)) return false;
    const std::size_t letters = tokens_.Letters(token);
    return letters < (text::HasCase(token.script) ? 4U : 3U);
  }

  void Single(const Token& token) {
    const WordId id = vocabulary_->Add(tokens_.Fold(token), token.hash,
                                       token.script, Writing::kSpelt);
    Word& word = (*vocabulary_)[id];
    word.acronym |= IsAcronym(token);
    word.may_be_name |= !text::HasCase(token.script) || word.acronym ||
                        (token.upper_first && started_);
    uses_.push_back({id, token.span});
  }

  bool IsSpelt(const Token& token) const {
    return token.kind == TokenKind::kWord &&
           !text::IsGraphemeScript(token.script);
  }

  // Whether a word or phrase of the dictionary may begin with this token and
  // the next one, which follows at once.
  bool MayBegin(std::uint32_t at) const {
    return options_.dictionary.lexicon->MayBegin(tokens_.list[at].hash,
                                                 tokens_.list[at + 1].hash);
  }

  // One word, two words and so on from here, as far as the dictionary may have
  // them, none if it has not even two.
  void JoinWords(std::uint32_t at, EntryHashes* out) const {
    constexpr std::uint32_t kMostWords = 4;
    out->count = 0;
    if (at + 1 >= end_ || !MayBegin(at)) return;
    std::uint64_t hash = tokens_.list[at].hash;
    out->Add(hash);
    for (std::uint32_t k = at + 1; k < std::min(end_, at + kMostWords); ++k) {
      const Token& token = tokens_.list[k];
      if (!IsSpelt(token)) return;
      hash = text::ContinueHash(text::ContinueHash(hash, ' '),
                                tokens_.Fold(token));
      out->Add(hash);
    }
  }

  // How many tokens an entry has at least that is looked for here. Single words
  // are looked up later, single letters say nothing; Han characters do.
  static std::uint32_t LeastOf(const Token& first) {
    return first.script == Script::kHan ? 1 : 2;
  }

  // How many tokens the longest entry has that begins here; 0: there is none.
  std::uint32_t LongestEntry() const {
    const EntryHashes& entries = EntriesAt(at_);
    const std::uint32_t least = LeastOf(tokens_.list[at_]);
    for (std::uint32_t count = entries.count; count >= least; --count) {
      if (!options_.dictionary.lexicon->FindExact(entries.hashes[count - 1])
               .empty()) {
        return count;
      }
    }
    return 0;
  }

  // The longest entry of several words that starts here ("luar negeri").
  void Phrase() {
    const std::uint32_t count = LongestEntry();
    if (count == 0) return;
    joined_.assign(tokens_.Fold(tokens_.list[at_]));
    for (std::uint32_t i = at_ + 1; i < at_ + count; ++i) {
      joined_.append(" ").append(tokens_.Fold(tokens_.list[i]));
    }
    uses_.push_back(
        {vocabulary_->Add(joined_, EntriesAt(at_).hashes[count - 1],
                          tokens_.list[at_].script, Writing::kCharacters),
         {tokens_.list[at_].span.begin,
          tokens_.list[at_ + count - 1].span.end}});
  }

  // Graphemes up to the next space: a word with its particles.
  void HangulWord() {
    const std::uint32_t first = at_;
    joined_.clear();
    do {
      joined_ += tokens_.Fold(tokens_.list[at_++]);
    } while (at_ < end_ && tokens_.list[at_].script == Script::kHangul &&
             !tokens_.list[at_].space_before &&
             tokens_.list[at_].span.begin == tokens_.list[at_ - 1].span.end);
    if (at_ - first < 2) return;
    const WordId id = AddJoined(Script::kHangul, Writing::kSpelt);
    (*vocabulary_)[id].may_be_name = true;
    uses_.push_back(
        {id, {tokens_.list[first].span.begin, tokens_.list[at_ - 1].span.end}});
  }

  // A run of Han characters that write a foreign name by sound.
  void Transcription() {
    if (at_ < transcribed_) return;
    transcribed_ = at_;
    joined_.clear();
    while (transcribed_ < end_ &&
           tokens_.list[transcribed_].script == Script::kHan &&
           IsTranscription(tokens_.list[transcribed_].hash)) {
      joined_ += tokens_.Fold(tokens_.list[transcribed_++]);
    }
    if (transcribed_ - at_ < 2) return;
    const WordId id = AddJoined(Script::kHan, Writing::kSpelt);
    (*vocabulary_)[id].may_be_name = true;
    uses_.push_back({id,
                     {tokens_.list[at_].span.begin,
                      tokens_.list[transcribed_ - 1].span.end}});
  }

  // The runs of graphemes from here on, as far as the dictionary may have them.
  void JoinGraphemes(std::uint32_t at, EntryHashes* out) const {
    out->count = 0;
    std::uint64_t hash = tokens_.list[at].hash;
    for (std::uint32_t k = at + 1;; ++k) {
      out->Add(hash);
      if (k == end_ || out->count == EntryHashes::kMost) return;
      const Token& token = tokens_.list[k];
      if (!text::IsGraphemeScript(token.script) ||
          token.span.begin != tokens_.list[k - 1].span.end) {
        return;
      }
      if (k == at + 1 && !MayBegin(at)) return;
      hash = text::ContinueHash(hash, tokens_.Fold(token));
    }
  }

  // A dictionary is in no cache: memory is fetched while other tokens are at
  // work. First for the filter, which says what is looked up, then for that.
  // The next claim comes at once. Always inline, or GCC 12 takes functions that
  // fetch for such without effect, and drops them.
  [[gnu::always_inline]] void FetchAhead() {
    constexpr std::uint32_t kFar = 8;  // about what memory does at once
    constexpr std::uint32_t kNear = WordRoom::kAhead;
    if (at_ + kFar + 1 < tokens_.list.size()) {
      options_.dictionary.lexicon->FetchStart(
          tokens_.list[at_ + kFar].hash, tokens_.list[at_ + kFar + 1].hash);
    }
    for (; fetched_ < std::min(at_ + kNear, end_); ++fetched_) {
      FetchEntries(fetched_);
    }
  }

  void FetchEntries(std::uint32_t at) {
    const Token& token = tokens_.list[at];
    if (token.kind != TokenKind::kWord || token.script == Script::kHangul) {
      return;  // no entry is looked for there
    }
    EntryHashes& entries = EntriesAt(at);
    text::IsGraphemeScript(token.script) ? JoinGraphemes(at, &entries)
                                         : JoinWords(at, &entries);
    for (std::uint32_t k = LeastOf(token) - 1; k < entries.count; ++k) {
      options_.dictionary.lexicon->FetchExact(entries.hashes[k]);
    }
  }

  EntryHashes& EntriesAt(std::uint32_t at) const {
    return entries_[at % entries_.size()];
  }

  // The longest run of graphemes from here that is in the dictionary. Words
  // inside a longer one are not looked for.
  void DictionaryWord() {
    if (at_ < looked_up_) return;
    const Token& first = tokens_.list[at_];
    const std::uint32_t count = LongestEntry();
    if (count == 0) return;
    looked_up_ = at_ + count;
    const Token& last = tokens_.list[looked_up_ - 1];
    const std::string_view folded =
        std::string_view(tokens_.folded)
            .substr(first.fold_begin,
                    last.fold_begin + last.fold_size - first.fold_begin);
    uses_.push_back({vocabulary_->Add(folded, EntriesAt(at_).hashes[count - 1],
                                      first.script, Writing::kCharacters),
                     {first.span.begin, last.span.end}});
  }

  // Two neighbours of one script without spaces stand in for a word.
  void CharacterPair() {
    if (at_ + 1 >= end_) return;
    const Token& first = tokens_.list[at_];
    const Token& second = tokens_.list[at_ + 1];
    if (second.script != first.script || first.script == Script::kHiragana ||
        second.span.begin != first.span.end) {
      return;
    }
    joined_.assign(tokens_.Fold(first)).append(tokens_.Fold(second));
    uses_.push_back({AddJoined(first.script, Writing::kCharacters),
                     {first.span.begin, second.span.end}});
  }

  WordId AddJoined(Script script, Writing writing) {
    return vocabulary_->Add(joined_, text::HashFolded(joined_), script,
                            writing);
  }

  const text::Tokens& tokens_;
  const std::uint32_t end_of_claim_;
  std::span<const Fact> facts_;  // those that may hold the next words
  const WordOptions options_;
  Vocabulary* vocabulary_;
  std::vector<WordUse>& uses_;
  std::span<EntryHashes> entries_;  // by token, as far as fetched
  std::string& joined_;
  std::uint32_t at_ = 0;
  std::uint32_t end_ = 0;
  std::uint32_t fetched_ = 0;      // dictionary entries before it are
  std::uint32_t looked_up_ = 0;    // graphemes before it are in a word
  std::uint32_t transcribed_ = 0;  // Han characters before it have been read
  bool started_ = false;           // a word of the claim came before
};

}  // namespace

WordId Vocabulary::Add(std::string_view folded, std::uint64_t hash,
                       Script script, Writing writing) {
  const std::size_t slot = SlotOf(folded, hash);
  if (slots_[slot] != kNone) return slots_[slot];
  const WordId id = size();
  slots_[slot] = id;
  Word& word = words_.emplace_back();
  word.folded = text_.Keep(kNamespace, folded).substr(kNamespace.size());
  word.hash = hash;
  word.script = script;
  word.writing = writing;
  if (words_.size() * 2 > slots_.size()) Grow();
  return id;
}

void Vocabulary::Recall(WordMemory* memory) {
  constexpr std::size_t kAhead = 8;  // words; about what memory does at once
  const auto written = [this](std::size_t id) {
    const Word& word = words_[id];
    return WrittenWord{word.folded, word.hash, word.script, word.writing};
  };
  const std::size_t size = words_.size();
  for (std::size_t id = 0; id < size; ++id) {
    if (id + 2 * kAhead < size) memory->FetchPlace(written(id + 2 * kAhead));
    if (id + kAhead < size) {
      words_[id + kAhead].known = memory->FetchWord(written(id + kAhead));
    }
    words_[id].known = &memory->Recall(written(id), words_[id].known);
  }
}

void Vocabulary::Grow() {
  slots_.assign(slots_.size() * 2, kNone);
  for (WordId id = 0; id < size(); ++id) {
    slots_[SlotOf(words_[id].folded, words_[id].hash)] = id;
  }
}

void FindWords(const text::Tokens& tokens, const Claim& claim,
               std::uint32_t first, WordOptions options, Vocabulary* vocabulary,
               WordRoom* room) {
  room->uses.clear();
  WordFinder(tokens, claim, options, vocabulary, room).Run(first);
}

}  // namespace claimdiff
