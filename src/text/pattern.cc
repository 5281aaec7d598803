#include "text/pattern.h"

#include <unicode/regex.h>
#include <unicode/unistr.h>

#include <utility>

namespace claimdiff::text {

namespace {

// In steps of ICU's matcher, about a millisecond each: a pattern such as
// (a+)+b could else take for ever.
constexpr std::int32_t kTimeLimit = 200;

icu::UnicodeString FromUtf8(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

}  // namespace

struct Pattern::Compiled {
  std::unique_ptr<icu::RegexPattern> pattern;
};

Result<Pattern> Pattern::Parse(std::string_view pattern) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError where = {};
  std::unique_ptr<icu::RegexPattern> compiled(
      icu::RegexPattern::compile(FromUtf8(pattern), 0, where, status));
  if (U_FAILURE(status)) {
    std::string message = "'";
    message.append(pattern)
        .append("' is no regular expression: wrong at character ")
        .append(std::to_string(where.offset + 1));
    return Error{ErrorCode::kUsage, std::move(message), ""};
  }
  return Pattern(
      std::make_unique<const Compiled>(Compiled{std::move(compiled)}));
}

Pattern::Pattern(std::unique_ptr<const Compiled> compiled)
    : compiled_(std::move(compiled)) {}
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

bool Pattern::OccursIn(std::string_view text) const {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString subject = FromUtf8(text);
  const std::unique_ptr<icu::RegexMatcher> matcher(
      compiled_->pattern->matcher(subject, status));
  if (U_FAILURE(status)) return false;
  matcher->setTimeLimit(kTimeLimit, status);
  return matcher->find(status) && U_SUCCESS(status);
}

}  // namespace claimdiff::text
