#include "text/script_rules.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "text/icu_bundle.h"

namespace claimdiff::text {

namespace {

std::int32_t SkipSpaces(const icu::UnicodeString& rules, std::int32_t at) {
  while (at < rules.length() && u_isUWhiteSpace(rules.char32At(at))) ++at;
  return at;
}

// "::[...]" and "::([...])" say which characters the rules are for; in front of
// a name, which characters another's rules are for. REQUIRES: `end` is where
// the statement ends.
bool IsFilter(const icu::UnicodeString& rules, std::int32_t at,
              std::int32_t end) {
  at = SkipSpaces(rules, at);
  if (rules.charAt(at) == u'(') at = SkipSpaces(rules, at + 1);
  if (rules.charAt(at) != u'[') return false;
  const std::int32_t close = rules.lastIndexOf(u']', at, end - at);
  at = SkipSpaces(rules, close + 1);
  if (rules.charAt(at) == u')') at = SkipSpaces(rules, at + 1);
  return at >= end;
}

// Takes out what calls others: "::NFD (NFC);".
void RemoveCalls(icu::UnicodeString* rules) {
  std::int32_t at = 0;
  while ((at = rules->indexOf(u"::", 2, at)) >= 0) {
    const std::int32_t end = rules->indexOf(u';', at);
    if (end < 0 || IsFilter(*rules, at + 2, end)) {
      at += 2;
    } else {
      rules->removeBetween(at, end + 1);
    }
  }
}

// What ICU's data says about the rules of that name: they are for all, or are
// a step of others only.
Bundle RowOf(const char* name) {
  const Bundle all = OpenBundle("-translit", "root");
  const Bundle row = Member(Member(all, "RuleBasedTransliteratorIDs"), name);
  Bundle file = Member(row, "file");
  return file != nullptr ? std::move(file) : Member(row, "internal");
}

icu::UnicodeString TextIn(const Bundle& row) {
  if (row == nullptr) return {};
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t size = 0;
  const UChar* text =
      ures_getStringByKey(row.get(), "resource", &size, &status);
  return U_SUCCESS(status) ? icu::UnicodeString(text, size)
                           : icu::UnicodeString();
}

// Rules may be written for the way back.
UTransDirection DirectionIn(const Bundle& row) {
  const Bundle direction = Member(row, "direction");
  const bool back =
      direction != nullptr && TextOf(direction.get()) == "REVERSE";
  return back ? UTRANS_REVERSE : UTRANS_FORWARD;
}

}  // namespace

icu::UnicodeString ScriptRulesText(const char* name) {
  return TextIn(RowOf(name));
}

std::unique_ptr<icu::Transliterator> LoadScriptRules(const char* name) {
  const Bundle row = RowOf(name);
  icu::UnicodeString rules = TextIn(row);
  if (rules.isEmpty()) return nullptr;
  RemoveCalls(&rules);
  UErrorCode status = U_ZERO_ERROR;
  UParseError where;
  std::unique_ptr<icu::Transliterator> loaded(
      icu::Transliterator::createFromRules(icu::UnicodeString(name, -1, US_INV),
                                           rules, DirectionIn(row), where,
                                           status));
  return U_SUCCESS(status) ? std::move(loaded) : nullptr;
}

}  // namespace claimdiff::text
