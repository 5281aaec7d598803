// The two articles of a command line, read.
#ifndef CLAIMDIFF_CLI_LOAD_ARTICLES_H_
#define CLAIMDIFF_CLI_LOAD_ARTICLES_H_

#include <optional>

#include "claimdiff/article.h"
#include "cli/settings.h"

namespace claimdiff::cli {

struct LoadedArticles {
  Article a, b;
};

// Nothing if one of them cannot be read; then all that is wrong with either
// has been said on standard error.
// REQUIRES: two files are given.
std::optional<LoadedArticles> LoadArticles(const Settings& settings,
                                           const char* command);

}  // namespace claimdiff::cli

#endif  // CLAIMDIFF_CLI_LOAD_ARTICLES_H_
