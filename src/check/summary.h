// Counts what a check found, and whether it failed.
#ifndef CLAIMDIFF_CHECK_SUMMARY_H_
#define CLAIMDIFF_CHECK_SUMMARY_H_

#include "check/configuration.h"
#include "check/outcome.h"

namespace claimdiff::check {

// Sets the tally and `failed`, then drops findings beyond max_findings (the
// least severe first) and gathers the troubles of the pairs.
void Summarise(const Configuration& configuration, Outcome* outcome);

}  // namespace claimdiff::check

#endif  // CLAIMDIFF_CHECK_SUMMARY_H_
