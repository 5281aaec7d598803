// By what two facts of one kind are compared, beyond their intervals.
#ifndef CLAIMDIFF_COMPARABLE_H_
#define CLAIMDIFF_COMPARABLE_H_

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "claimdiff/article.h"

namespace claimdiff {

// The "3.6" of a heading "3.6 Titles", the "12.4" of "A.12.4 Music".
bool IsSection(const Article& article, const Claim& claim, const Fact& fact);

// "2.8.1" as a number that orders versions; "2.8" is 2.8.0. Nothing unless
// there are two parts or three, each below 1000.
std::optional<double> VersionOf(std::string_view written);

// Numbers the dimensions of both sides alike.
class Dimensions {
 public:
  std::uint32_t Intern(std::string_view name) {
    const auto known = ids_.find(name);
    if (known != ids_.end()) return known->second;
    const auto next = static_cast<std::uint32_t>(ids_.size());
    return ids_.emplace(name, next).first->second;
  }

 private:
  std::map<std::string, std::uint32_t, std::less<>> ids_;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_COMPARABLE_H_
