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

// The end of the brackets that open at `at`; `at` if none do.
std::int32_t SkipSet(const icu::UnicodeString& rules, std::int32_t at) {
  std::int32_t depth = 0;
  for (std::int32_t i = at; i < rules.length(); ++i) {
    if (rules[i] == u'[') ++depth;
    if (rules[i] == u']') --depth;
    if (depth == 0) return i == at ? at : i + 1;
  }
  return at;
}

// "::[...];" and "::([...]);" say which characters the rules are for. In front
// of a name, a set says which ones another's rules are for.
bool IsFilter(const icu::UnicodeString& rules, std::int32_t at) {
  at = SkipSpaces(rules, at);
  if (rules.charAt(at) == u'(') at = SkipSpaces(rules, at + 1);
  const std::int32_t end = SkipSet(rules, at);
  if (end == at) return false;
  at = SkipSpaces(rules, end);
  if (rules.charAt(at) == u')') at = SkipSpaces(rules, at + 1);
  return rules.charAt(at) == u';';
}

// Takes out what calls others: "::NFD (NFC);".
void RemoveCalls(icu::UnicodeString* rules) {
  std::int32_t at = 0;
  while ((at = rules->indexOf(u"::", 2, at)) >= 0) {
    const std::int32_t end = rules->indexOf(u';', at);
    if (IsFilter(*rules, at + 2) || end < 0) {
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
