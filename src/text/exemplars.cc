#include "text/exemplars.h"

#include <unicode/locid.h>
#include <unicode/ulocdata.h>
#include <unicode/uniset.h>

#include <map>
#include <mutex>
#include <string>

namespace claimdiff::text {

struct Exemplars::Sets {
  icu::UnicodeSet main, auxiliary;
};

namespace {

void AddSet(ULocaleData* data, ULocaleDataExemplarSetType type,
            icu::UnicodeSet* set) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeSet found;
  ulocdata_getExemplarSet(data, found.toUSet(), USET_ADD_CASE_MAPPINGS, type,
                          &status);
  if (U_SUCCESS(status)) set->addAll(found);
}

}  // namespace

Exemplars::Exemplars(std::string_view language) {
  auto sets = std::make_unique<Sets>();
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(
      icu::StringPiece(language.data(),
                       static_cast<std::int32_t>(language.size())),
      status);
  ULocaleData* data = ulocdata_open(locale.getName(), &status);
  // Without data of its own ICU would answer for the default locale.
  if (U_SUCCESS(status) && status != U_USING_DEFAULT_WARNING) {
    ulocdata_setNoSubstitute(data, true);
    AddSet(data, ULOCDATA_ES_STANDARD, &sets->main);
    AddSet(data, ULOCDATA_ES_AUXILIARY, &sets->auxiliary);
    AddSet(data, ULOCDATA_ES_PUNCTUATION, &sets->auxiliary);
  }
  if (data != nullptr) ulocdata_close(data);
  sets->main.freeze();
  sets->auxiliary.freeze();
  sets_ = std::move(sets);
}

Exemplars::~Exemplars() = default;

const Exemplars& Exemplars::Of(std::string_view language) {
  static std::mutex mutex;
  static auto* const cache =
      new std::map<std::string, std::unique_ptr<const Exemplars>,
                   std::less<>>();
  const std::lock_guard lock(mutex);
  const auto found = cache->find(language);
  if (found != cache->end()) return *found->second;
  std::unique_ptr<const Exemplars> made(new Exemplars(language));
  return *cache->emplace(language, std::move(made)).first->second;
}

LetterUse Exemplars::Find(char32_t c) const {
  const auto code = static_cast<UChar32>(c);
  if (sets_->main.contains(code)) return LetterUse::kMain;
  if (sets_->auxiliary.contains(code)) return LetterUse::kAuxiliary;
  return LetterUse::kForeign;
}

}  // namespace claimdiff::text
