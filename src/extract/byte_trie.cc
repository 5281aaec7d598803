#include "extract/byte_trie.h"

#include <cassert>

namespace claimdiff {

void ByteTrie::Add(std::string_view key, std::uint32_t value) {
  assert(!key.empty());
  Node node = kRoot;
  for (const char byte : key) {
    Node next = Step(node, byte);
    if (next == kNone) {
      next = static_cast<Node>(nodes_.size());
      NodeData data;
      data.byte = byte;
      if (node == kRoot) {
        first_[static_cast<unsigned char>(byte)] = next;
      } else {
        data.sibling = nodes_[node].child;
        nodes_[node].child = next;
      }
      nodes_.push_back(std::move(data));
    }
    node = next;
  }
  for (const std::uint32_t known : nodes_[node].values) {
    if (known == value) return;
  }
  nodes_[node].values.push_back(value);
}

std::span<const std::uint32_t> ByteTrie::Find(std::string_view key) const {
  Node node = kRoot;
  for (const char byte : key) {
    node = Step(node, byte);
    if (node == kNone) return {};
  }
  return node == kRoot ? std::span<const std::uint32_t>() : ValuesAt(node);
}

}  // namespace claimdiff
