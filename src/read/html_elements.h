// What elements are, whatever page they stand in.
#ifndef CLAIMDIFF_READ_HTML_ELEMENTS_H_
#define CLAIMDIFF_READ_HTML_ELEMENTS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "read/html_tree.h"

namespace claimdiff {

// Begins on a line of its own, and ends one.
bool IsBlock(GumboTag tag);

// <h1> to <h6>.
bool IsHeading(GumboTag tag);

// Whether node `i` is one or holds one.
bool HasHeading(const std::vector<HtmlNode>& nodes, std::uint32_t i);

// Holds no text that a reader of the page could see: scripts, styles, what is
// shown where a video cannot be played.
bool IsUnread(GumboTag tag);

// Not shown: hidden, display:none, or for screen readers only.
bool IsHidden(const HtmlNode& node);

// By its own attributes.
bool IsCentred(const HtmlNode& node);

// Bold, or larger than the text around it, by its own name.
bool StandsOut(const HtmlNode& node);

// Leads to another place, not only within the page.
bool IsLink(const HtmlNode& node);

// The same for elements of one name and, if any, one first class: what a page
// repeats, it makes alike.
std::string Likeness(const HtmlNode& node);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_HTML_ELEMENTS_H_
