#include "check/ignore.h"

#include <algorithm>
#include <string>

#include "read/front_matter.h"
#include "text/tokens.h"

namespace claimdiff::check {

namespace {

template <typename List>
bool Contains(const List& list, std::string_view value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

std::string_view Trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// The words of a heading: no mark, no white space, no case.
std::string HeadingKey(std::string_view heading) {
  const text::Tokens tokens = text::Tokenise(heading);
  std::string key;
  for (const text::Token& token : tokens.list) {
    if (token.kind == text::TokenKind::kPunct) continue;
    key.append(tokens.Fold(token)).append(1, ' ');
  }
  return key;
}

}  // namespace

Ignore::Ignore(const IgnoreRules& rules) : rules_(rules) {
  for (std::string& heading : rules_.headings) heading = HeadingKey(heading);
  for (const std::string& pattern : rules.patterns) {
    patterns_.push_back(text::Pattern::Parse(pattern).value());
  }
}

bool Ignore::Page(std::string_view text) const {
  if (rules_.pages.empty()) return false;
  const std::vector<FrontMatterMember> members = FrontMatterMembers(text);
  for (const std::string_view rule : rules_.pages) {
    const std::size_t colon = rule.find(':');
    const std::string_view key = Trim(rule.substr(0, colon));
    for (const FrontMatterMember& member : members) {
      if (member.key != key) continue;
      const std::string value = FrontMatterValue(text, member);
      const bool holds = colon == std::string_view::npos
                             ? value != "false" && !value.empty()
                             : value == Trim(rule.substr(colon + 1));
      if (holds) return true;
    }
  }
  return false;
}

std::vector<bool> Ignore::Claims(const Article& article) const {
  std::vector<bool> ignored(article.claims.size());
  for (std::size_t i = 0; i < ignored.size(); ++i) {
    const Claim& claim = article.claims[i];
    ignored[i] =
        Contains(rules_.kinds, Name(claim.kind)) ||
        std::any_of(patterns_.begin(), patterns_.end(),
                    [&](const text::Pattern& pattern) {
                      return pattern.OccursIn(article.View(claim.span));
                    });
  }
  if (!rules_.headings.empty()) MarkSections(article, &ignored);
  if (!rules_.front_matter.empty()) MarkFrontMatter(article, &ignored);
  return ignored;
}

// By the article's headings, not its claims: "See also" is often skipped, and
// heads a section all the same.
void Ignore::MarkSections(const Article& article,
                          std::vector<bool>* ignored) const {
  const Heading* section = nullptr;  // that is left out
  auto heading = article.headings.begin();
  for (std::size_t i = 0; i < article.claims.size(); ++i) {
    const std::uint32_t begin = article.claims[i].span.begin;
    for (; heading != article.headings.end() && heading->span.begin <= begin;
         ++heading) {
      if (section != nullptr && heading->level > section->level) continue;
      const bool named =
          Contains(rules_.headings, HeadingKey(article.View(heading->span)));
      section = named ? &*heading : nullptr;
    }
    if (section != nullptr) (*ignored)[i] = true;
  }
}

void Ignore::MarkFrontMatter(const Article& article,
                             std::vector<bool>* ignored) const {
  for (const FrontMatterMember& member : FrontMatterMembers(article.Source())) {
    if (!Contains(rules_.front_matter, member.key)) continue;
    for (std::size_t i = 0; i < article.claims.size(); ++i) {
      const Span span = article.MarkupSpan(article.claims[i].span);
      if (member.span.begin <= span.begin && span.end <= member.span.end) {
        (*ignored)[i] = true;
      }
    }
  }
}

}  // namespace claimdiff::check
