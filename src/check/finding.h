// What a check found: one thing on which a pair of articles is out of step.
#ifndef CLAIMDIFF_CHECK_FINDING_H_
#define CLAIMDIFF_CHECK_FINDING_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace claimdiff::check {

enum class FindingKind : std::uint8_t {
  kConflict,  // both state it, with values that cannot both be true
  kMissing,   // the counterpart does not state it
  kStale,     // deleted from the one, still in the other
  kExtra,     // only the translation states it
  kUnclear,   // too little evidence to tell
  kCode,      // a block of code differs
  kNoFile,    // a pair one of whose files is missing
};

enum class Severity : std::uint8_t { kOff, kNote, kWarning, kError };

inline constexpr std::size_t kFindingKinds = 7;

// What a kind is called and how it is explained; the same everywhere.
struct KindText {
  FindingKind kind;
  const char* name;   // "missing", as configuration and reports write it
  const char* rule;   // "claimdiff/missing", in reports that many tools share
  const char* title;  // a few words
  const char* sentence;  // what is meant, one sentence
  const char* help;      // what to do about it, Markdown
};

const KindText& TextOf(FindingKind kind);
const std::array<KindText, kFindingKinds>& KindTexts();

const char* Name(Severity severity);  // "off", "note", "warning", "error"
std::optional<Severity> SeverityNamed(std::string_view name);

// A point in a file, counted as each reader of reports counts: 1-based.
struct Point {
  std::uint32_t line = 0;    // 0: no particular line
  std::uint32_t column = 0;  // in code points
  std::uint32_t byte = 0;    // in bytes of UTF-8
  std::uint32_t utf16 = 0;   // in UTF-16 code units
};

// A stretch of a file, from `begin` up to, not including, `end`.
struct Place {
  std::string path;  // relative to the configuration's directory, with '/'
  Point begin, end;
};

// Two values of one thing.
struct Disagreement {
  std::string here;   // as the finding's own text has it
  std::string there;  // as the counterpart has it
};

// An accepted finding.
struct Acceptance {
  std::string reason, author;
};

struct Finding {
  FindingKind kind = FindingKind::kMissing;
  Severity severity = Severity::kError;
  float confidence = 0;    // 0..1
  Place at;                // in the file that states it
  std::string text;        // the claim, on one line
  Place counterpart;       // where the other file states it, or should
  std::string other_text;  // what is there; empty if nothing is
  std::vector<Disagreement> conflicts;  // for kConflict
  std::vector<std::string> lacking;     // facts of `text` that are not there
  std::string message;                  // one sentence for a reader
  std::string fingerprint;  // 16 hex digits, of the content, not of the place
  std::optional<Acceptance> waived;
};

// Sets message and fingerprint from the other members.
void Complete(Finding* finding);

// Findings of one pair that state the same thing twice get fingerprints of
// their own.
void TellApart(std::vector<Finding>* findings);

}  // namespace claimdiff::check

#endif  // CLAIMDIFF_CHECK_FINDING_H_
