#include "text/plain_letters.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <memory>

#include "text/utf8.h"

namespace claimdiff::text {

namespace {

constexpr char32_t kLatinEnd = 0x250;
constexpr char32_t kAdditionalBegin = 0x1E00;
constexpr char32_t kAdditionalEnd = 0x1F00;
constexpr char32_t kAdditional = kAdditionalEnd - kAdditionalBegin;

struct Plain {
  std::array<char, 3> letters{};  // NUL-terminated; empty: keep the original
};

// Letters that Unicode does not decompose.
std::string_view Special(char32_t c) {
  switch (c) {
    case U'æ': return "ae";
    case U'œ': return "oe";
    case U'ø': return "o";
    case U'đ':
    case U'ð': return "d";
    case U'ħ': return "h";
    case U'ı': return "i";
    case U'ł': return "l";
    case U'ŋ': return "n";
    case U'þ': return "th";
    case U'ŧ': return "t";
    case U'ə': return "a";
    default: return "";
  }
}

Plain PlainOf(char32_t c) {
  Plain plain;
  const std::string_view special = Special(c);
  for (std::size_t i = 0; i < special.size(); ++i) {
    plain.letters[i] = special[i];
  }
  if (!special.empty()) return plain;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  icu::UnicodeString parts;
  if (U_SUCCESS(status) &&
      nfd->getDecomposition(static_cast<UChar32>(c), parts)) {
    const UChar32 base = parts.char32At(0);
    if (base >= 'a' && base <= 'z') plain.letters[0] = static_cast<char>(base);
  }
  return plain;
}

using PlainTable = std::array<Plain, kLatinEnd + kAdditional>;

const PlainTable& Table() {
  static const PlainTable& table = *[] {
    auto filled = std::make_unique<PlainTable>();
    for (char32_t c = 0x80; c < kLatinEnd; ++c) (*filled)[c] = PlainOf(c);
    for (char32_t i = 0; i < kAdditional; ++i) {
      (*filled)[kLatinEnd + i] = PlainOf(kAdditionalBegin + i);
    }
    return filled.release();  // lives as long as the program
  }();
  return table;
}

}  // namespace

void AppendPlain(std::string_view folded, std::string* out) {
  const auto is_ascii = [](char c) {
    return static_cast<unsigned char>(c) < 0x80;
  };
  std::size_t at = 0;
  while (at < folded.size() && is_ascii(folded[at])) ++at;
  out->append(folded.substr(0, at));
  if (at == folded.size()) return;
  const PlainTable& table = Table();
  while (at < folded.size()) {
    const CodePoint c = DecodeAt(folded, at);
    const bool additional =
        c.value >= kAdditionalBegin && c.value < kAdditionalEnd;
    const Plain* plain = nullptr;
    if (c.value >= 0x80 && c.value < kLatinEnd) plain = &table[c.value];
    if (additional) plain = &table[kLatinEnd + c.value - kAdditionalBegin];
    if (c.value == 0x307) {
      // The dot that folding parts from the Turkish capital I.
    } else if (plain != nullptr && plain->letters[0] != '\0') {
      out->append(plain->letters.data());
    } else {
      out->append(folded.substr(at, c.size));
    }
    at += c.size;
  }
}

}  // namespace claimdiff::text
