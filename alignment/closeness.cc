#include "alignment/closeness.h"

#include <algorithm>
#include <cmath>

namespace claimdiff::alignment {

namespace {

float Between(float loose, float close, float closeness) {
  return closeness * close + (1 - closeness) * loose;
}

// How far `value` is from `from` to `to`, 0..1.
float Progress(float value, float from, float to) {
  return std::clamp((value - from) / (to - from), 0.F, 1.F);
}

}  // namespace

float ClosenessOf(const Shown& shown, const Parameters& parameters) {
  const float sparsity =
      Progress(shown.gap, parameters.sparse_from, parameters.sparse_to);
  const float order =
      Progress(shown.jump, parameters.ordered_from, parameters.ordered_to) *
      Progress(shown.gap, parameters.dense_from, parameters.dense_to);
  const float nats = std::min(shown.nats_a_link, parameters.most_nats_a_link);
  const float log_odds = parameters.close_by_deviation * shown.deviation +
                         parameters.close_by_facts_kept * shown.facts_kept +
                         parameters.close_by_nats * nats +
                         parameters.close_by_sparsity * sparsity +
                         parameters.close_by_order * order +
                         parameters.close_bias;
  return 1 / (1 + std::exp(-log_odds));
}

Parameters AdaptedTo(float closeness, const Parameters& parameters) {
  Parameters out = parameters;
  out.score_scale =
      Between(parameters.loose_score_scale, parameters.score_scale, closeness);
  out.key_kept =
      Between(parameters.loose_key_kept, parameters.key_kept, closeness);
  out.subject =
      Between(parameters.loose_subject, parameters.subject, closeness);
  out.position_decay = Between(parameters.loose_position_decay,
                               parameters.position_decay, closeness);
  out.link_from =
      Between(parameters.loose_link_from, parameters.link_from, closeness);
  out.join_cost =
      Between(parameters.loose_join_cost, parameters.join_cost, closeness);
  out.rival_weight = closeness * parameters.rival_weight;
  KeyWeights& figures = out.Of(KeyClass::kFigure);
  figures.hit = Between(parameters.loose_figure_hit, figures.hit, closeness);
  KeyWeights& name_words = out.Of(KeyClass::kNameWord);
  name_words.hit =
      Between(parameters.loose_name_word_hit, name_words.hit, closeness);
  name_words.miss =
      Between(parameters.loose_name_word_miss, name_words.miss, closeness);
  return out;
}

}  // namespace claimdiff::alignment
