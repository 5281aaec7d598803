// Two sources of names meet here: the gazetteer, whose keys hold in every
// language, and the capitals of the text itself. A capitalised run with a
// country inside it ("Bank of China") has its own key and the country's, both
// on the span of the run: a translation of the run rarely keeps its words, but
// it keeps its country.
#include "extract/names.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "extract/aliases.h"
#include "extract/gazetteer.h"
#include "extract/generic_words.h"
#include "extract/name_keys.h"
#include "extract/name_runs.h"
#include "extract/name_words.h"
#include "extract/uncased_names.h"
#include "extract/word_forms.h"
#include "extract/word_parts.h"
#include "extract/word_usage.h"

namespace claimdiff {

namespace {

using text::Token;
using text::Tokens;

bool CountsInside(const GazetteerHit& hit) {
  return hit.source == NameSource::kRegion ||
         hit.source == NameSource::kDemonym ||
         hit.source == NameSource::kSubdivision ||
         hit.source == NameSource::kOrganisation || hit.last > hit.first + 1;
}

// Adds facts with one span, each key once.
class FactAdder {
 public:
  FactAdder(Span span, std::vector<Fact>* facts)
      : span_(span), first_(facts->size()), facts_(*facts) {
    while (first_ > 0 && facts_[first_ - 1].span == span) --first_;
  }

  void Add(std::string_view key) {
    for (std::size_t i = first_; i < facts_.size(); ++i) {
      if (facts_[i].key == key) return;
    }
    Fact& fact = facts_.emplace_back();
    fact.kind = FactKind::kEntity;
    fact.key = key;
    fact.span = span_;
  }

 private:
  Span span_;
  std::size_t first_;
  std::vector<Fact>& facts_;
};

// With the last full stop of "U.N.", though it may be the sentence's, too.
Span SpanOf(const Tokens& tokens, const NameRun& run) {
  const std::vector<Token>& list = tokens.list;
  Span span{list[run.first].span.begin, list[run.last - 1].span.end};
  const auto is_stop = [&](std::size_t i) {
    return i < list.size() && !list[i].space_before &&
           tokens.Fold(list[i]) == ".";
  };
  const bool dotted = run.last >= run.first + 3 && is_stop(run.last) &&
                      is_stop(run.last - 2) && list[run.last - 1].upper_first &&
                      list[run.last - 1].span.size() <= 2;
  if (dotted) span.end = list[run.last].span.end;
  return span;
}

void AppendFacts(const Tokens& tokens, const NameRuns& runs, const NameRun& run,
                 NameKeyReader* keys, std::vector<Fact>* facts) {
  FactAdder adder(SpanOf(tokens, run), facts);
  if (!run.whole) {
    for (const std::string& key : keys->Read(run)) adder.Add(key);
  }
  for (const GazetteerHit& hit : runs.HitsOf(run)) {
    if (!run.whole && !CountsInside(hit)) continue;
    for (const std::string_view key : runs.known.KeysOf(hit)) adder.Add(key);
  }
}

}  // namespace

std::vector<Fact> FindNames(const Tokens& tokens, const Article& article,
                            std::span<const ClaimTokens> claims,
                            Starts starts) {
  const WordUsage usage(tokens, claims, &starts);
  const NameSources sources{tokens,
                            Gazetteer::For(article.language),
                            NameWords::For(article.language),
                            UncasedNames::For(article.language),
                            usage,
                            starts};
  NameKeyReader keys({tokens, starts, GenericWords::For(article.language)});
  std::vector<Fact> facts;
  facts.reserve(tokens.list.size() / 8);
  const NameRuns runs = FindNameRuns(sources, claims);
  for (const NameRun& run : runs.list) {
    AppendFacts(tokens, runs, run, &keys, &facts);
  }
  DropPartsOfWords(article.text, tokens, &facts);
  JoinAliases(tokens, article, WordForms::For(article.language), &facts);
  return facts;
}

}  // namespace claimdiff
