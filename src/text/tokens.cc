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
#include <array>
#include <bit>
#include <cstring>

#include "text/characters.h"
#include "text/utf8.h"

namespace claimdiff::text {

namespace {

// FNV-1a, 64 bits (Fowler, Noll, Vo).
constexpr std::uint64_t kHashStart = 0xCBF29CE484222325u;

constexpr std::uint64_t kHashPrime = 0x100000001B3u;

std::uint64_t AddToHash(std::uint64_t hash, char byte) {
  return (hash ^ static_cast<unsigned char>(byte)) * kHashPrime;
}

// By how many bytes too many: what takes that many zeros out of a hash again.
constexpr std::array<std::uint64_t, 9> kWithoutZeros = [] {
  // Newton's method doubles the bits of the inverse modulo 2^64 that are right.
  std::uint64_t inverse = kHashPrime;
  for (int i = 0; i < 6; ++i) inverse *= 2 - kHashPrime * inverse;
  std::array<std::uint64_t, 9> powers{1};
  for (std::size_t i = 1; i < powers.size(); ++i) {
    powers[i] = powers[i - 1] * inverse;
  }
  return powers;
}();

// The first `size` of eight bytes added, the first one lowest. In as many steps
// whatever the size: a loop that ends with the word is guessed wrong at most
// words, which costs more.
std::uint64_t AddToHash(std::uint64_t hash, std::uint64_t bytes,
                        std::uint32_t size) {
  if (size < 8) bytes &= (std::uint64_t{1} << size * 8) - 1;
  for (int i = 0; i < 8; ++i, bytes >>= 8) {
    hash = (hash ^ (bytes & 0xFF)) * kHashPrime;
  }
  return hash * kWithoutZeros[8 - size];
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

// The ASCII letters that some bytes begin with.
struct AsciiRun {
  std::uint32_t size = 0;  // eight at most
  // The highest bit of each byte that is one, the first byte lowest.
  std::uint64_t upper = 0;
  std::uint64_t lower = 0;
};

template <typename T>
std::uint64_t LoadAs(const char* bytes) {
  T value;
  std::memcpy(&value, bytes, sizeof value);
  return value;
}

// Up to eight bytes as a number, the first one lowest; zeros after the last.
std::uint64_t LoadBytes(const char* bytes, std::size_t size) {
  static_assert(std::endian::native == std::endian::little);
  if (size >= 8) return LoadAs<std::uint64_t>(bytes);
  // The first and the last of them, which may overlap.
  if (size >= 4) {
    return LoadAs<std::uint32_t>(bytes) |
           LoadAs<std::uint32_t>(bytes + size - 4) << (size - 4) * 8;
  }
  if (size == 0) return 0;
  return LoadAs<std::uint8_t>(bytes) |
         LoadAs<std::uint8_t>(bytes + size / 2) << size / 2 * 8 |
         LoadAs<std::uint8_t>(bytes + size - 1) << (size - 1) * 8;
}

constexpr std::uint64_t InEachByte(std::uint64_t byte) {
  return byte * 0x0101010101010101u;
}

// Folds a word, code point by code point, as long as each folds by itself.
class Folder {
 public:
  // Writes into `out`, which outlives this, from its end on; what it holds is
  // whole when Close has been called.
  explicit Folder(std::string* out) : out_(*out), size_(out->size()) {}

  // Makes room for about so many bytes.
  void Reserve(std::size_t more) { out_.resize(size_ + more); }

  void Close() { out_.resize(size_); }

  void Start() {
    begin_ = size_;
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

  // Takes the ASCII letters that `bytes` begin with, eight at most.
  AsciiRun TakeAscii(std::string_view bytes) {
    const std::uint64_t word = LoadBytes(bytes.data(), bytes.size());
    const std::uint64_t small = word | InEachByte(0x20);
    // The highest bit of each byte: whether that is a letter.
    const std::uint64_t low = small & InEachByte(0x7F);
    std::uint64_t letters = (low + InEachByte(0x80 - 'a')) &
                            ~(low + InEachByte(0x7F - 'z')) & ~word &
                            InEachByte(0x80);
    const std::uint64_t others = letters ^ InEachByte(0x80);
    AsciiRun run;
    letters &= (others - 1) & ~others;  // those before the first other
    run.size = CountBytes(letters);
    run.lower = letters & (word << 2);  // 0x20 tells them apart
    run.upper = letters & ~(word << 2);
    combining_ = false;
    if (simple_) AppendAscii(small, run.size);
    return run;
  }

  // The word has something that Take was not told of.
  void GiveUp() { simple_ = false; }

  // Whether all that was taken folds by itself; if not, FinishByIcu is due.
  bool simple() const { return simple_; }

  // REQUIRES: `word` is what was taken.
  void FinishByIcu(std::string_view word) {
    std::string folded;
    FoldByIcu(word, &folded);
    size_ = begin_;
    std::memcpy(Room(folded.size()), folded.data(), folded.size());
    size_ += folded.size();
    letters_ = CountCodePoints(folded);
    hash_ = HashFolded(folded);
  }

  std::size_t begin() const { return begin_; }
  std::size_t size() const { return size_ - begin_; }
  std::size_t letters() const { return letters_; }
  std::uint64_t hash() const { return hash_; }

 private:
  // Of those whose highest bit is set; the other bits are not.
  static std::uint32_t CountBytes(std::uint64_t flags) {
    return static_cast<std::uint32_t>((flags >> 7) * InEachByte(1) >> 56);
  }

  // Where the next bytes go, so many at most.
  char* Room(std::size_t most) {
    if (out_.size() - size_ < most) out_.resize(out_.size() * 2 + most);
    return out_.data() + size_;
  }

  void AppendAscii(std::uint64_t bytes, std::uint32_t size) {
    std::memcpy(Room(sizeof bytes), &bytes, sizeof bytes);
    size_ += size;
    letters_ += size;
    hash_ = AddToHash(hash_, bytes, size);
  }

  void Append(char32_t c) {
    ++letters_;
    char* const room = Room(4);
    const std::size_t size = EncodeUtf8(c, room);
    for (std::size_t i = 0; i < size; ++i) hash_ = AddToHash(hash_, room[i]);
    size_ += size;
  }

  std::string& out_;
  std::size_t size_;  // of out_, without the room behind it
  std::size_t begin_ = 0;
  std::size_t letters_ = 0;
  std::uint64_t hash_ = kHashStart;
  bool simple_ = true;
  bool combining_ = false;  // the code point taken last
};

constexpr std::size_t kMaxTokenBytes = 4096;  // a longer run is cut

class Scanner {
 public:
  // REQUIRES: `tokens` are empty.
  Scanner(std::string_view text, Tokens* tokens)
      : text_(text), table_(CharTable::Shared()), tokens_(*tokens) {}

  void Run() {
    tokens_.list.reserve(text_.size() / 5 + 8);
    folder_.Reserve(text_.size() + 8);
    while (at_ < text_.size()) Step();
    folder_.Close();
  }

 private:
  CodePoint Peek() const { return DecodeAt(text_, at_); }
  CharInfo Info(CodePoint c) const { return table_.Find(c.value); }

  void Step() {
    if (IsAsciiLetter(text_[at_])) {
      AsciiWord();
      return SkipSpace();
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
      case CharClass::kDigit: Digits(c, info); break;
      case CharClass::kPunct: Single(c, info, TokenKind::kPunct); break;
      case CharClass::kSymbol: Single(c, info, TokenKind::kSymbol); break;
      case CharClass::kMark:
      case CharClass::kUpper:
      case CharClass::kLower:
      case CharClass::kLetter: Word(c, info); break;
    }
    SkipSpace();
  }

  // The space that nearly all words and marks are followed by.
  void SkipSpace() {
    if (at_ < text_.size() && text_[at_] == ' ') {
      space_ = true;
      ++at_;
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

  // What has been seen of the word at hand.
  struct WordSeen {
    std::size_t begin;
    Script script;
    bool upper_first;
    bool upper_inside = false;
    bool lower_inside = false;
  };

  void Word(CodePoint first, CharInfo first_info) {
    WordSeen word{at_, first_info.script, first_info.klass == CharClass::kUpper,
                  false, first_info.klass == CharClass::kLower};
    at_ += first.size;
    folder_.Start();
    folder_.Take(first_info);
    GoOn(&word);
    EmitWord(word);
  }

  void AsciiWord() {
    WordSeen word{at_, Script::kLatin, (text_[at_] & 0x20) == 0};
    folder_.Start();
    TakeAscii(&word);
    // Nearly all words end here: what can go on is a letter beyond ASCII, or
    // after something invisible.
    const bool ends =
        at_ >= text_.size() || (text_[at_] >= ' ' && text_[at_] < '\x7F' &&
                                !IsAsciiLetter(text_[at_]));
    if (!ends) GoOn(&word);
    EmitWord(word);
  }

  // Takes the rest of the word.
  void GoOn(WordSeen* word) {
    const Script script = word->script;
    bool format = false;
    std::size_t end = at_;
    while (at_ < text_.size() && at_ - word->begin < kMaxTokenBytes) {
      if (script == Script::kLatin && IsAsciiLetter(text_[at_])) {
        if (format) folder_.GiveUp();
        TakeAscii(word);
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
      word->upper_inside |= info.klass == CharClass::kUpper;
      word->lower_inside |= info.klass == CharClass::kLower;
      if (format) folder_.GiveUp();
      folder_.Take(info);
      at_ += c.size;
      end = at_;
    }
    at_ = end;
  }

  static bool IsAsciiLetter(char c) {
    return static_cast<unsigned char>((c | 0x20) - 'a') < 26;
  }

  // Takes the ASCII letters from at_ on.
  void TakeAscii(WordSeen* word) {
    constexpr std::size_t kStride = 8;
    const std::size_t limit =
        std::min(text_.size(), word->begin + kMaxTokenBytes);
    constexpr auto kAll = ~std::uint64_t{0};
    std::uint64_t inside = at_ == word->begin ? kAll << 8 : kAll;
    AsciiRun run{kStride};
    while (run.size == kStride && at_ < limit) {
      run = folder_.TakeAscii(
          {text_.data() + at_, std::min(kStride, limit - at_)});
      word->upper_inside |= (run.upper & inside) != 0;
      word->lower_inside |= run.lower != 0;
      inside = kAll;
      at_ += run.size;
    }
  }

  void EmitWord(const WordSeen& word) {
    Token& token = Emit(word.begin, TokenKind::kWord, word.script);
    token.upper_first = word.upper_first;
    token.upper_inside = word.upper_inside;
    token.lower_inside = word.lower_inside;
  }

  Token& Emit(std::size_t begin, TokenKind kind, Script script) {
    if (!folder_.simple()) {
      folder_.FinishByIcu(text_.substr(begin, at_ - begin));
    }
    Token& token = tokens_.list.emplace_back();
    token.span = {static_cast<std::uint32_t>(begin),
                  static_cast<std::uint32_t>(at_)};
    token.fold_begin = static_cast<std::uint32_t>(folder_.begin());
    token.kind = kind;
    token.script = script;
    token.space_before = space_;
    token.line_before = line_;
    token.letters = static_cast<std::uint8_t>(
        std::min<std::size_t>(folder_.letters(), 0xFF));
    // NFKC makes at most 18 code points of one; the bound keeps 16 bits safe.
    token.fold_size = static_cast<std::uint16_t>(
        std::min<std::size_t>(folder_.size(), 0xFFFF));
    token.hash = token.fold_size == 0xFFFF ? HashFolded(tokens_.Fold(token))
                                           : folder_.hash();
    space_ = line_ = false;
    return token;
  }

  std::string_view text_;
  const CharTable& table_;
  Tokens& tokens_;
  Folder folder_{&tokens_.folded};
  std::size_t at_ = 0;
  bool space_ = true;
  bool line_ = true;
};

}  // namespace

std::uint64_t ContinueHash(std::uint64_t hash, std::string_view more) {
  constexpr std::size_t kStride = 8;
  for (; more.size() > kStride; more.remove_prefix(kStride)) {
    hash = AddToHash(hash, LoadBytes(more.data(), kStride), kStride);
  }
  return AddToHash(hash, LoadBytes(more.data(), more.size()),
                   static_cast<std::uint32_t>(more.size()));
}

std::uint64_t ContinueHash(std::uint64_t hash, char more) {
  return AddToHash(hash, more);
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
  if (!folder.simple()) folder.FinishByIcu(text);
  folder.Close();
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

Tokens Tokenise(std::string_view text) {
  Tokens tokens;
  Scanner(text, &tokens).Run();
  return tokens;
}

void Tokenise(std::string_view text, Tokens* tokens) {
  tokens->list.clear();
  tokens->folded.clear();
  Scanner(text, tokens).Run();
}

}  // namespace claimdiff::text
