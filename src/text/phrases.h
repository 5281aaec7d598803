// Longest-match lookup of phrases in tokenised text.
//
// Names of countries, months, units and number words are phrases: sequences of
// tokens. Full stops, hyphens, middle dots and apostrophes between the tokens
// of a phrase do not count on either side, so "U.S.", "US" and "U. S." meet
// when a caller adds one of them; "twenty-three" meets "twenty three".
#ifndef CLAIMDIFF_TEXT_PHRASES_H_
#define CLAIMDIFF_TEXT_PHRASES_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
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
             std::vector<PhraseMatch>* out) const {
    if (first < limit && MayStart(tokens.list[first].hash)) {
      MatchFrom(tokens, first, limit, out);
    }
  }

  // The same with hash_at(i) in place of the hash of token i.
  template <typename HashAt>
  void MatchBy(const Tokens& tokens, HashAt hash_at, std::uint32_t first,
               std::uint32_t limit, std::vector<PhraseMatch>* out) const;

  // Whether a phrase may begin with a token of this hash: false for nearly all
  // tokens that begin none.
  bool MayStart(std::uint64_t hash) const {
    return (starts_[StartWord(hash)] & HashBit(hash)) != 0;
  }

  // Whether a phrase begins with a token of this hash.
  bool Begins(std::uint64_t hash) const {
    return MayStart(hash) && Step(0, hash) != kNone;
  }

  bool empty() const { return nodes_.size() == 1; }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  // A step of the trie. `mix` is of the node that it leaves and the token's
  // hash; two different pairs share one with a chance below 2^-20 for a
  // million phrases.
  struct Edge {
    std::uint64_t mix = 0;
    std::uint32_t to = kNone;  // kNone: a free slot
  };
  // The values of a node, a list through `values_` in the order of adding, and
  // a bit for each hash that goes on from it, and for others by chance: most
  // words that follow do not.
  struct Node {
    std::uint32_t first = kNone;
    std::uint32_t last = kNone;
    std::uint64_t more = 0;
  };
  struct Value {
    std::uint32_t value = 0;
    std::uint32_t next = kNone;
  };

  static std::uint64_t HashBit(std::uint64_t hash) {
    return std::uint64_t{1} << (hash & 63);
  }
  std::size_t StartWord(std::uint64_t hash) const {
    return static_cast<std::size_t>((hash >> 6) ^ (hash >> 38)) &
           (starts_.size() - 1);
  }
  void AddStart(std::uint64_t hash);
  void MatchFrom(const Tokens& tokens, std::uint32_t first, std::uint32_t limit,
                 std::vector<PhraseMatch>* out) const;

  std::uint32_t Step(std::uint32_t node, std::uint64_t hash) const {
    if ((nodes_[node].more & HashBit(hash)) == 0) return kNone;
    return StepByEdge(node, hash);
  }
  std::uint32_t StepByEdge(std::uint32_t node, std::uint64_t hash) const;
  std::uint32_t StepOrGrow(std::uint32_t node, std::uint64_t hash);
  std::size_t SlotOf(std::uint64_t mix) const;
  void Grow();
  void AddValue(std::uint32_t node, std::uint32_t value);

  // Open addressing with linear probing, at most half full.
  std::vector<Edge> edges_;
  // A bit for each hash that a phrase begins with, and for others by chance:
  // nearly all tokens begin none, and this much stays in the nearest cache.
  std::vector<std::uint64_t> starts_ = {0};
  std::vector<Node> nodes_ = std::vector<Node>(1);  // 0 is the root
  std::vector<Value> values_;
  std::vector<std::uint64_t> start_hashes_;  // all that starts_ was told of
};

// True for the marks that phrases overlook: . - ' and their variants.
bool IsPhraseJoint(const Tokens& tokens, const Token& token);

// The hash of the longest token of a phrase: a text without such a token has
// no such phrase, and most texts that have its first word have none either.
std::optional<std::uint64_t> TellingToken(const Tokens& phrase);

// The hash of a phrase's first token that counts.
std::optional<std::uint64_t> FirstToken(const Tokens& phrase);

template <typename HashAt>
void PhraseTable::MatchBy(const Tokens& tokens, HashAt hash_at,
                          std::uint32_t first, std::uint32_t limit,
                          std::vector<PhraseMatch>* out) const {
  if (first >= limit || !MayStart(hash_at(first))) return;
  std::uint32_t node = 0;
  for (std::uint32_t i = first; i < limit; ++i) {
    if (i > first && IsPhraseJoint(tokens, tokens.list[i])) continue;
    node = Step(node, hash_at(i));
    if (node == kNone) return;
    for (std::uint32_t v = nodes_[node].first; v != kNone;
         v = values_[v].next) {
      constexpr std::size_t kFew = 8;
      if (out->capacity() == 0) out->reserve(kFew);
      out->push_back({i + 1, values_[v].value});
    }
  }
}

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_PHRASES_H_
