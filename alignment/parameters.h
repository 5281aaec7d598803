// Every number of the model: its unit, its meaning, where it comes from.
#ifndef CLAIMDIFF_ALIGNMENT_PARAMETERS_H_
#define CLAIMDIFF_ALIGNMENT_PARAMETERS_H_

namespace claimdiff::alignment {

struct Parameters {
  // --- Evidence (score.cc) ---
  float key_kept = 0.9F;
  float background_hits = 0.15F;
  float common_share = 0.8F;
  float length_deviation = 0.2F;
  float length_noise = 2.F;
  float length_weight = 1.5F;
  float score_limit = 16.F;
  float score_scale = 1.F;

  // --- Sequence (model.cc) ---
  float gap = 0.45F;
  float gap_strength = 1.5F;
  float jump = 0.15F;
  float jump_strength = 6.F;
  float step_forward = 3.F;
  float step_same = 0.05F;
  float step_back = 0.03F;
  float step_decay = 0.2F;
  int rounds = 3;
  float feedback = 0.F;

  // --- Beads (beads.cc) ---
  float link_from = 0.4F;
};

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_PARAMETERS_H_
