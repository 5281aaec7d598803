#include "text/phrases.h"

#include <algorithm>
#include <bit>

#include "text/utf8.h"

namespace claimdiff::text {

bool IsJointMark(std::string_view folded) {
  if (folded.empty()) return false;
  const CodePoint c = DecodeAt(folded, 0);
  if (c.size != folded.size()) return false;
  switch (c.value) {
    case U'.':
    case U'-':
    case U'\'':
    case U'"':
    case U'\u00B7':
    case U'\u02BC':
    case U'\u05BE':
    case U'\u05F3':
    case U'\u05F4':
    case U'\u2010':
    case U'\u2011':
    case U'\u2019':
    case U'\u30FB': return true;
    default: return false;
  }
}

std::optional<std::uint64_t> TellingToken(const Tokens& phrase) {
  const Token* longest = nullptr;
  for (const Token& token : phrase.list) {
    if (IsPhraseJoint(phrase, token)) continue;
    if (longest == nullptr || token.fold_size > longest->fold_size ||
        (token.fold_size == longest->fold_size &&
         token.kind == TokenKind::kWord)) {
      longest = &token;
    }
  }
  return longest == nullptr ? std::nullopt : std::optional(longest->hash);
}

std::optional<std::uint64_t> FirstToken(const Tokens& phrase) {
  for (const Token& token : phrase.list) {
    if (!IsPhraseJoint(phrase, token)) return token.hash;
  }
  return std::nullopt;
}

void PhraseTable::AddStart(std::uint64_t hash) {
  constexpr std::size_t kBitsEach = 16;
  start_hashes_.push_back(hash);
  if (start_hashes_.size() * kBitsEach <= starts_.size() * 64) {
    starts_[StartWord(hash)] |= StartBit(hash);
    return;
  }
  starts_.assign(starts_.size() * 2, 0);
  for (const std::uint64_t known : start_hashes_) {
    starts_[StartWord(known)] |= StartBit(known);
  }
}

void PhraseTable::Reserve(std::size_t more_edges) {
  const std::size_t edges = size_ + more_edges;
  const std::size_t slots = std::bit_ceil(edges + edges / 2 + 1);
  if (slots <= edges_.size()) return;
  constexpr std::size_t kLeast = 64;
  std::vector<Edge> old(std::max(kLeast, slots));
  old.swap(edges_);
  mask_ = edges_.size() - 1;
  for (const Edge& edge : old) {
    if (edge.node != kNone) edges_[SlotOf(edge.mix)] = edge;
  }
}

// REQUIRES: there is room for one edge more.
PhraseTable::Edge* PhraseTable::StepOrAdd(Edge* from, std::uint64_t hash) {
  const std::uint64_t mix = Mix(from->node, hash);
  Edge* const edge = &edges_[SlotOf(mix)];
  if (edge->node == kNone) {
    edge->mix = mix;
    edge->node = static_cast<std::uint32_t>(++size_);
    if (from == &root_) AddStart(hash);
    from->more |= MoreBit(hash);
  }
  return edge;
}

void PhraseTable::AddValue(std::uint32_t value, Edge* edge) {
  if (edge == &root_) return;
  if (edge->value == kNone) {
    edge->value = value;
    return;
  }
  if (edge->value == value) return;
  std::uint32_t* end = &edge->next;
  for (; *end != kNone; end = &values_[*end].next) {
    if (values_[*end].value == value) return;
  }
  *end = static_cast<std::uint32_t>(values_.size());
  values_.push_back({value, kNone});
}

void PhraseTable::Add(std::string_view phrase, std::uint32_t value) {
  thread_local Tokens tokens;  // tables have thousands of phrases
  Tokenise(phrase, &tokens);
  Add(tokens, value);
}

void PhraseTable::Add(const Tokens& phrase, std::uint32_t value) {
  Reserve(phrase.list.size());
  Edge* at = &root_;
  for (const Token& token : phrase.list) {
    if (!IsPhraseJoint(phrase, token)) at = StepOrAdd(at, token.hash);
  }
  AddValue(value, at);
}

void PhraseTable::AddHashes(std::span<const std::uint64_t> hashes,
                            std::uint32_t value) {
  Reserve(hashes.size());
  Edge* at = &root_;
  for (const std::uint64_t hash : hashes) at = StepOrAdd(at, hash);
  AddValue(value, at);
}

PhraseMatch PhraseTable::Longest(const Tokens& tokens, std::uint32_t first,
                                 std::uint32_t limit) const {
  PhraseMatch longest{first, 0};
  if (first >= limit || !MayStart(tokens.list[first].hash)) return longest;
  const Edge* at = &root_;
  for (std::uint32_t i = first; i < limit; ++i) {
    const Token& token = tokens.list[i];
    if (i > first && IsPhraseJoint(tokens, token)) continue;
    if ((at->more & MoreBit(token.hash)) == 0) break;
    at = &Step(*at, token.hash);
    if (at->node == kNone) break;
    if (at->value != kNone) longest = {i + 1, at->value};
  }
  return longest;
}

std::optional<std::uint32_t> PhraseTable::ValueOf(const Tokens& phrase) const {
  const Edge* at = &root_;
  for (const Token& token : phrase.list) {
    if (IsPhraseJoint(phrase, token)) continue;
    at = &Step(*at, token.hash);
    if (at->node == kNone) return std::nullopt;
  }
  return at->value == kNone ? std::nullopt : std::optional(at->value);
}

void PhraseTable::MatchFrom(const Tokens& tokens, std::uint32_t first,
                            std::uint32_t limit,
                            std::vector<PhraseMatch>* out) const {
  MatchBy(
      tokens, [&](std::uint32_t i) { return tokens.list[i].hash; }, first,
      limit, out);
}

}  // namespace claimdiff::text
