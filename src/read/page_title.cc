#include "read/page_title.h"

#include "read/line_evidence.h"

namespace claimdiff {

namespace {

bool IsTitle(const PageLines& page, std::size_t head, std::size_t i) {
  const Line& line = page.lines[i];
  const Line& next = page.lines[i + 1];
  if (!line.shape.known || line.paragraph.cells > kMaxTitleCells ||
      line.paragraph.IsItem() || line.shape.words == 0) {
    return false;
  }
  if (line.shape.words > 1 && ComesAgain(page.lines, i, i + 1, head + 1)) {
    return true;
  }
  if (line.paragraph.ending == Ending::kStop ||
      line.paragraph.ending == Ending::kColon || line.shape.inner_stop) {
    return false;
  }
  if (next.skip) return true;
  if (!page.has_stops) return StandsOut(page.lines, i);
  if (next.paragraph.blanks_before > 0) return true;
  return 3 * line.paragraph.cells < 2 * next.paragraph.cells || i + 1 < head;
}

// Line `longer` is `title` and the name of the outlet.
bool GoesOnAs(std::string_view text, const Line& title, const Line& longer) {
  const auto view = [text](const Line& line) {
    return text.substr(line.paragraph.span.begin, line.paragraph.span.size());
  };
  return AddsOutlet(view(title), title.shape, view(longer), longer.shape);
}

// "Headline - The Outlet" comes first on some pages, then "Headline".
void TakeShorterTitle(std::string_view text, std::size_t head,
                      PageLines* page) {
  Line& longer = page->lines[*page->title];
  for (std::uint32_t i = *page->title + 1; i < head; ++i) {
    const Line& line = page->lines[i];
    if (!line.skip && line.shape.known && GoesOnAs(text, line, longer)) {
      SkipLine(SkipReason::kRepeatedTitle, &longer);
      page->title = i;
      return;
    }
  }
}

bool IsTitleAgain(std::string_view text, const Line& title, const Line& line,
                  bool in_head) {
  if (title.shape.words + title.shape.digits >= 2 &&
      line.shape.word_hash == title.shape.word_hash) {
    return true;
  }
  return in_head && GoesOnAs(text, title, line);
}

}  // namespace

void TakeMarkedTitle(PageLines* page) {
  for (std::uint32_t i = 0; i < page->lines.size() && !page->title; ++i) {
    if (page->lines[i].paragraph.kind == ClaimKind::kTitle) page->title = i;
  }
}

void FindTitle(std::size_t head, PageLines* page) {
  if (page->title) return;
  for (std::uint32_t i = 0; i <= head && i + 1 < page->lines.size(); ++i) {
    if (page->lines[i].skip) continue;
    if (IsTitle(*page, head, i)) page->title = i;
    return;
  }
}

void MarkRepeatedTitle(std::string_view text, std::size_t head,
                       PageLines* page) {
  if (!page->title) return;
  TakeShorterTitle(text, head, page);
  const std::uint32_t title = *page->title;
  for (std::uint32_t i = title + 1; i < page->lines.size(); ++i) {
    Line& line = page->lines[i];
    if (line.skip || !line.shape.known ||
        !IsTitleAgain(text, page->lines[title], line, i < head)) {
      continue;
    }
    // In the middle of a page, it heads a section, which the other article's
    // may do in other words than its title.
    if (i > head && line.paragraph.kind == ClaimKind::kHeading) continue;
    SkipLine(SkipReason::kRepeatedTitle, &line);
    if (i > head) continue;
    for (std::uint32_t j = title + 1; j < i; ++j) {
      Line& between = page->lines[j];
      if (!between.sentence) SkipLine(SkipReason::kBoilerplate, &between);
    }
  }
}

}  // namespace claimdiff
