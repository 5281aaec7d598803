// The pairs of marks within the sentences of AsciiDoc: *bold*, __italic__,
// `code`, "`quotes`", +as it is+.
#ifndef CLAIMDIFF_READ_ASCIIDOC_MARKS_H_
#define CLAIMDIFF_READ_ASCIIDOC_MARKS_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "claimdiff/article.h"

namespace claimdiff {

// How a pair looks and what it does.
struct AsciidocPair {
  std::string_view open;
  std::string_view close;
  bool constrained = false;  // stands at the ends of words only
  bool unspaced = false;     // holds no white space
  bool code = false;
  bool literal = false;              // what is between them has no marks
  bool raw = false;                  // HTML is between them
  std::string_view shown_open = {};  // instead of them
  std::string_view shown_close = {};
};

struct AsciidocMarks {
  const AsciidocPair* pair = nullptr;
  Span inner;  // between the marks
  std::uint32_t next() const {
    return inner.end + static_cast<std::uint32_t>(pair->close.size());
  }
};

// Finds what ends there, in one text at a time and from ascending places: each
// byte is looked at once for each closer.
class AsciidocClosers {
 public:
  // `old` is the language before Asciidoctor: ``quotes'', 'italic', +code+.
  AsciidocClosers(std::string_view source, bool old)
      : source_(source), old_(old) {}

  void Begin(Span text);

  // The pair that opens at `at`, before which the character at `before - 1`
  // counts, and ends before `limit`.
  std::optional<AsciidocMarks> FindPair(std::uint32_t at, std::uint32_t before,
                                        std::uint32_t limit);

  // The "]" that ends what begins at `from`: the one that matches, brackets
  // within brackets counted, else the first. "\]" is none. REQUIRES: from > 0.
  std::optional<std::uint32_t> FindBracket(std::uint32_t from,
                                           std::uint32_t limit);

 private:
  static constexpr std::size_t kMaxPairs = 20;

  std::optional<std::uint32_t> FindClose(std::size_t index,
                                         const AsciidocPair& pair,
                                         std::uint32_t from,
                                         std::uint32_t limit);
  bool Opens(const AsciidocPair& pair, std::uint32_t at,
             std::uint32_t before) const;
  bool Closes(const AsciidocPair& pair, std::size_t at) const;
  bool IsWordAt(std::size_t at) const;

  std::string_view source_;
  bool old_ = false;
  Span text_;
  // Up to where there is no closer, by pair; the last is that of brackets.
  std::uint32_t barren_[kMaxPairs + 1] = {};
};

// Whether a letter, a digit, a mark on one, or "_" stands there.
// REQUIRES: `at` starts a code point of `text`.
bool IsAsciidocWordChar(std::string_view text, std::size_t at);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_ASCIIDOC_MARKS_H_
