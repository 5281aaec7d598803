// A claim as the date finder reads it: numbers, words with a role in dates,
// marks, and everything else.
#ifndef CLAIMDIFF_EXTRACT_DATE_ITEMS_H_
#define CLAIMDIFF_EXTRACT_DATE_ITEMS_H_

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extract/date_words.h"
#include "extract/number.h"
#include "text/tokens.h"

namespace claimdiff {

// A set of marks, a bit each, which the compiler makes of a literal.
class MarkSet {
 public:
  consteval MarkSet(const char* marks) {
    for (; *marks != '\0'; ++marks) bits_[*marks >> 6 & 1] |= Bit(*marks);
  }
  // REQUIRES: `mark` is ASCII.
  constexpr bool Has(char mark) const {
    return (bits_[mark >> 6 & 1] & Bit(mark)) != 0;
  }

 private:
  static constexpr std::uint64_t Bit(char mark) {
    return std::uint64_t{1} << (mark & 63);
  }
  std::array<std::uint64_t, 2> bits_{};
};

// Small, for there is one for each word of a claim that may have a date.
struct DateItem {
  std::uint32_t first = 0;  // tokens [first, end)
  std::uint32_t end = 0;
  std::uint64_t roles = 0;           // of the meanings: RoleBits
  std::uint32_t meanings_begin = 0;  // of DateWords::meanings
  std::uint16_t meanings_size = 0;
  std::int16_t number = -1;  // 0..9999, else -1
  std::uint8_t digits = 0;   // as written; 0 when spelled out or no number
  char mark = 0;             // of a single mark, ASCII for its like; else 0
  bool ordinal = false;
  bool digit_run = false;  // digits, however many
  bool longer = false;     // only the beginning of a number: "2040万"
  bool space_before = false;
  bool may_start = false;  // a date or a time of day may begin here
};

class DateItems {
 public:
  // All arguments outlive this.
  DateItems(const text::Tokens& tokens, const Starts& starts,
            const DateWords& words)
      : tokens_(tokens), starts_(starts), words_(words) {}

  // Takes the items of a claim in place of those of the one before.
  // REQUIRES: `numbers` are those of the tokens in `range`.
  void Read(TokenRange range, std::span<const NumberMention> numbers);

  std::size_t size() const { return size_; }
  // Past the end there is an item without anything.
  const DateItem& operator[](std::size_t i) const {
    return i < size_ ? items_[i] : none_;
  }

  // Whether item i, a number perhaps, begins nothing for certain. Every form
  // needs a role at its first item, or a year there, or in one of the next two
  // a role, another number, or an ending that touches what stands before it.
  bool StandsAlone(std::size_t i) const {
    if ((*this)[i].roles != 0 || (*this)[i].digits == 4 || IsYear(i)) {
      return false;
    }
    const std::size_t next = (*this)[i + 1].mark != 0 ? i + 2 : i + 1;
    return (*this)[next].roles == 0 && (*this)[next].mark == 0 &&
           (*this)[next].number < 0 && !Joined(next);
  }

  // Item i has a meaning in `role`. Nearly all items have none.
  bool Has(std::size_t i, DateRole role) const {
    return ((*this)[i].roles >> static_cast<int>(role) & 1) != 0;
  }
  // Whether any item has one of `roles` (RoleBits): a form that needs one is
  // not worth trying in a claim without.
  bool Anywhere(std::uint64_t roles) const { return (all_roles_ & roles) != 0; }
  // That meaning, or nullptr.
  const DateMeaning* As(std::size_t i, DateRole role) const {
    return Has(i, role) ? Meaning(i, role) : nullptr;
  }
  // Item i has a meaning in `role` with `value`.
  bool Is(std::size_t i, DateRole role, int value) const {
    return Has(i, role) && HasMeaning(i, role, value);
  }
  bool Mark(std::size_t i, MarkSet any_of) const {
    return any_of.Has((*this)[i].mark);
  }
  // No white space between items i - 1 and i.
  bool Joined(std::size_t i) const {
    return i > 0 && i < size() && !items_[i].space_before;
  }
  // 1..31, in one or two digits or in words.
  bool IsDay(std::size_t i) const;
  // Four digits, or spelled, 1000 to 2999.
  bool IsYear(std::size_t i) const;
  // I to XXX in capitals, or 0.
  int Roman(std::size_t i) const;

  const text::Token& FirstToken(std::size_t i) const {
    return tokens_.list[(*this)[i].first];
  }
  const text::Tokens& tokens() const { return tokens_; }
  const DateWords& words() const { return words_; }

 private:
  // The value of four Han digits from `at` on ("二〇一八"), or -1.
  std::int32_t HanYear(std::uint32_t at, std::uint32_t limit) const;
  void ReadItem(std::uint32_t limit, const NumberMention* number,
                DateItem* item);
  void ReadDigits(const NumberMention* number, DateItem* item) const;
  void AddPhrase(std::uint32_t limit, DateItem* item) const;
  void AddNumber(const NumberMention& number, DateItem* item) const;
  std::span<const DateMeaning> Meanings(std::size_t i) const {
    const DateItem& item = (*this)[i];
    return std::span(words_.meanings)
        .subspan(item.meanings_begin, item.meanings_size);
  }
  const DateMeaning* Meaning(std::size_t i, DateRole role) const;
  bool HasMeaning(std::size_t i, DateRole role, int value) const;

  const text::Tokens& tokens_;
  const Starts& starts_;
  const DateWords& words_;
  std::vector<DateItem> items_;  // more than there are, to be used again
  std::size_t size_ = 0;
  DateItem none_;
  std::uint64_t all_roles_ = 0;  // of all items
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_DATE_ITEMS_H_
