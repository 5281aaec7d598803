#include "cli/show.h"

#include "cli/environment.h"
#include "cli/files.h"
#include "cli/hyperlinks.h"
#include "cli/pager.h"
#include "cli/terminal.h"

namespace claimdiff::cli {

WriterOptions ChooseOptions(const Settings& settings) {
  WriterOptions options;
  options.all = settings.all || settings.explain;
  options.explain = settings.explain;
  options.side_by_side = settings.side_by_side;
  options.context = settings.context;
  options.terminal = ChooseStyle(settings);
  if (WantsHyperlinks(settings, WritesToTerminal(settings.output))) {
    options.terminal.url_a = FileUrl(settings.files[0]);
    options.terminal.url_b = FileUrl(settings.files[1]);
  }
  return options;
}

std::optional<Error> Show(std::string_view text, const Settings& settings) {
  const bool paged = !settings.no_pager && WritesToTerminal(settings.output);
  return paged ? WriteToPager(ChoosePager(), text)
               : WriteOutput(settings.output, text);
}

}  // namespace claimdiff::cli
