#include "text/stem.h"

#include <libstemmer.h>

#include <map>
#include <memory>
#include <utility>

#include "text/hash_table.h"
#include "text/tokens.h"

namespace claimdiff::text {

namespace {

struct StemmerFree {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};
using Stemmer = std::unique_ptr<sb_stemmer, StemmerFree>;

std::string Subtag(std::string_view language) {
  std::string subtag(language.substr(0, language.find_first_of("-_")));
  if (subtag == "nb" || subtag == "nn") subtag = "no";
  return subtag;
}

// A language's rules, and the hashes of words and of their stems. A Snowball
// stemmer holds its word inside, so each thread has its own.
struct Rules {
  Stemmer stemmer;
  HashTable<std::uint64_t> seen;
};

Rules& RulesFor(std::string_view language) {
  using All = std::map<std::string, Rules, std::less<>>;
  thread_local All all;
  thread_local All::value_type* last = nullptr;  // one asks for many words
  if (last != nullptr && last->first == language) return last->second;
  auto known = all.find(language);
  if (known == all.end()) {
    Rules rules;
    rules.stemmer.reset(sb_stemmer_new(Subtag(language).c_str(), "UTF_8"));
    known = all.emplace(language, std::move(rules)).first;
  }
  last = &*known;
  return last->second;
}

// The stem, good until the stemmer's next word.
std::string_view StemBy(sb_stemmer* stemmer, std::string_view folded) {
  if (stemmer == nullptr) return folded;
  const sb_symbol* stem = sb_stemmer_stem(
      stemmer, reinterpret_cast<const sb_symbol*>(folded.data()),
      static_cast<int>(folded.size()));
  if (stem == nullptr) return folded;
  return {reinterpret_cast<const char*>(stem),
          static_cast<std::size_t>(sb_stemmer_length(stemmer))};
}

}  // namespace

bool HasStemmer(std::string_view language) {
  return RulesFor(language).stemmer != nullptr;
}

std::string Stem(std::string_view language, std::string_view folded) {
  return std::string(StemBy(RulesFor(language).stemmer.get(), folded));
}

std::uint64_t StemTokenHash(std::string_view language, std::string_view folded,
                            std::uint64_t hash) {
  constexpr std::size_t kMostSeen = std::size_t{1} << 16;
  Rules& rules = RulesFor(language);
  if (rules.stemmer == nullptr) return hash;
  const std::uint64_t* known = rules.seen.Find(hash);
  if (known != nullptr) return *known;
  if (rules.seen.size() >= kMostSeen) rules.seen.Clear();
  return rules.seen.Add(hash, HashFolded(StemBy(rules.stemmer.get(), folded)));
}

}  // namespace claimdiff::text
