#include "text/number_names.h"

#include <unicode/dcfmtsym.h>
#include <unicode/formattedvalue.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/numberformatter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "text/ask_icu.h"
#include "text/icu_bundle.h"
#include "text/language_tag.h"
#include "text/snapshot.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace claimdiff::text {

namespace {

// The locale of a tag, or CLDR's root where there is none: ICU would take the
// default locale of the process, and the same text give other facts elsewhere.
icu::Locale LocaleOrRoot(std::string_view tag) {
  const std::string language(PrimarySubtag(tag));
  if (language.empty() || OpenBundle("-curr", language) == nullptr) {
    return icu::Locale::getRoot();
  }
  return icu::Locale(std::string(tag).c_str());
}

std::string Utf8(const icu::UnicodeString& text) {
  std::string out;
  return text.toUTF8String(out);
}

}  // namespace

std::vector<NumberName> NumberNames(std::string_view language) {
  return RecordsOf<NumberName>("numbers", language, AskNumbers);
}

namespace {

// The compact word in "5 mil", and the power that it stands for.
std::optional<MagnitudeName> CompactName(
    const icu::number::LocalizedNumberFormatter& formatter, std::uint8_t power,
    std::int64_t count) {
  std::int64_t value = count;
  for (int i = 0; i < power; ++i) value *= 10;
  UErrorCode status = U_ZERO_ERROR;
  const auto formatted = formatter.formatInt(value, status);
  const icu::UnicodeString text = formatted.toString(status);
  icu::ConstrainedFieldPosition position;
  position.constrainField(UFIELD_CATEGORY_NUMBER, UNUM_COMPACT_FIELD);
  if (U_FAILURE(status) || !formatted.nextPosition(position, status)) {
    return std::nullopt;
  }
  const auto begin = position.getStart();
  const auto end = position.getLimit();
  std::int64_t shown = 0;
  for (std::int32_t i = 0; i < text.length(); ++i) {
    if (i >= begin && i < end) continue;
    const auto digit = u_charDigitValue(text.char32At(i));
    if (digit >= 0) shown = shown * 10 + digit;
  }
  if (shown <= 0 || value % shown != 0) return std::nullopt;
  MagnitudeName name;
  name.name = Squeeze(Utf8(text.tempSubStringBetween(begin, end)));
  for (std::int64_t ratio = value / shown; ratio > 1; ratio /= 10) {
    ++name.power;
  }
  if (name.name.empty() || name.power == 0) return std::nullopt;
  return name;
}

}  // namespace

std::vector<MagnitudeName> AskMagnitudes(std::string_view language) {
  const icu::Locale locale = LocaleOrRoot(language);
  std::vector<MagnitudeName> names;
  std::set<std::string> seen;
  for (const bool abbreviated : {false, true}) {
    const auto formatter =
        icu::number::NumberFormatter::withLocale(locale)
            .notation(abbreviated ? icu::number::Notation::compactShort()
                                  : icu::number::Notation::compactLong())
            .precision(icu::number::Precision::maxSignificantDigits(3))
            .grouping(UNUM_GROUPING_OFF);
    for (std::uint8_t power = 3; power <= 15; ++power) {
      for (const std::int64_t count : {1, 2, 5}) {
        auto name = CompactName(formatter, power, count);
        if (!name) continue;
        name->abbreviated = abbreviated;
        if (seen.insert(name->name + std::to_string(name->power)).second) {
          names.push_back(*std::move(name));
        }
      }
    }
  }
  return names;
}

std::vector<MagnitudeName> MagnitudeNames(std::string_view language) {
  return RecordsOf<MagnitudeName>("magnitudes", language, AskMagnitudes);
}

std::vector<NumberSymbols> AskNumberSymbols(std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::DecimalFormatSymbols symbols(LocaleOrRoot(language), status);
  NumberSymbols out;
  if (U_FAILURE(status)) return {out};
  const auto first = [&](icu::DecimalFormatSymbols::ENumberFormatSymbol kind) {
    return static_cast<char32_t>(symbols.getSymbol(kind).char32At(0));
  };
  out.decimal = first(icu::DecimalFormatSymbols::kDecimalSeparatorSymbol);
  out.grouping = first(icu::DecimalFormatSymbols::kGroupingSeparatorSymbol);
  return {out};
}

NumberSymbols NumberSymbolsOf(std::string_view language) {
  return RecordsOf<NumberSymbols>("number symbols", language, AskNumberSymbols)
      .front();
}

std::string Squeeze(std::string_view phrase) {
  std::string out;
  thread_local Tokens tokens;  // tables have thousands of phrases
  Tokenise(phrase, &tokens);
  for (const Token& token : tokens.list) {
    if (token.kind == TokenKind::kPunct) continue;
    out += tokens.Fold(token);
  }
  return out;
}

bool IsParted(std::string_view phrase) {
  thread_local Tokens tokens;
  Tokenise(phrase, &tokens);
  std::optional<std::uint32_t> end;  // of the word before
  for (const Token& token : tokens.list) {
    if (token.kind == TokenKind::kPunct) continue;
    if (end && *end != token.span.begin) return true;
    end = token.span.end;
  }
  return false;
}

std::string WithoutAccents(std::string_view word) {
  const auto is_ascii = [](char c) {
    return static_cast<unsigned char>(c) < 0x80;
  };
  if (std::all_of(word.begin(), word.end(), is_ascii)) return std::string(word);
  // U+0300 to U+036F: no other code points have these bytes.
  const auto may_be_accent = [](char c) { return c == '\xCC' || c == '\xCD'; };
  const icu::StringPiece bytes(word.data(),
                               static_cast<std::int32_t>(word.size()));
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status) ||
      (nfd->isNormalizedUTF8(bytes, status) &&
       std::none_of(word.begin(), word.end(), may_be_accent))) {
    return std::string(word);
  }
  const icu::UnicodeString split =
      nfd->normalize(icu::UnicodeString::fromUTF8(bytes), status);
  std::string out;
  for (std::int32_t i = 0; i < split.length();) {
    const UChar32 c = split.char32At(i);
    i += U16_LENGTH(c);
    const bool accent = c >= 0x300 && c <= 0x36F;
    if (!accent) AppendUtf8(static_cast<char32_t>(c), &out);
  }
  return out;
}

}  // namespace claimdiff::text
