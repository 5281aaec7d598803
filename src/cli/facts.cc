// claimdiff facts: the facts of one article, or of one a line.
#include <sstream>
#include <utility>

#include "claimdiff/claimdiff.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/json_lines.h"
#include "cli/terminal.h"
#include "cli/trouble.h"
#include "read/json_line.h"
#include "report/facts_table.h"
#include "report/json.h"

namespace claimdiff::cli {

namespace {

JsonAnswer AnswerArticle(const Line& line, const Settings& settings) {
  JsonLine<ArticleInput> read = ParseFactsLine(line.text);
  if (!read.content.ok()) return Refuse(read.id, read.content.error(), line);
  ArticleInput input = std::move(read.content).value();
  if (input.language.empty()) input.language = settings.language;
  if (input.date.empty()) input.date = settings.date;
  const Result<Article> article = Analyse(std::move(input));
  if (!article.ok()) return Refuse(read.id, article.error(), line);
  std::ostringstream json;
  WriteJsonFacts(read.id, article.value(), json);
  return {std::move(json).str(), kExitOk};
}

int PrintTable(const std::string& path, const Settings& settings) {
  Result<std::string> text = ReadWhole(path);
  if (!text.ok()) return Complain(text.error());
  const Result<Article> article =
      Analyse({std::move(text).value(), path, settings.language, settings.date,
               settings.input_format, settings.encoding});
  if (!article.ok()) return Complain(article.error());
  NoteUndecoded(article.value(), "--encoding");
  std::ostringstream out;
  WriteFactsTable(article.value(), ChooseStyle(settings), out);
  const std::optional<Error> error =
      WriteOutput(settings.output, std::move(out).str());
  return error ? Complain(*error) : kExitOk;
}

}  // namespace

int RunFacts(const Settings& settings) {
  const std::string path = settings.files.empty() ? "-" : settings.files[0];
  if (settings.format != "jsonl") return PrintTable(path, settings);
  Result<InputFile> input = InputFile::Open(path);
  if (!input.ok()) return Complain(input.error());
  Result<OutputFile> output = OutputFile::Open(settings.output);
  if (!output.ok()) return Complain(output.error());
  return AnswerJsonLines(
             std::move(input).value(), std::move(output).value(), settings.jobs,
             [&](const Line& line) { return AnswerArticle(line, settings); })
      .status;
}

}  // namespace claimdiff::cli
