// From <body> downwards, following the prose. At each element:
//
//  * one child has nearly all of its prose, and no section like it stands
//    beside it: go there;
//  * an element below says that it is the article (<article>, itemprop, a class
//    that publishing systems give to bodies of articles) and has most of the
//    prose: go there;
//  * otherwise several children share the prose. They are parts of the article
//    (sections, posts of one thread), unless they are whole articles, of which
//    the one with the headline is meant, or one has most of it and the others
//    are full of links: a column beside the article.
//
// Readability (Arc90) and its kin score paragraphs' parents instead, and so
// lose the sections that have few paragraphs; this loses none that stand
// beside each other.
#include "read/html_root.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "read/html_elements.h"

namespace claimdiff {

namespace {

constexpr std::uint32_t kNearlyAll = 80;  // percent
constexpr std::uint32_t kMost = 60;
constexpr std::uint32_t kColumnLinks = 25;    // percent, beside the article
constexpr std::uint32_t kLeastArticle = 200;  // columns of prose

bool IsContainer(GumboTag tag) {
  if (!IsBlock(tag)) {
    return tag == GUMBO_TAG_UNKNOWN || tag == GUMBO_TAG_SPAN ||
           tag == GUMBO_TAG_FONT;
  }
  switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_FIGURE: return false;
    default: return !IsHeading(tag);
  }
}

class RootFinder {
 public:
  RootFinder(const HtmlTree& tree, const std::vector<HtmlHints>& hints,
             const std::vector<HtmlWeight>& weights, std::uint32_t title)
      : nodes_(tree.nodes()), hints_(hints), weights_(weights), title_(title) {}

  std::uint32_t Run() const {
    std::uint32_t at = NamedAroundTitle();
    while (true) {
      const std::uint32_t next = Below(at);
      if (next == at) return at;
      at = next;
    }
  }

 private:
  bool Has(std::uint32_t i, std::uint32_t percent, std::uint32_t of) const {
    return weights_[of].prose > 0 &&
           std::uint64_t{100} * weights_[i].prose >=
               std::uint64_t{percent} * weights_[of].prose;
  }
  bool HoldsTitle(std::uint32_t i) const {
    return title_ >= i && title_ < nodes_[i].end;
  }

  template <typename Each>
  void ForEachChild(std::uint32_t i, Each each) const {
    for (std::uint32_t k = i + 1; k < nodes_[i].end; k = nodes_[k].end) {
      if (!nodes_[k].IsText() && weights_[k].prose > 0) each(k);
    }
  }

  // The outermost element that says it is the article, holds the headline and a
  // good part of the page's own words; node 0 if there is none.
  std::uint32_t NamedAroundTitle() const {
    constexpr std::uint32_t kGoodPart = 30;  // percent
    std::uint32_t named = 0;
    for (std::uint32_t i = title_; i != 0; i = nodes_[i].parent) {
      const bool enough = std::uint64_t{100} * OwnCells(i) >=
                          std::uint64_t{kGoodPart} * OwnCells(0);
      if (enough && SaysArticle(i)) named = i;
    }
    return named;
  }

  std::uint32_t OwnCells(std::uint32_t i) const {
    return weights_[i].cells - weights_[i].links;
  }

  bool SaysArticle(std::uint32_t i) const {
    const std::string_view role = nodes_[i].Attribute("role");
    const GumboTag tag = nodes_[i].tag;
    return tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN ||
           role == "main" || role == "article" ||
           hints_[i].Has(HtmlHint::kContent);
  }

  // The next element on the way down, or `at`.
  std::uint32_t Below(std::uint32_t at) const {
    std::uint32_t best = at;
    ForEachChild(at, [&](std::uint32_t k) {
      if (best == at || weights_[k].prose > weights_[best].prose) best = k;
    });
    if (best == at) return at;
    if (HasSectionBeside(at, best)) return at;
    if (Has(best, kNearlyAll, at))
      return IsContainer(nodes_[best].tag) ? best : at;
    const std::uint32_t named = Named(at);
    if (named != at) return named;
    return Beside(at, best);
  }

  // A long section and short ones are one article: <section> or the like, with
  // headings and words of their own. REQUIRES: `best` is a child of `at`.
  bool HasSectionBeside(std::uint32_t at, std::uint32_t best) const {
    if (nodes_[best].tag != GUMBO_TAG_SECTION || !HasHeading(nodes_, best)) {
      return false;
    }
    for (std::uint32_t k = at + 1; k < nodes_[at].end; k = nodes_[k].end) {
      if (k != best && nodes_[k].tag == GUMBO_TAG_SECTION && OwnCells(k) > 0 &&
          Likeness(nodes_[k]) == Likeness(nodes_[best]) &&
          !weights_[k].LinksBeyond(kColumnLinks) && HasHeading(nodes_, k)) {
        return true;
      }
    }
    return false;
  }

  // The outermost element below that says it is the article and has most of
  // the prose.
  std::uint32_t Named(std::uint32_t at) const {
    for (std::uint32_t i = at + 1; i < nodes_[at].end;) {
      if (!nodes_[i].IsText() && Has(i, kMost, at)) {
        if (SaysArticle(i)) return i;
        ++i;
      } else {
        i = nodes_[i].end;
      }
    }
    return at;
  }

  // Several children share the prose of `at`; `best` has most of it.
  std::uint32_t Beside(std::uint32_t at, std::uint32_t best) const {
    std::uint32_t articles = 0, titled = at, like_best = 0;
    std::uint32_t headed = at;  // the child with the headline
    bool others_link = true, others_series = true;
    ForEachChild(at, [&](std::uint32_t k) {
      if (nodes_[k].tag == GUMBO_TAG_ARTICLE && HasHeadline(k)) {
        ++articles;
        if (titled == at || HoldsTitle(k)) titled = k;
      }
      if (HoldsTitle(k)) {
        headed = k;
      } else {
        others_series &= IsSeries(k);
      }
      if (k == best) return;
      like_best += Likeness(nodes_[k]) == Likeness(nodes_[best]);
      others_link &= weights_[k].LinksBeyond(kColumnLinks);
    });
    if (articles > 1 && (title_ == 0 || HoldsTitle(titled))) return titled;
    if (headed != at && others_series && IsContainer(nodes_[headed].tag) &&
        weights_[headed].prose >= kLeastArticle) {
      return headed;
    }
    const bool column = IsContainer(nodes_[best].tag) && like_best == 0 &&
                        others_link && Has(best, kMost, at);
    return column ? best : at;
  }

  // What readers wrote below an article: most of the prose is in elements that
  // are alike and have no headings.
  bool IsSeries(std::uint32_t i) const {
    constexpr std::uint32_t kLeast = 3;
    std::map<std::string, std::pair<std::uint32_t, std::uint32_t>> alike;
    ForEachChild(i, [&](std::uint32_t k) {
      if (!IsContainer(nodes_[k].tag) && nodes_[k].tag != GUMBO_TAG_LI) return;
      auto& [count, prose] = alike[Likeness(nodes_[k])];
      ++count;
      prose += weights_[k].prose;
    });
    return !HasHeadline(i) &&
           std::any_of(alike.begin(), alike.end(), [&](const auto& entry) {
             return entry.second.first >= kLeast &&
                    4 * entry.second.second >= 3 * weights_[i].prose;
           });
  }

  bool HasHeadline(std::uint32_t i) const {
    for (std::uint32_t k = i; k < nodes_[i].end; ++k) {
      if (nodes_[k].tag == GUMBO_TAG_H1 || nodes_[k].tag == GUMBO_TAG_H2) {
        return true;
      }
    }
    return false;
  }

  const std::vector<HtmlNode>& nodes_;
  const std::vector<HtmlHints>& hints_;
  const std::vector<HtmlWeight>& weights_;
  const std::uint32_t title_;
};

}  // namespace

std::uint32_t FindArticleRoot(const HtmlTree& tree,
                              const std::vector<HtmlHints>& hints,
                              const std::vector<HtmlWeight>& weights,
                              std::uint32_t title) {
  return RootFinder(tree, hints, weights, title).Run();
}

}  // namespace claimdiff
