// The letters that a language is written with.
#ifndef CLAIMDIFF_TEXT_EXEMPLARS_H_
#define CLAIMDIFF_TEXT_EXEMPLARS_H_

#include <memory>
#include <string_view>

namespace claimdiff::text {

enum class LetterUse : unsigned char {
  kMain,       // of every text
  kAuxiliary,  // of names and foreign words, punctuation
  kForeign,
};

// CLDR's exemplar characters of one language, both cases.
class Exemplars {
 public:
  // Of BCP 47 `language`; without data, every character is foreign. What comes
  // back lives as long as the program.
  static const Exemplars& Of(std::string_view language);

  ~Exemplars();
  Exemplars(const Exemplars&) = delete;
  Exemplars& operator=(const Exemplars&) = delete;

  LetterUse Find(char32_t c) const;

 private:
  struct Sets;
  explicit Exemplars(std::string_view language);
  std::unique_ptr<const Sets> sets_;
};

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_EXEMPLARS_H_
