// Two versions of one article: which claims are new, which have changed.
#ifndef CLAIMDIFF_CHECK_VERSIONS_H_
#define CLAIMDIFF_CHECK_VERSIONS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "claimdiff/article.h"
#include "claimdiff/report.h"

namespace claimdiff::check {

enum class Change : std::uint8_t {
  kKept,      // the same words, wherever they stand
  kReworded,  // other words, no fact that was not there before
  kChanged,   // an earlier claim that now states something else
  kNew,
};

// A value or name that a claim states now and its earlier form did not.
struct NewFact {
  std::string text;  // as stated
  std::string key;   // of the fact; empty for digits that are part of none
  FactKind kind = FactKind::kNumber;
  Span span;
};

struct ClaimHistory {
  Change change = Change::kKept;
  std::vector<ClaimIndex> before;  // earlier claims that it comes from
  std::vector<NewFact> added;      // for kChanged
  std::vector<NewFact> removed;    // likewise: what it stated before
};

struct History {
  std::vector<ClaimHistory> now;  // one a claim of the later version
  std::vector<bool> deleted;      // one a claim of the earlier version
};

History CompareVersions(const Article& then, const Article& now);

// The history of an article that did not exist before.
History AllNew(const Article& now);

// The history of an article that has not changed.
History AllKept(const Article& now);

}  // namespace claimdiff::check

#endif  // CLAIMDIFF_CHECK_VERSIONS_H_
