// CLD2 (https://github.com/CLD2Owners/cld2): naive Bayes over four-letter
// grams, no model file. Measured on news: 98 % right on a document, and two
// kilobytes say as much as the whole.
#include "read/language.h"

#include <cstdio>  // the CLD2 header forgets it

// Own block: the line above must come first.
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>
#include <utility>

#include "text/language_tag.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

constexpr std::size_t kSampleBytes = 2048;
constexpr std::size_t kGuessBytes = 200;  // less is left undecided
constexpr std::uint32_t kProseCells = 80;

// CLD2's codes are those of 2013. "xx-Qaai" and the like are scripts without a
// language.
std::string Bcp47(std::string_view code) {
  if (code == "un" || code.starts_with("xx")) return "und";
  if (code == "no") return std::string(text::BaseLanguage(code));
  return text::CanonicalLanguage(code).value_or("und");
}

std::string_view CutAtCodePoint(std::string_view text, std::size_t size) {
  if (text.size() <= size) return text;
  return text.substr(0, text::PreviousStart(text, size + 1));
}

bool IsProse(const Paragraph& paragraph) {
  return paragraph.cells >= kProseCells &&
         (paragraph.ending != Ending::kOpen || paragraph.cells >= 150);
}

std::string Ask(std::string_view sample, int flags) {
  CLD2::Language top[3];
  int percents[3];
  double scores[3];
  int bytes = 0;
  bool reliable = false;
  const CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING,
                                CLD2::UNKNOWN_LANGUAGE};
  const CLD2::Language best = CLD2::ExtDetectLanguageSummary(
      sample.data(), static_cast<int>(sample.size()), true, &hints, flags, top,
      percents, scores, nullptr, &bytes, &reliable);
  return reliable ? Bcp47(CLD2::LanguageCode(best)) : "und";
}

// Languages that CLD2 takes for each other now and then.
constexpr std::string_view kAlike[] = {
    " id ms jv su min ", " hr bs sr sh sl ",        " nb nn no da sv fo is ",
    " cs sk ",           " pt gl es ca ast oc an ", " nl af li ",
    " ru uk be bg mk ",  " hi mr ne bho mai ",      " fa ps ur ckb ar ",
    " tr az tk ",        " zu xh st tn ss ",        " it co scn "};

bool AreAlike(const std::string& x, const std::string& y) {
  for (const std::string_view group : kAlike) {
    if (group.find(" " + x + " ") != std::string_view::npos &&
        group.find(" " + y + " ") != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

std::string Base(const std::string& tag) {
  return std::string(text::PrimarySubtag(tag));
}

}  // namespace

std::string ReconcileLanguages(const std::string& declared,
                               const std::string& detected) {
  if (detected.empty() || detected == "und") {
    return declared.empty() ? "und" : declared;
  }
  const std::string base = Base(declared);
  if (declared.empty() || base == "und") return detected;
  // Of Chinese, the script matters, and the text shows it.
  if (base == "zh" && Base(detected) == base) return detected;
  return base == Base(detected) || AreAlike(base, Base(detected)) ? declared
                                                                  : detected;
}

std::string DetectLanguage(std::string_view text) {
  const std::string_view sample = CutAtCodePoint(text, kSampleBytes);
  const std::string language = Ask(sample, 0);
  // Quotations in another language make CLD2 doubt; of a text of some length
  // its guess is good all the same.
  if (language != "und" || sample.size() < kGuessBytes) return language;
  return Ask(sample, CLD2::kCLDFlagBestEffort);
}

std::string DetectLanguage(std::string_view text,
                           const std::vector<Paragraph>& paragraphs) {
  std::string sample;
  for (const bool prose_only : {true, false}) {
    for (const Paragraph& paragraph : paragraphs) {
      if (sample.size() >= kSampleBytes) break;
      if (prose_only && !IsProse(paragraph)) continue;
      sample += CutAtCodePoint(
          text.substr(paragraph.span.begin, paragraph.span.size()),
          kSampleBytes);
      sample += '\n';
    }
    if (!sample.empty()) break;
  }
  return DetectLanguage(sample);
}

}  // namespace claimdiff
