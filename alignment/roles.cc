#include "alignment/roles.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace claimdiff::alignment {

namespace {

float RoleEvidence(Role a, Role b, const Parameters& parameters) {
  if (a == b) return a == Role::kBody ? 0 : parameters.same_role;
  const bool title = a == Role::kTitle || b == Role::kTitle;
  return title ? -parameters.other_role : 0;
}

}  // namespace

void AddRoles(const Side& a, const Side& b, const Parameters& parameters,
              Matrix* scores) {
  const std::vector<Role>& roles_a = a.roles;
  const std::vector<Role>& roles_b = b.roles;
  if (roles_a.size() != a.size() || roles_b.size() != b.size()) return;
  std::vector<float> nats(roles_b.size());
  for (const Role role : {Role::kBody, Role::kTitle, Role::kHeading,
                          Role::kListItem, Role::kQuote}) {
    if (std::find(roles_a.begin(), roles_a.end(), role) == roles_a.end()) {
      continue;
    }
    // Of a sentence of this role, by B's sentence.
    bool any = false;
    for (std::size_t j = 0; j < nats.size(); ++j) {
      nats[j] = RoleEvidence(role, roles_b[j], parameters);
      any |= nats[j] != 0;
    }
    if (any) scores->AddToRows(roles_a, role, nats);
  }
}

}  // namespace claimdiff::alignment
