// The findings one below the other, the most important of each kind first:
//
//    A  The sentence as A has it.
//    B  The sentence as B has it.
//    ≠  A says 40 hektare (40 hectares), B says 60 hectares.
//       a.txt:20 [a12], b.txt:22 [b9]  Both mention Laut Kita and Batam.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "report/number_words.h"
#include "report/report_page.h"
#include "text/width.h"

namespace claimdiff {

namespace {

constexpr std::size_t kIndent = 4;
// Where less confidence than this stands behind a finding, it is said.
constexpr float kSure = 0.75F;

void AppendPart(const StyledText& part, const char* separator,
                StyledText* out) {
  if (part.empty()) return;
  if (!out->empty()) out->Add(separator);
  out->Append(part);
}

class Findings {
 public:
  explicit Findings(ReportPage* out)
      : out_(*out), report_(out->report), options_(out->options) {}

  void Write() {
    const Ranking& ranking = report_.ranking;
    WriteAligned("\u2260 Conflicts", ranking.conflicts, Ink::kConflict,
                 "the two cannot both be right");
    WriteOneSided(SideName::kA, ranking.only_in_a);
    WriteOneSided(SideName::kB, ranking.only_in_b);
    WriteAligned("\u00b1 Told by both, with different detail", ranking.partial,
                 Ink::kStrong, "");
    WriteAligned("? Perhaps told by both", ranking.doubtful, Ink::kUnclear,
                 "too little evidence to be sure");
    WriteUnclear();
    if (!options_.all) return;
    WriteAligned("= Told by both alike", ranking.equivalent, Ink::kStrong, "");
  }

 private:
  // ---- Passages that both have --------------------------------------------

  void WriteAligned(const char* title, const std::vector<std::uint32_t>& beads,
                    Ink ink, const char* gloss) {
    if (beads.empty()) return;
    out_.Heading(title, beads.size(), ink, gloss);
    for (const std::uint32_t bead : beads) {
      out_.page.Blank();
      WriteBead(report_.alignments[bead]);
    }
  }

  // The sentences of a conflict, and those that the reader has to compare, are
  // shown whole; of the others the beginning will do, because the evidence says
  // what matters.
  void WriteBead(const Alignment& alignment) {
    const bool whole = options_.all ||
                       alignment.relation == Relation::kConflict ||
                       alignment.score < kLikely;
    for (const SideName side : kSides) {
      const std::vector<ClaimIndex>& claims = ClaimsOf(alignment, side);
      WriteBefore(side, claims.front());
      for (const ClaimIndex claim : claims) {
        WriteClaim(side, claim, AlignedHighlights(alignment, side, claim),
                   whole);
      }
      WriteAfter(side, claims.back());
    }
    StyledText mark;
    mark.Add(" \u2260", Ink::kConflict);
    for (const FactConflict& conflict : alignment.conflicts) {
      out_.page.Paragraph(mark, ConflictSentence(report_, conflict), kIndent);
    }
    StyledText sentences;
    if (whole) sentences = SharedSentence(report_, alignment);
    AppendPart(DifferenceSentences(report_, alignment, options_.all), " ",
               &sentences);
    AppendConfidence(alignment.score, " sure that they tell the same.",
                     &sentences);
    WriteReason(PlacesOf(alignment), sentences);
    if (options_.explain) WriteWeights(alignment);
  }

  std::vector<StyledText> PlacesOf(const Alignment& alignment) const {
    std::vector<StyledText> places;
    for (const SideName side : kSides) {
      const std::vector<ClaimIndex>& claims = ClaimsOf(alignment, side);
      for (std::size_t k = 0; k < claims.size();) {
        std::size_t next = k + 1;
        while (next < claims.size() &&
               LineOf(side, claims[next]) == LineOf(side, claims[k])) {
          ++next;
        }
        places.push_back(PlaceOf(
            side, {claims.begin() + static_cast<std::ptrdiff_t>(k),
                   claims.begin() + static_cast<std::ptrdiff_t>(next)}));
        k = next;
      }
    }
    return places;
  }

  void WriteWeights(const Alignment& alignment) {
    constexpr std::size_t kWeightWidth = 7;
    StyledText score;
    score.Add("confidence " + DecimalWords(alignment.score) +
                  (alignment.shared.empty()
                       ? "; length and order alone speak for it"
                       : "; what speaks for it, with its weight in nats:"),
              Ink::kFaint);
    out_.page.Paragraph({}, score, kIndent);
    for (const SharedFact& fact : alignment.shared) {
      StyledText weight;
      weight.Add(
          AlignedRight(DecimalWords(fact.weight), kIndent + kWeightWidth - 2),
          Ink::kFaint);
      out_.page.Paragraph(weight, PairWords(report_, fact),
                          kIndent + kWeightWidth);
    }
  }

  // ---- Passages that one has ----------------------------------------------

  void WriteOneSided(SideName side, const std::vector<ClaimIndex>& claims) {
    if (claims.empty()) return;
    const bool of_a = side == SideName::kA;
    out_.Heading(of_a ? "Only in A" : "Only in B", claims.size(), InkOf(side),
                 of_a ? "B does not say this" : "A does not say this");
    std::vector<ClaimIndex> fragments, of_section;
    for (const ClaimIndex claim : claims) {
      if (IsFragment(side, claim)) {
        (IsInMissingSection(side, claim) ? of_section : fragments)
            .push_back(claim);
        continue;
      }
      WriteFragments(side, std::exchange(of_section, {}));
      out_.page.Blank();
      WriteSingle(side, claim, true);
    }
    WriteFragments(side, std::move(of_section));
    WriteFragments(side, std::move(fragments));
  }

  // Such claims stand together; those in short stay where they are read.
  bool IsInMissingSection(SideName side, ClaimIndex claim) const {
    const auto& sections = MissingSectionsOf(report_, side);
    return std::any_of(sections.begin(), sections.end(),
                       [claim](const MissingSection& section) {
                         return claim >= section.heading &&
                                claim - section.heading < section.claims;
                       });
  }

  // "The reason?", an item of two words: nothing is to be said of it but that
  // it is there.
  bool IsFragment(SideName side, ClaimIndex claim) const {
    constexpr std::size_t kMostCells = 24;
    if (options_.all || options_.explain || options_.context > 0) return false;
    const Article& article = ArticleOf(report_, side);
    const ClaimKind kind = article.claims[claim].kind;
    const Span span = article.claims[claim].span;
    return kind != ClaimKind::kTitle && kind != ClaimKind::kHeading &&
           span.size() <= 4 * kMostCells &&
           text::CellWidth(article.View(span)) <= kMostCells &&
           VerdictOf(report_, side, claim).confidence >= kSure &&
           MissingSentence(report_, side, claim).empty();
  }

  // In reading order, in one paragraph.
  void WriteFragments(SideName side, std::vector<ClaimIndex> claims) {
    if (claims.empty()) return;
    std::sort(claims.begin(), claims.end());
    const Article& article = ArticleOf(report_, side);
    StyledText label, all;
    label.Add(" ").Add(Letter(side), InkOf(side));
    for (const ClaimIndex claim : claims) {
      all.Add(all.empty() ? "in short: " : " \u00b7 ", Ink::kFaint);
      all.Quote(article.View(article.claims[claim].span)).Add(kNoBreak);
      std::string place("(line");
      place.append(kNoBreak).append(std::to_string(LineOf(side, claim)));
      place.append(kNoBreak).append("[").append(ClaimName(side, claim));
      all.Link(place.append("])"), "", Ink::kFaint);
    }
    out_.page.Blank();
    out_.page.Paragraph(label, all, kIndent);
  }

  void WriteUnclear() {
    const std::size_t count = report_.ranking.unclear_in_a.size() +
                              report_.ranking.unclear_in_b.size();
    if (count == 0) return;
    out_.Heading("? Unclear", count, Ink::kUnclear,
                 "too little evidence to tell");
    for (const SideName side : kSides) {
      for (const ClaimIndex claim : side == SideName::kA
                                        ? report_.ranking.unclear_in_a
                                        : report_.ranking.unclear_in_b) {
        out_.page.Blank();
        WriteSingle(side, claim, options_.all);
      }
    }
  }

  void WriteSingle(SideName side, ClaimIndex claim, bool whole) {
    const ClaimVerdict& verdict = VerdictOf(report_, side, claim);
    WriteBefore(side, claim);
    WriteClaim(side, claim, OneSidedHighlights(report_, side, claim), whole);
    WriteAfter(side, claim);
    StyledText sentences = SectionSentence(report_, side, claim);
    AppendPart(MissingSentence(report_, side, claim), " ", &sentences);
    if (options_.all) {
      AppendPart(ElsewhereSentence(report_, side, claim), " ", &sentences);
    }
    if (verdict.verdict == Verdict::kOnly) {
      AppendConfidence(verdict.confidence, " sure.", &sentences);
    }
    WriteReason({PlaceOf(side, {claim})}, sentences);
    if (!options_.explain) return;
    StyledText words;
    words.Add("confidence " + DecimalWords(verdict.confidence), Ink::kFaint);
    out_.page.Paragraph({}, words, kIndent);
  }

  // ---- Parts --------------------------------------------------------------

  void WriteClaim(SideName side, ClaimIndex claim,
                  const std::vector<Highlight>& highlights, bool whole) {
    const StyledText text = ClaimText(report_, side, claim, highlights);
    StyledText label;
    label.Add(" ").Add(Letter(side), InkOf(side));
    if (whole) {
      out_.page.Paragraph(label, text, kIndent);
    } else {
      out_.page.Line(label, text, kIndent);
    }
  }

  void WriteContext(SideName side, ClaimIndex begin, ClaimIndex end) {
    const Article& article = ArticleOf(report_, side);
    for (ClaimIndex claim = begin; claim < end; ++claim) {
      StyledText text;
      text.Quote(article.View(article.claims[claim].span), Ink::kFaint);
      out_.page.Paragraph({}, text, kIndent);
    }
  }

  void WriteBefore(SideName side, ClaimIndex claim) {
    const unsigned context = options_.context;
    WriteContext(side, claim < context ? 0 : claim - context, claim);
  }

  void WriteAfter(SideName side, ClaimIndex claim) {
    const auto claims =
        static_cast<ClaimIndex>(ArticleOf(report_, side).claims.size());
    const ClaimIndex left = claims - claim - 1;
    WriteContext(side, claim + 1, claim + 1 + std::min(left, options_.context));
  }

  std::uint32_t LineOf(SideName side, ClaimIndex claim) const {
    return out_.places.LineOf(side,
                              ArticleOf(report_, side).claims[claim].span);
  }

  // "a.txt:28 [a10 a11]". REQUIRES: `claims` stand in one line.
  StyledText PlaceOf(SideName side,
                     const std::vector<ClaimIndex>& claims) const {
    const Span span = ArticleOf(report_, side).claims[claims.front()].span;
    StyledText place = out_.places.PathAndLine(side, span, Ink::kFaint);
    std::string names("[");
    names.append(ClaimNames(side, claims)).append("]");
    return place.Add(" ").Link(names, "", Ink::kFaint);
  }

  static void AppendConfidence(float confidence, const char* of_what,
                               StyledText* out) {
    if (confidence >= kSure) return;
    StyledText words;
    words.Add(PercentWords(confidence) + of_what, Ink::kFaint);
    AppendPart(words, " ", out);
  }

  // On one line as far as they fit: no path is torn apart for company.
  void WriteReason(const std::vector<StyledText>& places,
                   const StyledText& sentences) {
    const std::size_t room = out_.page.Room(kIndent);
    StyledText line;
    for (const StyledText& place : places) {
      const std::size_t used = text::CellWidth(line.text());
      if (used > 0 && used + 2 + text::CellWidth(place.text()) > room) {
        out_.page.Paragraph({}, line, kIndent);
        line = {};
      }
      AppendPart(place, ", ", &line);
    }
    if (text::CellWidth(line.text()) > room / 2) {
      out_.page.Paragraph({}, line, kIndent);
      line = {};
    }
    AppendPart(sentences, "  ", &line);
    out_.page.Paragraph({}, line, kIndent);
  }

  ReportPage& out_;
  const Report& report_;
  const WriterOptions& options_;
};

}  // namespace

void WriteFindings(ReportPage* out) { Findings(out).Write(); }

}  // namespace claimdiff
