// Whether counterparts stand in places of one kind, learnt per pair of
// articles.
//
// A sentence is of a title, a heading, a list or the like, and the first of its
// paragraph, the last, both or neither. Where one article was made from the
// other and its layout kept, as in manuals, a first sentence of a list item
// answers another; that is much to go by where words say little. How much, the
// pair itself tells: the joint shares of places among the links of a first
// alignment, against those among any two sentences. Where layouts differ, or
// sentences of paragraphs are missing here and there, nothing is added.
#ifndef CLAIMDIFF_ALIGNMENT_PLACES_H_
#define CLAIMDIFF_ALIGNMENT_PLACES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "alignment/features.h"
#include "alignment/links.h"
#include "alignment/matrix.h"
#include "alignment/parameters.h"

namespace claimdiff::alignment {

class PlaceModel {
 public:
  // `parameters` outlives this.
  PlaceModel(const Side& a, const Side& b, const Parameters& parameters);

  // Adds the evidence of places, in nats, to every cell (rows A, columns B):
  // none before anything is learnt.
  void AddTo(Matrix* scores) const;

  // Learns which places answer which from the posteriors of a first alignment.
  void Learn(const Links& links);

 private:
  static constexpr std::size_t kEdges = 4;  // first, last, both, neither
  static constexpr std::size_t kPlaces = kEdges * kRoles;
  using Place = std::uint8_t;
  using Shares = std::array<float, kPlaces>;

  static std::vector<Place> PlacesIn(const Side& side);
  static Shares SharesOf(const std::vector<Place>& places);

  const Parameters& parameters_;
  const std::vector<Place> a_, b_;      // by sentence; or none
  const Shares share_a_, share_b_;      // of all sentences, by place
  std::array<Shares, kPlaces> nats_{};  // by A's place, then B's
  bool kept_ = false;                   // whether there is anything to add
};

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_PLACES_H_
