#include "alignment/beads.h"

#include <algorithm>
#include <cmath>

namespace claimdiff::alignment {

namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;

struct Link {
  SentenceId a = 0, b = 0;
  float chance = 0;
};

}  // namespace

Alignment DecodeBeads(const Posteriors& posteriors,
                      const Parameters& parameters) {
  const Matrix& forward = posteriors.a_to_b;
  Alignment out;
  out.expressed_a.assign(forward.rows, 0.F);
  out.expressed_b.assign(forward.columns, 0.F);
  std::vector<Link> links;
  for (SentenceId i = 0; i < forward.rows; ++i) {
    for (SentenceId j = 0; j < forward.columns; ++j) {
      const float p = posteriors.both.At(i, j);
      out.expressed_a[i] += p;
      out.expressed_b[j] += p;
      if (p >= parameters.link_from) links.push_back({i, j, p});
    }
  }
  for (float& p : out.expressed_a) p = std::min(p, 1.F);
  for (float& p : out.expressed_b) p = std::min(p, 1.F);
  std::sort(links.begin(), links.end(), [](const Link& x, const Link& y) {
    if (x.chance != y.chance) return x.chance > y.chance;
    return x.a + x.b != y.a + y.b ? x.a + x.b < y.a + y.b : x.a < y.a;
  });
  std::vector<std::uint32_t> bead_a(forward.rows, kNone);
  std::vector<std::uint32_t> bead_b(forward.columns, kNone);
  for (const Link& link : links) {
    std::uint32_t& x = bead_a[link.a];
    std::uint32_t& y = bead_b[link.b];
    if (x == kNone && y == kNone) {
      x = y = static_cast<std::uint32_t>(out.beads.size());
      out.beads.push_back({{link.a}, {link.b}, link.chance});
    } else if (x == kNone && out.beads[y].b.size() == 1) {
      auto& a = out.beads[y].a;
      if (link.a + 1 == a.front() || link.a == a.back() + 1) {
        a.push_back(link.a);
        std::sort(a.begin(), a.end());
        x = y;
      }
    } else if (y == kNone && out.beads[x].a.size() == 1) {
      auto& b = out.beads[x].b;
      if (link.b + 1 == b.front() || link.b == b.back() + 1) {
        b.push_back(link.b);
        std::sort(b.begin(), b.end());
        y = x;
      }
    }
  }
  std::sort(
      out.beads.begin(), out.beads.end(),
      [](const Bead& x, const Bead& y) { return x.a.front() < y.a.front(); });
  return out;
}

}  // namespace claimdiff::alignment
