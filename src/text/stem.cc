#include "text/stem.h"

#include <libstemmer.h>

#include <map>
#include <memory>

#include "text/language_tag.h"

namespace claimdiff::text {

namespace {

struct StemmerFree {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

// A language's rules, and the last word, which is often asked for twice.
struct Stemmer {
  std::unique_ptr<sb_stemmer, StemmerFree> rules;  // null: there are none
  std::string word;
  std::string_view stem;  // kept by the rules until the next word
};

// What Snowball calls the language: it has one Norwegian.
std::string SnowballName(std::string_view language) {
  std::string name = TableLanguage(language);
  return name == "nb" ? "no" : name;
}

// A Snowball stemmer holds its word inside, so each thread has its own.
Stemmer& StemmerFor(std::string_view language) {
  using All = std::map<std::string, Stemmer, std::less<>>;
  thread_local All all;
  thread_local All::value_type* last = nullptr;  // one asks for many words
  if (last != nullptr && last->first == language) return last->second;
  auto known = all.find(language);
  if (known == all.end()) {
    known = all.emplace(language, Stemmer()).first;
    known->second.rules.reset(
        sb_stemmer_new(SnowballName(language).c_str(), "UTF_8"));
  }
  last = &*known;
  return last->second;
}

}  // namespace

bool HasStemmer(std::string_view language) {
  return StemmerFor(language).rules != nullptr;
}

std::string Stem(std::string_view language, std::string_view folded) {
  Stemmer& stemmer = StemmerFor(language);
  sb_stemmer* const rules = stemmer.rules.get();
  if (rules == nullptr) return std::string(folded);
  if (stemmer.word != folded) {
    stemmer.word = folded;
    const sb_symbol* const stem = sb_stemmer_stem(
        rules, reinterpret_cast<const sb_symbol*>(folded.data()),
        static_cast<int>(folded.size()));
    stemmer.stem = {reinterpret_cast<const char*>(stem),
                    static_cast<std::size_t>(sb_stemmer_length(rules))};
    if (stem == nullptr) stemmer.stem = stemmer.word;
  }
  return std::string(stemmer.stem);
}

}  // namespace claimdiff::text
