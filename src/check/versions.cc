// Claims are matched by content, never by line, so that a paragraph that moved
// is the same paragraph.
//
// First the sentences of equal words, whatever their white space, punctuation
// and case. What is left over is matched by the words that it shares with
// earlier sentences, the most alike first, and a word of an earlier sentence
// explains one word only: so a sentence cut in two is explained by its earlier
// form, and a second sentence like it is not. Words weigh by their rarity, as
// in information retrieval: log(1 + N / df).
//
// A sentence most of whose words are explained is an edit. It is a trivial one
// if it states no value that was not in its earlier form, and no name that was
// not in the earlier version at all: "the API" made "the Quarry API" on a page
// on Quarry says nothing new.
#include "check/versions.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "text/line_joins.h"
#include "text/tokens.h"

namespace claimdiff::check {

namespace {

// An edited sentence keeps more than this share of its weight.
constexpr double kEdited = 0.5;
// One between the same neighbours as before may keep less: it is a rewrite.
constexpr double kEditedInPlace = 0.3;
// Shares below this are chance: "the", "a", "is".
constexpr double kLeastShare = 0.25;
// Words that more sentences have are no way to find a sentence.
constexpr std::size_t kCommonWord = 32;

using Word = std::uint64_t;  // Token::hash

bool IsWord(const text::Token& token) {
  return token.kind != text::TokenKind::kPunct;
}

struct Sentence {
  std::vector<Word> words;   // in order
  std::vector<Word> sorted;  // the same
  std::uint64_t hash = 0;    // of `words`
  double weight = 0;
};

// "18.3.1" of digits and the marks between them.
struct Digits {
  std::string text;
  Span span;
};

struct Version {
  const Article& article;
  text::Tokens tokens;
  std::vector<Sentence> sentences;  // one a claim
  std::unordered_set<Word> words;   // of all of them

  explicit Version(const Article& read)
      : article(read), tokens(text::TokensOf(read)) {
    std::uint32_t at = 0;
    for (const Claim& claim : article.claims) {
      Sentence& sentence = sentences.emplace_back();
      at = tokens.FirstAt(claim.span.begin, at);
      for (std::uint32_t i = at; Within(i, claim.span); ++i) {
        const text::Token& token = tokens.list[i];
        if (!IsWord(token)) continue;
        sentence.words.push_back(token.hash);
        sentence.hash = sentence.hash * 0x9E3779B97F4A7C15U + token.hash;
      }
      sentence.sorted = sentence.words;
      std::sort(sentence.sorted.begin(), sentence.sorted.end());
      words.insert(sentence.sorted.begin(), sentence.sorted.end());
    }
  }

  bool Within(std::uint32_t token, Span span) const {
    return token < tokens.list.size() &&
           tokens.list[token].span.begin < span.end;
  }

  // The numbers of a claim as they are written.
  std::vector<Digits> DigitsOf(const Claim& claim) const {
    std::vector<Digits> found;
    for (std::uint32_t i = tokens.FirstAt(claim.span.begin);
         Within(i, claim.span); ++i) {
      if (tokens.list[i].kind != text::TokenKind::kDigits) continue;
      Span span = tokens.list[i].span;
      while (i + 2 < tokens.list.size() &&
             tokens.list[i + 2].kind == text::TokenKind::kDigits &&
             tokens.list[i + 2].span.begin == span.end + 1 &&
             tokens.list[i + 2].span.end <= claim.span.end) {
        span.end = tokens.list[i += 2].span.end;
      }
      found.push_back({std::string(article.View(span)), span});
    }
    return found;
  }
};

// Sorted sequences with repetitions: what `of` has beyond `without`.
std::vector<Word> Difference(const std::vector<Word>& of,
                             const std::vector<Word>& without) {
  std::vector<Word> rest;
  std::set_difference(of.begin(), of.end(), without.begin(), without.end(),
                      std::back_inserter(rest));
  return rest;
}

std::vector<Word> Intersection(const std::vector<Word>& a,
                               const std::vector<Word>& b) {
  std::vector<Word> shared;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(),
                        std::back_inserter(shared));
  return shared;
}

class Matching {
 public:
  Matching(const Article& then, const Article& now)
      : then_(then),
        now_(now),
        matched_(then.claims.size()),
        equal_(now.claims.size()) {
    history_.now.resize(now.claims.size());
    history_.deleted.resize(then.claims.size());
  }

  History Run() {
    MatchEqual();
    Weigh();
    open_then_.resize(then_.sentences.size());
    open_now_.resize(now_.sentences.size());
    for (std::size_t i = 0; i < open_then_.size(); ++i) {
      if (!matched_[i]) open_then_[i] = then_.sentences[i].sorted;
    }
    for (ClaimIndex j = 0; j < open_now_.size(); ++j) {
      if (!equal_[j]) open_now_[j] = now_.sentences[j].sorted;
    }
    MatchAlike();
    Decide();
    return std::move(history_);
  }

 private:
  struct Candidate {
    double likeness = 0;
    std::uint32_t distance = 0;
    ClaimIndex then = 0;
    ClaimIndex now = 0;
  };

  void MatchEqual() {
    std::unordered_map<std::uint64_t, std::vector<ClaimIndex>> by_words;
    for (auto i = static_cast<ClaimIndex>(then_.sentences.size()); i-- > 0;) {
      by_words[then_.sentences[i].hash].push_back(i);
    }
    for (ClaimIndex j = 0; j < now_.sentences.size(); ++j) {
      const auto found = by_words.find(now_.sentences[j].hash);
      if (found == by_words.end() || found->second.empty()) continue;
      matched_[found->second.back()] = true;
      history_.now[j].before = {found->second.back()};
      equal_[j] = true;
      found->second.pop_back();
    }
  }

  void Weigh() {
    std::unordered_map<Word, std::uint32_t> sentences_with;
    for (const Version* version : {&then_, &now_}) {
      for (const Sentence& sentence : version->sentences) {
        for (std::size_t i = 0; i < sentence.sorted.size(); ++i) {
          if (i > 0 && sentence.sorted[i] == sentence.sorted[i - 1]) continue;
          ++sentences_with[sentence.sorted[i]];
        }
      }
    }
    const auto all =
        static_cast<double>(then_.sentences.size() + now_.sentences.size());
    for (const auto& [word, count] : sentences_with) {
      weights_[word] = std::log(1 + all / count);
    }
    for (Version* version : {&then_, &now_}) {
      for (Sentence& sentence : version->sentences) {
        sentence.weight = WeightOf(sentence.sorted);
      }
    }
  }

  double WeightOf(const std::vector<Word>& words) const {
    double sum = 0;
    for (const Word word : words) sum += weights_.at(word);
    return sum;
  }

  std::vector<Candidate> Candidates() const {
    std::unordered_map<Word, std::vector<ClaimIndex>> with_word;
    for (ClaimIndex i = 0; i < open_then_.size(); ++i) {
      for (const Word word : open_then_[i]) {
        std::vector<ClaimIndex>& list = with_word[word];
        if (list.empty() || list.back() != i) list.push_back(i);
      }
    }
    std::vector<Candidate> candidates;
    for (ClaimIndex j = 0; j < open_now_.size(); ++j) {
      std::map<ClaimIndex, bool> seen;
      for (const Word word : open_now_[j]) {
        const auto found = with_word.find(word);
        if (found == with_word.end() || found->second.size() > kCommonWord) {
          continue;
        }
        for (const ClaimIndex i : found->second) seen[i] = true;
      }
      for (const auto& [i, unused] : seen) {
        const double shared =
            WeightOf(Intersection(open_then_[i], open_now_[j]));
        const double both =
            then_.sentences[i].weight + now_.sentences[j].weight;
        candidates.push_back({2 * shared / both, i > j ? i - j : j - i, i, j});
      }
    }
    return candidates;
  }

  void MatchAlike() {
    std::vector<Candidate> candidates = Candidates();
    std::sort(candidates.begin(), candidates.end(),
              [](const Candidate& x, const Candidate& y) {
                return std::tuple(-x.likeness, x.distance, x.now, x.then) <
                       std::tuple(-y.likeness, y.distance, y.now, y.then);
              });
    for (const Candidate& candidate : candidates) {
      std::vector<Word>& then = open_then_[candidate.then];
      std::vector<Word>& now = open_now_[candidate.now];
      const std::vector<Word> shared = Intersection(then, now);
      const double gain = WeightOf(shared);
      const double least =
          kLeastShare * std::min(then_.sentences[candidate.then].weight,
                                 now_.sentences[candidate.now].weight);
      if (gain <= least) continue;
      then = Difference(then, shared);
      now = Difference(now, shared);
      history_.now[candidate.now].before.push_back(candidate.then);
    }
  }

  // Whether the claims around `now` are those that were around `then`, both of
  // them untouched.
  bool IsInPlace(ClaimIndex then, ClaimIndex now) const {
    return CameFrom(now, -1, then) && CameFrom(now, +1, then);
  }
  bool CameFrom(ClaimIndex now, int step, ClaimIndex then) const {
    const std::int64_t then_there = std::int64_t{then} + step;
    const std::int64_t now_there = std::int64_t{now} + step;
    const bool then_ends =
        then_there < 0 ||
        then_there >= static_cast<std::int64_t>(then_.sentences.size());
    const bool now_ends =
        now_there < 0 ||
        now_there >= static_cast<std::int64_t>(now_.sentences.size());
    if (then_ends || now_ends) return then_ends && now_ends;
    return then_.sentences[static_cast<std::size_t>(then_there)].hash ==
           now_.sentences[static_cast<std::size_t>(now_there)].hash;
  }

  void Decide() {
    for (ClaimIndex j = 0; j < history_.now.size(); ++j) {
      ClaimHistory& claim = history_.now[j];
      if (equal_[j]) continue;  // kKept
      const Sentence& sentence = now_.sentences[j];
      const double kept = sentence.weight > 0
                              ? 1 - WeightOf(open_now_[j]) / sentence.weight
                              : 0;
      const bool in_place =
          claim.before.size() == 1 && IsInPlace(claim.before[0], j);
      if (claim.before.empty() ||
          kept < (in_place ? kEditedInPlace : kEdited)) {
        claim.change = Change::kNew;
        claim.before.clear();
        continue;
      }
      for (const ClaimIndex i : claim.before) matched_[i] = true;
      CompareFacts(j);
    }
    for (std::size_t i = 0; i < matched_.size(); ++i) {
      const double left = WeightOf(open_then_[i]);
      history_.deleted[i] =
          !matched_[i] && left >= (1 - kEdited) * then_.sentences[i].weight;
    }
  }

  // ---- Facts ----------------------------------------------------------------

  void CompareFacts(ClaimIndex now) {
    ClaimHistory& claim = history_.now[now];
    for (const ClaimIndex i : claim.before) {
      AddNews(then_, i, now_, {now}, &claim.removed);
    }
    AddNews(now_, now, then_, claim.before, &claim.added);
    claim.change = claim.added.empty() ? Change::kReworded : Change::kChanged;
  }

  // What claim `index` of `version` states and `claims` of `other` do not.
  static void AddNews(const Version& version, ClaimIndex index,
                      const Version& other,
                      const std::vector<ClaimIndex>& claims,
                      std::vector<NewFact>* news) {
    const Claim& claim = version.article.claims[index];
    std::vector<Span> stated;
    for (std::size_t k = 0; k < claim.facts.size(); ++k) {
      const Fact& fact = claim.facts[k];
      stated.push_back(fact.span);
      if (IsSecondReading(claim.facts, k) || fact.kind == FactKind::kConcept ||
          IsStated(version, fact, other, claims)) {
        continue;
      }
      news->push_back({std::string(version.article.View(fact.span)), fact.key,
                       fact.kind, fact.span});
    }
    for (const Digits& digits : version.DigitsOf(claim)) {
      const bool in_fact =
          std::any_of(stated.begin(), stated.end(), [&](const Span& span) {
            return span.begin <= digits.span.begin &&
                   digits.span.end <= span.end;
          });
      if (in_fact || HasDigits(other, claims, digits.text)) continue;
      news->push_back({digits.text, "", FactKind::kNumber, digits.span});
    }
  }

  // Values by key; names, whose borders vary with the words around them, also
  // when the other version has all of their words.
  static bool IsStated(const Version& version, const Fact& fact,
                       const Version& other,
                       const std::vector<ClaimIndex>& claims) {
    for (const ClaimIndex i : claims) {
      for (const Fact& known : other.article.claims[i].facts) {
        if (known.key == fact.key) return true;
      }
    }
    if (fact.kind != FactKind::kEntity) return false;
    for (std::uint32_t t = version.tokens.FirstAt(fact.span.begin);
         version.Within(t, fact.span); ++t) {
      const text::Token& token = version.tokens.list[t];
      if (IsWord(token) && !other.words.contains(token.hash)) return false;
    }
    return true;
  }

  static bool HasDigits(const Version& version,
                        const std::vector<ClaimIndex>& claims,
                        const std::string& text) {
    for (const ClaimIndex i : claims) {
      for (const Digits& d : version.DigitsOf(version.article.claims[i])) {
        if (d.text == text) return true;
      }
    }
    return false;
  }

  Version then_, now_;
  std::vector<bool> matched_;  // of the earlier claims
  std::vector<bool> equal_;    // of the later: the same words as before
  std::unordered_map<Word, double> weights_;
  // Words that nothing explains yet; empty for claims of equal words.
  std::vector<std::vector<Word>> open_then_, open_now_;
  History history_;
};

}  // namespace

History CompareVersions(const Article& then, const Article& now) {
  return Matching(then, now).Run();
}

History AllNew(const Article& now) {
  History history;
  history.now.resize(now.claims.size(), {Change::kNew, {}, {}, {}});
  return history;
}

History AllKept(const Article& now) {
  History history;
  for (ClaimIndex i = 0; i < now.claims.size(); ++i) {
    history.now.push_back({Change::kKept, {i}, {}, {}});
  }
  history.deleted.resize(now.claims.size());
  return history;
}

}  // namespace claimdiff::check
