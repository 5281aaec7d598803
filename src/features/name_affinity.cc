// A name is a set of words. Two names are as likely the same as the letters of
// the shorter one find kin in the longer one, less a little for what is left
// over: "Trump" in "Donald Trump" is sure, "Bill Clinton" and "Hillary Clinton"
// are not.
#include "features/name_affinity.h"

#include <algorithm>
#include <boost/algorithm/string/predicate.hpp>
#include <cstdint>
#include <string_view>
#include <tuple>

namespace claimdiff {

namespace {

using alignment::Affinity;
using alignment::KeyId;

// A word that stands in more names than this tells none apart, and would make
// the work quadratic.
constexpr std::size_t kMaxForms = 64;

// What is left of the chance when the longer name is not covered at all.
constexpr float kPartOfName = 0.8F;

// From here on, all of both is written alike.
constexpr float kSameLetters = 0.9F;

// What is left of it when a single word meets part of a name.
constexpr float kWordForName = 0.8F;

// By word: the forms that it stands in, ascending.
class FormsByWord {
 public:
  explicit FormsByWord(const SideKeys& keys)
      : first_(std::size_t{keys.words.size()} + 1, 0) {
    Visit(keys, [this](WordId word, std::uint32_t) { ++first_[word + 1]; });
    for (std::size_t w = 1; w < first_.size(); ++w) first_[w] += first_[w - 1];
    forms_.resize(first_.back());
    std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
    Visit(keys, [&](WordId word, std::uint32_t form) {
      forms_[next[word]++] = form;
    });
  }

  std::span<const std::uint32_t> operator[](WordId word) const {
    return {forms_.data() + first_[word], forms_.data() + first_[word + 1]};
  }

 private:
  // Calls `visit(word, form)`, once for a word that a form has twice.
  template <typename OnWord>
  static void Visit(const SideKeys& keys, OnWord visit) {
    for (std::uint32_t f = 0; f < keys.forms.size(); ++f) {
      const std::span<const WordId> words = keys.forms[f];
      for (std::size_t k = 0; k < words.size(); ++k) {
        const auto before = words.first(k);
        if (std::ranges::find(before, words[k]) == before.end()) {
          visit(words[k], f);
        }
      }
    }
  }

  std::vector<std::uint32_t> first_, forms_;
};

std::string_view Namespace(const SideKeys& keys, KeyId key) {
  const std::string_view name = keys.names.keys[key].key;
  return name.substr(0, name.find(':'));
}

// Two entities that a gazetteer tells apart are different, however alike they
// are written: Austria and Australia.
bool KnownApart(const SideKeys& a, KeyId key_a, const SideKeys& b,
                KeyId key_b) {
  const std::string_view space = Namespace(a, key_a);
  if (space == "name" || space != Namespace(b, key_b)) return false;
  const std::string_view name_a = a.names.keys[key_a].key;
  const std::string_view name_b = b.names.keys[key_b].key;
  if (name_a == name_b) return false;
  // Titles have capitals, "-c" and "-C" are two options.
  constexpr std::string_view kOption = "code:-c";
  return space != "code" || name_a.size() <= kOption.size() ||
         !boost::algorithm::iequals(name_a, name_b);
}

// Code is kept as it is written: `setup.json` is not `settings.json`, whatever
// words they share, and "json" is neither.
bool IsCode(const SideKeys& keys, KeyId key) {
  return Namespace(keys, key) == "code";
}

// Whether one word of the other article may stand for this form: for code, only
// one of the same letters.
bool MayBeOneWord(const SideKeys& keys, std::uint32_t form, bool same_letters) {
  if (!IsCode(keys, keys.form_keys[form])) return true;
  return keys.forms[form].size() == 1 && same_letters;
}

struct Meeting {  // of a word in a form of A with a word in a form of B
  std::uint32_t form_a = 0;
  std::uint32_t form_b = 0;
  WordId a = 0;
  WordId b = 0;
  float chance = 0;
};

float Letters(const Vocabulary& words, WordId id) {
  return static_cast<float>(words[id].folded.size());
}

// The share of a form's letters that find kin, by chance.
template <typename BestFor>
float Coverage(const Vocabulary& words, std::span<const WordId> form,
               BestFor best) {
  float all = 0;
  float found = 0;
  for (const WordId id : form) {
    all += Letters(words, id);
    found += Letters(words, id) * best(id);
  }
  return all > 0 ? found / all : 0;
}

float FormAffinity(const SideKeys& a, const SideKeys& b,
                   std::span<const Meeting> meetings) {
  const auto best_a = [&](WordId id) {
    float best = 0;
    for (const Meeting& m : meetings) {
      if (m.a == id) best = std::max(best, m.chance);
    }
    return best;
  };
  const auto best_b = [&](WordId id) {
    float best = 0;
    for (const Meeting& m : meetings) {
      if (m.b == id) best = std::max(best, m.chance);
    }
    return best;
  };
  const auto [less, more] =
      std::minmax({Coverage(a.words, a.forms[meetings[0].form_a], best_a),
                   Coverage(b.words, b.forms[meetings[0].form_b], best_b)});
  return kPartOfName * more + (1 - kPartOfName) * less;
}

void AddFormPairs(const SideKeys& a, const SideKeys& b,
                  std::vector<Meeting> meetings, std::vector<Affinity>* out) {
  std::sort(meetings.begin(), meetings.end(),
            [](const Meeting& x, const Meeting& y) {
              return std::tie(x.form_a, x.form_b, x.a, x.b) <
                     std::tie(y.form_a, y.form_b, y.a, y.b);
            });
  for (std::size_t from = 0; from < meetings.size();) {
    std::size_t to = from;
    while (to < meetings.size() &&
           meetings[to].form_a == meetings[from].form_a &&
           meetings[to].form_b == meetings[from].form_b) {
      ++to;
    }
    const KeyId key_a = a.form_keys[meetings[from].form_a];
    const KeyId key_b = b.form_keys[meetings[from].form_b];
    const std::span<const Meeting> group(&meetings[from], to - from);
    const bool code = IsCode(a, key_a) || IsCode(b, key_b);
    const float affinity = FormAffinity(a, b, group);
    if (!KnownApart(a, key_a, b, key_b) &&
        (!code || affinity >= kSameLetters)) {
      out->push_back({key_a, key_b, affinity});
    }
    from = to;
  }
}

}  // namespace

void AddNameAffinities(const SideKeys& a, const SideKeys& b,
                       std::span<const Kin> kin, std::vector<Affinity>* out) {
  const FormsByWord forms_a(a);
  const FormsByWord forms_b(b);
  std::vector<Meeting> meetings;
  for (const Kin& pair : kin) {
    const KeyId word_a = a.word_keys[pair.a];
    const KeyId word_b = b.word_keys[pair.b];
    const auto in_a = forms_a[pair.a];
    const auto in_b = forms_b[pair.b];
    if (word_a != alignment::kNoKey && word_b != alignment::kNoKey) {
      out->push_back({word_a, word_b, pair.chance});
    }
    const bool same = a.words[pair.a].folded == b.words[pair.b].folded;
    if (in_a.size() > kMaxForms || in_b.size() > kMaxForms) continue;
    if (word_b != alignment::kNoKey) {
      for (const std::uint32_t f : in_a) {
        if (!MayBeOneWord(a, f, same)) continue;
        out->push_back({a.form_keys[f], word_b, kWordForName * pair.chance});
      }
    }
    if (word_a != alignment::kNoKey) {
      for (const std::uint32_t f : in_b) {
        if (!MayBeOneWord(b, f, same)) continue;
        out->push_back({word_a, b.form_keys[f], kWordForName * pair.chance});
      }
    }
    for (const std::uint32_t f : in_a) {
      for (const std::uint32_t g : in_b) {
        const bool code =
            IsCode(a, a.form_keys[f]) || IsCode(b, b.form_keys[g]);
        if (code && !same) continue;
        meetings.push_back({f, g, pair.a, pair.b, pair.chance});
      }
    }
  }
  AddFormPairs(a, b, std::move(meetings), out);
}

}  // namespace claimdiff
