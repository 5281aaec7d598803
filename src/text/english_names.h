// English names for codes, for reports: "Indonesian", "Singapore", "April".
#ifndef CLAIMDIFF_TEXT_ENGLISH_NAMES_H_
#define CLAIMDIFF_TEXT_ENGLISH_NAMES_H_

#include <string>
#include <string_view>

namespace claimdiff::text {

// Each gives an empty string for a code that CLDR has no English name for.

// "id" gives "Indonesian", "pt-BR" gives "Portuguese (Brazil)".
std::string EnglishLanguage(std::string_view tag);

// "SG" gives "Singapore", "035" gives "Southeast Asia".
std::string EnglishRegion(std::string_view code);

// "USCongress" gives "Congress", "UN", an acronym that holds everywhere,
// itself; as does what src/data/organisations.tsv has no name for.
std::string EnglishOrganisation(std::string_view id);

// 1 gives "January".
std::string EnglishMonth(int month);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_ENGLISH_NAMES_H_
