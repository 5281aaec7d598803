#include "read/text_check.h"

#include <algorithm>
#include <cstdint>
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

Error Encoding(std::string message) {
  return {ErrorCode::kEncoding, std::move(message), "", 0};
}

std::optional<Error> CheckNul(std::string_view bytes) {
  const std::size_t nul = bytes.find('\0');
  if (nul == std::string_view::npos) return std::nullopt;
  return Encoding("not a text file: byte " + std::to_string(nul) + " is a NUL");
}

bool IsControl(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < ' ') & ((byte < '\t') | (byte > '\r')) & (byte != 0x1B);
}

// Piece by piece with a counter of a byte, so that compilers look at many
// bytes at once.
std::size_t CountControls(std::string_view text) {
  constexpr std::size_t kPiece = 128;
  std::size_t all = 0;
  for (; !text.empty(); text.remove_prefix(std::min(kPiece, text.size()))) {
    std::uint8_t controls = 0;
    for (const char c : text.substr(0, kPiece)) {
      controls = static_cast<std::uint8_t>(controls + IsControl(c));
    }
    all += controls;
  }
  return all;
}

// The title of a page and the heading of a section, in either set of macros; or
// nothing but the name of the page that it stands for.
bool LooksLikeRoff(std::string_view text) {
  constexpr std::size_t kReach = 64 << 10;  // behind a licence in comments
  text = text.substr(0, kReach);
  const auto has_line = [&](std::string_view line) {  // after a line end
    return text.starts_with(line.substr(1)) ||
           text.find(line) != std::string_view::npos;
  };
  return text.starts_with(".so man") ||
         (has_line("\n.SH") && has_line("\n.TH ")) ||
         (has_line("\n.Sh ") && has_line("\n.Dt "));
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

std::optional<Error> CheckSize(std::string_view bytes, std::string_view what) {
  if (bytes.size() <= kMaxArticleBytes) return std::nullopt;
  return Error{ErrorCode::kTooLarge,
               std::string(what) + " has " + std::to_string(bytes.size()) +
                   " bytes; " + std::to_string(kMaxArticleBytes) +
                   " are the limit",
               "", 0};
}

std::optional<Error> CheckMagic(std::string_view bytes) {
  for (const Magic& magic : kMagics) {
    if (bytes.starts_with(magic.bytes)) {
      return Encoding(std::string("not a text file: this is ") + magic.name);
    }
  }
  return std::nullopt;
}

std::optional<Error> CheckControls(std::string_view bytes) {
  if (std::optional<Error> error = CheckNul(bytes)) return error;
  const std::string_view sample = bytes.substr(0, 4096);
  const std::size_t controls = CountControls(sample);
  if (20 * controls <= sample.size() + 20) {
    return std::nullopt;
  }
  return Encoding("not a text file: " + std::to_string(controls) +
                  " of its first " + std::to_string(sample.size()) +
                  " bytes are control characters");
}

std::optional<Error> CheckRoff(std::string_view text) {
  if (!LooksLikeRoff(text)) return std::nullopt;
  return Encoding(
      "this is the source of a manual page (roff): compare what 'mandoc -K "
      "utf-8 -T html FILE' or 'man -l FILE | col -b' makes of it");
}

std::optional<Error> CheckText(std::string_view text) {
  if (std::optional<Error> error = CheckNul(text)) return error;
  if (!IsBlank(text)) return std::nullopt;
  return Error{ErrorCode::kEmpty, "there is no text", "", 0};
}

}  // namespace claimdiff
