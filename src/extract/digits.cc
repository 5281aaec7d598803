#include "extract/digits.h"

#include <array>
#include <cstddef>
#include <cstdlib>
#include <optional>
#include <string>

#include "text/dashes.h"
#include "text/sentence_marks.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

using text::Token;
using text::TokenKind;
using text::Tokens;

constexpr std::size_t kMaxGroups = 14;

// What may stand between two groups, levelled: '.', ',', '\'', ' ', ':', '/',
// '-', 'd' (Arabic decimal mark), 'g' (Arabic grouping mark); 0 for no joint.
char JointOf(std::string_view fold) {
  if (fold.size() == 1) {
    const char c = fold.front();
    return c == '.' || c == ',' || c == '\'' || c == ':' || c == '/' || c == '-'
               ? c
               : '\0';
  }
  if (fold == "\u2019" || fold == "\u02BC") return '\'';
  if (fold == "\u066B") return 'd';
  if (fold == "\u066C") return 'g';
  if (fold == "\u060C") return ',';
  return text::IsHyphenMark(fold) ? '-' : '\0';
}

enum class Gap : std::uint8_t { kOther, kPlainSpace, kThinSpace };

// The white space between two neighbouring tokens.
Gap GapBetween(std::string_view text, const Token& left, const Token& right) {
  const std::string_view between =
      text.substr(left.span.end, right.span.begin - left.span.end);
  if (between == " ") return Gap::kPlainSpace;
  if (between == "\u00A0" || between == "\u202F" || between == "\u2009") {
    return Gap::kThinSpace;
  }
  return Gap::kOther;
}

struct Chain {
  std::array<std::string_view, kMaxGroups> groups;
  std::array<char, kMaxGroups> joints{};         // joints[i] before groups[i]
  std::array<std::uint32_t, kMaxGroups> ends{};  // tokens up to groups[i]
  std::size_t size = 0;
  std::uint32_t end = 0;
  bool too_long = false;

  void Push(char joint, std::string_view group, std::uint32_t after) {
    if (size == kMaxGroups) {
      too_long = true;
    } else {
      joints[size] = joint;
      ends[size] = after;
      groups[size++] = group;
    }
    end = after;
  }
  bool Has(char joint) const {
    for (std::size_t i = 1; i < size; ++i) {
      if (joints[i] == joint) return true;
    }
    return false;
  }
};

// The digits from token `i` on: runs of two digit systems ("1２") that touch
// are one group. `*end` is one past its last token.
std::string_view GroupAt(const Tokens& tokens, std::uint32_t i,
                         std::uint32_t limit, std::uint32_t* end) {
  std::size_t size = tokens.list[i].fold_size;
  std::uint32_t at = i + 1;
  for (; at < limit && tokens.list[at].kind == TokenKind::kDigits &&
         !tokens.list[at].space_before && size < 100;
       ++at) {
    size += tokens.list[at].fold_size;
  }
  *end = at;
  return std::string_view(tokens.folded)
      .substr(tokens.list[i].fold_begin, size);
}

bool IsDigits(const Tokens& tokens, std::uint32_t i, std::uint32_t limit) {
  return i < limit && tokens.list[i].kind == TokenKind::kDigits;
}

// One more group by a mark that touches both digits.
bool ExtendByMark(const Tokens& tokens, std::uint32_t limit, Chain* chain) {
  const std::uint32_t i = chain->end;
  if (i >= limit || tokens.list[i].kind != TokenKind::kPunct ||
      tokens.list[i].space_before || !IsDigits(tokens, i + 1, limit) ||
      tokens.list[i + 1].space_before) {
    return false;
  }
  const char joint = JointOf(tokens.Fold(tokens.list[i]));
  if (joint == '\0') return false;
  std::uint32_t end = 0;
  const std::string_view group = GroupAt(tokens, i + 1, limit, &end);
  chain->Push(joint, group, end);
  return true;
}

// "40 000": one more group of three after a space.
bool ExtendBySpace(const Tokens& tokens, std::string_view text,
                   std::uint32_t limit, DigitStyle style, Chain* chain) {
  const std::uint32_t i = chain->end;
  if (!IsDigits(tokens, i, limit)) return false;
  const std::string_view group = tokens.Fold(tokens.list[i]);
  const std::string_view first = chain->groups[0];
  if (group.size() != 3 || first.size() > 3 || first.front() == '0') {
    return false;
  }
  for (std::size_t k = 1; k < chain->size; ++k) {
    if (chain->joints[k] != ' ') return false;
  }
  const Gap gap = GapBetween(text, tokens.list[i - 1], tokens.list[i]);
  if (gap == Gap::kOther) return false;
  // Where a plain space does not group as a rule, it takes round thousands or
  // a second group to believe it.
  const bool sure = style.space_groups || gap == Gap::kThinSpace ||
                    chain->size > 1 || group == "000" ||
                    (IsDigits(tokens, i + 1, limit) &&
                     tokens.Fold(tokens.list[i + 1]).size() == 3 &&
                     tokens.list[i + 1].space_before);
  if (!sure) return false;
  chain->Push(' ', group, i + 1);
  return true;
}

// Whether no chain goes on after the digits of token `i`: so it is with nearly
// all, and a chain takes some room to set up.
bool IsLoneGroup(const Tokens& tokens, std::uint32_t i, std::uint32_t limit) {
  if (i + 1 >= limit) return true;
  const Token& next = tokens.list[i + 1];
  if (next.kind == TokenKind::kDigits) return false;
  return next.kind != TokenKind::kPunct || next.space_before ||
         !IsDigits(tokens, i + 2, limit) || tokens.list[i + 2].space_before;
}

Chain ReadChain(const Tokens& tokens, std::string_view text,
                std::uint32_t first, std::uint32_t limit, DigitStyle style) {
  Chain chain;
  std::uint32_t end = 0;
  const std::string_view group = GroupAt(tokens, first, limit, &end);
  chain.Push('\0', group, end);
  while (ExtendByMark(tokens, limit, &chain) ||
         ExtendBySpace(tokens, text, limit, style, &chain)) {
  }
  return chain;
}

// A hyphen joins two numbers of a range, but three of a code or a date.
void CutAtHyphen(Chain* chain) {
  std::size_t hyphens = 0;
  std::size_t at = 0;
  for (std::size_t i = 1; i < chain->size; ++i) {
    if (chain->joints[i] != '-') continue;
    if (++hyphens == 1) at = i;
  }
  if (hyphens != 1 || chain->too_long) return;
  chain->size = at;
  chain->end = chain->ends[at - 1];
}

// Groups [1, end) all have three digits, or two but for the last (Indian).
bool AreGroups(const Chain& chain, std::size_t end) {
  if (chain.groups[0].size() > 3 || chain.groups[0].front() == '0' ||
      chain.groups[end - 1].size() != 3) {
    return false;
  }
  const std::size_t inner = end > 2 ? chain.groups[1].size() : 3;
  if (inner != 2 && inner != 3) return false;
  if (inner == 2 && chain.groups[0].size() > 2) return false;
  for (std::size_t i = 1; i + 1 < end; ++i) {
    if (chain.groups[i].size() != inner) return false;
  }
  return true;
}

bool SameJoints(const Chain& chain, std::size_t end) {
  for (std::size_t i = 2; i < end; ++i) {
    if (chain.joints[i] != chain.joints[1]) return false;
  }
  return true;
}

// How many of the groups are the integer part: all of them, all but the last,
// or nothing if the chain is no number.
std::optional<std::size_t> IntegerGroups(const Chain& chain, DigitStyle style) {
  const std::size_t n = chain.size;
  if (n == 1) return n;
  const char last = chain.joints[n - 1];
  for (std::size_t i = 1; i < n; ++i) {
    const char joint = chain.joints[i];
    if (joint == ':' || joint == '/' || joint == '-') return std::nullopt;
  }
  if (n == 2) {
    const std::string_view left = chain.groups[0];
    const std::string_view right = chain.groups[1];
    if (last == 'd') return 1;
    if (last == 'g' || last == '\'' || last == ' ') {
      return AreGroups(chain, 2) ? std::optional<std::size_t>(2) : std::nullopt;
    }
    if (right.size() != 3 || left.size() > 3 || left.front() == '0') return 1;
    return last == style.decimal ? 1 : 2;
  }
  if (SameJoints(chain, n)) {
    if (last == 'd' || !AreGroups(chain, n)) return std::nullopt;
    return n;
  }
  const bool decimal_last = last == '.' || last == ',' || last == 'd';
  if (decimal_last && SameJoints(chain, n - 1) && AreGroups(chain, n - 1) &&
      chain.joints[1] != last) {
    return n - 1;
  }
  return std::nullopt;
}

// "3/4" and "2/3" as values; "5/12" is a date as like as not.
std::optional<Decimal> ReadFraction(const Chain& chain) {
  if (chain.size != 2 || chain.joints[1] != '/' ||
      chain.groups[0].size() != 1 || chain.groups[1].size() > 2) {
    return std::nullopt;
  }
  const int above = chain.groups[0].front() - '0';
  const auto below = Decimal::FromDigits(chain.groups[1], {})->ToInteger();
  if (above == 0 || !below || above >= *below) return std::nullopt;
  constexpr std::array<int, 7> kUsual = {2, 3, 4, 5, 8, 10, 20};
  for (const int usual : kUsual) {
    if (*below == usual) return Decimal::Share(above, usual);
  }
  return std::nullopt;
}

// What one chain says of the article's decimal mark, in half witnesses:
// positive for '.'.
int Evidence(const Chain& chain, DigitStyle style) {
  if (chain.size == 1) return 0;
  const char last = chain.joints[chain.size - 1];
  if (last != '.' && last != ',') return 0;
  const int dot = last == '.' ? 1 : -1;
  const auto integer = IntegerGroups(chain, style);
  if (!integer) return 0;
  if (chain.size > 2) return *integer == chain.size ? -2 * dot : 2 * dot;
  const std::string_view left = chain.groups[0];
  const std::string_view right = chain.groups[1];
  if (left == "0") return 2 * dot;
  // "18.200", "1,500": two of these are worth another, for three decimals with
  // two noughts are rare.
  if (right.size() == 3 && right.ends_with("00") && AreGroups(chain, 2)) {
    return -dot;
  }
  // "10.30" may be a time or a date, "2.0" a version.
  if (right.size() == 3 || last == '.') return 0;
  return 2 * dot;
}

// "Debian 0.93": points part versions in every language.
bool IsVersion(const Tokens& tokens, std::uint32_t i, const Chain& chain) {
  return i > 0 && chain.size == 2 && chain.joints[1] == '.' &&
         chain.groups[0] == "0" && tokens.list[i].space_before &&
         tokens.list[i - 1].kind == TokenKind::kWord &&
         tokens.list[i - 1].upper_first;
}

}  // namespace

DigitStyle DetectDigitStyle(const Tokens& tokens, std::string_view text,
                            const Starts& starts, DigitStyle locale) {
  int dot = 0;
  int comma = 0;
  const auto limit = static_cast<std::uint32_t>(tokens.list.size());
  for (std::uint32_t i = 0; i < limit;) {
    if ((starts[i] & kStartsNumber) == 0 ||
        tokens.list[i].kind != TokenKind::kDigits ||
        IsLoneGroup(tokens, i, limit)) {
      ++i;
      continue;
    }
    const Chain chain = ReadChain(tokens, text, i, limit, locale);
    const int evidence =
        IsVersion(tokens, i, chain) ? 0 : Evidence(chain, locale);
    (evidence > 0 ? dot : comma) += std::abs(evidence);
    i = chain.end;
  }
  const int own = (locale.decimal == '.' ? dot : comma) / 2;
  const int other = (locale.decimal == '.' ? comma : dot) / 2;
  // Two witnesses, and hardly any for the locale: quotations are common.
  if (other >= 2 && other > 3 * own) {
    locale.decimal = locale.decimal == '.' ? ',' : '.';
  }
  return locale;
}

namespace {

// Takes the value of a number's digits and whether it is one.
void SetValue(std::string_view integer, std::string_view fraction,
              DigitRun* run) {
  constexpr std::size_t kMostDigits = 40;
  const auto value = Decimal::FromDigits(integer, fraction);
  if (!value || integer.size() > kMostDigits) return;
  run->value = *value;
  run->fraction_digits = static_cast<int>(fraction.size());
  // "007", "0812...": a code; "0,5" and "0" are numbers.
  run->is_number = integer.size() == 1 || integer.front() != '0';
}

// A word of a script that is written without spaces, which touches numbers.
bool WritesNoSpaces(const Token& token) {
  return text::IsGraphemeScript(token.script) ||
         token.script == text::Script::kKatakana;
}

enum class Point : std::uint8_t { kNone, kDecimal, kUnclear };

// Whether the mark at token i ends something, so that a point after it is a
// full stop. Quotation marks do where they touch a word.
bool IsClosingMark(const Tokens& tokens, std::uint32_t i) {
  using text::SentenceMark;
  const std::string_view fold = tokens.Fold(tokens.list[i]);
  if (fold.empty()) return false;
  const SentenceMark mark = text::SentenceMarkOf(text::DecodeAt(fold, 0).value);
  if (mark == SentenceMark::kQuote) {
    return i > 0 && !tokens.list[i].space_before &&
           (tokens.list[i - 1].kind == TokenKind::kWord ||
            tokens.list[i - 1].kind == TokenKind::kDigits);
  }
  return mark == SentenceMark::kClose || text::IsTerminal(mark) ||
         fold == "%" || fold == "\u00B0";
}

// What the point that touches the digits at `first` is: ".00625", "(.5",
// "$.50", but "end.5" and "No.5". After Chinese characters, kana and the "x" of
// a size it may be either.
Point PointBefore(const Tokens& tokens, std::uint32_t first) {
  if (first == 0 || tokens.list[first].space_before ||
      tokens.Fold(tokens.list[first - 1]) != ".") {
    return Point::kNone;
  }
  if (first == 1 || tokens.list[first - 1].space_before) return Point::kDecimal;
  const Token& before = tokens.list[first - 2];
  if (before.kind == TokenKind::kWord) {
    const bool unclear = before.script == text::Script::kHan ||
                         before.script == text::Script::kHiragana ||
                         before.script == text::Script::kKatakana ||
                         tokens.Fold(before) == "x";
    return unclear ? Point::kUnclear : Point::kNone;
  }
  if (before.kind == TokenKind::kDigits || IsClosingMark(tokens, first - 2)) {
    return Point::kNone;
  }
  return Point::kDecimal;
}

// Takes a single group of digits, with the point before it.
void SetGroup(const Tokens& tokens, std::uint32_t first,
              std::string_view digits, DigitStyle style, DigitRun* run) {
  const Point point =
      style.decimal == '.' ? PointBefore(tokens, first) : Point::kNone;
  if (point == Point::kUnclear) return;
  run->point_before = point == Point::kDecimal;
  run->separated = run->point_before;
  if (run->point_before) {
    SetValue("0", digits, run);
  } else {
    SetValue(digits, {}, run);
  }
}

}  // namespace

DigitRun ReadDigits(const Tokens& tokens, std::string_view text,
                    std::uint32_t first, std::uint32_t limit,
                    DigitStyle style) {
  DigitRun run;
  if (IsLoneGroup(tokens, first, limit)) {
    run.end = first + 1;
    const std::string_view digits = tokens.Fold(tokens.list[first]);
    SetGroup(tokens, first, digits, style, &run);
    return run;
  }
  Chain chain = ReadChain(tokens, text, first, limit, style);
  CutAtHyphen(&chain);
  run.end = chain.end;
  run.separated = chain.size > 1;
  if (chain.too_long) return run;
  if (chain.size == 1) {
    SetGroup(tokens, first, chain.groups[0], style, &run);
    return run;
  }
  // ".5/10": no number that we know.
  if (style.decimal == '.' && PointBefore(tokens, first) == Point::kDecimal) {
    return run;
  }
  if (const auto fraction = ReadFraction(chain)) {
    run.is_number = true;
    run.value = *fraction;
    run.fraction_digits = 2;
    return run;
  }
  const auto integer_groups = IntegerGroups(chain, style);
  std::string integer;
  for (std::size_t i = 0; i < integer_groups.value_or(1); ++i) {
    integer += chain.groups[i];
  }
  const bool has_fraction = integer_groups && *integer_groups < chain.size;
  SetValue(integer,
           has_fraction ? chain.groups[chain.size - 1] : std::string_view(),
           &run);
  run.is_number &= integer_groups.has_value();
  return run;
}

bool JoinsSides(const Tokens& tokens, std::uint32_t i) {
  const auto size = static_cast<std::uint32_t>(tokens.list.size());
  if (i == 0 || !IsDigits(tokens, i - 1, size) ||
      !IsDigits(tokens, i + 1, size)) {
    return false;
  }
  const std::string_view fold = tokens.Fold(tokens.list[i]);
  const bool sign = fold == "\u00D7" || fold == "\u2715";
  if (!sign && fold != "x" && fold != "\u0445") return false;
  const bool glued = !tokens.list[i].space_before;
  if (glued == tokens.list[i + 1].space_before) return false;
  // "2x3x4", but not "i5x4".
  const bool in_word = i >= 2 && !tokens.list[i - 1].space_before &&
                       tokens.list[i - 2].kind == TokenKind::kWord &&
                       !WritesNoSpaces(tokens.list[i - 2]) &&
                       tokens.Fold(tokens.list[i - 2]) != fold;
  if (in_word) return false;
  return sign || !glued || tokens.Fold(tokens.list[i - 1]) != "0";
}

bool JoinsLongSides(const Tokens& tokens, std::uint32_t i) {
  return JoinsSides(tokens, i) && tokens.list[i - 1].fold_size > 1 &&
         tokens.list[i + 1].fold_size > 1;
}

}  // namespace claimdiff
