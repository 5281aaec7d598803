// Every number of the model: its unit, its meaning, where it comes from.
//
// "Chosen" values were found by coordinate search on development pairs (news
// translations with deletions, with moved paragraphs, and real independent
// reports together), and rounded; README.md says what each signal is worth.
#ifndef CLAIMDIFF_ALIGNMENT_PARAMETERS_H_
#define CLAIMDIFF_ALIGNMENT_PARAMETERS_H_

#include <array>
#include <cstddef>

#include "alignment/features.h"

namespace claimdiff::alignment {

// What the keys of one class say; see score.cc and coverage.cc.
struct KeyWeights {
  float hit = 1;      // factor on the evidence of a sentence that matches
  float miss = 1;     // the same of one that doesn't, where others do
  float silent = 0;   // nats against a sentence for a key that none matches
  float unheard = 1;  // least number of keys that such a key counts for, 0..1
};

struct Parameters {
  // --- Evidence of keys (score.cc) ---

  // Chance that a sentence's counterpart holds one of its keys, given that the
  // other article holds the key at all. Chosen; counted, it is 0.5 for rare
  // words and 0.9 for facts, which key weights tell apart.
  float key_kept = 0.92F;
  // At most so many times the share that the other article can have kept:
  // where it has a key in two sentences, of seven here, it did not keep it.
  // Chosen.
  float key_kept_limit = 2.F;
  // Sentences added to both for that share. Chosen.
  float key_kept_smooth = 0.5F;
  // Matches, added to those counted, of a key with the background. Small, so
  // that a key with a single match keeps most of its evidence. Chosen.
  float background_hits = 0.5F;
  // Sentences of other articles in the background, so that in an article of
  // one sentence a match still says something. 1 to 8 do equally well.
  float background_sentences = 2.F;
  // What keys of each class say. Chosen.
  std::array<KeyWeights, kKeyClasses> keys = {{
      {1.F, 0.6F, 0.F, 0.25F},   // kWord
      {1.3F, 1.3F, 0.F, 0.25F},  // kTranslated
      {0.7F, 0.7F, 0.1F, 1.F},   // kUntranslated
      {0.7F, 2.F, 0.F, 0.3F},    // kNameWord
      {1.F, 0.F, 0.F, 0.25F},    // kLeftWord
      {1.F, 0.6F, 0.F, 0.25F},   // kLooseQuantity
      {1.F, 1.1F, 0.65F, 1.F},   // kName
      {1.7F, 1.9F, 0.65F, 1.F},  // kQuantity
      {1.7F, 1.9F, 0.65F, 1.F},  // kFigure
  }};
  // Factor on the evidence of keys: 1 would hold if keys were independent and
  // weights exact. Chosen.
  float score_scale = 1.1F;
  // Largest evidence of one pair of sentences, in nats either way; keeps the
  // chain's arithmetic within a float.
  float score_limit = 16.F;

  const KeyWeights& Of(KeyClass key) const {
    return keys[static_cast<std::size_t>(key)];
  }
  KeyWeights& Of(KeyClass key) { return keys[static_cast<std::size_t>(key)]; }

  // --- Evidence of lengths (lengths.cc) ---

  // Standard deviation of the log ratio of two long sentences' lengths, before
  // a pair's own is learnt. Counted: 0.11 in translations, 0.3 in independent
  // reports.
  float length_deviation = 0.33F;
  // Letters: the variance of a sentence of n letters is larger by this over n.
  // Counted on translations of 25 and of 150 letters.
  float length_noise = 1.5F;
  // Factor on the evidence. Chosen.
  float length_weight = 1.7F;
  // Links' worth of trust in the prior mean and deviation.
  float length_strength = 4.F;
  // The most, in nats, that a length far from the article's mean is rarer than
  // the mean: two standard deviations. 1.2 to 3 do nearly as well; without it
  // any two headings are a pair.
  float length_rarity_limit = 2.F;
  // Least evidence of one pair's lengths, in nats: a wild ratio is a merge or
  // a summary, not a proof.
  float length_floor = -7.5F;

  // --- Evidence of coverage (coverage.cc) ---

  // Chance that a counterpart has a fact, and a word, before the pair's own
  // are learnt, and keys' worth of trust in it.
  float facts_kept = 0.5F;
  float words_kept = 0.2F;
  float coverage_strength = 27.F;
  // Factor on the evidence, and its least and greatest value in nats.
  float coverage_weight = 0.36F;
  float coverage_floor = -8.F;
  float coverage_ceiling = 0.3F;

  // --- Order (chain.cc) ---

  // Prior chance that a sentence has no counterpart, and its worth in
  // sentences: translations have 20 %, independent reports 60 %.
  float gap = 0.37F;
  float gap_strength = 2.F;
  // Prior chance that the next counterpart may be anywhere, and its worth in
  // links.
  float jump = 0.13F;
  float jump_strength = 3.F;
  // How much rarer a jump is into the middle of a paragraph than to its start,
  // and out of the middle than from its end.
  float jump_inside = 0.6F;
  // Relative chances of the other steps: to the next sentence, to the same
  // one again, back (divided by the distance); each further sentence ahead is
  // less probable by the decay.
  float step_forward = 4.8F;
  float step_same = 0.05F;
  float step_back = 0.03F;
  float step_decay = 0.17F;
  // Nats against a pair of which another sentence surely has one (rivals.cc),
  // less where the articles are not close: two reports tell a thing twice.
  // Counted: 1 to 2 gain the same, 4 costs stories .003.
  float rival_weight = 1.5F;
  // Passes of forward-backward; each learns the priors for the next. The gain
  // after the third is below 0.001.
  int rounds = 3;
  // The same where one article was surely made from the other, that is with
  // such a chance (closeness.h): a third pass gains nothing there. Chosen.
  int close_rounds = 2;
  float surely_close = 0.999F;

  // --- Beads (beads.cc) ---

  // Least posterior of a link.
  float link_from = 0.45F;
  // The same where nothing shows that the articles are about one thing.
  float link_from_unrelated = 0.8F;
  // Log odds against a join where one is possible, before the pair's own are
  // learnt, and joins' worth of trust in it.
  float join_cost = 3.9F;
  float join_strength = 10.F;
  // Factor on what words, not facts, say for a join: those of neighbours are
  // less independent than those of one sentence. Chosen.
  float join_words = 0.6F;
  // Nats against a join over a sentence that says something else. Chosen.
  float join_skip = 0.7F;
  // For a sentence in no bead: the share of what it has in common with
  // sentences in beads that is taken off the chance that it is expressed (which
  // was at most 1 before, and is at least 0). Chosen.
  float taken_discount = 0.5F;

  // --- Roles (roles.cc) ---

  // Nats for two sentences that are both a title, a heading, a list item or a
  // quotation, and against a title beside anything else: what is a heading here
  // may be a line there. Chosen.
  float same_role = 1.F;
  float other_role = 3.F;

  // --- Places in paragraphs (places.cc) ---

  // Factor on the evidence; links' worth of trust in that there is none; and
  // the shares of links between places of one kind from which it counts, and
  // counts in full. Chosen on manuals; translations of news with a fifth of
  // their sentences deleted reach 0.7 or so.
  float place_weight = 1.5F;
  float place_strength = 8.F;
  float places_from = 0.8F;
  float places_to = 0.95F;

  // --- Inherited subjects (subjects.cc) ---

  // What an inherited subject counts for beside one that is named. Translations
  // carry subjects over at the same places: none.
  float subject = 0.F;

  // --- Position (position.cc) ---

  // Decay of the chance that a counterpart stands elsewhere, by the articles'
  // whole length. Translations move whole parts: none.
  float position_decay = 0.F;

  // --- How close the two articles are (closeness.cc) ---

  // Log odds that one article was made from the other, by what is learnt of the
  // pair: the deviation of its lengths, the share of facts kept, and how much
  // speaks for each link, in nats, of which so many count. A logistic
  // regression of 1,464 translations, with and without dictionaries, against
  // 455 independent reports without and 32 with one: the area under the curve
  // is .97 with dictionaries and .95 without. The bias leans to translations.
  float close_by_deviation = -12.4F;
  float close_by_facts_kept = 19.F;
  float close_by_nats = 0.31F;
  float most_nats_a_link = 12.F;
  float close_bias = -8.F;
  // Shares of sentences without a counterpart between which a pair becomes
  // sparse: of 3,300 translations with deletions one in a hundred reaches the
  // first, none the second. A sparse pair is no translation.
  float sparse_from = 0.5F;
  float sparse_to = 0.7F;
  float close_by_sparsity = -6.F;
  // Shares of jumps, and of sentences without a counterpart, between which a
  // pair tells everything in one order, as only a translation does. It takes
  // many sentences to learn so few jumps.
  float ordered_from = 0.05F;
  float ordered_to = 0.025F;
  float dense_from = 0.3F;
  float dense_to = 0.2F;
  float close_by_order = 6.F;
  // What independent reports have in the place of the values above. Sentences
  // on one event share words without saying the same, so keys count for less;
  // the order of the news is common to all. Chosen.
  float loose_score_scale = 0.82F;
  float loose_key_kept = 0.7F;
  // A figure that two reports of their own share is next to never shared by
  // accident, however few sentences tell how rare it is. Chosen on sixteen
  // pairs of short reports in 32 languages: 52 false one-sided claims became
  // 36, 61 of 118 links 77; 3 to 6 do equally well. For small numbers, months
  // and years, which unrelated stories share, too, it would double what of
  // these is aligned by chance.
  float loose_figure_hit = 4.F;
  // One report calls by name what the other describes.
  float loose_name_word_hit = 0.9F;
  float loose_name_word_miss = 0.35F;
  float loose_subject = 0.8F;
  float loose_position_decay = 2.5F;
  float loose_link_from = 0.7F;
  float loose_join_cost = 9.5F;
};

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_PARAMETERS_H_
