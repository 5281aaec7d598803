// claimdiff batch: article pairs in, reports out.
#include <sstream>
#include <utility>

#include "claimdiff/claimdiff.h"
#include "cli/commands.h"
#include "cli/fail_on.h"
#include "cli/json_lines.h"
#include "cli/lexicons.h"
#include "read/json_line.h"
#include "report/json.h"

namespace claimdiff::cli {

namespace {

// Says which of the two articles is meant; the line alone would not.
Error OnSide(const char* side, Error error) {
  error.message = std::string("article ") + side + ": " + error.message;
  return error;
}

Result<Report> CompareInputs(ArticlePair pair, const Lexicons& lexicons) {
  Result<Article> a = Analyse(std::move(pair.a));
  if (!a.ok()) return OnSide("a", a.error());
  Result<Article> b = Analyse(std::move(pair.b));
  if (!b.ok()) return OnSide("b", b.error());
  return Compare(std::move(a).value(), std::move(b).value(), lexicons);
}

JsonAnswer AnswerPair(const Line& line, const Settings& settings,
                      const Lexicons& lexicons) {
  JsonLine<ArticlePair> read = ParseBatchLine(line.text);
  if (!read.content.ok()) return Refuse(read.id, read.content.error(), line);
  Result<Report> compared =
      CompareInputs(std::move(read.content).value(), lexicons);
  if (!compared.ok()) return Refuse(read.id, compared.error(), line);
  Report& report = compared.value();
  report.id = std::move(read.id);
  std::ostringstream json;
  WriteJson(report, json);
  return {std::move(json).str(), FailOn(settings.fail_on, report)};
}

}  // namespace

int RunBatch(const Settings& settings) {
  const Lexicons lexicons(LexiconDirectories(settings));
  return AnswerJsonLines("-", "", settings.jobs, [&](const Line& line) {
    return AnswerPair(line, settings, lexicons);
  });
}

}  // namespace claimdiff::cli
