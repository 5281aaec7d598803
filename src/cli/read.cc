// claimdiff read: what the tool reads from a file, and what it does not.
#include <sstream>
#include <utility>

#include "claimdiff/claimdiff.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/terminal.h"
#include "cli/trouble.h"
#include "report/json.h"
#include "report/reading.h"

namespace claimdiff::cli {

int RunRead(const Settings& settings) {
  const std::string path = settings.files.empty() ? "-" : settings.files[0];
  Result<std::string> text = ReadWhole(path);
  if (!text.ok()) return Complain(text.error());
  const Result<Article> article =
      Analyse({std::move(text).value(), path, settings.language, settings.date,
               settings.input_format, settings.encoding});
  if (!article.ok()) return Complain(article.error());
  std::ostringstream out;
  if (settings.format == "json") {
    WriteJsonReading(article.value(), out);
  } else {
    WriteReading(article.value(), ChooseStyle(settings), out);
  }
  const std::optional<Error> error =
      WriteOutput(settings.output, std::move(out).str());
  return error ? Complain(*error) : kExitOk;
}

}  // namespace claimdiff::cli
