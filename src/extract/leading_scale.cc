#include "extract/leading_scale.h"

#include <optional>
#include <span>

namespace claimdiff {

namespace {

// The power of ten that the scale at token i stands for; 0 if it is none.
int ScaleAt(const NumberContext& context, std::uint32_t i) {
  const std::span<const std::uint32_t> powers =
      context.knowledge.number_words.leading_scales.Find(
          context.tokens.Fold(context.tokens.list[i]));
  return powers.empty() ? 0 : static_cast<int>(powers.front());
}

}  // namespace

void ReadLeadingScale(const NumberContext& context, std::uint32_t first,
                      NumberMention* mention) {
  if (context.knowledge.number_words.leading_scales.empty() ||
      mention->begin == first || mention->ordinal || mention->in_chain ||
      mention->magnitude) {
    return;
  }
  const int power = ScaleAt(context, mention->begin - 1);
  const std::optional<Decimal> scaled = mention->value.Shifted(power);
  if (power == 0 || !scaled) return;
  mention->value = *scaled;
  mention->last_digit += power;
  mention->scale_power = power;
  mention->magnitude = true;
  mention->bare_digits = mention->one = mention->doubtful = false;
  --mention->begin;
}

bool GoesOnWithScale(const NumberContext& context, const NumberMention& mention,
                     NumberMention* before) {
  if (context.knowledge.number_words.leading_scales.empty() ||
      before->scale_power == 0 || mention.ordinal ||
      !(mention.spelled || mention.magnitude)) {
    return false;
  }
  const bool joined = mention.begin == before->end + 1 &&
                      context.knowledge.number_words.IsPart(
                          context.tokens.Fold(context.tokens.list[before->end]),
                          NumberPart::kJoin);
  if (mention.begin != before->end && !joined) return false;
  const std::optional<Decimal> one = Decimal(1).Shifted(before->scale_power);
  const std::optional<Decimal> sum = before->value.Plus(mention.value);
  if (!one || !sum || !(mention.value < *one)) return false;
  before->value = *sum;
  before->last_digit = mention.last_digit;
  before->scale_power = mention.scale_power;
  before->end = mention.end;
  return true;
}

}  // namespace claimdiff
