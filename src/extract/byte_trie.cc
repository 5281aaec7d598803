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

// Siblings come to stand side by side, and below the last of them what is below
// it: a word is mostly a chain without siblings after its first letters.
void ByteTrie::Pack() {
  std::vector<NodeData> packed = {nodes_[kRoot]};
  packed.reserve(nodes_.size());
  std::vector<Node> open;  // in `packed`, their children still in nodes_
  // Copies a row of siblings; returns where its first one is.
  const auto copy_row = [&](Node child) {
    const Node first =
        child == kNone ? kNone : static_cast<Node>(packed.size());
    for (; child != kNone; child = nodes_[child].sibling) {
      open.push_back(static_cast<Node>(packed.size()));
      packed.push_back(nodes_[child]);
      if (nodes_[child].sibling != kNone) {
        packed.back().sibling = static_cast<Node>(packed.size());
      }
    }
    return first;
  };
  for (Node& child : first_) {
    child = copy_row(child);
    while (!open.empty()) {
      const Node node = open.back();
      open.pop_back();
      packed[node].child = copy_row(packed[node].child);
    }
  }
  nodes_.swap(packed);
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
