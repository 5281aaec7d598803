// Three passes over the names of one article. Acronyms first, for they name
// what the others must keep apart. Then inflected forms: names with the same
// stems, word by word, are one, and go by the shortest, which is the
// nominative more often than not. Then short forms: a single word that is the
// last word of one full name only, or any word of one only, is that name. A
// word of two full names ("Bill Clinton", "Hillary Clinton") stays as it is.
#include "extract/aliases.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "text/hash_table.h"
#include "text/phrases.h"

namespace claimdiff {

namespace {

using text::Token;
using text::TokenKind;
using text::Tokens;

constexpr std::string_view kName = "name:";
constexpr std::size_t kShortestWord = 3;     // bytes; shorter are initials
constexpr std::size_t kMostLetters = 8;      // of an acronym
constexpr std::uint32_t kMostParticles = 3;  // among its words

using KeyMap = std::map<std::string, std::string, std::less<>>;

bool IsOwnName(const Fact& fact) { return fact.key.starts_with(kName); }

void Replace(const KeyMap& keys, std::vector<Fact>* facts) {
  if (keys.empty()) return;
  for (Fact& fact : *facts) {
    const auto key = keys.find(fact.key);
    if (key != keys.end()) fact.key = key->second;
  }
}

// Endings pile up ("Петрова" is a case of "Петров", which ends like a case).
std::string_view Root(const WordForms& forms, std::string_view word) {
  for (int i = 0; i < 3; ++i) {
    const std::string_view stem = forms.Stem(word);
    if (stem.size() == word.size()) break;
    word = stem;
  }
  return word;
}

// Calls use(word) for each word of a name's key.
template <typename Use>
void ForEachWord(std::string_view key, Use use) {
  key.remove_prefix(kName.size());
  while (!key.empty()) {
    const std::size_t end = key.find(' ');
    use(key.substr(0, end));
    key.remove_prefix(end == std::string_view::npos ? key.size() : end + 1);
  }
}

constexpr std::uint32_t kNoFact = 0xFFFFFFFF;

// The groups of names that have the same stems, word by word.
class StemGroups {
 public:
  StemGroups(const WordForms& forms, const std::vector<Fact>& facts)
      : forms_(forms),
        facts_(facts),
        by_stem_(facts.size()),
        groups_(facts.size(), kNoFact) {
    bool others = false;
    for (std::uint32_t k = 0; k < facts.size(); ++k) {
      if (!IsOwnName(facts[k])) continue;
      if (IsSecondReading(facts, k)) {
        others = true;
      } else {
        Add(k);
      }
    }
    if (others) AddOthers();
  }

  // The fact whose key the group of fact k goes by, or kNoFact.
  std::uint32_t BestOf(std::uint32_t k) const {
    return groups_[k] == kNoFact ? kNoFact : best_[groups_[k]];
  }

 private:
  std::uint64_t StemHash(std::string_view key) const {
    std::uint64_t hash = text::HashFolded("");
    ForEachWord(key, [&](std::string_view word) {
      hash = text::ContinueHash(hash, Root(forms_, word));
      hash = text::ContinueHash(hash, ' ');
    });
    return hash;
  }

  void Add(std::uint32_t k) {
    const std::uint64_t hash = StemHash(facts_[k].key);
    const std::uint32_t* known = by_stem_.Find(hash);
    if (known == nullptr) {
      groups_[k] = by_stem_.Add(hash, static_cast<std::uint32_t>(best_.size()));
      best_.push_back(k);
      return;
    }
    groups_[k] = *known;
    const std::string& best = facts_[best_[*known]].key;
    const std::string& key = facts_[k].key;
    if (std::pair(key.size(), std::string_view(key)) <
        std::pair(best.size(), std::string_view(best))) {
      best_[*known] = k;
    }
  }

  // Second readings, which form no groups, are of that of their key.
  void AddOthers() {
    std::map<std::string_view, std::uint32_t> by_key;
    for (std::uint32_t k = 0; k < facts_.size(); ++k) {
      if (groups_[k] != kNoFact) by_key[facts_[k].key] = groups_[k];
    }
    for (std::uint32_t k = 0; k < facts_.size(); ++k) {
      if (groups_[k] != kNoFact || !IsOwnName(facts_[k])) continue;
      const auto known = by_key.find(facts_[k].key);
      if (known != by_key.end()) groups_[k] = known->second;
    }
  }

  const WordForms& forms_;
  const std::vector<Fact>& facts_;
  text::HashTable<std::uint32_t> by_stem_;  // the group of each hash of stems
  std::vector<std::uint32_t> best_;         // by group
  std::vector<std::uint32_t> groups_;       // by fact
};

void JoinInflected(const WordForms& forms, std::vector<Fact>* facts) {
  const StemGroups groups(forms, *facts);
  for (std::uint32_t k = 0; k < facts->size(); ++k) {
    // The best of a group is its own best, and keeps its key.
    const std::uint32_t best = groups.BestOf(k);
    if (best != kNoFact && best != k) (*facts)[k].key = (*facts)[best].key;
  }
}

// Full names by their words.
class FullNames {
 public:
  explicit FullNames(const std::vector<Fact>& facts)
      : facts_(facts), by_word_(facts.size()) {
    words_.reserve(facts.size());
    for (std::uint32_t k = 0; k < facts.size(); ++k) {
      const std::string_view key = facts[k].key;
      if (!IsOwnName(facts[k]) || IsSecondReading(facts, k) ||
          key.find(' ', kName.size()) == std::string_view::npos) {
        continue;
      }
      ForEachWord(key, [&](std::string_view word) {
        Word& of = WordOf(word);
        Note(k, &of.any);
        if (word.data() + word.size() == key.data() + key.size()) {
          Note(k, &of.last);
        }
      });
    }
  }

  bool empty() const { return words_.empty(); }

  // The one full name that ends with `word`, or the only one that has it if
  // none ends so, as a fact; kNoFact if there are several.
  std::uint32_t Find(std::string_view word) const {
    const std::uint32_t* known = by_word_.Find(text::HashFolded(word));
    if (known == nullptr) return kNoFact;
    const Word& of = words_[*known];
    const Owner& owner = of.last.fact != kNoFact ? of.last : of.any;
    return owner.several ? kNoFact : owner.fact;
  }

 private:
  struct Owner {
    std::uint32_t fact = kNoFact;
    bool several = false;  // with other keys, too
  };
  struct Word {
    Owner any, last;
  };

  Word& WordOf(std::string_view word) {
    const std::uint64_t hash = text::HashFolded(word);
    const std::uint32_t* known = by_word_.Find(hash);
    if (known != nullptr) return words_[*known];
    by_word_.Add(hash, static_cast<std::uint32_t>(words_.size()));
    return words_.emplace_back();
  }

  void Note(std::uint32_t k, Owner* owner) const {
    if (owner->fact == kNoFact) owner->fact = k;
    owner->several |= facts_[owner->fact].key != facts_[k].key;
  }

  const std::vector<Fact>& facts_;
  text::HashTable<std::uint32_t> by_word_;  // into words_, by hash
  std::vector<Word> words_;
};

void JoinShort(std::vector<Fact>* facts) {
  const FullNames names(*facts);
  if (names.empty()) return;
  for (Fact& fact : *facts) {
    if (!IsOwnName(fact)) continue;
    const std::string_view word =
        std::string_view(fact.key).substr(kName.size());
    // What has several words is a full name itself: those keep their keys.
    if (word.size() < kShortestWord ||
        word.find(' ') != std::string_view::npos) {
      continue;
    }
    const std::uint32_t full = names.Find(word);
    if (full != kNoFact) fact.key = (*facts)[full].key;
  }
}

std::string_view FirstLetter(std::string_view folded) {
  std::size_t end = 1;
  while (end < folded.size() &&
         (static_cast<unsigned char>(folded[end]) & 0xC0) == 0x80) {
    ++end;
  }
  return folded.substr(0, end);
}

// Finds the words before an acronym's bracket that begin with its letters,
// particles between them apart, and where the first of them stands.
bool ExpandByLetters(const Tokens& tokens, std::uint32_t bracket,
                     std::uint32_t begin, std::string_view acronym,
                     std::uint32_t* first) {
  std::uint32_t skipped = 0;
  std::uint32_t at = bracket;
  while (!acronym.empty()) {
    if (at == begin) return false;
    const Token& token = tokens.list[--at];
    if (token.kind != TokenKind::kWord) {
      if (!text::IsPhraseJoint(tokens, token)) return false;
      continue;
    }
    const std::string_view letter = FirstLetter(tokens.Fold(token));
    if (acronym.ends_with(letter)) {
      acronym.remove_suffix(letter.size());
    } else if (token.fold_size > 4 || ++skipped > kMostParticles) {
      return false;
    }
  }
  *first = at;
  return true;
}

class AcronymReader {
 public:
  AcronymReader(const Tokens& tokens, const Article& article,
                std::vector<Fact>* facts)
      : tokens_(tokens), article_(article), facts_(facts) {}

  void Run() {
    for (std::size_t k = 0; k < facts_->size(); ++k) Read(k);
    Replace(keys_, facts_);
    if (!phrases_.empty()) AddPhrases();
  }

 private:
  std::string_view Fold(std::uint32_t i) const {
    return tokens_.Fold(tokens_.list[i]);
  }

  // The acronym of fact k, if it stands alone in brackets. Many come from
  // another language than the words they stand for ("kecerdasan buatan (AI)"):
  // then as many plain words as it has letters are taken for its meaning.
  void Read(std::size_t k) {
    const Fact& fact = (*facts_)[k];
    if (fact.span.size() > kMostLetters) return;
    at_ = tokens_.FirstAt(fact.span.begin, at_);
    const std::uint32_t at = at_;
    if (at < 2 || at + 1 >= tokens_.list.size() || Fold(at - 1) != "(" ||
        Fold(at + 1) != ")" || tokens_.list[at].lower_inside ||
        tokens_.list[at].span.end != fact.span.end) {
      return;
    }
    const std::uint32_t bracket = at - 1;
    const std::uint32_t begin = ClaimBegin(fact.span.begin);
    std::uint32_t first = 0;
    if (ExpandByLetters(tokens_, bracket, begin, Fold(at), &first)) {
      JoinFull(k, first, bracket);
    } else if (bracket - begin >= fact.span.size()) {
      first = bracket - fact.span.size();
      for (std::uint32_t i = first; i < bracket; ++i) {
        const Token& token = tokens_.list[i];
        if (token.kind != TokenKind::kWord || token.fold_size < 4 ||
            token.upper_first) {
          return;
        }
      }
      AddPhrase(fact.key, first, bracket);
    }
  }

  std::uint32_t ClaimBegin(std::uint32_t byte) const {
    std::uint32_t begin = 0;
    for (const Claim& claim : article_.claims) {
      if (claim.span.begin > byte) break;
      begin = claim.span.begin;
    }
    return tokens_.FirstAt(begin);
  }

  // The name that ends at the bracket and the acronym get one key.
  void JoinFull(std::size_t k, std::uint32_t first, std::uint32_t bracket) {
    const std::uint32_t end = tokens_.list[bracket - 1].span.end;
    const Fact& acronym = (*facts_)[k];
    for (std::size_t j = k;
         j-- > 0 && (*facts_)[j].span.end >= tokens_.list[first].span.begin;) {
      const Fact& full = (*facts_)[j];
      if (full.span.end != end || IsSecondReading(*facts_, j)) continue;
      if (IsOwnName(acronym) && IsOwnName(full)) {
        keys_[acronym.key] = full.key;
      } else if (IsOwnName(full)) {
        keys_[full.key] = acronym.key;
      } else if (IsOwnName(acronym)) {
        keys_[acronym.key] = full.key;
      }
      return;
    }
    AddPhrase(acronym.key, first, bracket);
  }

  void AddPhrase(const std::string& key, std::uint32_t first,
                 std::uint32_t last) {
    std::vector<std::uint64_t> hashes;
    for (std::uint32_t i = first; i < last; ++i) {
      if (!text::IsPhraseJoint(tokens_, tokens_.list[i])) {
        hashes.push_back(tokens_.list[i].hash);
      }
    }
    if (hashes.size() < 2) return;
    phrases_.AddHashes(hashes, static_cast<std::uint32_t>(phrase_keys_.size()));
    phrase_keys_.push_back(key);
  }

  void AddPhrases() {
    std::vector<Fact> added;
    std::vector<text::PhraseMatch> matches;
    std::uint32_t last = 0;
    for (const Claim& claim : article_.claims) {
      const std::uint32_t first = tokens_.FirstAt(claim.span.begin, last);
      last = tokens_.FirstAt(claim.span.end, first);
      for (std::uint32_t i = first; i < last; ++i) {
        matches.clear();
        phrases_.Match(tokens_, i, last, &matches);
        if (matches.empty()) continue;
        Fact fact;
        fact.kind = FactKind::kEntity;
        fact.key = phrase_keys_[matches.back().value];
        const std::uint32_t end = matches.back().token_end;
        fact.span = {tokens_.list[i].span.begin,
                     tokens_.list[end - 1].span.end};
        if (IsFree(fact.span)) added.push_back(std::move(fact));
        i = end - 1;
      }
    }
    Merge(std::move(added));
  }

  bool IsFree(Span span) const {
    const auto next = std::partition_point(
        facts_->begin(), facts_->end(),
        [span](const Fact& fact) { return fact.span.end <= span.begin; });
    return next == facts_->end() || next->span.begin >= span.end;
  }

  void Merge(std::vector<Fact> added) {
    const auto middle = static_cast<std::ptrdiff_t>(facts_->size());
    std::move(added.begin(), added.end(), std::back_inserter(*facts_));
    std::inplace_merge(
        facts_->begin(), facts_->begin() + middle, facts_->end(),
        [](const Fact& x, const Fact& y) { return x.span < y.span; });
  }

  const Tokens& tokens_;
  const Article& article_;
  std::vector<Fact>* facts_;
  std::uint32_t at_ = 0;  // where the last fact that was looked up begins
  KeyMap keys_;
  text::PhraseTable phrases_;
  std::vector<std::string> phrase_keys_;
};

}  // namespace

void JoinAliases(const Tokens& tokens, const Article& article,
                 const WordForms& forms, std::vector<Fact>* facts) {
  AcronymReader(tokens, article, facts).Run();
  if (forms.HasEndings()) JoinInflected(forms, facts);
  JoinShort(facts);
}

}  // namespace claimdiff
