// claimdiff.waivers.toml: findings that somebody has accepted.
#ifndef CLAIMDIFF_CHECK_WAIVERS_H_
#define CLAIMDIFF_CHECK_WAIVERS_H_

#include <string>
#include <string_view>
#include <vector>

#include "check/outcome.h"
#include "claimdiff/result.h"

namespace claimdiff::check {

// Keyed by the fingerprint: the content of the finding, not its line.
struct Waiver {
  std::string fingerprint;
  std::string kind, path, counterpart, text;  // for a reader of the file
  std::string reason, author;
  std::string expires;  // YYYY-MM-DD, the last day; empty: never
  std::uint32_t line = 0;
  bool used = false;
};

// Errors: kUsage with the line.
Result<std::vector<Waiver>> ParseWaivers(std::string_view text,
                                         const std::string& source);

// The file that ParseWaivers reads.
std::string PrintWaivers(const std::vector<Waiver>& waivers);

// Marks the findings of `outcome` that are waived, and the waivers as used.
// `today` is YYYY-MM-DD; from the day after `expires` a waiver counts no more.
// A waiver of a path that is no longer checked applies wherever its content
// is found: the file was renamed.
void ApplyWaivers(std::string_view today, std::vector<Waiver>* waivers,
                  Outcome* outcome);

// The waivers that were not used, as findings' neighbours in reports. Only a
// check of all articles as a whole can tell.
void ReportUnused(std::string_view today, const std::vector<Waiver>& waivers,
                  Outcome* outcome);

// Accepts all findings that are not waived. With `prune`, waivers that were
// not used are dropped.
void UpdateWaivers(const Outcome& outcome, const Waiver& pattern, bool prune,
                   std::vector<Waiver>* waivers);

}  // namespace claimdiff::check

#endif  // CLAIMDIFF_CHECK_WAIVERS_H_
