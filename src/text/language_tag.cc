#include "text/language_tag.h"

#include <unicode/bytestream.h>
#include <unicode/locid.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <functional>
#include <map>
#include <span>
#include <utility>

namespace claimdiff::text {

namespace {

constexpr std::size_t kMaxTagBytes = 100;  // ULOC_FULLNAME_CAPACITY is 157

bool IsTagCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9') || c == '-';
}

// ICU takes "pt_BR" and stops quietly where a tag goes wrong, so the whole of
// it must have been parsed.
bool IsWellFormed(const std::string& tag) {
  if (tag.empty() || tag.size() > kMaxTagBytes ||
      !std::all_of(tag.begin(), tag.end(), IsTagCharacter)) {
    return false;
  }
  char locale[ULOC_FULLNAME_CAPACITY];
  std::int32_t parsed = 0;
  UErrorCode status = U_ZERO_ERROR;
  uloc_forLanguageTag(tag.c_str(), locale, ULOC_FULLNAME_CAPACITY, &parsed,
                      &status);
  return U_SUCCESS(status) && parsed == static_cast<std::int32_t>(tag.size());
}

std::optional<std::string> Canonicalise(const std::string& given) {
  if (!IsWellFormed(given)) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = icu::Locale::forLanguageTag(given, status);
  locale.canonicalize(status);
  std::string canonical = locale.toLanguageTag<std::string>(status);
  if (U_FAILURE(status) || canonical.empty()) return std::nullopt;
  return canonical;
}

using Names = std::pair<std::string_view, std::string_view>;

constexpr Names kKeptAs[] = {{"no", "nb"}, {"tl", "fil"}};
constexpr Names kReadAs[] = {
    {"bs", "hr"}, {"nn", "nb"}, {"wuu", "zh"}, {"yue", "zh"}};

std::string_view Renamed(std::string_view language,
                         std::span<const Names> names) {
  const auto found =
      std::find_if(names.begin(), names.end(),
                   [&](const Names& name) { return name.first == language; });
  return found == names.end() ? language : found->second;
}

}  // namespace

std::string_view BaseLanguage(std::string_view tag) {
  return Renamed(PrimarySubtag(tag), kKeptAs);
}

std::string TableLanguage(std::string_view tag) {
  return std::string(Renamed(BaseLanguage(tag), kReadAs));
}

std::optional<std::string> CanonicalLanguage(std::string_view tag) {
  // Articles of one language come in numbers, and ICU takes its time.
  using Known = std::map<std::string, std::optional<std::string>, std::less<>>;
  constexpr std::size_t kMostKnown = 64;
  constexpr std::size_t kUsualSize = 64;  // of a tag; longer ones are no tags
  if (tag.size() > kUsualSize) return Canonicalise(std::string(tag));
  thread_local Known known;
  const auto at = known.find(tag);
  if (at != known.end()) return at->second;
  if (known.size() >= kMostKnown) known.clear();
  const std::string given(tag);
  return known.emplace(given, Canonicalise(given)).first->second;
}

}  // namespace claimdiff::text
