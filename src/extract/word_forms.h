// Inflected forms: "Москвы" is "Москва", "Obamas" is "Obama".
#ifndef CLAIMDIFF_EXTRACT_WORD_FORMS_H_
#define CLAIMDIFF_EXTRACT_WORD_FORMS_H_

#include <array>
#include <cstdint>
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

  bool HasEndings() const { return !endings_.list.empty(); }
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
  // Endings by their last byte, then longest first: a word is compared with
  // those few that share its last byte.
  struct Endings {
    std::vector<std::string_view> list;
    std::array<std::uint16_t, 257> begin{};  // of each last byte, in `list`
  };
  static Endings ReadEndings(std::string_view cell);
  static void Strip(const Endings& endings, std::string_view* word);

  // The second ones are tried on what the first ones left.
  Endings endings_, then_;
  std::vector<std::pair<std::string_view, std::string_view>> proclitics_;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_WORD_FORMS_H_
