#include "features/side_keys.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "features/date_affinity.h"
#include "features/slots.h"
#include "features/sorting.h"
#include "features/subjects.h"

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

alignment::KeyClass ClassOf(const Fact& fact) {
  constexpr double kLargestSmall = 12;
  switch (fact.kind) {
    case FactKind::kOrdinal:
    case FactKind::kDuration: return alignment::KeyClass::kLooseQuantity;
    case FactKind::kEntity: return alignment::KeyClass::kName;
    case FactKind::kDate:
      return MonthAndDayOf(fact.quantity) ? alignment::KeyClass::kFigure
                                          : alignment::KeyClass::kQuantity;
    case FactKind::kNumber:
      return fact.quantity.high > kLargestSmall
                 ? alignment::KeyClass::kFigure
                 : alignment::KeyClass::kQuantity;
    default: return alignment::KeyClass::kFigure;
  }
}

class KeyCollector {
 public:
  KeyCollector(const Article& article, const text::Tokens& tokens,
               WordOptions options)
      : article_(article), tokens_(tokens), options_(options) {}

  SideKeys Run() {
    Reserve();
    std::uint32_t first = 0;
    for (const Claim& claim : article_.claims) {
      first = tokens_.FirstAt(claim.span.begin, first);
      AddFacts(claim, first);
      AddWords(claim, first);
      AddSentence(claim, first);
    }
    out_.word_keys.resize(out_.words.size(), alignment::kNoKey);
    out_.words.Recall(&WordMemory::Of(article_.language, options_.dictionary));
    AddSubjects();
    return std::move(out_);
  }

 private:
  // Room for what articles of this length usually have.
  void Reserve() {
    const std::size_t keys = tokens_.list.size() / 2 + 16;
    out_.names.keys.reserve(keys);
    out_.side.classes.reserve(keys);
    out_.quantities.reserve(keys);
    out_.words.Reserve(keys);
    out_.word_keys.reserve(keys);
    out_.names.uses.Reserve(article_.claims.size(), tokens_.list.size());
    out_.names.fact_keys.Reserve(article_.claims.size(), keys / 2);
    out_.side.Reserve(article_.claims.size(), tokens_.list.size());
    out_.names.inherited.reserve(article_.claims.size());
    ReserveForms(keys);
    words_.uses.reserve(kLongClaim);
    word_uses_.reserve(kLongClaim);
    fact_uses_.reserve(kLongClaim);
  }

  // As many as there are facts: most of them are names.
  void ReserveForms(std::size_t keys) {
    std::size_t forms = 0;
    for (const Claim& claim : article_.claims) forms += claim.facts.size();
    out_.form_keys.reserve(forms);
    out_.forms.Reserve(forms, 2 * forms);
    form_before_.reserve(forms);
    last_form_.reserve(keys);
  }

  void AddSubjects() {
    for (const auto& subject : FindSubjects(article_, tokens_)) {
      InheritedName name;
      if (subject) {
        name = {out_.names.fact_keys[subject->claim][subject->fact],
                subject->claim,
                article_.claims[subject->claim].facts[subject->fact].span};
      }
      out_.side.subjects.push_back(name.key);
      out_.names.inherited.push_back(name);
    }
  }

  // REQUIRES: `key` is kept.
  KeyId NewKey(FactKind kind, alignment::KeyClass key_class,
               std::string_view key) {
    const auto id = static_cast<KeyId>(out_.names.keys.size());
    out_.names.keys.push_back({kind, key});
    out_.side.classes.push_back(key_class);
    out_.quantities.push_back(nullptr);
    return id;
  }

  // The key of a fact's name, or of what kind its value is.
  KeyId FactKey(FactKind kind, alignment::KeyClass key_class,
                std::string_view name) {
    const FactKeys::Place place = out_.fact_ids.Find(name, out_.names.keys);
    if (place.key != alignment::kNoKey) return place.key;
    const KeyId key = NewKey(kind, key_class, out_.names.fact_text.Keep(name));
    out_.fact_ids.Add(place, key);
    return key;
  }

  // Of what kind the value is, besides: a weaker key that other values share.
  void AddSlot(const Fact& fact) {
    SetSlot(fact, &slot_);
    if (slot_.empty()) return;
    const KeyId key =
        FactKey(fact.kind, alignment::KeyClass::kLooseQuantity, slot_);
    fact_uses_.push_back({key, fact.span});
  }

  // REQUIRES: word_keys has the word.
  KeyId WordKey(WordId word) {
    KeyId& key = out_.word_keys[word];
    if (key == alignment::kNoKey) {
      // One of names until it is met elsewhere; words are told apart further
      // when dictionaries are looked at.
      key = NewKey(FactKind::kConcept, alignment::KeyClass::kNameWord,
                   out_.words.KeyOf(word));
    }
    return key;
  }

  static bool Before(const KeyUse& x, const KeyUse& y) {
    return x.span != y.span ? x.span < y.span : x.key < y.key;
  }

  // Fills fact_uses_.
  void AddFacts(const Claim& claim, std::uint32_t first) {
    fact_uses_.clear();
    for (std::size_t k = 0; k < claim.facts.size(); ++k) {
      const Fact& fact = claim.facts[k];
      const KeyId key = FactKey(fact.kind, ClassOf(fact), fact.key);
      out_.names.fact_keys.Add(key);
      if (IsSecondReading(claim.facts, k)) continue;
      if (fact.kind == FactKind::kEntity) {
        first = tokens_.FirstAt(fact.span.begin, first);
        AddForm(key, fact, first);
      } else {
        out_.quantities[key] = &fact.quantity;
        AddSlot(fact);
      }
      fact_uses_.push_back({key, fact.span});
    }
    out_.names.fact_keys.EndRow();
    std::sort(fact_uses_.begin(), fact_uses_.end(), Before);
  }

  // Ends the row of uses: those of facts and those of words.
  void AddWords(const Claim& claim, std::uint32_t first) {
    FindWords(tokens_, claim, first, options_, &out_.words, &words_);
    out_.word_keys.resize(out_.words.size(), alignment::kNoKey);
    word_uses_.clear();
    for (const WordUse& use : words_.uses) {
      word_uses_.push_back({WordKey(use.word), use.span});
    }
    if (!std::is_sorted(word_uses_.begin(), word_uses_.end(), Before)) {
      std::sort(word_uses_.begin(), word_uses_.end(), Before);
    }
    MarkWordsOutsideNames();
    auto fact = fact_uses_.begin();
    for (const KeyUse& word : word_uses_) {
      while (fact != fact_uses_.end() && Before(*fact, word)) {
        out_.names.uses.Add(*fact++);
      }
      out_.names.uses.Add(word);
    }
    while (fact != fact_uses_.end()) out_.names.uses.Add(*fact++);
  }

  void MarkWordsOutsideNames() {
    std::uint32_t named_to = 0;  // the end of the names begun so far
    auto fact = fact_uses_.begin();
    for (const KeyUse& word : word_uses_) {
      for (; fact != fact_uses_.end() && fact->span.begin <= word.span.begin;
           ++fact) {
        if (out_.names.keys[fact->key].kind != FactKind::kEntity) continue;
        named_to = std::max(named_to, fact->span.end);
      }
      if (word.span.end > named_to) {
        out_.side.classes[word.key] = alignment::KeyClass::kWord;
      }
    }
  }

  // The words of an entity as it is written here.
  void AddForm(KeyId key, const Fact& fact, std::uint32_t first) {
    name_.span = fact.span;
    WordOptions options;
    options.short_words = true;
    FindWords(tokens_, name_, first, options, &out_.words, &words_);
    if (words_.uses.empty()) return;
    for (const WordUse& use : words_.uses) {
      out_.words[use.word].may_be_name = true;
      out_.forms.Add(use.word);
    }
    last_form_.resize(out_.names.keys.size(), kNoForm);
    for (std::uint32_t form = last_form_[key]; form != kNoForm;
         form = form_before_[form]) {
      if (std::ranges::equal(out_.forms[form], out_.forms.Open())) {
        out_.forms.DropRow();
        return;
      }
    }
    form_before_.push_back(last_form_[key]);
    last_form_[key] = static_cast<std::uint32_t>(out_.forms.size());
    out_.form_keys.push_back(key);
    out_.forms.EndRow();
  }

  void AddSentence(const Claim& claim, std::uint32_t first) {
    alignment::Side& side = out_.side;
    const std::size_t begin = side.keys.size();
    for (const KeyUse& use : out_.names.uses.Open()) {
      side.keys.push_back(use.key);
    }
    out_.names.uses.EndRow();
    const std::span<KeyId> keys = std::span(side.keys).subspan(begin);
    SortShort(keys, std::less());
    const auto repeated = std::unique(keys.begin(), keys.end());
    side.keys.resize(side.keys.size() - static_cast<std::size_t>(std::distance(
                                            repeated, keys.end())));
    side.first.push_back(static_cast<std::uint32_t>(side.keys.size()));
    side.lengths.push_back(Length(claim.span, first));
    side.blocks.push_back(claim.block);
    side.roles.push_back(RoleOf(claim.kind));
  }

  // In letters and digits, never 0. Scripts differ in how much a letter says;
  // the aligner divides by the articles' totals, which evens that out.
  float Length(Span span, std::uint32_t first) const {
    std::size_t letters = 1;
    for (const text::Token& token : std::span(tokens_.list).subspan(first)) {
      if (token.span.end > span.end) break;
      if (token.kind != text::TokenKind::kWord &&
          token.kind != text::TokenKind::kDigits) {
        continue;
      }
      letters += tokens_.Letters(token);
    }
    return static_cast<float>(letters);
  }

  const Article& article_;
  const text::Tokens& tokens_;
  const WordOptions options_;
  SideKeys out_;
  static constexpr std::uint32_t kNoForm = 0xFFFFFFFF;
  static constexpr std::size_t kLongClaim = 64;  // words
  std::vector<std::uint32_t> last_form_;         // by key
  std::vector<std::uint32_t> form_before_;       // by form: another of its key
  // Kept from claim to claim for their room.
  WordRoom words_;
  std::vector<KeyUse> fact_uses_, word_uses_;  // of the claim at hand
  std::string slot_;                           // of the fact at hand
  Claim name_;
};

}  // namespace

FactKeys::Place FactKeys::Find(std::string_view name,
                               const std::vector<KeyName>& keys) const {
  Place place{std::hash<std::string_view>()(name), alignment::kNoKey};
  while (const KeyId* found = keys_.Find(place.hash)) {
    if (keys[*found].key == name) {
      place.key = *found;
      return place;
    }
    ++place.hash;  // another key of that hash
  }
  return place;
}

SideKeys CollectKeys(const Article& article, const text::Tokens& tokens,
                     WordOptions options) {
  return KeyCollector(article, tokens, options).Run();
}

}  // namespace claimdiff
