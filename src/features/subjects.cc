#include "features/subjects.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace claimdiff {

namespace {

constexpr std::uint32_t kOpeningWords = 4;
constexpr ClaimIndex kReach = 3;      // claims that a subject is carried on for
constexpr std::uint32_t kBlocks = 1;  // and blocks

// A person, a company, a product.
bool IsSubject(const Fact& fact) {
  return fact.key.starts_with("name:") || fact.key.starts_with("org:");
}

// Where the claim's first words end.
std::uint32_t OpeningEnd(const text::Tokens& tokens, Span claim,
                         std::uint32_t first) {
  std::uint32_t words = 0, end = claim.begin;
  for (std::uint32_t i = first; i < tokens.list.size(); ++i) {
    const text::Token& token = tokens.list[i];
    if (token.span.begin >= claim.end || words == kOpeningWords) break;
    words += token.kind == text::TokenKind::kWord ? 1 : 0;
    end = token.span.end;
  }
  return end;
}

// The first name of the opening; a number of facts if there is none.
std::uint32_t NameIn(const Claim& claim, std::uint32_t end) {
  std::uint32_t k = 0;
  while (k < claim.facts.size() && claim.facts[k].span.begin < end &&
         claim.facts[k].kind != FactKind::kEntity) {
    ++k;
  }
  const bool found = k < claim.facts.size() && claim.facts[k].span.begin < end;
  return found ? k : static_cast<std::uint32_t>(claim.facts.size());
}

bool Names(const Claim& claim, std::string_view key) {
  return std::any_of(claim.facts.begin(), claim.facts.end(),
                     [key](const Fact& fact) { return fact.key == key; });
}

}  // namespace

std::vector<std::optional<Subject>> FindSubjects(const Article& article,
                                                 const text::Tokens& tokens) {
  std::vector<std::optional<Subject>> out(article.claims.size());
  std::optional<Subject> subject;
  std::uint32_t first = 0;
  for (ClaimIndex i = 0; i < article.claims.size(); ++i) {
    const Claim& claim = article.claims[i];
    first = tokens.FirstAt(claim.span.begin, first);
    const auto k = NameIn(claim, OpeningEnd(tokens, claim.span, first));
    if (k < claim.facts.size()) {
      subject.reset();
      if (IsSubject(claim.facts[k])) subject = Subject{i, k};
      continue;
    }
    if (!subject) continue;
    const Claim& before = article.claims[subject->claim];
    if (i - subject->claim <= kReach && claim.block <= before.block + kBlocks &&
        !Names(claim, before.facts[subject->fact].key)) {
      out[i] = subject;
    }
  }
  return out;
}

}  // namespace claimdiff
