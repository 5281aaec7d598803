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

// "::[...]" and "::([...])" say which characters the rules are for.
bool IsFilter(const icu::UnicodeString& rules, std::int32_t at) {
  at = SkipSpaces(rules, at);
  if (rules.charAt(at) == u'(') at = SkipSpaces(rules, at + 1);
  return rules.charAt(at) == u'[';
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

}  // namespace

std::unique_ptr<icu::Transliterator> LoadScriptRules(const char* name) {
  const Bundle all = OpenBundle("-translit", "root");
  const Bundle row = Member(Member(all, "RuleBasedTransliteratorIDs"), name);
  const Bundle file = Member(row, "file");
  UErrorCode status = U_ZERO_ERROR;
  if (file == nullptr) return nullptr;
  std::int32_t size = 0;
  const UChar* text =
      ures_getStringByKey(file.get(), "resource", &size, &status);
  if (U_FAILURE(status)) return nullptr;
  icu::UnicodeString rules(text, size);
  RemoveCalls(&rules);
  UParseError where;
  std::unique_ptr<icu::Transliterator> loaded(
      icu::Transliterator::createFromRules(icu::UnicodeString(name, -1, US_INV),
                                           rules, UTRANS_FORWARD, where,
                                           status));
  return U_SUCCESS(status) ? std::move(loaded) : nullptr;
}

}  // namespace claimdiff::text
