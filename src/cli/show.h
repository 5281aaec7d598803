// What a person gets to see: how it should look, and through which pager.
#ifndef CLAIMDIFF_CLI_SHOW_H_
#define CLAIMDIFF_CLI_SHOW_H_

#include <optional>
#include <string_view>

#include "claimdiff/result.h"
#include "cli/settings.h"
#include "report/writer_options.h"

namespace claimdiff::cli {

// REQUIRES: settings.files are A and B.
WriterOptions ChooseOptions(const Settings& settings);

// Writes `text` to --output; through a pager if that is a terminal, unless
// --no-pager.
std::optional<Error> Show(std::string_view text, const Settings& settings);

}  // namespace claimdiff::cli

#endif  // CLAIMDIFF_CLI_SHOW_H_
