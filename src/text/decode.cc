#include "text/decode.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucsdet.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "text/utf8.h"

namespace claimdiff::text {

namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

// What the name says, and what files of that name are in.
constexpr std::pair<std::string_view, std::string_view> kInPractice[] = {
    {"US-ASCII", "windows-1252"},   {"ISO-8859-1", "windows-1252"},
    {"ISO-8859-8", "windows-1255"}, {"ISO-8859-9", "windows-1254"},
    {"ISO-8859-11", "windows-874"}, {"TIS-620", "windows-874"},
    {"GB2312", "GB18030"},          {"GBK", "GB18030"},
    {"GB_2312-80", "GB18030"},      {"KS_C_5601-1987", "EUC-KR"},
    {"windows-949", "EUC-KR"},      {"windows-31j", "Shift_JIS"},
    {"UTF-16", "UTF-16LE"},
};

// ICU's names of tables that hold more than the standard's.
std::string TableOf(const std::string& encoding) {
  return encoding == "EUC-KR" ? "windows-949" : encoding;
}

Converter Open(const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(TableOf(encoding).c_str(), &status));
  if (U_FAILURE(status)) return nullptr;
  return converter;
}

std::string StandardName(const std::string& label) {
  for (const char* standard : {"MIME", "IANA"}) {
    UErrorCode status = U_ZERO_ERROR;
    const char* name = ucnv_getStandardName(label.c_str(), standard, &status);
    if (U_SUCCESS(status) && name != nullptr) return name;
  }
  // Known to every browser, and registered nowhere in ICU.
  if (ucnv_compareNames(label.c_str(), "windows-874") == 0) {
    return "windows-874";
  }
  // "cp737" is "ibm-737_P100-1997" in ICU's own words.
  UErrorCode status = U_ZERO_ERROR;
  const char* const own = ucnv_getAlias(label.c_str(), 0, &status);
  if (U_FAILURE(status) || own == nullptr) return "";
  const std::string_view name = own;
  return std::string(name.substr(0, name.find('_')));
}

std::string InPractice(std::string name) {
  for (const auto& [nominal, real] : kInPractice) {
    if (name == nominal) return std::string(real);
  }
  return name;
}

// Counts, and puts U+FFFD.
void CountUndecoded(const void* context, UConverterToUnicodeArgs* arguments,
                    const char* units, std::int32_t length,
                    UConverterCallbackReason reason, UErrorCode* status) {
  if (reason <= UCNV_IRREGULAR) {
    ++*static_cast<std::size_t*>(const_cast<void*>(context));
  }
  UCNV_TO_U_CALLBACK_SUBSTITUTE(nullptr, arguments, units, length, reason,
                                status);
}

// Feeds a converter piece by piece, and notes where each character came from.
class Decoder {
 public:
  Decoder(std::string_view bytes, UConverter* converter)
      : bytes_(bytes), converter_(converter) {}

  Decoded Run(std::size_t from) {
    UErrorCode status = U_ZERO_ERROR;
    ucnv_setToUCallBack(converter_, CountUndecoded, &decoded_.undecoded,
                        nullptr, nullptr, &status);
    const char* at = bytes_.data() + from;
    const char* end = bytes_.data() + bytes_.size();
    do {
      const char* begin = at;
      UChar* out = units_.data();
      status = U_ZERO_ERROR;
      ucnv_toUnicode(converter_, &out, out + units_.size(), &at, end,
                     offsets_.data(), true, &status);
      TakeUnits(static_cast<std::size_t>(out - units_.data()),
                static_cast<std::uint32_t>(begin - bytes_.data()));
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    Flush(static_cast<std::uint32_t>(bytes_.size()));
    return std::move(decoded_);
  }

 private:
  void TakeUnits(std::size_t count, std::uint32_t base) {
    for (std::size_t i = 0; i < count; ++i) {
      const char32_t unit = units_[i];
      // -1: belongs to the character before.
      const std::uint32_t from =
          offsets_[i] < 0 ? pending_from_
                          : base + static_cast<std::uint32_t>(offsets_[i]);
      if (lead_ != 0 && U16_IS_TRAIL(unit)) {
        pending_ = static_cast<char32_t>(U16_GET_SUPPLEMENTARY(lead_, unit));
        lead_ = 0;
        continue;
      }
      Flush(from);
      pending_from_ = from;
      has_pending_ = true;
      lead_ = U16_IS_LEAD(unit) ? unit : 0;
      pending_ = U16_IS_SURROGATE(unit) ? 0xFFFD : unit;
    }
  }

  // Adds the last character, whose bytes end at `end`.
  void Flush(std::uint32_t end) {
    if (!has_pending_) return;
    const auto at = static_cast<std::uint32_t>(decoded_.text.size());
    AppendUtf8(pending_, &decoded_.text);
    decoded_.origin.Add(
        {at, pending_from_,
         static_cast<std::uint16_t>(decoded_.text.size() - at),
         static_cast<std::uint16_t>(std::min(end - pending_from_, 0xFFFFu))});
    has_pending_ = false;
  }

  std::string_view bytes_;
  UConverter* converter_;
  Decoded decoded_;
  std::array<UChar, 4096> units_;
  std::array<std::int32_t, 4096> offsets_;
  char32_t lead_ = 0;  // of a surrogate pair whose trail is yet to come
  char32_t pending_ = 0;
  std::uint32_t pending_from_ = 0;
  bool has_pending_ = false;
};

}  // namespace

std::optional<std::string> EncodingByLabel(std::string_view label) {
  constexpr std::size_t kMaxLabelBytes = 40;
  if (label.empty() || label.size() > kMaxLabelBytes) return std::nullopt;
  std::string name = StandardName(std::string(label));
  if (name.empty()) return std::nullopt;
  name = InPractice(std::move(name));
  if (!Open(name)) return std::nullopt;
  return name;
}

Decoded Decode(std::string_view bytes, std::size_t from,
               const std::string& encoding) {
  const Converter converter = Open(encoding);
  if (!converter) return {};
  return Decoder(bytes, converter.get()).Run(from);
}

std::vector<EncodingGuess> GuessEncodings(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(
      ucsdet_open(&status));
  ucsdet_setText(detector.get(), bytes.data(),
                 static_cast<std::int32_t>(bytes.size()), &status);
  std::int32_t count = 0;
  const UCharsetMatch** matches =
      ucsdet_detectAll(detector.get(), &count, &status);
  std::vector<EncodingGuess> guesses;
  for (std::int32_t i = 0; U_SUCCESS(status) && i < count; ++i) {
    const std::string_view name = ucsdet_getName(matches[i], &status);
    const std::int32_t percent = ucsdet_getConfidence(matches[i], &status);
    if (name.starts_with("UTF-") || name.starts_with("IBM")) continue;
    const auto encoding = EncodingByLabel(name);
    const bool known = std::any_of(
        guesses.begin(), guesses.end(), [&](const EncodingGuess& guess) {
          return encoding && guess.encoding == *encoding;
        });
    if (encoding && !known) guesses.push_back({*encoding, percent});
  }
  return guesses;
}

}  // namespace claimdiff::text
