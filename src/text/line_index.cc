#include "text/line_index.h"

#include <algorithm>

namespace claimdiff::text {

LineIndex::LineIndex(std::string_view text) : starts_{0} {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool lone_return =
        text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n');
    if (text[at] == '\n' || lone_return) {
      starts_.push_back(static_cast<std::uint32_t>(at + 1));
    }
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
  for (const char c : text.substr(start, byte - start)) {
    const bool leads = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    position.column += leads ? 1 : 0;
  }
  return position;
}

}  // namespace claimdiff::text
