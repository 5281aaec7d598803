#include "text/stem.h"

#include <libstemmer.h>

#include <map>
#include <memory>
#include <unordered_map>
#include <utility>

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
  std::unordered_map<std::uint64_t, std::uint64_t> seen;
};

Rules& RulesFor(std::string_view language) {
  thread_local std::map<std::string, Rules, std::less<>> all;
  const auto known = all.find(language);
  if (known != all.end()) return known->second;
  Rules rules;
  rules.stemmer.reset(sb_stemmer_new(Subtag(language).c_str(), "UTF_8"));
  return all.emplace(language, std::move(rules)).first->second;
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
  const auto known = rules.seen.find(hash);
  if (known != rules.seen.end()) return known->second;
  if (rules.seen.size() >= kMostSeen) rules.seen.clear();
  const std::uint64_t stem = HashFolded(StemBy(rules.stemmer.get(), folded));
  rules.seen.emplace(hash, stem);
  return stem;
}

}  // namespace claimdiff::text
