#include "read/hangul.h"

#include <string_view>
#include <utility>

#include "text/utf8.h"

namespace claimdiff {

namespace {

constexpr char32_t kSyllables = 0xAC00;
constexpr char32_t kLeads = 0x1100, kVowels = 0x1161;
constexpr char32_t kTails = 0x11A7;  // one before the first: none
constexpr char32_t kLeadCount = 19, kVowelCount = 21, kTailCount = 28;
constexpr char32_t kSyllableCount = kLeadCount * kVowelCount * kTailCount;

// What begins a lead in UTF-8.
constexpr std::string_view kLeadBytes = "\xE1\x84";

// The syllable that `before` and `after` make; 0 if none.
char32_t Joined(char32_t before, char32_t after) {
  if (before - kLeads < kLeadCount && after - kVowels < kVowelCount) {
    return kSyllables +
           ((before - kLeads) * kVowelCount + (after - kVowels)) * kTailCount;
  }
  const bool open = before - kSyllables < kSyllableCount &&
                    (before - kSyllables) % kTailCount == 0;
  if (open && after > kTails && after - kTails < kTailCount) {
    return before + (after - kTails);
  }
  return 0;
}

// The longest syllable that starts at `at`; `size` is what it is written in.
text::CodePoint SyllableAt(std::string_view text, std::uint32_t at) {
  text::CodePoint syllable = text::DecodeAt(text, at);
  while (syllable.value >= kLeads && at + syllable.size < text.size()) {
    const text::CodePoint next = text::DecodeAt(text, at + syllable.size);
    const char32_t joined = Joined(syllable.value, next.value);
    if (joined == 0) break;
    syllable.value = joined;
    syllable.size += next.size;
  }
  return syllable;
}

}  // namespace

void ComposeHangul(DecodedSource* source) {
  const std::string_view text = source->text;
  if (text.find(kLeadBytes) == std::string_view::npos) return;
  std::string composed;
  Origin origin;
  for (std::uint32_t at = 0; at < text.size();) {
    const text::CodePoint syllable = SyllableAt(text, at);
    const Span from = source->origin.SourceOf({at, at + syllable.size});
    const auto begin = static_cast<std::uint32_t>(composed.size());
    text::AppendUtf8(syllable.value, &composed);
    const std::size_t size = composed.size() - begin;
    Origin::Piece piece{begin, from.begin, static_cast<std::uint16_t>(size),
                        static_cast<std::uint16_t>(from.size())};
    if (size == from.size()) piece.text_unit = piece.source_unit = 1;
    origin.Add(piece);
    at += syllable.size;
  }
  source->text = std::move(composed);
  source->origin = std::move(origin);
}

}  // namespace claimdiff
