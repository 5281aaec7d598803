// "chinês", "chinesa", "Chinese": the adjectives and peoples of countries.
#ifndef CLAIMDIFF_EXTRACT_DEMONYMS_H_
#define CLAIMDIFF_EXTRACT_DEMONYMS_H_

#include <functional>
#include <string_view>

namespace claimdiff {

// Calls use(key, form) for each inflected form of each demonym that
// src/data/demonyms.tsv has in `language` (see TableLanguage), by the endings
// of src/data/inflections.tsv.
void ForEachDemonym(
    std::string_view language,
    const std::function<void(std::string_view, std::string_view)>& use);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_DEMONYMS_H_
