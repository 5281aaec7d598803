#include "cli/compare_inputs.h"

#include <string>
#include <utility>

#include "scanned.h"

namespace claimdiff::cli {

namespace {

// Says which of the two articles is meant; the line alone would not.
Error OnSide(const char* side, Error error) {
  error.message = std::string("article ") + side + ": " + error.message;
  return error;
}

}  // namespace

Result<Report> CompareInputs(Result<ArticlePair> pair,
                             const Lexicons& lexicons) {
  if (!pair.ok()) return pair.error();
  Result<Scanned> a = Scan(std::move(pair.value().a));
  if (!a.ok()) return OnSide("a", a.error());
  Result<Scanned> b = Scan(std::move(pair.value().b));
  if (!b.ok()) return OnSide("b", b.error());
  return Compare(std::move(a).value(), std::move(b).value(), lexicons);
}

}  // namespace claimdiff::cli
