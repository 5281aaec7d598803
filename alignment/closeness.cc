#include "alignment/closeness.h"

#include <cmath>

namespace claimdiff::alignment {

namespace {

float Between(float loose, float close, float closeness) {
  return closeness * close + (1 - closeness) * loose;
}

}  // namespace

float Closeness(float deviation, float facts_kept,
                const Parameters& parameters) {
  const float odds = parameters.close_by_deviation * deviation +
                     parameters.close_by_facts_kept * facts_kept +
                     parameters.close_bias;
  return 1 / (1 + std::exp(-odds));
}

Parameters AdaptedTo(float closeness, const Parameters& parameters) {
  Parameters out = parameters;
  out.score_scale =
      Between(parameters.loose_score_scale, parameters.score_scale, closeness);
  out.key_kept =
      Between(parameters.loose_key_kept, parameters.key_kept, closeness);
  out.position_decay = Between(parameters.loose_position_decay,
                               parameters.position_decay, closeness);
  out.link_from =
      Between(parameters.loose_link_from, parameters.link_from, closeness);
  out.join_cost =
      Between(parameters.loose_join_cost, parameters.join_cost, closeness);
  return out;
}

}  // namespace claimdiff::alignment
