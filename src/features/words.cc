#include "features/words.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "data/data.h"
#include "text/transliterate.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

using text::Script;
using text::Token;
using text::TokenKind;

std::size_t CodePoints(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(
      utf8.begin(), utf8.end(),
      [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// Clitics that Arabic and Hebrew write in front of a word, as one may meet
// them; the longest that leaves a word is taken off. Transliteration comes
// later, so these are letters as Tokenise folds them.
constexpr std::array<std::string_view, 14> kArabicClitics = {
    "وبال", "وال", "بال", "كال", "فال", "لل", "ال",
    "وب",   "ول",  "و",   "ب",   "ل",   "ف",  "ك"};
constexpr std::array<std::string_view, 14> kHebrewClitics = {
    "וכש", "שה", "וה", "וב", "ול", "ומ", "מה",
    "ה",   "ו",  "ב",  "ל",  "מ",  "ש",  "כ"};

template <std::size_t kCount>
std::string_view WithoutClitic(
    std::string_view word, const std::array<std::string_view, kCount>& all) {
  constexpr std::size_t kLeast = 3;  // letters that must be left
  for (const std::string_view clitic : all) {
    if (!word.starts_with(clitic)) continue;
    const std::string_view rest = word.substr(clitic.size());
    if (CodePoints(rest) >= kLeast) return rest;
  }
  return {};
}

// Arabic and Hebrew write o and u with the letter of w.
void WawAsVowel(std::string* letters) {
  for (std::size_t i = 1; i < letters->size(); ++i) {
    if ((*letters)[i] == 'w') (*letters)[i] = 'u';
  }
}

// True for a Han character that often writes a foreign syllable.
bool IsTranscription(std::uint64_t hash) {
  static const auto& all = *[] {
    auto* hashes = new std::unordered_set<std::uint64_t>;
    data::ForEachRow(data::Table("han_transcription"),
                     [&](std::string_view row) {
                       for (std::size_t at = 0; at < row.size();) {
                         const std::size_t size = text::DecodeAt(row, at).size;
                         hashes->insert(text::HashFolded(row.substr(at, size)));
                         at += size;
                       }
                     });
    return hashes;
  }();
  return all.contains(hash);
}

// Pinyin spells sounds of its own with q, x, zh and c, and ends syllables in
// -ng where names have a plain nasal.
void AppendSyllable(std::string_view pinyin, std::string* letters) {
  if (pinyin.ends_with("ng")) pinyin.remove_suffix(1);
  if (pinyin.empty() ||
      letters->size() + pinyin.size() + 1 > text::kMaxRomanSize) {
    return;
  }
  const std::string_view rest = pinyin.substr(1);
  switch (pinyin[0]) {
    case 'q': *letters += "ch"; break;
    case 'x': *letters += "sh"; break;
    case 'c': *letters += rest.starts_with('h') ? "c" : "ts"; break;
    default: *letters += pinyin[0];
  }
  *letters += rest;
}

// Character by character, because the sound of a syllable is what counts.
std::string RomaniseHan(std::string_view word) {
  std::string letters;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t size = text::DecodeAt(word, at).size;
    AppendSyllable(text::Romanise(word.substr(at, size)), &letters);
    at += size;
  }
  return letters;
}

std::vector<Sound> Sounds(const std::string& folded, Script script) {
  std::vector<Sound> sounds;
  const auto add = [&](std::string_view form) {
    std::string letters =
        script == Script::kHan ? RomaniseHan(form) : text::Romanise(form);
    if (script == Script::kArabic || script == Script::kHebrew) {
      WawAsVowel(&letters);
    }
    if (letters.size() >= 2) sounds.push_back(MakeSound(std::move(letters)));
  };
  add(folded);
  std::string_view bare;
  if (script == Script::kArabic) bare = WithoutClitic(folded, kArabicClitics);
  if (script == Script::kHebrew) bare = WithoutClitic(folded, kHebrewClitics);
  if (!bare.empty()) add(bare);
  return sounds;
}

class WordFinder {
 public:
  WordFinder(const text::Tokens& tokens, const Claim& claim,
             WordOptions options, Vocabulary* vocabulary)
      : tokens_(tokens),
        claim_(claim),
        options_(options),
        vocabulary_(vocabulary) {}

  std::vector<WordUse> Run() {
    const auto size = static_cast<std::uint32_t>(tokens_.list.size());
    end_ = at_ = tokens_.FirstAt(claim_.span.begin);
    while (end_ < size && tokens_.list[end_].span.end <= claim_.span.end) {
      ++end_;
    }
    while (at_ < end_) Step();
    return std::move(uses_);
  }

 private:
  void Step() {
    const Token& token = tokens_.list[at_];
    if (token.kind != TokenKind::kWord || InsideQuantity(token.span)) {
      ++at_;
    } else if (token.script == Script::kHangul) {
      HangulWord();
    } else if (text::IsGraphemeScript(token.script)) {
      if (token.script == Script::kHan) Transcription();
      if (options_.characters) CharacterPair();
      if (options_.lexicon != nullptr) DictionaryWord();
      ++at_;
    } else {
      if (options_.lexicon != nullptr) Phrase();
      if (options_.short_words || !IsGrammar(token)) Single(token);
      ++at_;
    }
    started_ = true;
  }

  bool InsideQuantity(Span span) {
    while (fact_ < claim_.facts.size() &&
           claim_.facts[fact_].span.end <= span.begin) {
      ++fact_;
    }
    for (std::size_t f = fact_; f < claim_.facts.size(); ++f) {
      const Fact& fact = claim_.facts[f];
      if (fact.span.begin >= span.end) break;
      if (fact.kind != FactKind::kEntity && fact.span.end > span.begin) {
        return true;
      }
    }
    return false;
  }

  static bool IsAcronym(const Token& token) {
    return token.upper_first && token.upper_inside && !token.lower_inside;
  }

  // By length: in every alphabet the commonest words are the shortest. What
  // is left of them says nothing, being everywhere, as the aligner will see.
  bool IsGrammar(const Token& token) const {
    if (IsAcronym(token)) return false;
    const std::size_t letters = CodePoints(tokens_.Fold(token));
    return letters < (text::HasCase(token.script) ? 4U : 3U);
  }

  void Single(const Token& token) {
    const WordId id =
        vocabulary_->Add(tokens_.Fold(token), token.script, Writing::kSpelt);
    Word& word = (*vocabulary_)[id];
    word.acronym |= IsAcronym(token);
    word.may_be_name |= !text::HasCase(token.script) || word.acronym ||
                        (token.upper_first && started_);
    uses_.push_back({id, token.span});
  }

  // The longest entry of several words that starts here ("luar negeri").
  void Phrase() {
    constexpr std::uint32_t kMostWords = 4;
    std::string folded(tokens_.Fold(tokens_.list[at_]));
    std::string longest;
    Span span;
    for (std::uint32_t i = at_ + 1; i < end_ && i < at_ + kMostWords; ++i) {
      const Token& token = tokens_.list[i];
      if (token.kind != TokenKind::kWord ||
          text::IsGraphemeScript(token.script)) {
        break;
      }
      folded.append(" ").append(tokens_.Fold(token));
      if (options_.lexicon->FindExact(folded).empty()) continue;
      longest = folded;
      span = {tokens_.list[at_].span.begin, token.span.end};
    }
    if (longest.empty()) return;
    uses_.push_back({vocabulary_->Add(longest, tokens_.list[at_].script,
                                      Writing::kCharacters),
                     span});
  }

  // Graphemes up to the next space: a word with its particles.
  void HangulWord() {
    const std::uint32_t first = at_;
    std::string folded;
    do {
      folded += tokens_.Fold(tokens_.list[at_++]);
    } while (at_ < end_ && tokens_.list[at_].script == Script::kHangul &&
             !tokens_.list[at_].space_before &&
             tokens_.list[at_].span.begin == tokens_.list[at_ - 1].span.end);
    if (at_ - first < 2) return;
    const WordId id =
        vocabulary_->Add(folded, Script::kHangul, Writing::kSpelt);
    (*vocabulary_)[id].may_be_name = true;
    uses_.push_back(
        {id, {tokens_.list[first].span.begin, tokens_.list[at_ - 1].span.end}});
  }

  // A run of Han characters that write a foreign name by sound.
  void Transcription() {
    if (at_ < transcribed_) return;
    transcribed_ = at_;
    std::string folded;
    while (transcribed_ < end_ &&
           tokens_.list[transcribed_].script == Script::kHan &&
           IsTranscription(tokens_.list[transcribed_].hash)) {
      folded += tokens_.Fold(tokens_.list[transcribed_++]);
    }
    if (transcribed_ - at_ < 2) return;
    const WordId id = vocabulary_->Add(folded, Script::kHan, Writing::kSpelt);
    (*vocabulary_)[id].may_be_name = true;
    uses_.push_back({id,
                     {tokens_.list[at_].span.begin,
                      tokens_.list[transcribed_ - 1].span.end}});
  }

  // The longest run of graphemes from here that is in the dictionary. Words
  // inside a longer one are not looked for.
  void DictionaryWord() {
    constexpr std::uint32_t kMostGraphemes = 8;
    if (at_ < looked_up_) return;
    std::uint32_t end = at_ + 1;
    while (end < end_ && end - at_ < kMostGraphemes &&
           text::IsGraphemeScript(tokens_.list[end].script) &&
           tokens_.list[end].span.begin == tokens_.list[end - 1].span.end) {
      ++end;
    }
    for (; end > at_; --end) {
      const Token& first = tokens_.list[at_];
      const Token& last = tokens_.list[end - 1];
      // Single letters of an alphabet say nothing; single Han characters do.
      if (end - at_ < 2 && first.script != Script::kHan) return;
      const std::string_view folded =
          std::string_view(tokens_.folded)
              .substr(first.fold_begin,
                      last.fold_begin + last.fold_size - first.fold_begin);
      if (options_.lexicon->FindExact(folded).empty()) continue;
      uses_.push_back(
          {vocabulary_->Add(folded, first.script, Writing::kCharacters),
           {first.span.begin, last.span.end}});
      looked_up_ = end;
      return;
    }
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
    std::string folded(tokens_.Fold(first));
    folded += tokens_.Fold(second);
    uses_.push_back(
        {vocabulary_->Add(folded, first.script, Writing::kCharacters),
         {first.span.begin, second.span.end}});
  }

  const text::Tokens& tokens_;
  const Claim& claim_;
  const WordOptions options_;
  Vocabulary* vocabulary_;
  std::vector<WordUse> uses_;
  std::uint32_t at_ = 0;
  std::uint32_t end_ = 0;
  std::uint32_t looked_up_ = 0;    // graphemes before it are in a word
  std::uint32_t transcribed_ = 0;  // Han characters before it have been read
  std::size_t fact_ = 0;
  bool started_ = false;  // a word of the claim came before
};

}  // namespace

WordId Vocabulary::Add(std::string_view folded, Script script,
                       Writing writing) {
  const auto [at, added] = ids_.try_emplace(std::string(folded), size());
  if (added) {
    Word word;
    word.folded = folded;
    word.script = script;
    word.writing = writing;
    if (writing == Writing::kSpelt) word.sounds = Sounds(at->first, script);
    words_.push_back(std::move(word));
  }
  return at->second;
}

std::vector<WordUse> FindWords(const text::Tokens& tokens, const Claim& claim,
                               WordOptions options, Vocabulary* vocabulary) {
  return WordFinder(tokens, claim, options, vocabulary).Run();
}

}  // namespace claimdiff
