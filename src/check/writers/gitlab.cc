// GitLab Code Quality: an array of objects, each with a description, a unique
// fingerprint, a severity and the line where it begins. GitLab keeps to the
// part of Code Climate's format that is written here.
#include <algorithm>

#include "check/writers/json_text.h"
#include "check/writers/words.h"
#include "check/writers/writers.h"

namespace claimdiff::check {

namespace {

const char* GitlabSeverity(Severity severity) {
  switch (severity) {
    case Severity::kError: return "major";
    case Severity::kWarning: return "minor";
    default: return "info";
  }
}

}  // namespace

void WriteGitlab(const Outcome& outcome, const TerminalStyle&,
                 std::ostream& out) {
  JsonText json;
  json.Array([&] {
    ForEachOpen(outcome, [&](const Finding& finding) {
      json.Object([&] {
        json.Field("description", FullMessage(finding));
        json.Field("check_name", TextOf(finding.kind).rule);
        // The same claim may be missing in several languages.
        json.Field("fingerprint", finding.fingerprint + ":" + finding.at.path +
                                      ":" + finding.counterpart.path);
        json.Field("severity", GitlabSeverity(finding.severity));
        json.Object("location", [&] {
          json.Field("path", finding.at.path);
          json.Object("lines", [&] {
            json.Field("begin", std::max(finding.at.begin.line, 1U));
            json.Field("end", std::max(finding.at.end.line, 1U));
          });
        });
      });
    });
  });
  json.Flush(out);
}

}  // namespace claimdiff::check
