// Exact decimal numbers: 0.1 stays 0.1, and 15 juta is 15000000.
#ifndef CLAIMDIFF_EXTRACT_DECIMAL_H_
#define CLAIMDIFF_EXTRACT_DECIMAL_H_

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace claimdiff {

// mantissa * 10^-scale, normalised: the mantissa has no trailing zero unless
// the scale is 0. At most kMaxDigits digits; what does not fit is no number.
class Decimal {
 public:
  static constexpr int kMaxDigits = 36;

  constexpr Decimal() = default;
  constexpr Decimal(std::int64_t value) : mantissa_(value) {}

  // `integer` and `fraction` are ASCII digits, either may be empty.
  static std::optional<Decimal> FromDigits(std::string_view integer,
                                           std::string_view fraction);

  // part / whole: exact where four decimals can be, else rounded to them.
  // REQUIRES: 0 <= part, 0 < whole, both below 10^14.
  static Decimal Share(std::int64_t part, std::int64_t whole);

  std::optional<Decimal> Plus(const Decimal& other) const;
  std::optional<Decimal> Times(const Decimal& other) const;
  // Times 10^power; the power may be negative.
  std::optional<Decimal> Shifted(int power) const;
  Decimal Negated() const;

  bool IsZero() const { return mantissa_ == 0; }
  bool IsNegative() const { return mantissa_ < 0; }
  bool IsInteger() const { return scale_ == 0; }
  // The largest n so that 10^n divides the number; 0 if it is no integer, and
  // for zero.
  int TrailingZeros() const;

  double ToDouble() const;
  // The value as an integer, if it is one and fits.
  std::optional<std::int64_t> ToInteger() const;
  // "-12.5": no exponent, no trailing zeros, "." as the mark.
  std::string ToString() const;

  std::strong_ordering operator<=>(const Decimal& other) const;
  bool operator==(const Decimal& other) const = default;

 private:
  __int128 mantissa_ = 0;
  std::uint8_t scale_ = 0;

  void Normalise();
  bool Fits() const;
};

// 10^power to the nearest double, or next to it.
double PowerOfTen(int power);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_DECIMAL_H_
