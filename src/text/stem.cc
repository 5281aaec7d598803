#include "text/stem.h"

#include <libstemmer.h>

#include <map>
#include <memory>
#include <utility>

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

// Null where Snowball has no rules. A stemmer holds its word inside, so each
// thread has its own.
sb_stemmer* StemmerFor(std::string_view language) {
  using All = std::map<std::string, Stemmer, std::less<>>;
  thread_local All all;
  thread_local All::value_type* last = nullptr;  // one asks for many words
  if (last != nullptr && last->first == language) return last->second.get();
  auto known = all.find(language);
  if (known == all.end()) {
    Stemmer stemmer(sb_stemmer_new(Subtag(language).c_str(), "UTF_8"));
    known = all.emplace(language, std::move(stemmer)).first;
  }
  last = &*known;
  return last->second.get();
}

}  // namespace

bool HasStemmer(std::string_view language) {
  return StemmerFor(language) != nullptr;
}

std::string Stem(std::string_view language, std::string_view folded) {
  sb_stemmer* const stemmer = StemmerFor(language);
  if (stemmer == nullptr) return std::string(folded);
  const sb_symbol* const stem = sb_stemmer_stem(
      stemmer, reinterpret_cast<const sb_symbol*>(folded.data()),
      static_cast<int>(folded.size()));
  if (stem == nullptr) return std::string(folded);
  return {reinterpret_cast<const char*>(stem),
          static_cast<std::size_t>(sb_stemmer_length(stemmer))};
}

}  // namespace claimdiff::text
