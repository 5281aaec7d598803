#include "read/manual_page.h"

#include <string>

#include "read/ascii.h"
#include "read/label_table.h"
#include "text/tokens.h"

namespace claimdiff {

namespace {

// Where man's macros set what heads a section and what heads a part of it.
constexpr std::uint32_t kMaxHeadingIndent = 3;

std::string_view View(std::string_view text, const Line& line) {
  return text.substr(line.paragraph.span.begin, line.paragraph.span.size());
}

// "ls(1)", "printf(3p)"; or nothing.
bool IsPageName(std::string_view word) {
  const std::size_t open = word.find('(');
  return open != std::string_view::npos && open > 0 && open + 2 < word.size() &&
         word.ends_with(')') && IsAsciiDigit(word[open + 1]) &&
         word.find('(', open + 1) == std::string_view::npos;
}

// The page's name at the right edge, set apart from what stands at the left.
std::string_view NameAtEnd(std::string_view line) {
  const std::size_t gap = line.rfind("  ");
  if (gap == std::string_view::npos) return {};
  const std::string_view name = line.substr(gap + 2);
  return IsPageName(name) ? name : std::string_view();
}

const text::HashSet& TranslationHeadings() {
  static const auto& labels = *new text::HashSet(LoadLabels("manual_sections"));
  return labels;
}

}  // namespace

bool IsManualPage(std::string_view text, const std::vector<Line>& lines) {
  if (lines.size() < 3 || lines[0].paragraph.indent > 0) return false;
  const std::string_view head = View(text, lines[0]);
  const std::string_view name = NameAtEnd(head);
  return !name.empty() && head.starts_with(name);
}

void SortManualPage(std::string_view text, std::vector<Line>* lines) {
  const std::string name(NameAtEnd(View(text, lines->front())));
  bool translators = false;
  for (Line& line : *lines) {
    Paragraph& paragraph = line.paragraph;
    if (NameAtEnd(View(text, line)) == name) {
      line.skip = SkipReason::kBoilerplate;
      continue;
    }
    const bool heads = paragraph.indent <= kMaxHeadingIndent &&
                       paragraph.marker == 0 && line.shape.known &&
                       paragraph.ending != Ending::kStop;
    if (paragraph.marker == 0) {
      paragraph.kind = heads ? ClaimKind::kHeading : ClaimKind::kBody;
    }
    if (paragraph.indent == 0) {
      translators = heads && TranslationHeadings().Contains(text::HashFolded(
                                 text::Fold(View(text, line))));
    }
    if (translators) line.skip = SkipReason::kCredit;
  }
}

bool IsManualFoot(const Line& line) {
  return line.skip == SkipReason::kBoilerplate;
}

}  // namespace claimdiff
