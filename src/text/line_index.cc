#include "text/line_index.h"

#include <algorithm>

namespace claimdiff::text {

namespace {

// Bytes; code points are counted one by one within a block only.
constexpr std::uint32_t kBlock = 256;

bool Leads(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

std::uint32_t CodePoints(std::string_view text) {
  return static_cast<std::uint32_t>(
      std::count_if(text.begin(), text.end(), Leads));
}

}  // namespace

LineIndex::LineIndex(std::string_view text) : starts_{0}, code_points_{0} {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool lone_return =
        text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n');
    if (text[at] == '\n' || lone_return) {
      starts_.push_back(static_cast<std::uint32_t>(at + 1));
    }
  }
  for (std::size_t at = 0; at + kBlock <= text.size(); at += kBlock) {
    code_points_.push_back(code_points_.back() +
                           CodePoints(text.substr(at, kBlock)));
  }
}

std::uint32_t LineIndex::Line(std::uint32_t byte) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), byte);
  return static_cast<std::uint32_t>(after - starts_.begin());
}

Position LineIndex::Locate(std::string_view text, std::uint32_t byte) const {
  Position position;
  position.line = Line(byte);
  const std::uint32_t start = starts_[position.line - 1];
  position.column +=
      CodePointsBefore(text, byte) - CodePointsBefore(text, start);
  return position;
}

std::uint32_t LineIndex::CodePointsBefore(std::string_view text,
                                          std::uint32_t byte) const {
  const std::uint32_t block = byte / kBlock;
  const std::uint32_t begin = block * kBlock;
  return code_points_[block] + CodePoints(text.substr(begin, byte - begin));
}

}  // namespace claimdiff::text
