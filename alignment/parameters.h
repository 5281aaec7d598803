// Every number of the model: its unit, its meaning, where it comes from.
#ifndef CLAIMDIFF_ALIGNMENT_PARAMETERS_H_
#define CLAIMDIFF_ALIGNMENT_PARAMETERS_H_

namespace claimdiff::alignment {

struct Parameters {
  // --- Evidence (score.cc) ---
  float key_kept = 0.85F;
  float background_hits = 0.1F;
  float silent_fact = 0.25F;
  float background_sentences = 3.F;
  float length_deviation = 0.22F;
  float length_noise = 1.5F;
  float length_weight = 1.5F;
  float length_strength = 2.F;
  float length_floor = -6.F;
  float score_limit = 16.F;
  float score_scale = 1.1F;

  // --- Sequence (model.cc) ---
  float gap = 0.4F;
  float gap_strength = 4.F;
  float jump = 0.065F;
  float jump_strength = 3.F;
  float step_forward = 4.8F;
  float step_same = 0.05F;
  float step_back = 0.03F;
  float step_decay = 0.2F;
  int rounds = 3;

  // --- Beads (beads.cc) ---
  float link_from = 0.46F;
  float join_cost = 2.5F;
};

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_PARAMETERS_H_
