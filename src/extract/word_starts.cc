#include "extract/word_starts.h"

#include <algorithm>
#include <array>
#include <future>
#include <span>
#include <string>

#include "extract/name_tables.h"
#include "extract/number_starts.h"
#include "text/by_language.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

using text::Script;
using text::Token;
using text::TokenKind;
using text::Tokens;

constexpr std::size_t kScripts = static_cast<std::size_t>(Script::kOther) + 1;

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

constexpr bool IsUncased(Script script) {
  return script == Script::kHan || script == Script::kKatakana ||
         script == Script::kHangul;
}

// "1/12/25", "10:30": digits joined to digits by a mark that is a colon, or
// has another and digits after it. Commas and stops within numbers are neither.
bool TellsDateOfDigits(const Tokens& tokens, std::size_t i) {
  if (i < 2) return false;
  const Token* at = &tokens.list[i];
  if (at->kind != TokenKind::kDigits || at->space_before ||
      at[-1].kind == TokenKind::kWord || at[-1].space_before ||
      at[-2].kind != TokenKind::kDigits) {
    return false;
  }
  return tokens.Fold(at[-1]) == ":" ||
         (i + 2 < tokens.list.size() && at[1].kind != TokenKind::kWord &&
          at[2].kind == TokenKind::kDigits);
}

// After these, a capital may be a sentence's.
bool OpensSentence(std::string_view mark) {
  if (mark.empty()) return false;
  const text::CodePoint c = text::DecodeAt(mark, 0);
  if (c.size != mark.size()) return false;
  switch (c.value) {
    case U'.':
    case U'!':
    case U'?':
    case U':':
    case U'"':
    case U'*':
    case U'\u00A1':
    case U'\u00AB':
    case U'\u00B7':
    case U'\u00BB':
    case U'\u00BF':
    case U'\u2013':
    case U'\u2014':
    case U'\u2018':
    case U'\u201C':
    case U'\u201E':
    case U'\u2022':
    case U'\u2026': return true;
    default: return false;
  }
}

std::uint64_t BitIf(bool is, WordStart start) {
  return std::uint64_t{is} * start;
}

// By script, the bits that a token of a word can have and others of the word
// can lack.
constexpr std::array<std::uint64_t, kScripts> kScriptBits = [] {
  std::array<std::uint64_t, kScripts> bits{};
  for (std::size_t i = 0; i < kScripts; ++i) {
    const auto script = static_cast<Script>(i);
    if (text::HasCase(script)) bits[i] = kCasedWord | kUpperFirst | kCapital;
    if (IsUncased(script)) bits[i] = kUncased;
  }
  return bits;
}();

// What tells the token of a word from others of the word, and marks from all:
// without a branch, for that would be guessed wrong at most marks.
std::uint64_t TokenBits(const Token& token) {
  const std::uint64_t first = token.upper_first;
  const std::uint64_t inside = token.upper_inside;
  return (kScriptBits[static_cast<std::size_t>(token.script)] &
          (kCasedWord | kUncased | first * kUpperFirst |
           (first | inside) * kCapital)) |
         BitIf(token.kind == TokenKind::kPunct, kPunctuation);
}

// Without kStartsName, if that wants a capital and there is none.
std::uint64_t WithCapital(std::uint64_t starts) {
  const bool lacks = (starts & (kNeedsCapital | kCapital)) == kNeedsCapital;
  return starts & ~BitIf(lacks, kStartsName);
}

std::uint64_t DurationStarts(std::uint32_t roles) {
  constexpr std::uint32_t kAlone =
      RoleBit(DurationRole::kWhole) | RoleBit(DurationRole::kAged) |
      RoleBit(DurationRole::kBefore) | RoleBit(DurationRole::kHalf);
  constexpr std::uint32_t kUnits = RoleBit(DurationRole::kUnit) |
                                   RoleBit(DurationRole::kAge) |
                                   RoleBit(DurationRole::kFill);
  constexpr std::uint32_t kJoins =
      RoleBit(DurationRole::kJoin) | RoleBit(DurationRole::kTo);
  constexpr std::uint32_t kVague = RoleBit(DurationRole::kVague);
  return BitIf(roles != 0, kDurationWord) |
         BitIf((roles & kAlone) != 0, kStartsDuration) |
         BitIf((roles & RoleBit(DurationRole::kHalf)) != 0, kDurationHalf) |
         BitIf((roles & kUnits) != 0, kDurationUnit) |
         BitIf((roles & kJoins) != 0, kDurationJoin) |
         BitIf((roles & kVague) != 0, kDurationVague);
}

constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15;  // 2^64 by golden ratio

// A sign may fold to a word's letters.
std::uint64_t KeyOf(const Token& token) {
  return token.hash + static_cast<std::uint64_t>(token.kind) * kSpread;
}

constexpr std::size_t kAhead = 32;  // tokens; memory takes as long as these
constexpr auto kRelaxed = std::memory_order_relaxed;

constexpr std::size_t kHeadlineLetters = 4;  // bytes; shorter words stay lower

}  // namespace

WordStarts::WordStarts(std::string_view language)
    : knowledge_(KnowledgeFor(language)),
      date_words_(DateWordsFor(language)),
      duration_words_(DurationWordsFor(language)),
      gazetteer_(Gazetteer::For(language)),
      name_words_(NameWords::For(language)),
      generic_words_(GenericWords::For(language)) {
  // No key of the first place has this bit, and no key of the others is 0: so
  // all are free.
  for (Slot& slot : memory_[0]) slot.check = 1;
}

const WordStarts& WordStarts::For(std::string_view language) {
  static auto& built = *new text::ByLanguage<WordStarts>;
  return built.Get(language, [&] {
    // Numbers and what they count take most of the time. What knows nothing of
    // them is learnt meanwhile, if there is a thread for it.
    const std::future<void> others =
        std::async(std::launch::async | std::launch::deferred, [&] {
          Gazetteer::For(language);
          DateWordsFor(language);
          DurationWordsFor(language);
        });
    return new WordStarts(language);
  });
}

std::uint64_t WordStarts::LookUp(std::string_view folded,
                                 const Token& token) const {
  std::uint64_t starts = std::uint64_t{name_words_.Roles(token)}
                         << kNameWordShift;
  const auto set = [&starts](WordStart start, bool is) {
    starts |= BitIf(is, start);
  };
  const NumberWords& numbers = knowledge_.number_words;
  const QuantityNames& names = knowledge_.quantity_names;
  const bool word = token.kind == TokenKind::kWord;
  const bool digits = token.kind == TokenKind::kDigits;
  const bool number = word ? MayBeginNumber(knowledge_, folded)
                           : digits || HasVulgarFraction(folded);
  set(kStartsNumber, number);
  set(kGoesOnAfter, number && word && MustGoOn(knowledge_, folded));
  set(kGoesOnNumber, !digits && MayBeNumber(numbers.trie, folded));
  set(kStartsCounted, MayBegin(names.before, folded));
  set(kFollowsNumber,
      MayBegin(names.after, folded) || !names.connectors.Find(folded).empty());
  set(kHedge, knowledge_.hedges.before.Begins(token.hash) ||
                  knowledge_.hedges.after.Begins(token.hash));
  starts |= DurationStarts(duration_words_.RolesBegunBy(token.hash));
  const bool compound =
      word && ReadCompoundDuration(knowledge_.compound_durations, folded);
  set(kDurationCompound, compound);
  set(kStartsDuration, compound);
  set(kTellsDuration, compound || duration_words_.telling.Contains(token.hash));
  const bool name = gazetteer_.MayMatch(folded, token);
  set(kStartsName, name);
  set(kNeedsCapital, name && gazetteer_.NeedsCapital(folded, token));
  set(kGenericWord, generic_words_.Find(token.hash) != nullptr);
  set(kDateItem, !word || IsHanDigit(folded) || IsRoman(folded) ||
                     date_words_.table.Begins(token.hash));
  set(kTellsDate, (digits && folded.size() == 4) || IsHanDigit(folded) ||
                      date_words_.telling.Contains(token.hash));
  set(kTellsCountedDate, date_words_.telling_of_numbers.Contains(token.hash));
  set(kTellsYear, date_words_.telling_of_years.Contains(token.hash));
  set(kThreeDigits, digits && folded.size() == 3);
  set(kRomanLetters, IsRoman(folded));
  set(kOpensSentence, token.kind == TokenKind::kPunct && OpensSentence(folded));
  set(kHeadlineWord, folded.size() >= kHeadlineLetters);
  return starts;
}

std::uint64_t WordStarts::Remember(std::uint64_t key,
                                   std::uint64_t starts) const {
  Slots& slots = memory_[key & (kPlaces - 1)];
  slots[1].check.store(slots[0].check.load(kRelaxed), kRelaxed);
  slots[1].starts.store(slots[0].starts.load(kRelaxed), kRelaxed);
  slots[0].check.store(key ^ starts * kSpread, kRelaxed);
  slots[0].starts.store(starts, kRelaxed);
  return starts;
}

// Marks have other keys, but come so often that nothing need be fetched.
inline void WordStarts::Fetch(const Token& word) const {
  __builtin_prefetch(&memory_[word.hash & (kPlaces - 1)]);
}

inline std::uint64_t WordStarts::Find(const Tokens& tokens,
                                      const Token& token) const {
  const std::uint64_t key = KeyOf(token);
  for (const Slot& slot : memory_[key & (kPlaces - 1)]) {
    const std::uint64_t known = slot.starts.load(kRelaxed);
    if ((slot.check.load(kRelaxed) ^ known * kSpread) == key) return known;
  }
  return Remember(key, LookUp(tokens.Fold(token), token));
}

Starts WordStarts::Of(const Tokens& tokens) const {
  const std::span<const Token> list(tokens.list);
  Starts out(list.size());
  const std::span<std::uint64_t> to(out);
  for (std::size_t i = 0; i < list.size(); ++i) {
    Fetch(list[std::min(i + kAhead, list.size() - 1)]);
    const Token& token = list[i];
    to[i] = WithCapital(Find(tokens, token) | TokenBits(token));
    if (token.kind == TokenKind::kDigits && TellsDateOfDigits(tokens, i)) {
      to[i] |= kTellsDate;
    }
  }
  return out;
}

}  // namespace claimdiff
