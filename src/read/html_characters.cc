#include "read/html_characters.h"

#include <algorithm>

#include "text/utf8.h"

namespace claimdiff {

namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool IsHex(char c) {
  return IsDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

template <typename Is>
std::size_t RunLength(std::string_view text, Is is) {
  const auto end = std::find_if_not(text.begin(), text.end(), is);
  return static_cast<std::size_t>(end - text.begin());
}

std::size_t WithSemicolon(std::string_view raw, std::size_t size) {
  return size < raw.size() && raw[size] == ';' ? size + 1 : size;
}

// "&#233;", "&#xE9"; 0 if it is none.
std::size_t NumericSize(std::string_view raw) {
  const bool hex = raw.size() > 2 && (raw[2] == 'x' || raw[2] == 'X');
  const std::size_t first = hex ? 3 : 2;
  const std::string_view digits = raw.substr(std::min(first, raw.size()));
  const std::size_t count =
      hex ? RunLength(digits, IsHex) : RunLength(digits, IsDigit);
  return count == 0 ? 0 : WithSemicolon(raw, first + count);
}

}  // namespace

bool HtmlCharacters::Next(HtmlCharacter* character) {
  if (shown_ >= text_.shown.size()) return false;
  SkipTags();
  const std::size_t size = text::DecodeAt(text_.shown, shown_).size;
  const std::size_t written = WrittenSize(size);
  character->shown = text_.shown.substr(shown_, size);
  character->begin = text_.begin + static_cast<std::uint32_t>(raw_);
  character->end = character->begin + static_cast<std::uint32_t>(written);
  raw_ += written;
  shown_ += size;
  return true;
}

// "<" before a letter, "/", "!" or "?" never shows.
void HtmlCharacters::SkipTags() {
  while (text_.has_tags && raw_ + 1 < text_.raw.size() &&
         text_.raw[raw_] == '<') {
    const char next = text_.raw[raw_ + 1];
    if (!IsLetter(next) && next != '/' && next != '!' && next != '?') return;
    const std::size_t end = text_.raw.find('>', raw_);
    raw_ = end == std::string_view::npos ? text_.raw.size() : end + 1;
  }
}

std::size_t HtmlCharacters::WrittenSize(std::size_t shown_size) const {
  const std::string_view raw = text_.raw.substr(raw_);
  if (raw.empty()) return 0;
  if (raw[0] == '&' && text_.has_references) return ReferenceSize(shown_size);
  if (raw[0] == '\r') return raw.starts_with("\r\n") ? 2 : 1;
  return text::DecodeAt(raw, 0).size;
}

// References without a semicolon ("&copy2020") are of letters in Latin-1; how
// many of the letters that follow belong to the name is told by what is shown
// next: "&notit;" shows "¬it;", "&notin;" one character.
std::size_t HtmlCharacters::ReferenceSize(std::size_t shown_size) const {
  constexpr std::size_t kLongestName = 40, kLongestBare = 6;
  const std::string_view raw = text_.raw.substr(raw_);
  const std::string_view shown = text_.shown.substr(shown_);
  if (raw.starts_with("&#")) {
    const std::size_t size = NumericSize(raw);
    return size > 0 ? size : 1;
  }
  if (raw.starts_with("&amp") || raw.starts_with("&AMP")) {
    return WithSemicolon(raw, 4);
  }
  if (shown[0] == '&') return 1;
  const std::size_t name = RunLength(raw.substr(1, kLongestName), [](char c) {
    return IsLetter(c) || IsDigit(c);
  });
  const bool ended = name + 1 < raw.size() && raw[name + 1] == ';';
  const std::size_t end = ended ? name + 2 : name + 1;
  if (text::DecodeAt(shown, 0).value > 0xFF) return end;
  const std::string_view next = shown.substr(shown_size);
  for (std::size_t bare = 2; bare <= std::min(name, kLongestBare); ++bare) {
    const std::string_view rest = raw.substr(1 + bare, end - 1 - bare);
    if (rest != ";" && next.starts_with(rest)) return 1 + bare;
  }
  return end;
}

}  // namespace claimdiff
