// A set of byte strings with values, matched byte by byte.
#ifndef CLAIMDIFF_EXTRACT_BYTE_TRIE_H_
#define CLAIMDIFF_EXTRACT_BYTE_TRIE_H_

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace claimdiff {

class ByteTrie {
 public:
  using Node = std::uint32_t;
  static constexpr Node kRoot = 0;
  static constexpr Node kNone = 0xFFFFFFFF;

  // Adds `value` to the values of `key`.
  // REQUIRES: !key.empty(), and less than 65,535 values a key.
  void Add(std::string_view key, std::uint32_t value);

  // Moves nodes that are walked one after the other next to each other in
  // memory. Worth its while when all keys have been added.
  void Pack();

  // The node below `node` by one byte, or kNone.
  Node Step(Node node, char byte) const {
    if (node == kRoot) return first_[static_cast<unsigned char>(byte)];
    if ((nodes_[node].children & ByteBit(byte)) == 0) return kNone;
    for (Node child = nodes_[node].child; child != kNone;
         child = nodes_[child].sibling) {
      if (nodes_[child].byte == byte) return child;
    }
    return kNone;
  }

  // The values of the key that ends at `node`, in the order of adding; good
  // until something is added.
  std::span<const std::uint32_t> ValuesAt(Node node) const {
    const NodeData& data = nodes_[node];
    return std::span(values_).subspan(data.values_begin, data.values_size);
  }

  // Whether a longer key goes on from `node`.
  bool HasMore(Node node) const { return nodes_[node].child != kNone; }

  // The values of exactly `key`; empty if it was not added.
  std::span<const std::uint32_t> Find(std::string_view key) const;

  bool empty() const { return nodes_.size() == 1; }

 private:
  void AddValue(Node node, std::uint32_t value);

  struct NodeData {
    Node child = kNone;
    Node sibling = kNone;
    std::uint32_t values_begin = 0;  // of values_
    // A bit for each byte that a child has, and for others by chance: most
    // bytes that follow have no child.
    std::uint32_t children = 0;
    std::uint16_t values_size = 0;
    char byte = 0;
  };
  static std::uint32_t ByteBit(char byte) {
    return std::uint32_t{1} << (static_cast<unsigned char>(byte) & 31);
  }
  static std::array<Node, 256> NoNodes() {
    std::array<Node, 256> none;
    none.fill(kNone);
    return none;
  }

  std::array<Node, 256> first_ = NoNodes();  // children of the root
  std::vector<NodeData> nodes_ = std::vector<NodeData>(1);  // 0 is the root
  // A node's values stand together; when one is added to those in the middle,
  // they move to the end.
  std::vector<std::uint32_t> values_;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_BYTE_TRIE_H_
