// A key keeps what translations keep. Particles go ("Glasgow School of Art" is
// "glasgow school art"), and so does order where a word has a meaning that
// translators translate: what is left of the name comes first, the concepts
// after it. Marks of letters, legal forms and punctuation go as well.
#include "extract/name_keys.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "text/plain_letters.h"

namespace claimdiff {

namespace {

using text::Token;
using text::TokenKind;

constexpr std::string_view kName = "name:";
}  // namespace

// The letters of "L3", "SA80".
bool NameKeyReader::IsBeforeDigits(std::uint32_t i) const {
  const auto& list = s_.tokens.list;
  return i + 1 < list.size() && list[i + 1].kind == TokenKind::kDigits &&
         !list[i + 1].space_before;
}

// Particles, the names' own articles and legal forms.
bool NameKeyReader::IsSilent(const NameRun& run, std::uint32_t i) const {
  const Token& token = s_.tokens.list[i];
  if (run.last - run.first < 2 || IsBeforeDigits(i)) return false;
  if (IsNameWord(s_.starts, i, kLegalForm)) return true;
  if (!text::HasCase(token.script) || i + 1 == run.last) return false;
  if (i == run.first) return IsNameWord(s_.starts, i, kParticle);
  return token.kind == TokenKind::kWord && token.space_before &&
         !token.upper_first && !token.upper_inside;
}

void NameKeyReader::AddConcept(const GenericWord& word) {
  concepts_.push_back(word.concept_name);
  is_place_ |= word.is_place;
}

void NameKeyReader::AddWord(std::uint32_t i, TokenKind before) {
  const Token& token = s_.tokens.list[i];
  std::string_view fold = s_.tokens.Fold(token);
  if (token.kind == TokenKind::kWord) {
    if ((s_.starts[i] & kGenericWord) != 0) {
      return AddConcept(*s_.generic.Find(token.hash));
    }
    if (const GenericWord* word = s_.generic.TakeEnding(&fold)) {
      AddConcept(*word);
    }
  }
  const bool glue = before != TokenKind::kPunct && before != token.kind &&
                    !token.space_before;
  const bool grapheme = text::IsGraphemeScript(token.script);
  if (!rest_.empty() && !glue && !grapheme) rest_ += ' ';
  text::AppendPlain(fold, &rest_);
}

void NameKeyReader::ReadWords(const NameRun& run) {
  rest_.clear();
  concepts_.clear();
  is_place_ = false;
  TokenKind before = TokenKind::kPunct;
  for (std::uint32_t i = run.first; i < run.last; ++i) {
    const TokenKind kind = s_.tokens.list[i].kind;
    if (kind != TokenKind::kWord && kind != TokenKind::kDigits) continue;
    if (!IsSilent(run, i)) AddWord(i, before);
    before = kind;
  }
}

std::string& NameKeyReader::NextKey() { return keys_[size_++].assign(kName); }

void NameKeyReader::JoinWords() {
  std::sort(concepts_.begin(), concepts_.end());
  std::string& key = NextKey();
  key += rest_;
  for (const std::string_view word : concepts_) {
    if (key.size() > kName.size()) key += '+';
    key += word;
  }
}

std::span<const std::string> NameKeyReader::Read(const NameRun& run) {
  size_ = 0;
  ReadWords(run);
  if (rest_.empty() && concepts_.empty()) {
    // A name that is all marks and letters of no word.
    std::string& key = NextKey();
    for (std::uint32_t i = run.first; i < run.last; ++i) {
      text::AppendPlain(s_.tokens.Fold(s_.tokens.list[i]), &key);
    }
    return {keys_.data(), size_};
  }
  if (run.genitive && rest_.ends_with('s')) rest_.pop_back();
  JoinWords();
  if (is_place_ && rest_.size() > 2) NextKey() += rest_;
  if (run.may_be_genitive && rest_.ends_with('s')) {
    rest_.pop_back();
    JoinWords();
  }
  return {keys_.data(), size_};
}

}  // namespace claimdiff
