// When an article appeared, by what its byline, its dateline or a news date in
// brackets says.
#ifndef CLAIMDIFF_READ_PUBLICATION_DATE_H_
#define CLAIMDIFF_READ_PUBLICATION_DATE_H_

#include <cstdint>
#include <memory>
#include <string_view>

#include "claimdiff/article.h"

namespace claimdiff {

// The day of "2025-12-01"; what follows a "T" or a space is left aside.
// Unknown if it is no such date.
ArticleDate ParseIsoDate(std::string_view text);

// What a short line says of dates.
struct DateLine {
  ArticleDate date;
  bool has_date = false;          // a day and a month, perhaps without a year
  bool has_time = false;          // a time of day
  std::uint32_t other_words = 0;  // that are no part of the date
  std::uint32_t dates = 0;        // that are complete
};

// Reads the dates of one language's articles. Month names are those of the
// language and of English.
class DateReader {
 public:
  explicit DateReader(std::string_view language);
  ~DateReader();
  DateReader(const DateReader&) = delete;
  DateReader& operator=(const DateReader&) = delete;

  // REQUIRES: `line` is well-formed UTF-8.
  DateLine ReadLine(std::string_view line) const;

  // The date of "LONDON, 1 December 2025 (Agency) - Text ...", not of "Ann Lee
  // (1 December 1902, London - 3 March 1988) was".
  ArticleDate ReadDateline(std::string_view paragraph) const;

  // The date of "... on Monday (1/12/2025).": digits in brackets.
  ArticleDate ReadBracketed(std::string_view paragraph) const;

 private:
  struct Names;
  std::shared_ptr<const Names> names_;  // one for all articles in a language
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_PUBLICATION_DATE_H_
