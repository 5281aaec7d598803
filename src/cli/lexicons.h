// Which dictionaries a run uses.
#ifndef CLAIMDIFF_CLI_LEXICONS_H_
#define CLAIMDIFF_CLI_LEXICONS_H_

#include <filesystem>
#include <optional>
#include <vector>

#include "claimdiff/lexicons.h"
#include "claimdiff/result.h"
#include "cli/settings.h"

namespace claimdiff::cli {

// --lexicon-dir first, then the usual places; nothing when one of them is
// "none".
std::vector<std::filesystem::path> LexiconDirectories(const Settings& settings);

// The first of `given` that is no directory, and "none" beside others, as an
// error that names `key`, where they were given.
std::optional<Error> WrongLexiconDirectory(
    const std::vector<std::string>& given, const std::string& key);

// The same of --lexicon-dir: a slip there would change a report without a word.
// Says on standard error if $CLAIMDIFF_LEXICON_DIR is none, which may be meant
// for another place.
std::optional<Error> MissingLexiconDirectory(const Settings& settings);

// Says on standard error what is wrong with dictionaries that were found and
// asked for, and so not used.
void ComplainOfTroubles(const Lexicons& lexicons);

}  // namespace claimdiff::cli

#endif  // CLAIMDIFF_CLI_LEXICONS_H_
