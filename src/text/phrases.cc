#include "text/phrases.h"

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
  if (token.kind != TokenKind::kPunct) return false;
  const std::string_view fold = tokens.Fold(token);
  return fold == "." || fold == "-" || fold == "'" || fold == "\u2019" ||
         fold == "\u02BC" || fold == "\u2010" || fold == "\u2011" ||
         fold == "\u00B7" || fold == "\u30FB" || fold == "\u05F3" ||
         fold == "\u05F4" || fold == "\"" || fold == "\u05BE";
}

std::uint32_t PhraseTable::StepOrGrow(std::uint32_t node, std::uint64_t hash) {
  if (node == 0) starts_[StartBit(hash)] = true;
  const auto next = static_cast<std::uint32_t>(values_.size());
  const auto [edge, added] = edges_.try_emplace(Mix(node, hash), next);
  if (added) values_.emplace_back();
  return edge->second;
}

void PhraseTable::AddValue(std::uint32_t node, std::uint32_t value) {
  if (node == 0) return;
  for (const std::uint32_t known : values_[node]) {
    if (known == value) return;
  }
  values_[node].push_back(value);
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

std::uint32_t PhraseTable::Step(std::uint32_t node, std::uint64_t hash) const {
  if (node == 0 && !starts_[StartBit(hash)]) return kNoNode;
  const auto edge = edges_.find(Mix(node, hash));
  return edge == edges_.end() ? kNoNode : edge->second;
}

template <typename HashAt>
void PhraseTable::MatchBy(const Tokens& tokens, HashAt hash_at,
                          std::uint32_t first, std::uint32_t limit,
                          std::vector<PhraseMatch>* out) const {
  std::uint32_t node = 0;
  for (std::uint32_t i = first; i < limit; ++i) {
    if (i > first && IsPhraseJoint(tokens, tokens.list[i])) continue;
    node = Step(node, hash_at(i));
    if (node == kNoNode) return;
    for (const std::uint32_t value : values_[node]) {
      out->push_back({i + 1, value});
    }
  }
}

void PhraseTable::Match(const Tokens& tokens, std::uint32_t first,
                        std::uint32_t limit,
                        std::vector<PhraseMatch>* out) const {
  MatchBy(
      tokens, [&](std::uint32_t i) { return tokens.list[i].hash; }, first,
      limit, out);
}

void PhraseTable::Match(const Tokens& tokens,
                        std::span<const std::uint64_t> hashes,
                        std::uint32_t first, std::uint32_t limit,
                        std::vector<PhraseMatch>* out) const {
  MatchBy(
      tokens, [&](std::uint32_t i) { return hashes[i]; }, first, limit, out);
}

void PhraseTable::Match(const Tokens& tokens, std::uint64_t first_hash,
                        std::uint32_t first, std::uint32_t limit,
                        std::vector<PhraseMatch>* out) const {
  MatchBy(
      tokens,
      [&](std::uint32_t i) {
        return i == first ? first_hash : tokens.list[i].hash;
      },
      first, limit, out);
}

}  // namespace claimdiff::text
