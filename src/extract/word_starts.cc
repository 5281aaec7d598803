#include "extract/word_starts.h"

#include <string>

#include "extract/name_tables.h"
#include "extract/number_starts.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

using text::Script;
using text::Token;
using text::TokenKind;
using text::Tokens;

// Letters of a Roman numeral, and perhaps a French ordinal's ending.
bool IsRoman(std::string_view folded) {
  const std::size_t end = folded.find_first_not_of("ivx");
  if (end == std::string_view::npos) return !folded.empty();
  const std::string_view rest = folded.substr(end);
  return end > 0 &&
         (rest == "e" || rest == "er" || rest == "\u00E8me" || rest == "eme");
}

// "二〇一八" is a year that no reader of numbers need know.
bool IsHanDigit(std::string_view folded) {
  constexpr std::string_view kDigits =
      "\u3007\u96F6\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D";
  if (folded.size() != 3) return false;
  const std::size_t at = kDigits.find(folded);
  return at != std::string_view::npos && at % 3 == 0;
}

bool HasVulgarFraction(std::string_view folded) {
  return folded.find("\u2044") != std::string_view::npos;
}

// Whether a key of `trie` is a prefix of `folded`, or goes on past it. Nothing
// is a prefix of all.
bool MayBegin(const ByteTrie& trie, std::string_view folded) {
  ByteTrie::Node node = ByteTrie::kRoot;
  for (const char byte : folded) {
    node = trie.Step(node, byte);
    if (node == ByteTrie::kNone) return false;
    if (!trie.ValuesAt(node).empty()) return true;
  }
  return node == ByteTrie::kRoot || trie.HasMore(node);
}

bool IsUncased(Script script) {
  return script == Script::kHan || script == Script::kKatakana ||
         script == Script::kHangul;
}

// "1/12/25", "10:30": digits joined to digits by a mark.
bool IsJoinedToDigits(const Tokens& tokens, std::size_t i) {
  if (i < 2) return false;
  const Token* at = &tokens.list[i];
  return at->kind == TokenKind::kDigits && !at->space_before &&
         at[-1].kind != TokenKind::kWord && !at[-1].space_before &&
         at[-2].kind == TokenKind::kDigits;
}

}  // namespace

WordStarts::WordStarts(std::string_view language)
    : knowledge_(KnowledgeFor(language)),
      date_words_(DateWordsFor(language)),
      duration_words_(DurationWordsFor(language)),
      gazetteer_(Gazetteer::For(language)) {}

const WordStarts& WordStarts::For(std::string_view language) {
  static auto& built = *new ByLanguage<WordStarts>;
  return built.Get(std::string(language),
                   [&] { return new WordStarts(language); });
}

std::uint16_t WordStarts::LookUp(std::string_view folded,
                                 const Token& token) const {
  std::uint16_t starts = kLookedUp;
  const bool number =
      token.kind == TokenKind::kWord
          ? MayBeginNumber(knowledge_, folded)
          : token.kind == TokenKind::kDigits || HasVulgarFraction(folded);
  if (number) starts |= kStartsNumber;
  const bool year = token.kind == TokenKind::kDigits && folded.size() == 4;
  if (year || IsHanDigit(folded) || date_words_.telling.count(token.hash) > 0) {
    starts |= kTellsDate;
  }
  if (date_words_.telling_of_numbers.count(token.hash) > 0) {
    starts |= kTellsCountedDate;
  }
  if (IsRoman(folded)) starts |= kRomanLetters;
  if (date_words_.phrases.Begins(token.hash)) starts |= kDateWord;
  if (duration_words_.starts.count(token.hash) > 0) starts |= kStartsDuration;
  if (duration_words_.telling.count(token.hash) > 0) starts |= kTellsDuration;
  if (gazetteer_.MayMatch(folded, token)) starts |= kStartsName;
  if (MayBegin(knowledge_.quantity_names.before, folded)) {
    starts |= kStartsCounted;
  }
  return starts;
}

std::uint16_t WordStarts::Find(const Tokens& tokens, const Token& token) const {
  // A sign may fold to a word's letters.
  const std::uint64_t key =
      token.hash + static_cast<std::uint64_t>(token.kind) *
                       std::uint64_t{0x9E3779B97F4A7C15};
  std::atomic<std::uint64_t>& slot = memory_[key & (kSlots - 1)];
  const std::uint64_t known = slot.load(std::memory_order_relaxed);
  // Low bits of the key that are not part of the slot's number are lost, and
  // 54 are left to tell words apart.
  if (((known ^ key) & ~kBits) == 0 && (known & kLookedUp) != 0) {
    return static_cast<std::uint16_t>(known & kBits);
  }
  const std::uint16_t starts = LookUp(tokens.Fold(token), token);
  slot.store((key & ~kBits) | starts, std::memory_order_relaxed);
  return starts;
}

Starts WordStarts::Of(const Tokens& tokens) const {
  Starts out;
  out.reserve(tokens.list.size());
  for (const Token& token : tokens.list) {
    std::uint16_t starts = Find(tokens, token);
    if (token.kind == TokenKind::kWord) {
      if (text::HasCase(token.script)) {
        if (token.upper_first || token.upper_inside) starts |= kCapital;
      } else if (IsUncased(token.script)) {
        starts |= kUncased;
      }
    } else if (IsJoinedToDigits(tokens, out.size())) {
      starts |= kTellsDate;
    }
    out.push_back(starts);
  }
  return out;
}

}  // namespace claimdiff
