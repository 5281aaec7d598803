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

// Whether `folded` is one of the marks that phrases overlook: . - ' and their
// variants.
bool IsJointMark(std::string_view folded);

// Whether the token is such a mark.
inline bool IsPhraseJoint(const Tokens& tokens, const Token& token) {
  return token.kind == TokenKind::kPunct && IsJointMark(tokens.Fold(token));
}

// A trie over token hashes. Add everything, then match from any thread.
class PhraseTable {
 public:
  // Makes room for phrases of so many words more in all.
  void Reserve(std::size_t more_edges);

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

  // Calls use(token_end, value) for each of those instead.
  template <typename Use>
  void ForEachMatch(const Tokens& tokens, std::uint32_t first,
                    std::uint32_t limit, Use use) const {
    const auto hash_at = [&](std::uint32_t i) { return tokens.list[i].hash; };
    Walk(tokens, hash_at, first, limit, use);
  }

  // The longest of those, with its first value; for tables whose phrases have
  // one value each. Its token_end is `first` if there is none.
  PhraseMatch Longest(const Tokens& tokens, std::uint32_t first,
                      std::uint32_t limit) const;

  // The first value of just that phrase.
  std::optional<std::uint32_t> ValueOf(const Tokens& phrase) const;

  // Match with hash_at(i) in place of the hash of token i.
  template <typename HashAt>
  void MatchBy(const Tokens& tokens, HashAt hash_at, std::uint32_t first,
               std::uint32_t limit, std::vector<PhraseMatch>* out) const;

  // Whether a phrase may begin with a token of this hash: false for nearly all
  // tokens that begin none.
  bool MayStart(std::uint64_t hash) const {
    return (starts_[StartWord(hash)] & StartBit(hash)) != 0;
  }

  // Whether a phrase begins with a token of this hash.
  bool Begins(std::uint64_t hash) const {
    return MayStart(hash) && Step(root_, hash).node != kNone;
  }

  bool empty() const { return size_ == 0; }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  // A step of the trie and the node that it leads to, which has no other: one
  // look into memory a step. `mix` is of the node that it leaves and the
  // token's hash; two different pairs share one with a chance below 2^-20 for
  // a million phrases.
  struct Edge {
    std::uint64_t mix = 0;
    // A bit for each hash that goes on from the node, and for others by
    // chance: most words that follow do not.
    std::uint32_t more = 0;
    std::uint32_t node = kNone;   // kNone: a free slot
    std::uint32_t value = kNone;  // the first of the node, if it has any
    std::uint32_t next = kNone;   // the second, in `values_`
  };
  // The values of a node but the first, a list in the order of adding.
  struct Value {
    std::uint32_t value = 0;
    std::uint32_t next = kNone;
  };

  static std::uint64_t StartBit(std::uint64_t hash) {
    return std::uint64_t{1} << (hash & 63);
  }
  static std::uint32_t MoreBit(std::uint64_t hash) {
    return std::uint32_t{1} << (hash & 31);
  }
  std::size_t StartWord(std::uint64_t hash) const {
    return static_cast<std::size_t>((hash >> 6) ^ (hash >> 38)) &
           (starts_.size() - 1);
  }
  static std::uint64_t Mix(std::uint32_t node, std::uint64_t hash) {
    // Hashes are well mixed: it suffices to set the nodes apart.
    return hash + (node + std::uint64_t{1}) * 0x9E3779B97F4A7C15u;
  }
  // The edge of `mix`, or the free slot where it would be.
  std::size_t SlotOf(std::uint64_t mix) const {
    std::size_t slot = (mix ^ (mix >> 32)) & mask_;
    while (edges_[slot].node != kNone && edges_[slot].mix != mix) {
      slot = (slot + 1) & mask_;
    }
    return slot;
  }
  // The step from `from` by a token's hash; a free slot if there is none.
  const Edge& Step(const Edge& from, std::uint64_t hash) const {
    return edges_[SlotOf(Mix(from.node, hash))];
  }

  template <typename HashAt, typename Use>
  void Walk(const Tokens& tokens, HashAt hash_at, std::uint32_t first,
            std::uint32_t limit, Use use) const;
  void AddStart(std::uint64_t hash);
  void MatchFrom(const Tokens& tokens, std::uint32_t first, std::uint32_t limit,
                 std::vector<PhraseMatch>* out) const;
  Edge* StepOrAdd(Edge* from, std::uint64_t hash);
  void AddValue(std::uint32_t value, Edge* edge);

  Edge root_{0, ~std::uint32_t{0}, 0, kNone, kNone};
  // Open addressing with linear probing, at most two thirds full.
  std::vector<Edge> edges_ = std::vector<Edge>(1);
  std::size_t mask_ = 0;  // edges_.size() - 1
  std::size_t size_ = 0;
  // A bit for each hash that a phrase begins with, and for others by chance:
  // nearly all tokens begin none, and this much stays in the nearest cache.
  std::vector<std::uint64_t> starts_ = {0};
  std::vector<Value> values_;
  std::vector<std::uint64_t> start_hashes_;  // all that starts_ was told of
};

// The hash of the longest token of a phrase, the last word of several: a text
// without such a token has no such phrase, and most texts that have its first
// word have none either.
std::optional<std::uint64_t> TellingToken(const Tokens& phrase);

// The hash of a phrase's first token that counts.
std::optional<std::uint64_t> FirstToken(const Tokens& phrase);

template <typename HashAt, typename Use>
void PhraseTable::Walk(const Tokens& tokens, HashAt hash_at,
                       std::uint32_t first, std::uint32_t limit,
                       Use use) const {
  if (first >= limit || !MayStart(hash_at(first))) return;
  const Edge* at = &root_;
  for (std::uint32_t i = first; i < limit; ++i) {
    if (i > first && IsPhraseJoint(tokens, tokens.list[i])) continue;
    const std::uint64_t hash = hash_at(i);
    if ((at->more & MoreBit(hash)) == 0) return;
    at = &Step(*at, hash);
    if (at->node == kNone) return;
    if (at->value == kNone) continue;
    use(i + 1, at->value);
    for (std::uint32_t v = at->next; v != kNone; v = values_[v].next) {
      use(i + 1, values_[v].value);
    }
  }
}

template <typename HashAt>
void PhraseTable::MatchBy(const Tokens& tokens, HashAt hash_at,
                          std::uint32_t first, std::uint32_t limit,
                          std::vector<PhraseMatch>* out) const {
  constexpr std::size_t kFew = 8;
  Walk(tokens, hash_at, first, limit,
       [out](std::uint32_t end, std::uint32_t value) {
         if (out->capacity() == 0) out->reserve(kFew);
         out->push_back({end, value});
       });
}

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_PHRASES_H_
