// A run is read element by element: a name of the gazetteer, a capitalised
// word, a particle between two of them, digits glued to a word ("B200"). It is
// then cut into names (run_cutter.h).
#include "extract/name_runs.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "extract/run_cutter.h"

namespace claimdiff {

namespace {

using text::Script;
using text::Token;
using text::TokenKind;
using text::Tokens;

class RunReader : private RunWords {
 public:
  // Names go to `out`.
  RunReader(const NameSources& sources, NameRuns* out)
      : RunWords(sources), out_(*out), cutter_(sources, out) {}

  // Adds the names of a claim.
  void ReadClaim(TokenRange claim);

 private:
  std::uint32_t Read(std::uint32_t at);
  bool IsCapital(std::uint32_t i) const;
  bool IsTaken(std::uint32_t i) const { return (s_.starts[i] & kTaken) != 0; }
  bool IsGlued(std::uint32_t i) const;
  bool Hit(std::uint32_t i, GazetteerHit* hit);
  std::uint32_t SkipGlue(std::uint32_t i) const;
  std::uint32_t ReadDigits(std::uint32_t i) const;
  bool IsOpener(const RunElement& element) const;
  bool ReadElement(std::uint32_t i, RunElement* element);
  std::uint32_t ReadParticles(std::uint32_t i) const;
  std::uint32_t ReadRun(RunElement first, std::vector<RunElement>* run);
  std::uint32_t ReadUncased(const RunElement& element) const;
  bool IsProductCode(const RunElement& element) const;

  // The tokens from the one that was asked for last to here are free.
  std::uint32_t asked_ = 0, free_end_ = 0;
  NameRuns& out_;
  RunCutter cutter_;
  std::vector<RunElement> run_;  // of Read, kept for its room
};

bool RunReader::IsCapital(std::uint32_t i) const {
  return (s_.starts[i] & (kCapital | kTaken)) == kCapital;
}

// Joined to what stands before it without white space.
bool RunReader::IsGlued(std::uint32_t i) const {
  return i < end_ && !At(i).space_before;
}

// REQUIRES: `i` is not taken.
bool RunReader::Hit(std::uint32_t i, GazetteerHit* hit) {
  if ((s_.starts[i] & kStartsName) == 0) return false;
  if (i < asked_ || i > free_end_) free_end_ = i;
  asked_ = i;
  while (free_end_ < end_ && !IsTaken(free_end_)) ++free_end_;
  constexpr std::uint32_t kMostTokens = 12;
  const std::uint32_t limit = std::min(free_end_, i + kMostTokens);
  return s_.gazetteer.Match(tokens_, {i, limit}, &out_.known, hit);
}

// Past "-" in "Jean-Yves", "'" in "O'Neill", "." in "J. K.", "&" in "AT&T".
std::uint32_t RunReader::SkipGlue(std::uint32_t i) const {
  if (i + 1 >= end_ || At(i).kind == TokenKind::kWord) return i;
  const std::string_view mark = Fold(i);
  if (mark == "&" && IsCapital(i + 1)) return i + 1;
  if (At(i).space_before) return i;
  const bool letter =
      At(i - 1).kind == TokenKind::kWord && At(i - 1).span.size() <= 2;
  if (mark == "." && letter && IsCapital(i + 1)) return i + 1;
  if (At(i + 1).space_before || !text::IsPhraseJoint(tokens_, At(i))) return i;
  if (IsCapital(i + 1)) return i + 1;
  // "al-Assad" has its particle before the hyphen, "Х-стрит" its small word
  // after it.
  const bool small = mark == "-" && At(i + 1).kind == TokenKind::kWord &&
                     text::HasCase(At(i + 1).script);
  return small ? i + 1 : i;
}

// "B200", "F-16", "COVID-19": digits belong to the word before them.
std::uint32_t RunReader::ReadDigits(std::uint32_t i) const {
  std::uint32_t at = i;
  if (IsGlued(at) && Fold(at) == "-") ++at;
  while (IsGlued(at) && At(at).kind == TokenKind::kDigits && !IsTaken(at)) {
    i = ++at;
    if (IsGlued(at) && At(at).kind == TokenKind::kWord) i = ++at;
  }
  return i;
}

// Russian "Того", which is Togo but for the beginning of a sentence.
bool RunReader::IsOpener(const RunElement& element) const {
  const std::uint32_t i = element.first;
  return element.hit.last == i + 1 && IsForced(i) && At(i).upper_first &&
         At(i).lower_inside && IsNameWord(s_.starts, i, kOpener);
}

bool RunReader::ReadElement(std::uint32_t i, RunElement* element) {
  element->first = i;
  element->known = !IsTaken(i) && Hit(i, &element->hit) && !IsOpener(*element);
  if (element->known) {
    element->last = element->hit.last;
    return IsCapital(i);
  }
  if (!IsCapital(i)) return false;
  element->last = ReadDigits(i + 1);
  // The English "I" is no name, nor is "l'" elided; "L3" is.
  const bool letter = element->last == i + 1 && At(i).span.size() == 1;
  return !letter || !Is(i, kOpener);
}

// Past lower-case particles, if a capital follows them; else `i`.
std::uint32_t RunReader::ReadParticles(std::uint32_t i) const {
  std::uint32_t at = i;
  while (at < end_ && at < i + 3 && !IsCapital(at) &&
         Is(at, at > i ? kParticleSecond : kParticle)) {
    ++at;
    if (at < end_ && !At(at).space_before &&
        text::IsPhraseJoint(tokens_, At(at))) {
      ++at;  // "al-", "d'"
    }
  }
  return at > i && at < end_ && IsCapital(at) ? at : i;
}

// The run that begins with `first`.
std::uint32_t RunReader::ReadRun(RunElement first,
                                 std::vector<RunElement>* run) {
  std::uint32_t at = first.last;
  RunElement next = std::move(first);
  do {
    const RunElement& element = run->emplace_back(std::move(next));
    next = RunElement();
    at = element.last;
    if (at >= end_) break;
    const std::uint32_t glued = SkipGlue(at);
    if (glued > at && !IsCapital(glued)) {
      // The small part of a hyphenated word is the word's; where compounds are
      // made so ("SaskTel-kund"), only if it tells what the name is of.
      const bool own =
          !s_.words.GenitiveIsBareS() || (s_.starts[glued] & kGenericWord) != 0;
      if (!element.known && own) run->back().last = glued + 1;
      break;
    }
    if (At(at).kind != TokenKind::kWord && glued == at) break;
    at = glued;
    // "Deutschland von der Krise", "Europas Norden": no name begins so.
    const bool closed = element.known && s_.words.NounsHaveCapitals() &&
                        element.hit.source == NameSource::kRegion;
    if (closed && Fold(element.last - 1).ends_with('s')) break;
    const std::uint32_t after = closed ? at : ReadParticles(at);
    if (after == at && !IsCapital(at)) break;
    at = after;
  } while (at < end_ && ReadElement(at, &next) && !IsProductCode(next));
  return run->back().last;
}

// "H20" of "Nvidia H20": a name of its own, for it goes without the maker's.
bool RunReader::IsProductCode(const RunElement& element) const {
  const std::uint32_t digits = element.first + 1;
  return !element.known && digits < element.last &&
         !At(element.first).lower_inside && IsGlued(digits) &&
         At(digits).kind == TokenKind::kDigits;
}

// What has no capital: a name of the gazetteer, or one by other marks.
std::uint32_t RunReader::ReadUncased(const RunElement& element) const {
  const std::uint32_t at = element.first;
  std::uint32_t end = s_.uncased.End(tokens_, at, end_);
  for (std::uint32_t i = at; i < end; ++i) {
    if (IsTaken(i)) end = at;
  }
  const bool known = element.known && element.last >= end;
  if (known) end = element.last;
  if (end == at) return at + 1;
  std::uint32_t tail = s_.uncased.TailEnd(tokens_, end, end_);
  for (std::uint32_t i = end; i < tail; ++i) {
    if (IsTaken(i)) tail = end;
  }
  NameRun& run = out_.list.emplace_back();
  run.first = at;
  run.last = tail;
  run.whole = known && tail == end;
  run.hits_begin = static_cast<std::uint32_t>(out_.hits.size());
  if (known) out_.hits.push_back(element.hit);
  run.hits_end = static_cast<std::uint32_t>(out_.hits.size());
  return tail;
}

// Adds the names that begin at token `at`, and returns where to go on.
std::uint32_t RunReader::Read(std::uint32_t at) {
  if (IsTaken(at) || At(at).kind == TokenKind::kPunct) return at + 1;
  RunElement element;
  if (!ReadElement(at, &element)) return ReadUncased(element);
  run_.clear();
  const std::uint32_t next = ReadRun(std::move(element), &run_);
  cutter_.Cut(run_, end_);
  return std::max(next, at + 1);
}

void RunReader::ReadClaim(TokenRange claim) {
  end_ = claim.limit;
  free_end_ = claim.first;
  const std::span<const std::uint64_t> starts(s_.starts);
  constexpr std::uint64_t kMayBegin = kStartsName | kCapital | kUncased;
  for (std::uint32_t at = claim.first; at < claim.limit;) {
    const bool begins = (starts[at] & kMayBegin) != 0;
    at = begins ? Read(at) : at + 1;
  }
}

}  // namespace

NameRuns FindNameRuns(const NameSources& sources,
                      std::span<const ClaimTokens> claims) {
  NameRuns runs;
  const std::size_t most = sources.tokens.list.size() / 8;  // nearly always
  runs.list.reserve(most);
  runs.hits.reserve(most);
  runs.known.keys.reserve(most);
  RunReader reader(sources, &runs);
  for (const ClaimTokens& claim : claims) reader.ReadClaim(claim);
  return runs;
}

}  // namespace claimdiff
