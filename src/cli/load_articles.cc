#include "cli/load_articles.h"

#include <string>
#include <utility>

#include "claimdiff/claimdiff.h"
#include "cli/files.h"
#include "cli/trouble.h"

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
  NoteUndecoded(article.value());
  return std::move(article).value();
}

}  // namespace

std::optional<LoadedArticles> LoadArticles(const Settings& settings,
                                           const char* command) {
  if (settings.files[0] == "-" && settings.files[1] == "-") {
    ComplainUsage(command,
                  "only one of the two articles can be standard input");
    return std::nullopt;
  }
  std::optional<Article> a =
      Load({"", settings.files[0], settings.language_a, settings.date_a,
            settings.format_a, settings.encoding_a});
  std::optional<Article> b =
      Load({"", settings.files[1], settings.language_b, settings.date_b,
            settings.format_b, settings.encoding_b});
  if (!a || !b) return std::nullopt;
  return LoadedArticles{*std::move(a), *std::move(b)};
}

}  // namespace claimdiff::cli
