// claimdiff compare: two files in, one report out.
#include <optional>
#include <sstream>
#include <utility>

#include "claimdiff/claimdiff.h"
#include "cli/commands.h"
#include "cli/fail_on.h"
#include "cli/files.h"
#include "cli/lexicons.h"
#include "cli/load_articles.h"
#include "cli/show.h"
#include "cli/trouble.h"
#include "report/writers.h"

namespace claimdiff::cli {

namespace {

std::optional<Error> Print(const Report& report, const Settings& settings) {
  const Writer* named = FindWriter(settings.format);
  const Writer& writer = named == nullptr ? Writers().front() : *named;
  std::ostringstream out;
  writer.write(report, ChooseOptions(settings), out);
  const bool for_reader = &writer == &Writers().front();
  return for_reader ? Show(out.str(), settings)
                    : WriteOutput(settings.output, out.str());
}

}  // namespace

int RunCompare(const Settings& settings) {
  const std::optional<Error> missing = MissingLexiconDirectory(settings);
  if (missing) return Complain(*missing);
  std::optional<LoadedArticles> loaded = LoadArticles(settings, "compare");
  if (!loaded) return kExitTrouble;
  const Lexicons lexicons(LexiconDirectories(settings));
  const Report report =
      Compare(std::move(loaded->a), std::move(loaded->b), lexicons);
  ComplainOfTroubles(lexicons);
  const std::optional<Error> error = Print(report, settings);
  if (error) return Complain(*error);
  return FailOn(settings.fail_on, FindingsOf(report));
}

}  // namespace claimdiff::cli
