// Inflected forms: "Москвы" is "Москва", "Obamas" is "Obama".
#ifndef CLAIMDIFF_EXTRACT_WORD_FORMS_H_
#define CLAIMDIFF_EXTRACT_WORD_FORMS_H_

#include <string_view>
#include <utility>
#include <vector>

namespace claimdiff {

// What a language hangs on its names: endings that tell cases, and little
// words written together with the next one (Arabic "wa-", Hebrew "be-").
class WordForms {
 public:
  // Lives as long as the program. REQUIRES: `language` is BCP 47.
  static const WordForms& For(std::string_view language);

  bool HasEndings() const { return !endings_.empty(); }
  bool HasProclitics() const { return !proclitics_.empty(); }

  // `folded` without its case endings; at least three letters stay. Forms of
  // one name mostly share it; other words may too.
  std::string_view Stem(std::string_view folded) const;

  // Calls use(prefix, replacement) for each proclitic that `folded` may begin
  // with, longest first.
  template <typename Use>
  void ForEachProclitic(std::string_view folded, Use use) const {
    for (const auto& [prefix, replacement] : proclitics_) {
      if (folded.size() > prefix.size() + 3 && folded.starts_with(prefix)) {
        use(prefix, replacement);
      }
    }
  }

 private:
  explicit WordForms(std::string_view language);
  static bool Strip(const std::vector<std::string_view>& endings,
                    std::string_view* word);

  // Longest first. The second list is tried on what the first one left.
  std::vector<std::string_view> endings_, then_;
  std::vector<std::pair<std::string_view, std::string_view>> proclitics_;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_WORD_FORMS_H_
