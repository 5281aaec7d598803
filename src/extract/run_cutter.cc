// A capital at a sentence's beginning proves nothing. Alone there, a word is a
// name only if the article writes it so elsewhere; in a text too short to tell,
// if it never writes it without and no list knows it to begin sentences. Where
// there are three sentences, such a name would come again.
#include "extract/run_cutter.h"

#include <cstddef>
#include <string_view>

#include "extract/noun_endings.h"

namespace claimdiff {

namespace {

using text::Token;
using text::TokenKind;

// German compounds grow longer than names do.
constexpr std::uint16_t kLongNoun = 12;  // bytes

}  // namespace

// "GPU", "GPUs".
bool RunCutter::IsAcronym(const RunElement& element) const {
  if (element.last != element.first + 1) return false;
  const Token& token = At(element.first);
  return token.upper_inside &&
         (!token.lower_inside || (token.fold_size <= 5 && token.upper_first &&
                                  Fold(element.first).ends_with('s')));
}

// "GPU | Nvidia", "AI | China": an acronym beside a country or a known
// organisation is a word of its own, which is what the other is of.
bool RunCutter::PartsAfter(const RunElement* at) const {
  const auto stands_alone = [](const RunElement& element) {
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

bool RunCutter::IsCommonNoun(const RunElement& element) const {
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
bool RunCutter::IsAdjective(std::uint32_t i) const {
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
bool RunCutter::IsNounByPlace(const RunElement& first) const {
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
bool RunCutter::PartsByPlace(const RunElement* first,
                             const RunElement* end) const {
  if (!IsNounByPlace(*first)) return false;
  if (end - first == 1) return true;
  return end - first == 2 && (MayHaveNounEnding(Fold(first->first)) ||
                              Fold(end[-1].last - 1).ends_with('s'));
}

// Ends in an s that may be a genitive's.
bool RunCutter::HasGenitiveEnding(const RunElement& last) const {
  const Token& token = At(last.last - 1);
  const std::string_view fold = tokens_.Fold(token);
  return s_.words.GenitiveIsBareS() && token.kind == TokenKind::kWord &&
         token.lower_inside && fold.size() >= 4 && fold.back() == 's' &&
         !fold.ends_with("ss") && !HasEnding(fold, {"us", "is"});
}

// "Obamas Rede", "Obamas tal": an s before what is owned.
bool RunCutter::IsGenitive(const RunElement& last) const {
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
bool RunCutter::IsEnglish(const RunElement* at, const RunElement* begin,
                          const RunElement* end) const {
  const auto joins = [&](std::uint32_t i) {
    return Fold(i) == "of" || Fold(i) == "the" || Fold(i) == "for";
  };
  return (at != begin && joins(at->first - 1)) ||
         (at + 1 != end && joins(at->last));
}

// "Golden Gate Park", "Rudyard-See": the noun belongs to the name.
bool RunCutter::IsGeneric(const RunElement* at, const RunElement* begin) const {
  return at != begin && !at->known &&
         (s_.starts[at->last - 1] & kGenericWord) != 0;
}

// "Twitter-Account": what an organisation's name is glued to is no name.
bool RunCutter::IsCompoundHead(const RunElement* at, const RunElement* begin,
                               const RunElement* end) const {
  if (!s_.words.GenitiveIsBareS() || at == begin || at + 1 != end ||
      at->known || Fold(at->first - 1) != "-" || IsGeneric(at, begin)) {
    return false;
  }
  const Token& before = At(at[-1].last - 1);
  return (at[-1].known && at[-1].hit.source == NameSource::kOrganisation) ||
         (before.upper_inside && !before.lower_inside);
}

// "Datenvolumen von", but not "Margarete von".
bool RunCutter::IsNounBeforeVon(const RunElement* at, const RunElement* begin,
                                const RunElement* end) const {
  return s_.words.NounsHaveCapitals() && at == begin && at + 1 != end &&
         !at->known && !Is(*at, kGiven) && at->last < end_ &&
         Fold(at->last) == "von" && at[1].first == at->last + 1;
}

// German puts what is owned beside its owner, both with capitals: "Kiplings
// Drang", "Oberfläche Europas". Emits the owner; the other is a noun.
bool RunCutter::CutGenitive(const RunElement* begin,
                            const RunElement* end) const {
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

// "Prevê-se", "Lagi-lagi", "Au-delà": the capital is the sentence's, and what
// the hyphen joins has none.
bool RunCutter::IsHyphenatedOpener(const RunElement& only) const {
  if (only.last < only.first + 3 || !IsForced(only.first)) return false;
  const Token& last = At(only.last - 1);
  return last.kind == TokenKind::kWord && !last.upper_first &&
         !last.upper_inside && text::HasCase(last.script) &&
         Fold(only.last - 2) == "-" && !s_.usage.SeenUpper(At(only.first));
}

// "UP-TO-DATE", "DO-NOT-USE": where the words begin that end the run, all in
// capitals and small words among them, which only stand out so; else `end`.
const RunElement* RunCutter::StressedPhrase(const RunElement* begin,
                                            const RunElement* end) const {
  constexpr std::ptrdiff_t kFewestWords = 3;
  const auto is_stressed = [this](const RunElement& element) {
    const Token& token = At(element.first);
    return !element.known && element.last == element.first + 1 &&
           token.upper_inside && !token.lower_inside;
  };
  const RunElement* first = end;
  bool has_small_word = false;
  while (first != begin && is_stressed(first[-1]) &&
         (first == end || Fold(first->first - 1) == "-")) {
    --first;
    has_small_word |= Is(*first, kOpener);
  }
  return has_small_word && end - first >= kFewestWords ? first : end;
}

// "Specialists say", "Previously, there": not "Lomar (50)", nor an item.
bool RunCutter::SentenceGoesOn(const RunElement& opener) const {
  std::uint32_t next = opener.last;
  const bool comma = next < end_ && Fold(next) == ",";
  if (comma) ++next;
  if (next >= end_ || At(next).kind != TokenKind::kWord) return comma;
  // In Chinese every Latin word with a capital is a name.
  if (!text::HasCase(At(next).script)) return false;
  return comma || !At(next).upper_first;
}

// Whether a word alone, not of the gazetteer, is a name.
bool RunCutter::IsName(const RunElement& only) const {
  const Token& token = At(only.first);
  if (only.last > only.first + 1) {  // "H20", "Jean-Yves"
    return !IsHyphenatedOpener(only);
  }
  if (token.fold_size < 2) return false;
  const bool forced = IsForced(only.first);
  // "I did NOT": short ones are acronyms, "IT".
  const bool stressed = Is(only, kOpener) && token.fold_size > 2;
  if (token.upper_inside && (token.lower_inside || (!forced && !stressed))) {
    return true;
  }
  if (Is(only, kOpener)) return false;
  if (s_.usage.SeenLower(token)) return false;
  if (IsCommonNoun(only) || IsNounByPlace(only)) return false;
  if (s_.words.NounsHaveCapitals() && MayHaveNounEnding(tokens_.Fold(token))) {
    return false;
  }
  if (!forced || s_.usage.SeenUpper(token)) return true;
  return token.fold_size > 3 && s_.usage.IsShort() &&
         (s_.usage.IsBrief() || s_.usage.SeenTwice(token) ||
          !SentenceGoesOn(only));
}

void RunCutter::Emit(const RunElement* begin, const RunElement* end) const {
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
  for (const RunElement* element = begin; element != end; ++element) {
    if (element->known) out_.hits.push_back(element->hit);
  }
  run.hits_end = static_cast<std::uint32_t>(out_.hits.size());
}

void RunCutter::Cut(const std::vector<RunElement>& run,
                    std::uint32_t claim_end) {
  end_ = claim_end;
  const RunElement* begin = run.data();
  const RunElement* end = StressedPhrase(begin, begin + run.size());
  if (begin == end) return;
  // The sentence's first word.
  if (end - begin > 1 && !begin->known && IsForced(begin->first) &&
      (Is(*begin, kOpener) || Is(begin[1], kLegalForm) ||
       s_.usage.SeenLower(At(begin->first)))) {
    ++begin;
  }
  for (const RunElement* at = begin; at != end; ++at) {
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

}  // namespace claimdiff
