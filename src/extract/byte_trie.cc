#include "extract/byte_trie.h"

#include <algorithm>
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
        nodes_[node].children |= ByteBit(byte);
      }
      nodes_.push_back(data);
    }
    node = next;
  }
  AddValue(node, value);
}

void ByteTrie::AddValue(Node node, std::uint32_t value) {
  NodeData& data = nodes_[node];
  const auto known = ValuesAt(node);
  if (std::find(known.begin(), known.end(), value) != known.end()) return;
  if (data.values_begin + data.values_size != values_.size()) {
    const auto begin = static_cast<std::uint32_t>(values_.size());
    for (std::uint32_t i = 0; i < data.values_size; ++i) {
      values_.push_back(values_[data.values_begin + i]);
    }
    data.values_begin = begin;
  }
  values_.push_back(value);
  ++data.values_size;
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
