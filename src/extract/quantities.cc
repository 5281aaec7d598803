#include "extract/quantities.h"

#include <cmath>
#include <utility>

#include "extract/number.h"

namespace claimdiff {

namespace {

Fact NumberFact(const text::Tokens& tokens, const NumberMention& number) {
  Fact fact;
  fact.kind = number.ordinal ? FactKind::kOrdinal : FactKind::kNumber;
  fact.key = Name(fact.kind);
  fact.key += ':';
  fact.key += number.value.ToString();
  fact.span = {tokens.list[number.begin].span.begin,
               tokens.list[number.end - 1].span.end};
  const double value = number.value.ToDouble();
  const double slack = number.magnitude || number.last_digit < 0
                           ? 0.5 * std::pow(10.0, number.last_digit)
                           : 0;
  fact.quantity.low = value - slack;
  fact.quantity.high = value + slack;
  return fact;
}

bool IsPlain(const NumberMention& number) {
  return !number.in_chain && !number.one && !number.doubtful &&
         !number.glued_before && !number.glued_after;
}

}  // namespace

std::vector<Fact> FindQuantities(const text::Tokens& tokens,
                                 const Article& article) {
  const Knowledge& knowledge = KnowledgeFor(article.language);
  const NumberContext context{
      tokens, article.text, knowledge,
      DetectDigitStyle(tokens, article.text, knowledge.digit_style)};
  std::vector<Fact> facts;
  for (const Claim& claim : article.claims) {
    const std::uint32_t first = tokens.FirstAt(claim.span.begin);
    const std::uint32_t limit = tokens.FirstAt(claim.span.end);
    for (const NumberMention& number : FindNumbers(context, first, limit)) {
      if (IsPlain(number)) facts.push_back(NumberFact(tokens, number));
    }
  }
  return facts;
}

}  // namespace claimdiff
