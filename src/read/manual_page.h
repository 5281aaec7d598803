// Manual pages as `man` prints them on a terminal.
#ifndef CLAIMDIFF_READ_MANUAL_PAGE_H_
#define CLAIMDIFF_READ_MANUAL_PAGE_H_

#include <string_view>
#include <vector>

#include "read/boilerplate.h"

namespace claimdiff {

// Such a page begins with "LS(1)   User Commands   LS(1)".
// REQUIRES: `lines` are those of `text`.
bool IsManualPage(std::string_view text, const std::vector<Line>& lines);

// Decides for each line of such a page whether it is skipped, and why. All is
// the page's own but for the lines at its head and foot, and its translators'
// section. The columns tell what heads a section.
// REQUIRES: IsManualPage(text, *lines).
void SortManualPage(std::string_view text, std::vector<Line>* lines);

// Whether it is the line at the foot: "GNU coreutils 9.1   May 2022   LS(1)".
// REQUIRES: `line` is one of a page that SortManualPage has sorted.
bool IsManualFoot(const Line& line);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_MANUAL_PAGE_H_
