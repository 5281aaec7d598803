// Words in names that translators translate: "River", "Instituto" (src/data).
#ifndef CLAIMDIFF_EXTRACT_GENERIC_WORDS_H_
#define CLAIMDIFF_EXTRACT_GENERIC_WORDS_H_

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace claimdiff {

struct GenericWord {
  std::string_view concept_name;  // "river"; lives as long as the program
  bool is_place = false;  // the place also goes by its name without the word
};

class GenericWords {
 public:
  // Those of the language and the English ones. Lives as long as the program.
  static const GenericWords& For(std::string_view language);

  // What `folded` (see Token) stands for; null for a word that means nothing
  // to this table.
  const GenericWord* Find(const std::string& folded) const;

  // The same for the end of a compound, which it takes off: "potomacfloden"
  // becomes "potomac".
  const GenericWord* TakeEnding(std::string_view* folded) const;

 private:
  explicit GenericWords(const std::string& language);
  void Add(std::string_view form, GenericWord meaning);

  std::unordered_map<std::string, GenericWord> words_;
  std::vector<std::pair<std::string, GenericWord>> endings_;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_GENERIC_WORDS_H_
