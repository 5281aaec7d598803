// What a short paragraph looks like: the evidence that boilerplate.cc weighs.
#ifndef CLAIMDIFF_READ_SHAPE_H_
#define CLAIMDIFF_READ_SHAPE_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "read/paragraphs.h"
#include "text/tokens.h"

namespace claimdiff {

// The kinds of src/data/boilerplate.tsv.
enum class LineKind : std::uint8_t {
  kAdvert,
  kNavigate,
  kShare,
  kSubscribe,
  kCopyright,
  kTags,
  kRelated,
  kPhoto,
  kAgency,
  kByline,
  kPublished,
  kEnd,
};

// A set of LineKind.
class LineKinds {
 public:
  constexpr LineKinds() = default;
  constexpr LineKinds(std::initializer_list<LineKind> kinds) {
    for (const LineKind kind : kinds) Add(kind);
  }
  constexpr void Add(LineKind kind) {
    bits_ = static_cast<std::uint16_t>(bits_ | Bit(kind));
  }
  constexpr void Add(LineKinds kinds) {
    bits_ = static_cast<std::uint16_t>(bits_ | kinds.bits_);
  }
  constexpr bool Has(LineKind kind) const { return (bits_ & Bit(kind)) != 0; }
  constexpr bool HasAny(LineKinds kinds) const {
    return (bits_ & kinds.bits_) != 0;
  }
  constexpr bool empty() const { return bits_ == 0; }

 private:
  static constexpr std::uint16_t Bit(LineKind kind) {
    return static_cast<std::uint16_t>(1u << static_cast<unsigned>(kind));
  }
  std::uint16_t bits_ = 0;
};

// Longer paragraphs are prose; they are not looked at.
inline constexpr std::uint32_t kMaxShapedCells = 400;

// Paragraphs of so many cells are prose, however they end.
inline constexpr std::uint32_t kLongProseCells = 150;

// What a page says of itself has no more words.
inline constexpr std::uint32_t kMaxRightsWords = 25;

struct Shape {
  bool known = false;  // false for a paragraph beyond kMaxShapedCells
  text::Script script = text::Script::kCommon;  // of most of its letters
  std::uint32_t words = 0;    // two characters of Han, Thai, .. are one word
  std::uint32_t digits = 0;   // runs of digits
  std::uint32_t letters = 0;  // bytes, roughly
  std::uint32_t capitalised = 0;
  // Words of four letters or more, and those of them that are capitalised.
  std::uint32_t long_words = 0;
  std::uint32_t long_capitalised = 0;
  bool all_caps = false;      // has capitals, and no small letters
  bool lower_start = false;   // begins with a small letter
  bool open_bracket = false;  // begins with a bracket
  bool bracketed = false;     // from one bracket to its counterpart
  bool copyright_sign = false;
  bool inner_stop = false;  // a sentence ends before the last one
  bool link = false;        // one address, handle or e-mail and no more
  std::uint32_t hashtags = 0;
  LineKinds lead;            // of the phrase that it begins with
  bool lead_parted = false;  // ":" or a dash comes after that phrase
  std::uint32_t lead_words = 0;
  // Of all phrases found, and the words within them. Beyond kMaxRightsWords and
  // kLongProseCells, only while these may still be all words.
  LineKinds kinds;
  std::uint32_t covered = 0;
  // Where a credit begins that ends the paragraph: "(Photo: Ann Lee)", "AFP/
  // Getty Images". No credit: the paragraph's end.
  std::uint32_t credit = 0;
  std::uint64_t word_hash = 0;  // equal for equal words in equal order
};

// REQUIRES: `paragraph` is one of `text`, whose tokens are `tokens`.
Shape DescribeParagraph(std::string_view text, const text::Tokens& tokens,
                        const Paragraph& paragraph);

// Where initials or an agency in brackets begin that end the paragraph after
// its last stop: "... he said. (abc/xyz)". None: the paragraph's end.
// REQUIRES: `paragraph` is one of `text`.
std::uint32_t FindClosingCredit(std::string_view text,
                                const Paragraph& paragraph);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_SHAPE_H_
