#include "left_out.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <span>
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

// Left out on a guess, by words and place, or for a picture that may be text in
// the other article. A byline has an article's own names, and "Read also: ..."
// tells what it is.
bool IsGuess(const Article& article, const Skipped& skipped) {
  const std::string_view text = article.View(skipped.span);
  switch (skipped.reason) {
    case SkipReason::kBoilerplate:
    case SkipReason::kRepeatedTitle:
    case SkipReason::kRelated:
    case SkipReason::kCaption:
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

// Claims [first, last); what is skipped beside them is at their place too.
struct Place {
  ClaimIndex first = 0;
  ClaimIndex last = 0;
};

// Whether the claim is a line by itself, in no alignment.
bool IsLineAlone(const Side& side, ClaimIndex i) {
  const Claim& claim = side.article.claims[i];
  const std::string_view text = side.article.View(claim.span);
  return side.counterparts[i].none() && claim.kind != ClaimKind::kTitle &&
         claim.span == side.article.blocks[claim.block].span && IsLine(text) &&
         !EndsSentence(text);
}

// The kinds of the first `most` lines alone at `place`.
std::vector<ClaimKind> LinesAlone(const Side& side, Place place,
                                  std::size_t most) {
  std::vector<ClaimKind> kinds;
  const ClaimIndex last = std::min(place.last, place.first + kReach);
  for (ClaimIndex i = place.first; i < last && kinds.size() < most; ++i) {
    if (IsLineAlone(side, i)) kinds.push_back(side.article.claims[i].kind);
  }
  return kinds;
}

// The skipped parts at `place`, ascending.
std::span<const Skipped> SkippedAt(const Article& article, Place place) {
  const auto begin_of = [](const Skipped& x) { return x.span.begin; };
  const std::uint32_t begin =
      place.first == 0 ? 0 : article.claims[place.first - 1].span.end;
  const auto first =
      std::ranges::lower_bound(article.skipped, begin, {}, begin_of);
  const auto last =
      place.last == article.claims.size()
          ? article.skipped.end()
          : std::ranges::lower_bound(article.skipped,
                                     article.claims[place.last].span.begin, {},
                                     begin_of);
  return first < last ? std::span(first, last) : std::span<const Skipped>();
}

// A line that is skipped, or else the first claim of a block in no alignment.
struct Part {
  Span span;
  bool skipped = false;
  ClaimIndex claim = 0;
};

// In their order; none where there are too many to tell which is which.
std::vector<Part> PartsAt(const Side& side, Place place) {
  const std::span<const Skipped> skipped = SkippedAt(side.article, place);
  if (place.last < place.first || place.last - place.first > kReach ||
      skipped.size() > kReach) {
    return {};
  }
  std::vector<Part> parts;
  for (const Skipped& part : skipped) {
    if (part.reason != SkipReason::kNoText &&
        part.reason != SkipReason::kCode) {
      parts.push_back({part.span, true, 0});
    }
  }
  const std::vector<Claim>& claims = side.article.claims;
  for (ClaimIndex i = place.first; i < place.last; ++i) {
    const bool begins =
        i == place.first || claims[i].block != claims[i - 1].block;
    if (begins && side.counterparts[i].none()) {
      parts.push_back({claims[i].span, false, i});
    }
  }
  std::ranges::sort(parts, {}, &Part::span);
  return parts;
}

// Of two places with as many parts, each answers the one of its number.
std::vector<Block> PartByPart(const Side& here, Place place, const Side& there,
                              Place other) {
  const std::vector<Part> parts = PartsAt(here, place);
  const std::vector<Part> others = PartsAt(there, other);
  if (parts.size() != others.size()) return {};
  std::vector<Block> lines;
  for (std::size_t k = 0; k < parts.size(); ++k) {
    if (!parts[k].skipped || others[k].skipped ||
        !IsLineAlone(there, others[k].claim)) {
      continue;
    }
    const auto at = std::ranges::lower_bound(here.article.skipped,
                                             parts[k].span, {}, &Skipped::span);
    if (!IsGuess(here.article, *at)) continue;
    lines.push_back(
        {there.article.claims[others[k].claim].kind, parts[k].span});
  }
  return lines;
}

// All lines at `place` if there are as many alone at the `other`; else those
// that its parts answer one by one.
std::vector<Block> AnsweredAt(const Side& here, Place place, const Side& there,
                              Place other,
                              const std::map<std::string_view, int>& counts) {
  std::vector<Block> lines;
  bool again = false;
  for (const Skipped& skipped : SkippedAt(here.article, place)) {
    if (!IsGuess(here.article, skipped)) continue;
    const bool once = counts.at(here.article.View(skipped.span)) == 1;
    if (once) lines.push_back({ClaimKind::kBody, skipped.span});
    again |= !once;
  }
  if (lines.empty() && !again) return lines;
  const std::vector<ClaimKind> kinds = LinesAlone(there, other, lines.size());
  if (lines.empty() || kinds.size() < lines.size()) {
    return PartByPart(here, place, there, other);
  }
  for (std::size_t k = 0; k < lines.size(); ++k) lines[k].kind = kinds[k];
  return lines;
}

// What lies between two neighbouring aligned claims of `here`, or before the
// first or after the last, is one place; what lies between the counterparts of
// these claims is the same place of `there`.
std::vector<Block> FindAnswered(const Side& here, const Side& there) {
  std::vector<Block> answered;
  const std::map<std::string_view, int> counts = CountLines(here.article);
  const auto claims = static_cast<ClaimIndex>(here.counterparts.size());
  for (Place place; place.first <= claims; place.first = place.last + 1) {
    place.last = place.first;
    while (place.last < claims && here.counterparts[place.last].none()) {
      ++place.last;
    }
    Place other{0, static_cast<ClaimIndex>(there.counterparts.size())};
    if (place.first > 0) {
      other.first = here.counterparts[place.first - 1].last + 1;
    }
    if (place.last < claims) other.last = here.counterparts[place.last].first;
    const std::vector<Block> lines =
        AnsweredAt(here, place, there, other, counts);
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
