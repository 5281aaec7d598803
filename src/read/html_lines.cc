// One walk over the flat tree. A block begins and ends a line, everything else
// goes on with it. What differs from a browser's layout:
//
//  * A row of a table of data is one line, its cells parted by " | ". A table
//    that only lays out the page is a block like any other.
//  * A term and its definition are one line: "Capital: Jakarta".
//  * <br> ends a line, unless it merely wraps a sentence or a headline.
//  * Marks of footnotes, anchors of headings, readings above characters (<rt>)
//    and whatever is hidden within a line are not in it.
#include "read/html_lines.h"

#include <algorithm>
#include <boost/algorithm/string/predicate.hpp>
#include <utility>

#include "read/html_characters.h"
#include "read/html_elements.h"
#include "read/html_hints.h"
#include "read/html_layout.h"
#include "read/paragraphs.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

bool IsWhite(std::string_view shown) {
  return shown == " " || shown == "\n" || shown == "\t" || shown == "\f" ||
         shown == "\r";
}

// A line may be broken after any of these, so a line end between two of them
// is no space (CSS Text 3, "segment break transformation rules").
bool IsWide(char32_t c) {
  return (c >= 0x2E80 && c <= 0x303F) || (c >= 0x3040 && c <= 0x312F) ||
         (c >= 0x31A0 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0xFF00 && c <= 0xFF60) || (c >= 0x20000 && c <= 0x3FFFF);
}

// A no-break space, an ideographic one, or what does not show: nothing that a
// line begins or ends with.
bool IsBlank(std::string_view shown) {
  const text::CharClass klass =
      text::CharTable::Shared().Find(text::DecodeAt(shown, 0).value).klass;
  return klass == text::CharClass::kSpace ||
         klass == text::CharClass::kLineEnd ||
         klass == text::CharClass::kFormat;
}

bool IsLower(std::string_view shown) {
  return text::CharTable::Shared().Find(text::DecodeAt(shown, 0).value).klass ==
         text::CharClass::kLower;
}

std::uint32_t Cells(char32_t c) { return IsWide(c) || c >= 0xAC00 ? 2 : 1; }

// ---- A line in the making ---------------------------------------------------

struct CharacterStyle {
  bool link = false;  // leads elsewhere
  bool code = false;
  bool stands_out = false;  // bold or large
};

class LineBuilder {
 public:
  bool empty() const { return line_.text.empty(); }
  std::string_view text() const { return line_.text; }

  // A character of the page.
  void Add(const HtmlCharacter& character, const CharacterStyle& style) {
    if (empty()) {
      line_.begin = character.begin;
      line_.stands_out = true;
    }
    const char32_t c = text::DecodeAt(character.shown, 0).value;
    Append(character.shown, character.begin, character.end);
    line_.cells += Cells(c);
    if (style.link) line_.link_cells += Cells(c);
    if (style.code)
      MarkCode(static_cast<std::uint32_t>(character.shown.size()));
    line_.stands_out &= style.stands_out;
    in_code_ = style.code;
    line_.end = std::max(line_.end, character.end);
  }

  // What the page does not hold in so many letters: " | " between two cells.
  void Insert(std::string_view words) {
    Append(words, line_.end, line_.end);
    line_.cells += static_cast<std::uint32_t>(words.size());
    in_code_ = false;
  }

  // Without blanks at the end.
  HtmlLine Take() {
    in_code_ = false;
    std::string& text = line_.text;
    while (true) {
      const std::size_t last = text::PreviousStart(text, text.size());
      if (!IsBlank(std::string_view(text).substr(last))) break;
      text.resize(last);
    }
    while (line_.pieces.back().text_begin >= text.size()) {
      line_.pieces.pop_back();
    }
    const auto size = static_cast<std::uint32_t>(text.size());
    while (!line_.code.empty() && line_.code.back().begin >= size) {
      line_.code.pop_back();
    }
    if (!line_.code.empty()) {
      line_.code.back().end = std::min(line_.code.back().end, size);
    }
    return std::exchange(line_, HtmlLine());
  }

 private:
  void Append(std::string_view shown, std::uint32_t begin, std::uint32_t end) {
    const auto at = static_cast<std::uint32_t>(line_.text.size());
    const auto size = static_cast<std::uint16_t>(shown.size());
    const std::uint32_t written = std::min<std::uint32_t>(end - begin, 0xFFFF);
    Origin::Piece piece{at, begin, size, static_cast<std::uint16_t>(written)};
    if (written == size) piece.text_unit = piece.source_unit = 1;
    line_.text += shown;
    if (!line_.pieces.empty()) {
      const Origin::Piece& last = line_.pieces.back();
      if (last.text_unit == 1 && last.source_unit == 1 &&
          piece.text_unit == 1 && piece.source_unit == 1 &&
          last.source_begin + (at - last.text_begin) == begin) {
        return;
      }
    }
    line_.pieces.push_back(piece);
  }

  void MarkCode(std::uint32_t size) {
    const auto end = static_cast<std::uint32_t>(line_.text.size());
    if (in_code_) {
      line_.code.back().end = end;
    } else {
      line_.code.push_back({end - size, end});
    }
  }

  HtmlLine line_;
  bool in_code_ = false;
};

// ---- The walk ---------------------------------------------------------------

// An element around the current place.
struct Frame {
  std::uint32_t node = 0;
  ClaimKind kind = ClaimKind::kBody;
  std::uint32_t block = 0;  // the innermost block
  bool link = false;
  bool code = false;
  std::uint8_t level = 0;  // of the heading around it; 0: none
  bool preformatted = false;
  bool wrapped = false;  // prose within <pre>: a blank line parts paragraphs
  bool stands_out = false;
  bool dropped = false;  // no part of the text
  bool row = false;      // within a row of a table of data
  bool data = false;     // within a table of data
};

class LineReader {
 public:
  explicit LineReader(const HtmlTree& tree)
      : tree_(tree), nodes_(tree.nodes()), stack_(1) {}

  std::vector<HtmlLine> Run() {
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      while (stack_.size() > 1 && nodes_[stack_.back().node].end <= i) Leave();
      if (nodes_[i].IsText()) {
        if (!stack_.back().dropped) ReadText(i);
      } else {
        Enter(i);
      }
    }
    while (stack_.size() > 1) Leave();
    Flush();
    MarkCaptions();
    std::stable_sort(
        lines_.begin(), lines_.end(),
        [](const HtmlLine& x, const HtmlLine& y) { return x.begin < y.begin; });
    return std::move(lines_);
  }

 private:
  // ---- Elements -----------------------------------------------------------

  void Enter(std::uint32_t i) {
    const HtmlNode& node = nodes_[i];
    Frame frame = stack_.back();
    frame.node = i;
    const HtmlHints hints = HintsOf(node);
    const bool block = IsBlock(node.tag) && !frame.row;
    frame.dropped |= IsUnread(node.tag) || IsDropped(i, hints);
    if (!frame.dropped) {
      if (block) EnterBlock(i, hints, &frame);
      EnterInline(i, &frame);
    }
    stack_.push_back(frame);
  }

  bool IsDropped(std::uint32_t i, const HtmlHints& hints) const {
    const HtmlNode& node = nodes_[i];
    if (IsBlock(node.tag)) return false;
    return hints.Has(HtmlHint::kDropped) || IsHidden(node) ||
           (node.tag == GUMBO_TAG_SUP && IsFootnoteMark(i)) ||
           (node.tag == GUMBO_TAG_A && IsPermalink(i));
  }

  // "[12]", "3" or "*", leading to a place of this page.
  bool IsFootnoteMark(std::uint32_t i) const {
    constexpr std::size_t kMaxBytes = 12;
    constexpr std::uint32_t kMaxNodes = 12;  // bounds the cost
    if (nodes_[i].end - i > kMaxNodes) return false;
    bool leads = false;
    for (std::uint32_t k = i; k < nodes_[i].end; ++k) {
      leads |= nodes_[k].Attribute("href").find('#') != std::string_view::npos;
    }
    return leads && tree_.ShownText(i).size() <= kMaxBytes;
  }

  bool IsPermalink(std::uint32_t i) const {
    if (!nodes_[i].Attribute("href").starts_with('#')) return false;
    const std::string shown = tree_.ShownText(i);
    return shown == "\u00B6" || shown == "#" || shown == "\u00A7" ||
           shown == "\U0001F517" || shown == "\u21A9" ||
           shown == "\u21A9\uFE0E";
  }

  void EnterBlock(std::uint32_t i, const HtmlHints& hints, Frame* frame) {
    const GumboTag tag = nodes_[i].tag;
    if (tag == GUMBO_TAG_TABLE) frame->data = IsDataTable(tree_, i);
    if (tag == GUMBO_TAG_DD && term_) {
      definition_ = true;
    } else if (!definition_) {
      Flush();
    }
    term_ = false;
    frame->block = i;
    frame->kind = KindOf(tag, hints, frame->kind);
    if (const std::uint8_t level = LevelOf(tag)) frame->level = level;
    const bool kept = tag == GUMBO_TAG_PRE || tag == GUMBO_TAG_LISTING ||
                      tag == GUMBO_TAG_XMP;
    if (kept && !frame->preformatted && !frame->wrapped) {
      frame->wrapped = IsPreformattedProse(tree_, i);
      frame->preformatted = !frame->wrapped;
    }
    frame->row = frame->data && tag == GUMBO_TAG_TR;
  }

  static std::uint8_t LevelOf(GumboTag tag) {
    if (tag == GUMBO_TAG_TITLE) return 1;
    return IsHeading(tag) ? static_cast<std::uint8_t>(1 + tag - GUMBO_TAG_H1)
                          : 0;
  }

  static ClaimKind KindOf(GumboTag tag, const HtmlHints& hints,
                          ClaimKind outer) {
    if (IsHeading(tag)) return ClaimKind::kHeading;
    switch (tag) {
      case GUMBO_TAG_TITLE: return ClaimKind::kTitle;
      case GUMBO_TAG_LI:
      case GUMBO_TAG_DT:
      case GUMBO_TAG_DD: return ClaimKind::kListItem;
      case GUMBO_TAG_BLOCKQUOTE: return ClaimKind::kQuote;
      case GUMBO_TAG_FIGCAPTION:
      case GUMBO_TAG_CAPTION: return ClaimKind::kCaption;
      case GUMBO_TAG_TR: return ClaimKind::kTableRow;
      case GUMBO_TAG_TABLE:
      case GUMBO_TAG_TD:
      case GUMBO_TAG_TH: return ClaimKind::kBody;
      default:
        return hints.Has(HtmlHint::kCaption) ? ClaimKind::kCaption : outer;
    }
  }

  void EnterInline(std::uint32_t i, Frame* frame) {
    const HtmlNode& node = nodes_[i];
    const bool link = IsLink(node);
    // Links side by side are apart, as menus are styled.
    if (link && last_style_.link && !line_.empty()) NoteSpace();
    frame->link |= link;
    frame->stands_out |= StandsOut(node);
    switch (node.tag) {
      case GUMBO_TAG_CODE:
      case GUMBO_TAG_KBD:
      case GUMBO_TAG_SAMP:
      case GUMBO_TAG_TT:
      case GUMBO_TAG_VAR: frame->code = !frame->preformatted; break;
      case GUMBO_TAG_BR: ++breaks_; break;
      case GUMBO_TAG_TD:
      case GUMBO_TAG_TH:
        if (frame->row && !line_.empty()) separator_ = " | ";
        break;
      default:
        if (frame->row && IsBlock(node.tag)) NoteSpace();
        break;
    }
  }

  void Leave() {
    const Frame frame = stack_.back();
    stack_.pop_back();
    if (frame.dropped) return;
    const GumboTag tag = nodes_[frame.node].tag;
    if (!IsBlock(tag)) return;
    if (stack_.back().row) {
      NoteSpace();
      return;
    }
    if (tag == GUMBO_TAG_DT && !line_.empty()) {
      term_ = true;
    } else {
      Flush();
    }
  }

  // A short line that is centred or called a caption, below a picture, is.
  void MarkCaptions() {
    constexpr std::uint32_t kMaxCells = 160;
    std::vector<std::uint32_t> before(nodes_.size(), 0);  // the last sibling
    std::vector<std::uint32_t> last(nodes_.size(), 0);    // the last child
    for (std::uint32_t i = 1; i < nodes_.size(); ++i) {
      if (nodes_[i].IsText()) continue;
      before[i] = last[nodes_[i].parent];
      last[nodes_[i].parent] = i;
    }
    std::vector<bool> has_text(nodes_.size());
    for (const HtmlLine& line : lines_) has_text[line.container] = true;
    for (HtmlLine& line : lines_) {
      const HtmlNode& container = nodes_[line.container];
      const bool likely =
          IsCentred(container) ||
          boost::algorithm::icontains(container.Attribute("class"), "caption");
      if (line.kind != ClaimKind::kBody || line.cells > kMaxCells ||
          line.link_cells > 0 || !likely) {
        continue;
      }
      const std::uint32_t above = before[line.container];
      if (HoldsImage(line.container) ||
          (above != 0 && !has_text[above] && HoldsImage(above))) {
        line.kind = ClaimKind::kCaption;
      }
    }
  }

  bool HoldsImage(std::uint32_t i) const {
    constexpr std::uint32_t kMaxNodes = 20;
    const std::uint32_t end = std::min(nodes_[i].end, i + kMaxNodes);
    for (std::uint32_t k = i; k < end; ++k) {
      if (nodes_[k].tag == GUMBO_TAG_IMG) return true;
    }
    return false;
  }

  // ---- Text ---------------------------------------------------------------

  void ReadText(std::uint32_t i) {
    const Frame& frame = stack_.back();
    if (term_ && !definition_ && HasText(i)) Flush();
    HtmlCharacters characters(tree_.TextOf(i));
    HtmlCharacter character;
    while (characters.Next(&character)) {
      if (!IsWhite(character.shown)) {
        AddCharacter(frame, character);
      } else if (character.shown == "\n" &&
                 (frame.preformatted || (frame.wrapped && line_ends_++ > 0))) {
        Flush();
      } else if (!space_) {
        space_ = true;
        space_at_ = {" ", character.begin, character.end};
        space_breaks_ = character.shown != " " && character.shown != "\t";
      } else {
        space_breaks_ |= character.shown == "\n";
      }
    }
  }

  bool HasText(std::uint32_t i) const {
    return tree_.TextOf(i).shown.find_first_not_of(" \t\r\n\f") !=
           std::string_view::npos;
  }

  void AddCharacter(const Frame& frame, const HtmlCharacter& character) {
    const CharacterStyle style = {frame.link, frame.code, frame.stands_out};
    if (!line_.empty() && character.begin < last_) Flush();
    if (breaks_ > 0) Break(frame, character);
    if (line_.empty() && IsBlank(character.shown)) return;
    if (definition_) EndTerm();
    if (!line_.empty()) {
      if (!separator_.empty()) {
        line_.Insert(separator_);
      } else if (space_ && !IsNoSpace(character)) {
        line_.Add(space_at_, {style.link && last_style_.link,
                              style.code && last_style_.code, true});
      }
    }
    separator_ = {};
    space_ = false;
    line_ends_ = 0;
    line_.Add(character, style);
    last_style_ = style;
    last_ = character.end;
    owner_ = frame;
  }

  // The term is followed by its definition.
  void EndTerm() {
    const bool parted =
        line_.text().ends_with(':') || line_.text().ends_with("\uFF1A");
    if (!line_.empty()) separator_ = parted ? " " : ": ";
    definition_ = false;
  }

  bool IsNoSpace(const HtmlCharacter& next) const {
    if (!space_breaks_) return false;
    const std::string_view text = line_.text();
    const char32_t before =
        text::DecodeAt(text, text::PreviousStart(text, text.size())).value;
    return IsWide(before) && IsWide(text::DecodeAt(next.shown, 0).value);
  }

  void NoteSpace() {
    if (space_) return;
    space_ = true;
    space_breaks_ = false;
    space_at_ = {" ", last_, last_};
  }

  // After one <br> a sentence may go on.
  void Break(const Frame& frame, const HtmlCharacter& next) {
    const bool wraps =
        frame.level > 0 || frame.row ||
        (breaks_ == 1 && (IsLower(next.shown) || line_.text().ends_with(',')));
    breaks_ = 0;
    if (!wraps) {
      Flush();
    } else if (!space_) {
      NoteSpace();
    }
  }

  void Flush() {
    breaks_ = 0;
    space_ = term_ = definition_ = false;
    separator_ = {};
    if (line_.empty()) return;
    HtmlLine line = line_.Take();
    line.container = owner_.block;
    line.kind = owner_.kind;
    if (owner_.level > 0) line.level = owner_.level;
    line.preformatted = owner_.preformatted;
    lines_.push_back(std::move(line));
  }

  const HtmlTree& tree_;
  const std::vector<HtmlNode>& nodes_;
  std::vector<HtmlLine> lines_;
  std::vector<Frame> stack_;
  LineBuilder line_;
  Frame owner_;                 // where the line's last character stands
  bool term_ = false;           // the line is a <dt> whose <dd> may follow
  bool definition_ = false;     // that <dd> has begun, and no text of it
  std::string_view separator_;  // before the next character
  unsigned breaks_ = 0;         // <br>s before the next character
  unsigned line_ends_ = 0;      // likewise, within prose that is wrapped
  bool space_ = false;          // white space before the next character
  bool space_breaks_ = false;   // of which some was a line end
  HtmlCharacter space_at_;
  CharacterStyle last_style_;  // of the last character
  std::uint32_t last_ = 0;     // its end in the page
};

}  // namespace

std::vector<HtmlLine> ReadHtmlLines(const HtmlTree& tree) {
  return LineReader(tree).Run();
}

}  // namespace claimdiff
