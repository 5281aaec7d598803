// Every number of the model: its unit, its meaning, where it comes from.
#ifndef CLAIMDIFF_ALIGNMENT_PARAMETERS_H_
#define CLAIMDIFF_ALIGNMENT_PARAMETERS_H_

namespace claimdiff::alignment {

struct Parameters {
  // --- Evidence (score.cc) ---
  float key_kept = 0.56F;
  float background_hits = 0.15F;
  float common_share = 0.8F;
  float length_deviation = 0.22F;
  float length_noise = 1.25F;
  float length_weight = 1.5F;
  float score_limit = 16.F;
  float score_scale = 1.6F;

  // --- Sequence (model.cc) ---
  float gap = 0.7F;
  float gap_strength = 1.5F;
  float jump = 0.04F;
  float jump_strength = 4.F;
  float step_forward = 3.F;
  float step_same = 0.05F;
  float step_back = 0.03F;
  float step_decay = 0.2F;
  int rounds = 3;
  float feedback = 0.F;

  // --- Beads (beads.cc) ---
  float link_from = 0.46F;
};

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_PARAMETERS_H_
