// An article as read, and what each stage found in it.
#ifndef CLAIMDIFF_ARTICLE_H_
#define CLAIMDIFF_ARTICLE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/origin.h"

namespace claimdiff {

enum class FactKind : std::uint8_t {
  kNumber,
  kPercent,
  kMoney,
  kMeasure,
  kDate,
  kDuration,
  kOrdinal,
  kEntity,
  kConcept,
};

// How a fact's value is hedged: "about 15", "more than 15", "at most 15".
enum class Modifier : std::uint8_t { kExact, kAbout, kMoreThan, kLessThan };

// What comparison needs of a number, percent, money, measure, date, duration
// or ordinal. Two facts are comparable when their kinds and dimensions agree.
struct Quantity {
  // In the dimension's base unit: measures in SI base units (temperatures in
  // degrees Celsius), durations in seconds, dates in days since 1970-01-01
  // (proleptic Gregorian), all else as stated. The stated precision makes an
  // interval: "1.5 million" is [1450000, 1550000], "April 2025" its first and
  // last day, "15" is [15, 15].
  double low = 0;
  double high = 0;
  // "length", "USD", "day"; "month" or "weekday" for a date without a year;
  // empty for kinds that have one dimension only.
  std::string dimension;
  Modifier modifier = Modifier::kExact;
  // Of a date: told by its weekday alone, and taken for the last one; the next
  // one may be meant.
  bool by_weekday = false;
};

// One checkable value. Texts that state the same value give the same key:
// "15 persen" and "15 %" are both "percent:15". See src/extract/FACTS.md.
struct Fact {
  FactKind kind = FactKind::kNumber;
  std::string key;  // language neutral
  Span span;
  Quantity quantity;  // unused for entities and concepts
};

// Whether facts[k] is a further reading of the name before it, of no evidence
// beyond the first: "name:trump" of "name:donald trump".
inline bool IsSecondReading(const std::vector<Fact>& facts, std::size_t k) {
  return k > 0 && facts[k].span == facts[k - 1].span &&
         facts[k].key.starts_with("name:");
}

enum class ClaimKind : std::uint8_t {
  kBody,
  kTitle,
  kHeading,
  kListItem,
  kQuote,
  kCaption,
  kTableRow,
};

// A stretch of text that the reader found to belong together: a paragraph, a
// heading, a list item. Sentences never cross a block.
struct Block {
  ClaimKind kind = ClaimKind::kBody;
  Span span;
};

// The level of what heads no section (a box, a passage) and of headings that
// the text alone tells of: below all others.
inline constexpr std::uint8_t kLowestLevel = UINT8_MAX;

// What heads a section, which ends at the next one of its level or above.
struct Heading {
  Span span;
  std::uint8_t level = kLowestLevel;  // 1 is the highest
};

// One sentence that states something. Facts ascend by span.
struct Claim {
  ClaimKind kind = ClaimKind::kBody;
  std::uint32_t block = 0;  // index into Article::blocks
  Span span;
  std::vector<Fact> facts;
};

enum class SkipReason : std::uint8_t {
  kBoilerplate,    // advertising, navigation, sharing, cookie lines
  kRepeatedTitle,  // the title once more
  kByline,         // author, place and time of publication
  kCredit,         // photo and agency credits, initials of the desk
  kCaption,        // text that belongs to a picture
  kRelated,        // links to other articles
  kCode,           // not prose
  kIgnored,        // asked for by the user
  kNoText,         // nothing but punctuation
  kTooLong,        // beyond a stated limit
};

// What was chosen not to be read.
struct Skipped {
  Span span;
  SkipReason reason = SkipReason::kBoilerplate;
};

// Names as reports print them: "number", "list_item", "repeated_title", ...
const char* Name(FactKind kind);
const char* Name(Modifier modifier);
const char* Name(ClaimKind kind);
const char* Name(SkipReason reason);

// Days since 1970-01-01; the date that an article gives for itself.
struct ArticleDate {
  bool known = false;
  std::int32_t day = 0;
};

// How an article is marked up.
enum class Format : std::uint8_t {
  kText,
  kHtml,
  kMarkdown,
  kRst,
  kAsciidoc,
  kWikitext
};

const char* Name(Format format);  // "text", "html", "markdown", "rst", ...

// Owns its text. Everything else holds Spans of it, so an Article can be
// moved.
//
// The text is what a reader of the page reads: its blocks, those that are
// skipped too, parted by line ends, white space within them reduced. Of plain
// text in UTF-8 it is the very bytes given. Reports, which point into the
// user's file, print SourceSpan, and count lines in Source().
//
// Read fills all but claims; Segment adds claims (and may skip more); Extract
// adds their facts. Blocks, claims and skipped parts ascend by span and never
// overlap; claims and skipped parts cover all but white space.
struct Article {
  // File name, or "-"; for messages and reports. Well-formed UTF-8, unlike what
  // a file may be named: U+FFFD stands for each byte that breaks it.
  std::string source;
  Format format = Format::kText;
  std::string encoding = "UTF-8";  // that it was given in; IANA's name
  // Stretches of bytes that mean nothing in `encoding`, U+FFFD in the text.
  std::uint32_t undecoded = 0;
  std::string text;      // well-formed UTF-8, at most kMaxArticleBytes
  std::string markup;    // the page in UTF-8, tags and all; empty for kText
  Origin origin;         // where `text` comes from in `markup`
  Origin decoded;        // where Source() comes from in the bytes given
  std::string language;  // BCP 47; "und" when unknown
  bool language_detected = false;  // not given, but found out
  ArticleDate date;
  Span title;  // empty when the article has none
  std::vector<Block> blocks;
  std::vector<Heading> headings;  // ascending; the title, and skipped ones too
  std::vector<Claim> claims;
  std::vector<Skipped> skipped;
  std::vector<Span> code;  // inline code, ascending: the same in any language
  std::vector<Span> listings;  // blocks of code, ascending; within `skipped`

  // The article as given, but in UTF-8: what its lines are counted in.
  const std::string& Source() const {
    return format == Format::kText ? text : markup;
  }
  // Where a part of `text` stands in Source().
  // REQUIRES: span lies inside text.
  Span MarkupSpan(Span span) const { return origin.SourceOf(span); }
  // Where a part of `text` stands in the bytes given.
  Span SourceSpan(Span span) const {
    return decoded.SourceOf(MarkupSpan(span));
  }

  // REQUIRES: span lies inside text.
  std::string_view View(Span span) const {
    return std::string_view(text).substr(span.begin, span.size());
  }
};

// Larger articles are refused with ErrorCode::kTooLarge.
inline constexpr std::size_t kMaxArticleBytes = std::size_t{16} << 20;

}  // namespace claimdiff

#endif  // CLAIMDIFF_ARTICLE_H_
