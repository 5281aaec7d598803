// The licence of a dictionary in the DICT format, as its own words state it.
#ifndef CLAIMDIFF_LEXICON_LICENCE_H_
#define CLAIMDIFF_LEXICON_LICENCE_H_

#include <string>
#include <string_view>

namespace claimdiff::lexicon {

// By `about`, the entry on the database: "GPL-2.0-or-later" (SPDX), where it
// states one licence and its version plainly. Of all else, such as a choice of
// two, "see its package".
std::string LicenceOf(std::string_view about);

}  // namespace claimdiff::lexicon

#endif  // CLAIMDIFF_LEXICON_LICENCE_H_
