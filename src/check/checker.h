// Checks one pair of articles after the other.
#ifndef CLAIMDIFF_CHECK_CHECKER_H_
#define CLAIMDIFF_CHECK_CHECKER_H_

#include <memory>
#include <string>

#include "check/configuration.h"
#include "check/drift.h"
#include "check/ignore.h"
#include "check/outcome.h"
#include "check/pairs.h"
#include "check/repository.h"
#include "claimdiff/lexicons.h"

namespace claimdiff::check {

// What all pairs share. Safe to use from any thread.
class Checker {
 public:
  // `base` may be null: whole articles are checked. All must outlive this.
  Checker(const Configuration& configuration, const Lexicons& lexicons,
          const BaseRevision* base)
      : configuration_(configuration),
        lexicons_(lexicons),
        base_(base),
        ignore_(configuration.ignore) {}

  // Reads both files, compares them and tells what drifted apart. What goes
  // wrong is part of the outcome.
  PairOutcome Check(const ArticlePair& pair) const;

 private:
  struct Text;
  struct Versions;

  void CheckFiles(const ArticlePair& pair, PairOutcome* outcome) const;
  void ReportMissing(const ArticlePair& pair, const Revision& source,
                     const Revision& translation, PairOutcome* outcome) const;
  Result<Versions> Read(Text text, const std::string& language) const;
  DriftSide SideOf(const Versions& versions, const Article* then,
                   const Article& now) const;
  static bool IsInConflict(const Versions& versions, PairOutcome* outcome);
  void Compare(const ArticlePair& pair, Text source, Text translation,
               PairOutcome* outcome) const;
  bool Load(Text* text, PairOutcome* outcome) const;
  void Keep(std::vector<Finding> findings, PairOutcome* outcome) const;

  const Configuration& configuration_;
  const Lexicons& lexicons_;
  const BaseRevision* base_;
  Ignore ignore_;
};

}  // namespace claimdiff::check

#endif  // CLAIMDIFF_CHECK_CHECKER_H_
