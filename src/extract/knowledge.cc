#include "extract/knowledge.h"

#include <memory>

#include "text/by_language.h"
#include "text/language_tag.h"
#include "text/number_names.h"

namespace claimdiff {

namespace {

bool GroupsBySpace(char32_t grouping) {
  return grouping == U' ' || grouping == U'\u00A0' || grouping == U'\u202F' ||
         grouping == U'\u2009';
}

DigitStyle LocaleStyle(const std::string& tag) {
  const text::NumberSymbols symbols = text::NumberSymbolsOf(tag);
  DigitStyle style;
  // The Arabic mark says nothing of how ASCII digits are written there.
  style.decimal = symbols.decimal == U',' ? ',' : '.';
  // English and its like never group by a plain space; all that write a
  // decimal comma may, whatever CLDR prefers ("40 000" in German).
  style.space_groups = style.decimal == ',' || GroupsBySpace(symbols.grouping);
  return style;
}

std::unique_ptr<Knowledge> Learn(const std::string& tag) {
  auto out = std::make_unique<Knowledge>();
  const std::size_t hyphen = tag.find('-');
  out->language = text::BaseLanguage(tag);
  for (std::size_t at = hyphen; at != std::string::npos;) {
    const std::size_t end = tag.find('-', at + 1);
    const std::string part =
        tag.substr(at + 1, end == std::string::npos ? end : end - at - 1);
    if (part.size() == 2) out->region = part;
    at = end;
  }
  out->digit_style = LocaleStyle(tag);
  out->number_words = LearnNumberWords(out->language);
  out->compound_durations =
      LearnCompoundDurations(out->language, out->number_words);
  out->myriad = LearnMyriadNumerals(out->language);
  out->quantity_names = LearnQuantityNames(out->language, out->region);
  out->hedges = LearnHedges(out->language);
  out->name_words = &NameWords::For(out->language);
  return out;
}

}  // namespace

const Knowledge& KnowledgeFor(std::string_view language) {
  // Never freed: results are good for the life of the program.
  static auto& known = *new text::ByLanguage<Knowledge>;
  return known.Get(language, [&] { return Learn(std::string(language)); });
}

}  // namespace claimdiff
