// The verdict and what it rests on, then the likeliest counterparts, each with
// its evidence as a sum:
//
//    B  The sentence as B has it.
//       b.txt:10 [b7]  12%; aligned with a6
//        +3.10  200.000 = 200 mil (number:200000)
//        -2.01  length
//        +1.09  in all, which the order of the claims makes 12%; 2.05 more
//        would
//               align the two
#include "report/explanation.h"

#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "report/number_words.h"
#include "report/report_page.h"

namespace claimdiff {

namespace {

constexpr std::size_t kIndent = 4;
constexpr float kTellingNats = 0.005F;  // less is printed as 0.00

class ExplanationPage {
 public:
  ExplanationPage(const Explanation& explanation, const WriterOptions& options,
                  std::ostream& out)
      : explained_(explanation),
        report_(explanation.report),
        side_(explanation.of_a ? SideName::kA : SideName::kB),
        out_(report_, options, out) {}

  void Write() {
    WriteClaim(side_, explained_.claim, "");
    out_.page.Blank();
    Paragraph(VerdictWords());
    Paragraph(RuleWords());
    Paragraph(LearntWords());
    if (!report_.related) Paragraph(kUnrelatedNotice, Ink::kUnclear);
    if (explained_.candidates.empty()) return;
    out_.Heading(side_ == SideName::kA ? "Likeliest in B" : "Likeliest in A",
                 explained_.candidates.size(), InkOf(OtherSide(side_)),
                 "evidence in nats");
    for (const CandidateClaim& candidate : explained_.candidates) {
      out_.page.Blank();
      WriteCandidate(candidate);
    }
  }

 private:
  void Paragraph(const std::string& words, Ink ink = Ink::kPlain) {
    StyledText text;
    text.Add(words, ink);
    out_.page.Paragraph({}, text, 0);
  }

  // ---- The verdict --------------------------------------------------------

  std::string VerdictWords() const {
    const ClaimVerdict& verdict = VerdictOf(report_, side_, explained_.claim);
    const std::string sure = PercentWords(verdict.confidence) + " sure.";
    const std::string other = Letter(OtherSide(side_));
    const Alignment* alignment = AlignmentOf(report_, side_, explained_.claim);
    if (alignment == nullptr) {
      return verdict.verdict == Verdict::kOnly
                 ? other + " does not say this, " + sure
                 : "Unclear whether " + other + " says this.";
    }
    std::string words("Aligned with ");
    words +=
        ClaimNames(OtherSide(side_), ClaimsOf(*alignment, OtherSide(side_)));
    const std::vector<ClaimIndex>& own = ClaimsOf(*alignment, side_);
    if (own.size() > 1) {
      words.append(", together with the others of ")
          .append(ClaimNames(side_, own));
    }
    words.append(": ").append(Name(alignment->relation));
    return words.append(", ").append(sure);
  }

  // ---- What it rests on ---------------------------------------------------

  std::string RuleWords() const {
    const std::string other = Letter(OtherSide(side_));
    std::string words = "The chance that " + other + " says it is " +
                        PercentWords(explained_.expressed);
    if (explained_.candidates.empty()) return words + ".";
    words += "; seen from " + std::string(Letter(side_)) + " alone, " +
             PercentWords(1 - explained_.none) +
             ". Two claims are aligned from " +
             PercentWords(explained_.link_from) +
             " on, and below it where a neighbour says the rest; one that is "
             "not is called one-sided below " +
             PercentWords(explained_.only_below) + ", else unclear.";
    return words;
  }

  std::string LearntWords() const {
    if (explained_.candidates.empty()) return "";
    return "Learnt from these two articles: a claim of " +
           std::string(Letter(side_)) +
           " has no counterpart with a chance of " +
           PercentWords(explained_.gap) + ", and after a " +
           "counterpart the next one is elsewhere with " +
           PercentWords(explained_.jump) +
           "; one article was made from the other with " +
           PercentWords(explained_.closeness) + ".";
  }

  // ---- Candidates ---------------------------------------------------------

  void WriteClaim(SideName side, ClaimIndex claim, const std::string& note) {
    StyledText label, place;
    label.Add(" ").Add(Letter(side), InkOf(side));
    out_.page.Paragraph(label, ClaimText(report_, side, claim, {}), kIndent);
    const Span span = ArticleOf(report_, side).claims[claim].span;
    place.Append(out_.places.PathAndLine(side, span, Ink::kFaint))
        .Add(" [" + ClaimName(side, claim) + "]", Ink::kFaint)
        .Add(note);
    out_.page.Paragraph({}, place, kIndent);
  }

  void WriteCandidate(const CandidateClaim& candidate) {
    const SideName other = OtherSide(side_);
    std::string note = "  " + PercentWords(candidate.chance);
    const Alignment* alignment = AlignmentOf(report_, other, candidate.claim);
    note += alignment == nullptr
                ? ", not aligned"
                : ", aligned with " +
                      ClaimNames(side_, ClaimsOf(*alignment, side_));
    WriteClaim(other, candidate.claim, note);
    float rest = candidate.keys;
    for (const SharedFact& match : candidate.matches) {
      WriteSummand(match.weight, PairWords(report_, match));
      rest -= match.weight;
    }
    WriteSummand(rest, "names, values and words of one only");
    WriteSummand(candidate.lengths, "lengths");
    WriteSummand(candidate.coverage, "how much of the two matches at all");
    WriteSummand(candidate.position, "places and kinds");
    if (std::abs(candidate.rivals) >= kTellingNats) {
      WriteSummand(candidate.rivals, "other claims are aligned with these");
    }
    WriteSum(candidate);
  }

  void WriteSum(const CandidateClaim& candidate) {
    const float sum = candidate.keys + candidate.lengths + candidate.coverage +
                      candidate.position + candidate.rivals;
    WriteSummand(sum, "in all, which the order of the claims makes " +
                          PercentWords(candidate.chance) + "; " +
                          NeededWords(candidate));
  }

  std::string NeededWords(const CandidateClaim& candidate) const {
    const std::string needed = DecimalWords(std::abs(candidate.needed));
    if (candidate.needed > 0) return needed + " more would align the two";
    const Alignment* own = AlignmentOf(report_, side_, explained_.claim);
    const bool aligned =
        own != nullptr &&
        own == AlignmentOf(report_, OtherSide(side_), candidate.claim);
    return aligned ? needed + " less would part the two"
                   : "enough, but a likelier alignment has one of them";
  }

  void WriteSummand(float nats, const std::string& words) {
    StyledText text;
    text.Add(words);
    WriteSummand(nats, text);
  }

  void WriteSummand(float nats, const StyledText& words) {
    constexpr std::size_t kWidth = 8;
    std::string number = DecimalWords(nats);
    if (nats >= 0) number.insert(0, 1, '+');
    StyledText label;
    label.Add(AlignedRight(std::move(number), kIndent + kWidth - 2),
              Ink::kFaint);
    out_.page.Paragraph(label, words, kIndent + kWidth);
  }

  const Explanation& explained_;
  const Report& report_;
  const SideName side_;
  ReportPage out_;
};

}  // namespace

void WriteExplanation(const Explanation& explanation,
                      const WriterOptions& options, std::ostream& out) {
  ExplanationPage(explanation, options, out).Write();
}

}  // namespace claimdiff
