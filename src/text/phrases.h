// Longest-match lookup of phrases in tokenised text.
//
// Names of countries, months, units and number words are phrases: sequences of
// tokens. Full stops, hyphens, middle dots and apostrophes between the tokens
// of a phrase do not count on either side, so "U.S.", "US" and "U. S." meet
// when a caller adds one of them; "twenty-three" meets "twenty three".
#ifndef CLAIMDIFF_TEXT_PHRASES_H_
#define CLAIMDIFF_TEXT_PHRASES_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/tokens.h"

namespace claimdiff::text {

struct PhraseMatch {
  std::uint32_t token_end = 0;  // one past the last token of the match
  std::uint32_t value = 0;
};

// A trie over token hashes. Add everything, then match from any thread.
class PhraseTable {
 public:
  // Adds `phrase` with `value`; one phrase may have several values. A phrase
  // without any word, digit or symbol is ignored.
  void Add(std::string_view phrase, std::uint32_t value);
  void Add(const Tokens& phrase, std::uint32_t value);

  // The same for words given by hash, where a caller looks words up by another
  // form than the folded one (a stem, say). REQUIRES: no joints among them.
  void AddHashes(std::span<const std::uint64_t> hashes, std::uint32_t value);

  // Appends every phrase that starts at token `first` and ends at or before
  // `limit`, shortest first. A match ends on a token; whether it may end
  // inside a longer word cannot arise, but in grapheme scripts (Han, Thai, ..)
  // the caller must decide whether the next grapheme goes on with the word.
  void Match(const Tokens& tokens, std::uint32_t first, std::uint32_t limit,
             std::vector<PhraseMatch>* out) const;

  // The same with `hashes[i]` in place of the hash of token i.
  void Match(const Tokens& tokens, std::span<const std::uint64_t> hashes,
             std::uint32_t first, std::uint32_t limit,
             std::vector<PhraseMatch>* out) const;

  // The same with `first_hash` in place of the hash of token `first`.
  void Match(const Tokens& tokens, std::uint64_t first_hash,
             std::uint32_t first, std::uint32_t limit,
             std::vector<PhraseMatch>* out) const;

  bool empty() const { return edges_.empty(); }

 private:
  static constexpr std::uint32_t kNoNode = 0xFFFFFFFF;
  std::uint32_t Step(std::uint32_t node, std::uint64_t hash) const;
  std::uint32_t StepOrGrow(std::uint32_t node, std::uint64_t hash);
  void AddValue(std::uint32_t node, std::uint32_t value);
  template <typename HashAt>
  void MatchBy(const Tokens& tokens, HashAt hash_at, std::uint32_t first,
               std::uint32_t limit, std::vector<PhraseMatch>* out) const;

  // One bit for each hash that a phrase may begin with, by its low bits: nine
  // tokens in ten of a text begin no phrase, and this is cheaper to ask.
  static constexpr std::size_t kStartBits = 1 << 16;
  static std::size_t StartBit(std::uint64_t hash) {
    return static_cast<std::size_t>(hash ^ (hash >> 32)) % kStartBits;
  }
  std::vector<bool> starts_ = std::vector<bool>(kStartBits);

  // (node, token hash) mixed to 64 bits -> node. Two different pairs share a
  // mix with a chance below 2^-20 for a million phrases.
  std::unordered_map<std::uint64_t, std::uint32_t> edges_;
  std::vector<std::vector<std::uint32_t>> values_{{}};  // by node; 0 is root
};

// True for the marks that phrases overlook: . - ' and their variants.
bool IsPhraseJoint(const Tokens& tokens, const Token& token);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_PHRASES_H_
