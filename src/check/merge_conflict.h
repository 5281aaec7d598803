// Merges that nobody has finished.
#ifndef CLAIMDIFF_CHECK_MERGE_CONFLICT_H_
#define CLAIMDIFF_CHECK_MERGE_CONFLICT_H_

#include <cstdint>

#include "claimdiff/article.h"

namespace claimdiff::check {

// The line of Source() that begins a conflict as git leaves it ("<<<<<<< HEAD",
// "=======", ">>>>>>> topic"), 0 if there is none. In code, it is what the
// article is about.
std::uint32_t MergeConflictLine(const Article& article);

}  // namespace claimdiff::check

#endif  // CLAIMDIFF_CHECK_MERGE_CONFLICT_H_
