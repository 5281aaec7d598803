// What the finders of quantities know of a language. Built once a language,
// on first use, from CLDR and src/data; shared by all threads.
#ifndef CLAIMDIFF_EXTRACT_KNOWLEDGE_H_
#define CLAIMDIFF_EXTRACT_KNOWLEDGE_H_

#include <string>
#include <string_view>

#include "extract/compound_durations.h"
#include "extract/digits.h"
#include "extract/hedges.h"
#include "extract/myriad_numerals.h"
#include "extract/name_words.h"
#include "extract/number_words.h"
#include "extract/quantity_names.h"
#include "text/tokens.h"

namespace claimdiff {

struct Knowledge {
  std::string language;  // "pt": the language alone, "nb" for "no"
  std::string region;    // "BR" of "pt-BR"; empty if not given
  DigitStyle digit_style;
  NumberWords number_words;
  CompoundDurations compound_durations;
  MyriadNumerals myriad;  // Chinese, Japanese, Korean only
  QuantityNames quantity_names;
  Hedges hedges;
  const NameWords* name_words = nullptr;  // never null once learnt

  bool OpensSentences(const text::Token& word) const {
    return name_words->OpensSentences(word.hash);
  }
};

// The knowledge for a BCP 47 tag; "und" and unknown languages know digits and
// symbols only. The reference is good for the life of the program.
const Knowledge& KnowledgeFor(std::string_view language);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_KNOWLEDGE_H_
