#include "alignment/places.h"

#include <algorithm>
#include <cmath>

namespace claimdiff::alignment {

PlaceModel::PlaceModel(const Side& a, const Side& b,
                       const Parameters& parameters)
    : parameters_(parameters),
      a_(PlacesIn(a)),
      b_(PlacesIn(b)),
      share_a_(SharesOf(a_)),
      share_b_(SharesOf(b_)) {}

std::vector<PlaceModel::Place> PlaceModel::PlacesIn(const Side& side) {
  if (side.blocks.size() != side.size() || side.roles.size() != side.size()) {
    return {};
  }
  std::vector<Place> places(side.size());
  for (SentenceId i = 0; i < side.size(); ++i) {
    const bool first = i == 0 || side.blocks[i - 1] != side.blocks[i];
    const bool last =
        i + 1 == side.size() || side.blocks[i + 1] != side.blocks[i];
    const std::size_t edges = (first ? 1 : 0) + (last ? 2 : 0);
    places[i] = static_cast<Place>(
        kEdges * static_cast<std::size_t>(side.roles[i]) + edges);
  }
  return places;
}

// As if there were one sentence more, in every place alike.
PlaceModel::Shares PlaceModel::SharesOf(const std::vector<Place>& places) {
  const float one = 1 / static_cast<float>(places.size() + 1);
  Shares shares;
  shares.fill(one / static_cast<float>(kPlaces));
  for (const Place place : places) shares[place] += one;
  return shares;
}

void PlaceModel::AddTo(Matrix* scores) const {
  if (!kept_) return;
  std::vector<float> nats(b_.size());
  for (Place place = 0; place < kPlaces; ++place) {
    if (std::find(a_.begin(), a_.end(), place) == a_.end()) continue;
    for (std::size_t j = 0; j < nats.size(); ++j) {
      nats[j] = nats_[place][b_[j]];
    }
    scores->AddToRows(a_, place, nats);
  }
}

void PlaceModel::Learn(const Links& links) {
  kept_ = false;
  if (a_.empty() || b_.empty()) return;
  std::array<Shares, kPlaces> counts{};
  float all = 0, alike = 0;
  for (const Link& link : links.likely) {
    const Place x = a_[link.a], y = b_[link.b];
    counts[x][y] += link.chance;
    all += link.chance;
    if (x == y) alike += link.chance;
  }
  const float from = parameters_.places_from, to = parameters_.places_to;
  const float kept =
      std::clamp((alike / (all + 1) - from) / (to - from), 0.F, 1.F);
  kept_ = kept > 0;
  if (!kept_) return;
  const float strength = parameters_.place_strength;
  for (std::size_t x = 0; x < kPlaces; ++x) {
    for (std::size_t y = 0; y < kPlaces; ++y) {
      const float any = share_a_[x] * share_b_[y];
      const float linked = (counts[x][y] + strength * any) / (all + strength);
      nats_[x][y] = kept * parameters_.place_weight * std::log(linked / any);
    }
  }
}

}  // namespace claimdiff::alignment
