#include "features/word_sounds.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/han_letters.h"
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

}  // namespace

std::vector<Sound> ReadAloud(std::string_view folded, Script script,
                             std::string_view language) {
  std::vector<Sound> sounds;
  const auto add = [&](std::string_view form) {
    std::string letters =
        script == Script::kHan ? RomaniseHan(form) : text::Romanise(form);
    if (script == Script::kArabic || script == Script::kHebrew) {
      WawAsVowel(&letters);
    }
    const bool known = std::any_of(
        sounds.begin(), sounds.end(),
        [&](const Sound& sound) { return sound.letters.View() == letters; });
    if (letters.size() >= 2 && !known) sounds.push_back(MakeSound(letters));
  };
  add(folded);
  if (!language.empty()) {
    const std::string stem = WithoutPrefix(language, folded);
    if (!stem.empty()) add(stem);
  }
  std::string_view bare;
  if (script == Script::kArabic) bare = WithoutClitic(folded, kArabicClitics);
  if (script == Script::kHebrew) bare = WithoutClitic(folded, kHebrewClitics);
  if (!bare.empty()) add(bare);
  return sounds;
}

}  // namespace claimdiff
