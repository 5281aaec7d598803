// What an AsciiDoc document's header says of it.
#ifndef CLAIMDIFF_READ_ASCIIDOC_HEADER_H_
#define CLAIMDIFF_READ_ASCIIDOC_HEADER_H_

#include <string>
#include <string_view>

#include "claimdiff/article.h"
#include "read/asciidoc_attributes.h"

namespace claimdiff {

struct AsciidocHeader {
  std::string language;  // as declared; may be empty
  std::string date;      // of the revision, as written

  // ":lang:" and ":revdate:"; the first of each counts.
  void Take(const AsciidocEntry& entry);

  // "v1.0, 2025-12-01: remark", "1 December 2025"
  void TakeRevision(std::string_view line);

  // In ISO 8601, or as the language writes dates.
  ArticleDate Date() const;
};

// Whether it is in the language as it was before Asciidoctor: its title is
// underlined, or it asks for it.
bool IsOldAsciidoc(std::string_view source);

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_ASCIIDOC_HEADER_H_
