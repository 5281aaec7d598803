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
                const std::vector<std::string>& titles)
      : tree_(tree), nodes_(tree.nodes()), lines_(lines), titles_(titles) {
    hints_.reserve(nodes_.size());
    for (const HtmlNode& node : nodes_) {
      hints_.push_back(node.IsText() ? HtmlHints() : HintsOf(node));
    }
    content_.skips.resize(lines.size());
    content_.causes.resize(lines.size());
  }

  HtmlContent Run() {
    exclusions_ = ExcludeHidden(tree_, hints_);
    content_.title =
        FindHtmlTitle(tree_, lines_, titles_, LinesIn(exclusions_));
    ExcludeByKind(tree_, hints_,
                  WeighElements(tree_, lines_, LinesIn(exclusions_)),
                  TitleNode(), &exclusions_);
    const std::vector<bool> left_out = LinesIn(exclusions_);
    weights_ = WeighElements(tree_, lines_, left_out);
    root_ = FindArticleRoot(tree_, hints_, weights_, TitleNode());
    SkipExcluded();
    SkipOutside();
    SkipLinks();
    SkipCode();
    SkipTitles();
    SkipBareHeadings();
    return std::move(content_);
  }

 private:
  std::uint32_t TitleNode() const {
    return content_.title ? lines_[*content_.title].container : 0;
  }
  bool InRoot(std::size_t i) const {
    const std::uint32_t container = lines_[i].container;
    return container >= root_ && container < nodes_[root_].end;
  }
  void Skip(std::size_t i, SkipReason reason, std::uint32_t cause = 0) {
    if (content_.skips[i] || content_.title == i) return;
    content_.skips[i] = reason;
    content_.causes[i] = cause;
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
        if (before_title && ProseCells(lines_[i]) == 0) {
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

  std::size_t FirstInRoot() const {
    std::size_t i = 0;
    while (i < lines_.size() && (!InRoot(i) || content_.skips[i])) ++i;
    return i;
  }

  // Lists of links, and paragraphs and headings that are nothing else.
  void SkipLinks() {
    constexpr std::uint32_t kListPercent = 75;
    constexpr std::uint32_t kLinePercent = 85;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const HtmlLine& line = lines_[i];
      if (line.link_cells == 0 || content_.skips[i]) continue;
      const std::uint32_t list = ListAround(line.container);
      if (list != 0) {
        if (weights_[list].LinksBeyond(kListPercent)) {
          Skip(i, SkipReason::kRelated, list);
        }
      } else if (100 * line.link_cells > kLinePercent * line.cells) {
        Skip(i, SkipReason::kRelated);
      }
    }
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
    if (!content_.title) {
      content_.title = 0;
      content_.skips[0].reset();
      return;
    }
    const bool repeats =
        RepeatsTitle(lines_[0].text, lines_[*content_.title].text);
    content_.skips[0] =
        repeats ? SkipReason::kRepeatedTitle : SkipReason::kBoilerplate;
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
  std::vector<HtmlHints> hints_;
  HtmlExclusions exclusions_;
  std::vector<HtmlWeight> weights_;  // without what is excluded
  std::uint32_t root_ = 0;
  HtmlContent content_;
};

}  // namespace

HtmlContent FindHtmlContent(const HtmlTree& tree,
                            const std::vector<HtmlLine>& lines,
                            const std::vector<std::string>& titles) {
  return ContentFinder(tree, lines, titles).Run();
}

}  // namespace claimdiff
