// The evidence of what two sentences are: titles, headings, list items.
#ifndef CLAIMDIFF_ALIGNMENT_ROLES_H_
#define CLAIMDIFF_ALIGNMENT_ROLES_H_

#include "alignment/features.h"
#include "alignment/matrix.h"
#include "alignment/parameters.h"

namespace claimdiff::alignment {

// Adds, in nats, that two sentences are both a title, a heading, a list item or
// a quotation, or that one is a title and the other is not.
void AddRoles(const Side& a, const Side& b, const Parameters& parameters,
              Matrix* scores);

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_ROLES_H_
