#include "report/number_words.h"

#include <cstdio>

namespace claimdiff {

std::string PercentWords(float share) {
  return std::to_string(static_cast<int>(share * 100 + 0.5F)).append("%");
}

std::string DecimalWords(float value) {
  char digits[32];
  std::snprintf(digits, sizeof(digits), "%.2f", static_cast<double>(value));
  const std::string words = digits;
  return words == "-0.00" ? "0.00" : words;
}

std::string AlignedRight(std::string words, std::size_t width) {
  if (words.size() < width) words.insert(0, width - words.size(), ' ');
  return words;
}

}  // namespace claimdiff
