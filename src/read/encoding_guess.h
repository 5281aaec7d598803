// Which encoding bytes are in that do not say so.
#ifndef CLAIMDIFF_READ_ENCODING_GUESS_H_
#define CLAIMDIFF_READ_ENCODING_GUESS_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace claimdiff {

// UTF-16 or UTF-32 without a mark, by the place of its zero bytes; null if the
// bytes are none of them.
const char* GuessWide(std::string_view bytes);

// Whether bytes that look like ASCII hold the shifts of ISO-2022: "ESC $ B".
bool HasShifts(std::string_view bytes);

// How much of the bytes is UTF-8.
struct Utf8Share {
  std::size_t letters = 0;  // well-formed sequences beyond ASCII
  std::size_t broken = 0;   // bytes that belong to none
};
Utf8Share MeasureUtf8(std::string_view bytes);

// Whether the broken bytes are accidents: a text cut in mid-letter, a few
// letters of another origin.
inline bool IsMostlyUtf8(const Utf8Share& share) {
  return share.letters > 4 && share.broken * 20 <= share.letters + 20;
}

// The most probable character set of bytes that are not UTF-8, by IANA's name.
std::string GuessNarrow(std::string_view bytes);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_ENCODING_GUESS_H_
