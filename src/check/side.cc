#include "check/side.h"

#include "text/printable.h"

namespace claimdiff::check {

std::string OneLine(std::string_view text) {
  std::string line = text::Printable(text);
  while (line.ends_with(' ')) line.pop_back();
  return line;
}

Seen::Seen(const Report& report, bool swapped)
    : report_(report),
      swapped_(swapped),
      bead_of_(article().claims.size(), kNoBead) {
  for (std::uint32_t k = 0; k < report_.alignments.size(); ++k) {
    for (const ClaimIndex claim : Own(report_.alignments[k])) {
      bead_of_[claim] = k;
    }
  }
}

Side::Side(const DriftSide& side, const Report& report, bool swapped)
    : given(side),
      now(report, swapped),
      places(side.path, now.article()),
      later(side.history.deleted.size()) {
  for (ClaimIndex i = 0; i < given.history.now.size(); ++i) {
    for (const ClaimIndex before : Of(i).before) later[before].push_back(i);
    if (now.BeadOf(i) != nullptr) length += LengthOf({i});
  }
}

double Side::LengthOf(const Claims& claims) const {
  double sum = 0;
  for (const ClaimIndex claim : claims) sum += At(claim).span.size();
  return sum;
}

}  // namespace claimdiff::check
