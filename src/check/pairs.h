// From the configuration's patterns to pairs of files.
#ifndef CLAIMDIFF_CHECK_PAIRS_H_
#define CLAIMDIFF_CHECK_PAIRS_H_

#include <string>
#include <vector>

#include "check/configuration.h"

namespace claimdiff::check {

// Paths are relative to the configuration's directory, with '/'.
struct ArticlePair {
  std::string source, translation;
  std::string source_language, translation_language;  // BCP 47, or empty
  Direction direction = Direction::kToTranslation;
  bool has_source = false;
  bool has_translation = false;
};

// The files below `directory` that could be articles or their counterparts:
// relative, ascending, without ".git" and its like. Errors: kIo.
Result<std::vector<std::string>> ListFiles(
    const std::filesystem::path& directory);

// The pairs that `rules` make of `files` (as ListFiles gives them), in the
// order of the rules, then of their sources; each pair once. A pair one of
// whose files is missing is among them; a rule of two plain paths always gives
// one. Errors: kUsage (a rule of patterns that no file matches).
Result<std::vector<ArticlePair>> FindPairs(
    const Configuration& configuration, const std::vector<std::string>& files);

}  // namespace claimdiff::check

#endif  // CLAIMDIFF_CHECK_PAIRS_H_
