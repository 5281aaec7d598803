#include "cli/load_articles.h"

#include <future>
#include <string>
#include <utility>

#include "claimdiff/claimdiff.h"
#include "cli/files.h"
#include "cli/trouble.h"

namespace claimdiff::cli {

namespace {

Result<Article> Load(ArticleInput input) {
  Result<std::string> text = ReadWhole(input.source);
  if (!text.ok()) return text.error();
  input.text = std::move(text).value();
  return Analyse(std::move(input));
}

}  // namespace

std::optional<LoadedArticles> LoadArticles(const Settings& settings,
                                           const char* command) {
  if (settings.files[0] == "-" && settings.files[1] == "-") {
    ComplainUsage(command,
                  "only one of the two articles can be standard input");
    return std::nullopt;
  }
  // At once: what a language needs to be learnt is most of a short run. One
  // after the other where the system gives no thread.
  auto loading_b = std::async(
      std::launch::async | std::launch::deferred, Load,
      ArticleInput{"", settings.files[1], settings.language_b, settings.date_b,
                   settings.format_b, settings.encoding_b});
  Result<Article> a =
      Load({"", settings.files[0], settings.language_a, settings.date_a,
            settings.format_a, settings.encoding_a});
  Result<Article> b = loading_b.get();
  // A run shows the faults of both articles.
  const auto report = [](const Result<Article>& side, const char* flag) {
    if (side.ok()) NoteUndecoded(side.value(), flag);
    if (!side.ok()) Complain(side.error());
  };
  report(a, "--encoding-a");
  report(b, "--encoding-b");
  if (!a.ok() || !b.ok()) return std::nullopt;
  return LoadedArticles{std::move(a).value(), std::move(b).value()};
}

}  // namespace claimdiff::cli
