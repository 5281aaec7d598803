#include "cli/json_lines.h"

#include <algorithm>
#include <new>
#include <sstream>
#include <utility>

#include "cli/in_order.h"
#include "cli/settings.h"
#include "cli/trouble.h"
#include "read/json_line.h"
#include "report/json.h"

namespace claimdiff::cli {

JsonOutcome AnswerJsonLines(
    InputFile input, OutputFile output, unsigned jobs,
    const std::function<JsonAnswer(const Line&)>& answer) {
  LineReader lines(std::move(input), kMaxJsonLineBytes);
  int read_status = kExitOk;   // touched by `take` only
  int write_status = kExitOk;  // touched by `give` only
  bool delivered = true;       // the same
  std::uint64_t errors = 0;    // the same
  const auto take = [&]() -> std::optional<Line> {
    Result<std::optional<Line>> line = lines.Next();
    if (line.ok()) return std::move(line).value();
    read_status = Complain(line.error());
    return std::nullopt;
  };
  const auto give = [&](const JsonAnswer& ready) {
    write_status = std::max(write_status, ready.status);
    errors += ready.status == kExitTrouble;
    const std::optional<Error> error = output.Write(ready.json);
    if (error) write_status = Complain(*error);
    delivered &= !error;
    return !error;
  };
  const auto work = [&](const Line& line) {
    try {
      return answer(line);
    } catch (const std::bad_alloc&) {
      // What is too large for this machine need not be for the next line.
      return Refuse(IdOf(line.text), NotEnoughMemory(), line);
    }
  };
  InOrder<Line, JsonAnswer>::Run(Workers(jobs), take, work, give);
  const std::optional<Error> error = output.Close();
  if (error) write_status = Complain(*error);
  return {std::max(read_status, write_status), delivered, errors};
}

JsonAnswer Refuse(const std::string& id, Error error, const Line& line) {
  error.line = line.number;
  std::ostringstream json;
  WriteJsonError(id, error, json);
  return {std::move(json).str(), kExitTrouble};
}

}  // namespace claimdiff::cli
