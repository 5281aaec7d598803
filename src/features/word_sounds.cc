// The same words come back in the articles of one language, and to spell a
// word of another script in Latin letters takes longer than all else that is
// done with it.
#include "features/word_sounds.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "features/text_arena.h"
#include "text/han_letters.h"
#include "text/hash_table.h"
#include "text/stem.h"
#include "text/transliterate.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

using text::Script;

// Clitics that Arabic and Hebrew write in front of a word, as one may meet
// them; the longest that leaves a word is taken off. Transliteration comes
// later, so these are letters as Tokenise folds them.
constexpr std::array<std::string_view, 14> kArabicClitics = {
    "وبال", "وال", "بال", "كال", "فال", "لل", "ال",
    "وب",   "ول",  "و",   "ب",   "ل",   "ف",  "ك"};
constexpr std::array<std::string_view, 14> kHebrewClitics = {
    "וכש", "שה", "וה", "וב", "ול", "ומ", "מה",
    "ה",   "ו",  "ב",  "ל",  "מ",  "ש",  "כ"};

template <std::size_t kCount>
std::string_view WithoutClitic(
    std::string_view word, const std::array<std::string_view, kCount>& all) {
  constexpr std::size_t kLeast = 3;  // letters that must be left
  for (const std::string_view clitic : all) {
    if (!word.starts_with(clitic)) continue;
    const std::string_view rest = word.substr(clitic.size());
    if (text::CountCodePoints(rest) >= kLeast) return rest;
  }
  return {};
}

// Arabic and Hebrew write o and u with the letter of w.
void WawAsVowel(std::string* letters) {
  for (std::size_t i = 1; i < letters->size(); ++i) {
    if ((*letters)[i] == 'w') (*letters)[i] = 'u';
  }
}

// Pinyin spells sounds of its own with q, x, zh and c, and ends syllables in
// -ng where names have a plain nasal.
void AppendSyllable(std::string_view pinyin, std::string* letters) {
  if (pinyin.ends_with("ng")) pinyin.remove_suffix(1);
  if (pinyin.empty() ||
      letters->size() + pinyin.size() + 1 > text::kMaxRomanSize) {
    return;
  }
  const std::string_view rest = pinyin.substr(1);
  switch (pinyin[0]) {
    case 'q': *letters += "ch"; break;
    case 'x': *letters += "sh"; break;
    case 'c': *letters += rest.starts_with('h') ? "c" : "ts"; break;
    default: *letters += pinyin[0];
  }
  *letters += rest;
}

// Character by character, because the sound of a syllable is what counts.
std::string RomaniseHan(std::string_view word) {
  std::string letters;
  for (std::size_t at = 0; at < word.size();) {
    const text::CodePoint c = text::DecodeAt(word, at);
    AppendSyllable(text::HanLetters(c.value), &letters);
    at += c.size;
  }
  return letters;
}

// The word without its prefix, or "". What a stemmer takes off the end is of no
// matter: likeness looks past endings.
std::string WithoutPrefix(std::string_view language, std::string_view folded) {
  constexpr std::size_t kLeast = 4;  // letters that must be left
  constexpr std::size_t kFront = 3;  // bytes; equal where no prefix was
  std::string stem = text::Stem(language, folded);
  const bool whole =
      folded.starts_with(std::string_view(stem).substr(0, kFront));
  return whole || text::CountCodePoints(stem) < kLeast ? "" : stem;
}

std::vector<Sound> ReadAloud(const SpeltWord& word) {
  std::vector<Sound> sounds;
  const auto add = [&](std::string_view form) {
    std::string letters =
        word.script == Script::kHan ? RomaniseHan(form) : text::Romanise(form);
    if (word.script == Script::kArabic || word.script == Script::kHebrew) {
      WawAsVowel(&letters);
    }
    const bool known = std::any_of(
        sounds.begin(), sounds.end(),
        [&](const Sound& sound) { return sound.letters.View() == letters; });
    if (letters.size() >= 2 && !known) sounds.push_back(MakeSound(letters));
  };
  add(word.folded);
  if (!word.language.empty()) {
    const std::string stem = WithoutPrefix(word.language, word.folded);
    if (!stem.empty()) add(stem);
  }
  std::string_view bare;
  if (word.script == Script::kArabic) {
    bare = WithoutClitic(word.folded, kArabicClitics);
  }
  if (word.script == Script::kHebrew) {
    bare = WithoutClitic(word.folded, kHebrewClitics);
  }
  if (!bare.empty()) add(bare);
  return sounds;
}

struct Remembered {
  std::string_view folded;
  std::span<const Sound> sounds;
  Script script = Script::kCommon;
  std::uint64_t language = 0;
};

// A word's letters, its sounds and what is remembered of it lie side by side in
// the arena, in this order; the table, which is looked at for each word of an
// article, stays small.
struct Memory {
  text::HashTable<const Remembered*> words;
  TextArena arena;
};

// The first eight bytes of a tag, which the language subtag fits into.
std::uint64_t Packed(std::string_view language) {
  std::uint64_t packed = 0;
  for (const char c : language.substr(0, sizeof packed)) {
    packed = packed << 8 | static_cast<unsigned char>(c);
  }
  return packed;
}

std::uint64_t KeyOf(const SpeltWord& word) {
  constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15;  // 2^64 / golden ratio
  return word.hash + static_cast<std::uint64_t>(word.script) +
         Packed(word.language) * kSpread;
}

bool IsOf(const Remembered& known, const SpeltWord& word) {
  return known.folded == word.folded && known.script == word.script &&
         known.language == Packed(word.language);
}

Memory& SoundMemory() {
  thread_local Memory memory;
  return memory;
}

}  // namespace

std::span<const Sound> SoundsOf(const SpeltWord& word) {
  Memory& memory = SoundMemory();
  // Two words with one hash: nobody will live to see it, but spans must hold.
  std::uint64_t key = KeyOf(word);
  const Remembered* const* known = memory.words.Find(key);
  while (known != nullptr && !IsOf(**known, word)) {
    known = memory.words.Find(++key);
  }
  if (known != nullptr) return (*known)->sounds;
  const std::vector<Sound> sounds = ReadAloud(word);
  Remembered made;
  made.folded = memory.arena.Keep(word.folded);
  made.sounds = memory.arena.KeepAll(std::span<const Sound>(sounds));
  made.script = word.script;
  made.language = Packed(word.language);
  memory.words.Add(
      key, memory.arena.KeepAll(std::span<const Remembered>(&made, 1)).data());
  return made.sounds;
}

void FetchPlace(const SpeltWord& word) {
  SoundMemory().words.Prefetch(KeyOf(word));
}

void FetchSounds(const SpeltWord& word) {
  constexpr std::uintptr_t kLine = 64;  // bytes that memory fetches at once
  const Remembered* const* known = SoundMemory().words.Find(KeyOf(word));
  if (known == nullptr) return;
  // A number, since it may lie before all that the arena has.
  const auto end = reinterpret_cast<std::uintptr_t>(*known + 1);
  for (std::uintptr_t back = 1; back <= 3 * kLine; back += kLine) {
    __builtin_prefetch(reinterpret_cast<const void*>(end - back));
  }
}

void ForgetSounds() {
  constexpr std::size_t kMostWords = std::size_t{1} << 16;
  if (SoundMemory().words.size() > kMostWords) SoundMemory() = {};
}

}  // namespace claimdiff
