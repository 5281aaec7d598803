// What may begin with each token of an article: numbers, dates, known names.
//
// Most words of a text begin none of these. One look a token says so to all
// finders at once, and they pass over the rest without looking again.
#ifndef CLAIMDIFF_EXTRACT_WORD_STARTS_H_
#define CLAIMDIFF_EXTRACT_WORD_STARTS_H_

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "extract/date_words.h"
#include "extract/duration_words.h"
#include "extract/gazetteer.h"
#include "extract/generic_words.h"
#include "extract/knowledge.h"
#include "extract/name_words.h"
#include "extract/starts.h"
#include "text/tokens.h"

namespace claimdiff {

class WordStarts {
 public:
  // Lives as long as the program. Any thread may use it.
  static const WordStarts& For(std::string_view language);

  // All but kTaken and kForced.
  Starts Of(const text::Tokens& tokens) const;

  const Knowledge& knowledge() const { return knowledge_; }
  const DateWords& date_words() const { return date_words_; }
  const DurationWords& duration_words() const { return duration_words_; }
  const Gazetteer& gazetteer() const { return gazetteer_; }
  const NameWords& name_words() const { return name_words_; }
  const GenericWords& generic_words() const { return generic_words_; }

 private:
  explicit WordStarts(std::string_view language);
  // Has memory fetched what Find will look at.
  void Fetch(const text::Token& word) const;
  std::uint64_t Find(const text::Tokens& tokens,
                     const text::Token& token) const;
  std::uint64_t LookUp(std::string_view folded, const text::Token& token) const;
  std::uint64_t Remember(std::uint64_t key, std::uint64_t starts) const;

  // Remembers the answer for a word. Threads need no lock: `check` is the
  // word's key mixed with the answer, so halves of two answers make a key that
  // nobody asks for.
  struct Slot {
    std::atomic<std::uint64_t> check = 0;
    std::atomic<std::uint64_t> starts = 0;
  };
  // The low bits of its key name a word's slots: two, for two words that meet
  // in one would drive each other out at each turn. The last two that asked
  // stay, the later one first. There are enough places for the vocabulary of a
  // thousand articles.
  using Slots = std::array<Slot, 2>;
  static constexpr std::size_t kPlaces = std::size_t{1} << 14;

  const Knowledge& knowledge_;
  const DateWords& date_words_;
  const DurationWords& duration_words_;
  const Gazetteer& gazetteer_;
  const NameWords& name_words_;
  const GenericWords& generic_words_;
  alignas(64) mutable std::array<Slots, kPlaces> memory_;  // of cache lines
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_WORD_STARTS_H_
