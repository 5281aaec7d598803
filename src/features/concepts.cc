// Two words are as near as their shares of concepts overlap, measured by the
// Bhattacharyya coefficient, the sum over concepts of sqrt(p(c|x) p(c|y)): 1
// for words with the same translations, and falling slowly when one of them
// has more, as dictionaries differ in how many they list.
#include "features/concepts.h"

#include <algorithm>
#include <bit>
#include <bitset>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>
#include <span>

#include "features/sorting.h"

namespace claimdiff {

namespace {

using alignment::Affinity;
using alignment::KeyClass;
using alignment::KeyId;
using lexicon::Concept;
using lexicon::Sense;

// A concept that so many words of one article reach says nothing.
constexpr std::size_t kMaxWordsOfConcept = 40;

struct Posting {
  Concept meaning = 0;
  KeyId key = 0;
  float weight = 0;
};

// A word of names stays one.
void Mark(KeyClass as, KeyId word, SideKeys* side) {
  KeyClass& of = side->side.classes[word];
  if (of != KeyClass::kNameWord) of = as;
}

// Concepts that a side has, and some that it has not: they are hashes, whose
// low bits tell them apart well enough.
class ConceptSet {
 public:
  explicit ConceptSet(std::span<const Posting> postings) {
    for (const Posting& posting : postings) set_.set(posting.meaning % kBits);
  }
  bool MayHave(Concept meaning) const { return set_.test(meaning % kBits); }

 private:
  static constexpr std::size_t kBits = std::size_t{1} << 16;
  std::bitset<kBits> set_;
};

// A word is known that a dictionary has; of English ones all are taken to be,
// but what may be a name.
bool IsKnown(bool english, const Word& word) {
  if (english) return !word.may_be_name;
  return !word.known->senses.empty() && !word.known->learnt;
}

// In no order. Marks the words that are known. Leaves out concepts that are
// surely not in `others`, if given: most of what a dictionary lists leads
// nowhere.
std::vector<Posting> Postings(bool english, const ConceptSet* others,
                              SideKeys* side) {
  constexpr std::size_t kUsual = 4;  // senses of a word
  const WordId words = side->words.size();
  std::vector<Posting> postings;
  postings.reserve(words * (english ? 1 : kUsual));
  for (WordId id = 0; id < words; ++id) {
    const KeyId key = side->word_keys[id];
    if (key == alignment::kNoKey) continue;
    const Word& word = side->words[id];
    if (IsKnown(english, word)) Mark(KeyClass::kUntranslated, key, side);
    for (const Sense& sense : word.known->senses) {
      if (others != nullptr && !others->MayHave(sense.meaning)) continue;
      postings.push_back({sense.meaning, key, sense.weight});
    }
  }
  return postings;
}

// Concepts are hashes: when as many rows as there are postings are told apart
// by their first bits, hardly one has more than a few.
void SortByConcept(std::vector<Posting>* postings) {
  constexpr int kBits = std::numeric_limits<Concept>::digits;
  const int bits = std::clamp(
      static_cast<int>(std::bit_width(postings->size())) - 1, 1, kBits / 2);
  const auto row_of = [bits](const Posting& posting) {
    return posting.meaning >> (kBits - bits);
  };
  std::vector<std::uint32_t> ends((std::size_t{1} << bits) + 1);
  for (const Posting& posting : *postings) ++ends[row_of(posting) + 1];
  std::partial_sum(ends.begin(), ends.end(), ends.begin());
  std::vector<Posting> sorted(postings->size());
  for (const Posting& posting : *postings) {
    sorted[ends[row_of(posting)]++] = posting;
  }
  std::uint32_t begin = 0;
  for (const std::uint32_t end : ends) {
    SortShort(std::span(sorted).subspan(begin, end - begin),
              [](const Posting& x, const Posting& y) {
                return x.meaning < y.meaning;
              });
    begin = end;
  }
  postings->swap(sorted);
}

// The run of one concept that starts at `first`.
std::span<const Posting> RunAt(std::span<const Posting> postings,
                               std::size_t first) {
  std::size_t end = first;
  while (end < postings.size() &&
         postings[end].meaning == postings[first].meaning) {
    ++end;
  }
  return postings.subspan(first, end - first);
}

// Has sqrt(p q) for each pair of words that meet in a concept, in no order.
std::vector<Affinity> Meetings(std::span<const Posting> a,
                               std::span<const Posting> b) {
  std::vector<Affinity> meetings;
  meetings.reserve(a.size() + b.size());
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const auto run_a = RunAt(a, i);
    const auto run_b = RunAt(b, j);
    if (a[i].meaning < b[j].meaning) {
      i += run_a.size();
      continue;
    }
    if (b[j].meaning < a[i].meaning) {
      j += run_b.size();
      continue;
    }
    if (run_a.size() <= kMaxWordsOfConcept &&
        run_b.size() <= kMaxWordsOfConcept) {
      for (const Posting& x : run_a) {
        for (const Posting& y : run_b) {
          meetings.push_back({x.key, y.key, std::sqrt(x.weight * y.weight)});
        }
      }
    }
    i += run_a.size();
    j += run_b.size();
  }
  return meetings;
}

// The chance that the words mean the same where they meet. A dictionary's
// word is right more often than its share of senses says.
float Chance(float coefficient) {
  constexpr float kSurest = 0.9F;
  return kSurest * std::sqrt(std::min(coefficient, 1.F));
}

// The share of the known words that have a translation on the other side.
float TranslatedShare(const std::vector<KeyClass>& classes) {
  const auto count = [&classes](KeyClass one) {
    return static_cast<float>(std::count(classes.begin(), classes.end(), one));
  };
  const float translated = count(KeyClass::kTranslated);
  const float known = translated + count(KeyClass::kUntranslated);
  return known == 0 ? 0 : translated / known;
}

// A dictionary that finds next to nothing is thin, whatever the articles tell:
// 35 % of the words and more are found in translations, and 15 % or less with
// dictionaries of a few thousand words. Then what it lacks means nothing.
void ForgiveThinDictionary(std::vector<KeyClass>* a, std::vector<KeyClass>* b) {
  constexpr float kThin = 0.2F;
  if (std::min(TranslatedShare(*a), TranslatedShare(*b)) >= kThin) return;
  for (std::vector<KeyClass>* side : {a, b}) {
    std::replace(side->begin(), side->end(), KeyClass::kUntranslated,
                 KeyClass::kWord);
  }
}

}  // namespace

void AddConceptAffinities(const Dictionary& dictionary_a,
                          const Dictionary& dictionary_b, SideKeys* a,
                          SideKeys* b, std::vector<Affinity>* out) {
  if (!dictionary_a.any() || !dictionary_b.any()) return;
  std::vector<Posting> postings_a = Postings(dictionary_a.english, nullptr, a);
  const ConceptSet in_a(postings_a);
  std::vector<Posting> postings_b = Postings(dictionary_b.english, &in_a, b);
  const ConceptSet in_both(postings_b);
  std::erase_if(postings_a, [&in_both](const Posting& posting) {
    return !in_both.MayHave(posting.meaning);
  });
  SortByConcept(&postings_a);
  SortByConcept(&postings_b);
  std::vector<Affinity> meetings = Meetings(postings_a, postings_b);
  SortPairs(a->names.keys.size(), &Affinity::value, &meetings);
  // From the end, where the smallest come first: so they add up exactly alike,
  // whichever side is A.
  for (std::size_t end = meetings.size(); end > 0;) {
    Affinity sum{meetings[end - 1].a, meetings[end - 1].b, 0};
    for (; end > 0 && meetings[end - 1].a == sum.a &&
           meetings[end - 1].b == sum.b;
         --end) {
      sum.value += meetings[end - 1].value;
    }
    sum.value = Chance(sum.value);
    Mark(KeyClass::kTranslated, sum.a, a);
    Mark(KeyClass::kTranslated, sum.b, b);
    out->push_back(sum);
  }
  ForgiveThinDictionary(&a->side.classes, &b->side.classes);
}

void DoubtFalseFriends(const SideKeys& a, const SideKeys& b,
                       std::span<Affinity> kin) {
  constexpr float kOdds = 0.3F;  // factor; chosen on development pairs
  for (Affinity& pair : kin) {
    if (a.side.classes[pair.a] != KeyClass::kTranslated ||
        b.side.classes[pair.b] != KeyClass::kTranslated) {
      continue;
    }
    const float odds = pair.value * kOdds;
    pair.value = odds / (odds + 1 - pair.value);
  }
}

}  // namespace claimdiff
