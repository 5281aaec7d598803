// "&eacute;", "&#233;", "&#xE9;" -> "é".
#ifndef CLAIMDIFF_READ_CHARACTER_REFERENCES_H_
#define CLAIMDIFF_READ_CHARACTER_REFERENCES_H_

#include <string>
#include <string_view>
#include <unordered_map>

namespace claimdiff {

// Remembers the names that it has looked up.
class CharacterReferences {
 public:
  // What the reference from "&" to ";" stands for; itself if HTML has no such
  // name; U+FFFD for a number that is no character.
  std::string Decode(std::string_view reference);

 private:
  std::unordered_map<std::string, std::string> names_;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_CHARACTER_REFERENCES_H_
