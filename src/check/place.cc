#include "check/place.h"

#include <utility>

namespace claimdiff::check {

Places::Places(std::string path, const Article& article)
    : path_(std::move(path)),
      article_(article),
      text_(article.Source()),
      lines_(text_) {}

Place Places::Of(Span span) const {
  const Span in_file = article_.MarkupSpan(span);
  return {path_, At(in_file.begin), At(in_file.end)};
}

Point Places::At(std::uint32_t byte) const {
  const text::Position position = lines_.Locate(text_, byte);
  Point point{position.line, position.column, 1, 1};
  const std::size_t end =
      byte == 0 ? std::string_view::npos : text_.find_last_of("\r\n", byte - 1);
  const std::size_t start = end == std::string_view::npos ? 0 : end + 1;
  point.byte += byte - static_cast<std::uint32_t>(start);
  for (const char c : text_.substr(start, byte - start)) {
    const auto unit = static_cast<unsigned char>(c);
    if ((unit & 0xC0) != 0x80) ++point.utf16;  // not inside a code point
    if (unit >= 0xF0) ++point.utf16;           // a surrogate pair
  }
  return point;
}

}  // namespace claimdiff::check
