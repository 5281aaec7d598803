// A parser of HTML looks up the stack of open elements at most tags, copies
// what formatting is open into each new paragraph, and compares each attribute
// of a tag with all others. On a page of ten thousand nested <div> or of one
// tag with a million attributes, that is quadratic. Here one pass, which knows
// no more of HTML than where tags begin and end, bounds the depth beforehand.
// An end tag counts for the start tags of its own name only, so the count
// cannot be talked down by end tags that close nothing.
//
// Blanking keeps all offsets. Drawings and formulas go altogether: what stands
// in them is no prose, and their nesting follows other rules.
#include "read/html_scan.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace claimdiff {

namespace {

constexpr std::string_view kVoid[] = {
    "area",  "base",   "basefont", "bgsound", "br",     "col",  "embed",
    "frame", "hr",     "img",      "input",   "keygen", "link", "meta",
    "param", "source", "track",    "wbr",     "image"};

// Their end tags may be left out, and none of them stands right in another.
constexpr std::string_view kSelfEnding[] = {
    "p",     "li",    "dt",     "dd",       "tr",       "td",   "th",   "tbody",
    "thead", "tfoot", "option", "optgroup", "colgroup", "html", "head", "body"};

// What follows is text up to the end tag.
constexpr std::string_view kRawText[] = {"script",  "style",   "textarea",
                                         "title",   "xmp",     "iframe",
                                         "noembed", "noframes"};

constexpr std::string_view kUnread[] = {"svg", "math", "template"};

template <std::size_t N>
bool IsOneOf(std::string_view name, const std::string_view (&names)[N]) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

constexpr std::string_view kSpaces = " \t\r\n\f";

bool IsLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

struct Tag {
  std::size_t begin = 0, end = 0;  // '<' to after '>'
  std::string name;                // lower case
  bool closes = false;
  std::size_t attributes = 0;
};

class Scanner {
 public:
  explicit Scanner(std::string_view page) : page_(page), out_(page) {}

  std::string Run() {
    std::size_t at = page_.find('<');
    while (at != std::string_view::npos) at = page_.find('<', After(at));
    return std::move(out_);
  }

 private:
  // The end of what begins with the '<' at `at`.
  std::size_t After(std::size_t at) {
    if (page_.substr(at).starts_with("<!--")) return EndOf("-->", at + 2);
    const std::size_t name = at + (page_.substr(at).starts_with("</") ? 2 : 1);
    if (name >= page_.size() || !IsLetter(page_[name])) return at + 1;
    const Tag tag = TagAt(at, name);
    return tag.closes ? Close(tag) : Open(tag);
  }

  std::size_t EndOf(std::string_view mark, std::size_t from) const {
    const std::size_t found = page_.find(mark, from);
    return found == std::string_view::npos ? page_.size() : found + mark.size();
  }

  Tag TagAt(std::size_t begin, std::size_t name) const {
    constexpr std::size_t kLongestName = 32;
    Tag tag;
    tag.begin = begin;
    tag.closes = name == begin + 2;
    std::size_t at = name;
    while (at < page_.size() && page_[at] != '>' && page_[at] != '/' &&
           kSpaces.find(page_[at]) == std::string_view::npos) {
      if (tag.name.size() < kLongestName) {
        tag.name += IsLetter(page_[at]) ? static_cast<char>(page_[at] | 0x20)
                                        : page_[at];
      }
      ++at;
    }
    tag.end = AfterAttributes(at, &tag.attributes);
    return tag;
  }

  // Skips quoted values, which may hold '>'.
  std::size_t AfterAttributes(std::size_t at, std::size_t* count) const {
    bool value = false;   // an '=' came before
    bool inside = false;  // a name or an unquoted value
    for (; at < page_.size(); ++at) {
      const char c = page_[at];
      if (c == '>') return at + 1;
      if (value && (c == '"' || c == '\'')) {
        at = std::min(page_.find(c, at + 1), page_.size());
        value = inside = false;
      } else if (kSpaces.find(c) != std::string_view::npos || c == '/') {
        if (inside) value = false;
        inside = false;
      } else if (c == '=') {
        value = true;
        inside = false;
      } else if (!inside) {
        inside = true;
        if (!value) ++*count;
      }
    }
    return page_.size();
  }

  std::size_t Open(const Tag& tag) {
    if (IsOneOf(tag.name, kUnread)) return BlankElement(tag);
    if (tag.name == "plaintext") {  // would make a text of the rest
      Blank(tag.begin, tag.end);
      return tag.end;
    }
    if (IsOneOf(tag.name, kRawText)) return AfterRawText(tag);
    if (IsOneOf(tag.name, kVoid) || IsOneOf(tag.name, kSelfEnding)) {
      if (tag.attributes > kMaxHtmlAttributes) Blank(tag.begin, tag.end);
      return tag.end;
    }
    Count& count = counts_[tag.name];
    if (depth_ >= kMaxHtmlDepth || tag.attributes > kMaxHtmlAttributes) {
      Blank(tag.begin, tag.end);
      ++count.blanked;
    } else {
      ++count.open;
      ++depth_;
    }
    return tag.end;
  }

  std::size_t Close(const Tag& tag) {
    const auto found = counts_.find(tag.name);
    if (found == counts_.end()) return tag.end;
    Count& count = found->second;
    if (count.blanked > 0) {
      --count.blanked;
      Blank(tag.begin, tag.end);
    } else if (count.open > 0) {
      --count.open;
      --depth_;
    }
    return tag.end;
  }

  // An end tag that is missing is not looked for again and again.
  std::size_t AfterRawText(const Tag& tag) {
    const std::size_t end = FindEndTag(tag.name, tag.end);
    return end == std::string_view::npos ? page_.size() : end;
  }

  // Inner elements of the same name are few and rarely there: <svg> in <svg>.
  std::size_t BlankElement(const Tag& tag) {
    if (unclosed_.contains(tag.name)) {
      Blank(tag.begin, tag.end);
      return tag.end;
    }
    const std::size_t end = FindEndTag(tag.name, tag.end);
    const bool self_closed =
        page_[tag.end - 2] == '/' && tag.name != "template";
    if (self_closed || end == std::string_view::npos) {
      if (!self_closed) unclosed_[tag.name] = true;
      Blank(tag.begin, tag.end);
      return tag.end;
    }
    const std::size_t close = std::min(page_.find('>', end), page_.size() - 1);
    Blank(tag.begin, close + 1);
    return close + 1;
  }

  // Where "</name" begins, case aside.
  std::size_t FindEndTag(std::string_view name, std::size_t from) const {
    for (std::size_t at = page_.find("</", from); at != std::string_view::npos;
         at = page_.find("</", at + 2)) {
      const std::string_view found = page_.substr(at + 2, name.size());
      if (found.size() == name.size() &&
          std::equal(found.begin(), found.end(), name.begin(),
                     [](char x, char y) { return (x | 0x20) == y; })) {
        return at;
      }
    }
    return std::string_view::npos;
  }

  // Line ends stay, so that lines can be counted.
  void Blank(std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end; ++at) {
      if (out_[at] != '\n' && out_[at] != '\r') out_[at] = ' ';
    }
  }

  struct Count {
    std::size_t open = 0, blanked = 0;
  };

  std::string_view page_;
  std::string out_;
  std::map<std::string, Count, std::less<>> counts_;  // by name
  std::map<std::string, bool, std::less<>> unclosed_;
  std::size_t depth_ = 0;
};

}  // namespace

std::string BoundHtml(std::string_view page) { return Scanner(page).Run(); }

}  // namespace claimdiff
