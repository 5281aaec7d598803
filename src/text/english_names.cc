#include "text/english_names.h"

#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include "data/data.h"

namespace claimdiff::text {

namespace {

constexpr std::int32_t kMaxName = 256;  // UTF-16 units; the longest has 60

std::string FromUtf16(const UChar* name, std::int32_t size) {
  char utf8[kMaxName * 3];
  std::int32_t bytes = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strToUTF8(utf8, sizeof(utf8), &bytes, name, size, &status);
  if (U_FAILURE(status)) return "";
  return std::string(utf8, static_cast<std::size_t>(bytes));
}

// A display name; ICU gives the code itself, with a warning, if it has none.
template <typename Display>
std::string NameOf(const std::string& locale, Display display) {
  UChar name[kMaxName];
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t size =
      display(locale.c_str(), "en", name, kMaxName, &status);
  if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING ||
      status == U_STRING_NOT_TERMINATED_WARNING) {
    return "";
  }
  return FromUtf16(name, size);
}

}  // namespace

std::string EnglishLanguage(std::string_view tag) {
  char locale[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  uloc_forLanguageTag(std::string(tag).c_str(), locale, sizeof(locale), nullptr,
                      &status);
  if (tag.empty() || tag == "und" || U_FAILURE(status)) return "";
  return NameOf(locale, uloc_getDisplayName);
}

std::string EnglishRegion(std::string_view code) {
  std::string locale = "und_";
  return NameOf(locale.append(code), uloc_getDisplayCountry);
}

std::string EnglishOrganisation(std::string_view id) {
  const std::string_view table = data::Table("organisations");
  std::size_t english = 0;  // columns before that of English
  std::string_view name = id;
  data::ForEachRow(table, [&](std::string_view row) {
    const std::string_view key = data::NextColumn(&row);
    const bool is_head = key == "key";
    if (!is_head && (!key.starts_with("org:") || key.substr(4) != id)) return;
    const std::string_view anywhere = data::NextColumn(&row);
    if (!is_head && !anywhere.empty()) {
      name = anywhere;
    } else if (is_head) {
      while (!row.empty() && data::NextColumn(&row) != "en") ++english;
    } else {
      for (std::size_t k = 0; k < english; ++k) data::NextColumn(&row);
      const std::string_view forms = data::NextColumn(&row);
      if (!forms.empty()) name = forms;
    }
  });
  return std::string(data::Cut(&name, '|'));
}

std::string EnglishMonth(int month) {
  constexpr const char* kMonths[] = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  return month >= 1 && month <= 12 ? kMonths[month - 1] : "";
}

}  // namespace claimdiff::text
