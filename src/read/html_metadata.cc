// Sources of one kind are asked in the order of their trust, and the first that
// has an answer counts: what was written for other machines (JSON-LD, Open
// Graph), then microdata, then Dublin Core and its like, then <time>.
#include "read/html_metadata.h"

#include <algorithm>
#include <boost/algorithm/string/case_conv.hpp>
#include <iterator>

#include "read/json_ld.h"
#include "read/publication_date.h"

namespace claimdiff {

namespace {

constexpr std::string_view kTitleNames[] = {
    "og:title", "twitter:title",  "dc.title",     "dcterms.title",
    "title",    "sailthru.title", "parsely-title"};

// By trust.
constexpr std::string_view kDateNames[] = {"article:published_time",
                                           "og:article:published_time",
                                           "og:published_time",
                                           "datepublished",
                                           "date.published",
                                           "published_time",
                                           "pubdate",
                                           "publishdate",
                                           "publish-date",
                                           "publish_date",
                                           "publication_date",
                                           "sailthru.date",
                                           "parsely-pub-date",
                                           "dcterms.created",
                                           "dcterms.issued",
                                           "dc.date.issued",
                                           "dc.date.created",
                                           "dcterms.date",
                                           "dc.date",
                                           "citation_publication_date",
                                           "date"};

template <std::size_t N>
std::size_t RankIn(std::string_view name, const std::string_view (&names)[N]) {
  return static_cast<std::size_t>(
      std::find(std::begin(names), std::end(names), name) - std::begin(names));
}

class MetadataReader {
 public:
  explicit MetadataReader(const HtmlTree& tree)
      : tree_(tree), nodes_(tree.nodes()) {}

  HtmlMetadata Run() {
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      switch (nodes_[i].tag) {
        case GUMBO_TAG_META: ReadMeta(nodes_[i]); break;
        case GUMBO_TAG_SCRIPT: ReadScript(i); break;
        case GUMBO_TAG_TIME: ReadTime(nodes_[i]); break;
        default: break;
      }
    }
    TakeLanguage();
    if (!found_.date.known) found_.date = meta_date_;
    if (!found_.date.known) found_.date = time_;
    return std::move(found_);
  }

 private:
  void ReadMeta(const HtmlNode& node) {
    constexpr std::size_t kLongestName = 40;
    std::string_view name = node.Attribute("property");
    if (name.empty()) name = node.Attribute("name");
    if (name.empty()) name = node.Attribute("itemprop");
    if (name.empty()) name = node.Attribute("http-equiv");
    const std::string key = boost::algorithm::to_lower_copy(
        std::string(name.substr(0, kLongestName)));
    const std::string_view content = node.Attribute("content");
    if (content.empty()) return;
    if (RankIn(key, kTitleNames) < std::size(kTitleNames)) {
      found_.titles.emplace_back(content);
    } else if (key == "og:locale" || key == "content-language" ||
               key == "inlanguage" || key == "dc.language") {
      if (locale_.empty()) locale_ = content;
    }
    const std::size_t rank = RankIn(key, kDateNames);
    if (rank < rank_) TakeDate(content, rank);
  }

  void TakeDate(std::string_view content, std::size_t rank) {
    const ArticleDate date = ParseIsoDate(content);
    if (!date.known) return;
    meta_date_ = date;
    rank_ = rank;
  }

  void ReadScript(std::uint32_t i) {
    if (nodes_[i].Attribute("type") != "application/ld+json") return;
    JsonLdArticle article = ReadJsonLd(tree_.ShownText(i));
    if (!article.headline.empty()) {
      found_.titles.push_back(std::move(article.headline));
    }
    if (!found_.date.known) found_.date = article.date;
    if (json_language_.empty()) json_language_ = std::move(article.language);
  }

  // The first, or one that says what it is.
  void ReadTime(const HtmlNode& node) {
    const bool published = node.Attribute("itemprop") == "datePublished" ||
                           node.HasAttribute("pubdate");
    if (time_.known && !published) return;
    const ArticleDate date = ParseIsoDate(node.Attribute("datetime"));
    if (!date.known) return;
    if (published && rank_ > kMicrodataRank) {
      meta_date_ = date;
      rank_ = kMicrodataRank;
    }
    if (!time_.known) time_ = date;
  }

  // The attribute of <html> or <body>, however often a theme's default; what
  // the text is in decides in the end (read.cc).
  void TakeLanguage() {
    std::string_view language;
    for (const HtmlNode& node : nodes_) {
      if (node.tag != GUMBO_TAG_HTML && node.tag != GUMBO_TAG_BODY) continue;
      for (const char* name : {"lang", "xml:lang"}) {
        if (language.empty()) language = node.Attribute(name);
      }
    }
    if (language.empty()) language = json_language_;
    if (language.empty()) language = locale_;
    found_.language = language.substr(0, language.find_first_of(",; "));
    std::replace(found_.language.begin(), found_.language.end(), '_', '-');
  }

  static constexpr std::size_t kMicrodataRank = 3;  // of "datepublished"

  const HtmlTree& tree_;
  const std::vector<HtmlNode>& nodes_;
  HtmlMetadata found_;
  std::string json_language_;
  std::string_view locale_;
  ArticleDate meta_date_, time_;
  std::size_t rank_ = std::size(kDateNames);  // of meta_date_
};

}  // namespace

HtmlMetadata ReadHtmlMetadata(const HtmlTree& tree) {
  return MetadataReader(tree).Run();
}

}  // namespace claimdiff
