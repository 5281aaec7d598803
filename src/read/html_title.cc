#include "read/html_title.h"

#include <algorithm>

#include "read/html_elements.h"
#include "read/html_hints.h"

namespace claimdiff {

namespace {

constexpr std::uint32_t kMaxTitleCells = 300;

// Letters and digits only, ASCII in lower case.
std::string Letters(std::string_view text) {
  std::string letters;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      letters += c;
    } else if (c >= 'A' && c <= 'Z') {
      letters += static_cast<char>(c | 0x20);
    }
  }
  // Typographic quotes and dashes: what themes make of plain ones.
  for (std::size_t at = letters.find("\xE2\x80"); at != std::string::npos;
       at = letters.find("\xE2\x80", at)) {
    letters.erase(at, 3);
  }
  return letters;
}

class TitleFinder {
 public:
  TitleFinder(const HtmlTree& tree, const std::vector<HtmlLine>& lines,
              const std::vector<std::string>& titles)
      : tree_(tree), lines_(lines) {
    for (const std::string& title : titles) wanted_.push_back(Letters(title));
    if (!lines.empty() && lines[0].kind == ClaimKind::kTitle) {
      page_title_ = Letters(lines[0].text);
    }
  }

  std::optional<std::uint32_t> Run(const std::vector<bool>& left_out) const {
    std::optional<std::uint32_t> best;
    int best_score = 0;
    for (std::uint32_t i = 0; i < lines_.size(); ++i) {
      if (left_out[i] || lines_[i].kind == ClaimKind::kTitle) continue;
      const int score = Score(lines_[i]);
      if (score <= best_score) continue;
      best = i;
      best_score = score;
    }
    return best;
  }

 private:
  int Score(const HtmlLine& line) const {
    if (line.cells > kMaxTitleCells || line.preformatted) return 0;
    const GumboTag tag = tree_.nodes()[line.container].tag;
    const int place = PlaceScore(tag, line.container);
    const int words = WordScore(Letters(line.text));
    if (words == 0) return tag == GUMBO_TAG_H1 ? place : 0;
    const bool link = 2 * line.link_cells > line.cells;
    return link && place == 0 ? 0 : 10 * words + place;
  }

  int PlaceScore(GumboTag tag, std::uint32_t container) const {
    if (tag == GUMBO_TAG_H1) return 3;
    if (HintsOf(tree_.nodes()[container]).Has(HtmlHint::kTitle)) return 2;
    return IsHeading(tag) ? 1 : 0;
  }

  // What the page gives as its headline, and how surely.
  int WordScore(const std::string& letters) const {
    constexpr std::size_t kLeastBytes = 8;
    if (letters.empty()) return 0;
    for (const std::string& wanted : wanted_) {
      if (letters == wanted) return 3;
    }
    if (letters == page_title_) return 3;
    if (letters.size() < kLeastBytes) return 0;
    if (page_title_.starts_with(letters)) return 2;
    for (const std::string& wanted : wanted_) {
      if (wanted.starts_with(letters) || letters.starts_with(wanted)) return 2;
    }
    return page_title_.find(letters) != std::string::npos ? 1 : 0;
  }

  const HtmlTree& tree_;
  const std::vector<HtmlLine>& lines_;
  std::vector<std::string> wanted_;
  std::string page_title_;
};

}  // namespace

std::optional<std::uint32_t> FindHtmlTitle(
    const HtmlTree& tree, const std::vector<HtmlLine>& lines,
    const std::vector<std::string>& titles, const std::vector<bool>& left_out) {
  return TitleFinder(tree, lines, titles).Run(left_out);
}

std::size_t SiteNameStart(std::string_view title) {
  constexpr std::string_view kMarks[] = {
      " | ",  " - ",      " \u2013 ", " \u2014 ", " \u00B7 ",
      " :: ", " \u00BB ", "\uFF5C",   "_"};
  std::size_t start = title.size();
  for (const std::string_view mark : kMarks) {
    const std::size_t at = title.rfind(mark);
    // The name is the shorter part.
    if (at != std::string_view::npos && at > title.size() / 2) {
      start = std::min(start, at);
    }
  }
  return start;
}

bool RepeatsTitle(std::string_view longer, std::string_view title) {
  const std::string all = Letters(longer);
  const std::string part = Letters(title);
  return !part.empty() && (all.starts_with(part) || all.ends_with(part));
}

}  // namespace claimdiff
