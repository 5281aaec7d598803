// The same words come back in the articles of one language, and to read a word
// aloud or to look for its stem in a dictionary takes longer than all else that
// is done with it.
#include "features/word_memory.h"

#include <algorithm>
#include <memory>
#include <vector>

#include "features/word_sounds.h"
#include "lexicon/compounds.h"
#include "text/stem.h"

namespace claimdiff {

namespace {

using Memories = std::vector<std::unique_ptr<WordMemory>>;

Memories& AllMemories() {
  thread_local Memories all;
  return all;
}

std::uint64_t KeyOf(const WrittenWord& word) {
  return word.hash + static_cast<std::uint64_t>(word.script) * 2 +
         static_cast<std::uint64_t>(word.writing);
}

bool IsOf(const KnownWord& known, const WrittenWord& word) {
  return known.folded == word.folded && known.script == word.script &&
         known.writing == word.writing;
}

std::uint64_t IdOf(const Dictionary& dictionary) {
  return dictionary.lexicon == nullptr ? 0 : dictionary.lexicon->id();
}

}  // namespace

WordMemory& WordMemory::Of(std::string_view language,
                           const Dictionary& dictionary) {
  Memories& all = AllMemories();
  const auto known = std::ranges::find_if(all, [&](const auto& memory) {
    return memory->IsFor(language, dictionary);
  });
  if (known == all.end()) {
    all.emplace_back(new WordMemory(language, dictionary));
    return *all.back();
  }
  (*known)->dictionary_ = dictionary;  // the lexicon may have moved
  return **known;
}

WordMemory::WordMemory(std::string_view language, const Dictionary& dictionary)
    : language_(language),
      has_stemmer_(text::HasStemmer(language)),
      writes_compounds_(
          dictionary.lexicon != nullptr &&
          lexicon::WritesCompounds(dictionary.lexicon->language())),
      dictionary_(dictionary),
      lexicon_(IdOf(dictionary)) {}

bool WordMemory::IsFor(std::string_view language,
                       const Dictionary& dictionary) const {
  return dictionary_.english == dictionary.english &&
         lexicon_ == IdOf(dictionary) && language_ == language;
}

const KnownWord& WordMemory::Recall(const WrittenWord& word,
                                    const KnownWord* found) {
  if (found != nullptr && IsOf(*found, word)) return *found;
  // Two words with one hash: nobody will live to see it, but spans must hold.
  std::uint64_t key = KeyOf(word);
  const KnownWord* const* known = words_.Find(key);
  while (known != nullptr && !IsOf(**known, word)) known = words_.Find(++key);
  return known != nullptr ? **known : Learn(key, word);
}

const KnownWord& WordMemory::Learn(std::uint64_t key, const WrittenWord& word) {
  KnownWord made;
  made.script = word.script;
  made.writing = word.writing;
  if (dictionary_.english) {
    const std::vector<lexicon::Sense> senses =
        lexicon::EnglishSenses(word.folded);
    made.senses = arena_.KeepAll(std::span(senses));
  } else if (dictionary_.lexicon != nullptr) {
    const lexicon::Entry entry =
        dictionary_.lexicon->Find(word.folded, word.hash);
    made.senses = arena_.KeepAll(entry.senses);
    made.learnt = entry.learnt;
    if (entry.empty() && writes_compounds_) {
      const std::vector<lexicon::Sense> senses = lexicon::SensesOf(
          lexicon::SplitCompound(*dictionary_.lexicon, word.folded));
      made.senses = arena_.KeepAll(std::span(senses));
      made.learnt = !senses.empty();
    }
  }
  made.folded = arena_.Keep(word.folded);
  if (word.writing == Writing::kSpelt) {
    const std::string_view stems =
        has_stemmer_ ? language_ : std::string_view();
    const std::vector<Sound> sounds =
        ReadAloud(word.folded, word.script, stems);
    made.sounds = arena_.KeepAll(std::span<const Sound>(sounds));
  }
  const KnownWord* const kept =
      arena_.KeepAll(std::span<const KnownWord>(&made, 1)).data();
  words_.Add(key, kept);
  return *kept;
}

void WordMemory::FetchPlace(const WrittenWord& word) const {
  words_.Prefetch(KeyOf(word));
}

const KnownWord* WordMemory::FetchWord(const WrittenWord& word) const {
  constexpr std::uintptr_t kLine = 64;  // bytes that memory fetches at once
  const KnownWord* const* const known = words_.Find(KeyOf(word));
  if (known == nullptr) {  // to be learnt
    const lexicon::Lexicon* const lexicon = dictionary_.lexicon;
    if (lexicon != nullptr) lexicon->FetchExact(word.hash);
    return nullptr;
  }
  // A number, since it may lie before all that the arena has.
  const auto end = reinterpret_cast<std::uintptr_t>(*known + 1);
  for (std::uintptr_t back = 1; back <= 4 * kLine; back += kLine) {
    __builtin_prefetch(reinterpret_cast<const void*>(end - back));
  }
  return *known;
}

void ForgetWords() {
  constexpr std::size_t kMostBytes = std::size_t{1} << 25;  // 200,000 words
  constexpr std::size_t kMostMemories = 64;
  Memories& all = AllMemories();
  std::size_t bytes = 0;
  for (const auto& memory : all) bytes += memory->bytes();
  if (bytes > kMostBytes || all.size() > kMostMemories) all.clear();
}

}  // namespace claimdiff
