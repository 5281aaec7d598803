// Words that several writers share.
#ifndef CLAIMDIFF_CHECK_WRITERS_WORDS_H_
#define CLAIMDIFF_CHECK_WRITERS_WORDS_H_

#include <string>
#include <string_view>

#include "check/outcome.h"

namespace claimdiff::check {

// "3 findings: 2 missing, 1 conflict", or "no finding".
std::string FindingsWords(const Tally& tally);

// "12 pairs checked, 9 in step (6 unchanged), 1 lacks a file".
std::string PairsWords(const Tally& tally);

// "changes since main (1a2b3c4d5e6f)", or "whole articles".
std::string SinceWords(const Outcome& outcome);

// "docs/a.md:14", or the path alone.
std::string PlaceWords(const Place& place);

// The message, and what is said there if something is.
std::string FullMessage(const Finding& finding);

// "a.toml:7: what is wrong", as on standard error.
std::string TroubleWords(const Error& trouble);

std::string UnusedWords(const UnusedWaiver& waiver);

// Each finding that is not waived, with its pair, in order.
template <typename Use>
void ForEachOpen(const Outcome& outcome, Use use) {
  for (const PairOutcome& pair : outcome.pairs) {
    for (const Finding& finding : pair.findings) {
      if (!finding.waived) use(finding);
    }
  }
}

// At most `most` bytes of `text`, cut between characters.
std::string Shortened(std::string_view text, std::size_t most);

}  // namespace claimdiff::check

#endif  // CLAIMDIFF_CHECK_WRITERS_WORDS_H_
