// Names in scripts without capitals: Chinese, Japanese and Korean.
#ifndef CLAIMDIFF_EXTRACT_UNCASED_NAMES_H_
#define CLAIMDIFF_EXTRACT_UNCASED_NAMES_H_

#include <cstdint>
#include <string_view>

#include "text/hash_table.h"
#include "text/phrases.h"
#include "text/tokens.h"

namespace claimdiff {

class UncasedNames {
 public:
  // Lives as long as the program.
  static const UncasedNames& For(std::string_view language);

  // One past the last token of the name that starts at token `first` and ends
  // at or before `limit`; `first` if there is none.
  std::uint32_t End(const text::Tokens& tokens, std::uint32_t first,
                    std::uint32_t limit) const;

  // Where the name ends that begins with the place or name of tokens up to
  // `end`: "美国" goes on to "美国电影协会". `end` if it does not go on.
  std::uint32_t TailEnd(const text::Tokens& tokens, std::uint32_t end,
                        std::uint32_t limit) const;

 private:
  explicit UncasedNames(std::string_view language);
  bool IsSound(const text::Tokens& tokens, std::uint32_t i) const;
  bool IsBorder(const text::Tokens& tokens, std::uint32_t i,
                std::uint32_t limit) const;
  bool IsTitle(const text::Tokens& tokens, std::uint32_t i,
               std::uint32_t limit) const;
  std::uint32_t HanEnd(const text::Tokens& tokens, std::uint32_t first,
                       std::uint32_t limit) const;
  std::uint32_t KatakanaEnd(const text::Tokens& tokens, std::uint32_t first,
                            std::uint32_t limit) const;
  std::uint32_t TitledEnd(const text::Tokens& tokens, std::uint32_t first,
                          std::uint32_t limit) const;

  text::HashSet sounds_;      // characters by token hash
  text::PhraseTable titles_;  // what follows a name
  text::PhraseTable tails_;   // what a name ends with
  bool foreign_by_sound_ = false;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_UNCASED_NAMES_H_
