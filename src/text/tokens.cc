// One pass over the bytes: class, script and folded letter of each code point
// come from one table (characters.h), and the hash grows with the folded form.
// Only words with a letter that does not fold by itself go to ICU. Word
// iterators of ICU were rejected: they cost three to twenty times as much as
// this scan, and their dictionaries for Chinese and Thai cut names apart.
#include "text/tokens.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <algorithm>

#include "text/characters.h"
#include "text/utf8.h"

namespace claimdiff::text {

namespace {

// FNV-1a, 64 bits (Fowler, Noll, Vo).
constexpr std::uint64_t kHashStart = 0xCBF29CE484222325u;

std::uint64_t AddToHash(std::uint64_t hash, char byte) {
  return (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3u;
}

// Appends the folded form of `word` to `out`.
void FoldByIcu(std::string_view word, std::string* out) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer =
      icu::Normalizer2::getNFKCCasefoldInstance(status);
  if (U_FAILURE(status)) return;
  std::string folded;
  icu::StringByteSink<std::string> sink(&folded);
  normalizer->normalizeUTF8(
      0, icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())),
      sink, nullptr, status);
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint c = DecodeAt(folded, at);
    at += c.size;
    const char32_t level = LevelFolded(c.value);
    if (level != 0) AppendUtf8(level, out);
  }
}

// Folds a word, code point by code point, as long as each folds by itself.
class Folder {
 public:
  // Appends to `out`, which outlives this.
  explicit Folder(std::string* out) : out_(*out) {}

  void Start() {
    begin_ = out_.size();
    letters_ = 0;
    hash_ = kHashStart;
    simple_ = true;
    combining_ = false;
  }

  void Take(const CharInfo& info) {
    if (!info.simple || (info.combining && combining_)) simple_ = false;
    combining_ = info.combining;
    if (simple_ && info.folded != 0) Append(info.folded);
  }

  // The same for a run of ASCII letters at once.
  void TakeAscii(std::string_view letters) {
    combining_ = false;
    if (!simple_) return;
    const std::size_t from = out_.size();
    out_.append(letters);
    letters_ += letters.size();
    std::uint64_t hash = hash_;
    for (char* c = out_.data() + from; c != out_.data() + out_.size(); ++c) {
      *c = static_cast<char>(*c | 0x20);
      hash = AddToHash(hash, *c);
    }
    hash_ = hash;
  }

  // The word has something that Take was not told of.
  void GiveUp() { simple_ = false; }

  // REQUIRES: `word` is what was taken.
  void Finish(std::string_view word) {
    if (simple_) return;
    out_.resize(begin_);
    FoldByIcu(word, &out_);
    const std::string_view folded = std::string_view(out_).substr(begin_);
    letters_ = CountCodePoints(folded);
    hash_ = HashFolded(folded);
  }

  std::size_t begin() const { return begin_; }
  std::size_t letters() const { return letters_; }
  std::uint64_t hash() const { return hash_; }

 private:
  void Append(char32_t c) {
    ++letters_;
    if (c < 0x80) {
      out_.push_back(static_cast<char>(c));
      hash_ = AddToHash(hash_, static_cast<char>(c));
      return;
    }
    const std::size_t from = out_.size();
    AppendUtf8(c, &out_);
    for (std::size_t i = from; i < out_.size(); ++i) {
      hash_ = AddToHash(hash_, out_[i]);
    }
  }

  std::string& out_;
  std::size_t begin_ = 0;
  std::size_t letters_ = 0;
  std::uint64_t hash_ = kHashStart;
  bool simple_ = true;
  bool combining_ = false;  // the code point taken last
};

constexpr std::size_t kMaxTokenBytes = 4096;  // a longer run is cut

class Scanner {
 public:
  explicit Scanner(std::string_view text)
      : text_(text), table_(CharTable::Shared()) {}

  Tokens Run() {
    tokens_.list.reserve(text_.size() / 5 + 8);
    tokens_.folded.reserve(text_.size() + 8);
    while (at_ < text_.size()) Step();
    return std::move(tokens_);
  }

 private:
  CodePoint Peek() const { return DecodeAt(text_, at_); }
  CharInfo Info(CodePoint c) const { return table_.Find(c.value); }

  void Step() {
    if (text_[at_] == ' ') {
      space_ = true;
      ++at_;
      return;
    }
    const CodePoint c = Peek();
    const CharInfo info = Info(c);
    switch (info.klass) {
      case CharClass::kLineEnd:
        line_ = space_ = true;
        at_ += c.size;
        return;
      case CharClass::kSpace:
        space_ = true;
        at_ += c.size;
        return;
      case CharClass::kFormat: at_ += c.size; return;
      case CharClass::kDigit: Digits(c, info); return;
      case CharClass::kPunct: Single(c, info, TokenKind::kPunct); return;
      case CharClass::kSymbol: Single(c, info, TokenKind::kSymbol); return;
      case CharClass::kMark:
      case CharClass::kUpper:
      case CharClass::kLower:
      case CharClass::kLetter: Word(c, info); return;
    }
  }

  // Runs end where another system's digits begin.
  void Digits(CodePoint first, CharInfo first_info) {
    const std::size_t begin = at_;
    const auto zero_of = [](CodePoint c, CharInfo info) {
      return c.value - (info.folded - U'0');
    };
    const char32_t zero = zero_of(first, first_info);
    folder_.Start();
    CodePoint c = first;
    CharInfo info = first_info;
    while (info.klass == CharClass::kDigit && zero_of(c, info) == zero) {
      folder_.Take(info);
      at_ += c.size;
      if (at_ >= text_.size() || at_ - begin >= kMaxTokenBytes) break;
      c = Peek();
      info = Info(c);
    }
    Emit(begin, TokenKind::kDigits, Script::kCommon);
  }

  void Single(CodePoint c, CharInfo info, TokenKind kind) {
    const std::size_t begin = at_;
    at_ += c.size;
    folder_.Start();
    folder_.Take(info);
    Emit(begin, kind, Script::kCommon);
  }

  void Word(CodePoint first, CharInfo first_info) {
    const std::size_t begin = at_;
    const Script script = first_info.script;
    bool upper_inside = false;
    bool lower_inside = first_info.klass == CharClass::kLower;
    bool format = false;
    at_ += first.size;
    folder_.Start();
    folder_.Take(first_info);
    std::size_t end = at_;
    while (at_ < text_.size() && at_ - begin < kMaxTokenBytes) {
      if (script == Script::kLatin && IsAsciiLetter(text_[at_])) {
        if (format) folder_.GiveUp();
        const AsciiRun run = TakeAsciiRun(begin + kMaxTokenBytes);
        upper_inside |= run.upper;
        lower_inside |= run.lower;
        end = at_;
        continue;
      }
      const CodePoint c = Peek();
      const CharInfo info = Info(c);
      if (info.klass ==
          CharClass::kFormat) {  // counts only if the word goes on
        at_ += c.size;
        format = true;
        continue;
      }
      const bool mark = info.klass == CharClass::kMark;
      const bool letter = info.klass == CharClass::kUpper ||
                          info.klass == CharClass::kLower ||
                          info.klass == CharClass::kLetter;
      if (!mark && !letter) break;
      if (letter && (IsGraphemeScript(script) || info.script != script) &&
          !(info.script == Script::kCommon && !IsGraphemeScript(script))) {
        break;
      }
      upper_inside |= info.klass == CharClass::kUpper;
      lower_inside |= info.klass == CharClass::kLower;
      if (format) folder_.GiveUp();
      folder_.Take(info);
      at_ += c.size;
      end = at_;
    }
    at_ = end;
    Token& token = Emit(begin, TokenKind::kWord, script);
    token.upper_first = first_info.klass == CharClass::kUpper;
    token.upper_inside = upper_inside;
    token.lower_inside = lower_inside;
  }

  struct AsciiRun {
    bool upper = false;
    bool lower = false;
  };

  static bool IsAsciiLetter(char c) {
    return static_cast<unsigned char>((c | 0x20) - 'a') < 26;
  }

  // Takes the letters from at_ on, up to byte `limit`.
  AsciiRun TakeAsciiRun(std::size_t limit) {
    limit = std::min(limit, text_.size());
    const std::size_t from = at_;
    AsciiRun run;
    for (; at_ < limit && IsAsciiLetter(text_[at_]); ++at_) {
      const bool lower = (text_[at_] & 0x20) != 0;
      run.lower |= lower;
      run.upper |= !lower;
    }
    folder_.TakeAscii(text_.substr(from, at_ - from));
    return run;
  }

  Token& Emit(std::size_t begin, TokenKind kind, Script script) {
    Token token;
    token.span = {static_cast<std::uint32_t>(begin),
                  static_cast<std::uint32_t>(at_)};
    token.kind = kind;
    token.script = script;
    token.space_before = space_;
    token.line_before = line_;
    folder_.Finish(text_.substr(begin, at_ - begin));
    token.fold_begin = static_cast<std::uint32_t>(folder_.begin());
    // NFKC makes at most 18 code points of one; the bound keeps 16 bits safe.
    token.fold_size = static_cast<std::uint16_t>(std::min<std::size_t>(
        tokens_.folded.size() - token.fold_begin, 0xFFFF));
    token.letters = static_cast<std::uint8_t>(
        std::min<std::size_t>(folder_.letters(), 0xFF));
    token.hash = token.fold_size == 0xFFFF ? HashFolded(tokens_.Fold(token))
                                           : folder_.hash();
    space_ = line_ = false;
    return tokens_.list.emplace_back(token);
  }

  std::string_view text_;
  const CharTable& table_;
  Tokens tokens_;
  Folder folder_{&tokens_.folded};
  std::size_t at_ = 0;
  bool space_ = true;
  bool line_ = true;
};

}  // namespace

std::uint64_t ContinueHash(std::uint64_t hash, std::string_view more) {
  for (const char c : more) hash = AddToHash(hash, c);
  return hash;
}

std::uint64_t HashFolded(std::string_view folded) {
  return ContinueHash(kHashStart, folded);
}

std::string Fold(std::string_view text) {
  const CharTable& table = CharTable::Shared();
  std::string out;
  Folder folder(&out);
  folder.Start();
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = DecodeAt(text, at);
    folder.Take(table.Find(c.value));
    at += c.size;
  }
  folder.Finish(text);
  return out;
}

std::size_t Tokens::CountLetters(const Token& token) const {
  return CountCodePoints(Fold(token));
}

std::uint32_t Tokens::FirstAt(std::uint32_t byte) const {
  const auto at = std::partition_point(
      list.begin(), list.end(),
      [byte](const Token& token) { return token.span.begin < byte; });
  return static_cast<std::uint32_t>(at - list.begin());
}

std::uint32_t Tokens::FirstAt(std::uint32_t byte, std::uint32_t from) const {
  if (from > list.size() || (from > 0 && list[from - 1].span.begin >= byte)) {
    return FirstAt(byte);
  }
  constexpr std::uint32_t kStride = 8;
  while (list.size() - from > kStride &&
         list[from + kStride].span.begin < byte) {
    from += kStride;
  }
  while (from < list.size() && list[from].span.begin < byte) ++from;
  return from;
}

Tokens Tokenise(std::string_view text) { return Scanner(text).Run(); }

}  // namespace claimdiff::text
