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

namespace {

struct Question {
  Line line;
  std::optional<JsonAnswer> answer;  // when it is known at once
};

}  // namespace

JsonOutcome AnswerJsonLines(
    InputFile input, OutputFile output, unsigned jobs,
    const std::function<JsonAnswer(const Line&)>& answer,
    const std::function<std::optional<JsonAnswer>(const Line&)>& at_once) {
  LineReader lines(std::move(input), kMaxJsonLineBytes);
  int read_status = kExitOk;   // touched by `take` only
  int write_status = kExitOk;  // touched by `give` only
  bool delivered = true;       // the same
  std::uint64_t errors = 0;    // the same
  const auto take = [&]() -> std::optional<Question> {
    Result<std::optional<Line>> line = lines.Next();
    if (!line.ok()) read_status = Complain(line.error());
    if (!line.ok() || !line.value()) return std::nullopt;
    Question question{*std::move(line).value(), std::nullopt};
    if (at_once) question.answer = at_once(question.line);
    return question;
  };
  const auto give = [&](const JsonAnswer& ready) {
    write_status = std::max(write_status, ready.status);
    errors += ready.status == kExitTrouble;
    const std::optional<Error> error = output.Write(ready.json);
    if (error) write_status = Complain(*error);
    delivered &= !error;
    return !error;
  };
  const auto work = [&](Question question) {
    if (question.answer) return *std::move(question.answer);
    const Line& line = question.line;
    try {
      return answer(line);
    } catch (const std::bad_alloc&) {
      // What is too large for this machine need not be for the next line.
      return Refuse(IdOf(line.text), NotEnoughMemory(), line);
    }
  };
  InOrder<Question, JsonAnswer>::Run(Workers(jobs), take, work, give);
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
