// Boilerplate in plain text, by place and shape.
//
// What is copied from a news page has a head (title, byline, date, picture), a
// body of paragraphs with strange lines between them, and a tail (initials,
// tags, links). The head ends where the prose begins, the tail begins where it
// ends; prose is a paragraph of some length that ends as a sentence does.
//
// A line is left out for evidence from two sides, never for a word alone:
//
//  * anywhere: the line consists of nothing but a page's phrases; leads to
//    another article ("Read also: ..."); is or ends with a picture's credit;
//    shouts in another language than the article's; repeats the title
//  * in the head: dates and times, and names beside them; a dateline alone;
//    small controls
//  * in the tail: brackets with initials or an agency and what comes after
//    them, "related articles" and the headlines after it, tags, rights,
//    controls, and one line that looks like a motto after the last sentence
//
// What the markup declares to be the title is never left out for its words, nor
// is a heading that its author wrote over sentences: "# Comments" may be what
// the article is about. (In HTML, headings are the page's as often: "Share".)
//
// Everything else is the article's: real prose wins when in doubt. A text
// without any prose, or of one line, is all the article's. Link density and
// text density, as used on HTML (Kohlschütter, Fankhauser, Nejdl:
// "Boilerplate detection using shallow text features", WSDM 2010), are of no
// use here: the links are gone, and a line is too short for statistics. Their
// finding that a block's neighbours say as much as the block itself is used.
#include "read/boilerplate.h"

#include <algorithm>

#include "read/caption_credit.h"
#include "read/language.h"
#include "read/line_evidence.h"
#include "read/manual_page.h"
#include "read/page_title.h"
#include "text/language_tag.h"

namespace claimdiff {

namespace {

class Sorter {
 public:
  Sorter(std::string_view text, const text::Tokens& tokens,
         std::string_view language, Format format,
         const std::vector<Paragraph>& paragraphs)
      : text_(text),
        language_(language),
        dates_(language),
        from_page_(format == Format::kHtml) {
    page_.lines.reserve(paragraphs.size());
    for (const Paragraph& paragraph : paragraphs) {
      Line line;
      line.paragraph = paragraph;
      line.shape = DescribeParagraph(text, tokens, paragraph);
      line.end = paragraph.span.end;
      page_.lines.push_back(line);
    }
  }

  PageLines Run() {
    if (IsManualPage(text_, page_.lines)) {
      ReadManualPage();
      return std::move(page_);
    }
    TakeMarkedTitle(&page_);
    if (page_.lines.size() > 1) {
      MarkAnywhere();
      FindProse();
      page_.has_stops = HasStops(page_.lines);
      if (head_ < size()) {
        MarkHead();
        FindTitle(head_, &page_);
        MarkRepeatedTitle(text_, head_, &page_);
        MarkNamesInHead();
        MarkTail();
        MarkShouts();
        MarkControls();
      }
    }
    FindDate();
    return std::move(page_);
  }

 private:
  std::size_t size() const { return page_.lines.size(); }
  Line& At(std::size_t i) { return page_.lines[i]; }
  const Shape& ShapeAt(std::size_t i) { return page_.lines[i].shape; }
  std::string_view View(const Line& line) const {
    return text_.substr(line.paragraph.span.begin, line.paragraph.span.size());
  }
  bool InHead(std::size_t i) const { return i < head_; }
  bool InTail(std::size_t i) const { return i >= tail_; }

  void Skip(std::size_t i, SkipReason reason) { SkipLine(reason, &At(i)); }

  // The markup's word for it that line i is the article's: its title, or a
  // heading directly over a sentence. One that comes again heads no section.
  bool IsDeclared(std::size_t i) {
    const Paragraph& paragraph = At(i).paragraph;
    if (paragraph.kind == ClaimKind::kTitle) return page_.title == i;
    return paragraph.kind == ClaimKind::kHeading && !from_page_ &&
           i + 1 < size() && IsContent(i + 1) && IsNext(i + 1) &&
           !ComesAgainNearby(i);
  }

  bool IsContent(std::size_t i) {
    constexpr std::uint32_t kMinWords = 4;
    const Shape& shape = ShapeAt(i);
    if (!shape.known || At(i).paragraph.cells >= kLongProseCells) return true;
    return EndsSentence(At(i).paragraph.ending) && shape.words >= kMinWords &&
           !ReasonByWords(At(i));
  }

  // Nothing is left out between line i and the one before it.
  bool IsNext(std::size_t i) {
    const std::uint32_t begin = At(i - 1).paragraph.span.end;
    const std::uint32_t end = At(i).paragraph.span.begin;
    return text_.substr(begin, end - begin).find_first_not_of(" \n") ==
           std::string_view::npos;
  }

  // Its foot tells the date.
  void ReadManualPage() {
    SortManualPage(text_, &page_.lines);
    page_.has_stops = true;
    for (const Line& line : page_.lines) {
      if (page_.date.known || !IsManualFoot(line)) continue;
      page_.date = dates_.ReadLine(View(line)).date;
    }
  }

  // ---- Anywhere -----------------------------------------------------------

  void MarkAnywhere() {
    for (std::size_t i = 0; i < size(); ++i) {
      const Shape& shape = ShapeAt(i);
      if (!shape.known || At(i).paragraph.IsItem() || IsDeclared(i)) continue;
      if (std::optional<SkipReason> by_words = ReasonByWords(At(i))) {
        Skip(i, *by_words);
      } else if (std::optional<SkipReason> reason = PictureLine(At(i))) {
        MarkPicture(i, *reason);
      } else if (At(i).paragraph.kind == ClaimKind::kCaption) {
        At(i).end =
            At(i).paragraph.span.begin + CaptionCreditStart(View(At(i)));
      } else if (shape.bracketed && shape.lead.Has(LineKind::kByline) &&
                 shape.lead_words < shape.words && i + 3 > size()) {
        Skip(i, SkipReason::kByline);
      }
    }
    MarkRelatedItems();
  }

  // A caption that the markup tells apart is read, but not its credit.
  void MarkPicture(std::size_t i, SkipReason reason) {
    Line& line = At(i);
    const bool caption = line.paragraph.kind == ClaimKind::kCaption &&
                         reason == SkipReason::kCaption &&
                         line.shape.credit > line.paragraph.span.begin;
    if (caption) {
      line.end = line.shape.credit;
    } else {
      Skip(i, reason);
    }
  }

  // The list below "Related articles", or what is no sentence below "See also"
  // as a heading.
  void MarkRelatedItems() {
    for (std::size_t i = 1; i < size(); ++i) {
      const Line& above = At(i - 1);
      const Line& line = At(i);
      const bool names = above.paragraph.kind == ClaimKind::kHeading &&
                         line.paragraph.kind == ClaimKind::kBody;
      if (above.skip == SkipReason::kRelated && !LeadsToAnother(above) &&
          (names || line.paragraph.IsItem()) &&
          line.paragraph.ending != Ending::kStop) {
        Skip(i, SkipReason::kRelated);
      }
    }
  }

  // ---- Head, body, tail ---------------------------------------------------

  void FindProse() {
    head_ = tail_ = size();
    for (std::size_t i = 0; i < size(); ++i) {
      Line& line = At(i);
      if (line.skip) continue;
      const Paragraph& paragraph = line.paragraph;
      const bool ends = EndsSentence(paragraph.ending);
      line.sentence = !line.shape.known ||
                      (ends && line.shape.words >= 4 && !line.shape.bracketed);
      line.prose = !line.shape.known || paragraph.cells >= kLongProseCells ||
                   (line.sentence && paragraph.cells >= kProseCells);
      // A question may be a headline, and so may what comes first.
      if (!line.prose) continue;
      if (head_ == size() && !IsHeadline(i)) head_ = i;
      tail_ = i + 1;
    }
    // Short last sentences belong to the body.
    if (head_ == size()) return;
    for (std::size_t i = tail_; i < size(); ++i) {
      if (At(i).sentence && !At(i).skip &&
          At(i).paragraph.ending == Ending::kStop) {
        tail_ = i + 1;
      }
    }
  }

  // The first line of the text, when it may be a title in spite of its length.
  bool IsHeadline(std::size_t i) {
    const Paragraph& paragraph = At(i).paragraph;
    return i == 0 && paragraph.ending != Ending::kStop &&
           paragraph.cells <= kMaxTitleCells && size() > 1 &&
           At(1).paragraph.blanks_before > 0;
  }

  // ---- Head ---------------------------------------------------------------

  void MarkHead() {
    // A standfirst is prose too: the byline may come after it.
    constexpr std::size_t kReach = 5;
    const std::size_t reach = std::min(size(), head_ + kReach);
    timeline_ = IsTimeline(text_, page_.lines, dates_);
    for (std::size_t i = 0; i < reach; ++i) {
      const Shape& shape = ShapeAt(i);
      const bool item = At(i).paragraph.kind && At(i).paragraph.IsItem();
      if (At(i).skip || At(i).prose || !shape.known || item) continue;
      const bool is_date = IsDateLine(i);  // which is the page's, in any case
      if (IsDeclared(i)) continue;
      if (is_date) {
        Skip(i, SkipReason::kByline);
        dated_ = true;
        if (i > head_) GoOnWithHead(i + 1);
      } else if (InHead(i) ? IsBylineInHead(i)
                           : shape.lead_parted && IsNamedByline(At(i))) {
        Skip(i, SkipReason::kByline);
      } else if (InHead(i) && IsControl(shape)) {
        Skip(i, ReasonFor(shape.kinds));
      }
    }
  }

  void GoOnWithHead(std::size_t i) {
    while (i < size() && !At(i).prose) ++i;
    head_ = i;
  }

  bool IsBylineInHead(std::size_t i) {
    const Line& line = At(i);
    const bool updated = line.shape.lead.Has(LineKind::kPublished) &&
                         line.shape.words <= 5 &&
                         line.paragraph.ending != Ending::kStop;
    return IsDatelineAlone(line) || (i > 0 && (updated || IsNamedByline(line)));
  }

  // A date, or a time of day with a name or two, and nothing said.
  bool IsDateLine(std::size_t i) {
    const Line& line = At(i);
    if (line.shape.digits == 0 || line.shape.words > 16) return false;
    const DateLine found = dates_.ReadLine(View(line));
    if (!found.has_date && !found.has_time) return false;
    if (timeline_ && !found.has_time) return false;
    std::uint32_t others = found.other_words;
    const bool published =
        line.shape.lead.HasAny({LineKind::kPublished, LineKind::kByline});
    // "Ann Lee (17 October 1902 - 3 March 1988)"
    if (found.dates > 1 && !found.has_time && !published) return false;
    others -= std::min(others, line.shape.covered);
    const std::uint32_t allowed = published                          ? 7
                                  : found.has_date && found.has_time ? 6
                                  : i == 0                           ? 0
                                                                     : 3;
    const bool is_date_line =
        others <= allowed && (found.has_date || published || others == 0) &&
        (line.paragraph.ending != Ending::kStop || others == 0);
    if (is_date_line && found.date.known && !page_.date.known) {
      page_.date = found.date;
    }
    return is_date_line;
  }

  // Names beside a date or another byline, up or down the head.
  void MarkNamesInHead() {
    if (!dated_) return;
    const auto beside = [&](std::size_t i) {
      return i < size() && At(i).skip == SkipReason::kByline;
    };
    for (int pass = 0; pass < 2; ++pass) {
      for (std::size_t i = 0; i < head_; ++i) {
        if (At(i).skip || At(i).prose || page_.title == i ||
            !At(i).shape.known || At(i).paragraph.IsItem()) {
          continue;
        }
        if ((beside(i + 1) || (i > 0 && beside(i - 1))) &&
            LooksLikeNames(At(i))) {
          Skip(i, SkipReason::kByline);
        }
      }
    }
  }

  // ---- Tail ---------------------------------------------------------------

  void MarkTail() {
    bool related = false;
    bool ended = false;
    for (std::size_t i = tail_; i < size(); ++i) {
      Line& line = At(i);
      if (!line.skip && line.shape.known && !IsDeclared(i)) {
        MarkTailLine(i, related);
      }
      ended |= line.skip == SkipReason::kCredit && IsBracketedCredit(line);
      if (ended && !line.sentence && !line.paragraph.IsItem()) {
        Skip(i, SkipReason::kBoilerplate);
      }
      related |= line.skip == SkipReason::kRelated && !line.shape.link &&
                 !LeadsToAnother(line);
    }
    MarkSlogans();
    Line& last = At(tail_ - 1);
    last.end = FindClosingCredit(text_, last.paragraph);
  }

  // At the very end, and at most two: more in a row are a list of names or
  // results, which is content.
  void MarkSlogans() {
    constexpr std::size_t kMaxSlogans = 2;
    std::vector<std::size_t> slogans;
    std::size_t i = size();
    while (i > tail_ && (At(i - 1).skip || IsSlogan(At(i - 1)))) {
      if (!At(--i).skip) slogans.push_back(i);
    }
    if (slogans.size() > kMaxSlogans) return;
    for (const std::size_t slogan : slogans) {
      Skip(slogan, SkipReason::kBoilerplate);
    }
  }

  void MarkTailLine(std::size_t i, bool related) {
    const Line& line = At(i);
    const Shape& shape = line.shape;
    if (!line.paragraph.IsItem() && IsBracketedCredit(line)) {
      Skip(i, SkipReason::kCredit);
    } else if (IsAddress(View(line), shape)) {
      Skip(i, SkipReason::kRelated);
    } else if (IsControl(shape) || shape.link) {
      Skip(i, ReasonFor(shape.kinds));
    } else if (shape.copyright_sign || shape.kinds.Has(LineKind::kCopyright)) {
      Skip(i, SkipReason::kBoilerplate);
    } else if (shape.lead.HasAny({LineKind::kTags, LineKind::kShare}) &&
               shape.lead_parted) {
      Skip(i, SkipReason::kBoilerplate);
    } else if (IsNamedByline(line) || IsTailDate(i) ||
               IsSignature(View(line), line)) {
      Skip(i, SkipReason::kByline);
    } else if (related && line.paragraph.ending != Ending::kStop) {
      Skip(i, SkipReason::kRelated);
    }
  }

  bool IsTailDate(std::size_t i) {
    const Line& line = At(i);
    return line.shape.lead.Has(LineKind::kPublished) && IsDateLine(i);
  }

  // ---- Body ---------------------------------------------------------------

  // Lines in capitals between the paragraphs are headings in some articles. In
  // another language than the article's, they are none; nor are those that
  // come again and again; nor those of a page's phrases in good part.
  void MarkShouts() {
    for (std::size_t i = 0; i < size(); ++i) {
      const Line& line = At(i);
      const Shape& shape = line.shape;
      if (line.skip || page_.title == i || line.paragraph.IsItem() ||
          shape.words < 2 || shape.words > kMaxControlWords ||
          shape.digits > 0 || EndsSentence(line.paragraph.ending) ||
          !shape.all_caps) {
        continue;
      }
      const bool phrases = 2 * shape.covered >= shape.words && !IsDeclared(i);
      if (phrases || IsForeign(line) || ComesAgainNearby(i)) {
        Skip(i, SkipReason::kBoilerplate);
      }
    }
  }

  bool IsForeign(const Line& line) {
    constexpr std::uint32_t kMinLetters = 16;  // fewer are a guess
    constexpr std::uint32_t kMaxAsked = 50;    // bounds the cost
    if (line.shape.letters < kMinLetters || ++asked_ > kMaxAsked) return false;
    const std::string language = DetectLanguage(View(line));
    return language != "und" && language_ != "und" &&
           text::PrimarySubtag(language) != text::PrimarySubtag(language_);
  }

  bool ComesAgainNearby(std::size_t i) {
    constexpr std::size_t kReach = 50;  // lines; bounds the search
    const std::size_t begin = i < kReach ? 0 : i - kReach;
    return ComesAgain(page_.lines, i, begin, i + kReach);
  }

  // Small controls come in rows: "Facebook", "WhatsApp", "Print". One alone may
  // be a heading.
  void MarkControls() {
    const auto control = [&](std::size_t i) {
      return i < size() && page_.title != i && IsControl(ShapeAt(i)) &&
             !At(i).paragraph.IsItem() && !IsDeclared(i);
    };
    for (std::size_t i = 0; i < size(); ++i) {
      if (control(i) && (control(i + 1) || (i > 0 && control(i - 1)))) {
        Skip(i, ReasonFor(ShapeAt(i).kinds));
      }
    }
  }

  // ---- Date ---------------------------------------------------------------

  void FindDate() {
    if (page_.date.known) return;
    if (head_ < size()) {
      page_.date = dates_.ReadDateline(View(At(head_)));
    }
    constexpr std::size_t kReach = 100;  // paragraphs; news dates come early
    constexpr std::size_t kMaxBytes = 4096;
    for (std::size_t i = 0; i < std::min(size(), kReach); ++i) {
      if (page_.date.known) return;
      if (At(i).skip) continue;
      page_.date = dates_.ReadBracketed(View(At(i)).substr(0, kMaxBytes));
    }
  }

  std::string_view text_;
  std::string_view language_;
  DateReader dates_;
  bool from_page_;  // headings may be those of the page around the article
  PageLines page_;
  std::size_t head_ = 0;     // the first line of prose
  std::size_t tail_ = 0;     // after the last line of prose
  std::uint32_t asked_ = 0;  // languages of lines
  bool dated_ = false;       // the head has a date line
  bool timeline_ = false;    // dates are headings here
};

}  // namespace

PageLines SortOutBoilerplate(std::string_view text, const text::Tokens& tokens,
                             std::string_view language, Format format,
                             const std::vector<Paragraph>& paragraphs) {
  return Sorter(text, tokens, language, format, paragraphs).Run();
}

}  // namespace claimdiff
