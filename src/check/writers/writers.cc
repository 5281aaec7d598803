#include "check/writers/writers.h"

namespace claimdiff::check {

namespace {

constexpr Writer kWriters[] = {
    {"terminal", "for a reader", WriteTerminalReport},
    {"json", "all that was found, for programs", WriteJsonReport},
    {"sarif", "SARIF 2.1.0, for GitHub code scanning and editors", WriteSarif},
    {"github", "workflow commands, for annotations on GitHub", WriteGithub},
    {"junit", "JUnit XML, for the test reports of CI servers", WriteJunit},
    {"gitlab", "GitLab Code Quality", WriteGitlab},
    {"markdown", "a summary for pull requests", WriteMarkdown},
    {"rdjsonl", "for reviewdog", WriteRdjsonl},
};

}  // namespace

std::span<const Writer> Writers() { return kWriters; }

const Writer* FindWriter(std::string_view name) {
  for (const Writer& writer : kWriters) {
    if (name == writer.name) return &writer;
  }
  return nullptr;
}

}  // namespace claimdiff::check
