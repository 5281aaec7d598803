#include "report/facts_table.h"
namespace claimdiff {
void WriteFactsTable(const Article& article, const TerminalStyle&, std::ostream& out) {
  for (const Claim& c : article.claims) for (const Fact& f : c.facts) out << f.key << '\n';
}
}  // namespace claimdiff
