// claimdiff batch: article pairs in, reports out.
#include <optional>
#include <sstream>
#include <utility>

#include "claimdiff/claimdiff.h"
#include "cli/commands.h"
#include "cli/compare_inputs.h"
#include "cli/fail_on.h"
#include "cli/json_lines.h"
#include "cli/lexicons.h"
#include "cli/trouble.h"
#include "read/json_line.h"
#include "report/json.h"

namespace claimdiff::cli {

namespace {

JsonAnswer AnswerPair(const Line& line, const Settings& settings,
                      const Lexicons& lexicons) {
  JsonLine<ArticlePair> read = ParseBatchLine(line.text);
  Result<Report> compared = CompareInputs(std::move(read.content), lexicons);
  if (!compared.ok()) return Refuse(read.id, compared.error(), line);
  Report& report = compared.value();
  report.id = std::move(read.id);
  std::ostringstream json;
  WriteJson(report, json);
  return {std::move(json).str(), FailOn(settings.fail_on, report)};
}

}  // namespace

int RunBatch(const Settings& settings) {
  const std::optional<Error> missing = MissingLexiconDirectory(settings);
  if (missing) return Complain(*missing);
  const Lexicons lexicons(LexiconDirectories(settings));
  const int status = AnswerJsonLines(
      "-", "", settings.jobs,
      [&](const Line& line) { return AnswerPair(line, settings, lexicons); });
  ComplainOfTroubles(lexicons);
  return status;
}

}  // namespace claimdiff::cli
