#include "alignment/roles.h"

namespace claimdiff::alignment {

namespace {

bool IsAbove(Role role) {
  return role == Role::kTitle || role == Role::kHeading;
}

float RoleEvidence(Role a, Role b, const Parameters& parameters) {
  if (a == b) return a == Role::kBody ? 0 : parameters.same_role;
  return IsAbove(a) || IsAbove(b) ? -parameters.other_role : 0;
}

}  // namespace

void AddRoles(const Features& features, const Parameters& parameters,
              Matrix* scores) {
  if (features.a.roles.size() != features.a.size() ||
      features.b.roles.size() != features.b.size()) {
    return;
  }
  for (SentenceId i = 0; i < scores->rows; ++i) {
    float* row = scores->Row(i);
    for (SentenceId j = 0; j < scores->columns; ++j) {
      row[j] +=
          RoleEvidence(features.a.roles[i], features.b.roles[j], parameters);
    }
  }
}

}  // namespace claimdiff::alignment
