#include "text/phrases.h"

#include <algorithm>

#include "text/utf8.h"

namespace claimdiff::text {

namespace {

std::uint64_t Mix(std::uint32_t node, std::uint64_t hash) {
  // The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
  std::uint64_t x = hash + (node + std::uint64_t{1}) * 0x9E3779B97F4A7C15u;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
  return x ^ (x >> 31);
}

}  // namespace

bool IsPhraseJoint(const Tokens& tokens, const Token& token) {
  if (token.kind != TokenKind::kPunct || token.fold_size == 0) return false;
  const CodePoint c = DecodeAt(tokens.Fold(token), 0);
  if (c.size != token.fold_size) return false;
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
    if (longest == nullptr || token.fold_size > longest->fold_size) {
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

std::size_t PhraseTable::SlotOf(std::uint64_t mix) const {
  const std::size_t mask = edges_.size() - 1;
  std::size_t slot = mix & mask;
  while (edges_[slot].to != kNone && edges_[slot].mix != mix) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

void PhraseTable::Grow() {
  constexpr std::size_t kLeast = 64;  // slots
  std::vector<Edge> old(std::max(kLeast, edges_.size() * 2));
  old.swap(edges_);
  for (const Edge& edge : old) {
    if (edge.to == kNone) continue;
    edges_[SlotOf(edge.mix)] = edge;
  }
}

void PhraseTable::AddStart(std::uint64_t hash) {
  constexpr std::size_t kBitsEach = 16;
  start_hashes_.push_back(hash);
  if (start_hashes_.size() * kBitsEach <= starts_.size() * 64) {
    starts_[StartWord(hash)] |= HashBit(hash);
    return;
  }
  starts_.assign(starts_.size() * 2, 0);
  for (const std::uint64_t known : start_hashes_) {
    starts_[StartWord(known)] |= HashBit(known);
  }
}

std::uint32_t PhraseTable::StepOrGrow(std::uint32_t node, std::uint64_t hash) {
  // Every node but the root has one edge to it.
  if (nodes_.size() * 2 > edges_.size()) Grow();
  const std::uint64_t mix = Mix(node, hash);
  Edge& edge = edges_[SlotOf(mix)];
  if (edge.to == kNone) {
    edge = {mix, static_cast<std::uint32_t>(nodes_.size())};
    nodes_[node].more |= HashBit(hash);
    nodes_.emplace_back();
    if (node == 0) AddStart(hash);
  }
  return edge.to;
}

void PhraseTable::AddValue(std::uint32_t node, std::uint32_t value) {
  if (node == 0) return;
  Node& at = nodes_[node];
  for (std::uint32_t v = at.first; v != kNone; v = values_[v].next) {
    if (values_[v].value == value) return;
  }
  const auto added = static_cast<std::uint32_t>(values_.size());
  values_.push_back({value, kNone});
  (at.first == kNone ? at.first : values_[at.last].next) = added;
  at.last = added;
}

void PhraseTable::Add(std::string_view phrase, std::uint32_t value) {
  Add(Tokenise(phrase), value);
}

void PhraseTable::Add(const Tokens& phrase, std::uint32_t value) {
  std::uint32_t node = 0;
  for (const Token& token : phrase.list) {
    if (!IsPhraseJoint(phrase, token)) node = StepOrGrow(node, token.hash);
  }
  AddValue(node, value);
}

void PhraseTable::AddHashes(std::span<const std::uint64_t> hashes,
                            std::uint32_t value) {
  std::uint32_t node = 0;
  for (const std::uint64_t hash : hashes) node = StepOrGrow(node, hash);
  AddValue(node, value);
}

std::uint32_t PhraseTable::StepByEdge(std::uint32_t node,
                                      std::uint64_t hash) const {
  return edges_[SlotOf(Mix(node, hash))].to;
}

void PhraseTable::MatchFrom(const Tokens& tokens, std::uint32_t first,
                            std::uint32_t limit,
                            std::vector<PhraseMatch>* out) const {
  MatchBy(
      tokens, [&](std::uint32_t i) { return tokens.list[i].hash; }, first,
      limit, out);
}

}  // namespace claimdiff::text
