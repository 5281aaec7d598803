#include "read/text_check.h"

#include <algorithm>
#include <string>
#include <utility>

#include "claimdiff/article.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

struct Magic {
  std::string_view bytes;
  const char* name;
};

// What people pass by mistake.
constexpr Magic kMagics[] = {
    {"%PDF-", "a PDF file"},
    {"\x89PNG\r\n", "a PNG image"},
    {"\xFF\xD8\xFF", "a JPEG image"},
    {"GIF87a", "a GIF image"},
    {"GIF89a", "a GIF image"},
    {"PK\x03\x04", "a ZIP archive, as are DOCX, ODT and EPUB files"},
    {"\x1F\x8B", "a gzip archive"},
    {"\xD0\xCF\x11\xE0", "an old Microsoft Office file"},
    {"\x7F"
     "ELF",
     "a program"},
    {"{\\rtf", "an RTF document"},
};

constexpr const char* kUtf16Hint =
    "UTF-16; convert it with: iconv -f UTF-16 -t UTF-8";

Error Encoding(std::string message) {
  return {ErrorCode::kEncoding, std::move(message), "", 0};
}

std::optional<Error> CheckBinary(std::string_view bytes) {
  for (const Magic& magic : kMagics) {
    if (bytes.starts_with(magic.bytes)) {
      return Encoding(std::string("not a text file: this is ") + magic.name);
    }
  }
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    return Encoding(std::string("the text is ") + kUtf16Hint);
  }
  const std::size_t nul = bytes.find('\0');
  if (nul == std::string_view::npos) return std::nullopt;
  // Every other byte of Latin text in UTF-16 is a NUL.
  const std::string_view start = bytes.substr(0, 1024);
  const auto nuls = std::count(start.begin(), start.end(), '\0');
  if (3 * static_cast<std::size_t>(nuls) >= start.size()) {
    return Encoding(std::string("the text seems to be ") + kUtf16Hint);
  }
  return Encoding("not a text file: byte " + std::to_string(nul) + " is a NUL");
}

std::uint32_t LineOf(std::string_view bytes, std::size_t at) {
  const std::string_view before = bytes.substr(0, at);
  return static_cast<std::uint32_t>(
             std::count(before.begin(), before.end(), '\n')) +
         1;
}

std::optional<Error> CheckUtf8(std::string_view bytes) {
  const std::size_t bad = text::ValidPrefix(bytes);
  if (bad == bytes.size()) return std::nullopt;
  constexpr char kHex[] = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(bytes[bad]);
  const std::uint32_t line = LineOf(bytes, bad);
  Error error = Encoding(
      std::string("not valid UTF-8: byte 0x") + kHex[byte >> 4] +
      kHex[byte & 15] + " at offset " + std::to_string(bad) + ", line " +
      std::to_string(line) +
      "; if the text is in another encoding, convert it with, say: iconv -f "
      "WINDOWS-1252 -t UTF-8");
  error.line = line;
  return error;
}

bool IsBlank(std::string_view text) {
  constexpr std::u32string_view kSpaces =
      U" \t\n\r\v\f\u0085\u00A0\u1680\u2028\u2029\u202F\u205F\u3000\uFEFF"
      U"\u200B";
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint c = text::DecodeAt(text, at);
    const bool quad = c.value >= 0x2000 && c.value <= 0x200A;
    if (!quad && kSpaces.find(c.value) == std::u32string_view::npos) {
      return false;
    }
    at += c.size;
  }
  return true;
}

}  // namespace

std::optional<Error> CheckText(std::string_view bytes) {
  if (bytes.size() > kMaxArticleBytes) {
    return Error{ErrorCode::kTooLarge,
                 "the text has " + std::to_string(bytes.size()) + " bytes; " +
                     std::to_string(kMaxArticleBytes) + " are the limit",
                 "", 0};
  }
  if (std::optional<Error> error = CheckBinary(bytes)) return error;
  if (std::optional<Error> error = CheckUtf8(bytes)) return error;
  if (IsBlank(bytes)) {
    return Error{ErrorCode::kEmpty, "there is no text", "", 0};
  }
  return std::nullopt;
}

}  // namespace claimdiff
