#include "read/asciidoc_header.h"

#include <algorithm>

#include "read/publication_date.h"

namespace claimdiff {

void AsciidocHeader::Take(const AsciidocEntry& entry) {
  if (entry.name == "lang" && language.empty()) language = entry.value;
  if (entry.name == "revdate" && date.empty()) date = entry.value;
}

void AsciidocHeader::TakeRevision(std::string_view line) {
  if (!date.empty()) return;
  const std::size_t digit = line.find_first_of("0123456789");
  const std::size_t comma = line.find(',');
  // A version comes before the comma: some letters and digits, no spaces.
  if (comma < line.size() && digit < comma &&
      line.substr(0, comma).find(' ') == std::string_view::npos) {
    line.remove_prefix(comma + 1);
  }
  const std::size_t first = std::min(line.find_first_not_of(' '), line.size());
  date = line.substr(first, line.find(':') - first);
}

ArticleDate AsciidocHeader::Date() const {
  constexpr std::size_t kMaxBytes = 200;
  const ArticleDate iso = ParseIsoDate(date);
  if (iso.known || date.empty() || date.size() > kMaxBytes) return iso;
  return DateReader(language).ReadLine(date).date;
}

bool IsOldAsciidoc(std::string_view source) {
  for (std::uint32_t at = 0; at < source.size();) {
    const AsciidocLine line = AsciidocLineAt(source, at);
    const AsciidocEntry entry = ReadAsciidocEntry(source, line);
    if (entry.name == "compat-mode") return !entry.unset;
    at = entry.name.empty() ? line.next : entry.next;
    if (line.blank() || !entry.name.empty() ||
        IsAsciidocComment(line.TextIn(source))) {
      continue;
    }
    const AsciidocTitle title = AsciidocTitleAt(source, line, true);
    return title.found() && title.underlined;
  }
  return false;
}

}  // namespace claimdiff
