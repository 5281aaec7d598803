// Three marks of a name where capitals are wanting. Chinese writes foreign
// names by sound, with a few hundred characters that seldom meet otherwise:
// three of them in a row, or two parts of them around a middle dot, are a
// name. Japanese parts the words of a foreign name by a middle dot between
// Katakana. And a title or honorific follows a name ("安倍首相", "김 대표"),
// which reaches back to the last border: a space, a mark or another script.
#include "extract/uncased_names.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "data/data.h"
#include "extract/name_tables.h"
#include "text/by_language.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

using text::Script;
using text::Token;
using text::TokenKind;
using text::Tokens;

constexpr std::uint32_t kFewestSounds = 3;
constexpr std::uint32_t kMostSounds = 8;  // between two middle dots
constexpr std::uint32_t kMostNative = 4;  // characters of a native name

constexpr std::uint32_t kLongestTail = 8;  // characters between name and end

// Characters that join or part phrases, in both ways to write Chinese, and the
// particles of Japanese: no name goes on past them.
constexpr std::u32string_view kFunctionWords =
    U"的在是和與与了對对將将被為为有說说來来到從从及也曾向於于等以之個"
    U"个把就都只才仍卻却還还又已則则給给由並并或而但要のはがをにでとも"
    U"へ";

// A bit for each character from Hiragana to Han, set for those: look-ups that
// branch were a third of extraction in Chinese.
constexpr char32_t kFirstBit = 0x3000;
constexpr char32_t kEndBit = 0xA000;
constexpr auto kFunctionBits = [] {
  std::array<std::uint64_t, (kEndBit - kFirstBit) / 64> bits{};
  for (const char32_t c : kFunctionWords) {
    bits[(c - kFirstBit) / 64] |= std::uint64_t{1} << (c % 64);
  }
  return bits;
}();

bool IsFunctionWord(std::string_view folded) {
  if (folded.empty()) return false;
  const text::CodePoint c = text::DecodeAt(folded, 0);
  if (c.size != folded.size() || c.value < kFirstBit || c.value >= kEndBit) {
    return false;
  }
  return (kFunctionBits[(c.value - kFirstBit) / 64] >> (c.value % 64) & 1) != 0;
}

bool IsMiddleDot(const Tokens& tokens, std::uint32_t i) {
  const std::string_view fold = tokens.Fold(tokens.list[i]);
  return fold == "\u00B7" || fold == "\u2027" || fold == "\u30FB" ||
         fold == "\u2022" || fold == "=";
}

}  // namespace

UncasedNames::UncasedNames(std::string_view language) {
  foreign_by_sound_ = language == "zh";
  if (foreign_by_sound_) {
    data::ForEachRow(
        data::Table("han_transcription"), [this](std::string_view row) {
          for (std::size_t at = 0; at < row.size();) {
            const std::uint32_t size = text::DecodeAt(row, at).size;
            sounds_.Insert(text::HashFolded(text::Fold(row.substr(at, size))));
            at += size;
          }
        });
  }
  ForEachRowOf(data::Table("name_words"), language, [&](std::string_view row) {
    const std::string_view role = data::NextColumn(&row);
    ForEachPart(row, [&](std::string_view word) {
      if (role == "title_after") titles_.Add(word, 0);
      if (role == "tail") tails_.Add(word, 0);
      if (role == "sound") sounds_.Insert(text::HashFolded(text::Fold(word)));
    });
  });
}

const UncasedNames& UncasedNames::For(std::string_view language) {
  static auto& built = *new text::ByLanguage<UncasedNames>;
  const std::string table = TableLanguage(language);
  return built.Get(table, [&] { return new UncasedNames(table); });
}

bool UncasedNames::IsSound(const Tokens& tokens, std::uint32_t i) const {
  const Token& token = tokens.list[i];
  return token.script == Script::kHan && sounds_.Contains(token.hash);
}

bool UncasedNames::IsTitle(const Tokens& tokens, std::uint32_t i,
                           std::uint32_t limit) const {
  std::vector<text::PhraseMatch> matches;
  titles_.Match(tokens, i, limit, &matches);
  return !matches.empty();
}

// Whether a phrase may end before token `i`, or begin after it.
bool UncasedNames::IsBorder(const Tokens& tokens, std::uint32_t i,
                            std::uint32_t limit) const {
  return i >= limit || tokens.list[i].script != Script::kHan ||
         IsFunctionWord(tokens.Fold(tokens.list[i])) ||
         IsTitle(tokens, i, limit);
}

std::uint32_t UncasedNames::TailEnd(const Tokens& tokens, std::uint32_t end,
                                    std::uint32_t limit) const {
  if (tails_.empty()) return end;
  std::vector<text::PhraseMatch> matches;
  std::uint32_t tail = end;
  for (std::uint32_t at = end; at < limit && at <= end + kLongestTail; ++at) {
    const Token& token = tokens.list[at];
    if (token.script != Script::kHan || token.space_before ||
        IsFunctionWord(tokens.Fold(token))) {
      break;
    }
    matches.clear();
    tails_.Match(tokens, at, limit, &matches);
    if (matches.empty()) continue;
    // One character ends a name only right after it: "德州", "多瑙河".
    const std::uint32_t last = matches.back().token_end;
    if (last == at + 1 && at > end) continue;
    tail = last;
    if (last > at + 1) return tail;
  }
  return tail;
}

std::uint32_t UncasedNames::HanEnd(const Tokens& tokens, std::uint32_t first,
                                   std::uint32_t limit) const {
  std::uint32_t at = first;
  std::uint32_t sounds = 0;
  std::uint32_t part = 0;
  while (at < limit && part <= kMostSounds) {
    if (IsSound(tokens, at) && (at == first || !tokens.list[at].space_before)) {
      ++sounds;
      ++part;
    } else if (part > 0 && at + 1 < limit && IsMiddleDot(tokens, at) &&
               IsSound(tokens, at + 1)) {
      part = 0;
    } else {
      break;
    }
    ++at;
  }
  if (part > kMostSounds) return first;
  if (sounds >= kFewestSounds) return at;
  // Two characters are a name only if they stand by themselves, or before a
  // word for what they name.
  const bool ends =
      IsBorder(tokens, at, limit) || TailEnd(tokens, at, limit) > at;
  const bool alone = sounds == 2 && ends &&
                     (first == 0 || tokens.list[first].space_before ||
                      IsBorder(tokens, first - 1, limit));
  return alone ? at : first;
}

std::uint32_t UncasedNames::KatakanaEnd(const Tokens& tokens,
                                        std::uint32_t first,
                                        std::uint32_t limit) const {
  std::uint32_t at = first + 1;
  while (at + 1 < limit && IsMiddleDot(tokens, at) &&
         tokens.list[at + 1].script == Script::kKatakana) {
    at += 2;
  }
  const bool titled = at < limit && IsTitle(tokens, at, limit);
  return at > first + 1 || titled ? at : first;
}

std::uint32_t UncasedNames::TitledEnd(const Tokens& tokens, std::uint32_t first,
                                      std::uint32_t limit) const {
  const Script script = tokens.list[first].script;
  const bool border = first == 0 || tokens.list[first].space_before ||
                      tokens.list[first - 1].script != script;
  if (!border || foreign_by_sound_) return first;
  for (std::uint32_t at = first + 1; at < limit && at <= first + kMostNative;
       ++at) {
    if (at >= first + 2 && IsTitle(tokens, at, limit)) return at;
    const Token& token = tokens.list[at];
    if (token.script != script || token.space_before) return first;
  }
  return first;
}

std::uint32_t UncasedNames::End(const Tokens& tokens, std::uint32_t first,
                                std::uint32_t limit) const {
  switch (tokens.list[first].script) {
    case Script::kKatakana: return KatakanaEnd(tokens, first, limit);
    case Script::kHan:
      return foreign_by_sound_ ? HanEnd(tokens, first, limit)
                               : TitledEnd(tokens, first, limit);
    case Script::kHangul: return TitledEnd(tokens, first, limit);
    default: return first;
  }
}

}  // namespace claimdiff
