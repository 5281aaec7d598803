// Further keys under which other texts may have a name.
#ifndef CLAIMDIFF_EXTRACT_NAME_READINGS_H_
#define CLAIMDIFF_EXTRACT_NAME_READINGS_H_

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "claimdiff/article.h"

namespace claimdiff {

// Reads one mention after the other, in the same room.
class NameReadings {
 public:
  // The most that Add() adds to a mention's own facts.
  static constexpr std::size_t kMostAdded = 2;

  // Appends the facts of a mention, which are used up, to `out`, each key
  // once, and after them its further readings, up to three in all: of two or
  // three words the last, for a person goes by it ("name:trump"), and the name
  // as languages respell it ("name:~tiberi" of Tiberius and of Tibério).
  // REQUIRES: `mention` is not empty, its facts have one span.
  void Add(std::span<Fact> mention, std::vector<Fact>* out);

 private:
  std::string reading_;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_NAME_READINGS_H_
