// Matching is one pass of longest match over tokens (text/phrases.h), tried
// first on the words as they stand, then without their case endings, then
// without a proclitic. The writing decides between a name and a word: a name
// with a capital wants a capital, an acronym of up to three letters wants all
// of its capitals ("AS" is a country in Indonesian, "as" is not).
#include "extract/gazetteer.h"

#include <algorithm>

#include "extract/gazetteer_builder.h"
#include "extract/name_tables.h"
#include "text/by_language.h"

namespace claimdiff {

namespace {

using text::Token;
using text::Tokens;

bool InCapitals(const Token& token) {
  return token.upper_inside && !token.lower_inside;
}

// Particles of Korean stand at a word's end, so a name begins a word.
bool StartsInsideWord(const Tokens& tokens, std::uint32_t first) {
  const Token& token = tokens.list[first];
  if (token.script != text::Script::kHangul || first == 0) return false;
  return !token.space_before &&
         tokens.list[first - 1].script == text::Script::kHangul;
}

}  // namespace

const Gazetteer& Gazetteer::For(std::string_view language) {
  static auto& built = *new text::ByLanguage<Gazetteer>;
  return built.Get(language,
                   [&] { return GazetteerBuilder(language).Build(); });
}

std::uint64_t Gazetteer::StemHash(std::string_view folded,
                                  const Token& token) const {
  return token.kind == text::TokenKind::kWord
             ? text::HashFolded(forms_.Stem(folded))
             : token.hash;
}

bool Gazetteer::MayMatch(std::string_view folded, const Token& token) const {
  if (exact_.Begins(token.hash)) return true;
  if (forms_.HasEndings() && stems_.Begins(StemHash(folded, token))) {
    return true;
  }
  bool found = false;
  forms_.ForEachProclitic(
      folded, [&](std::string_view prefix, std::string_view replacement) {
        std::string bare(replacement);
        bare += folded.substr(prefix.size());
        found |= exact_.Begins(text::HashFolded(bare));
      });
  return found;
}

bool Gazetteer::NeedsCapital(std::string_view folded,
                             const Token& token) const {
  return text::HasCase(token.script) && !forms_.HasProclitics() &&
         !small_starts_.Contains(token.hash) &&
         (!forms_.HasEndings() ||
          !small_starts_.Contains(StemHash(folded, token)));
}

// "META" is a key, Meta a department of Colombia; but not where all words are
// in capitals.
bool Gazetteer::IsAcronym(const Tokens& tokens, std::uint32_t i) {
  const auto in_capitals = [&tokens](std::uint32_t k) {
    return k < tokens.list.size() && InCapitals(tokens.list[k]);
  };
  return in_capitals(i) && !in_capitals(i - 1) && !in_capitals(i + 1);
}

bool Gazetteer::HasCapitals(const Tokens& tokens, std::uint32_t first,
                            const text::PhraseMatch& match) const {
  std::uint32_t wanted = names_[match.value].capitals;
  for (std::uint32_t i = first; i < match.token_end && wanted != 0; ++i) {
    const Token& token = tokens.list[i];
    if (text::IsPhraseJoint(tokens, token)) continue;
    if ((wanted & 1) != 0 && !token.upper_first) return false;
    wanted >>= 1;
  }
  return true;
}

// Finnish "koreaksi" is Korean, "korin" a basket's, though both have the stem
// of "korea"; Ukrainian "Дані" are data, "Данії" is Denmark's. A last i may
// become an e: "suomi", "suomea".
bool Gazetteer::HasStart(std::string_view folded,
                         const text::PhraseMatch& match) const {
  const std::uint32_t index = names_[match.value].start;
  if (index == kWhole) return true;
  std::string_view start = starts_[index];
  const bool starts = folded.starts_with(start);
  if (names_[match.value].source != NameSource::kLanguage) {
    return starts && folded.size() > start.size();
  }
  if (starts) return true;
  if (!start.ends_with('i')) return false;
  start.remove_suffix(1);
  return folded.starts_with(start) && folded.size() > start.size() &&
         folded[start.size()] == 'e';
}

bool Gazetteer::Fits(const Tokens& tokens, std::uint32_t first,
                     const text::PhraseMatch& match) const {
  const Token& token = tokens.list[first];
  if (!text::HasCase(token.script)) return true;
  const Entry& entry = names_[match.value];
  if (entry.never_acronym && IsAcronym(tokens, first)) return false;
  if (!entry.acronym) return HasCapitals(tokens, first, match);
  // Vietnamese "CHÚ Ý" is no Italy ("Ý").
  return token.upper_first && !token.lower_inside &&
         (token.letters > 1 || first == 0 || token.line_before ||
          !InCapitals(tokens.list[first - 1]));
}

void Gazetteer::AddKey(std::string_view key, GazetteerRoom* room,
                       GazetteerHit* hit) const {
  for (const std::string_view known : room->KeysOf(*hit)) {
    if (known == key) return;
  }
  room->keys.push_back(key);
  hit->keys_end = static_cast<std::uint32_t>(room->keys.size());
}

// Of room->matches.
void Gazetteer::Choose(const Tokens& tokens, GazetteerRoom* room,
                       GazetteerHit* hit) const {
  for (const text::PhraseMatch& match : room->matches) {
    if (match.token_end < hit->last || !Fits(tokens, hit->first, match)) {
      continue;
    }
    const Entry& entry = names_[match.value];
    const bool languages_too = hit->source == NameSource::kDemonym &&
                               entry.source == NameSource::kLanguage;
    if (match.token_end > hit->last || entry.source < hit->source) {
      room->keys.resize(hit->keys_begin);
      hit->keys_end = hit->keys_begin;
      hit->last = match.token_end;
      hit->source = entry.source;
    } else if (entry.source != hit->source && !languages_too) {
      continue;
    }
    AddKey(keys_[entry.key], room, hit);
  }
}

bool Gazetteer::Match(const Tokens& tokens, TokenRange range,
                      GazetteerRoom* room, GazetteerHit* hit) const {
  const std::uint32_t first = range.first;
  if (StartsInsideWord(tokens, first)) return false;
  hit->first = hit->last = first;
  hit->source = NameSource::kRegion;
  hit->keys_begin = hit->keys_end =
      static_cast<std::uint32_t>(room->keys.size());
  std::vector<text::PhraseMatch>& matches = room->matches;
  matches.clear();
  exact_.Match(tokens, first, range.limit, &matches);
  Choose(tokens, room, hit);
  if (forms_.HasEndings()) {
    matches.clear();
    stems_.MatchBy(
        tokens,
        [&](std::uint32_t i) {
          return StemHash(tokens.Fold(tokens.list[i]), tokens.list[i]);
        },
        first, range.limit, &matches);
    // A stem says less than the word: it must win by length.
    std::erase_if(matches, [&](const text::PhraseMatch& match) {
      return match.token_end <= hit->last ||
             !HasStart(tokens.Fold(tokens.list[first]), match) ||
             refused_.Contains(RefusedHash(tokens.list[first].hash,
                                           keys_[names_[match.value].key]));
    });
    Choose(tokens, room, hit);
  }
  if (hit->last > first) return true;
  const std::string_view fold = tokens.Fold(tokens.list[first]);
  forms_.ForEachProclitic(
      fold, [&](std::string_view prefix, std::string_view replacement) {
        if (hit->last > first) return;
        std::string bare(replacement);
        bare += fold.substr(prefix.size());
        const std::uint64_t bare_hash = text::HashFolded(bare);
        matches.clear();
        exact_.MatchBy(
            tokens,
            [&](std::uint32_t i) {
              return i == first ? bare_hash : tokens.list[i].hash;
            },
            first, range.limit, &matches);
        Choose(tokens, room, hit);
      });
  return hit->last > first;
}

}  // namespace claimdiff
