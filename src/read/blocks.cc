#include "read/blocks.h"

#include <algorithm>
#include <utility>

namespace claimdiff {

namespace {

constexpr std::uint32_t kMaxHeadingCells = 110;
constexpr std::uint32_t kMaxHeadingWords = 16;

// Whether `text` is one quotation from its first to its last character, a stop
// after it left aside.
bool IsQuotation(std::string_view text) {
  constexpr std::pair<std::string_view, std::string_view> kPairs[] = {
      {"\u201C", "\u201D"}, {"\u00AB", "\u00BB"}, {"\u201E", "\u201C"},
      {"\u201E", "\u201D"}, {"\u300C", "\u300D"}, {"\u300E", "\u300F"},
      {"\"", "\""},         {"\u2018", "\u2019"}, {"\u00BB", "\u00AB"},
  };
  for (const auto& [open, close] : kPairs) {
    if (!text.starts_with(open)) continue;
    const std::size_t at = text.find(close, open.size());
    if (at == std::string_view::npos) continue;
    const std::string_view rest = text.substr(at + close.size());
    if (rest.empty() || rest == "." || rest == "," || rest == "\u3002") {
      return true;
    }
  }
  return false;
}

class BlockBuilder {
 public:
  BlockBuilder(const PageLines& page, Article* article)
      : page_(page), article_(*article) {}

  void Run() {
    headings_.assign(page_.lines.size(), false);
    article_.blocks.reserve(page_.lines.size());
    if (page_.has_stops) FindHeadings();
    for (std::size_t i = 0; i < page_.lines.size(); ++i) {
      NoteHeading(i);
      Add(i);
    }
  }

 private:
  const Line& At(std::size_t i) const { return page_.lines[i]; }

  void Add(std::size_t i) {
    const Line& line = At(i);
    Span span = line.paragraph.span;
    if (line.skip) {
      article_.skipped.push_back({span, *line.skip});
      return;
    }
    if (line.shape.known && line.shape.words == 0 && line.shape.digits == 0) {
      article_.skipped.push_back({span, SkipReason::kNoText});
      return;
    }
    if (line.paragraph.marker > 0) SkipMarker(line.paragraph, &span);
    const Span credit{line.end, span.end};
    span.end = line.end;
    while (article_.text[span.end - 1] == ' ') --span.end;
    if (page_.title == i) article_.title = span;
    article_.blocks.push_back({KindOf(i, span), span});
    if (!credit.empty()) {
      article_.skipped.push_back({credit, SkipReason::kCredit});
    }
  }

  void NoteHeading(std::size_t i) {
    const Paragraph& paragraph = At(i).paragraph;
    if (paragraph.kind) return;  // the markup has told its headings
    if (page_.title == i) {
      article_.headings.push_back({paragraph.span, 1});
    } else if (headings_[i]) {
      article_.headings.push_back({paragraph.span, kLowestLevel});
    }
  }

  void SkipMarker(const Paragraph& paragraph, Span* span) {
    const std::string_view marker =
        std::string_view(article_.text).substr(span->begin, paragraph.marker);
    std::size_t size = marker.size();
    // The space after the marker may be any of Unicode's; its lead is no
    // bullet's and no digit's.
    while (size > 0 && (marker[size - 1] == ' ' || marker[size - 1] == '\t')) {
      --size;
    }
    article_.skipped.push_back(
        {{span->begin, span->begin + static_cast<std::uint32_t>(size)},
         SkipReason::kNoText});
    span->begin += paragraph.marker;
  }

  ClaimKind KindOf(std::size_t i, Span span) const {
    if (page_.title == i) return ClaimKind::kTitle;
    const std::optional<ClaimKind> kind = At(i).paragraph.kind;
    if (kind == ClaimKind::kTitle) return ClaimKind::kHeading;
    if (kind && kind != ClaimKind::kBody) return *kind;
    if (At(i).paragraph.marker > 0) return ClaimKind::kListItem;
    if (headings_[i]) return ClaimKind::kHeading;
    if (IsQuotation(article_.View(span))) return ClaimKind::kQuote;
    return ClaimKind::kBody;
  }

  // From the end to the start: a heading needs something below it.
  void FindHeadings() {
    std::size_t next = page_.lines.size();
    for (std::size_t i = page_.lines.size(); i-- > 0;) {
      // "See also" is one, though it is not read.
      if (At(i).skip && At(i).skip != SkipReason::kRelated) continue;
      if (next < page_.lines.size() && page_.title != i) {
        headings_[i] = IsHeading(i, next);
      }
      if (!At(i).skip) next = i;
    }
  }

  bool IsHeading(std::size_t i, std::size_t next) const {
    const Line& line = At(i);
    const Paragraph& paragraph = line.paragraph;
    if (paragraph.kind) return false;  // the markup knows better
    const Shape& shape = line.shape;
    if (!shape.known || paragraph.marker > 0 || shape.words == 0 ||
        paragraph.cells > kMaxHeadingCells || shape.words > kMaxHeadingWords ||
        shape.lower_start || shape.inner_stop || shape.bracketed ||
        (paragraph.ending != Ending::kOpen &&
         paragraph.ending != Ending::kQuestion) ||
        !EndsCleanly(line)) {
      return false;
    }
    // Close to what is above, and parted from what is below: the last line of
    // a list or a stanza.
    if (paragraph.blanks_before == 0 && At(next).paragraph.blanks_before > 0 &&
        i > 0 && !At(i - 1).skip) {
      return false;
    }
    return headings_[next] || CanBeHeaded(At(next), paragraph.cells);
  }

  // Whether what comes below a heading of `cells` columns can be its text.
  static bool CanBeHeaded(const Line& below, std::uint32_t cells) {
    const Ending ending = below.paragraph.ending;
    return below.paragraph.marker > 0 || below.paragraph.cells > 2 * cells ||
           (below.sentence && ending == Ending::kStop) ||
           (below.shape.words >= 4 && ending == Ending::kColon);
  }

  // A comma or an open bracket goes on below; a closing quote ends speech.
  bool EndsCleanly(const Line& line) const {
    const std::string_view view = article_.View(line.paragraph.span);
    return !view.ends_with(',') && !view.ends_with(';') &&
           !view.ends_with("\u060C") && !view.ends_with("\u3001") &&
           !view.ends_with("\uFF0C") && !view.ends_with('(') &&
           !IsQuotation(view);
  }

  const PageLines& page_;
  Article& article_;
  std::vector<bool> headings_;
};

}  // namespace

void BuildBlocks(const PageLines& page, Article* article) {
  BlockBuilder(page, article).Run();
}

}  // namespace claimdiff
