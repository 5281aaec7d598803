#include "segment/rules.h"

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "data/data.h"
#include "text/calendar_names.h"
#include "text/language_tag.h"

namespace claimdiff {

namespace {

// Made-up language codes must not fill the memory.
constexpr std::size_t kMaxLanguages = 1000;

constexpr std::uint32_t kMaxWords = 5;  // "S. E. u O." has four

// Goes through the words of an abbreviation from its last to its first.
std::uint64_t MixWord(std::uint64_t hash, std::uint64_t word) {
  return (hash ^ word) * 0x9E3779B97F4A7C15u + 1;
}

// Calls word(std::string_view) for each word of a column.
template <typename Word>
void ForEachWord(std::string_view column, Word word) {
  while (!column.empty()) {
    const std::size_t end = column.find(' ');
    if (end != 0) word(column.substr(0, end));
    column.remove_prefix(end == std::string_view::npos ? column.size()
                                                       : end + 1);
  }
}

bool Contains(std::string_view languages, std::string_view base) {
  bool found = false;
  ForEachWord(languages, [&](std::string_view language) {
    found |= language == base || language == "*";
  });
  return found;
}

Abbreviation KindOf(std::string_view name) {
  if (name == "name") return Abbreviation::kName;
  if (name == "end") return Abbreviation::kEnd;
  if (name == "starter") return Abbreviation::kStarter;
  if (name == "number") return Abbreviation::kNumber;
  if (name == "unit") return Abbreviation::kUnit;
  if (name == "year") return Abbreviation::kYear;
  if (name == "follows") return Abbreviation::kFollows;
  return Abbreviation::kNone;
}

// One past the longest phrase of `table` at token `at`, or 0.
std::uint32_t MatchEnd(const text::PhraseTable& table,
                       const text::Tokens& tokens, std::uint32_t at,
                       std::uint32_t limit) {
  thread_local std::vector<text::PhraseMatch> matches;
  matches.clear();
  table.Match(tokens, at, limit, &matches);
  return matches.empty() ? 0 : matches.back().token_end;
}

// Adds the words of the rows of `table` that name the language `base`.
void AddWords(std::string_view table, std::string_view base,
              text::PhraseTable* words) {
  data::ForEachRow(data::Table(table), [&](std::string_view line) {
    if (!Contains(data::NextColumn(&line), base) && base != "und") return;
    ForEachWord(line, [&](std::string_view word) { words->Add(word, 1); });
  });
}

bool IsJoint(std::string_view fold) { return fold == "." || fold == "-"; }

}  // namespace

void SentenceRules::AddAbbreviations(Abbreviation kind,
                                     std::string_view words) {
  ForEachWord(words, [&](std::string_view word) {
    const text::Tokens tokens = text::Tokenise(word);
    if (tokens.list.empty()) return;
    std::uint64_t hash = 0;
    for (auto token = tokens.list.rbegin(); token != tokens.list.rend();
         ++token) {
      if (!IsJoint(tokens.Fold(*token))) hash = MixWord(hash, token->hash);
    }
    abbreviations_[hash] = {kind, tokens.list.front().upper_first};
  });
}

void SentenceRules::AddMonths(std::string_view language) {
  for (const text::CalendarName& month : text::MonthNames(language)) {
    const text::Tokens tokens = text::Tokenise(month.name);
    const bool word = !tokens.list.empty() && tokens.list.size() <= 2 &&
                      tokens.list[0].kind == text::TokenKind::kWord;
    if (!month.abbreviated || !word) continue;
    const std::uint64_t hash = MixWord(0, tokens.list[0].hash);
    const Row* const row = abbreviations_.Find(hash);
    if (row != nullptr && !row->capital) continue;
    abbreviations_[hash] = {Abbreviation::kNumber, false};
  }
}

AbbreviationMatch SentenceRules::FindAbbreviation(const text::Tokens& tokens,
                                                  std::uint32_t floor,
                                                  std::uint32_t last) const {
  AbbreviationMatch match;
  std::uint64_t hash = 0;
  std::uint32_t at = last;
  for (std::uint32_t words = 0; words < kMaxWords; ++words) {
    const text::Token& token = tokens.list[at];
    if (token.kind != text::TokenKind::kWord) break;
    hash = MixWord(hash, token.hash);
    const Row* const row = abbreviations_.Find(hash);
    if (row != nullptr && (token.upper_first || !row->capital)) {
      match = {row->kind, at, row->capital};
    }
    if (at < floor + 2 || !IsJoint(tokens.Fold(tokens.list[at - 1]))) break;
    at -= tokens.Fold(tokens.list[at - 2]) == "." && at >= floor + 3 ? 3 : 2;
  }
  return match;
}

bool SentenceRules::IsStarter(const text::Tokens& tokens, std::uint32_t at,
                              std::uint32_t limit) const {
  return MatchEnd(starters_, tokens, at, limit) > 0;
}

std::uint32_t SentenceRules::SpeechVerbEnd(const text::Tokens& tokens,
                                           std::uint32_t at,
                                           std::uint32_t limit) const {
  return MatchEnd(speech_verbs_, tokens, at, limit);
}

SentenceRules LoadRules(std::string_view language) {
  SentenceRules rules;
  const std::string_view base = text::PrimarySubtag(language);
  data::ForEachRow(data::Table("abbreviations"), [&](std::string_view line) {
    const std::string_view kind = data::NextColumn(&line);
    if (!Contains(data::NextColumn(&line), base)) return;
    if (kind == "ordinal") {
      rules.ordinals_ =
          line == "capital" ? Ordinals::kCapital : Ordinals::kSmall;
    } else if (kind == "syllable") {
      rules.syllable_initials_ = true;
    } else if (kind == "letter") {
      ForEachWord(line, [&](std::string_view word) {
        rules.before_letters_.Insert(text::HashFolded(text::Fold(word)));
      });
    } else {
      rules.AddAbbreviations(KindOf(kind), line);
    }
  });
  rules.AddMonths(base);
  AddWords("sentence_starters", base, &rules.starters_);
  AddWords("speech_verbs", base, &rules.speech_verbs_);
  return rules;
}

const SentenceRules& RulesFor(std::string_view language) {
  static std::mutex mutex;
  static auto& loaded =
      *new std::map<std::string, std::unique_ptr<SentenceRules>, std::less<>>;
  const std::string_view base = text::PrimarySubtag(language);
  const std::lock_guard lock(mutex);
  auto at = loaded.find(base);
  if (at == loaded.end() && loaded.size() >= kMaxLanguages) {
    at = loaded.begin();
  }
  if (at == loaded.end()) {
    auto rules = std::make_unique<SentenceRules>(LoadRules(base));
    at = loaded.emplace(std::string(base), std::move(rules)).first;
  }
  return *at->second;
}

}  // namespace claimdiff
