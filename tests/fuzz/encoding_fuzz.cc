// Any bytes, in an encoding that is found out or that the first byte chooses:
// an error, or UTF-8 whose every stretch comes from the bytes.
#include <array>
#include <string>

#include "fuzz/check.h"
#include "read/encoding.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using claimdiff::fuzz::Check;
  constexpr std::array kForced = {
      "",         "",        "",          "UTF-8",       "UTF-16LE",
      "UTF-32BE", "GB18030", "Shift_JIS", "ISO-2022-JP", "EUC-KR",
      "Big5",     "EUC-JP",  "KOI8-R",    "windows-1258"};
  if (size == 0) return 0;
  const std::string bytes(claimdiff::fuzz::Bytes(data + 1, size - 1));
  const auto decoded = claimdiff::DecodeSource(
      bytes, kForced[data[0] % kForced.size()], data[0] > 200 ? "Big5" : "");
  if (!decoded.ok()) {
    Check(!decoded.error().message.empty(), "an error says what is wrong");
    return 0;
  }
  const claimdiff::DecodedSource& source = decoded.value();
  Check(claimdiff::text::IsValidUtf8(source.text), "the text is UTF-8");
  std::uint32_t end = 0;
  for (std::uint32_t at = 0; at < source.text.size();) {
    const std::uint32_t next =
        at + claimdiff::text::DecodeAt(source.text, at).size;
    const claimdiff::Span from = source.origin.SourceOf({at, next});
    Check(from.begin >= end && from.end <= bytes.size(),
          "characters keep the order of their bytes");
    end = from.end;
    at = next;
  }
  return 0;
}
