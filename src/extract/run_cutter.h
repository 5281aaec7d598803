// Cuts runs of capitalised words into names: words at a run's head that owe
// their capital to the sentence, and titles, fall off; a title inside parts
// what stands before it from the person after it ("US | President | Donald
// Trump").
#ifndef CLAIMDIFF_EXTRACT_RUN_CUTTER_H_
#define CLAIMDIFF_EXTRACT_RUN_CUTTER_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/gazetteer.h"
#include "extract/name_runs.h"
#include "extract/name_words.h"
#include "extract/starts.h"
#include "text/tokens.h"

namespace claimdiff {

// A part of a run: a word with what is glued to it, or a name that is known.
struct RunElement {
  std::uint32_t first = 0;  // tokens [first, last)
  std::uint32_t last = 0;
  bool known = false;  // of the gazetteer
  GazetteerHit hit;
};

// The tokens that runs are made of.
class RunWords {
 protected:
  explicit RunWords(const NameSources& sources)
      : s_(sources), tokens_(sources.tokens) {}

  const text::Token& At(std::uint32_t i) const { return tokens_.list[i]; }
  std::string_view Fold(std::uint32_t i) const { return tokens_.Fold(At(i)); }
  bool Is(std::uint32_t i, NameWord what) const {
    return IsNameWord(s_.starts, i, what);
  }
  bool Is(const RunElement& element, NameWord what) const {
    return !element.known && element.last == element.first + 1 &&
           Is(element.first, what);
  }
  bool IsForced(std::uint32_t i) const { return (s_.starts[i] & kForced) != 0; }

  const NameSources& s_;
  const text::Tokens& tokens_;
  std::uint32_t end_ = 0;  // of the claim
};

class RunCutter : private RunWords {
 public:
  // Names go to `out`.
  RunCutter(const NameSources& sources, NameRuns* out)
      : RunWords(sources), out_(*out) {}

  // Adds the names of a run, which lies in a claim that ends there.
  void Cut(const std::vector<RunElement>& run, std::uint32_t claim_end);

 private:
  void Emit(const RunElement* begin, const RunElement* end) const;
  const RunElement* StressedPhrase(const RunElement* begin,
                                   const RunElement* end) const;
  bool IsHyphenatedOpener(const RunElement& only) const;
  bool SentenceGoesOn(const RunElement& opener) const;
  bool IsName(const RunElement& only) const;
  bool IsAcronym(const RunElement& element) const;
  bool PartsAfter(const RunElement* at) const;
  bool IsCommonNoun(const RunElement& element) const;
  bool IsAdjective(std::uint32_t i) const;
  bool IsNounByPlace(const RunElement& first) const;
  bool PartsByPlace(const RunElement* first, const RunElement* end) const;
  bool HasGenitiveEnding(const RunElement& last) const;
  bool IsGenitive(const RunElement& last) const;
  bool IsEnglish(const RunElement* at, const RunElement* begin,
                 const RunElement* end) const;
  bool IsGeneric(const RunElement* at, const RunElement* begin) const;
  bool IsCompoundHead(const RunElement* at, const RunElement* begin,
                      const RunElement* end) const;
  bool IsNounBeforeVon(const RunElement* at, const RunElement* begin,
                       const RunElement* end) const;
  bool CutGenitive(const RunElement* begin, const RunElement* end) const;

  NameRuns& out_;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_RUN_CUTTER_H_
