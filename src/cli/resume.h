// Going on where an interrupted run of `batch` stopped.
#ifndef CLAIMDIFF_CLI_RESUME_H_
#define CLAIMDIFF_CLI_RESUME_H_

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "claimdiff/result.h"
#include "cli/files.h"

namespace claimdiff::cli {

// The reports of an earlier run. Pairs may share an id; each report answers one
// of them.
class EarlierReports {
 public:
  void Add(const std::string& id, int status);

  // The exit status that the next report for `id` gives, which answers no other
  // pair then; nothing when there is none left.
  std::optional<int> Take(const std::string& id);

  bool empty() const { return by_id_.empty(); }

 private:
  struct Reports {
    std::uint32_t count = 0;
    int status = 0;  // the highest that one of them gives
  };
  std::unordered_map<std::string, Reports> by_id_;
};

// The reports of `earlier`, the output of an earlier run, under `fail_on` as
// --fail-on has it. Errors are not among them, so that their pairs are tried
// again, nor is a last line that was cut short; that is taken off when `output`
// is the same file, which a line after it would spoil. Errors: kIo; kUsage for
// a file of other lines than `batch` writes, such as the pairs.
Result<EarlierReports> ReadReports(InputFile earlier,
                                   const std::vector<std::string>& fail_on,
                                   const OutputFile& output);

}  // namespace claimdiff::cli

#endif  // CLAIMDIFF_CLI_RESUME_H_
