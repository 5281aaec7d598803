#include "read/rst_labels.h"

#include <algorithm>
#include <string>
#include <utility>

namespace claimdiff {

namespace {

constexpr std::uint32_t kMinAdornment = 3;
constexpr std::uint32_t kMaxTitleBytes = 1000;

// Whether `line` underlines a text of so many columns with `sign`.
bool Underlines(std::string_view line, std::uint32_t columns, char* sign) {
  *sign = RstAdornment(line);
  if (*sign == 0) return false;
  // docutils puts up with lines that are too short from four signs on.
  const auto length = static_cast<std::uint32_t>(line.size());
  return length >= columns || length >= kMinAdornment + 1;
}

constexpr std::string_view kReplace = "replace::";
constexpr std::size_t kMaxReplacementBytes = 1024;

// What `line` says of a name, with the indented lines below it; empty where it
// says nothing.
std::string ReplacementIn(std::string_view source, const RstLine& line,
                          std::uint32_t begin) {
  std::string text;
  RstLine part = line;
  part.content += begin;
  if (!part.TextIn(source).starts_with(kReplace)) return text;
  part.content += static_cast<std::uint32_t>(kReplace.size());
  do {
    std::string_view words = part.TextIn(source);
    words.remove_prefix(std::min(words.find_first_not_of(" \t"), words.size()));
    if (!text.empty() && !words.empty()) text += ' ';
    for (const char c : words) {
      if (c != '`' && c != '*') text += c;
    }
    part = RstLineAt(source, part.next);
  } while (!part.blank() && part.indent > line.indent &&
           text.size() < kMaxReplacementBytes);
  return text.size() < kMaxReplacementBytes ? text : std::string();
}

}  // namespace

RstTitle RstTitleAt(std::string_view source, const RstLine& line) {
  RstTitle title;
  const std::string_view first = line.TextIn(source);
  const RstLine second = RstLineAt(source, line.next);
  if (second.blank() || line.end - line.content > kMaxTitleBytes) return title;
  char sign = 0;
  if (const char over = RstAdornment(first)) {
    const RstLine third = RstLineAt(source, second.next);
    const bool framed = first.size() >= kMinAdornment &&
                        third.TextIn(source) == first && third.indent == 0;
    if (!framed || RstAdornment(second.TextIn(source)) != 0) return title;
    return {second, third.next, over, true};
  }
  if (line.indent > 0 || second.indent > 0) return title;
  if (!Underlines(second.TextIn(source), RstColumns(first), &sign)) {
    return title;
  }
  // "::" on its own leads in code.
  if (second.end - second.content < kMinAdornment && sign == ':') return title;
  return {line, second.next, sign, false};
}

std::vector<RstLabel> FindRstLabels(std::string_view source) {
  std::vector<RstLabel> labels;
  if (source.find(".. _") == std::string_view::npos) return labels;
  std::size_t named = 0;  // labels that have their titles
  for (std::uint32_t at = 0; at < source.size();) {
    const RstLine line = RstLineAt(source, at);
    at = line.next;
    if (line.blank()) continue;
    const std::string_view text = line.TextIn(source);
    if (text.starts_with(".. _") && text.ends_with(':')) {
      labels.push_back({text.substr(4, text.size() - 5), {}});
      continue;
    }
    if (named == labels.size()) continue;
    const RstTitle title = RstTitleAt(source, line);
    const std::string_view shown =
        title.sign == 0 ? std::string_view() : title.line.TextIn(source);
    // What has marks of its own is not shown: the label has to do.
    const bool plain = shown.find_first_of("`*|\\_") == std::string_view::npos;
    for (; named < labels.size(); ++named) {
      if (plain) labels[named].title = shown;
    }
  }
  labels.erase(
      std::remove_if(labels.begin(), labels.end(),
                     [](const RstLabel& x) { return x.title.empty(); }),
      labels.end());
  std::stable_sort(
      labels.begin(), labels.end(),
      [](const RstLabel& x, const RstLabel& y) { return x.name < y.name; });
  return labels;
}

std::vector<RstReplacement> FindRstReplacements(std::string_view source) {
  std::vector<RstReplacement> replacements;
  for (std::size_t at = 0; (at = source.find(".. |", at)) < source.size();) {
    const std::size_t lf = at == 0 ? 0 : source.rfind('\n', at - 1) + 1;
    const RstLine line = RstLineAt(source, static_cast<std::uint32_t>(lf));
    const bool leads = line.content == at;
    at = std::max<std::size_t>(line.next, at + 1);
    const std::string_view text = line.TextIn(source);
    if (!leads || !IsRstMarkup(text)) continue;
    const RstMarkup markup = ReadRstMarkup(text);
    if (markup.kind != RstMarkup::Kind::kNamed) continue;
    std::string shown = ReplacementIn(source, line, markup.begin);
    if (!shown.empty()) replacements.push_back({markup.name, std::move(shown)});
  }
  std::ranges::stable_sort(replacements, {}, &RstReplacement::name);
  return replacements;
}

}  // namespace claimdiff
