#include "code/code_lines.h"

#include <algorithm>
#include <utility>

#include "read/ascii.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace claimdiff::code {

namespace {

constexpr std::string_view kSeparators = "()[]{}\"'`,;";
constexpr std::string_view kOperators = "<>|";
// Of no weight at the ends of a term: "name:" and "name".
constexpr std::string_view kEndMarks = ".:!?";

bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }

bool Holds(std::string_view set, char c) {
  return set.find(c) != std::string_view::npos;
}

// "word", "Word", "WORD"; not "someWord".
bool IsPlainWord(std::string_view term) {
  for (std::size_t i = 0; i < term.size(); ++i) {
    if (!IsAsciiLetter(term[i])) return false;
    if (i > 0 && IsUpper(term[i]) && IsLower(term[i - 1])) return false;
  }
  return !term.empty();
}

bool IsLetter(const text::CharInfo& c) {
  return c.klass == text::CharClass::kUpper ||
         c.klass == text::CharClass::kLower ||
         c.klass == text::CharClass::kLetter;
}

text::CharInfo InfoOf(char32_t c) { return text::CharTable::Shared().Find(c); }

// What a string holds is a sentence or its like: words, most of them plain, or
// letters that are not ASCII.
bool IsSentence(std::string_view string) {
  std::size_t words = 0;
  std::size_t plain = 0;
  for (std::size_t at = 0; at < string.size();) {
    if (IsHighByte(string[at])) {
      const text::CodePoint c = text::DecodeAt(string, at);
      if (IsLetter(InfoOf(c.value))) return true;
      at += c.size;
    } else if (IsAsciiSpace(string[at])) {
      ++at;
    } else {
      const std::size_t begin = at;
      while (at < string.size() && !IsHighByte(string[at]) &&
             !IsAsciiSpace(string[at])) {
        ++at;
      }
      std::string_view word = string.substr(begin, at - begin);
      while (!word.empty() && Holds(".,:;!?", word.back())) {
        word.remove_suffix(1);
      }
      ++words;
      if (IsPlainWord(word)) ++plain;
    }
  }
  return words > 1 && 2 * plain > words;
}

class LineReader {
 public:
  LineReader(std::string_view text, Span block, Terms* terms)
      : text_(text.substr(0, block.end)), at_(block.begin), terms_(*terms) {}

  std::vector<CodeLine> Run() {
    while (at_ < text_.size()) {
      const std::size_t line_end =
          std::min(text_.find('\n', at_), text_.size());
      ReadLine(line_end);
      at_ = line_end + 1;
    }
    return std::move(lines_);
  }

 private:
  char CharAt(std::size_t at) const { return at < end_ ? text_[at] : '\0'; }

  void ReadLine(std::size_t line_end) {
    end_ = line_end;
    while (end_ > at_ && IsAsciiSpace(text_[end_ - 1])) --end_;
    while (at_ < end_ && IsAsciiSpace(text_[at_])) ++at_;
    line_ = {};
    line_.span = {static_cast<std::uint32_t>(at_),
                  static_cast<std::uint32_t>(end_)};
    PassPrompt();
    begin_ = at_;
    while (at_ < end_) Step();
    Flush();
    if (!line_.terms.empty()) lines_.push_back(std::move(line_));
  }

  void PassPrompt() {
    if (!comment_end_.empty()) return;
    for (const std::string_view prompt : {"$ ", "> ", "% ", ">>> ", "... "}) {
      if (Rest().starts_with(prompt)) {
        at_ += prompt.size();
        return;
      }
    }
  }

  std::string_view Rest() const { return text_.substr(at_, end_ - at_); }

  void Step() {
    if (!comment_end_.empty()) return PassComment();
    const char c = text_[at_];
    if (IsLineComment()) {
      at_ = end_;
    } else if (BeginsComment()) {
      PassComment();
    } else if (Holds("\"'`", c) && PassString(c)) {
      return;
    } else if (c == '<' && PassPlaceholder()) {
      return;
    } else if (Holds(kOperators, c)) {
      Flush();
      while (at_ < end_ && text_[at_] == c) run_ += text_[at_++];
      Flush();
    } else if (IsAsciiSpace(c) || Holds(kSeparators, c)) {
      Flush();
      ++at_;
    } else if (!IsHighByte(c)) {
      run_ += c;
      ++at_;
    } else {
      TakeBeyondAscii();
    }
  }

  // An accent makes a foreign word of what it stands in; other scripts stand
  // beside names without a space.
  void TakeBeyondAscii() {
    const text::CodePoint c = text::DecodeAt(text_, at_);
    at_ += c.size;
    const text::CharInfo info = InfoOf(c.value);
    const bool latin = info.script == text::Script::kLatin;
    foreign_ = foreign_ || (latin && IsLetter(info));
    if (foreign_ && latin) return;
    Flush();
    if (IsLetter(info)) line_.prose = true;
  }

  // ---- What is left out ---------------------------------------------------

  bool StandsApart() const {
    return at_ == begin_ || IsAsciiSpace(text_[at_ - 1]);
  }

  bool IsLineComment() const {
    const std::string_view rest = Rest();
    if (rest.starts_with("//")) {
      return StandsApart() || Holds(";{}),", text_[at_ - 1]);
    }
    if (rest.starts_with("#")) {
      return StandsApart() && (rest.size() == 1 || rest[1] == '#' ||
                               IsAsciiSpace(rest[1]) || IsHighByte(rest[1]));
    }
    return at_ == begin_ && (rest.starts_with("-- ") ||
                             rest.starts_with("; ") || rest.starts_with(";;"));
  }

  bool BeginsComment() {
    struct Comment {
      std::string_view begin, end;
    };
    for (const Comment& comment : {Comment{"/*", "*/"}, Comment{"<!--", "-->"},
                                   Comment{"\"\"\"", "\"\"\""}}) {
      if (!Rest().starts_with(comment.begin)) continue;
      Flush();
      at_ += comment.begin.size();
      comment_end_ = comment.end;
      return true;
    }
    return false;
  }

  void PassComment() {
    const std::size_t close = Rest().find(comment_end_);
    if (close == std::string_view::npos) {
      at_ = end_;
      return;
    }
    at_ += close + comment_end_.size();
    comment_end_ = {};
  }

  bool PassString(char quote) {
    if (!run_.empty() && IsAsciiLetter(run_.back())) return false;  // "don't"
    std::size_t close = at_ + 1;
    while (close < end_ && text_[close] != quote) {
      close += text_[close] == '\\' ? 2 : 1;
    }
    if (close >= end_) return false;
    const std::string_view string = text_.substr(at_ + 1, close - at_ - 1);
    if (!IsSentence(string)) return false;
    Flush();
    for (const char c : string) {
      if (IsAsciiDigit(c)) {
        run_ += c;
      } else {
        Flush();
      }
    }
    Flush();
    at_ = close + 1;
    return true;
  }

  // "<your-name>", "<API KEY>".
  bool PassPlaceholder() {
    constexpr std::size_t kMaxBytes = 60;
    const std::size_t close = Rest().substr(0, kMaxBytes).find('>');
    if (close == std::string_view::npos) return false;
    bool parted = false;
    for (const char c : Rest().substr(1, close - 1)) {
      if (Holds("-_ ", c)) {
        parted = true;
      } else if (!IsHighByte(c) && !IsAsciiLetter(c)) {
        return false;
      }
    }
    if (!parted) return false;
    Flush();
    at_ += close + 1;
    return true;
  }

  void Flush() {
    const bool foreign = std::exchange(foreign_, false);
    if (foreign) line_.prose = true;
    std::string_view term = run_;
    while (term.size() > 1 && Holds(kEndMarks, term.back())) {
      term.remove_suffix(1);
    }
    if (!term.empty() && !foreign) line_.terms.push_back(terms_.Intern(term));
    run_.clear();
  }

  std::string_view text_;  // up to the end of the block
  std::size_t at_;
  std::size_t begin_ = 0;  // of the line, behind its prompt
  std::size_t end_ = 0;    // of the line
  Terms& terms_;
  std::string_view comment_end_;  // of the comment that is open; else empty
  std::string run_;               // a term so far
  bool foreign_ = false;          // it has an accent
  CodeLine line_;
  std::vector<CodeLine> lines_;
};

}  // namespace

TermId Terms::Intern(std::string_view term) {
  const auto found = ids_.find(term);
  if (found != ids_.end()) return found->second;
  const auto id = static_cast<TermId>(texts_.size());
  const auto added = ids_.emplace(term, id).first;
  texts_.push_back(&added->first);
  words_.push_back(IsPlainWord(term));
  return id;
}

std::vector<CodeLine> ReadCodeLines(std::string_view text, Span block,
                                    Terms* terms) {
  return LineReader(text, block, terms).Run();
}

}  // namespace claimdiff::code
