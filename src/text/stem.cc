#include "text/stem.h"

#include <libstemmer.h>

#include <array>
#include <map>
#include <memory>

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

// One a thread and language: a Snowball stemmer holds its word inside.
sb_stemmer* StemmerFor(std::string_view language) {
  thread_local std::map<std::string, Stemmer, std::less<>> stemmers;
  const auto known = stemmers.find(language);
  if (known != stemmers.end()) return known->second.get();
  Stemmer stemmer(sb_stemmer_new(Subtag(language).c_str(), "UTF_8"));
  return stemmers.emplace(language, std::move(stemmer)).first->second.get();
}

}  // namespace

bool HasStemmer(std::string_view language) {
  return StemmerFor(language) != nullptr;
}

std::string Stem(std::string_view language, std::string_view folded) {
  sb_stemmer* stemmer = StemmerFor(language);
  if (stemmer == nullptr) return std::string(folded);
  const sb_symbol* stem = sb_stemmer_stem(
      stemmer, reinterpret_cast<const sb_symbol*>(folded.data()),
      static_cast<int>(folded.size()));
  if (stem == nullptr) return std::string(folded);
  return {reinterpret_cast<const char*>(stem),
          static_cast<std::size_t>(sb_stemmer_length(stemmer))};
}

}  // namespace claimdiff::text
