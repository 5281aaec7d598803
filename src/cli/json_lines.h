// JSON Lines in, JSON Lines out: what `batch` and `facts` have in common.
#ifndef CLAIMDIFF_CLI_JSON_LINES_H_
#define CLAIMDIFF_CLI_JSON_LINES_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "cli/files.h"

namespace claimdiff::cli {

struct JsonAnswer {
  std::string json;  // one line with its end
  int status = 0;    // the exit status that this line alone would give
};

struct JsonOutcome {
  int status = 0;            // the highest exit status
  bool delivered = true;     // false when the reader has gone away
  std::uint64_t errors = 0;  // answers that are errors
};

// Answers each line of `input`, in order, as soon as it is ready, with `jobs`
// lines at work (0: one a processor).
// What `at_once` answers, if there is one, is not asked of `answer`; it sees
// the lines in order, one at a time.
// REQUIRES: `answer` can be called from several threads at once.
JsonOutcome AnswerJsonLines(
    InputFile input, OutputFile output, unsigned jobs,
    const std::function<JsonAnswer(const Line&)>& answer,
    const std::function<std::optional<JsonAnswer>(const Line&)>& at_once = {});

// The answer to a line that cannot be read.
JsonAnswer Refuse(const std::string& id, Error error, const Line& line);

}  // namespace claimdiff::cli

#endif  // CLAIMDIFF_CLI_JSON_LINES_H_
