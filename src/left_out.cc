#include "left_out.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace claimdiff {

namespace {

constexpr std::uint32_t kMaxLineBytes = 240;  // longer is prose
constexpr ClaimIndex kReach = 64;  // claims of the other article in one place

// Where a claim's bead lies in the other article; last < first: in none.
struct Counterparts {
  ClaimIndex first = 1;
  ClaimIndex last = 0;

  bool none() const { return last < first; }
};

// One article, and for each claim its counterparts in the other.
struct Side {
  const Article& article;
  std::vector<Counterparts> counterparts;
};

Side SideOf(const Article& article, const std::vector<Alignment>& alignments,
            std::vector<ClaimIndex> Alignment::*here,
            std::vector<ClaimIndex> Alignment::*there) {
  Side side{article, std::vector<Counterparts>(article.claims.size())};
  for (const Alignment& bead : alignments) {
    for (const ClaimIndex claim : bead.*here) {
      side.counterparts[claim] = {(bead.*there).front(), (bead.*there).back()};
    }
  }
  return side;
}

bool IsLine(std::string_view text) {
  return text.size() <= kMaxLineBytes &&
         text.find('\n') == std::string_view::npos;
}

// Left out on a guess, by words and place. A byline has an article's own names.
bool IsGuess(const Article& article, const Skipped& skipped) {
  switch (skipped.reason) {
    case SkipReason::kBoilerplate:
    case SkipReason::kRepeatedTitle:
    case SkipReason::kRelated: return IsLine(article.View(skipped.span));
    default: return false;
  }
}

// The kinds of the first `most` lines among the claims [first, last) that are
// in no alignment.
std::vector<ClaimKind> LinesAlone(const Side& side, ClaimIndex first,
                                  ClaimIndex last, std::size_t most) {
  std::vector<ClaimKind> kinds;
  last = std::min(last, first + kReach);
  for (ClaimIndex i = first; i < last && kinds.size() < most; ++i) {
    const Claim& claim = side.article.claims[i];
    const bool line = claim.kind != ClaimKind::kTitle &&
                      claim.span == side.article.blocks[claim.block].span &&
                      IsLine(side.article.View(claim.span));
    if (line && side.counterparts[i].none()) kinds.push_back(claim.kind);
  }
  return kinds;
}

// The skipped lines between two neighbouring aligned claims of `here`, or
// before the first or after the last, are of one place; what lies between the
// counterparts of these claims is the same place of `there`.
std::vector<Block> FindAnswered(const Side& here, const Side& there) {
  std::vector<Block> answered;
  const std::vector<Skipped>& skipped = here.article.skipped;
  const auto claims = static_cast<ClaimIndex>(here.counterparts.size());
  ClaimIndex first = 0;  // of `there`, after the aligned claim before
  ClaimIndex next = 0;   // the first claim of `here` not looked at
  for (std::size_t s = 0; s < skipped.size();) {
    while (next < claims &&
           here.article.claims[next].span.begin < skipped[s].span.begin) {
      const Counterparts& there_is = here.counterparts[next++];
      if (!there_is.none()) first = there_is.last + 1;
    }
    ClaimIndex after = next;
    while (after < claims && here.counterparts[after].none()) ++after;
    const bool ends = after == claims;
    const auto last = ends ? static_cast<ClaimIndex>(there.counterparts.size())
                           : here.counterparts[after].first;
    std::vector<Block> lines;
    for (; s < skipped.size() &&
           (ends || skipped[s].span < here.article.claims[after].span);
         ++s) {
      if (IsGuess(here.article, skipped[s])) {
        lines.push_back({ClaimKind::kBody, skipped[s].span});
      }
    }
    if (lines.empty()) continue;
    const std::vector<ClaimKind> kinds =
        LinesAlone(there, first, last, lines.size());
    if (kinds.size() < lines.size()) continue;
    for (std::size_t k = 0; k < lines.size(); ++k) lines[k].kind = kinds[k];
    answered.insert(answered.end(), lines.begin(), lines.end());
  }
  return answered;
}

// Surely enough to tell a reader that both say it.
std::vector<Block> AlignedOf(const std::vector<Block>& lines,
                             const Article& article,
                             const std::vector<ClaimVerdict>& verdicts) {
  std::vector<Block> aligned;
  for (const Block& line : lines) {
    const auto claim = std::lower_bound(
        article.claims.begin(), article.claims.end(), line.span.begin,
        [](const Claim& x, std::uint32_t at) { return x.span.begin < at; });
    if (claim == article.claims.end()) continue;
    const auto& [verdict, confidence] =
        verdicts[static_cast<std::size_t>(claim - article.claims.begin())];
    if (verdict != Verdict::kOnly && verdict != Verdict::kUnclear &&
        confidence >= kEvenOdds) {
      aligned.push_back(line);
    }
  }
  return aligned;
}

}  // namespace

LeftOut FindAnswered(const Report& report) {
  if (!report.related ||
      (report.a.skipped.empty() && report.b.skipped.empty())) {
    return {};
  }
  const Side a =
      SideOf(report.a, report.alignments, &Alignment::a, &Alignment::b);
  const Side b =
      SideOf(report.b, report.alignments, &Alignment::b, &Alignment::a);
  return {FindAnswered(a, b), FindAnswered(b, a)};
}

void TakeBack(const std::vector<Block>& lines, Article* article) {
  const auto inside = [&](const Skipped& skipped, const Block& block) {
    return block.span.begin <= skipped.span.begin &&
           skipped.span.end <= block.span.end;
  };
  const auto by_span = [](const Block& x, const Block& y) {
    return x.span < y.span;
  };
  article->blocks.insert(article->blocks.end(), lines.begin(), lines.end());
  std::sort(article->blocks.begin(), article->blocks.end(), by_span);
  // What lies inside a block was skipped by segmentation, which comes again.
  std::erase_if(article->skipped, [&](const Skipped& skipped) {
    const auto after = std::upper_bound(
        article->blocks.begin(), article->blocks.end(), skipped.span.begin,
        [](std::uint32_t at, const Block& x) { return at < x.span.begin; });
    return after != article->blocks.begin() && inside(skipped, *(after - 1));
  });
  article->claims.clear();
}

LeftOut AlignedOf(const LeftOut& lines, const Report& report) {
  return {AlignedOf(lines.a, report.a, report.verdicts_a),
          AlignedOf(lines.b, report.b, report.verdicts_b)};
}

}  // namespace claimdiff
