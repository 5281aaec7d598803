#include "left_out.h"

#include <algorithm>
#include <cstddef>
#include <map>
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

// As a statement does; a label may ask.
bool EndsSentence(std::string_view text) {
  constexpr std::string_view kStops[] = {
      ".", "!", "\u3002", "\uFF01", "\u0964", "\u06D4", "\u1362", "\u17D4"};
  return std::ranges::any_of(
      kStops, [&](std::string_view stop) { return text.ends_with(stop); });
}

// Left out on a guess, by words and place. A byline has an article's own names,
// and "Read also: ..." tells what it is.
bool IsGuess(const Article& article, const Skipped& skipped) {
  const std::string_view text = article.View(skipped.span);
  switch (skipped.reason) {
    case SkipReason::kBoilerplate:
    case SkipReason::kRepeatedTitle:
    case SkipReason::kRelated:
      return IsLine(text) && text.find(':') == std::string_view::npos;
    default: return false;
  }
}

// A page's own lines come again and again.
std::map<std::string_view, int> CountLines(const Article& article) {
  std::map<std::string_view, int> counts;
  for (const Skipped& skipped : article.skipped) {
    if (IsGuess(article, skipped)) ++counts[article.View(skipped.span)];
  }
  return counts;
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
                      IsLine(side.article.View(claim.span)) &&
                      !EndsSentence(side.article.View(claim.span));
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
  const std::map<std::string_view, int> counts = CountLines(here.article);
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
      if (IsGuess(here.article, skipped[s]) &&
          counts.at(here.article.View(skipped[s].span)) == 1) {
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

// Whether a report before had this claim, and in no alignment.
bool WasAlone(Span claim, const Article& article,
              const std::vector<ClaimVerdict>& verdicts) {
  const auto at =
      std::ranges::lower_bound(article.claims, claim, {}, &Claim::span);
  if (at == article.claims.end() || at->span != claim) return false;
  const Verdict verdict =
      verdicts[static_cast<std::size_t>(at - article.claims.begin())].verdict;
  return verdict == Verdict::kOnly || verdict == Verdict::kUnclear;
}

// The reason for which `line` was left out.
SkipReason ReasonOf(const Block& line, const Article& article) {
  const auto at =
      std::ranges::lower_bound(article.skipped, line.span, {}, &Skipped::span);
  return at == article.skipped.end() ? SkipReason::kBoilerplate : at->reason;
}

// One direction of AnsweredIn: `here` has the lines.
struct Readings {
  const Article& here;
  const Article& there;
  const Article& here_before;
  const Article& there_before;
  const std::vector<ClaimVerdict>& there_verdicts_before;
  const std::vector<Alignment>& alignments;
  std::vector<ClaimIndex> Alignment::*of_here;
  std::vector<ClaimIndex> Alignment::*of_there;
};

bool Answers(const Alignment& bead, const Block& line, const Readings& of) {
  const bool related = ReasonOf(line, of.here_before) == SkipReason::kRelated;
  if (bead.score < kLikely || (bead.shared.empty() && !related)) return false;
  return std::ranges::all_of(bead.*of.of_there, [&](ClaimIndex claim) {
    return WasAlone(of.there.claims[claim].span, of.there_before,
                    of.there_verdicts_before);
  });
}

// All claims of a line, and at least one, must be answered.
std::vector<Block> AnsweredIn(const std::vector<Block>& lines,
                              const Readings& of) {
  std::vector<const Alignment*> beads(of.here.claims.size(), nullptr);
  for (const Alignment& bead : of.alignments) {
    for (const ClaimIndex claim : bead.*of.of_here) beads[claim] = &bead;
  }
  std::vector<Block> answered;
  for (const Block& line : lines) {
    auto claim = static_cast<std::size_t>(
        std::ranges::lower_bound(of.here.claims, line.span.begin, {},
                                 [](const Claim& x) { return x.span.begin; }) -
        of.here.claims.begin());
    bool all = false;
    for (; claim < beads.size() &&
           of.here.claims[claim].span.begin < line.span.end;
         ++claim) {
      all = beads[claim] != nullptr && Answers(*beads[claim], line, of);
      if (!all) break;
    }
    if (all) answered.push_back(line);
  }
  return answered;
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

LeftOut AnsweredIn(const Report& report, const LeftOut& lines,
                   const Report& before) {
  const Readings a{report.a,      report.b,          before.a,
                   before.b,      before.verdicts_b, report.alignments,
                   &Alignment::a, &Alignment::b};
  const Readings b{report.b,      report.a,          before.b,
                   before.a,      before.verdicts_a, report.alignments,
                   &Alignment::b, &Alignment::a};
  return {AnsweredIn(lines.a, a), AnsweredIn(lines.b, b)};
}

}  // namespace claimdiff
