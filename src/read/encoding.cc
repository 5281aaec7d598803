#include "read/encoding.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "read/encoding_guess.h"
#include "read/hangul.h"
#include "read/text_check.h"
#include "text/decode.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

struct Mark {
  std::string_view bytes;
  const char* encoding;
};

// UTF-32 first: its little-endian mark begins as that of UTF-16.
constexpr Mark kMarks[] = {
    {std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE"},
    {std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE"},
    {"\xFF\xFE", "UTF-16LE"},
    {"\xFE\xFF", "UTF-16BE"},
    {"\x84\x31\x95\x33", "GB18030"},
};

// Bytes of the mark of `encoding` that `bytes` begin with. That of UTF-8 is
// part of the text.
std::size_t MarkSize(std::string_view bytes, std::string_view encoding) {
  for (const Mark& mark : kMarks) {
    if (encoding == mark.encoding && bytes.starts_with(mark.bytes)) {
      return mark.bytes.size();
    }
  }
  return 0;
}

// Well-formed UTF-8 needs no way back.
DecodedSource AsItIs(std::string bytes) {
  DecodedSource source;
  source.text = std::move(bytes);
  return source;
}

DecodedSource DecodeAs(std::string_view bytes, std::string encoding) {
  text::Decoded decoded =
      text::Decode(bytes, MarkSize(bytes, encoding), encoding);
  return DecodedSource{std::move(decoded.text), std::move(encoding),
                       std::move(decoded.origin), decoded.undecoded};
}

Result<DecodedSource> DecodeForced(std::string bytes, std::string_view label) {
  std::optional<std::string> encoding = text::EncodingByLabel(label);
  if (!encoding) {
    std::string message(1, '"');
    message += label;
    message += "\" is not the name of an encoding such as windows-1252";
    return Error{ErrorCode::kUsage, std::move(message), "", 0};
  }
  if (*encoding == "UTF-8" && text::IsValidUtf8(bytes)) {
    return AsItIs(std::move(bytes));
  }
  return DecodeAs(bytes, *std::move(encoding));
}

// A declaration that the page itself disproves is nothing: who could read it in
// ASCII is not in UTF-16.
std::optional<std::string> Declared(std::string_view label) {
  std::optional<std::string> encoding = text::EncodingByLabel(label);
  if (encoding && encoding->starts_with("UTF-")) return std::nullopt;
  return encoding;
}

Result<DecodedSource> DecodeFound(std::string bytes,
                                  std::string_view declared) {
  for (const Mark& mark : kMarks) {
    if (bytes.starts_with(mark.bytes)) return DecodeAs(bytes, mark.encoding);
  }
  if (std::optional<Error> error = CheckMagic(bytes)) {
    return *std::move(error);
  }
  if (const char* wide = GuessWide(bytes)) return DecodeAs(bytes, wide);
  if (std::optional<Error> error = CheckControls(bytes)) {
    return *std::move(error);
  }
  std::optional<std::string> encoding = Declared(declared);
  if (text::IsValidUtf8(bytes)) {
    if (!HasShifts(bytes)) return AsItIs(std::move(bytes));
    if (!encoding || !encoding->starts_with("ISO-2022")) {
      encoding = "ISO-2022-JP";
    }
  } else if (IsMostlyUtf8(MeasureUtf8(bytes))) {
    encoding = "UTF-8";
  }
  if (!encoding) encoding = GuessNarrow(bytes);
  return DecodeAs(bytes, *std::move(encoding));
}

}  // namespace

Result<DecodedSource> DecodeSource(std::string bytes, std::string_view forced,
                                   std::string_view declared) {
  if (std::optional<Error> error = CheckSize(bytes)) return *std::move(error);
  Result<DecodedSource> decoded = forced.empty()
                                      ? DecodeFound(std::move(bytes), declared)
                                      : DecodeForced(std::move(bytes), forced);
  if (!decoded.ok()) return decoded;
  std::optional<Error> error = CheckSize(decoded.value().text);
  if (!error) error = CheckText(decoded.value().text);
  if (error) {
    return *std::move(error);
  }
  ComposeHangul(&decoded.value());
  return decoded;
}

}  // namespace claimdiff
