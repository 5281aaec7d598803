#include "extract/decimal.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace claimdiff {

namespace {

using Wide = __int128;

constexpr std::array<Wide, Decimal::kMaxDigits + 1> kPowersOfTen = [] {
  std::array<Wide, Decimal::kMaxDigits + 1> powers{};
  Wide power = 1;
  for (Wide& at : powers) {
    at = power;
    power *= 10;
  }
  return powers;
}();

// REQUIRES: 0 <= power < kPowersOfTen.size().
Wide WidePowerOfTen(int power) {
  return kPowersOfTen[static_cast<std::size_t>(power)];
}

// Division of 128 bits is a call and slow: nearly all values fit into 64.
bool IsNarrow(Wide value) { return value == static_cast<std::int64_t>(value); }

// The digits of a mantissa.
int CountDigits(Wide value) {
  if (value < 0) value = -value;
  int count = 0;
  while (count <= Decimal::kMaxDigits && value >= WidePowerOfTen(count)) {
    ++count;
  }
  return count;
}

}  // namespace

bool Decimal::Fits() const { return CountDigits(mantissa_) <= kMaxDigits; }

void Decimal::Normalise() {
  while (scale_ > 0 && mantissa_ % 10 == 0) {
    mantissa_ /= 10;
    --scale_;
  }
}

std::optional<Decimal> Decimal::FromDigits(std::string_view integer,
                                           std::string_view fraction) {
  while (integer.starts_with('0')) integer.remove_prefix(1);
  while (fraction.ends_with('0')) fraction.remove_suffix(1);
  if (integer.size() + fraction.size() > std::size_t{kMaxDigits}) {
    return std::nullopt;
  }
  Decimal out;
  for (const char c : integer) out.mantissa_ = out.mantissa_ * 10 + (c - '0');
  for (const char c : fraction) out.mantissa_ = out.mantissa_ * 10 + (c - '0');
  out.scale_ = static_cast<std::uint8_t>(fraction.size());
  return out;
}

std::optional<Decimal> Decimal::Shifted(int power) const {
  Decimal out = *this;
  if (IsZero()) return out;
  const int scale = int{scale_} - power;
  if (scale < 0) {
    if (CountDigits(mantissa_) - scale > kMaxDigits) return std::nullopt;
    out.mantissa_ *= WidePowerOfTen(-scale);
    out.scale_ = 0;
  } else {
    if (scale > kMaxDigits) return std::nullopt;
    out.scale_ = static_cast<std::uint8_t>(scale);
  }
  out.Normalise();
  return out;
}

Decimal Decimal::Share(std::int64_t part, std::int64_t whole) {
  constexpr std::int64_t kFourDecimals = 10000;
  const std::int64_t parts = (kFourDecimals * part + whole / 2) / whole;
  return Decimal(parts).Shifted(-4).value_or(Decimal(0));
}

std::optional<Decimal> Decimal::Plus(const Decimal& other) const {
  const int scale = std::max(scale_, other.scale_);
  if (CountDigits(mantissa_) + scale - scale_ > kMaxDigits ||
      CountDigits(other.mantissa_) + scale - other.scale_ > kMaxDigits) {
    return std::nullopt;
  }
  Decimal out;
  out.mantissa_ = mantissa_ * WidePowerOfTen(scale - scale_) +
                  other.mantissa_ * WidePowerOfTen(scale - other.scale_);
  out.scale_ = static_cast<std::uint8_t>(scale);
  out.Normalise();
  if (!out.Fits()) return std::nullopt;
  return out;
}

std::optional<Decimal> Decimal::Times(const Decimal& other) const {
  if (CountDigits(mantissa_) + CountDigits(other.mantissa_) > kMaxDigits ||
      scale_ + other.scale_ > kMaxDigits) {
    return std::nullopt;
  }
  Decimal out;
  out.mantissa_ = mantissa_ * other.mantissa_;
  out.scale_ = static_cast<std::uint8_t>(scale_ + other.scale_);
  out.Normalise();
  return out;
}

Decimal Decimal::Negated() const {
  Decimal out = *this;
  out.mantissa_ = -out.mantissa_;
  return out;
}

int Decimal::TrailingZeros() const {
  if (scale_ > 0 || IsZero()) return 0;
  int zeros = 0;
  if (IsNarrow(mantissa_)) {
    auto rest = static_cast<std::int64_t>(mantissa_);
    for (; rest % 10 == 0; rest /= 10) ++zeros;
    return zeros;
  }
  for (Wide rest = mantissa_; rest % 10 == 0; rest /= 10) ++zeros;
  return zeros;
}

double Decimal::ToDouble() const {
  // An exact double by an exact power of ten is rounded once, to the nearest.
  constexpr Wide kExact = Wide{1} << 53;
  constexpr std::array kPowers = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7};
  if (mantissa_ < kExact && mantissa_ > -kExact && scale_ < kPowers.size()) {
    return static_cast<double>(static_cast<std::int64_t>(mantissa_)) /
           kPowers[scale_];
  }
  // Else through the text: the nearest double of the exact value, everywhere.
  const std::string text = ToString();
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::optional<std::int64_t> Decimal::ToInteger() const {
  constexpr int kMostDigits = 18;
  if (scale_ > 0 || mantissa_ >= WidePowerOfTen(kMostDigits) ||
      -mantissa_ >= WidePowerOfTen(kMostDigits)) {
    return std::nullopt;
  }
  return static_cast<std::int64_t>(mantissa_);
}

std::string Decimal::ToString() const {
  std::array<char, 64> buffer{};
  std::size_t at = buffer.size();
  Wide rest = mantissa_ < 0 ? -mantissa_ : mantissa_;
  int written = 0;
  if (scale_ == 0 && IsNarrow(rest)) {
    char* const end = buffer.data() + buffer.size();
    const auto done =
        std::to_chars(buffer.data(), end, static_cast<std::int64_t>(mantissa_));
    return std::string(buffer.data(), done.ptr);
  }
  do {
    if (written == scale_ && written > 0) buffer[--at] = '.';
    buffer[--at] = static_cast<char>('0' + static_cast<int>(rest % 10));
    rest /= 10;
    ++written;
  } while (rest != 0 || written <= scale_);
  if (mantissa_ < 0) buffer[--at] = '-';
  return std::string(buffer.data() + at, buffer.size() - at);
}

std::strong_ordering Decimal::operator<=>(const Decimal& other) const {
  if (scale_ == other.scale_) return mantissa_ <=> other.mantissa_;
  const Wide whole = mantissa_ / WidePowerOfTen(scale_);
  const Wide other_whole = other.mantissa_ / WidePowerOfTen(other.scale_);
  if (whole != other_whole) return whole <=> other_whole;
  const auto difference = Plus(other.Negated());
  if (difference) return difference->mantissa_ <=> Wide{0};
  return ToDouble() < other.ToDouble() ? std::strong_ordering::less
                                       : std::strong_ordering::greater;
}

double PowerOfTen(int power) {
  constexpr int kMost = 2 * Decimal::kMaxDigits;
  static const auto powers = [] {
    std::array<double, 2 * kMost + 1> out{};
    for (int i = -kMost; i <= kMost; ++i) {
      out[static_cast<std::size_t>(i + kMost)] = std::pow(10.0, i);
    }
    return out;
  }();
  if (power < -kMost || power > kMost) return std::pow(10.0, power);
  return powers[static_cast<std::size_t>(power + kMost)];
}

}  // namespace claimdiff
