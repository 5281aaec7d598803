// Keys are collected for each side alone; then the affinity table is built
// from four sources, all through indexes, never over all pairs: equal keys,
// quantities of equal value, words of equal sound, and names made of such
// words. Where two sources speak about a pair, the surer one holds.
#include "features/features.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "features/concepts.h"
#include "features/date_affinity.h"
#include "features/kinship.h"
#include "features/leftovers.h"
#include "features/name_affinity.h"
#include "features/quantity_affinity.h"
#include "features/side_keys.h"
#include "features/sorting.h"
#include "features/word_memory.h"
#include "text/language_tag.h"

namespace claimdiff {

namespace {

using alignment::Affinity;
using alignment::KeyId;

bool HasCharacters(const text::Tokens& tokens) {
  return std::any_of(tokens.list.begin(), tokens.list.end(),
                     [](const text::Token& token) {
                       return token.script == text::Script::kHan ||
                              token.script == text::Script::kThai;
                     });
}

void AddEqualKeys(const SideKeys& a, const SideKeys& b,
                  std::vector<Affinity>* out) {
  for (KeyId k = 0; k < a.names.keys.size(); ++k) {
    if (a.names.keys[k].kind == FactKind::kConcept) continue;  // by kinship
    const KeyId same = b.fact_ids.Find(a.names.keys[k].key, b.names.keys).key;
    if (same != alignment::kNoKey) out->push_back({k, same, 1.F});
  }
}

Dictionary DictionaryFor(std::string_view language, const Lexicons& lexicons) {
  const bool english = text::PrimarySubtag(language) == "en";
  return {english, english ? nullptr : lexicons.For(language)};
}

// Of BCP 47 tags; "und" may be any language.
bool InTwoLanguages(std::string_view a, std::string_view b) {
  a = text::PrimarySubtag(a);
  b = text::PrimarySubtag(b);
  const auto known = [](std::string_view language) {
    return !language.empty() && language != "und";
  };
  return known(a) && known(b) && a != b;
}

std::vector<std::string> Used(const Dictionary& a, const Dictionary& b) {
  std::vector<std::string> used;
  if (!a.any() || !b.any()) return used;
  for (const Dictionary* dictionary : {&a, &b}) {
    if (dictionary->lexicon != nullptr) {
      used.push_back(dictionary->lexicon->language());
    }
  }
  std::sort(used.begin(), used.end());
  used.erase(std::unique(used.begin(), used.end()), used.end());
  return used;
}

}  // namespace

PairFeatures BuildFeatures(const Article& a, const text::Tokens& tokens_a,
                           const Article& b, const text::Tokens& tokens_b,
                           const Lexicons& lexicons) {
  ForgetWords();
  WordOptions options;
  options.characters = HasCharacters(tokens_a) && HasCharacters(tokens_b);
  const Dictionary dictionary_a = DictionaryFor(a.language, lexicons);
  const Dictionary dictionary_b = DictionaryFor(b.language, lexicons);
  const bool bilingual = dictionary_a.any() && dictionary_b.any();
  if (bilingual) options.dictionary = dictionary_a;
  SideKeys keys_a = CollectKeys(a, tokens_a, options);
  if (bilingual) options.dictionary = dictionary_b;
  SideKeys keys_b = CollectKeys(b, tokens_b, options);
  PairFeatures out;
  std::vector<Affinity>& affinities = out.features.affinities;
  AddEqualKeys(keys_a, keys_b, &affinities);
  AddQuantityAffinities(keys_a, keys_b, &affinities);
  AddDateAffinities(keys_a, keys_b, &affinities);
  AddNameAffinities(keys_a, keys_b, FindKin(keys_a.words, keys_b.words),
                    &affinities);
  const std::size_t by_sound = affinities.size();
  AddConceptAffinities(dictionary_a, dictionary_b, &keys_a, &keys_b,
                       &affinities);
  DoubtFalseFriends(keys_a, keys_b, std::span(affinities).first(by_sound));
  SortPairs(keys_a.names.keys.size(), &Affinity::value, &affinities);
  KeepFirstOfEach(&affinities);
  out.features.a = std::move(keys_a.side);
  out.features.b = std::move(keys_b.side);
  if (InTwoLanguages(a.language, b.language)) ForgiveLeftovers(&out.features);
  out.a = std::move(keys_a.names);
  out.b = std::move(keys_b.names);
  out.a.word_text = std::move(keys_a.words.text());
  out.b.word_text = std::move(keys_b.words.text());
  out.dictionaries = Used(dictionary_a, dictionary_b);
  return out;
}

}  // namespace claimdiff
