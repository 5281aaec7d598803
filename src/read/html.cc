// libgumbo makes a tree of the page, as browsers do; the tree's texts make
// lines (html_lines.cc); which of them are the article is html_content.cc's to
// say. Here, they become a Document. Nothing that a page names is ever fetched.
#include "read/html.h"

#include <algorithm>
#include <utility>

#include "read/front_matter.h"
#include "read/html_content.h"
#include "read/html_lines.h"
#include "read/html_metadata.h"
#include "read/html_title.h"
#include "read/html_tree.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

class DocumentBuilder {
 public:
  DocumentBuilder(const std::vector<HtmlLine>& lines,
                  const HtmlContent& content)
      : lines_(lines), content_(content) {}

  Document Run(std::string_view page, const FrontMatter& front) {
    AddFrontMatter(page, front);
    for (std::uint32_t i = 0; i < lines_.size(); ++i) {
      if (content_.title == i) {
        AddTitle(i);
      } else {
        AddLine(i);
      }
    }
    return std::move(document_);
  }

 private:
  // Its title, and what is not read before and after it.
  void AddFrontMatter(std::string_view page, const FrontMatter& front) {
    const auto add = [&](std::string text, Span from, bool as_it_stands) {
      HtmlLine line;
      const std::uint32_t size = as_it_stands ? 1 : from.size();
      line.pieces.push_back(
          {0, from.begin,
           static_cast<std::uint16_t>(as_it_stands ? 1 : text.size()),
           static_cast<std::uint16_t>(size)});
      line.text = std::move(text);
      return Append(line);
    };
    const auto skip = [&](Span part) {
      const Span span =
          add(std::string(page.substr(part.begin, part.size())), part, true);
      document_.skipped.push_back({span, SkipReason::kCode});
    };
    const Span from = front.title_source;
    auto part = front.unread.begin();
    for (; part != front.unread.end() && *part < from; ++part) skip(*part);
    if (!front.title.empty()) {
      const bool as_it_stands =
          page.substr(from.begin, from.size()) == front.title;
      document_.title = add(front.title, from, as_it_stands);
      document_.headings.push_back({document_.title, 1});
      document_.blocks.push_back({ClaimKind::kTitle, document_.title});
    }
    for (; part != front.unread.end(); ++part) skip(*part);
  }

  // The <title> as a headline, without the name of the site.
  void AddTitle(std::uint32_t i) {
    const HtmlLine& line = lines_[i];
    Span span = Append(line);
    if (line.kind == ClaimKind::kTitle) {
      const auto size = static_cast<std::uint32_t>(SiteNameStart(line.text));
      if (size > 0 && size < span.size()) {
        std::uint32_t name = span.begin + size;
        while (document_.text[name] == ' ') ++name;
        document_.skipped.push_back(
            {{name, span.end}, SkipReason::kBoilerplate});
        span.end = span.begin + size;
      }
    }
    document_.title = span;
    document_.headings.push_back({span, line.level});
    document_.blocks.push_back({ClaimKind::kTitle, span});
  }

  void AddLine(std::uint32_t i) {
    const Span span = Append(lines_[i]);
    const ClaimKind kind = KindOf(i);
    if (kind == ClaimKind::kHeading) {
      document_.headings.push_back({span, lines_[i].level});
    }
    if (!content_.skips[i]) {
      document_.blocks.push_back({kind, span});
      for (const Span code : lines_[i].code) {
        document_.code.push_back(
            {span.begin + code.begin, span.begin + code.end});
      }
    } else if (GoesOn(i)) {
      document_.skipped.back().span.end = span.end;
      if (IsCode(i)) document_.listings.back().end = span.end;
    } else {
      document_.skipped.push_back({span, *content_.skips[i]});
      if (IsCode(i)) document_.listings.push_back(span);
    }
  }

  // A short paragraph in bold above another is a heading.
  ClaimKind KindOf(std::uint32_t i) const {
    constexpr std::uint32_t kMaxCells = 90;
    const HtmlLine& line = lines_[i];
    const bool heading = line.kind == ClaimKind::kBody && line.stands_out &&
                         line.cells <= kMaxCells && i + 1 < lines_.size() &&
                         !lines_[i + 1].stands_out && !line.text.ends_with('.');
    return heading ? ClaimKind::kHeading : line.kind;
  }

  // What is skipped for one element, with nothing else between, is one part.
  bool GoesOn(std::uint32_t i) const {
    return i > 0 && content_.causes[i] != 0 && content_.skips[i - 1] &&
           content_.causes[i - 1] == content_.causes[i] &&
           content_.skips[i - 1] == content_.skips[i];
  }

  bool IsCode(std::uint32_t i) const {
    return content_.skips[i] == SkipReason::kCode;
  }

  Span Append(const HtmlLine& line) {
    std::string& text = document_.text;
    if (!text.empty()) {
      AddPiece({Size(), source_, 1, 0});
      text += '\n';
    }
    const std::uint32_t begin = Size();
    for (std::size_t i = 0; i < line.pieces.size(); ++i) {
      Origin::Piece piece = line.pieces[i];
      const std::size_t next = i + 1 < line.pieces.size()
                                   ? line.pieces[i + 1].text_begin
                                   : line.text.size();
      const auto size = static_cast<std::uint32_t>(next - piece.text_begin);
      piece.text_begin += begin;
      AddPiece(piece);
      if (piece.source_begin >= source_) {
        source_ =
            piece.source_begin + size / piece.text_unit * piece.source_unit;
      }
    }
    text += line.text;
    return {begin, Size()};
  }

  // Misplaced cells of a table make lines overlap in the source. Spans must
  // not, so the later line has no place of its own.
  void AddPiece(Origin::Piece piece) {
    if (piece.source_begin < source_) {
      piece.source_begin = source_;
      piece.text_unit = 1;
      piece.source_unit = 0;
    }
    document_.origin.Add(piece);
  }

  std::uint32_t Size() const {
    return static_cast<std::uint32_t>(document_.text.size());
  }

  const std::vector<HtmlLine>& lines_;
  const HtmlContent& content_;
  Document document_;
  std::uint32_t source_ = 0;  // end of what has a place in the page so far
};

// A generator takes it away before anybody sees the page.
std::string WithoutFrontMatter(std::string_view page, std::uint32_t end) {
  std::string without(page);
  std::fill_n(without.begin(), end, ' ');
  return without;
}

// The front matter's title is the page's, which may say it once more.
void TakeFrontTitle(const FrontMatter& front,
                    const std::vector<HtmlLine>& lines, HtmlContent* content) {
  if (front.title.empty() || !content->title) return;
  const std::uint32_t i = *content->title;
  content->title.reset();
  if (RepeatsTitle(lines[i].text, front.title) &&
      RepeatsTitle(front.title, lines[i].text)) {
    content->skips[i] = SkipReason::kRepeatedTitle;
  }
}

}  // namespace

Result<Document> ReadHtml(std::string_view page) {
  if (page.size() > kMaxHtmlBytes) {
    return Error{ErrorCode::kTooLarge,
                 "the page has " + std::to_string(page.size()) + " bytes; " +
                     std::to_string(kMaxHtmlBytes) + " are the limit for HTML",
                 "", 0};
  }
  const FrontMatter front = ReadFrontMatter(page);
  const std::string without =
      front.end > 0 ? WithoutFrontMatter(page, front.end) : std::string();
  const Result<HtmlTree> tree =
      HtmlTree::Parse(front.end > 0 ? std::string_view(without) : page);
  if (!tree.ok()) return tree.error();
  const std::vector<HtmlLine> lines = ReadHtmlLines(tree.value());
  HtmlMetadata metadata = ReadHtmlMetadata(tree.value());
  if (!front.title.empty()) metadata.titles.push_back(front.title);
  HtmlContent content = FindHtmlContent(tree.value(), lines, metadata.titles,
                                        !front.title.empty());
  TakeFrontTitle(front, lines, &content);
  Document document = DocumentBuilder(lines, content).Run(page, front);
  document.language =
      metadata.language.empty() ? front.language : std::move(metadata.language);
  document.date = metadata.date.known ? metadata.date : front.date;
  if (document.text.empty()) {
    return Error{ErrorCode::kEmpty, "the page shows no text", "", 0};
  }
  return document;
}

}  // namespace claimdiff
