#include "one_sided.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "beside.h"

namespace claimdiff {

namespace {

// Words that are less surely the same say nothing of a name.
constexpr float kTellingAffinity = 0.4F;

bool IsCode(const OneSidedFact& fact) {
  return fact.mention.key.starts_with(kCode);
}

// A fact said twice needs one counterpart; a name is told by both when one of
// its readings, or a word of it, is; but not code.
void DropMatched(const std::vector<SharedFact>& shared, const BeadSide& side,
                 std::vector<OneSidedFact>* only) {
  std::erase_if(*only, [&](const OneSidedFact& fact) {
    const Mention& only_here = fact.mention;
    const bool is_name = fact.kind == FactKind::kEntity && !IsCode(fact);
    return std::any_of(shared.begin(), shared.end(),
                       [&](const SharedFact& next) {
                         const Mention& told = next.*side.shared;
                         return told.key == only_here.key ||
                                (is_name && told.claim == only_here.claim &&
                                 told.span.begin < only_here.span.end &&
                                 only_here.span.begin < told.span.end);
                       });
  });
}

bool IsPartOfWord(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9') || c == '_';
}

// Whether `text` has `word`, not as a part of a longer one. Letters of other
// scripts are particles.
bool HasWord(std::string_view text, std::string_view word) {
  const auto goes_on = [&text](std::size_t at) {
    return at < text.size() && (IsPartOfWord(text[at]) || text[at] == '-');
  };
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    if (!goes_on(at - 1) && !goes_on(at + word.size())) return true;
  }
  return false;
}

bool HasWord(const BeadSide& side, std::string_view word) {
  return std::any_of(
      side.claims.begin(), side.claims.end(), [&](ClaimIndex claim) {
        return HasWord(side.article.View(side.article.claims[claim].span),
                       word);
      });
}

// Those words of a name that the other side has, ascending.
std::vector<Span> WordsOf(const OneSidedFact& fact,
                          const std::vector<alignment::Contribution>& found,
                          const BeadSide& side) {
  std::vector<Span> told;
  const Span name = fact.mention.span;
  const std::span<const KeyUse> uses = side.names.uses[fact.mention.claim];
  ForEachUseIn(name, uses, [&](const KeyUse& use) {
    const bool is_told = std::any_of(
        found.begin(), found.end(), [&](const alignment::Contribution& next) {
          return next.*side.key == use.key && !next.inherited &&
                 next.affinity >= kTellingAffinity;
        });
    if (is_told) told.push_back(use.span);
  });
  return told;
}

// Whether the words of `code` that are not in `told` stand in `there`.
bool IsWritten(const Article& article, Span code, const std::vector<Span>& told,
               const BeadSide& there) {
  const std::string_view text = article.View(code);
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && IsPartOfWord(text[end])) ++end;
    const auto first = static_cast<std::uint32_t>(code.begin + at);
    const bool is_told =
        end == at || std::any_of(told.begin(), told.end(), [&](Span word) {
          return word.begin <= first && first < word.end;
        });
    if (!is_told && !HasWord(there, text.substr(at, end - at))) {
      return false;
    }
    at = std::max(end, at + 1);
  }
  return true;
}

// A name most of which the other side has in words of its language:
// "Republicans", "les républicains"; but not "New York" for its "new". Of
// code every word, if it has several: the placeholder of "not(pattern)" is
// "motif" in French, but `browserlist` no other spelling of `browserslist`.
void DropTranslated(const std::vector<alignment::Contribution>& found,
                    const BeadSide& side, const BeadSide& there,
                    std::vector<OneSidedFact>* only) {
  std::erase_if(*only, [&](const OneSidedFact& fact) {
    if (fact.kind != FactKind::kEntity) return false;
    const std::vector<Span> told = WordsOf(fact, found, side);
    if (IsCode(fact)) {
      return !told.empty() && told.front() != fact.mention.span &&
             IsWritten(side.article, fact.mention.span, told, there);
    }
    std::uint32_t bytes = 0;
    for (const Span word : told) bytes += word.size();
    return 2 * bytes >= fact.mention.span.size();
  });
}

// Code of `from` that `there` writes as a word like any, without a mark.
void DropWritten(const BeadSide& from, const BeadSide& there,
                 std::vector<OneSidedFact>* only) {
  std::erase_if(*only, [&](const OneSidedFact& fact) {
    return IsCode(fact) && HasWord(there, from.article.View(fact.mention.span));
  });
}

// The other article names it in another place: here it may say "he" or "the
// country". A language, and the people of its name, is most often an aside:
// "called X in English".
bool IsToldElsewhere(const BeadSide& side, const OneSidedFact& fact) {
  const std::vector<Fact>& facts =
      side.article.claims[fact.mention.claim].facts;
  for (std::size_t k = 0; k < facts.size(); ++k) {
    if (facts[k].span != fact.mention.span) continue;
    if (side.stated[fact.mention.claim][k] ||
        facts[k].key.starts_with("language:")) {
      return true;
    }
  }
  return false;
}

}  // namespace

void DropTold(const std::vector<SharedFact>& shared,
              const std::vector<alignment::Contribution>& found,
              const BeadSide& side, const BeadSide& there,
              std::vector<OneSidedFact>* only) {
  DropMatched(shared, side, only);
  // A list of many is left as it is: each is looked for in all of the claim.
  constexpr std::size_t kMost = 64;
  if (only->size() > kMost) return;
  DropTranslated(found, side, there, only);
  DropWritten(side, there, only);
}

bool IsDifference(const BeadSide& side, const OneSidedFact& fact) {
  const std::string& key = fact.mention.key;
  if (key == "number:0" || key == "number:1" || key == "number:2") {
    return false;
  }
  switch (fact.kind) {
    case FactKind::kConcept:
    case FactKind::kOrdinal: return false;
    case FactKind::kEntity:
      return IsCode(fact) ||
             (!key.starts_with("name:") && !IsToldElsewhere(side, fact));
    default: return true;
  }
}

}  // namespace claimdiff
