// All that a comparison found out. Writers print it and compute nothing.
#ifndef CLAIMDIFF_REPORT_H_
#define CLAIMDIFF_REPORT_H_

#include <cstdint>
#include <string>
#include <vector>

#include "claimdiff/article.h"

namespace claimdiff {

using ClaimIndex = std::uint32_t;  // into Article::claims; "a1" is index 0

// What became of one claim.
enum class Verdict : std::uint8_t {
  kShared,    // the other article says the same
  kPartial,   // aligned, but one side states facts that the other lacks
  kConflict,  // aligned, and a fact has another value
  kOnly,      // the other article does not say it
  kUnclear,   // too little evidence to tell
};

enum class Relation : std::uint8_t { kEquivalent, kPartial, kConflict };

const char* Name(Verdict verdict);
const char* Name(Relation relation);

struct ClaimVerdict {
  Verdict verdict = Verdict::kUnclear;
  float confidence = 0;  // 0..1, that the verdict's side (aligned or not) holds
};

// A fact or a word of one claim, as evidence.
struct Mention {
  ClaimIndex claim = 0;
  std::string key;
  Span span;
  // The claim it counts for does not say it, but goes on about what `claim`,
  // shortly before, opened with.
  bool inherited = false;
};

// The same thing on both sides.
struct SharedFact {
  FactKind kind = FactKind::kEntity;
  Mention a, b;
  float weight = 0;  // nats of evidence, larger is stronger
};

// One slot, two values that cannot both be true.
struct FactConflict {
  FactKind kind = FactKind::kNumber;
  Mention a, b;
};

struct OneSidedFact {
  FactKind kind = FactKind::kEntity;
  Mention mention;
};

// One bead: m claims of side A matched with n of side B; m and n are >= 1.
struct Alignment {
  std::vector<ClaimIndex> a, b;  // ascending
  float score = 0;               // 0..1: the chance that this is right
  Relation relation = Relation::kEquivalent;
  std::vector<SharedFact> shared;            // facts, words; strongest first
  std::vector<OneSidedFact> only_a, only_b;  // ascending by claim and span
  std::vector<FactConflict> conflicts;       // ascending by A's claim and span
  float posterior = 0;  // 0..1: what the model says, before calibration
};

// A block of code that the other article does not have, or has with other
// lines.
struct CodeDifference {
  struct Part {
    Span block;               // empty if the article has none like it
    std::vector<Span> lines;  // that the other does not have; ascending
  };
  Part a, b;
};

struct Summary {
  std::uint32_t claims_a = 0;
  std::uint32_t claims_b = 0;
  std::uint32_t shared = 0;     // alignments that are not conflicts
  std::uint32_t partial = 0;    // those of `shared` that are partial
  std::uint32_t conflicts = 0;  // alignments that are
  std::uint32_t only_in_a = 0;
  std::uint32_t only_in_b = 0;
  std::uint32_t unclear_in_a = 0;
  std::uint32_t unclear_in_b = 0;
};

// By claim and fact: true if the other article states the same somewhere.
using StatedFacts = std::vector<std::vector<bool>>;

// Of an alignment with a lower score, no reader should be told that both
// articles say it: two in three are right.
inline constexpr float kLikely = 0.65F;

// A section of which the other article tells nothing: its heading, and how many
// claims it has with it.
struct MissingSection {
  ClaimIndex heading = 0;
  std::uint32_t claims = 0;
};

// What to show a reader first: the same findings as in the lists of Report,
// the most important first. Importance is what a finding says and the facts
// that it carries, times its place in the article (the news is at the top),
// times its confidence; src/rank.cc has the numbers. A section that is missing
// as a whole stands together, in reading order, where its most important claim
// would.
struct Ranking {
  // Into Report::alignments, by their relation; what is no conflict and has a
  // score below kLikely is doubtful instead.
  std::vector<std::uint32_t> conflicts, partial, equivalent, doubtful;
  std::vector<ClaimIndex> only_in_a, only_in_b, unclear_in_a, unclear_in_b;
  // Ascending; none holds another.
  std::vector<MissingSection> missing_sections_of_a, missing_sections_of_b;
};

// What a report says when Report::related is false.
inline constexpr char kUnrelatedNotice[] =
    "Nothing shows that these two articles tell of the same thing.";

struct Report {
  std::string id;  // the batch line's; empty for `compare`
  Article a, b;
  // The languages whose compiled dictionaries were used, ascending; English is
  // what the others lead to and is not named.
  std::vector<std::string> dictionaries;
  // False when nothing shows that both tell of one thing; then what seems to
  // be aligned is so by chance more often than not.
  bool related = true;
  std::vector<ClaimVerdict> verdicts_a, verdicts_b;  // one a claim
  std::vector<Alignment> alignments;                 // ascending by a.front()
  std::vector<ClaimIndex> only_in_a, only_in_b;      // ascending
  std::vector<ClaimIndex> unclear_in_a, unclear_in_b;
  StatedFacts a_stated_in_b, b_stated_in_a;  // of A's facts, of B's facts
  // Blocks of code that differ: those that A has, ascending, then B's own.
  std::vector<CodeDifference> code;
  Summary summary;
  Ranking ranking;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_H_
