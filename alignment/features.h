// What the aligner sees of two articles: keys, lengths and order.
//
// A key stands for one thing that a sentence holds: a typed fact, a name, a
// word. Each side numbers its own keys from 0. Which key of A may be the same
// thing as which key of B, and how surely, is in the sparse affinity table.
#ifndef CLAIMDIFF_ALIGNMENT_FEATURES_H_
#define CLAIMDIFF_ALIGNMENT_FEATURES_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace claimdiff::alignment {

using KeyId = std::uint32_t;
using SentenceId = std::uint32_t;

inline constexpr KeyId kNoKey = 0xFFFFFFFF;

// What a key is, which decides what it says that a sentence matches it, that it
// does not, and that no sentence does. Words come first, facts last.
enum class KeyClass : std::uint8_t {
  kWord,           // of no dictionary, or met by its sound only
  kTranslated,     // a word with a translation in the other article
  kUntranslated,   // a word that the dictionary knows, with none there
  kNameWord,       // a word that stands in names only
  kLeftWord,       // a word met only where a translation left its language
  kLooseQuantity,  // an ordinal, a duration: often a manner of telling; the
                   // kind of a value, whatever it is
  kName,
  kQuantity,  // a small number, a date: stories of one week share some
  kFigure,    // any other value: two stories share one next to never
};
inline constexpr std::size_t kKeyClasses = 9;

inline bool IsWord(KeyClass key) { return key <= KeyClass::kLeftWord; }
inline bool IsFact(KeyClass key) { return key >= KeyClass::kName; }

enum class Role : std::uint8_t { kBody, kTitle, kHeading, kListItem, kQuote };
inline constexpr std::size_t kRoles = 5;

// One article. Sentence i holds keys[first[i]] .. keys[first[i + 1]], distinct
// and ascending.
struct Side {
  std::vector<std::uint32_t> first{0};  // sentences + 1 entries
  std::vector<KeyId> keys;
  std::vector<KeyClass> classes;      // by KeyId
  std::vector<float> lengths;         // by sentence, in letters and digits
  std::vector<std::uint32_t> blocks;  // by sentence: its paragraph, ascending
  std::vector<Role> roles;            // by sentence; or none
  // By sentence, or none: the key that a sentence before it opened with, if it
  // doesn't say itself what it is about; or kNoKey.
  std::vector<KeyId> subjects;

  std::uint32_t size() const {
    return static_cast<std::uint32_t>(first.size() - 1);
  }

  std::span<const KeyId> KeysOf(SentenceId i) const {
    return std::span(keys).subspan(first[i], first[i + 1] - first[i]);
  }

  // Makes room for so many sentences, with so many keys in all.
  void Reserve(std::size_t sentences, std::size_t most_keys) {
    first.reserve(sentences + 1);
    keys.reserve(most_keys);
    lengths.reserve(sentences);
    blocks.reserve(sentences);
    roles.reserve(sentences);
    subjects.reserve(sentences);
  }
};

// Key `a` of A and key `b` of B name the same thing with this chance.
struct Affinity {
  KeyId a = 0;
  KeyId b = 0;
  float value = 0;  // (0, 1]
};

struct Features {
  Side a, b;
  std::vector<Affinity> affinities;  // ascending by (a, b), no pair twice
};

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_FEATURES_H_
