// Dates, periods, weekdays and relative dates in one claim.
#ifndef CLAIMDIFF_EXTRACT_DATE_H_
#define CLAIMDIFF_EXTRACT_DATE_H_

#include <vector>

#include "claimdiff/article.h"
#include "extract/date_items.h"
#include "extract/time_mention.h"

namespace claimdiff {

// Appends the dates of a claim, as read into `items`, to `out`: ascending, not
// overlapping; and what they state to `facts`. `published` is the article's own
// date: it resolves "yesterday" and "last April". Weekdays resolve backwards,
// as news does, unless a word says otherwise.
void FindDates(const DateItems& items, const ArticleDate& published,
               std::vector<TimeMention>* out, std::vector<Fact>* facts);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_DATE_H_
