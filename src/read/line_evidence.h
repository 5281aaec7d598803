// What a line is by its own looks, wherever it stands.
#ifndef CLAIMDIFF_READ_LINE_EVIDENCE_H_
#define CLAIMDIFF_READ_LINE_EVIDENCE_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "claimdiff/article.h"
#include "read/boilerplate.h"
#include "read/paragraphs.h"
#include "read/publication_date.h"
#include "read/shape.h"

namespace claimdiff {

// With a sentence's end, a paragraph of this width is prose.
inline constexpr std::uint32_t kProseCells = 60;
// More words are no control of a page.
inline constexpr std::uint32_t kMaxControlWords = 10;

// The reason that goes with the phrases of a line.
SkipReason ReasonFor(LineKinds kinds);

// What skips a line by its words, wherever it stands: nothing but phrases of a
// page, another article ("Read also: ..."), an offer, rights, hashtags.
std::optional<SkipReason> ReasonByWords(const Line& line);

// "Read also: Another headline"
bool LeadsToAnother(const Line& line);

// A credit or a caption: the picture's word leads, or a credit ends it.
std::optional<SkipReason> PictureLine(const Line& line);

// "Jakarta -", "LONDON (Reuters) -"
bool IsDatelineAlone(const Line& line);

// `longer` is `title` and a few words more, parted from it: an outlet's name.
bool AddsOutlet(std::string_view title, const Shape& title_shape,
                std::string_view longer, const Shape& longer_shape);

// "By Ann Lee", "Reporter: Budi | Editor: Tono"
bool IsNamedByline(const Line& line);

// An address and no more, which leads elsewhere; no e-mail, no handle.
// REQUIRES: `text` is the line's.
bool IsAddress(std::string_view text, const Shape& shape);

// A name with a mail address: "Kim Seo-yeon, kim@example.org".
// REQUIRES: `text` is the line's.
bool IsSignature(std::string_view text, const Line& line);

// Nothing but the words of small controls: "Share", "WhatsApp".
bool IsControl(const Shape& shape);

// Every word is a name, so far as capitals tell: "Anna Lee - dailyNews".
bool LooksLikeNames(const Line& line);

// "(abc/xyz)", "[ANI]", "（完）", "(Ends)"
bool IsBracketedCredit(const Line& line);

// Whether one of lines [begin, end) has the same words as line i.
bool ComesAgain(const std::vector<Line>& lines, std::size_t i,
                std::size_t begin, std::size_t end);

// Whether most paragraphs of some length end with a stop.
bool HasStops(const std::vector<Line>& lines);

// Dates on lines of their own, again and again: headings of a timeline.
// REQUIRES: `lines` are those of `text`.
bool IsTimeline(std::string_view text, const std::vector<Line>& lines,
                const DateReader& dates);

// Whether line i, which another follows, may be the title of a text without
// stops: by the blank line after it, if there are no others, or by its length.
bool StandsOut(const std::vector<Line>& lines, std::size_t i);

// A motto: it calls out, and all its words of some length are capitalised.
bool IsSlogan(const Line& line);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_LINE_EVIDENCE_H_
