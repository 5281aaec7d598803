#include "extract/date_items.h"

#include <algorithm>
#include <array>

#include "text/dashes.h"

namespace claimdiff {

namespace {

struct MarkForm {
  std::string_view folded;
  char mark;
};

// Marks that separate the parts of a date, by the ASCII mark they stand for.
constexpr MarkForm kMarks[] = {
    {".", '.'}, {"。", '.'}, {",", ','},  {"、", ','}, {"،", ','},  {"-", '-'},
    {"−", '-'}, {"־", '-'},  {"~", '~'},  {"〜", '~'}, {"/", '/'},  {"⁄", '/'},
    {":", ':'}, {"'", '\''}, {"’", '\''}, {"‘", '\''}, {"ʼ", '\''}, {"(", '('},
    {")", ')'}, {"%", '%'},  {"[", '('},  {"]", ')'},  {"\"", '"'}, {"׳", '\''},
    {"#", '#'}, {"°", '%'},  {"$", '$'},  {"€", '$'},  {"£", '$'},  {"¥", '$'},
    {"+", '+'}, {"=", '+'},  {"º", 'o'},  {"ª", 'o'},  {"_", '_'},  {"@", '#'},
};

// The marks that are ASCII already, which nearly all are.
constexpr std::array<char, 128> kAsciiMarks = [] {
  std::array<char, 128> marks{};
  marks.fill('?');
  for (const MarkForm& form : kMarks) {
    if (form.folded.size() != 1) continue;
    marks[static_cast<unsigned char>(form.folded[0])] = form.mark;
  }
  return marks;
}();

char MarkOf(std::string_view folded) {
  if (folded.size() == 1) {
    const auto byte = static_cast<unsigned char>(folded[0]);
    return byte < kAsciiMarks.size() ? kAsciiMarks[byte] : '?';
  }
  for (const MarkForm& form : kMarks) {
    if (form.folded == folded) return form.mark;
  }
  return text::IsDash(folded) ? '-' : '?';
}

}  // namespace

void DateItems::Read(TokenRange range, std::span<const NumberMention> numbers) {
  none_.first = none_.end = range.limit;
  all_roles_ = 0;
  size_ = 0;
  if (items_.size() < range.size()) items_.resize(range.size());
  auto number = numbers.begin();
  for (std::uint32_t at = range.first; at < range.limit;) {
    DateItem& item = items_[size_++];
    item = DateItem();
    item.first = at;
    item.end = at + 1;
    item.space_before = tokens_.list[at].space_before;
    const bool here = number != numbers.end() && number->begin == at;
    if (here || (starts_[at] & kDateItem) != 0) {
      ReadItem(range.limit, here ? &*number : nullptr, &item);
      all_roles_ |= item.roles;
      const bool roman =
          (starts_[at] & kRomanLetters) != 0 && Roman(size_ - 1) != 0;
      item.may_start |= item.number >= 0 || roman;
      while (number != numbers.end() && number->begin < item.end) ++number;
    }
    at = item.end;
  }
}

void DateItems::ReadItem(std::uint32_t limit, const NumberMention* number,
                         DateItem* item) {
  const std::uint32_t at = item->first;
  const text::Token& token = tokens_.list[at];
  if (token.kind == text::TokenKind::kDigits) return ReadDigits(number, item);
  if (token.kind != text::TokenKind::kWord) {
    item->mark = MarkOf(tokens_.Fold(token));
    if (number == nullptr || !number->ordinal) return;
  }
  if (token.script == text::Script::kHan) {
    if (const std::int32_t year = HanYear(at, limit); year >= 0) {
      item->number = static_cast<std::int16_t>(year);
      item->digits = 4;
      item->end = at + 4;
      return;
    }
  }
  AddPhrase(limit, item);
  if (number == nullptr) return;
  item->number = -1;
  AddNumber(*number, item);
}

void DateItems::ReadDigits(const NumberMention* number, DateItem* item) const {
  const std::string_view fold = tokens_.Fold(tokens_.list[item->first]);
  item->digit_run = true;
  if (fold.size() <= 4) {
    item->digits = static_cast<std::uint8_t>(fold.size());
    int value = 0;
    for (const char c : fold) value = value * 10 + (c - '0');
    item->number = static_cast<std::int16_t>(value);
  }
  if (number == nullptr) return;
  item->longer =
      !number->ordinal && !number->in_chain && number->end > item->end;
  AddNumber(*number, item);
}

std::int32_t DateItems::HanYear(std::uint32_t at, std::uint32_t limit) const {
  constexpr std::string_view kDigits[] = {"〇", "一", "二", "三", "四",
                                          "五", "六", "七", "八", "九"};
  if (limit - at < 4) return -1;
  std::int32_t year = 0;
  for (std::uint32_t i = at; i < at + 4; ++i) {
    const std::string_view fold = tokens_.Fold(tokens_.list[i]);
    std::int32_t digit = fold == "零" ? 0 : -1;
    for (std::int32_t d = 0; d < 10; ++d) {
      if (fold == kDigits[d]) digit = d;
    }
    if (digit < 0) return -1;
    year = year * 10 + digit;
  }
  return year;
}

void DateItems::AddPhrase(std::uint32_t limit, DateItem* item) const {
  const text::PhraseMatch match =
      words_.table.Longest(tokens_, item->first, limit);
  if (match.token_end == item->first) return;
  const DatePhrase& phrase = words_.phrases[match.value];
  item->end = match.token_end;
  item->roles = phrase.roles;
  item->meanings_begin = phrase.meanings_begin;
  item->meanings_size = phrase.meanings_size;
  item->may_start = phrase.starts;
  // Portuguese "um de março": elsewhere "um" is an article and no number.
  item->number = phrase.day;
}

// Only what may count a day, a month, a year or a century is of use. A word
// such as Portuguese "segunda" keeps its meaning as a weekday.
void DateItems::AddNumber(const NumberMention& number, DateItem* item) const {
  const auto value = number.value.ToInteger();
  if (!value || *value < 0 || *value > 9999 || number.glued_after) return;
  if (item->digit_run && (!number.ordinal || *value > 100)) return;
  if (number.in_chain || number.end < item->end) return;
  if (!number.spelled) {
    for (std::uint32_t i = number.begin; i < number.end; ++i) {
      const text::Token& token = tokens_.list[i];
      if (token.kind != text::TokenKind::kDigits) continue;
      item->digits =
          static_cast<std::uint8_t>(std::min<std::size_t>(token.fold_size, 9));
    }
  }
  if (number.end > item->end) {
    item->meanings_size = 0;
    item->roles = 0;
  }
  item->number = static_cast<std::int16_t>(*value);
  item->ordinal = number.ordinal;
  item->end = number.end;
}

const DateMeaning* DateItems::Meaning(std::size_t i, DateRole role) const {
  for (const DateMeaning& meaning : Meanings(i)) {
    if (meaning.role == role) return &meaning;
  }
  return nullptr;
}

bool DateItems::HasMeaning(std::size_t i, DateRole role, int value) const {
  for (const DateMeaning& meaning : Meanings(i)) {
    if (meaning.role == role && meaning.value == value) return true;
  }
  return false;
}

bool DateItems::IsDay(std::size_t i) const {
  const DateItem& item = (*this)[i];
  return item.number >= 1 && item.number <= 31 && item.digits <= 2 &&
         !item.longer;
}

bool DateItems::IsYear(std::size_t i) const {
  const DateItem& item = (*this)[i];
  return item.number >= 1000 && item.number <= 2999 && !item.longer &&
         (item.digits == 4 || item.digits == 0) && !item.ordinal;
}

int DateItems::Roman(std::size_t i) const {
  const DateItem& item = (*this)[i];
  if (i >= size() || item.end != item.first + 1) return 0;
  const text::Token& token = tokens_.list[item.first];
  if (!token.upper_first || token.fold_size > 10) return 0;
  std::string_view letters = tokens_.Fold(token);
  if (letters[0] > 'x') return 0;
  if (token.lower_inside) {  // French "XIXe", "XXème"
    const std::size_t end = letters.find_first_not_of("ivx");
    const std::string_view rest = letters.substr(std::min(end, letters.size()));
    if (rest != "e" && rest != "er" && rest != "ème" && rest != "eme") return 0;
    letters = letters.substr(0, end);
  }
  int value = 0;
  int previous = 100;
  int repeats = 0;
  for (const char c : letters) {
    const int digit = c == 'i' ? 1 : c == 'v' ? 5 : c == 'x' ? 10 : 0;
    if (digit == 0) return 0;
    repeats = digit == previous ? repeats + 1 : 0;
    if (repeats >= 3 || (repeats > 0 && digit == 5)) return 0;
    value += digit > previous ? digit - 2 * previous : digit;
    previous = digit;
  }
  return value;
}

}  // namespace claimdiff
