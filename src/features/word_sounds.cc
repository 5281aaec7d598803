#include "features/word_sounds.h"

#include <algorithm>
#include <string>

#include "data/data.h"
#include "text/han_letters.h"
#include "text/stem.h"
#include "text/transliterate.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

using text::Script;

using Clitics = std::vector<std::string_view>;

Clitics ReadClitics(std::string_view of_language) {
  Clitics clitics;
  data::ForEachRow(data::Table("proclitics"), [&](std::string_view row) {
    const std::string_view language = data::NextColumn(&row);
    const std::string_view letters = data::NextColumn(&row);
    data::NextColumn(&row);
    if (language == of_language && row != "names") clitics.push_back(letters);
  });
  return clitics;
}

// What is written in front of words in a script, by its main language.
const Clitics& CliticsOf(Script script) {
  static const auto& arabic = *new Clitics(ReadClitics("ar"));
  static const auto& hebrew = *new Clitics(ReadClitics("he"));
  static const auto& none = *new Clitics;
  switch (script) {
    case Script::kArabic: return arabic;
    case Script::kHebrew: return hebrew;
    default: return none;
  }
}

// The first clitic that leaves a word is taken off.
std::string_view WithoutClitic(std::string_view word, const Clitics& all) {
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
  const std::string_view bare = WithoutClitic(folded, CliticsOf(script));
  if (!bare.empty()) add(bare);
  return sounds;
}

}  // namespace claimdiff
