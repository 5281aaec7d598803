// The inflected forms of a dictionary's words, by the spelling dictionaries
// that are installed.
#ifndef CLAIMDIFF_LEXICON_INFLECT_H_
#define CLAIMDIFF_LEXICON_INFLECT_H_

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string_view>
#include <vector>

#include "claimdiff/result.h"
#include "lexicon/affixes.h"
#include "lexicon/compile.h"

namespace claimdiff::lexicon {

// Calls `use` for each word of the Hunspell dictionary `aff` ("xx.aff", with
// "xx.dic" beside it). Returns how many there are. Errors: kIo.
using UseSpelt = std::function<void(const Affixes&, const Affixes::Entry&)>;
Result<std::uint64_t> ForEachSpelt(const std::filesystem::path& aff,
                                   const UseSpelt& use);

// Appends the forms of those words of `content` that the Hunspell dictionary
// `aff` has. Left out are forms that `content` finds without: words of their
// own and, where Snowball knows the language, forms whose stem is that of a
// word.
// Returns the number of forms. Errors: kIo.
Result<std::uint64_t> AddForms(std::string_view language,
                               const std::filesystem::path& aff,
                               Content* content);

}  // namespace claimdiff::lexicon

#endif  // CLAIMDIFF_LEXICON_INFLECT_H_
