#include "features/side_keys.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "text/utf8.h"

namespace claimdiff {

namespace {

using alignment::KeyId;

alignment::Role RoleOf(ClaimKind kind) {
  switch (kind) {
    case ClaimKind::kTitle: return alignment::Role::kTitle;
    case ClaimKind::kHeading: return alignment::Role::kHeading;
    case ClaimKind::kListItem:
    case ClaimKind::kTableRow: return alignment::Role::kListItem;
    case ClaimKind::kQuote: return alignment::Role::kQuote;
    default: return alignment::Role::kBody;
  }
}

// How much the match of a fact of this kind tells, beside its rarity. The words
// of a name speak for it as well; a figure speaks for itself alone.
float WeightOf(FactKind kind) {
  switch (kind) {
    case FactKind::kOrdinal:
    case FactKind::kDuration: return 0.8F;
    case FactKind::kConcept: return 0.7F;
    case FactKind::kEntity: return 1.F;
    default: return 1.6F;
  }
}

class KeyCollector {
 public:
  KeyCollector(const Article& article, const text::Tokens& tokens,
               WordOptions options)
      : article_(article), tokens_(tokens), options_(options) {}

  SideKeys Run() {
    std::uint32_t first = 0;
    for (const Claim& claim : article_.claims) {
      first = tokens_.FirstAt(claim.span.begin, first);
      AddClaim(claim, first);
    }
    out_.word_keys.resize(out_.words.size(), SideKeys::kNoKey);
    return std::move(out_);
  }

 private:
  KeyId Intern(FactKind kind, std::string key) {
    const auto next = static_cast<KeyId>(out_.names.keys.size());
    const auto [at, added] = out_.ids.try_emplace(std::move(key), next);
    if (added) {
      out_.names.keys.push_back({kind, at->first});
      out_.side.key_weights.push_back(WeightOf(kind));
      out_.quantities.emplace_back();
    }
    return at->second;
  }

  void AddClaim(const Claim& claim, std::uint32_t first) {
    std::vector<KeyUse> uses;
    std::vector<KeyId> fact_keys;
    fact_keys.reserve(claim.facts.size());
    std::uint32_t at = first;
    for (std::size_t k = 0; k < claim.facts.size(); ++k) {
      const Fact& fact = claim.facts[k];
      const KeyId key = Intern(fact.kind, fact.key);
      fact_keys.push_back(key);
      if (IsSecondReading(claim.facts, k)) continue;
      if (fact.kind == FactKind::kEntity) {
        at = tokens_.FirstAt(fact.span.begin, at);
        AddForm(key, fact, at);
      } else {
        out_.quantities[key] = fact.quantity;
      }
      uses.push_back({key, fact.span});
    }
    FindWords(tokens_, claim, first, options_, &out_.words, &words_);
    uses.reserve(uses.size() + words_.size());
    for (const WordUse& use : words_) {
      uses.push_back({WordKey(use.word), use.span});
    }
    std::sort(uses.begin(), uses.end(), [](const KeyUse& x, const KeyUse& y) {
      return x.span != y.span ? x.span < y.span : x.key < y.key;
    });
    AddSentence(claim, first, uses);
    out_.names.uses.push_back(std::move(uses));
    out_.names.fact_keys.push_back(std::move(fact_keys));
  }

  KeyId WordKey(WordId word) {
    out_.word_keys.resize(out_.words.size(), SideKeys::kNoKey);
    KeyId& key = out_.word_keys[word];
    if (key == SideKeys::kNoKey) {
      std::string name = "concept:";
      name += out_.words[word].folded;
      key = Intern(FactKind::kConcept, std::move(name));
    }
    return key;
  }

  // The words of an entity as it is written here.
  void AddForm(KeyId key, const Fact& fact, std::uint32_t first) {
    name_.span = fact.span;
    WordOptions options;
    options.short_words = true;
    FindWords(tokens_, name_, first, options, &out_.words, &words_);
    form_.clear();
    for (const WordUse& use : words_) {
      out_.words[use.word].may_be_name = true;
      form_.push_back(use.word);
    }
    if (form_.empty()) return;
    forms_of_.resize(out_.names.keys.size());
    std::vector<std::uint32_t>& known = forms_of_[key];
    for (const std::uint32_t form : known) {
      if (out_.forms[form].words == form_) return;
    }
    known.push_back(static_cast<std::uint32_t>(out_.forms.size()));
    out_.forms.push_back({key, form_});
  }

  void AddSentence(const Claim& claim, std::uint32_t first,
                   const std::vector<KeyUse>& uses) {
    alignment::Side& side = out_.side;
    const auto begin = static_cast<std::ptrdiff_t>(side.keys.size());
    for (const KeyUse& use : uses) side.keys.push_back(use.key);
    std::sort(side.keys.begin() + begin, side.keys.end());
    side.keys.erase(std::unique(side.keys.begin() + begin, side.keys.end()),
                    side.keys.end());
    side.first.push_back(static_cast<std::uint32_t>(side.keys.size()));
    side.lengths.push_back(Length(claim.span, first));
    side.blocks.push_back(claim.block);
    side.roles.push_back(RoleOf(claim.kind));
  }

  // In letters and digits, never 0. Scripts differ in how much a letter says;
  // the aligner divides by the articles' totals, which evens that out.
  float Length(Span span, std::uint32_t first) const {
    std::size_t letters = 1;
    for (std::uint32_t i = first;
         i < tokens_.list.size() && tokens_.list[i].span.end <= span.end; ++i) {
      const text::Token& token = tokens_.list[i];
      if (token.kind != text::TokenKind::kWord &&
          token.kind != text::TokenKind::kDigits) {
        continue;
      }
      for (const char c : tokens_.Fold(token)) {
        letters += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1U : 0U;
      }
    }
    return static_cast<float>(letters);
  }

  const Article& article_;
  const text::Tokens& tokens_;
  const WordOptions options_;
  SideKeys out_;
  std::vector<std::vector<std::uint32_t>> forms_of_;  // by key, in out_.forms
  // Kept from claim to claim for their room.
  std::vector<WordUse> words_;
  std::vector<WordId> form_;
  Claim name_;
};

}  // namespace

SideKeys CollectKeys(const Article& article, const text::Tokens& tokens,
                     WordOptions options) {
  return KeyCollector(article, tokens, options).Run();
}

}  // namespace claimdiff
