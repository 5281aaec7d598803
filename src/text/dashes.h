// The one table of dashes. Folding has made full-width and small forms one of
// these; the minus sign is none.
#ifndef CLAIMDIFF_TEXT_DASHES_H_
#define CLAIMDIFF_TEXT_DASHES_H_

#include <string_view>

namespace claimdiff::text {

// What joins the parts of a word or the figures of a number: the hyphen as
// typed, as such, without a break, and the figure dash.
inline bool IsHyphenMark(std::string_view folded) {
  return folded == "-" || folded == "\u2010" || folded == "\u2011" ||
         folded == "\u2012";
}

// A hyphen, or the en dash that stands for one.
inline bool IsShortDash(std::string_view folded) {
  return IsHyphenMark(folded) || folded == "\u2013";
}

// Any dash, the long ones too, which part sentences.
inline bool IsDash(std::string_view folded) {
  return IsShortDash(folded) || folded == "\u2014" || folded == "\u2015";
}

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_DASHES_H_
