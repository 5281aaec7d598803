// Sums, exponentials and logarithms over rows of a table, many at a time.
//
// A compiler may not change the order of additions by itself, nor compute
// exponentials otherwise than the library does. So the order is written down
// here, in lanes that fit vector registers, and exponential and logarithm are
// polynomials: the same bits come out on every machine and with every compiler.
// All are parts of the functions that call them, so that they are compiled for
// the same processors (wide.h).
#ifndef CLAIMDIFF_ALIGNMENT_ARITHMETIC_H_
#define CLAIMDIFF_ALIGNMENT_ARITHMETIC_H_

#include <bit>
#include <cstddef>
#include <cstdint>

namespace claimdiff::alignment {

// Numbers that are worked on at once.
inline constexpr std::size_t kLanes = 8;

// The least number of whole lanes that holds so many; and the same number for
// a compiler, which then knows that nothing is left over.
inline std::size_t InLanes(std::size_t size) {
  return (size + kLanes - 1) / kLanes * kLanes;
}
[[gnu::always_inline]] inline std::size_t WholeLanes(std::size_t size) {
  return size / kLanes * kLanes;
}

// The sum of term(0) .. term(size - 1). Zeros behind them change no bit.
template <typename Term>
[[gnu::always_inline]] inline float SumOf(std::size_t size, Term term) {
  float lanes[kLanes] = {};
  std::size_t i = 0;
  for (; i + kLanes <= size; i += kLanes) {
    for (std::size_t l = 0; l < kLanes; ++l) lanes[l] += term(i + l);
  }
  for (std::size_t l = 0; i < size; ++i, ++l) lanes[l] += term(i);
  return ((lanes[0] + lanes[4]) + (lanes[1] + lanes[5])) +
         ((lanes[2] + lanes[6]) + (lanes[3] + lanes[7]));
}

[[gnu::always_inline]] inline float Sum(const float* values, std::size_t size) {
  return SumOf(size, [values](std::size_t i) { return values[i]; });
}

[[gnu::always_inline]] inline float Dot(const float* x, const float* y,
                                        std::size_t size) {
  return SumOf(size, [x, y](std::size_t i) { return x[i] * y[i]; });
}

// e^x within 3 units of the last place. REQUIRES: |x| < 80.
[[gnu::always_inline]] inline float Exp(float x) {
  // x = k ln 2 + r, |r| < 0.35; adding and taking away 1.5 * 2^23 rounds.
  constexpr float kRounder = 12582912.F;
  constexpr float kLog2e = 1.44269504F;
  constexpr float kLn2High = 0.693359375F;  // few bits: k times it is exact
  constexpr float kLn2Low = -2.12194440e-4F;
  constexpr std::int32_t kBias = 127;
  constexpr int kMantissa = 23;  // bits
  const float shifted = x * kLog2e + kRounder;
  const float k = shifted - kRounder;
  const float r = x - k * kLn2High - k * kLn2Low;
  // S. L. Moshier, Cephes Mathematical Library, expf.
  float p = 1.9875691500e-4F;
  p = p * r + 1.3981999507e-3F;
  p = p * r + 8.3334519073e-3F;
  p = p * r + 4.1665795894e-2F;
  p = p * r + 1.6666665459e-1F;
  p = p * r + 5.0000001201e-1F;
  p = p * r * r + r + 1.F;
  const std::int32_t power = std::bit_cast<std::int32_t>(shifted) -
                             std::bit_cast<std::int32_t>(kRounder);
  return p * std::bit_cast<float>((power + kBias) << kMantissa);
}

// The natural logarithm of x within 3 units of the last place of it, or of 1
// where it is less. REQUIRES: x is a normal number above 0.
[[gnu::always_inline]] inline float Log(float x) {
  // x = 2^k (1 + r), sqrt(1/2) <= 1 + r < sqrt(2).
  constexpr std::int32_t kRootOfHalf = 0x3F3504F3;  // its bits
  constexpr float kLn2High = 0.693359375F;
  constexpr float kLn2Low = -2.12194440e-4F;
  constexpr int kMantissa = 23;  // bits
  const auto bits = std::bit_cast<std::int32_t>(x);
  const std::int32_t power = (bits - kRootOfHalf) >> kMantissa;
  const float r = std::bit_cast<float>(bits - (power << kMantissa)) - 1;
  const auto k = static_cast<float>(power);
  // S. L. Moshier, Cephes Mathematical Library, logf.
  float p = 7.0376836292e-2F;
  p = p * r - 1.1514610310e-1F;
  p = p * r + 1.1676998740e-1F;
  p = p * r - 1.2420140846e-1F;
  p = p * r + 1.4249322787e-1F;
  p = p * r - 1.6668057665e-1F;
  p = p * r + 2.0000714765e-1F;
  p = p * r - 2.4999993993e-1F;
  p = p * r + 3.3333331174e-1F;
  const float square = r * r;
  return r + (p * r * square + k * kLn2Low - square / 2) + k * kLn2High;
}

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_ARITHMETIC_H_
