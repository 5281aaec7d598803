#include "lexicon/learn.h"

#include <algorithm>
#include <set>
#include <utility>

#include "text/language_tag.h"
#include "text/tokens.h"
#include "text/word_breaks.h"

namespace claimdiff::lexicon {

namespace {

constexpr int kRounds = 5;                // more fits the noise
constexpr std::uint32_t kLeastBeads = 2;  // a word seen once proves nothing
constexpr float kLeastAgreement = 0.05F;
constexpr std::size_t kMaxWordsOfBead = 200;  // the work is its square

// Every pair of words that meet in a bead, once, with its two chances.
struct Link {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  float b_given_a = 1;
  float a_given_b = 1;
};

// A pair of words as one number, ascending as the pairs are.
std::uint64_t PairOf(std::uint32_t a, std::uint32_t b) {
  return std::uint64_t{a} << 32 | b;
}

// In how many beads each word stands.
struct Counts {
  std::vector<std::uint32_t> a, b;
};

bool IsSpelt(const text::Token& token) {
  return token.kind == text::TokenKind::kWord &&
         !text::IsGraphemeScript(token.script);
}

bool IsWord(const text::Token& token, std::string_view folded) {
  constexpr std::size_t kLeastBytes = 3;
  return IsSpelt(token) && folded.size() >= kLeastBytes;
}

// Of two graphemes or more, as many as a comparison looks up.
void AddBrokenWords(std::string_view text, const text::Tokens& tokens,
                    std::set<std::string>* words) {
  constexpr std::size_t kMostGraphemes = 8;
  std::size_t at = 0;
  for (const std::string_view word : text::BreakWords(text)) {
    const auto end =
        static_cast<std::size_t>(word.data() - text.data()) + word.size();
    const std::size_t first = at;
    std::string folded;
    bool graphemes = true;
    for (; at < tokens.list.size() && tokens.list[at].span.end <= end; ++at) {
      graphemes &= text::IsGraphemeScript(tokens.list[at].script);
      folded += tokens.Fold(tokens.list[at]);
    }
    const std::size_t size = at - first;
    if (graphemes && size >= 2 && size <= kMostGraphemes) {
      words->insert(std::move(folded));
    }
  }
}

}  // namespace

std::vector<std::string> LearningWords(std::string_view text,
                                       std::string_view language) {
  const text::Tokens tokens = text::Tokenise(text);
  const bool syllables = text::PrimarySubtag(language) == "vi";
  bool graphemes = false;
  std::set<std::string> words;
  for (std::size_t i = 0; i < tokens.list.size(); ++i) {
    const text::Token& token = tokens.list[i];
    const std::string_view folded = tokens.Fold(token);
    if (IsWord(token, folded)) words.emplace(folded);
    if (i == 0) continue;
    const text::Token& before = tokens.list[i - 1];
    if (syllables && IsSpelt(before) && IsSpelt(token)) {
      words.insert(std::string(tokens.Fold(before)).append(" ").append(folded));
    }
    if (!text::IsGraphemeScript(token.script)) continue;
    graphemes = true;
    if (before.script != token.script || token.space_before) continue;
    if (token.script == text::Script::kHiragana) continue;  // mostly endings
    words.insert(std::string(tokens.Fold(before)).append(folded));
  }
  if (graphemes) AddBrokenWords(text, tokens, &words);
  return {words.begin(), words.end()};
}

Learner::WordId Learner::Vocabulary::Intern(const std::string& word) {
  const auto next = static_cast<WordId>(words.size());
  const auto [at, added] = ids.try_emplace(word, next);
  if (added) words.push_back(word);
  return at->second;
}

void Learner::Add(const std::vector<std::string>& a,
                  const std::vector<std::string>& b, float posterior) {
  if (a.empty() || b.empty() || a.size() > kMaxWordsOfBead ||
      b.size() > kMaxWordsOfBead) {
    return;
  }
  Bead bead;
  bead.posterior = posterior;
  for (const std::string& word : a) bead.a.push_back(a_.Intern(word));
  for (const std::string& word : b) bead.b.push_back(b_.Intern(word));
  beads_.push_back(std::move(bead));
}

namespace {

// One round of expectation and maximisation, in both directions.
class Round {
 public:
  Round(std::vector<Link>* links, std::size_t words_a, std::size_t words_b)
      : links_(*links),
        total_a_(words_a),
        total_b_(words_b),
        b_given_a_(links->size()),
        a_given_b_(links->size()) {}

  // `places` are those of the links of the bead's words, row by row of `a`.
  void Expect(const std::vector<std::uint32_t>& a,
              const std::vector<std::uint32_t>& b, const std::uint32_t* places,
              float posterior) {
    sum_of_a_.assign(a.size(), kNull);
    sum_of_b_.assign(b.size(), kNull);
    for (std::size_t i = 0, k = 0; i < a.size(); ++i) {
      for (std::size_t j = 0; j < b.size(); ++j, ++k) {
        sum_of_b_[j] += links_[places[k]].b_given_a;
        sum_of_a_[i] += links_[places[k]].a_given_b;
      }
    }
    for (std::size_t i = 0, k = 0; i < a.size(); ++i) {
      for (std::size_t j = 0; j < b.size(); ++j, ++k) {
        const Link& link = links_[places[k]];
        const float forth = posterior * link.b_given_a / sum_of_b_[j];
        const float back = posterior * link.a_given_b / sum_of_a_[i];
        b_given_a_[places[k]] += forth;
        a_given_b_[places[k]] += back;
        total_a_[a[i]] += forth;
        total_b_[b[j]] += back;
      }
    }
  }

  void Maximise() {
    for (std::size_t k = 0; k < links_.size(); ++k) {
      Link& link = links_[k];
      const float a = total_a_[link.a];
      const float b = total_b_[link.b];
      link.b_given_a = a > 0 ? b_given_a_[k] / a : 0;
      link.a_given_b = b > 0 ? a_given_b_[k] / b : 0;
    }
  }

 private:
  // A word without a counterpart comes from the empty word, whose chance for
  // any word is small and fixed.
  static constexpr float kNull = 0.02F;

  std::vector<Link>& links_;
  std::vector<float> total_a_, total_b_;
  std::vector<float> b_given_a_, a_given_b_;
  std::vector<float> sum_of_a_, sum_of_b_;
};

// Fills `links` with the pairs, each once, ascending. Returns the place there
// of each one.
std::vector<std::uint32_t> Number(const std::vector<std::uint64_t>& pairs,
                                  std::vector<Link>* links) {
  std::vector<std::uint64_t> distinct = pairs;
  std::sort(distinct.begin(), distinct.end());
  distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
  for (const std::uint64_t pair : distinct) {
    links->push_back({static_cast<std::uint32_t>(pair >> 32),
                      static_cast<std::uint32_t>(pair), 1, 1});
  }
  std::vector<std::uint32_t> places;
  places.reserve(pairs.size());
  for (const std::uint64_t pair : pairs) {
    const auto place = std::lower_bound(distinct.begin(), distinct.end(), pair);
    places.push_back(static_cast<std::uint32_t>(place - distinct.begin()));
  }
  return places;
}

}  // namespace

std::vector<LearntPair> Learner::Learn() const {
  Counts beads_with{std::vector<std::uint32_t>(a_.words.size()),
                    std::vector<std::uint32_t>(b_.words.size())};
  std::vector<std::uint64_t> meetings;
  for (const Bead& bead : beads_) {
    for (const WordId a : bead.a) ++beads_with.a[a];
    for (const WordId b : bead.b) ++beads_with.b[b];
    for (const WordId a : bead.a) {
      for (const WordId b : bead.b) meetings.push_back(PairOf(a, b));
    }
  }
  std::vector<Link> links;
  const std::vector<std::uint32_t> places = Number(meetings, &links);
  for (int round = 0; round < kRounds; ++round) {
    Round em(&links, a_.words.size(), b_.words.size());
    const std::uint32_t* at = places.data();
    for (const Bead& bead : beads_) {
      em.Expect(bead.a, bead.b, at, bead.posterior);
      at += bead.a.size() * bead.b.size();
    }
    em.Maximise();
  }
  std::vector<LearntPair> learnt;
  for (const Link& link : links) {
    const float agreement = link.b_given_a * link.a_given_b;
    if (agreement < kLeastAgreement || beads_with.a[link.a] < kLeastBeads ||
        beads_with.b[link.b] < kLeastBeads) {
      continue;
    }
    learnt.push_back({a_.words[link.a], b_.words[link.b],
                      std::min(1.F, std::max(link.b_given_a, link.a_given_b))});
  }
  std::sort(learnt.begin(), learnt.end(),
            [](const LearntPair& x, const LearntPair& y) {
              if (x.weight != y.weight) return x.weight > y.weight;
              return x.word_a != y.word_a ? x.word_a < y.word_a
                                          : x.word_b < y.word_b;
            });
  return learnt;
}

}  // namespace claimdiff::lexicon
