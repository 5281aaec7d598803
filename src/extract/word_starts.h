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
#include "extract/knowledge.h"
#include "extract/starts.h"
#include "text/tokens.h"

namespace claimdiff {

class WordStarts {
 public:
  // Lives as long as the program. Any thread may use it.
  static const WordStarts& For(std::string_view language);

  // All but kTaken.
  Starts Of(const text::Tokens& tokens) const;

  const Knowledge& knowledge() const { return knowledge_; }
  const DateWords& date_words() const { return date_words_; }
  const DurationWords& duration_words() const { return duration_words_; }
  const Gazetteer& gazetteer() const { return gazetteer_; }

 private:
  explicit WordStarts(std::string_view language);
  std::uint16_t Find(const text::Tokens& tokens,
                     const text::Token& token) const;
  std::uint16_t LookUp(std::string_view folded, const text::Token& token) const;

  // Remembers answers: a word's key with kBits in its low bits, in the slot
  // that these low bits of the key name. A later word takes an earlier one's
  // place. One slot is one word of memory, so that threads need no lock.
  static constexpr std::size_t kSlots = std::size_t{1} << 14;
  static constexpr std::uint64_t kBits = 1023;  // up to kLookedUp

  const Knowledge& knowledge_;
  const DateWords& date_words_;
  const DurationWords& duration_words_;
  const Gazetteer& gazetteer_;
  mutable std::array<std::atomic<std::uint64_t>, kSlots> memory_{};
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_WORD_STARTS_H_
