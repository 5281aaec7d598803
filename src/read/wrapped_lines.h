// Which lines of a plain text were one before an editor cut them.
#ifndef CLAIMDIFF_READ_WRAPPED_LINES_H_
#define CLAIMDIFF_READ_WRAPPED_LINES_H_

#include <string_view>
#include <vector>

#include "read/paragraphs.h"

namespace claimdiff {

// `lines`, those that a width or a hand has cut joined again.
// REQUIRES: each of `lines` is a line of `text`, which is well-formed UTF-8.
std::vector<Paragraph> JoinWrappedLines(std::string_view text,
                                        std::vector<Paragraph> lines);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_WRAPPED_LINES_H_
