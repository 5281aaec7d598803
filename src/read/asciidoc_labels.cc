#include "read/asciidoc_labels.h"

#include "read/asciidoc_lines.h"
#include "read/asciidoc_style.h"
#include "text/tokens.h"

namespace claimdiff {

namespace {

// What a title and the id made of it have in common, whatever the document's
// "idprefix" and "idseparator" are.
std::string LettersOf(std::string_view title) {
  std::string letters;
  for (const char c : text::Fold(title)) {
    const bool other = static_cast<unsigned char>(c) < 0x80 &&
                       !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9');
    if (!other) letters += c;
  }
  return letters;
}

}  // namespace

AsciidocLabels::AsciidocLabels(std::string_view source) {
  AsciidocStyle above;
  std::string_view block_title;
  for (std::uint32_t at = 0; at < source.size();) {
    const AsciidocLine line = AsciidocLineAt(source, at);
    at = line.next;
    if (line.blank()) continue;
    const std::string_view text = line.TextIn(source);
    if (IsAsciidocAttributeLine(text)) {
      above.Add(text);
      continue;
    }
    if (IsAsciidocBlockTitle(text)) {
      block_title = text.substr(1);
      continue;
    }
    const AsciidocTitle title = AsciidocTitleAt(source, line, true);
    if (title.found()) {
      at = title.next;
      block_title = source.substr(title.text.begin, title.text.size());
      AddSection(above.id, block_title);
    }
    if (!above.label.empty()) block_title = above.label;
    if (!above.id.empty() && !block_title.empty()) {
      given_.emplace(above.id, block_title);
    }
    above = {};
    block_title = {};
  }
}

// "Title [[id]]" names the place, too.
void AsciidocLabels::AddSection(std::string_view id, std::string_view title) {
  const std::size_t anchor = title.rfind(" [[");
  if (anchor != std::string_view::npos && title.ends_with("]]")) {
    id = title.substr(anchor + 3, title.size() - anchor - 5);
    title = title.substr(0, anchor);
    given_.emplace(id, title);
  }
  sections_.emplace(LettersOf(title), title);
}

std::string_view AsciidocLabels::Find(std::string_view id) const {
  constexpr std::size_t kMaxIdBytes = 200;
  if (id.empty() || id.size() > kMaxIdBytes) return {};
  const auto given = given_.find(id);
  if (given != given_.end()) return given->second;
  const auto section = sections_.find(LettersOf(id));
  return section != sections_.end() ? section->second : std::string_view();
}

}  // namespace claimdiff
