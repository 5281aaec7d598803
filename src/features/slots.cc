#include "features/slots.h"

namespace claimdiff {

void SetSlot(const Fact& fact, std::string* key) {
  key->clear();
  switch (fact.kind) {
    case FactKind::kPercent: *key = "slot:percent"; break;
    case FactKind::kMoney:
      key->append("slot:money:").append(fact.quantity.dimension);
      break;
    case FactKind::kMeasure:
      key->append("slot:measure:").append(fact.quantity.dimension);
      break;
    case FactKind::kDuration:
      key->append("slot:duration:").push_back(fact.key.back());
      break;
    default: break;
  }
}

}  // namespace claimdiff
