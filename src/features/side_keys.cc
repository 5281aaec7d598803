#include "features/side_keys.h"

#include <algorithm>
#include <set>
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
    for (const Claim& claim : article_.claims) AddClaim(claim);
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

  void AddClaim(const Claim& claim) {
    std::vector<KeyUse> uses;
    std::vector<KeyId> fact_keys;
    for (std::size_t k = 0; k < claim.facts.size(); ++k) {
      const Fact& fact = claim.facts[k];
      const KeyId key = Intern(fact.kind, fact.key);
      fact_keys.push_back(key);
      if (IsSecondReading(claim.facts, k)) continue;
      if (fact.kind == FactKind::kEntity) {
        AddForm(key, fact);
      } else {
        out_.quantities[key] = fact.quantity;
      }
      uses.push_back({key, fact.span});
    }
    for (const WordUse& use :
         FindWords(tokens_, claim, options_, &out_.words)) {
      uses.push_back({WordKey(use.word), use.span});
    }
    std::sort(uses.begin(), uses.end(), [](const KeyUse& x, const KeyUse& y) {
      return x.span != y.span ? x.span < y.span : x.key < y.key;
    });
    AddSentence(claim, uses);
    out_.names.uses.push_back(std::move(uses));
    out_.names.fact_keys.push_back(std::move(fact_keys));
  }

  KeyId WordKey(WordId word) {
    out_.word_keys.resize(out_.words.size(), SideKeys::kNoKey);
    KeyId& key = out_.word_keys[word];
    if (key == SideKeys::kNoKey) {
      key = Intern(FactKind::kConcept, "concept:" + out_.words[word].folded);
    }
    return key;
  }

  // The words of an entity as it is written here.
  void AddForm(KeyId key, const Fact& fact) {
    Claim name;
    name.span = fact.span;
    WordOptions options;
    options.short_words = true;
    NameForm form{key, {}};
    for (const WordUse& use : FindWords(tokens_, name, options, &out_.words)) {
      out_.words[use.word].may_be_name = true;
      form.words.push_back(use.word);
    }
    if (form.words.empty()) return;
    if (known_.emplace(key, form.words).second) {
      out_.forms.push_back(std::move(form));
    }
  }

  void AddSentence(const Claim& claim, const std::vector<KeyUse>& uses) {
    alignment::Side& side = out_.side;
    std::vector<KeyId> keys;
    for (const KeyUse& use : uses) keys.push_back(use.key);
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    side.keys.insert(side.keys.end(), keys.begin(), keys.end());
    side.first.push_back(static_cast<std::uint32_t>(side.keys.size()));
    side.lengths.push_back(Length(claim.span));
    side.blocks.push_back(claim.block);
    side.roles.push_back(RoleOf(claim.kind));
  }

  // In letters and digits, never 0. Scripts differ in how much a letter says;
  // the aligner divides by the articles' totals, which evens that out.
  float Length(Span span) const {
    std::size_t letters = 1;
    for (auto i = tokens_.FirstAt(span.begin);
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
  std::set<std::pair<KeyId, std::vector<WordId>>> known_;
};

}  // namespace

SideKeys CollectKeys(const Article& article, const text::Tokens& tokens,
                     WordOptions options) {
  return KeyCollector(article, tokens, options).Run();
}

}  // namespace claimdiff
