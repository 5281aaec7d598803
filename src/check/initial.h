// The configuration that `--init` proposes.
#ifndef CLAIMDIFF_CHECK_INITIAL_H_
#define CLAIMDIFF_CHECK_INITIAL_H_

#include <string>
#include <vector>

namespace claimdiff::check {

struct InitialConfiguration {
  std::string text;     // of claimdiff.toml: every key, explained
  std::string summary;  // what was found, for the user
};

// Looks for files that differ in a language tag only ("docs/en/a.md" and
// "docs/id/a.md", "a.md" and "a.id.md", "a.md" and "id/a.md"). `files` are as
// ListFiles gives them.
InitialConfiguration ProposeConfiguration(
    const std::vector<std::string>& files);

}  // namespace claimdiff::check

#endif  // CLAIMDIFF_CHECK_INITIAL_H_
