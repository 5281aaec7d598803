// claimdiff batch: article pairs in, reports out.
#include <functional>
#include <new>
#include <optional>
#include <string>
#include <utility>

#include "claimdiff/claimdiff.h"
#include "cli/batch_totals.h"
#include "cli/commands.h"
#include "cli/compare_inputs.h"
#include "cli/fail_on.h"
#include "cli/files.h"
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
  explicit Batch(const Settings& given)
      : settings(given), lexicons(LexiconDirectories(given)) {}

  const Settings& settings;
  const Lexicons lexicons;
  EarlierReports earlier;
  BatchTotals totals;
};

JsonAnswer AnswerPair(const Line& line, Batch* batch) {
  JsonLine<ArticlePair> read = ParseBatchLine(line.text);
  Result<Report> compared =
      CompareInputs(std::move(read.content), batch->lexicons);
  if (!compared.ok()) {
    return Refuse(read.id, compared.error(), line);
  }
  Report& report = compared.value();
  report.id = std::move(read.id);
  batch->totals.AddReport(report);
  return {ReportLine(report),
          FailOn(batch->settings.fail_on, FindingsOf(report))};
}

// Of a pair that has a report already.
std::optional<JsonAnswer> AnswerOfEarlier(const Line& line, Batch* batch) {
  try {
    const std::optional<int> status = batch->earlier.Take(IdOf(line.text));
    if (!status) return std::nullopt;
    batch->totals.AddSkipped();
    return JsonAnswer{"", *status};
  } catch (const std::bad_alloc&) {
    return std::nullopt;  // whoever compares it will say so
  }
}

// Opens --output, and reads what --resume names before anything is written or
// lost. When both are one file, the run goes on in it.
Result<OutputFile> OpenOutput(const Settings& settings,
                              EarlierReports* earlier) {
  if (settings.resume.empty()) return OutputFile::Open(settings.output);
  Result<InputFile> file = InputFile::Open(settings.resume);
  if (!file.ok()) return file.error();
  const bool goes_on = IsSameFile(settings.resume, settings.output);
  Result<OutputFile> output =
      OutputFile::Open(settings.output, OutputFile::Start::kAtTheEnd);
  if (!output.ok()) return output;
  Result<EarlierReports> reports =
      ReadReports(std::move(file).value(), settings.fail_on, output.value());
  if (!reports.ok()) return reports.error();
  *earlier = std::move(reports).value();
  if (goes_on || settings.output.empty() || settings.output == "-") {
    return output;
  }
  const std::optional<Error> error = output.value().Empty();
  if (error) return *error;
  return output;
}

}  // namespace

int RunBatch(const Settings& settings) {
  const std::optional<Error> missing = MissingLexiconDirectory(settings);
  if (missing) return Complain(*missing);
  const std::string path = settings.files.empty() ? "-" : settings.files[0];
  if (path == "-" && settings.resume == "-") {
    return ComplainUsage("batch",
                         "the pairs and the earlier reports cannot both be "
                         "standard input");
  }
  Result<InputFile> input = InputFile::Open(path);
  if (!input.ok()) return Complain(input.error());
  Batch batch(settings);
  Result<OutputFile> output = OpenOutput(settings, &batch.earlier);
  if (!output.ok()) return Complain(output.error());
  std::function<std::optional<JsonAnswer>(const Line&)> at_once;
  if (!batch.earlier.empty()) {
    at_once = [&](const Line& line) { return AnswerOfEarlier(line, &batch); };
  }
  const JsonOutcome outcome = AnswerJsonLines(
      std::move(input).value(), std::move(output).value(), settings.jobs,
      [&](const Line& line) { return AnswerPair(line, &batch); }, at_once);
  ComplainOfTroubles(batch.lexicons);
  if (outcome.delivered) batch.totals.Print(outcome.errors);
  return outcome.status;
}

}  // namespace claimdiff::cli
