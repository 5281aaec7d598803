// The names that an AsciiDoc document gives to texts, and what they stand for.
#ifndef CLAIMDIFF_READ_ASCIIDOC_ATTRIBUTES_H_
#define CLAIMDIFF_READ_ASCIIDOC_ATTRIBUTES_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "read/asciidoc_lines.h"

namespace claimdiff {

// ":name: value" as it stands; the value may go on in further lines.
struct AsciidocEntry {
  std::string name;        // in lower case; empty if it is none
  std::string value;       // one line
  bool unset = false;      // ":!name:", ":name!:"
  std::uint32_t next = 0;  // of the line after it
};

AsciidocEntry ReadAsciidocEntry(std::string_view source,
                                const AsciidocLine& line);

// Bytes of "{name}" at the start of `text`; 0 if there is none.
std::uint32_t AsciidocReferenceSize(std::string_view text);

class AsciidocAttributes {
 public:
  // References in the value are resolved at once, by the entries before it, so
  // that none is ever looked up twice. The first 4096 entries count, and values
  // of up to 1 KiB.
  void Take(const AsciidocEntry& entry);

  // What the document, or else the language itself, says of `name`, in any
  // case of letters.
  std::optional<std::string_view> Find(std::string_view name) const;

 private:
  std::map<std::string, std::string, std::less<>> values_;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_ASCIIDOC_ATTRIBUTES_H_
