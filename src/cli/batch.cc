// claimdiff batch: article pairs in, reports out.
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>

#include "claimdiff/claimdiff.h"
#include "cli/batch_totals.h"
#include "cli/commands.h"
#include "cli/compare_inputs.h"
#include "cli/fail_on.h"
#include "cli/json_lines.h"
#include "cli/lexicons.h"
#include "cli/resume.h"
#include "cli/trouble.h"
#include "read/json_line.h"
#include "report/json.h"

namespace claimdiff::cli {

namespace {

// What all lines share.
struct Batch {
  const Settings& settings;
  const Lexicons& lexicons;
  const std::unordered_set<std::string>& answered;  // ids of an earlier run
  BatchTotals totals;
};

JsonAnswer AnswerPair(const Line& line, Batch* batch) {
  JsonLine<ArticlePair> read = ParseBatchLine(line.text);
  if (!read.id.empty() && batch->answered.contains(read.id)) {
    batch->totals.AddSkipped();
    return {};
  }
  Result<Report> compared =
      CompareInputs(std::move(read.content), batch->lexicons);
  if (!compared.ok()) {
    batch->totals.AddError();
    return Refuse(read.id, compared.error(), line);
  }
  Report& report = compared.value();
  report.id = std::move(read.id);
  batch->totals.AddReport(report);
  return {ReportLine(report), FailOn(batch->settings.fail_on, report)};
}

}  // namespace

int RunBatch(const Settings& settings) {
  const std::optional<Error> missing = MissingLexiconDirectory(settings);
  if (missing) return Complain(*missing);
  std::unordered_set<std::string> answered;
  if (!settings.resume.empty()) {
    Result<std::unordered_set<std::string>> ids = AnsweredIds(settings.resume);
    if (!ids.ok()) return Complain(ids.error());
    answered = std::move(ids).value();
  }
  const Lexicons lexicons(LexiconDirectories(settings));
  Batch batch{settings, lexicons, answered, {}};
  const JsonOutcome outcome = AnswerJsonLines(
      "-", "", settings.jobs,
      [&](const Line& line) { return AnswerPair(line, &batch); });
  ComplainOfTroubles(lexicons);
  if (outcome.delivered) batch.totals.Print();
  return outcome.status;
}

}  // namespace claimdiff::cli
