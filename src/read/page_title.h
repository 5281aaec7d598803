// The title of a page, and where the page repeats it.
#ifndef CLAIMDIFF_READ_PAGE_TITLE_H_
#define CLAIMDIFF_READ_PAGE_TITLE_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "read/boilerplate.h"

namespace claimdiff {

// Wider lines are paragraphs.
inline constexpr std::uint32_t kMaxTitleCells = 220;

// Takes the first line that the markup declares to be the title.
void TakeMarkedTitle(PageLines* page);

// Else the first line that is not left out, no later than `head`, the first
// line of prose, if it looks like one.
void FindTitle(std::size_t head, PageLines* page);

// Leaves out the title where it comes once more, with or without the outlet's
// name after it, and what stands between the two, short and no sentence, which
// is the page's. REQUIRES: the page's lines are those of `text`.
void MarkRepeatedTitle(std::string_view text, std::size_t head,
                       PageLines* page);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_PAGE_TITLE_H_
