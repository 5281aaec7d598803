// "Yesterday", "last April", "Selasa lalu": dates that count from the
// article's own.
#ifndef CLAIMDIFF_EXTRACT_DATE_RELATIVE_H_
#define CLAIMDIFF_EXTRACT_DATE_RELATIVE_H_

#include "claimdiff/article.h"
#include "extract/date_patterns.h"

namespace claimdiff {

// A reader as in date_patterns.h. Without a known `published`, months and
// weekdays are given without a year or day, all else is no date.
std::size_t ReadRelative(const DateItems& items, std::size_t i,
                         const ArticleDate& published, DateHits* out);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_DATE_RELATIVE_H_
