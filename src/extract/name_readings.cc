#include "extract/name_readings.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

namespace claimdiff {

namespace {

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
  const std::size_t last_space = key.rfind(' ');
  if (last_space == std::string_view::npos) return;
  std::size_t spaces = 0;
  for (const char c : key) {
    if (c == '+') return;
    spaces += c == ' ';
  }
  if (spaces > 2) return;
  const std::string_view last = key.substr(last_space + 1);
  if (last.size() < 3 || std::any_of(last.begin(), last.end(), IsDigit) ||
      IsRomanNumeral(last)) {
    return;
  }
  out->append(kName).append(last);
}

// Letters as all languages write them that exchange some when they take over a
// name; 0 for what stands in no key that is respelt.
constexpr std::array<char, 256> kRespeltLetters = [] {
  std::array<char, 256> letters{};
  for (unsigned char c = 'a'; c <= 'z'; ++c) letters[c] = static_cast<char>(c);
  letters['c'] = letters['q'] = 'k';
  letters['w'] = 'v';
  letters['y'] = letters['j'] = 'i';
  letters['z'] = 's';
  letters[' '] = ' ';
  letters['+'] = '+';
  return letters;
}();

char Respell(char c) { return kRespeltLetters[static_cast<unsigned char>(c)]; }

// A set of small letters, a bit each.
constexpr std::uint32_t LetterBits(std::string_view letters) {
  std::uint32_t bits = 0;
  for (const char c : letters) bits |= std::uint32_t{1} << (c - 'a');
  return bits;
}

// REQUIRES: `c` is a small letter.
bool IsIn(std::uint32_t letter_bits, char c) {
  return (letter_bits >> (c - 'a') & 1) != 0;
}

// `word` without an ending that Latin names have in one language or another:
// us, os, es, as, is, um, ae, or one of o, a, e, i, s, u. Three letters stay.
std::string_view WithoutEnding(std::string_view word) {
  if (word.size() < 4) return word;
  const char last = word.back();
  const char before = word[word.size() - 2];
  const bool two = (last == 's' && IsIn(LetterBits("aeiou"), before)) ||
                   (last == 'm' && before == 'u') ||
                   (last == 'e' && before == 'a');
  if (two && word.size() >= 5) return word.substr(0, word.size() - 2);
  const bool one = IsIn(LetterBits("aeiosu"), last);
  return one ? word.substr(0, word.size() - 1) : word;
}

// What the letter at `i` becomes; 0 if it goes. Of few letters it matters what
// stands beside them.
char RespeltAt(std::string_view word, std::size_t i) {
  const char c = word[i];
  if (!IsIn(LetterBits("haop"), c)) return Respell(c);
  if (c == 'h') {  // not heard: "Thermopylae", "Pharsalus", "Bach"
    return i > 0 && IsIn(LetterBits("tpckr"), word[i - 1]) ? '\0' : c;
  }
  const char next = i + 1 < word.size() ? word[i + 1] : '\0';
  if (c == 'p') return next == 'h' ? 'f' : c;
  return next == 'e' ? '\0' : c;  // "caesar", "poem"
}

// "thermopylae", "termopyle": "termopil". Without h after a consonant, double
// letters and endings.
// REQUIRES: `word` is of small letters.
void AppendRespelt(std::string_view word, std::string* out) {
  if (word.size() < 4) {
    out->append(word);
    return;
  }
  const std::size_t from = out->size();
  out->append(word);
  char* const begin = out->data() + from;
  char* end = begin;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = RespeltAt(word, i);
    if (c != '\0' && (end == begin || end[-1] != c)) *end++ = c;
  }
  std::string_view respelt = WithoutEnding({begin, end});
  if (respelt.size() > 3 && respelt.back() == 'i') respelt.remove_suffix(1);
  out->resize(from + respelt.size());
}

// "name:~" and the key respelt; nothing for what is no Latin word, or short.
// REQUIRES: `key` begins with kName.
void Respelt(std::string_view key, std::string* out) {
  if (key.size() < kName.size() + 4) return;
  key.remove_prefix(kName.size());
  for (const char c : key) {
    if (Respell(c) == '\0') return;
  }
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

// Gathers the facts of one mention, each key once.
class Mention {
 public:
  Mention(Span span, std::vector<Fact>* out)
      : span_(span), start_(out->size()), out_(*out) {}

  // Makes a fact of `key`, a string or a view of one.
  template <typename Key>
  void Add(Key&& key) {
    if (!IsNew(key)) return;
    Fact& fact = out_.emplace_back();
    fact.kind = FactKind::kEntity;
    fact.key = std::forward<Key>(key);
    fact.span = span_;
  }

  const std::string& FirstKey() const { return out_[start_].key; }

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

  Span span_;
  std::size_t start_;
  std::size_t names_ = 0;
  std::vector<Fact>& out_;
};

}  // namespace

void NameReadings::Add(std::span<Fact> mention, std::vector<Fact>* out) {
  const bool own = mention.front().key.starts_with(kName);
  Mention all(mention.front().span, out);
  for (Fact& fact : mention) all.Add(std::move(fact.key));
  if (!own) return;
  for (const auto read : {Surname, Respelt}) {
    reading_.clear();
    read(all.FirstKey(), &reading_);
    all.Add(std::as_const(reading_));
  }
}

}  // namespace claimdiff
