#include "read/html_hints.h"

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "data/data.h"

namespace claimdiff {

namespace {

constexpr std::string_view kNames[] = {
    "content",  "title",   "note",       "caption",   "code",
    "dropped",  "hidden",  "navigation", "consent",   "share",
    "comments", "related", "advert",     "subscribe", "sidebar",
    "footer",   "byline",  "tags",       "quote"};
static_assert(std::size(kNames) == static_cast<std::size_t>(HtmlHint::kCount));

using HintTable = std::unordered_map<std::string_view, HtmlHints>;

HintTable LoadHints() {
  HintTable table;
  data::ForEachRow(data::Table("html_hints"), [&](std::string_view line) {
    const std::string_view kind = data::NextColumn(&line);
    for (std::size_t i = 0; i < std::size(kNames); ++i) {
      if (kNames[i] != kind) continue;
      while (!line.empty()) {
        table[data::Cut(&line, ' ')].Add(static_cast<HtmlHint>(i));
      }
    }
  });
  return table;
}

const HintTable& Hints() {
  static const HintTable* const table = new HintTable(LoadHints());
  return *table;
}

bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool IsWordCharacter(char c) {
  return (c >= 'a' && c <= 'z') || IsUpper(c) || (c >= '0' && c <= '9');
}

// "relatedPosts__item" -> "related-posts-item", and where its words begin.
struct Name {
  std::string words;
  std::vector<std::size_t> starts;
};

Name Normalise(std::string_view name) {
  Name result;
  bool fresh = true;
  bool was_upper = false;
  for (const char c : name) {
    if (!IsWordCharacter(c)) {
      fresh = true;
      continue;
    }
    fresh |= IsUpper(c) && !was_upper;
    was_upper = IsUpper(c);
    if (fresh) {
      if (!result.words.empty()) result.words += '-';
      result.starts.push_back(result.words.size());
    }
    result.words += static_cast<char>(IsUpper(c) ? c | 0x20 : c);
    fresh = false;
  }
  return result;
}

void Merge(const HtmlHints& more, HtmlHints* hints) {
  for (unsigned i = 0; i < static_cast<unsigned>(HtmlHint::kCount); ++i) {
    const auto hint = static_cast<HtmlHint>(i);
    if (more.Has(hint)) hints->Add(hint);
  }
}

// Looks up every run of up to three words.
void AddName(std::string_view raw, HtmlHints* hints) {
  constexpr std::size_t kMaxBytes = 80, kMaxWords = 3;
  const Name name = Normalise(raw.substr(0, kMaxBytes));
  for (std::size_t i = 0; i < name.starts.size(); ++i) {
    for (std::size_t k = i + 1; k <= i + kMaxWords; ++k) {
      if (k > name.starts.size()) break;
      const std::size_t end =
          k < name.starts.size() ? name.starts[k] - 1 : name.words.size();
      const auto found =
          Hints().find(std::string_view(name.words)
                           .substr(name.starts[i], end - name.starts[i]));
      if (found != Hints().end()) Merge(found->second, hints);
    }
  }
}

// <a id="copyright"/>: names a section of the article. As HTML the slash closes
// nothing, and the anchor goes on around what follows.
bool IsTarget(const HtmlNode& node) {
  return node.tag == GUMBO_TAG_A && !node.HasAttribute("href") &&
         !node.HasAttribute("class");
}

}  // namespace

HtmlHints HintsOf(const HtmlNode& node) {
  HtmlHints hints;
  if (node.tag == GUMBO_TAG_UNKNOWN) AddName(node.UnknownName(), &hints);
  if (IsTarget(node)) return hints;
  for (const char* attribute : {"class", "id", "role", "itemprop"}) {
    constexpr std::size_t kMaxBytes = 400;
    std::string_view names = node.Attribute(attribute).substr(0, kMaxBytes);
    while (!names.empty()) AddName(data::Cut(&names, ' '), &hints);
  }
  return hints;
}

}  // namespace claimdiff
