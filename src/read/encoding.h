// Bytes of a source, in whatever encoding -> UTF-8.
#ifndef CLAIMDIFF_READ_ENCODING_H_
#define CLAIMDIFF_READ_ENCODING_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "claimdiff/origin.h"
#include "claimdiff/result.h"

namespace claimdiff {

struct DecodedSource {
  std::string text;                // well-formed UTF-8, no NUL
  std::string encoding = "UTF-8";  // IANA's name
  Origin origin;                   // of `text` in the bytes
  std::size_t undecoded = 0;       // stretches that became U+FFFD
};

// Takes the first that there is: `forced` (a name as IANA registers it, or an
// alias), a byte order mark, the pattern of UTF-16 and UTF-32, UTF-8 where all
// or nearly all of it is well formed, `declared` (what the page says of itself;
// unknown names are nothing), what the letters look like. A mark of UTF-8 stays
// in the text, as all of a text in UTF-8 does but for Hangul that is written
// letter by letter (hangul.h); others are dropped.
// Errors: kUsage (`forced` is unknown), kEncoding (no text), kEmpty, kTooLarge
// (the bytes, or the text that they make).
Result<DecodedSource> DecodeSource(std::string bytes, std::string_view forced,
                                   std::string_view declared);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_ENCODING_H_
