// The compiled dictionaries that a comparison may use.
#ifndef CLAIMDIFF_LEXICONS_H_
#define CLAIMDIFF_LEXICONS_H_

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/result.h"

namespace claimdiff {

namespace lexicon {
class Lexicon;
}

// Opens <language>.lexicon from the first of its directories that has it, when
// it is first asked for. Safe to use from any thread.
class Lexicons {
 public:
  // No directory, no dictionary: every look-up finds nothing.
  Lexicons();
  explicit Lexicons(std::vector<std::filesystem::path> directories);
  ~Lexicons();
  Lexicons(const Lexicons&) = delete;
  Lexicons& operator=(const Lexicons&) = delete;

  // The dictionary for the language subtag of `language` (BCP 47), or null.
  const lexicon::Lexicon* For(std::string_view language) const;

  const std::vector<std::filesystem::path>& directories() const;

  // What went wrong with files that exist and cannot be used, so far.
  std::vector<Error> troubles() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Where dictionaries are looked for, in this order: $CLAIMDIFF_LEXICON_DIR,
// "claimdiff/lexicons" below $XDG_DATA_HOME (or ~/.local/share), "lexicons"
// beside the program (a build tree), "../share/claimdiff/lexicons" from the
// program (an installation), and "claimdiff/lexicons" below each of
// $XDG_DATA_DIRS.
std::vector<std::filesystem::path> LexiconDirectories();

// The second of them, the user's own: where dictionaries are built unless
// another directory is named. Empty if no home directory is known.
std::filesystem::path UserLexiconDirectory();

}  // namespace claimdiff

#endif  // CLAIMDIFF_LEXICONS_H_
