// What the terminal at hand can show.
#ifndef CLAIMDIFF_CLI_TERMINAL_H_
#define CLAIMDIFF_CLI_TERMINAL_H_

#include "cli/settings.h"
#include "report/writer_options.h"

namespace claimdiff::cli {

// Colour: --color, else FORCE_COLOR, else NO_COLOR, else whether the report
// goes to a terminal that has colours. Width: --width, else COLUMNS, else the
// terminal's, at most kWidest columns (twice that for two of them); 80 when
// there is no terminal.
TerminalStyle ChooseStyle(const Settings& settings);

}  // namespace claimdiff::cli

#endif  // CLAIMDIFF_CLI_TERMINAL_H_
