// Two sources of names meet here: the gazetteer, whose keys hold in every
// language, and the capitals of the text itself. A capitalised run with a
// country inside it ("Bank of China") has its own key and the country's, both
// on the span of the run: a translation of the run rarely keeps its words, but
// it keeps its country.
#include "extract/names.h"

#include <algorithm>
#include <string>
#include <utility>

#include "extract/aliases.h"
#include "extract/gazetteer.h"
#include "extract/name_runs.h"
#include "extract/name_words.h"
#include "extract/uncased_names.h"
#include "extract/word_forms.h"
#include "extract/word_usage.h"
#include "text/plain_letters.h"

namespace claimdiff {

namespace {

using text::Token;
using text::TokenKind;
using text::Tokens;

// By token: whether a quantity covers it.
std::vector<bool> TakenTokens(const Tokens& tokens,
                              std::span<const Fact> quantities) {
  std::vector<bool> taken(tokens.list.size(), false);
  for (const Fact& fact : quantities) {
    for (std::uint32_t i = tokens.FirstAt(fact.span.begin);
         i < tokens.list.size() && tokens.list[i].span.begin < fact.span.end;
         ++i) {
      taken[i] = true;
    }
  }
  return taken;
}

// "name:jean yves", "name:h20", "name:f16": words parted by spaces, digits
// glued to the letters that they follow, marks left out.
std::string NameKey(const Tokens& tokens, const NameWords& words,
                    const NameRun& run) {
  std::string key = "name:";
  const std::size_t start = key.size();
  TokenKind before = TokenKind::kPunct;
  for (std::uint32_t i = run.first; i < run.last; ++i) {
    const Token& token = tokens.list[i];
    if (token.kind != TokenKind::kWord && token.kind != TokenKind::kDigits) {
      continue;
    }
    if (run.last - run.first > 1 && words.Is(token, kLegalForm)) continue;
    const bool glue = before != TokenKind::kPunct && before != token.kind &&
                      !token.space_before;
    const bool grapheme = text::IsGraphemeScript(token.script);
    if (key.size() > start && !glue && !grapheme) key += ' ';
    text::AppendPlain(tokens.Fold(token), &key);
    before = token.kind;
  }
  if (key.size() == start) {
    for (std::uint32_t i = run.first; i < run.last; ++i) {
      text::AppendPlain(tokens.Fold(tokens.list[i]), &key);
    }
  }
  if (run.genitive) key.pop_back();
  return key;
}

bool CountsInside(const GazetteerHit& hit) {
  return hit.source == NameSource::kRegion ||
         hit.source == NameSource::kDemonym ||
         hit.source == NameSource::kSubdivision ||
         hit.source == NameSource::kOrganisation || hit.last > hit.first + 1;
}

void AppendFacts(const Tokens& tokens, const NameWords& words,
                 const NameRun& run, std::vector<Fact>* facts) {
  Fact fact;
  fact.kind = FactKind::kEntity;
  fact.span = {tokens.list[run.first].span.begin,
               tokens.list[run.last - 1].span.end};
  const auto add = [&](std::string key) {
    for (auto known = facts->rbegin();
         known != facts->rend() && known->span == fact.span; ++known) {
      if (known->key == key) return;
    }
    fact.key = std::move(key);
    facts->push_back(fact);
  };
  if (!run.whole) add(NameKey(tokens, words, run));
  for (const GazetteerHit& hit : run.hits) {
    if (!run.whole && !CountsInside(hit)) continue;
    for (const std::string_view key : hit.keys) add(std::string(key));
  }
}

}  // namespace

std::vector<Fact> FindNames(const Tokens& tokens, const Article& article,
                            std::span<const Fact> quantities) {
  const Gazetteer& gazetteer = Gazetteer::For(article.language);
  const NameWords& words = NameWords::For(article.language);
  const WordUsage usage(tokens, article);
  const std::vector<std::uint64_t> stems = gazetteer.StemHashes(tokens);
  const std::vector<bool> taken = TakenTokens(tokens, quantities);
  const NameSources sources{
      tokens, gazetteer, stems, words, UncasedNames::For(article.language),
      usage,  taken};
  std::vector<Fact> facts;
  for (const Claim& claim : article.claims) {
    for (const NameRun& run :
         FindNameRuns(sources, tokens.FirstAt(claim.span.begin),
                      tokens.FirstAt(claim.span.end))) {
      AppendFacts(tokens, words, run, &facts);
    }
  }
  JoinAliases(tokens, article, WordForms::For(article.language), &facts);
  return facts;
}

}  // namespace claimdiff
