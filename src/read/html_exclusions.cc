#include "read/html_exclusions.h"

#include <map>
#include <string>
#include <utility>

#include "read/html_elements.h"

namespace claimdiff {

namespace {

// A hint, why its elements are left out, and the share of the page's prose, in
// percent, that one may hold and yet be left out.
struct Rule {
  HtmlHint hint;
  SkipReason reason;
  std::uint32_t max_percent;
};

constexpr Rule kRules[] = {
    {HtmlHint::kConsent, SkipReason::kBoilerplate, 30},
    {HtmlHint::kNavigation, SkipReason::kBoilerplate, 20},
    {HtmlHint::kRelated, SkipReason::kRelated, 40},
    {HtmlHint::kAdvert, SkipReason::kBoilerplate, 20},
    {HtmlHint::kShare, SkipReason::kBoilerplate, 15},
    {HtmlHint::kSubscribe, SkipReason::kBoilerplate, 20},
    {HtmlHint::kSidebar, SkipReason::kBoilerplate, 40},
    {HtmlHint::kTags, SkipReason::kBoilerplate, 10},
    {HtmlHint::kByline, SkipReason::kByline, 15},
    {HtmlHint::kFooter, SkipReason::kBoilerplate, 25},
    {HtmlHint::kQuote, SkipReason::kBoilerplate, 20},
};

constexpr std::uint32_t kMaxFormPercent = 20;
constexpr std::uint32_t kMaxAsidePercent = 40;

class Excluder {
 public:
  Excluder(const HtmlTree& tree, const std::vector<HtmlHints>& hints,
           const std::vector<HtmlWeight>& weights, std::uint32_t title,
           HtmlExclusions* exclusions)
      : nodes_(tree.nodes()),
        hints_(hints),
        weights_(weights),
        title_(title),
        exclusions_(*exclusions) {}

  void Run() {
    for (std::uint32_t i = 1; i < nodes_.size();) {
      const std::optional<SkipReason> reason = ReasonFor(i);
      if (reason && !exclusions_[i]) exclusions_[i] = reason;
      i = exclusions_[i] ? nodes_[i].end : i + 1;
    }
    for (std::uint32_t i = 1; i < nodes_.size();) {
      if (!exclusions_[i]) ExcludeTeasers(i);
      i = exclusions_[i] ? nodes_[i].end : i + 1;
    }
  }

 private:
  bool HoldsTitle(std::uint32_t i) const {
    return title_ >= i && title_ < nodes_[i].end;
  }

  // At most `percent` of the page's prose.
  bool HoldsAtMost(std::uint32_t i, std::uint32_t percent) const {
    return std::uint64_t{100} * weights_[i].prose <=
           std::uint64_t{percent} * weights_[0].prose;
  }

  std::optional<SkipReason> ReasonFor(std::uint32_t i) const {
    const GumboTag tag = nodes_[i].tag;
    if (nodes_[i].IsText() || tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_HEAD ||
        tag == GUMBO_TAG_MAIN || HoldsTitle(i)) {
      return std::nullopt;
    }
    if (const std::optional<SkipReason> reason = ByTag(i)) return reason;
    // Themes give headings classes for how they stick and scroll.
    if (IsHeading(tag) || (!IsBlock(tag) && weights_[i].lines == 0)) {
      return std::nullopt;
    }
    if (hints_[i].Has(HtmlHint::kComments) && IsComments(i)) {
      return SkipReason::kBoilerplate;
    }
    for (const Rule& rule : kRules) {
      if (hints_[i].Has(rule.hint) && HoldsAtMost(i, rule.max_percent) &&
          !hints_[i].Has(HtmlHint::kContent)) {
        return rule.reason;
      }
    }
    if (hints_[i].Has(HtmlHint::kCode) && IsListing(i))
      return SkipReason::kCode;
    return std::nullopt;
  }

  std::optional<SkipReason> ByTag(std::uint32_t i) const {
    const std::string_view role = nodes_[i].Attribute("role");
    const bool note = hints_[i].Has(HtmlHint::kNote) || role == "note";
    switch (nodes_[i].tag) {
      case GUMBO_TAG_NAV:
      case GUMBO_TAG_BUTTON:
      case GUMBO_TAG_LABEL:
      case GUMBO_TAG_SELECT:
      case GUMBO_TAG_TEXTAREA:
      case GUMBO_TAG_NOSCRIPT:
      case GUMBO_TAG_MENU: return SkipReason::kBoilerplate;
      case GUMBO_TAG_HEADER:
        if (HeadsSection(i)) break;
        return If(i, true, kMaxFormPercent);
      case GUMBO_TAG_FOOTER:
      case GUMBO_TAG_FORM: return If(i, true, kMaxFormPercent);
      case GUMBO_TAG_ASIDE: return If(i, !note, kMaxAsidePercent);
      case GUMBO_TAG_ADDRESS:
        if (HoldsAtMost(i, kMaxFormPercent)) return SkipReason::kByline;
        break;
      default: break;
    }
    if (role == "complementary") return If(i, !note, kMaxAsidePercent);
    const bool control = role == "banner" || role == "dialog" ||
                         role == "alertdialog" || role == "toolbar" ||
                         role == "button" || role == "tablist";
    return If(i, control, kMaxFormPercent);
  }

  std::optional<SkipReason> If(std::uint32_t i, bool applies,
                               std::uint32_t percent) const {
    constexpr std::uint32_t kLinks = 40;  // percent; more lead elsewhere
    if (!applies || !HoldsAtMost(i, percent)) return std::nullopt;
    const bool related =
        nodes_[i].tag == GUMBO_TAG_ASIDE && weights_[i].LinksBeyond(kLinks);
    return related ? SkipReason::kRelated : SkipReason::kBoilerplate;
  }

  // <section><header><h2>: the heading of a part of the article.
  bool HeadsSection(std::uint32_t i) const {
    return nodes_[nodes_[i].parent].tag == GUMBO_TAG_SECTION &&
           HasHeading(nodes_, i);
  }

  // However long: there is an article beside them.
  bool IsComments(std::uint32_t i) const {
    constexpr std::uint32_t kLeastArticle = 200;  // columns of prose
    return weights_[0].prose - weights_[i].prose >= kLeastArticle ||
           HoldsAtMost(i, 50);
  }

  bool IsListing(std::uint32_t i) const {
    for (std::uint32_t k = i; k < nodes_[i].end; ++k) {
      if (nodes_[k].tag == GUMBO_TAG_PRE)
        return nodes_[i].tag != GUMBO_TAG_BODY;
    }
    return false;
  }

  // ---- Teasers
  // ----------------------------------------------------------------

  // Three children or more that are alike, three in four of a few words and
  // with a link of some weight: other articles, whatever the classes are.
  void ExcludeTeasers(std::uint32_t parent) {
    constexpr std::size_t kLeast = 3;
    if (nodes_[parent].IsText() || !IsBlock(nodes_[parent].tag)) return;
    std::map<std::string, std::vector<std::uint32_t>> alike;
    for (std::uint32_t i = parent + 1; i < nodes_[parent].end;
         i = nodes_[i].end) {
      if (!nodes_[i].IsText() && !exclusions_[i] && weights_[i].lines > 0) {
        alike[Likeness(nodes_[i])].push_back(i);
      }
    }
    for (const auto& [signature, children] : alike) {
      std::size_t teasers = 0;
      for (const std::uint32_t i : children) teasers += IsTeaser(i);
      if (teasers < kLeast || 4 * teasers < 3 * children.size()) continue;
      for (const std::uint32_t i : children) {
        if (!HoldsTitle(i)) exclusions_[i] = SkipReason::kRelated;
      }
    }
  }

  bool IsTeaser(std::uint32_t i) const {
    constexpr std::uint32_t kMaxCells = 600;
    constexpr std::uint32_t kLeastLinks = 15;  // percent
    const GumboTag tag = nodes_[i].tag;
    if (tag == GUMBO_TAG_P || tag == GUMBO_TAG_TR || tag == GUMBO_TAG_TD ||
        IsHeading(tag) || weights_[i].cells > kMaxCells ||
        !weights_[i].LinksBeyond(kLeastLinks)) {
      return false;
    }
    return HasLinkedHeading(i) || weights_[i].LinksBeyond(60);
  }

  // A heading that is a link, or a link that is one, or a block, or a picture.
  bool HasLinkedHeading(std::uint32_t i) const {
    for (std::uint32_t k = i; k < nodes_[i].end; ++k) {
      if (!IsLink(nodes_[k])) continue;
      const GumboTag outer = nodes_[nodes_[k].parent].tag;
      if (IsHeading(outer) || outer == GUMBO_TAG_STRONG) return true;
      for (std::uint32_t inner = k + 1; inner < nodes_[k].end; ++inner) {
        const GumboTag tag = nodes_[inner].tag;
        if (!nodes_[inner].IsText() &&
            (tag == GUMBO_TAG_IMG || tag == GUMBO_TAG_B ||
             tag == GUMBO_TAG_STRONG || IsBlock(tag))) {
          return true;
        }
      }
    }
    return false;
  }

  const std::vector<HtmlNode>& nodes_;
  const std::vector<HtmlHints>& hints_;
  const std::vector<HtmlWeight>& weights_;
  const std::uint32_t title_;
  HtmlExclusions& exclusions_;
};

}  // namespace

HtmlExclusions ExcludeHidden(const HtmlTree& tree,
                             const std::vector<HtmlHints>& hints,
                             const std::vector<HtmlWeight>& weights) {
  constexpr std::uint32_t kMaxShare = 5;  // a fifth, for a class alone
  const std::vector<HtmlNode>& nodes = tree.nodes();
  HtmlExclusions exclusions(nodes.size());
  for (std::uint32_t i = 1; i < nodes.size(); ++i) {
    if (nodes[i].IsText() || nodes[i].tag == GUMBO_TAG_BODY) continue;
    if (nodes[i].ignored) {
      exclusions[i] = SkipReason::kIgnored;
      continue;
    }
    const bool named = hints[i].Has(HtmlHint::kHidden) &&
                       weights[i].cells <= weights[0].cells / kMaxShare;
    if (IsHidden(nodes[i]) || named || nodes[i].tag == GUMBO_TAG_NOSCRIPT) {
      exclusions[i] = SkipReason::kBoilerplate;
    }
  }
  return exclusions;
}

void ExcludeByKind(const HtmlTree& tree, const std::vector<HtmlHints>& hints,
                   const std::vector<HtmlWeight>& weights, std::uint32_t title,
                   HtmlExclusions* exclusions) {
  Excluder(tree, hints, weights, title, exclusions).Run();
}

std::vector<std::uint32_t> Causes(const HtmlTree& tree,
                                  const HtmlExclusions& exclusions) {
  const std::vector<HtmlNode>& nodes = tree.nodes();
  std::vector<std::uint32_t> causes(nodes.size(), 0);
  for (std::uint32_t i = 1; i < nodes.size(); ++i) {
    const std::uint32_t outer = causes[nodes[i].parent];
    causes[i] = outer != 0 ? outer : exclusions[i] ? i : 0;
  }
  return causes;
}

}  // namespace claimdiff
