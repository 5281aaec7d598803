#include "text/line_joins.h"

#include <algorithm>

#include "text/characters.h"
#include "text/utf8.h"

namespace claimdiff::text {

namespace {

class LineJoiner {
 public:
  LineJoiner(std::string_view text, Tokens* tokens)
      : text_(text), tokens_(*tokens) {}

  // Copies all tokens down to their new places, those of `blocks` joined.
  void Run(const std::vector<Block>& blocks) {
    std::size_t at = 0;
    for (const Block& block : blocks) {
      const std::uint32_t begin = tokens_.FirstAt(block.span.begin);
      const std::uint32_t end = tokens_.FirstAt(block.span.end);
      while (at < begin) Keep(tokens_.list[at++]);
      for (; at < end; ++at) {
        const Token token = tokens_.list[at];
        if (at > begin && token.line_before) {
          Join(token);
        } else {
          Keep(token);
        }
      }
    }
    while (at < tokens_.list.size()) Keep(tokens_.list[at++]);
    tokens_.list.resize(size_);
  }

 private:
  void Keep(const Token& token) { tokens_.list[size_++] = token; }
  Token& Last() { return tokens_.list[size_ - 1]; }

  // `token` comes after the last one and a line end.
  void Join(Token token) {
    token.line_before = false;
    const CodePoint hint = DecodeAt(text_, Last().span.end);
    if (IsHyphen(hint.value) && MayHyphenate(Last(), token)) {
      return Merge(&Last(), token);
    }
    if (IsHyphen(CharAt(Last())) && size_ > 1 && !Last().space_before &&
        MayHyphenate(tokens_.list[size_ - 2], token)) {
      --size_;
      return Merge(&Last(), token);
    }
    if (token.script == Script::kKatakana && MayBeOne(Last(), token)) {
      return Merge(&Last(), token);
    }
    if (Touch(Last(), token)) token.space_before = false;
    Keep(token);
  }

  static bool IsWord(const Token& token) {
    return token.kind == TokenKind::kWord;
  }
  char32_t CharAt(const Token& token) const {
    return DecodeAt(text_, token.span.begin).value;
  }

  static bool MayBeOne(const Token& word, const Token& rest) {
    constexpr std::size_t kMostBytes = 200;  // no word has more
    return IsWord(word) && IsWord(rest) && word.script == rest.script &&
           word.fold_size + rest.fold_size <= kMostBytes;
  }

  // No word goes on with a capital after a small letter.
  static bool MayHyphenate(const Token& word, const Token& rest) {
    return MayBeOne(word, rest) && HasCase(word.script) &&
           !(word.lower_inside && rest.upper_first);
  }

  // Digits and words of other scripts stand beside Han and kana as they do.
  bool Touch(const Token& before, const Token& after) const {
    if (before.script == Script::kHangul || after.script == Script::kHangul) {
      return false;
    }
    if (before.script == Script::kThai && after.script == Script::kThai) {
      return true;
    }
    const char32_t last =
        DecodeAt(text_, PreviousStart(text_, before.span.end)).value;
    return IsSpaceless(last) || IsSpaceless(CharAt(after));
  }

  void Merge(Token* word, const Token& rest) {
    const std::string folded =
        std::string(tokens_.Fold(*word)).append(tokens_.Fold(rest));
    word->letters = static_cast<std::uint8_t>(std::min<std::size_t>(
        tokens_.Letters(*word) + tokens_.Letters(rest), 0xFF));
    word->fold_begin = static_cast<std::uint32_t>(tokens_.folded.size());
    word->fold_size = static_cast<std::uint16_t>(folded.size());
    word->hash = HashFolded(folded);
    word->span.end = rest.span.end;
    word->upper_inside |= rest.upper_first | rest.upper_inside;
    word->lower_inside |= rest.lower_inside;
    tokens_.folded += folded;
  }

  std::string_view text_;
  Tokens& tokens_;
  std::size_t size_ = 0;  // of the tokens that have their new place
};

// By the ends that nearly all texts have.
bool HasLineEnd(std::string_view text, Span span) {
  const std::string_view view = text.substr(span.begin, span.size());
  return view.find('\n') != std::string_view::npos ||
         view.find('\r') != std::string_view::npos;
}

}  // namespace

bool IsSpaceless(char32_t c) {
  if (c < 0x2E80) return false;
  if ((c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFF60)) return true;
  const Script script = CharTable::Shared().Find(c).script;
  return script == Script::kHan || script == Script::kHiragana ||
         script == Script::kKatakana;
}

bool IsHyphen(char32_t c) { return c == 0x2010 || c == 0xAD; }

void ReadAcrossLines(std::string_view text, const std::vector<Block>& blocks,
                     Tokens* tokens) {
  const bool any = std::any_of(
      blocks.begin(), blocks.end(),
      [text](const Block& block) { return HasLineEnd(text, block.span); });
  if (any) LineJoiner(text, tokens).Run(blocks);
}

Tokens TokensOf(const Article& article) {
  Tokens tokens = Tokenise(article.text);
  if (article.format == Format::kText) {
    ReadAcrossLines(article.text, article.blocks, &tokens);
  }
  return tokens;
}

}  // namespace claimdiff::text
