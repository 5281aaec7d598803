// claimdiff compare: two files in, one report out.
#include <array>
#include <optional>
#include <sstream>
#include <utility>

#include "claimdiff/claimdiff.h"
#include "cli/commands.h"
#include "cli/environment.h"
#include "cli/fail_on.h"
#include "cli/files.h"
#include "cli/hyperlinks.h"
#include "cli/lexicons.h"
#include "cli/pager.h"
#include "cli/terminal.h"
#include "cli/trouble.h"
#include "report/writers.h"

namespace claimdiff::cli {

namespace {

// Complains at once, so that a run shows the faults of both articles.
std::optional<Article> Load(ArticleInput input) {
  Result<std::string> text = ReadWhole(input.source);
  if (!text.ok()) {
    Complain(text.error());
    return std::nullopt;
  }
  input.text = std::move(text).value();
  Result<Article> article = Analyse(std::move(input));
  if (!article.ok()) {
    Complain(article.error());
    return std::nullopt;
  }
  return std::move(article).value();
}

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

std::optional<Error> Print(const Report& report, const Settings& settings) {
  const Writer* named = FindWriter(settings.format);
  const Writer& writer = named == nullptr ? Writers().front() : *named;
  std::ostringstream out;
  writer.write(report, ChooseOptions(settings), out);
  const bool paged = &writer == &Writers().front() && !settings.no_pager &&
                     WritesToTerminal(settings.output);
  return paged ? WriteToPager(ChoosePager(), out.str())
               : WriteOutput(settings.output, out.str());
}

}  // namespace

int RunCompare(const Settings& settings) {
  const std::optional<Error> missing = MissingLexiconDirectory(settings);
  if (missing) return Complain(*missing);
  if (settings.files[0] == "-" && settings.files[1] == "-") {
    return ComplainUsage("compare",
                         "only one of the two articles can be standard input");
  }
  std::optional<Article> a = Load({"", settings.files[0], settings.language_a,
                                   settings.date_a, settings.format_a});
  std::optional<Article> b = Load({"", settings.files[1], settings.language_b,
                                   settings.date_b, settings.format_b});
  if (!a || !b) return kExitTrouble;
  const Lexicons lexicons(LexiconDirectories(settings));
  const Report report = Compare(*std::move(a), *std::move(b), lexicons);
  ComplainOfTroubles(lexicons);
  const std::optional<Error> error = Print(report, settings);
  if (error) return Complain(*error);
  return FailOn(settings.fail_on, report);
}

}  // namespace claimdiff::cli
