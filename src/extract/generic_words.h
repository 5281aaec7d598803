// Words in names that translators translate: "River", "Instituto" (src/data).
#ifndef CLAIMDIFF_EXTRACT_GENERIC_WORDS_H_
#define CLAIMDIFF_EXTRACT_GENERIC_WORDS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
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

  // What the word with this Token::hash stands for; null for a word that means
  // nothing to this table.
  const GenericWord* Find(std::uint64_t token_hash) const;

  // The same for the end of a compound `folded` (see Token), which it takes
  // off: "potomacfloden" becomes "potomac".
  const GenericWord* TakeEnding(std::string_view* folded) const;

 private:
  explicit GenericWords(const std::string& language);
  void Add(std::string_view form, GenericWord meaning);

  std::unordered_map<std::uint64_t, GenericWord> words_;  // by token hash
  std::vector<std::pair<std::string, GenericWord>> endings_;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_GENERIC_WORDS_H_
