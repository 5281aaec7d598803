// The headline of a page.
#ifndef CLAIMDIFF_READ_HTML_TITLE_H_
#define CLAIMDIFF_READ_HTML_TITLE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/html_lines.h"
#include "read/html_tree.h"

namespace claimdiff {

// The line that is the headline: what the page's metadata or its <title> say,
// as far as it stands on the page, else the first <h1>. None: nothing of the
// kind. `left_out` lines are not considered.
std::optional<std::uint32_t> FindHtmlTitle(
    const HtmlTree& tree, const std::vector<HtmlLine>& lines,
    const std::vector<std::string>& titles, const std::vector<bool>& left_out);

// Where the name of the site begins that ends a <title>: " - The Outlet". No
// name: the title's size.
std::size_t SiteNameStart(std::string_view title);

// Whether the words of `title` are those of `longer`, or begin or end them.
bool RepeatsTitle(std::string_view longer, std::string_view title);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_HTML_TITLE_H_
