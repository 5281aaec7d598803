// Bytes of any character set that ICU knows -> UTF-8, with the way back.
#ifndef CLAIMDIFF_TEXT_DECODE_H_
#define CLAIMDIFF_TEXT_DECODE_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/origin.h"

namespace claimdiff::text {

// The character set that `label` means in practice, by IANA's name: what calls
// itself ISO-8859-1 is windows-1252, GB2312 is GB18030 (the WHATWG Encoding
// Standard, 4.2). Nothing if there is none of that name.
std::optional<std::string> EncodingByLabel(std::string_view label);

struct Decoded {
  std::string text;           // well-formed UTF-8
  Origin origin;              // of `text` in the bytes
  std::size_t undecoded = 0;  // stretches that mean nothing; U+FFFD in `text`
};

// Decodes bytes[from..]; the origin is in all of `bytes`. A byte order mark is
// part of the text.
// REQUIRES: `encoding` is from EncodingByLabel, `bytes` are fewer than 2^31.
Decoded Decode(std::string_view bytes, std::size_t from,
               const std::string& encoding);

// The character sets that the bytes may be in by how often their letters
// follow each other, the most probable first, with ICU's confidence in per
// cent. None of UTF's, and none that no text file is in (EBCDIC).
struct EncodingGuess {
  std::string encoding;
  int percent = 0;
};
std::vector<EncodingGuess> GuessEncodings(std::string_view bytes);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_DECODE_H_
