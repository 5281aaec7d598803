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
constexpr std::string_view kRespelt = "name:~";
constexpr std::size_t kMostReadings = 3;  // of one mention

bool IsRomanNumeral(std::string_view word) {
  return word.find_first_not_of("ivxlc") == std::string_view::npos;
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// "name:" and the last of two or three words, or nothing.
// REQUIRES: `key` begins with kName.
void Surname(std::string_view key, std::string* out) {
  key.remove_prefix(kName.size());
  std::size_t spaces = 0;
  std::size_t last_space = 0;
  for (std::size_t i = 0; i < key.size(); ++i) {
    if (key[i] == '+') return;
    if (key[i] != ' ') continue;
    ++spaces;
    last_space = i;
  }
  if (spaces < 1 || spaces > 2) return;
  const std::string_view last = key.substr(last_space + 1);
  if (last.size() < 3 || std::any_of(last.begin(), last.end(), IsDigit) ||
      IsRomanNumeral(last)) {
    return;
  }
  out->append(kName).append(last);
}

// Letters that languages exchange when they take over a name.
char Respell(char c) {
  switch (c) {
    case 'c':
    case 'q': return 'k';
    case 'w': return 'v';
    case 'y':
    case 'j': return 'i';
    case 'z': return 's';
    default: return c;
  }
}

// `word` without an ending that Latin names have in one language or another.
std::string_view WithoutEnding(std::string_view word) {
  for (const std::string_view ending : {"us", "os", "es", "as", "is", "um",
                                        "ae", "o", "a", "e", "i", "s", "u"}) {
    if (word.size() >= ending.size() + 3 && word.ends_with(ending)) {
      return word.substr(0, word.size() - ending.size());
    }
  }
  return word;
}

// After these, "h" is not heard: "Thermopylae", "Pharsalus", "Bach".
bool SilencesH(char c) {
  return c == 't' || c == 'p' || c == 'c' || c == 'k' || c == 'r';
}

// "thermopylae", "termopyle": "termopil". Without h after a consonant, double
// letters and endings.
void AppendRespelt(std::string_view word, std::string* out) {
  if (word.size() < 4) {
    out->append(word);
    return;
  }
  const std::size_t from = out->size();
  out->resize(from + word.size());
  char* const begin = out->data() + from;
  char* end = begin;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char next = i + 1 < word.size() ? word[i + 1] : '\0';
    const char c = word[i] == 'p' && next == 'h' ? 'f' : Respell(word[i]);
    if (word[i] == 'h' && i > 0 && SilencesH(word[i - 1])) continue;
    // "caesar", "poem"
    if ((word[i] == 'a' || word[i] == 'o') && next == 'e') continue;
    if (end == begin || end[-1] != c) *end++ = c;
  }
  std::string_view respelt = WithoutEnding({begin, end});
  if (respelt.size() > 3 && respelt.back() == 'i') respelt.remove_suffix(1);
  out->resize(from + respelt.size());
}

bool IsPlain(char c) { return (c >= 'a' && c <= 'z') || c == ' ' || c == '+'; }

// "name:~" and the key respelt; nothing for what is no Latin word, or short.
// REQUIRES: `key` begins with kName.
void Respelt(std::string_view key, std::string* out) {
  if (key.size() < kName.size() + 4) return;
  key.remove_prefix(kName.size());
  if (!std::all_of(key.begin(), key.end(), IsPlain)) return;
  const std::size_t concepts = std::min(key.find('+'), key.size());
  out->append(kRespelt);
  for (std::size_t at = 0; at < concepts;) {
    const std::size_t end = std::min(key.find(' ', at), concepts);
    if (at > 0) *out += ' ';
    AppendRespelt(key.substr(at, end - at), out);
    at = end + 1;
  }
  out->append(key.substr(concepts));
}

// Gathers the facts of one mention with their readings, each key once.
class ReadingAdder {
 public:
  explicit ReadingAdder(std::vector<Fact>* out) : out_(*out) {}

  void Start(Span span) {
    span_ = span;
    start_ = out_.size();
    names_ = 0;
  }

  void Add(std::string&& key) {
    if (!IsNew(key)) return;
    NewFact().key = std::move(key);
  }

  // What `read` makes of the mention's first key. REQUIRES: it has one.
  void AddReading(void (*read)(std::string_view, std::string*)) {
    reading_.clear();
    read(out_[start_].key, &reading_);
    if (IsNew(reading_)) NewFact().key = reading_;
  }

 private:
  bool IsNew(std::string_view key) {
    const bool is_name = key.starts_with(kName);
    if (key.empty() || (is_name && names_ == kMostReadings)) return false;
    for (std::size_t k = start_; k < out_.size(); ++k) {
      if (out_[k].key == key) return false;
    }
    names_ += is_name ? 1 : 0;
    return true;
  }

  Fact& NewFact() {
    Fact& fact = out_.emplace_back();
    fact.kind = FactKind::kEntity;
    fact.span = span_;
    return fact;
  }

  std::vector<Fact>& out_;
  std::string reading_;
  Span span_;
  std::size_t start_ = 0;
  std::size_t names_ = 0;
};

}  // namespace

// Particles, the names' own articles and legal forms.
bool NameKeyReader::IsSilent(const NameRun& run, std::uint32_t i) const {
  const Token& token = s_.tokens.list[i];
  if (run.last - run.first < 2) return false;
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

void AddReadings(std::span<Fact> names, std::vector<Fact>* out) {
  ReadingAdder adder(out);
  for (auto fact = names.begin(); fact != names.end();) {
    const Span span = fact->span;
    const bool own = fact->key.starts_with(kName);
    adder.Start(span);
    for (; fact != names.end() && fact->span == span; ++fact) {
      adder.Add(std::move(fact->key));
    }
    if (!own) continue;
    adder.AddReading(Surname);
    adder.AddReading(Respelt);
  }
}

}  // namespace claimdiff
