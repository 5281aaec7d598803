// Which dictionaries a run uses.
#ifndef CLAIMDIFF_CLI_LEXICONS_H_
#define CLAIMDIFF_CLI_LEXICONS_H_

#include <filesystem>
#include <vector>

#include "claimdiff/lexicons.h"
#include "cli/settings.h"

namespace claimdiff::cli {

// --lexicon-dir first, then the usual places; nothing when one of them is
// "none".
std::vector<std::filesystem::path> LexiconDirectories(const Settings& settings);

}  // namespace claimdiff::cli

#endif  // CLAIMDIFF_CLI_LEXICONS_H_
