// A run is read element by element: a name of the gazetteer, a capitalised
// word, a particle between two of them, digits glued to a word ("B200"). It is
// then cut: words at its head that owe their capital to the sentence, and
// titles, fall off; a title inside parts what stands before it from the person
// after it ("US | President | Donald Trump").
//
// A capital at a sentence's beginning proves nothing. Alone there, a word is a
// name only if the article writes it so elsewhere; in a text too short to tell,
// if it never writes it without and no list knows it to begin sentences.
#include "extract/name_runs.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "extract/noun_endings.h"

namespace claimdiff {

namespace {

using text::Script;
using text::Token;
using text::TokenKind;
using text::Tokens;

struct Element {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  bool known = false;  // of the gazetteer
  GazetteerHit hit;
};

class RunReader {
 public:
  // Names go to `out`.
  RunReader(const NameSources& sources, NameRuns* out)
      : s_(sources), tokens_(sources.tokens), out_(*out) {}

  // Adds the names of a claim.
  void ReadClaim(TokenRange claim);

 private:
  std::uint32_t Read(std::uint32_t at);
  const Token& At(std::uint32_t i) const { return tokens_.list[i]; }
  std::string_view Fold(std::uint32_t i) const { return tokens_.Fold(At(i)); }
  bool Is(std::uint32_t i, NameWord what) const {
    return IsNameWord(s_.starts, i, what);
  }
  bool Is(const Element& element, NameWord what) const {
    return !element.known && element.last == element.first + 1 &&
           Is(element.first, what);
  }
  bool IsCapital(std::uint32_t i) const;
  bool IsForced(std::uint32_t i) const { return (s_.starts[i] & kForced) != 0; }
  bool IsTaken(std::uint32_t i) const { return (s_.starts[i] & kTaken) != 0; }
  bool IsGlued(std::uint32_t i) const;
  bool Hit(std::uint32_t i, GazetteerHit* hit);
  std::uint32_t SkipGlue(std::uint32_t i) const;
  std::uint32_t ReadDigits(std::uint32_t i) const;
  bool ReadElement(std::uint32_t i, Element* element);
  std::uint32_t ReadParticles(std::uint32_t i) const;
  std::uint32_t ReadRun(Element first, std::vector<Element>* run);
  void Cut(const std::vector<Element>& run) const;
  void Emit(const Element* begin, const Element* end) const;
  bool IsName(const Element& only) const;
  std::uint32_t ReadUncased(const Element& element) const;
  bool IsAcronym(const Element& element) const;
  bool PartsAfter(const Element* at) const;
  bool IsCommonNoun(const Element& element) const;
  bool IsAdjective(std::uint32_t i) const;
  bool IsNounByPlace(const Element& first) const;
  bool PartsByPlace(const Element* first, const Element* end) const;
  bool IsProductCode(const Element& element) const;
  bool HasGenitiveEnding(const Element& last) const;
  bool IsGenitive(const Element& last) const;
  bool IsEnglish(const Element* at, const Element* begin,
                 const Element* end) const;
  bool IsGeneric(const Element* at, const Element* begin) const;
  bool IsCompoundHead(const Element* at, const Element* begin,
                      const Element* end) const;
  bool IsNounBeforeVon(const Element* at, const Element* begin,
                       const Element* end) const;
  bool CutGenitive(const Element* begin, const Element* end) const;

  const NameSources& s_;
  const Tokens& tokens_;
  std::uint32_t end_ = 0;  // of the claim
  // The tokens from the one that was asked for last to here are free.
  std::uint32_t asked_ = 0, free_end_ = 0;
  NameRuns& out_;
  std::vector<Element> run_;  // of Read, kept for its room
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

bool RunReader::ReadElement(std::uint32_t i, Element* element) {
  element->first = i;
  element->known = !IsTaken(i) && Hit(i, &element->hit);
  if (element->known) {
    element->last = element->hit.last;
    return IsCapital(i);
  }
  // The English "I" is no name.
  const bool word = At(i).span.size() == 1 && Is(i, kOpener);
  if (!IsCapital(i) || word) return false;
  element->last = ReadDigits(i + 1);
  return true;
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
std::uint32_t RunReader::ReadRun(Element first, std::vector<Element>* run) {
  std::uint32_t at = first.last;
  Element next = std::move(first);
  do {
    const Element& element = run->emplace_back(std::move(next));
    next = Element();
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
bool RunReader::IsProductCode(const Element& element) const {
  const std::uint32_t digits = element.first + 1;
  return !element.known && digits < element.last &&
         !At(element.first).lower_inside && IsGlued(digits) &&
         At(digits).kind == TokenKind::kDigits;
}

// German compounds grow longer than names do.
constexpr std::uint16_t kLongNoun = 12;  // bytes

// "GPU", "GPUs".
bool RunReader::IsAcronym(const Element& element) const {
  if (element.last != element.first + 1) return false;
  const Token& token = At(element.first);
  return token.upper_inside &&
         (!token.lower_inside || (token.fold_size <= 5 && token.upper_first &&
                                  Fold(element.first).ends_with('s')));
}

// "GPU | Nvidia", "AI | China": an acronym beside a country or a known
// organisation is a word of its own, which is what the other is of.
bool RunReader::PartsAfter(const Element* at) const {
  const auto stands_alone = [](const Element& element) {
    return element.known && (element.hit.source == NameSource::kRegion ||
                             element.hit.source == NameSource::kOrganisation);
  };
  if (At(at[1].first).kind != TokenKind::kWord || at->last != at[1].first ||
      !At(at[1].first).space_before) {
    return false;
  }
  return (IsAcronym(*at) && stands_alone(at[1])) ||
         (IsAcronym(at[1]) && stands_alone(*at));
}

bool RunReader::IsCommonNoun(const Element& element) const {
  if (!s_.words.NounsHaveCapitals() || element.known) return false;
  // Of "TV-Moderator" the last part tells.
  const Token& token = At(element.last - 1);
  if (token.upper_inside || token.kind != TokenKind::kWord) return false;
  if (Is(element.last - 1, kTitle)) return true;
  // "in Cambridgeshire" has no article, as a noun would.
  const bool place =
      element.first > 0 && !IsForced(element.first) &&
      (Fold(element.first - 1) == "in" || Fold(element.first - 1) == "aus");
  return Is(element.last - 1, kNoun) ||
         (token.fold_size > kLongNoun && !place) ||
         HasNounEnding(tokens_.Fold(token)) ||
         (element.last < end_ && Fold(element.last) == "von" &&
          MayHaveNounEnding(tokens_.Fold(token)));
}

// "ein großer", "mit neuen": an adjective and what it leans on.
bool RunReader::IsAdjective(std::uint32_t i) const {
  if (!HasAdjectiveEnding(At(i), tokens_.Fold(At(i))) || Is(i, kOpener) ||
      i == 0) {
    return false;
  }
  const Token& before = At(i - 1);
  return before.kind == TokenKind::kWord &&
         (Is(i - 1, kDeterminer) || Is(i - 1, kOpener) ||
          (HasAdjectiveEnding(before, tokens_.Fold(before)) &&
           IsAdjective(i - 1)));
}

// Where every noun has a capital, the words around it tell a noun.
bool RunReader::IsNounByPlace(const Element& first) const {
  if (!s_.words.NounsHaveCapitals() || first.known) return false;
  const std::uint32_t i = first.first;
  if (At(i).upper_inside || first.last > i + 1) return false;
  if (first.last < end_ &&
      (Fold(first.last) == "des" || Fold(first.last) == "der")) {
    return true;  // "Anteile des", "Debatte der"
  }
  if (i == 0 || IsForced(i)) return false;
  const Token& before = At(i - 1);
  if (before.kind == TokenKind::kDigits) return true;
  if (before.kind != TokenKind::kWord) return false;
  // "Als Müller kam": a conjunction.
  if (IsForced(i - 1) && Fold(i - 1) == "als") return false;
  return Is(i - 1, kDeterminer) || IsAdjective(i - 1);
}

// "der Sprecher Obamas", but "der Potomac River": a noun before a name, or a
// name with an article.
bool RunReader::PartsByPlace(const Element* first, const Element* end) const {
  if (!IsNounByPlace(*first)) return false;
  if (end - first == 1) return true;
  return end - first == 2 && (MayHaveNounEnding(Fold(first->first)) ||
                              Fold(end[-1].last - 1).ends_with('s'));
}

// Ends in an s that may be a genitive's.
bool RunReader::HasGenitiveEnding(const Element& last) const {
  const Token& token = At(last.last - 1);
  const std::string_view fold = tokens_.Fold(token);
  return s_.words.GenitiveIsBareS() && token.kind == TokenKind::kWord &&
         token.lower_inside && fold.size() >= 4 && fold.back() == 's' &&
         !fold.ends_with("ss") && !HasEnding(fold, {"us", "is"});
}

// "Obamas Rede", "Obamas tal": an s before what is owned.
bool RunReader::IsGenitive(const Element& last) const {
  if (last.known || !HasGenitiveEnding(last)) return false;
  const std::string_view fold = Fold(last.last - 1);
  const std::string_view bare = fold.substr(0, fold.size() - 1);
  if (s_.usage.SeenUpper(text::HashFolded(bare))) return true;
  if (last.last >= end_ || At(last.last).kind != TokenKind::kWord ||
      Is(last.last - 1, kGiven)) {
    return false;
  }
  const Token& next = At(last.last);
  if (!s_.words.NounsHaveCapitals()) {
    return !next.upper_first && !Is(last.last, kOpener);
  }
  return next.upper_first || (!Is(last.last, kOpener) && last.last + 1 < end_ &&
                              At(last.last + 1).upper_first &&
                              HasAdjectiveEnding(next, tokens_.Fold(next)));
}

// "of" and "the" tell that the words around them are English.
bool RunReader::IsEnglish(const Element* at, const Element* begin,
                          const Element* end) const {
  const auto joins = [&](std::uint32_t i) {
    return Fold(i) == "of" || Fold(i) == "the" || Fold(i) == "for";
  };
  return (at != begin && joins(at->first - 1)) ||
         (at + 1 != end && joins(at->last));
}

// "Golden Gate Park", "Rudyard-See": the noun belongs to the name.
bool RunReader::IsGeneric(const Element* at, const Element* begin) const {
  return at != begin && !at->known &&
         (s_.starts[at->last - 1] & kGenericWord) != 0;
}

// "Twitter-Account": what an organisation's name is glued to is no name.
bool RunReader::IsCompoundHead(const Element* at, const Element* begin,
                               const Element* end) const {
  if (!s_.words.GenitiveIsBareS() || at == begin || at + 1 != end ||
      at->known || Fold(at->first - 1) != "-" || IsGeneric(at, begin)) {
    return false;
  }
  const Token& before = At(at[-1].last - 1);
  return (at[-1].known && at[-1].hit.source == NameSource::kOrganisation) ||
         (before.upper_inside && !before.lower_inside);
}

// "Datenvolumen von", but not "Margarete von".
bool RunReader::IsNounBeforeVon(const Element* at, const Element* begin,
                                const Element* end) const {
  return s_.words.NounsHaveCapitals() && at == begin && at + 1 != end &&
         !at->known && !Is(*at, kGiven) && at->last < end_ &&
         Fold(at->last) == "von" && at[1].first == at->last + 1;
}

// German puts what is owned beside its owner, both with capitals: "Kiplings
// Drang", "Oberfläche Europas". Emits the owner; the other is a noun.
bool RunReader::CutGenitive(const Element* begin, const Element* end) const {
  if (!s_.words.NounsHaveCapitals() || end - begin != 2 ||
      begin->last != end[-1].first || !At(end[-1].first).space_before) {
    return false;
  }
  const bool region_last = end[-1].known && HasGenitiveEnding(end[-1]) &&
                           end[-1].hit.source == NameSource::kRegion;
  if (region_last && !begin->known) {
    Emit(begin + 1, end);
    return true;
  }
  if (end[-1].known || !HasGenitiveEnding(*begin) ||
      Is(begin->last - 1, kGiven) || HasEnding(Fold(begin->last - 1), {"es"})) {
    return false;
  }
  if (!begin->known && !IsGenitive(*begin)) return false;
  Emit(begin, begin + 1);
  return true;
}

// Whether a word alone, not of the gazetteer, is a name.
bool RunReader::IsName(const Element& only) const {
  const Token& token = At(only.first);
  if (only.last > only.first + 1) return true;  // "H20", "Jean-Yves"
  if (token.fold_size < 2) return false;
  const bool forced = IsForced(only.first);
  if (token.upper_inside && (token.lower_inside || !forced)) return true;
  if (Is(only, kOpener)) return false;
  if (s_.usage.SeenLower(token)) return false;
  if (IsCommonNoun(only) || IsNounByPlace(only)) return false;
  if (s_.words.NounsHaveCapitals() && MayHaveNounEnding(tokens_.Fold(token))) {
    return false;
  }
  if (!forced || s_.usage.SeenUpper(token)) return true;
  return token.fold_size > 3 && s_.usage.IsShort();
}

void RunReader::Emit(const Element* begin, const Element* end) const {
  while (begin != end &&
         (Is(*begin, kTitle) || (Is(*begin, kRank) && end - begin > 1))) {
    ++begin;
  }
  while (end - begin > 1 && Is(end[-1], kLegalForm)) --end;
  if (begin == end) return;
  if (end - begin == 1 && !begin->known && !IsName(*begin)) return;
  NameRun& run = out_.list.emplace_back();
  run.first = begin->first;
  run.last = end[-1].last;
  run.whole = end - begin == 1 && begin->known;
  run.genitive = IsGenitive(end[-1]);
  run.may_be_genitive = !run.genitive && !end[-1].known &&
                        !Is(end[-1], kGiven) && HasGenitiveEnding(end[-1]);
  run.hits_begin = static_cast<std::uint32_t>(out_.hits.size());
  for (const Element* element = begin; element != end; ++element) {
    if (element->known) out_.hits.push_back(element->hit);
  }
  run.hits_end = static_cast<std::uint32_t>(out_.hits.size());
}

void RunReader::Cut(const std::vector<Element>& run) const {
  const Element* begin = run.data();
  const Element* end = begin + run.size();
  // The sentence's first word.
  if (run.size() > 1 && !begin->known && IsForced(begin->first) &&
      (Is(*begin, kOpener) || Is(begin[1], kLegalForm) ||
       s_.usage.SeenLower(At(begin->first)))) {
    ++begin;
  }
  for (const Element* at = begin; at != end; ++at) {
    if (at + 1 != end && PartsAfter(at)) {
      Emit(begin, at + 1);
      begin = at + 1;
      continue;
    }
    // "Association" inside a run is English, at its beginning German.
    const bool english =
        at != begin && !at->known && Fold(at->first).ends_with("tion");
    const bool parts =
        Is(*at, kTitle) || IsNounBeforeVon(at, begin, end) ||
        IsCompoundHead(at, begin, end) ||
        (!english && !IsEnglish(at, begin, end) && !IsGeneric(at, begin) &&
         (IsCommonNoun(*at) || (at == begin && PartsByPlace(at, end))));
    if (!parts) continue;
    if (at != begin) Emit(begin, at);
    begin = at + 1;
    if (begin == end) return;
    // "Presiden Amerika Serikat Joko": the country belongs to the title.
    if (begin != end && begin->known && end - begin > 1 &&
        begin->hit.source == NameSource::kRegion) {
      Emit(begin, begin + 1);
      ++begin;
      at = begin - 1;
    }
  }
  if (!CutGenitive(begin, end)) Emit(begin, end);
}

// What has no capital: a name of the gazetteer, or one by other marks.
std::uint32_t RunReader::ReadUncased(const Element& element) const {
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
  Element element;
  if (!ReadElement(at, &element)) return ReadUncased(element);
  run_.clear();
  const std::uint32_t next = ReadRun(std::move(element), &run_);
  Cut(run_);
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
  RunReader reader(sources, &runs);
  for (const ClaimTokens& claim : claims) reader.ReadClaim(claim);
  return runs;
}

}  // namespace claimdiff
