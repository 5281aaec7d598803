// Lines of program text, of any language, as what a translator leaves alone.
#ifndef CLAIMDIFF_CODE_CODE_LINES_H_
#define CLAIMDIFF_CODE_CODE_LINES_H_

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/article.h"

namespace claimdiff::code {

using TermId = std::uint32_t;

// The terms of both articles' code.
class Terms {
 public:
  TermId Intern(std::string_view term);
  // Whether the term is a plain word, which a translator may have translated:
  // "Hello", not "helloWorld", "hello_world" or "v2".
  bool IsWord(TermId term) const { return words_[term]; }
  std::string_view Text(TermId term) const { return *texts_[term]; }

 private:
  std::map<std::string, TermId, std::less<>> ids_;
  std::vector<const std::string*> texts_;
  std::vector<bool> words_;
};

// What stands between white space, brackets, quotation marks, commas and
// semicolons: names with their dots and slashes, numbers, operators.
struct CodeLine {
  Span span;                  // without white space at either end
  std::vector<TermId> terms;  // in their order; never empty
  // It has, or had, words in letters that are not ASCII.
  bool prose = false;
};

// The lines of `block` that have a term. Left out are prompts ("$ "), comments
// as most languages have them ("//", "#", "/* */", "<!-- -->", "--", ";",
// docstrings), strings that hold a sentence, of which the numbers stay, words
// with letters that are not ASCII, and "<your-name>".
// REQUIRES: `block` lies inside `text`, which is well-formed UTF-8.
std::vector<CodeLine> ReadCodeLines(std::string_view text, Span block,
                                    Terms* terms);

}  // namespace claimdiff::code

#endif  // CLAIMDIFF_CODE_CODE_LINES_H_
