// Links from a report to the files that it is about.
#ifndef CLAIMDIFF_CLI_HYPERLINKS_H_
#define CLAIMDIFF_CLI_HYPERLINKS_H_

#include <string>

#include "cli/settings.h"

namespace claimdiff::cli {

// --hyperlinks, else FORCE_HYPERLINK, else whether the report goes to a
// terminal that is known to have them.
bool WantsHyperlinks(const Settings& settings, bool terminal);

// "file://host/where/it/is.txt"; empty for standard input.
std::string FileUrl(const std::string& path);

}  // namespace claimdiff::cli

#endif  // CLAIMDIFF_CLI_HYPERLINKS_H_
