// Invented features: the aligner keeps its promises on any numbers.
#include <algorithm>
#include <set>
#include <vector>

#include "alignment/align.h"
#include "fuzz/check.h"

namespace {

using claimdiff::alignment::Features;
using claimdiff::alignment::KeyClass;
using claimdiff::alignment::KeyId;
using claimdiff::alignment::kKeyClasses;
using claimdiff::alignment::kNoKey;
using claimdiff::alignment::Role;
using claimdiff::alignment::Side;
using claimdiff::fuzz::Check;

// Deals out the input byte by byte; zeros when it is used up.
class Dealer {
 public:
  Dealer(const std::uint8_t* data, std::size_t size)
      : data_(data), size_(size) {}
  std::uint32_t Next(std::uint32_t below) {
    const std::uint32_t byte = at_ < size_ ? data_[at_++] : 0;
    return byte % below;
  }
  bool empty() const { return at_ >= size_; }

 private:
  const std::uint8_t* data_;
  std::size_t size_;
  std::size_t at_ = 0;
};

constexpr std::uint32_t kKeys = 16;

// A key of an earlier sentence, now and then.
KeyId DealSubject(const Side& side, Dealer* dealer) {
  const auto earlier = side.first[side.first.size() - 2];
  if (earlier == 0 || dealer->Next(3) != 0) return kNoKey;
  return side.keys[dealer->Next(earlier)];
}

Side DealSide(Dealer* dealer) {
  Side side;
  for (std::uint32_t k = 0; k < kKeys; ++k) {
    side.classes.push_back(static_cast<KeyClass>(dealer->Next(kKeyClasses)));
  }
  const bool inherits = dealer->Next(2) == 1;
  std::uint32_t block = 0;
  const std::uint32_t sentences = dealer->Next(40);
  for (std::uint32_t i = 0; i < sentences; ++i) {
    std::set<std::uint32_t> keys;
    for (std::uint32_t k = dealer->Next(6); k > 0; --k) {
      keys.insert(dealer->Next(kKeys));
    }
    side.keys.insert(side.keys.end(), keys.begin(), keys.end());
    side.first.push_back(static_cast<std::uint32_t>(side.keys.size()));
    if (inherits) side.subjects.push_back(DealSubject(side, dealer));
    side.lengths.push_back(static_cast<float>(dealer->Next(250)));
    block += dealer->Next(2);
    side.blocks.push_back(block);
    side.roles.push_back(static_cast<Role>(dealer->Next(5)));
  }
  return side;
}

void CheckPosterior(float value) {
  Check(value >= 0 && value <= 1, "a posterior is a chance");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Dealer dealer(data, size);
  Features features{DealSide(&dealer), DealSide(&dealer), {}};
  for (std::uint32_t a = 0; a < kKeys; ++a) {
    for (std::uint32_t b = 0; b < kKeys && !dealer.empty(); ++b) {
      const auto value = static_cast<float>(dealer.Next(101)) / 100.0F;
      if (value > 0.5F) features.affinities.push_back({a, b, value});
    }
  }
  const auto aligned = claimdiff::alignment::Align(features);
  Check(aligned.expressed_a.size() == features.a.size(), "one a sentence");
  Check(aligned.expressed_b.size() == features.b.size(), "one a sentence");
  for (const float value : aligned.expressed_a) CheckPosterior(value);
  for (const float value : aligned.expressed_b) CheckPosterior(value);
  std::set<std::uint32_t> used_a, used_b;
  for (const auto& bead : aligned.beads) {
    CheckPosterior(bead.posterior);
    Check(!bead.a.empty() && !bead.b.empty(), "a bead has two sides");
    for (const auto i : bead.a) Check(used_a.insert(i).second, "once in A");
    for (const auto j : bead.b) Check(used_b.insert(j).second, "once in B");
  }
  return 0;
}
