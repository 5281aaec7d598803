// What a page's article is, by four kinds of evidence, none of which decides
// alone:
//
//  * what elements say they are: <nav>, role="complementary", and classes
//    (src/data/html_hints.tsv), as long as they do not hold most of the page;
//  * likeness: three or more of the same shape, each with a link, are teasers;
//  * the prose: the element where most of the paragraphs with few links stand
//    is the article (html_root.cc);
//  * place: what comes before the headline or after the last paragraph, is
//    short, and says nothing.
//
// Link density and text density go back to Kohlschütter, Fankhauser, Nejdl:
// "Boilerplate detection using shallow text features" (WSDM 2010). What is kept
// here goes through the rules for plain text too (boilerplate.cc), which know
// bylines, credits and "Read also" by their words.
#include "read/html_content.h"

#include <algorithm>
#include <utility>

#include "read/html_elements.h"
#include "read/html_exclusions.h"
#include "read/html_hints.h"
#include "read/html_measure.h"
#include "read/html_root.h"
#include "read/html_title.h"

namespace claimdiff {

namespace {

class ContentFinder {
 public:
  ContentFinder(const HtmlTree& tree, const std::vector<HtmlLine>& lines,
                const std::vector<std::string>& titles, bool has_front_title)
      : tree_(tree),
        nodes_(tree.nodes()),
        lines_(lines),
        titles_(titles),
        has_front_title_(has_front_title) {
    hints_.reserve(nodes_.size());
    for (const HtmlNode& node : nodes_) {
      hints_.push_back(node.IsText() ? HtmlHints() : HintsOf(node));
    }
    content_.skips.resize(lines.size());
    content_.causes.resize(lines.size());
  }

  HtmlContent Run() {
    exclusions_ =
        ExcludeHidden(tree_, hints_, WeighElements(tree_, lines_, {}));
    content_.title =
        FindHtmlTitle(tree_, lines_, titles_, LinesIn(exclusions_));
    ExcludeByKind(tree_, hints_,
                  WeighElements(tree_, lines_, LinesIn(exclusions_)),
                  TitleNode(), &exclusions_);
    const std::vector<bool> left_out = LinesIn(exclusions_);
    weights_ = WeighElements(tree_, lines_, left_out);
    FindRoot();
    if (!content_.title && !has_front_title_) FindStandingTitle();
    SkipExcluded();
    SkipOutside();
    SkipCode();
    SkipStamps();
    SkipCounts();
    SkipLinks();
    SkipTitles();
    SkipBareHeadings();
    return std::move(content_);
  }

 private:
  std::uint32_t TitleNode() const {
    return content_.title ? lines_[*content_.title].container : 0;
  }
  // The root, and what is like it beside it: the second half of an article
  // that an advertisement cuts in two.
  void FindRoot() {
    root_ = FindArticleRoot(tree_, hints_, weights_, TitleNode());
    root_end_ = nodes_[root_].end;
    // Without a class, a <div> is like any other.
    if (root_ == 0 || nodes_[root_].tag == GUMBO_TAG_ARTICLE ||
        nodes_[root_].Attribute("class").empty()) {
      return;
    }
    const std::uint32_t parent = nodes_[root_].parent;
    const std::string likeness = Likeness(nodes_[root_]);
    const std::uint32_t root = root_;
    for (std::uint32_t i = parent + 1; i < nodes_[parent].end;
         i = nodes_[i].end) {
      if (nodes_[i].IsText() || weights_[i].prose == 0 ||
          Likeness(nodes_[i]) != likeness) {
        continue;
      }
      if (i < root) root_ = std::min(root_, i);
      root_end_ = std::max(root_end_, nodes_[i].end);
    }
  }
  // Beside the root, and not like it: an advertisement that cuts an article.
  bool IsBetweenRoots(std::size_t i) const {
    if (root_end_ == nodes_[root_].end) return false;
    const std::uint32_t parent = nodes_[root_].parent;
    std::uint32_t at = lines_[i].container;
    while (at > parent && nodes_[at].parent != parent) at = nodes_[at].parent;
    return at > parent && Likeness(nodes_[at]) != Likeness(nodes_[root_]);
  }
  bool InRoot(std::size_t i) const {
    const std::uint32_t container = lines_[i].container;
    return container >= root_ && container < root_end_;
  }
  void Skip(std::size_t i, SkipReason reason, std::uint32_t cause = 0) {
    if (content_.skips[i] || content_.title == i) return;
    content_.skips[i] = reason;
    content_.causes[i] = cause;
  }

  // Pages without headings: the first short line before the text that is bold
  // or large.
  void FindStandingTitle() {
    constexpr std::uint32_t kLeastCells = 15, kMostCells = 220;
    const std::vector<bool> left_out = LinesIn(exclusions_);
    for (std::uint32_t i = 0; i < lines_.size(); ++i) {
      const HtmlLine& line = lines_[i];
      if (left_out[i]) continue;
      if (ProseCells(line) > 0 && !line.stands_out) return;
      if (InRoot(i) && line.stands_out && line.cells >= kLeastCells &&
          line.cells <= kMostCells && line.link_cells == 0) {
        content_.title = i;
        return;
      }
    }
  }

  std::vector<bool> LinesIn(const HtmlExclusions& exclusions) const {
    const std::vector<std::uint32_t> causes = Causes(tree_, exclusions);
    std::vector<bool> in(lines_.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      in[i] = causes[lines_[i].container] != 0 ||
              lines_[i].kind == ClaimKind::kTitle;
    }
    return in;
  }

  void SkipExcluded() {
    const std::vector<std::uint32_t> causes = Causes(tree_, exclusions_);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const std::uint32_t cause = causes[lines_[i].container];
      if (cause != 0) Skip(i, *exclusions_[cause], cause);
    }
  }

  // Between the headline and the root there may be a standfirst.
  void SkipOutside() {
    const std::size_t first = FirstInRoot();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const bool before_title = content_.title && i < *content_.title;
      if (InRoot(i)) {
        const bool between =
            IsBetweenRoots(i) && lines_[i].kind == ClaimKind::kBody;
        if ((before_title || between) && ProseCells(lines_[i]) == 0) {
          Skip(i, SkipReason::kBoilerplate);
        }
        continue;
      }
      const bool head = content_.title && i > *content_.title && i < first;
      if (!head || 2 * lines_[i].link_cells > lines_[i].cells) {
        Skip(i, SkipReason::kBoilerplate);
      }
    }
  }

  // Between the headline and the first paragraph: times, counts of readers and
  // minutes, whatever the language calls them, and names beside them.
  void SkipStamps() {
    constexpr std::uint32_t kNameCells = 30;
    constexpr std::size_t kMaxLines = 8;
    if (!content_.title) return;
    std::vector<std::size_t> head;
    for (std::size_t i = *content_.title + 1; i < lines_.size(); ++i) {
      if (content_.skips[i]) continue;
      if (ProseCells(lines_[i]) > 0 || head.size() == kMaxLines) break;
      head.push_back(i);
    }
    const auto stamp = [&](std::size_t k) {
      return k < head.size() && IsStamp(lines_[head[k]]);
    };
    for (std::size_t k = 0; k < head.size(); ++k) {
      const HtmlLine& line = lines_[head[k]];
      const bool beside = (k > 0 && stamp(k - 1)) || stamp(k + 1);
      const bool name = line.kind == ClaimKind::kBody && !line.stands_out &&
                        line.cells <= kNameCells && !line.text.ends_with('.');
      if (stamp(k) || (beside && name)) Skip(head[k], SkipReason::kByline);
    }
  }

  // Votes, shares, comments: a number alone.
  void SkipCounts() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const bool number = lines_[i].text.find_first_not_of("0123456789.,+-") ==
                          std::string::npos;
      if (number && lines_[i].kind == ClaimKind::kBody) {
        Skip(i, SkipReason::kBoilerplate);
      }
    }
  }

  static bool IsStamp(const HtmlLine& line) {
    constexpr std::uint32_t kMostCells = 120, kFewCells = 24;
    if (line.kind != ClaimKind::kBody || line.stands_out ||
        line.cells > kMostCells || line.text.ends_with('.')) {
      return false;
    }
    const auto digit = [&](std::size_t i) {
      return i < line.text.size() && line.text[i] >= '0' && line.text[i] <= '9';
    };
    for (std::size_t i = 0; i < line.text.size(); ++i) {
      if (digit(i) && line.cells <= kFewCells) return true;
      if (line.text[i] == ':' && i > 0 && digit(i - 1) && digit(i + 1) &&
          digit(i + 2)) {
        return true;
      }
    }
    return false;
  }

  std::size_t FirstInRoot() const {
    std::size_t i = 0;
    while (i < lines_.size() && (!InRoot(i) || content_.skips[i])) ++i;
    return i;
  }

  // Lists of links, and paragraphs and headings that are nothing else.
  void SkipLinks() {
    constexpr std::uint32_t kListPercent = 75;
    constexpr std::uint32_t kLinePercent = 70;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const HtmlLine& line = lines_[i];
      if (line.link_cells == 0 || content_.skips[i]) continue;
      const std::uint32_t list = ListAround(line.container);
      if (list != 0) {
        // Where there is nothing else, the list is what the page is for.
        if (weights_[root_].prose > 0 &&
            weights_[list].LinksBeyond(kListPercent)) {
          Skip(i, SkipReason::kRelated, list);
        }
      } else if (100 * line.link_cells > kLinePercent * line.cells &&
                 !IsHeadingOfProse(i)) {
        Skip(i, SkipReason::kRelated);
      }
    }
  }

  // Of a post in a blog, the heading leads to the post itself.
  bool IsHeadingOfProse(std::size_t i) const {
    return lines_[i].kind == ClaimKind::kHeading && i + 1 < lines_.size() &&
           !content_.skips[i + 1] && ProseCells(lines_[i + 1]) > 0;
  }

  // The outermost list that a line stands in, below the root; 0 if none.
  std::uint32_t ListAround(std::uint32_t i) const {
    std::uint32_t list = 0;
    for (; i > root_; i = nodes_[i].parent) {
      const GumboTag tag = nodes_[i].tag;
      if (tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL || tag == GUMBO_TAG_DL ||
          tag == GUMBO_TAG_TABLE) {
        list = i;
      }
    }
    return list;
  }

  void SkipCode() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!lines_[i].preformatted) continue;
      Skip(i, SkipReason::kCode, lines_[i].container);
    }
  }

  // <title>, and the headline once more.
  void SkipTitles() {
    if (lines_.empty() || lines_[0].kind != ClaimKind::kTitle) return;
    if (!content_.title && has_front_title_) {
      content_.skips[0] = SkipReason::kBoilerplate;
      return;
    }
    if (!content_.title) {
      content_.title = 0;
      content_.skips[0].reset();
      return;
    }
    const bool repeats =
        RepeatsTitle(lines_[0].text, lines_[*content_.title].text);
    content_.skips[0] =
        repeats ? SkipReason::kRepeatedTitle : SkipReason::kBoilerplate;
    for (std::uint32_t i = 1; i < lines_.size(); ++i) {
      if (lines_[i].kind == ClaimKind::kTitle) {  // a stray one is not shown
        Skip(i, SkipReason::kBoilerplate);
      } else if (lines_[i].kind == ClaimKind::kHeading && IsReply(lines_[i])) {
        Skip(i, SkipReason::kRepeatedTitle);
      }
    }
  }

  // "Re: The headline" above a post.
  bool IsReply(const HtmlLine& line) const {
    constexpr std::size_t kMaxMore = 8;  // bytes
    const std::string& title = lines_[*content_.title].text;
    return line.text.size() <= title.size() + kMaxMore &&
           line.text.ends_with(title);
  }

  // "More stories" above nothing that is read: at the end of the page, or above
  // links to other articles.
  void SkipBareHeadings() {
    bool read = false;  // something between here and the next heading below
    bool bare = true;
    SkipReason reason = SkipReason::kBoilerplate;
    for (std::size_t i = lines_.size(); i-- > 0;) {
      const std::optional<SkipReason> skip = content_.skips[i];
      const bool related = skip == SkipReason::kRelated;
      if (related && !read) {
        bare = true;
        reason = SkipReason::kRelated;
      } else if (skip == SkipReason::kCode) {
        read = true;
      } else if (!skip && lines_[i].kind != ClaimKind::kHeading) {
        read = true;
      } else if (!skip) {
        if (bare && !read) {
          Skip(i, reason);
        } else {
          bare = false;
        }
        read = false;
      }
      if (read) bare = false;
    }
  }

  const HtmlTree& tree_;
  const std::vector<HtmlNode>& nodes_;
  const std::vector<HtmlLine>& lines_;
  const std::vector<std::string>& titles_;
  bool has_front_title_;
  std::vector<HtmlHints> hints_;
  HtmlExclusions exclusions_;
  std::vector<HtmlWeight> weights_;        // without what is excluded
  std::uint32_t root_ = 0, root_end_ = 0;  // nodes
  HtmlContent content_;
};

}  // namespace

HtmlContent FindHtmlContent(const HtmlTree& tree,
                            const std::vector<HtmlLine>& lines,
                            const std::vector<std::string>& titles,
                            bool has_front_title) {
  return ContentFinder(tree, lines, titles, has_front_title).Run();
}

}  // namespace claimdiff
