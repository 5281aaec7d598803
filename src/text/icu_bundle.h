// Read access to CLDR's tables inside ICU's data, for what ICU's classes do
// not give or give slowly. Internal to src/text: it includes ICU.
//
// The tables' names are no public interface of ICU; a table that is not found
// is an empty one, and the tests would notice.
#ifndef CLAIMDIFF_TEXT_ICU_BUNDLE_H_
#define CLAIMDIFF_TEXT_ICU_BUNDLE_H_

#include <unicode/udata.h>
#include <unicode/unistr.h>
#include <unicode/ures.h>

#include <memory>
#include <string>

namespace claimdiff::text {

struct CloseBundle {
  void operator()(UResourceBundle* bundle) const { ures_close(bundle); }
};
using Bundle = std::unique_ptr<UResourceBundle, CloseBundle>;

// ICU's data package `package` ("-unit", "-curr") for `language` itself; null
// if ICU would fall back to another language.
inline Bundle OpenBundle(const char* package, const std::string& language) {
  UErrorCode status = U_ZERO_ERROR;
  Bundle bundle(ures_open((std::string(U_ICUDATA_NAME) + package).c_str(),
                          language.c_str(), &status));
  if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING) return nullptr;
  return bundle;
}

// The member `key` of a table, or null. Null in, null out.
inline Bundle Member(const Bundle& table, const char* key) {
  if (!table) return nullptr;
  UErrorCode status = U_ZERO_ERROR;
  Bundle member(ures_getByKey(table.get(), key, nullptr, &status));
  return U_SUCCESS(status) ? std::move(member) : nullptr;
}

// The text of a string resource, or "" for anything else.
inline std::string TextOf(UResourceBundle* resource) {
  if (ures_getType(resource) != URES_STRING) return {};
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t size = 0;
  const UChar* chars = ures_getString(resource, &size, &status);
  std::string out;
  if (U_SUCCESS(status)) icu::UnicodeString(chars, size).toUTF8String(out);
  return out;
}

// Calls each(key, resource) for the members of a table or array, in its order.
template <typename Each>
void ForEachMember(UResourceBundle* table, Each each) {
  if (table == nullptr) return;
  UErrorCode status = U_ZERO_ERROR;
  ures_resetIterator(table);
  Bundle member;
  while (ures_hasNext(table)) {
    member.reset(ures_getNextResource(table, member.release(), &status));
    if (U_FAILURE(status)) return;
    const char* key = ures_getKey(member.get());
    each(key == nullptr ? "" : key, member.get());
  }
}

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_ICU_BUNDLE_H_
