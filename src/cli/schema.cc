// claimdiff schema: what the JSON output looks like, for programs.
#include <string>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/trouble.h"
#include "report/schemas.h"

namespace claimdiff::cli {

int RunSchema(const Settings& settings) {
  const std::string wanted =
      settings.files.empty() ? "report" : settings.files[0];
  std::string names;
  for (const Schema& schema : Schemas()) {
    if (schema.name != wanted) {
      names.append(names.empty() ? "" : ", ").append(schema.name);
      continue;
    }
    const std::optional<Error> error =
        WriteOutput(settings.output, schema.text);
    return error ? Complain(*error) : kExitOk;
  }
  return ComplainUsage("schema", std::string("'")
                                     .append(wanted)
                                     .append("' is no schema; there are ")
                                     .append(names));
}

}  // namespace claimdiff::cli
