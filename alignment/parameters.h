// Every number of the model: its unit, its meaning, where it comes from.
#ifndef CLAIMDIFF_ALIGNMENT_PARAMETERS_H_
#define CLAIMDIFF_ALIGNMENT_PARAMETERS_H_

namespace claimdiff::alignment {

struct Parameters {
  // --- Evidence (score.cc) ---
  float key_kept = 0.6F;
  float background_hits = 0.5F;
  float common_share = 0.5F;
  float length_deviation = 0.30F;
  float length_noise = 3.F;
  float length_weight = 1.F;
  float score_limit = 16.F;
  float score_scale = 1.F;

  // --- Sequence (model.cc) ---
  float gap = 0.25F;
  float gap_strength = 8.F;
  float jump = 0.1F;
  float jump_strength = 6.F;
  float step_forward = 0.75F;
  float step_same = 0.05F;
  float step_back = 0.03F;
  float step_decay = 0.35F;
  int rounds = 3;
  float feedback = 0.F;

  // --- Beads (beads.cc) ---
  float link_from = 0.4F;
};

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_PARAMETERS_H_
