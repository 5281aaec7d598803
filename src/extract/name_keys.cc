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
constexpr std::size_t kMostReadings = 3;

// A name's words, those with a meaning apart.
struct KeyParts {
  std::string rest;
  std::vector<std::string_view> concepts;
  bool is_place = false;
};

class KeyReader {
 public:
  KeyReader(const NameKeySources& sources, const NameRun& run)
      : s_(sources), run_(run) {}

  KeyParts Read() {
    TokenKind before = TokenKind::kPunct;
    for (std::uint32_t i = run_.first; i < run_.last; ++i) {
      const Token& token = s_.tokens.list[i];
      if (token.kind != TokenKind::kWord && token.kind != TokenKind::kDigits) {
        continue;
      }
      if (!IsSilent(i)) Add(token, before);
      before = token.kind;
    }
    return std::move(parts_);
  }

 private:
  // Particles, the names' own articles and legal forms.
  bool IsSilent(std::uint32_t i) const {
    const Token& token = s_.tokens.list[i];
    if (run_.last - run_.first < 2) return false;
    if (s_.words.Is(token, kLegalForm)) return true;
    if (!text::HasCase(token.script) || i + 1 == run_.last) return false;
    if (i == run_.first) return s_.words.Is(token, kParticle);
    return token.kind == TokenKind::kWord && token.space_before &&
           !token.upper_first && !token.upper_inside;
  }

  void Add(const Token& token, TokenKind before) {
    std::string_view fold = s_.tokens.Fold(token);
    if (token.kind == TokenKind::kWord) {
      if (const GenericWord* word = s_.generic.Find(std::string(fold))) {
        return AddConcept(*word);
      }
      if (const GenericWord* word = s_.generic.TakeEnding(&fold)) {
        AddConcept(*word);
      }
    }
    const bool glue = before != TokenKind::kPunct && before != token.kind &&
                      !token.space_before;
    const bool grapheme = text::IsGraphemeScript(token.script);
    if (!parts_.rest.empty() && !glue && !grapheme) parts_.rest += ' ';
    text::AppendPlain(fold, &parts_.rest);
  }

  void AddConcept(const GenericWord& word) {
    parts_.concepts.push_back(word.concept_name);
    parts_.is_place |= word.is_place;
  }

  const NameKeySources& s_;
  const NameRun& run_;
  KeyParts parts_;
};

std::string Joined(KeyParts* parts) {
  std::sort(parts->concepts.begin(), parts->concepts.end());
  std::string key(kName);
  key += parts->rest;
  for (const std::string_view word : parts->concepts) {
    if (key.size() > kName.size()) key += '+';
    key += word;
  }
  return key;
}

// A name that is all marks and letters of no word.
std::string Letters(const text::Tokens& tokens, const NameRun& run) {
  std::string key(kName);
  for (std::uint32_t i = run.first; i < run.last; ++i) {
    text::AppendPlain(tokens.Fold(tokens.list[i]), &key);
  }
  return key;
}

bool IsRomanNumeral(std::string_view word) {
  return word.find_first_not_of("ivxlc") == std::string_view::npos;
}

// The last of two or three words, or nothing.
std::string_view Surname(std::string_view key) {
  if (!key.starts_with(kName) || key.find('+') != std::string_view::npos) {
    return {};
  }
  key.remove_prefix(kName.size());
  const auto spaces = std::count(key.begin(), key.end(), ' ');
  if (spaces < 1 || spaces > 2) return {};
  const std::string_view last = key.substr(key.rfind(' ') + 1);
  const bool digits =
      last.find_first_of("0123456789") != std::string_view::npos;
  return last.size() < 3 || digits || IsRomanNumeral(last) ? std::string_view{}
                                                           : last;
}

}  // namespace

std::vector<std::string> NameKeys(const NameKeySources& sources,
                                  const NameRun& run) {
  KeyParts parts = KeyReader(sources, run).Read();
  if (parts.rest.empty() && parts.concepts.empty()) {
    return {Letters(sources.tokens, run)};
  }
  if (run.genitive && parts.rest.ends_with('s')) parts.rest.pop_back();
  std::vector<std::string> keys{Joined(&parts)};
  if (parts.is_place && parts.rest.size() > 2) {
    keys.push_back(std::string(kName) + parts.rest);
  }
  if (run.may_be_genitive && parts.rest.ends_with('s')) {
    parts.rest.pop_back();
    keys.push_back(Joined(&parts));
  }
  return keys;
}

void AddSurnames(std::vector<Fact>* facts) {
  std::vector<Fact> out;
  out.reserve(facts->size());
  for (std::size_t from = 0; from < facts->size();) {
    std::size_t to = from + 1;
    while (to < facts->size() && (*facts)[to].span == (*facts)[from].span) ++to;
    const Span span = (*facts)[from].span;
    const std::string surname(to - from < kMostReadings
                                  ? Surname((*facts)[from].key)
                                  : std::string_view{});
    const std::size_t start = out.size();
    const auto is_new = [&](std::string_view key) {
      return std::none_of(out.begin() + static_cast<std::ptrdiff_t>(start),
                          out.end(),
                          [&](const Fact& next) { return next.key == key; });
    };
    for (std::size_t k = from; k < to; ++k) {
      // Readings may have become one when names were joined.
      if (is_new((*facts)[k].key)) out.push_back(std::move((*facts)[k]));
    }
    if (!surname.empty() && is_new(std::string(kName) + surname)) {
      Fact& reading = out.emplace_back();
      reading.kind = FactKind::kEntity;
      reading.key = std::string(kName) + surname;
      reading.span = span;
    }
    from = to;
  }
  *facts = std::move(out);
}

}  // namespace claimdiff
