// Each begins with a mark, or holds one, that touches its letters: only these
// marks are looked at closely.
#include "extract/technical_names.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "extract/file_names.h"
#include "extract/key_names.h"

namespace claimdiff {

namespace {

using text::Token;
using text::TokenKind;

// Options that no text has but one on commands, from which on those of one
// letter count.
constexpr int kEnoughOptions = 2;

constexpr std::string_view kFileMarks = "-_./";
constexpr std::uint32_t kMostParts = 32;  // of a file's name, and marks

// The places of the marks in a text, ascending. Most text has few.
class Marks {
 public:
  explicit Marks(std::string_view text) : text_(text) {
    for (std::size_t k = 0; k < kMarks.size(); ++k) Find(k, 0);
  }

  // The end of the text, or more, when there are no more.
  std::size_t Next() {
    const auto first = std::min_element(next_.begin(), next_.end());
    const std::size_t place = *first;
    if (place != text_.npos) {
      Find(static_cast<std::size_t>(first - next_.begin()), place + 1);
    }
    return place;
  }

 private:
  static constexpr std::string_view kMarks = "-~/_.+";

  void Find(std::size_t mark, std::size_t from) {
    next_[mark] = text_.find(kMarks[mark], from);
  }

  const std::string_view text_;
  std::array<std::size_t, kMarks.size()> next_;
};

class TechnicalNames {
 public:
  TechnicalNames(std::string_view text, const text::Tokens& tokens)
      : text_(text), all_(tokens), tokens_(tokens.list) {}

  std::vector<Span> Run() {
    Marks marks(text_);
    for (std::size_t byte = marks.Next(); byte < text_.size();
         byte = marks.Next()) {
      at_ = all_.FirstAt(static_cast<std::uint32_t>(byte), at_);
      const bool inside_word =
          at_ == tokens_.size() || tokens_[at_].span.begin != byte;
      if (!inside_word && at_ >= next_) Begin(at_);
    }
    std::vector<Span> out;
    for (const Found& next : found_) {
      if (!next.doubtful || options_ >= kEnoughOptions) {
        out.push_back(next.span);
      }
    }
    return out;
  }

 private:
  struct Found {
    Span span;
    bool doubtful = false;
  };

  void Begin(std::uint32_t i) {
    switch (MarkAt(i)) {
      case '-':
        if (!Chord(i)) Option(i);
        break;
      case '+': Chord(i); break;
      case '~':
      case '/': Path(i); break;
      case '_':
        if (!FileName(i)) Identifier(i);
        break;
      case '.':
        if (!FileName(i)) Version(i);
        break;
      default: break;
    }
  }

  // The ASCII mark of a token, or 0.
  char MarkAt(std::uint32_t i) const {
    const Token& token = tokens_[i];
    if (token.kind == TokenKind::kWord || token.kind == TokenKind::kDigits ||
        token.span.size() != 1) {
      return 0;
    }
    return text_[token.span.begin];
  }

  // Token i exists and touches the one before it.
  bool IsGlued(std::uint32_t i) const {
    return i < tokens_.size() && !tokens_[i].space_before;
  }

  bool IsGluedMark(std::uint32_t i, char mark) const {
    return IsGlued(i) && MarkAt(i) == mark;
  }

  // A word as commands and files are named: ASCII, so that particles of other
  // scripts, which touch it, stay out.
  bool IsGluedWord(std::uint32_t i) const {
    return IsGlued(i) && tokens_[i].kind == TokenKind::kWord && IsAscii(i);
  }

  bool IsGluedPart(std::uint32_t i) const {
    return IsGluedWord(i) ||
           (IsGlued(i) && tokens_[i].kind == TokenKind::kDigits && IsAscii(i));
  }

  bool IsAscii(std::uint32_t i) const {
    const Span span = tokens_[i].span;
    for (const char byte : text_.substr(span.begin, span.size())) {
      if (static_cast<unsigned char>(byte) >= 0x80) return false;
    }
    return true;
  }

  // Nothing that could be the first half of a word, a number or a name stands
  // right before token i.
  bool IsStart(std::uint32_t i) const {
    if (i == 0 || tokens_[i].space_before) return true;
    const Token& before = tokens_[i - 1];
    if (before.kind == TokenKind::kDigits) return false;
    if (before.kind == TokenKind::kWord) {
      return text::IsGraphemeScript(before.script) ||
             before.script == text::Script::kKatakana;
    }
    constexpr std::string_view kInside = "-_/.:~+%&?#@$\\)]}>";
    const char mark = MarkAt(i - 1);
    if (mark == 0) return true;
    if (mark == '=') return !IsInQuery(i - 1);
    return kInside.find(mark) == std::string_view::npos && !Closes(i - 1);
  }

  // "html?a=b&c=d", but "--config=a.toml": the equals sign at token i is of an
  // address.
  bool IsInQuery(std::uint32_t i) const {
    constexpr std::string_view kBegins = "?&";
    const std::uint32_t least = i - std::min(i, kMostParts);
    while (i > least && IsGlued(i)) {
      if (IsOneOf(kBegins, --i)) return true;
    }
    return i == least && i > 0;
  }

  // A quotation mark or star behind a word: a dash after it is one, as in
  // "*so*--then".
  bool Closes(std::uint32_t i) const {
    constexpr std::string_view kMarks = "\"'*";
    return i > 0 && !tokens_[i].space_before && IsPart(i - 1) &&
           kMarks.find(MarkAt(i)) != std::string_view::npos;
  }

  // "--" or "-" and what touches it.
  void Option(std::uint32_t i) {
    if (!IsStart(i)) return;
    if (IsGluedMark(i + 1, '-')) {
      if (!IsGluedWord(i + 2)) return;
      ++options_;
      Add(i, EndOfRun(i + 3, "-_"), false);
    } else if (IsGluedWord(i + 1) && tokens_[i + 1].span.size() == 1) {
      ShortOption(i);
    }
  }

  // "Ctrl+Alt+Del", "CTRL-W", and as Emacs writes it, "C-v", "C-M-x".
  bool Chord(std::uint32_t i) {
    if (i == 0 || i - 1 < next_ || !IsGlued(i) ||
        tokens_[i - 1].kind != TokenKind::kWord || !IsStart(i - 1)) {
      return false;
    }
    const char joint = MarkAt(i);
    const bool emacs = joint == '-' && IsEmacsModifier(i - 1);
    if (!emacs && !IsHeldKey(tokens_[i - 1].hash)) return false;
    std::uint32_t end = i;
    while (IsGluedMark(end, joint) && IsGlued(end + 1) &&
           (emacs ? IsEmacsKey(end + 1) : IsPressed(end + 1, joint))) {
      end += 2;
      if (!emacs && IsGluedPart(end)) ++end;  // "F10" is two tokens
    }
    if (end == i) return false;
    Add(i - 1, end, false);
    return true;
  }

  bool IsEmacsModifier(std::uint32_t i) const {
    if (tokens_[i].span.size() != 1) return false;
    const char letter = text_[tokens_[i].span.begin];
    return letter == 'C' || letter == 'M';
  }

  // A hyphen is in words, too: "alt-right".
  bool IsPressed(std::uint32_t i, char joint) const {
    if (tokens_[i].kind == TokenKind::kPunct) return false;
    return joint == '+' || tokens_[i].span.size() == 1 ||
           IsKey(tokens_[i].hash);
  }

  // One character in lower case, or another modifier.
  bool IsEmacsKey(std::uint32_t i) const {
    return tokens_[i].span.size() == 1 &&
           (IsEmacsModifier(i) ||
            (tokens_[i].kind == TokenKind::kWord && !tokens_[i].upper_first));
  }

  // "-a", but not "-dir", "-a-" or "-l'".
  void ShortOption(std::uint32_t i) {
    const std::uint32_t after = i + 2;
    if (IsGluedPart(after)) return;
    const char mark = IsGlued(after) ? MarkAt(after) : ' ';
    constexpr std::string_view kJoins = "-_'/.&@";
    if (kJoins.find(mark) != std::string_view::npos) return;
    constexpr std::string_view kCloses = ",|])=:";
    if (kCloses.find(mark) != std::string_view::npos) ++options_;
    Add(i, after, true);
  }

  // "/usr/lib", "~/.profile"; the root alone is none, nor are "/2", "/Name" and
  // tags ("[/b]").
  void Path(std::uint32_t i) {
    if (!IsStart(i) || ClosesTag(i)) return;
    std::uint32_t first = i + (MarkAt(i) == '~' ? 1 : 0);
    if (first > i && !IsGluedMark(first, '/')) return;
    ++first;
    while (IsGluedMark(first, '.')) ++first;
    if (!IsGluedWord(first) || tokens_[first].upper_first) return;
    Add(i, EndOfRun(first + 1, "-_./+~"), false);
  }

  bool ClosesTag(std::uint32_t i) const {
    if (i == 0 || tokens_[i].space_before) return false;
    const char before = MarkAt(i - 1);
    return before == '<' || before == '[';
  }

  // "ut_id", "_IO_FILE"; but "_word_" is a word made to stand out.
  void Identifier(std::uint32_t i) {
    if (!IsGluedPart(i + 1)) return;
    std::uint32_t first = i;
    while (first > next_ && IsGlued(first) &&
           (MarkAt(first - 1) == '_' || IsPart(first - 1))) {
      --first;
    }
    const std::uint32_t end = EndOfRun(i + 1, "_");
    if (IsStart(first) && HasJoint(first, end)) {
      Add(first, end, false);
    }
    next_ = end;
  }

  // "2.8.1", and "v2.8" without its letter, which two numbers need so as not to
  // be a decimal.
  void Version(std::uint32_t i) {
    if (i == 0 || !IsDigits(i - 1)) return;
    std::uint32_t end = i;
    while (IsGluedMark(end, '.') && IsGlued(end + 1) && IsDigits(end + 1)) {
      end += 2;
    }
    if (end > i) next_ = end;
    const std::uint32_t first = i - 1;
    const std::uint32_t parts = (end - first + 1) / 2;
    const bool lettered = IsGlued(first) && first > 0 && IsLoneV(first - 1);
    if (parts < (lettered ? 2U : 3U)) return;
    if (!IsStart(lettered ? first - 1 : first) || IsGluedWord(end)) return;
    if (!lettered && (MayBeSection(first, end) || MayBeTime(first, parts))) {
      return;
    }
    Add(first, end, false);
  }

  // "4.3.2 Titles" at the start of a line.
  bool MayBeSection(std::uint32_t first, std::uint32_t end) const {
    if (first > 0 && !tokens_[first].line_before) return false;
    return end == tokens_.size() || tokens_[end].upper_first ||
           !text::HasCase(tokens_[end].script);
  }

  // "12.30.45", "3.10.90"; but not behind a name.
  bool MayBeTime(std::uint32_t first, std::uint32_t parts) const {
    constexpr int kMostFirst = 31, kMostSecond = 59;
    if (parts != 3 || tokens_[first + 4].span.size() != 2 ||
        Value(first) > kMostFirst || Value(first + 2) > kMostSecond) {
      return false;
    }
    return first == 0 || !tokens_[first - 1].upper_first;
  }

  // Of up to three digits.
  int Value(std::uint32_t i) const {
    int value = 0;
    const Span span = tokens_[i].span;
    for (const char digit : text_.substr(span.begin, span.size())) {
      value = 10 * value + (digit - '0');
    }
    return value;
  }

  // "src/app.php", "docker-compose.override.yml", ".npmrc": told by its ending.
  bool FileName(std::uint32_t i) {
    if (!IsGluedWord(i + 1)) return false;
    std::uint32_t first = i;
    while (first > taken_ && i - first < kMostParts && IsGlued(first) &&
           (IsPart(first - 1) || IsOneOf(kFileMarks, first - 1))) {
      --first;
    }
    if (!IsStart(first)) return false;
    const std::uint32_t end = EndOfFile(first, i + 1);
    if (end == 0 || IsOfAddress(first, end) || MayHoldDate(first, end)) {
      return false;
    }
    Add(first, end, false);
    return true;
  }

  // "www.site.org/page.php", "site.org/page.php", "site.com.py"; so is what a
  // query follows.
  bool IsOfAddress(std::uint32_t first, std::uint32_t end) const {
    constexpr std::string_view kQuery = "?=&";
    if (IsGlued(end) && IsOneOf(kQuery, end) && IsGluedPart(end + 1)) {
      return true;
    }
    bool host = IsWord(first, "www");
    for (std::uint32_t i = first + 1; i + 1 < end && !host; ++i) {
      const char mark = MarkAt(i);
      if (mark == '/') return false;
      if (mark != '.' || i + 2 >= end) continue;
      const char after = MarkAt(i + 2);
      host = (after == '/' && MarkAt(i - 1) == 0 &&
              tokens_[i + 1].kind == TokenKind::kWord &&
              tokens_[i + 1].span.size() > 1) ||
             (after == '.' && IsDomain(i + 1));
    }
    return host;
  }

  // Second to a country's: "com.py", "co.rs".
  bool IsDomain(std::uint32_t i) const {
    constexpr std::array<std::string_view, 7> kDomains = {
        "ac", "co", "com", "edu", "gov", "net", "org"};
    return std::any_of(kDomains.begin(), kDomains.end(),
                       [&](std::string_view name) { return IsWord(i, name); });
  }

  bool IsWord(std::uint32_t i, std::string_view word) const {
    return text_.substr(tokens_[i].span.begin, tokens_[i].span.size()) == word;
  }

  // "report-2002-10-09.xlsx" says more than its name.
  bool MayHoldDate(std::uint32_t first, std::uint32_t end) const {
    for (std::uint32_t i = first; i + 4 < end; ++i) {
      if (MarkAt(i + 1) == 0 || MarkAt(i + 1) != MarkAt(i + 3) ||
          !IsNumberTo(i + 2, 12)) {
        continue;
      }
      if ((IsYear(i) && IsNumberTo(i + 4, 31)) ||
          (IsNumberTo(i, 31) && IsYear(i + 4))) {
        return true;
      }
    }
    return false;
  }

  bool IsYear(std::uint32_t i) const {
    return tokens_[i].kind == TokenKind::kDigits && tokens_[i].span.size() == 4;
  }

  // A day or a month: one or two digits, from 1 to `most`.
  bool IsNumberTo(std::uint32_t i, int most) const {
    return tokens_[i].kind == TokenKind::kDigits &&
           tokens_[i].span.size() <= 2 && Value(i) > 0 && Value(i) <= most;
  }

  // The end of the name of a file that begins at token `first`, its last part
  // at `part` or behind it; 0 if it is none.
  std::uint32_t EndOfFile(std::uint32_t first, std::uint32_t part) const {
    std::uint32_t end = 0;
    for (const std::uint32_t stop = part + kMostParts; part < stop; part += 2) {
      // "woff2", "7z"
      std::uint32_t past = part + 1;
      while (IsGluedPart(past)) ++past;
      const bool marked =
          IsGlued(past) && IsOneOf(kFileMarks, past) && IsGluedPart(past + 1);
      const bool goes_on = marked && MarkAt(past) != '-';
      if (!goes_on && MarkAt(part - 1) == '.' && IsEnding(first, part, past)) {
        end = past;
      }
      if (!marked) return end;
      part = past - 1;
    }
    return 0;
  }

  // Whether tokens [part, past) are the ending of a file whose name begins at
  // `first`. "a.m", "d.h" are no files of a program.
  bool IsEnding(std::uint32_t first, std::uint32_t part,
                std::uint32_t past) const {
    if (tokens_[part].upper_first || tokens_[part].upper_inside) return false;
    const std::uint32_t begin = tokens_[part].span.begin;
    const std::string_view ending =
        text_.substr(begin, tokens_[past - 1].span.end - begin);
    const bool alone = part - 1 == first;
    if (ending.size() == 1 && (alone || tokens_[part - 2].span.size() == 1)) {
      return false;
    }
    if (alone) {
      return IsFileExtension(ending, {.joined = true}) || IsDotFile(ending);
    }
    const auto stem = StemOf(first, part - 1);
    return stem && IsFileExtension(ending, *stem);
  }

  // Of tokens [first, end); none if they are but digits: "3.mo".
  std::optional<FileStem> StemOf(std::uint32_t first, std::uint32_t end) const {
    FileStem stem;
    stem.capital = tokens_[first].upper_first;
    stem.known = end - first == 1 && IsKnownStem(tokens_[first].hash);
    stem.capitals = true;
    bool letters = false;
    for (std::uint32_t i = first; i < end; ++i) {
      const char mark = MarkAt(i);
      stem.joined |= mark != 0 && mark != '.';
      letters |= tokens_[i].kind == TokenKind::kWord;
      stem.capitals &= tokens_[i].upper_inside && !tokens_[i].lower_inside;
    }
    if (!letters && !stem.joined) return std::nullopt;
    return stem;
  }

  bool IsOneOf(std::string_view marks, std::uint32_t i) const {
    const char mark = MarkAt(i);
    return mark != 0 && marks.find(mark) != std::string_view::npos;
  }

  bool IsLoneV(std::uint32_t i) const {
    return tokens_[i].span.size() == 1 && text_[tokens_[i].span.begin] == 'v';
  }

  bool IsDigits(std::uint32_t i) const {
    constexpr std::uint32_t kMostDigits = 3;
    return tokens_[i].kind == TokenKind::kDigits && IsAscii(i) &&
           tokens_[i].span.size() <= kMostDigits;
  }

  bool IsPart(std::uint32_t i) const {
    return (tokens_[i].kind == TokenKind::kWord ||
            tokens_[i].kind == TokenKind::kDigits) &&
           IsAscii(i);
  }

  // A low line between two parts.
  bool HasJoint(std::uint32_t first, std::uint32_t end) const {
    for (std::uint32_t i = first + 1; i + 1 < end; ++i) {
      if (MarkAt(i) == '_' && IsPart(i - 1) && IsPart(i + 1)) return true;
    }
    return false;
  }

  // The end of the run of words, digits and `marks` that goes on at token i;
  // marks at its end belong to the sentence.
  std::uint32_t EndOfRun(std::uint32_t i, std::string_view marks) const {
    std::uint32_t end = i;
    for (; IsGlued(i); ++i) {
      if (IsGluedPart(i)) {
        end = i + 1;
      } else if (marks.find(MarkAt(i)) == std::string_view::npos) {
        break;
      }
    }
    return end;
  }

  void Add(std::uint32_t first, std::uint32_t end, bool doubtful) {
    found_.push_back(
        {{tokens_[first].span.begin, tokens_[end - 1].span.end}, doubtful});
    next_ = end;
    taken_ = end;
  }

  const std::string_view text_;
  const text::Tokens& all_;
  const std::vector<Token>& tokens_;
  std::uint32_t at_ = 0;  // the token at hand
  std::vector<Found> found_;
  std::uint32_t next_ = 0;   // tokens before it are looked at
  std::uint32_t taken_ = 0;  // tokens before it are of what is found, or before
  int options_ = 0;          // that are beyond doubt
};

}  // namespace

std::vector<Span> FindTechnicalNames(std::string_view text,
                                     const text::Tokens& tokens) {
  return TechnicalNames(text, tokens).Run();
}

}  // namespace claimdiff
