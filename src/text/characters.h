// What the scanner needs to know of a code point: its class, its script, and
// the letter that it folds to.
#ifndef CLAIMDIFF_TEXT_CHARACTERS_H_
#define CLAIMDIFF_TEXT_CHARACTERS_H_

#include <array>
#include <atomic>
#include <cstdint>

#include "text/tokens.h"

namespace claimdiff::text {

enum class CharClass : std::uint8_t {
  kSpace,
  kLineEnd,
  kFormat,  // invisible: part of the word that it stands in
  kMark,
  kUpper,
  kLower,
  kLetter,  // no case
  kDigit,
  kPunct,
  kSymbol,
};

struct CharInfo {
  CharClass klass = CharClass::kSymbol;
  Script script = Script::kCommon;
  // A row of simple code points, no two combining ones together, folds to the
  // row of their `folded`. All else needs the normaliser.
  bool simple = false;
  bool combining = false;
  char32_t folded = 0;  // if simple; 0: left out

  template <typename Field>
  void ForEachField(Field& field) {  // for records.h
    field(klass), field(script), field(simple), field(combining), field(folded);
  }
};

// Spelling variants that keyboards and newsrooms mix, beyond NFKC_Casefold:
// Arabic vowel marks and tatweel, hamza on alef, Persian yeh and kaf, Hebrew
// points, Russian io; and digits of any system are ASCII. 0: leave out.
// REQUIRES: `c` is folded by NFKC_Casefold.
char32_t LevelFolded(char32_t c);

inline constexpr char32_t kCharPageSize = 64;  // code points

// Remembers the answers by pages, each filled when first asked for. Any thread
// may ask.
class CharTable {
 public:
  // One for the whole program.
  static const CharTable& Shared();

  CharInfo Find(char32_t c) const {
    const Page* page =
        pages_[c / kCharPageSize].load(std::memory_order_acquire);
    if (page == nullptr) page = FillPage(c / kCharPageSize);
    return (*page)[c % kCharPageSize];
  }

 private:
  static constexpr char32_t kEnd = 0x110000;
  using Page = std::array<CharInfo, kCharPageSize>;

  const Page* FillPage(std::size_t index) const;

  mutable std::array<std::atomic<const Page*>, kEnd / kCharPageSize> pages_{};
};

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_CHARACTERS_H_
