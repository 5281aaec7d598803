// What a language's writing tells about the borders of its sentences.
#ifndef CLAIMDIFF_SEGMENT_RULES_H_
#define CLAIMDIFF_SEGMENT_RULES_H_

#include <cstdint>
#include <string_view>

#include "text/hash_table.h"
#include "text/phrases.h"
#include "text/tokens.h"

namespace claimdiff {

// What a full stop after an abbreviation may mean; src/data/abbreviations.tsv
// explains each.
enum class Abbreviation : std::uint8_t {
  kNone,
  kName,
  kEnd,
  kStarter,
  kNumber,
  kUnit,
  kYear,
  kFollows,
};

// How a language writes ordinals: "5." is the fifth.
enum class Ordinals : std::uint8_t {
  kNone,
  kSmall,    // what follows is rarely capitalised
  kCapital,  // nouns or names in capitals follow: "3. Oktober"
};

struct AbbreviationMatch {
  Abbreviation kind = Abbreviation::kNone;
  std::uint32_t first = 0;  // its first token
  bool capital = false;     // it is one with a capital only
};

class SentenceRules {
 public:
  // The longest abbreviation whose last word is token `last`, none of its
  // tokens before `floor`. The full stop after `last` is not looked at.
  AbbreviationMatch FindAbbreviation(const text::Tokens& tokens,
                                     std::uint32_t floor,
                                     std::uint32_t last) const;

  // True if token `at` begins a word or phrase that opens sentences: an
  // article, a pronoun, a conjunction.
  bool IsStarter(const text::Tokens& tokens, std::uint32_t at,
                 std::uint32_t limit) const;

  // One past the last token of the verb of saying that begins at token `at`,
  // or 0.
  std::uint32_t SpeechVerbEnd(const text::Tokens& tokens, std::uint32_t at,
                              std::uint32_t limit) const;

  // The word with that hash stands before letters that are words: "in C",
  // "group B".
  bool IsBeforeLetter(std::uint64_t hash) const {
    return before_letters_.Contains(hash);
  }

  Ordinals ordinals() const { return ordinals_; }
  // One written syllable and a stop are an initial: Tamil and its neighbours.
  bool syllable_initials() const { return syllable_initials_; }

 private:
  friend SentenceRules LoadRules(std::string_view language);

  struct Row {
    Abbreviation kind = Abbreviation::kNone;
    bool capital = false;  // holds for the capitalised word only
  };
  void AddAbbreviations(Abbreviation kind, std::string_view words);
  // CLDR's abbreviated months: "5 окт. 2025". Rows of the table come first.
  void AddMonths(std::string_view language);

  text::HashTable<Row> abbreviations_;  // by HashWords
  text::HashSet before_letters_;
  text::PhraseTable starters_;
  text::PhraseTable speech_verbs_;
  Ordinals ordinals_ = Ordinals::kNone;
  bool syllable_initials_ = false;
};

// The rules of a BCP 47 language, loaded once. Safe from any thread.
const SentenceRules& RulesFor(std::string_view language);

}  // namespace claimdiff

#endif  // CLAIMDIFF_SEGMENT_RULES_H_
