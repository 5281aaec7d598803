// By "Help:Links" and "Help:Images" of mediawiki.org.
#include "read/wikitext_links.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "data/data.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

using Kind = WikitextLink::Kind;

// Names of namespaces are alike in letters of either case.
std::string Folded(std::string_view name) {
  std::string folded;
  for (std::size_t at = 0; at < name.size();) {
    const text::CodePoint c = text::DecodeAt(name, at);
    at += c.size;
    const text::CharInfo info = text::CharTable::Shared().Find(c.value);
    if (c.value == '_') {
      folded += ' ';
    } else {
      text::AppendUtf8(info.simple && info.folded != 0 ? info.folded : c.value,
                       &folded);
    }
  }
  return folded;
}

using Namespaces = std::unordered_map<std::string, Kind>;

Namespaces LoadNamespaces() {
  Namespaces namespaces;
  data::ForEachRow(data::Table("wikitext_namespaces"),
                   [&](std::string_view line) {
                     const bool file = data::NextColumn(&line) == "file";
                     data::NextColumn(&line);  // the language
                     while (!line.empty()) {
                       namespaces[Folded(data::Cut(&line, '|'))] =
                           file ? Kind::kFile : Kind::kCategory;
                     }
                   });
  return namespaces;
}

// "de", "zh-min-nan", "simple": what the address of a Wikipedia begins with.
bool IsLanguage(std::string_view prefix) {
  if (prefix == "simple") return true;
  const std::size_t size = std::min(prefix.find('-'), prefix.size());
  return size >= 2 && size <= 3 && prefix.size() <= 12 &&
         prefix.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") ==
             std::string_view::npos;
}

Kind KindOf(std::string_view target) {
  constexpr std::size_t kMaxPrefixBytes = 60;
  static const Namespaces* const namespaces = new Namespaces(LoadNamespaces());
  if (target.find_first_of("[]{}<>\n") != std::string_view::npos) {
    return Kind::kNone;
  }
  const std::size_t colon = target.find(':');
  if (colon == 0 || colon > kMaxPrefixBytes) return Kind::kText;
  std::string_view prefix = target.substr(0, colon);
  while (prefix.ends_with(' ')) prefix.remove_suffix(1);
  const auto found = namespaces->find(Folded(prefix));
  if (found != namespaces->end()) return found->second;
  return IsLanguage(prefix) ? Kind::kLanguage : Kind::kText;
}

// What "[[target|]]" shows: no namespace, and neither what is in brackets at
// the end nor what is behind a comma.
Span PipeTrick(std::string_view source, Span target) {
  const auto text = [&] { return source.substr(target.begin, target.size()); };
  const std::size_t colon = text().find(':', 1);
  if (colon != std::string_view::npos) {
    target.begin += static_cast<std::uint32_t>(colon) + 1;
  }
  const std::size_t bracket = text().rfind('(');
  const bool bracketed =
      text().ends_with(')') && bracket != std::string_view::npos;
  const std::size_t size = bracketed ? bracket : text().find(", ");
  if (size != 0 && size < text().size()) {
    target.end = target.begin + static_cast<std::uint32_t>(size);
  }
  return target;
}

// The last argument, unless it is an option: "thumb", "220px", "alt=...".
Span Caption(std::string_view source, const WikitextPairs& pairs,
             Span arguments) {
  const Span last = TrimmedWikitext(source, pairs.Split('|', arguments).back());
  const std::string_view text = source.substr(last.begin, last.size());
  const bool word = text.find_first_of(" \n") == std::string_view::npos;
  const bool small = !text.empty() && ((text[0] >= 'a' && text[0] <= 'z') ||
                                       (text[0] >= '0' && text[0] <= '9'));
  const std::size_t equals = text.substr(0, 16).find('=');
  const bool named = equals < text.find(' ');
  return (word && small) || named ? Span{last.end, last.end} : last;
}

}  // namespace

Span TrimmedWikitext(std::string_view source, Span span) {
  const auto is_space = [&](std::uint32_t at) {
    return std::string_view(" \t\r\n").find(source[at]) !=
           std::string_view::npos;
  };
  while (!span.empty() && is_space(span.begin)) ++span.begin;
  while (!span.empty() && is_space(span.end - 1)) --span.end;
  return span;
}

WikitextLink ReadWikitextLink(std::string_view source,
                              const WikitextPairs& pairs,
                              const WikitextPair& pair) {
  const std::uint32_t bar = pairs.Find("|", pair.inner);
  Span target = TrimmedWikitext(source, {pair.inner.begin, bar});
  if (target.empty()) return {Kind::kNone, {}};
  const Kind kind = KindOf(source.substr(target.begin, target.size()));
  const bool has_text = bar < pair.inner.end;
  if (source[target.begin] == ':') ++target.begin;
  if (!has_text) {
    return {kind, kind == Kind::kFile ? Span{bar, bar} : target};
  }
  const Span rest{bar + 1, pair.inner.end};
  if (kind == Kind::kFile) return {kind, Caption(source, pairs, rest)};
  if (rest.empty()) return {kind, PipeTrick(source, target)};
  return {kind == Kind::kLanguage ? Kind::kText : kind, rest};
}

}  // namespace claimdiff
