// Letters beyond ASCII tell the encoding. ICU's detector knows how often they
// follow each other, for some twenty encodings; here each guess is read, and
// what comes out is asked two questions. Does it look like words: one script,
// no capitals after small letters, no signs within? And is it in the letters of
// the language that it seems to be in (CLDR's exemplar sets)? "très" read as
// windows-1250 is "trčs": words, French by the letters around, and no French
// letter.
#include "read/encoding_guess.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "read/language.h"
#include "text/characters.h"
#include "text/decode.h"
#include "text/exemplars.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

constexpr std::size_t kWideSampleBytes = 4096;
constexpr std::size_t kNarrowSampleBytes = 8192;

bool IsHigh(char c) { return (static_cast<unsigned char>(c) & 0x80) != 0; }

// ---- UTF-16 and UTF-32 ------------------------------------------------------

// The units of a sample, and what speaks against their being text.
struct WideReading {
  std::size_t units = 0;
  std::size_t common = 0;  // ASCII letters, digits, spaces, line ends
  bool broken = false;     // a control character, half a surrogate pair
};

std::uint32_t UnitAt(std::string_view bytes, std::size_t at, std::size_t size,
                     bool big) {
  std::uint32_t unit = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const std::size_t k = big ? i : size - 1 - i;
    unit = unit << 8 | static_cast<unsigned char>(bytes[at + k]);
  }
  return unit;
}

bool IsControl(std::uint32_t unit) {
  return unit < ' ' && (unit < '\t' || unit > '\r') && unit != 0x1B;
}

WideReading ReadWide(std::string_view bytes, std::size_t size, bool big) {
  WideReading reading;
  bool lead = false;
  for (std::size_t at = 0; at + size <= bytes.size(); at += size) {
    const std::uint32_t unit = UnitAt(bytes, at, size, big);
    ++reading.units;
    const bool is_lead = size == 2 && unit >= 0xD800 && unit <= 0xDBFF;
    const bool is_trail = size == 2 && unit >= 0xDC00 && unit <= 0xDFFF;
    if (lead != is_trail || IsControl(unit) || unit > 0x10FFFF ||
        (unit & 0xFFFE) == 0xFFFE || (unit >= 0x7F && unit < 0xA0) ||
        (size == 4 && unit >= 0xD800 && unit <= 0xDFFF)) {
      reading.broken = true;
      return reading;
    }
    lead = is_lead;
    reading.common += unit < 0x7F;
  }
  return reading;
}

// ---- Character sets of bytes ------------------------------------------------

// The lines with letters beyond ASCII: a page's head and scripts say nothing.
std::string SampleOf(std::string_view bytes) {
  std::string sample;
  while (!bytes.empty() && sample.size() < kNarrowSampleBytes) {
    const std::size_t end =
        std::min(bytes.find_first_of("\r\n"), bytes.size() - 1);
    std::string_view line = bytes.substr(0, end + 1);
    bytes.remove_prefix(end + 1);
    const auto high = std::find_if(line.begin(), line.end(), IsHigh);
    if (high == line.end()) continue;
    // Of a line without an end the part around its first such letter.
    const auto at = static_cast<std::size_t>(high - line.begin());
    if (at > kNarrowSampleBytes / 4) {
      line.remove_prefix(line.rfind(' ', at) < at ? line.rfind(' ', at) : at);
    }
    sample += line.substr(0, kNarrowSampleBytes);
  }
  return sample;
}

// How much a reading looks like text; compared with other readings of the same
// bytes only.
class PlausibilityMeter {
 public:
  PlausibilityMeter(std::string_view text, const text::Exemplars& letters)
      : text_(text), letters_(letters) {}

  // From about -3 (garbage) to 1 (every letter is one of the language).
  double Run() {
    for (std::size_t at = 0; at < text_.size();) {
      const text::CodePoint c = text::DecodeAt(text_, at);
      at += c.size;
      Take(c.value);
    }
    return count_ > 0 ? sum_ / static_cast<double>(count_) : 0;
  }

 private:
  using CharClass = text::CharClass;

  static bool IsLetter(const text::CharInfo& info) {
    return info.klass == CharClass::kUpper || info.klass == CharClass::kLower ||
           info.klass == CharClass::kLetter || info.klass == CharClass::kMark;
  }

  // Scripts that stand side by side in one word, as they do in Japanese.
  static bool MayMix(text::Script script) {
    using text::Script;
    return script == Script::kLatin || script == Script::kHan ||
           script == Script::kHiragana || script == Script::kKatakana ||
           script == Script::kHangul || script == Script::kCommon;
  }

  void Take(char32_t c) {
    const text::CharInfo info = text::CharTable::Shared().Find(c);
    const bool letter = IsLetter(info);
    if (c >= 0x80) {
      ++count_;
      sum_ += Weigh(c, letter);
    }
    if (letter && IsLetter(before_)) {
      const bool mixed = info.script != before_.script &&
                         !(MayMix(info.script) && MayMix(before_.script));
      const bool camel =
          before_.klass == CharClass::kLower && info.klass == CharClass::kUpper;
      if (mixed) sum_ -= 2;
      if (camel && (c >= 0x80 || last_ >= 0x80)) sum_ -= 2;
    }
    // An accent or a vowel's sign with nothing to stand on.
    if (info.klass == CharClass::kMark && !IsLetter(before_)) sum_ -= 2;
    // A sign beyond ASCII between two letters.
    if (letter && odd_within_) sum_ -= 2;
    odd_within_ = !letter && IsOddWithin(c) && IsLetter(before_);
    before_ = info;
    last_ = c;
  }

  // Dashes, apostrophes and ellipses stand within words; daggers, bullets and
  // low or angled quotation marks do not.
  static bool IsOddWithin(char32_t c) {
    if (c >= 0xA0 && c < 0x2010) return c != 0xAD && c != 0xB7;
    return c == 0x201A || c == 0x201E || (c >= 0x2020 && c <= 0x2022) ||
           c == 0x2030 || c == 0x2039 || c == 0x203A;
  }

  double Weigh(char32_t c, bool letter) const {
    // Nobody types C1 controls or code points of private use.
    if (c == 0xFFFD || c < 0xA0 || (c >= 0xE000 && c <= 0xF8FF)) return -3;
    switch (letters_.Find(c)) {
      case text::LetterUse::kMain: return 1;
      case text::LetterUse::kAuxiliary: return 0.5;
      default: break;
    }
    return letter ? -1 : 0;
  }

  std::string_view text_;
  const text::Exemplars& letters_;
  text::CharInfo before_;
  char32_t last_ = 0;
  bool odd_within_ = false;
  double sum_ = 0;
  std::size_t count_ = 0;
};

bool IsMostlyLatin(std::string_view text) {
  std::size_t latin = 0;
  std::size_t high = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint c = text::DecodeAt(text, at);
    at += c.size;
    latin += c.value < 0x80 && c.value > '@';
    high += c.value >= 0x80;
  }
  return latin > high;
}

double Plausibility(std::string_view sample, const std::string& encoding) {
  const text::Decoded decoded = text::Decode(sample, 0, encoding);
  std::string language = DetectLanguage(decoded.text);
  // Written in two scripts; the name stands for the letters of one.
  if (language == "sr" && IsMostlyLatin(decoded.text)) language = "sr-Latn";
  return PlausibilityMeter(decoded.text, text::Exemplars::Of(language)).Run();
}

}  // namespace

const char* GuessWide(std::string_view bytes) {
  struct Wide {
    const char* encoding;
    std::size_t size;
    bool big;
  };
  constexpr std::array<Wide, 4> kWide = {{{"UTF-32LE", 4, false},
                                          {"UTF-32BE", 4, true},
                                          {"UTF-16LE", 2, false},
                                          {"UTF-16BE", 2, true}}};
  // Whole units: a surrogate pair may be cut at the end of the sample.
  const std::string_view sample = bytes.substr(0, kWideSampleBytes);
  if (sample.find('\0') == std::string_view::npos) return nullptr;
  // A NUL in a text of one byte a character; two of its bytes look like Han.
  const auto ascii = std::count_if(sample.begin(), sample.end(),
                                   [](char c) { return c >= ' ' && c < 0x7F; });
  if (4 * static_cast<std::size_t>(ascii) > 3 * sample.size()) return nullptr;
  const char* best = nullptr;
  std::size_t best_common = 0;
  for (const Wide& wide : kWide) {
    if (bytes.size() % wide.size != 0) continue;
    const WideReading reading = ReadWide(sample, wide.size, wide.big);
    // Even where no letter is ASCII's, spaces and line ends are.
    if (reading.broken || reading.common * 200 < reading.units) continue;
    if (reading.common > best_common) {
      best = wide.encoding;
      best_common = reading.common;
    }
  }
  return best;
}

bool HasShifts(std::string_view bytes) {
  return bytes.find("\x1B$") != std::string_view::npos;
}

Utf8Share MeasureUtf8(std::string_view bytes) {
  Utf8Share share;
  while (!bytes.empty()) {
    const std::size_t valid = text::ValidPrefix(bytes);
    for (const char c : bytes.substr(0, valid)) {
      share.letters += (static_cast<unsigned char>(c) & 0xC0) == 0xC0;
    }
    if (valid == bytes.size()) break;
    ++share.broken;
    bytes.remove_prefix(valid + 1);
  }
  return share;
}

std::string GuessNarrow(std::string_view bytes) {
  // ICU knows none of these; where it knows one like it, its word is that of
  // the other.
  constexpr std::pair<const char*, const char*> kMore[] = {
      {"windows-1252", ""}, {"windows-1250", "ISO-8859-2"},
      {"windows-1251", ""}, {"KOI8-U", "KOI8-R"},
      {"windows-1257", ""}, {"windows-1258", ""},
      {"windows-874", ""},  {"macintosh", ""},
      {"IBM850", ""},       {"IBM866", ""},
      {"IBM852", ""},       {"IBM857", ""},
      {"ibm-737", ""},
  };
  const std::string sample = SampleOf(bytes);
  std::vector<text::EncodingGuess> guesses = text::GuessEncodings(sample);
  const auto percent_of = [&](std::string_view encoding) {
    for (const text::EncodingGuess& guess : guesses) {
      if (guess.encoding == encoding) return guess.percent;
    }
    return -1;
  };
  for (const auto& [encoding, like] : kMore) {
    if (percent_of(encoding) >= 0) continue;
    guesses.push_back({encoding, std::max(0, percent_of(like))});
  }
  std::string best = "windows-1252";
  double best_score = -1e9;
  for (const text::EncodingGuess& guess : guesses) {
    const double score =
        Plausibility(sample, guess.encoding) + guess.percent / 100.0;
    if (score > best_score) {
      best = guess.encoding;
      best_score = score;
    }
  }
  return best;
}

}  // namespace claimdiff
