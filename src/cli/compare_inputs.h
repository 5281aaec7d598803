// A pair of inputs of the batch contract, compared.
#ifndef CLAIMDIFF_CLI_COMPARE_INPUTS_H_
#define CLAIMDIFF_CLI_COMPARE_INPUTS_H_

#include "claimdiff/claimdiff.h"
#include "read/json_line.h"

namespace claimdiff::cli {

// The error of `pair`, or of the article that cannot be read, which the
// message names.
Result<Report> CompareInputs(Result<ArticlePair> pair,
                             const Lexicons& lexicons);

}  // namespace claimdiff::cli

#endif  // CLAIMDIFF_CLI_COMPARE_INPUTS_H_
