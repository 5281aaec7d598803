// Names of technical writing that need no mark-up to be told: options of
// commands (--all, -a), paths (/etc/passwd), identifiers (O_CLOEXEC), versions
// (2.8.1), keys pressed together (C-x, Ctrl+V). Translators keep them as they
// are, but for the names of keys.
#ifndef CLAIMDIFF_EXTRACT_TECHNICAL_NAMES_H_
#define CLAIMDIFF_EXTRACT_TECHNICAL_NAMES_H_

#include <string_view>
#include <vector>

#include "claimdiff/article.h"
#include "text/tokens.h"

namespace claimdiff {

// Ascending, none overlaps another. Options of one letter look like a dash and
// a word ("-a veces-"), and count only where the text has other options.
std::vector<Span> FindTechnicalNames(std::string_view text,
                                     const text::Tokens& tokens);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_TECHNICAL_NAMES_H_
