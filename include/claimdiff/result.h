// Result<T>: a value, or an Error that says what went wrong and where.
//
// Nothing throws across a public header; bad input travels as an Error.
#ifndef CLAIMDIFF_RESULT_H_
#define CLAIMDIFF_RESULT_H_

#include <cassert>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>

namespace claimdiff {

enum class ErrorCode : std::uint8_t {
  kUsage,     // the command line or an option is wrong
  kIo,        // a file cannot be opened, read or written
  kEncoding,  // not well-formed UTF-8, or not text at all
  kEmpty,     // nothing to compare
  kBadJson,   // a JSON line that does not keep to the contract
  kTooLarge,  // beyond a stated limit
};

// The name of `code` in reports: "usage", "io", "encoding", ...
const char* Name(ErrorCode code);

struct Error {
  ErrorCode code = ErrorCode::kUsage;
  std::string message;     // one plain sentence, no colour, no newline
  std::string source;      // "a.txt", or "-" for standard input
  std::uint32_t line = 0;  // 1-based; 0 when no line applies
};

// Holds exactly one of a T and an Error.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool ok() const { return state_.index() == 0; }

  // REQUIRES: ok().
  const T& value() const& {
    assert(ok());
    return *std::get_if<0>(&state_);
  }
  T& value() & {
    assert(ok());
    return *std::get_if<0>(&state_);
  }
  T&& value() && {
    assert(ok());
    return std::move(*std::get_if<0>(&state_));
  }

  // REQUIRES: !ok().
  const Error& error() const {
    assert(!ok());
    return *std::get_if<1>(&state_);
  }

 private:
  std::variant<T, Error> state_;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_RESULT_H_
