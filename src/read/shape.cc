#include "read/shape.h"

#include <algorithm>
#include <array>
#include <utility>

#include "data/data.h"
#include "text/phrases.h"

namespace claimdiff {

namespace {

using text::Token;
using text::TokenKind;
using text::Tokens;

// ---- Phrases of src/data/boilerplate.tsv ----------------------------------

constexpr std::pair<std::string_view, LineKind> kKindNames[] = {
    {"advert", LineKind::kAdvert},       {"navigate", LineKind::kNavigate},
    {"share", LineKind::kShare},         {"subscribe", LineKind::kSubscribe},
    {"copyright", LineKind::kCopyright}, {"tags", LineKind::kTags},
    {"related", LineKind::kRelated},     {"photo", LineKind::kPhoto},
    {"agency", LineKind::kAgency},       {"byline", LineKind::kByline},
    {"published", LineKind::kPublished}, {"end", LineKind::kEnd},
};

void AddRow(std::string_view row, text::PhraseTable* table) {
  const std::string_view name = data::NextColumn(&row);
  data::NextColumn(&row);  // the language: all are looked up together
  for (const auto& [kind_name, kind] : kKindNames) {
    if (name != kind_name) continue;
    while (!row.empty()) {
      const std::size_t end = row.find(';');
      table->Add(row.substr(0, end), static_cast<std::uint32_t>(kind));
      row.remove_prefix(end == std::string_view::npos ? row.size() : end + 1);
    }
  }
}

const text::PhraseTable& Phrases() {
  static const text::PhraseTable* const table = [] {
    auto* built = new text::PhraseTable;
    data::ForEachRow(data::Table("boilerplate"),
                     [&](std::string_view row) { AddRow(row, built); });
    return built;
  }();
  return *table;
}

// ---- One paragraph --------------------------------------------------------

class Describer {
 public:
  Describer(std::string_view text, const Tokens& tokens,
            const Paragraph& paragraph)
      : paragraph_(paragraph),
        view_(text.substr(paragraph.span.begin + paragraph.marker,
                          paragraph.span.size() - paragraph.marker)),
        tokens_(tokens),
        first_(tokens.FirstAt(paragraph.span.begin + paragraph.marker)),
        size_(tokens.FirstAt(paragraph.span.end, first_) - first_) {}

  Shape Run() {
    shape_.known = true;
    shape_.credit = paragraph_.span.end;
    CountTokens();
    FindBrackets();
    FindInnerStop();
    FindLink();
    FindPhrases();
    FindCredit();
    return shape_;
  }

 private:
  std::size_t size() const { return size_; }
  const Token& At(std::size_t i) const { return tokens_.list[first_ + i]; }
  std::string_view Fold(std::size_t i) const { return tokens_.Fold(At(i)); }

  bool IsMark(std::size_t i, std::string_view marks) const {
    return At(i).kind != TokenKind::kWord && At(i).kind != TokenKind::kDigits &&
           marks.find(Fold(i)) != std::string_view::npos;
  }

  // Words in the sense of Shape::words, times two.
  static std::uint32_t HalfWords(const Token& token) {
    if (token.kind != TokenKind::kWord) return 0;
    return text::IsGraphemeScript(token.script) ? 1 : 2;
  }

  void CountTokens() {
    std::array<std::uint32_t, 13> scripts{};
    std::uint32_t half_words = 0;
    bool lower = false;
    bool upper = false;
    bool first = true;
    for (std::size_t i = 0; i < size(); ++i) {
      const Token& token = At(i);
      shape_.digits += token.kind == TokenKind::kDigits;
      if (token.kind == TokenKind::kSymbol || token.kind == TokenKind::kPunct) {
        const std::string_view fold = tokens_.Fold(token);
        shape_.hashtags += fold == "#";
        shape_.copyright_sign |= fold == "\u00A9";
        continue;
      }
      shape_.word_hash = shape_.word_hash * 0x9E3779B97F4A7C15u + token.hash;
      if (first) {
        shape_.lower_start =
            token.lower_inside && !token.upper_first && !token.upper_inside;
      }
      first = false;
      if (token.kind != TokenKind::kWord) continue;
      half_words += HalfWords(token);
      CountCase(token);
      lower |= token.lower_inside;
      upper |= token.upper_first | token.upper_inside;
      scripts[static_cast<std::size_t>(token.script)] += token.fold_size;
      shape_.letters += token.fold_size;
    }
    shape_.words = (half_words + 1) / 2;
    shape_.all_caps = upper && !lower;
    shape_.script = static_cast<text::Script>(
        std::max_element(scripts.begin(), scripts.end()) - scripts.begin());
  }

  // Sums of flags: branches on them would be guessed wrong at most capitals.
  void CountCase(const Token& token) {
    if (!text::HasCase(token.script)) return;
    const std::uint32_t capital = token.upper_first | token.upper_inside;
    const std::uint32_t is_long = token.fold_size >= 4;
    shape_.capitalised += capital;
    shape_.long_words += is_long;
    shape_.long_capitalised += is_long & capital;
  }

  void FindBrackets() {
    constexpr std::pair<std::string_view, std::string_view> kPairs[] = {
        {"(", ")"}, {"[", "]"}, {"\u3010", "\u3011"}, {"\u3014", "\u3015"}};
    if (size() < 2) return;
    for (const auto& [open, close] : kPairs) {
      if (Fold(0) != open) continue;
      shape_.open_bracket = true;
      std::size_t i = 1;
      while (i < size() && Fold(i) != close) ++i;
      // A stop or another closing bracket may follow.
      shape_.bracketed = i < size() && i + 2 >= size();
    }
  }

  void FindInnerStop() {
    for (std::size_t i = 0; i + 2 < size() && !shape_.inner_stop; ++i) {
      constexpr std::string_view kCjk = "\u3002\uFF01\uFF1F";
      shape_.inner_stop = (IsMark(i, ".!?\u061F\u06D4\u0964") &&
                           At(i + 1).space_before && At(i + 1).upper_first) ||
                          IsMark(i, kCjk);
    }
  }

  void FindLink() {
    shape_.link = view_.find(' ') == std::string_view::npos &&
                  (view_.find("://") != std::string_view::npos ||
                   view_.starts_with("www.") ||
                   view_.find('@') != std::string_view::npos);
  }

  // The longest phrase at token i: its end, or i if there is none.
  std::size_t PhraseAt(std::size_t i, LineKinds* kinds) {
    matches_.clear();
    Phrases().Match(tokens_, first_ + static_cast<std::uint32_t>(i),
                    first_ + size_, &matches_);
    if (matches_.empty()) return i;
    const std::uint32_t end = matches_.back().token_end;
    for (const text::PhraseMatch& match : matches_) {
      if (match.token_end == end) {
        kinds->Add(static_cast<LineKind>(match.value));
      }
    }
    return end - first_;
  }

  std::uint32_t WordsBetween(std::size_t begin, std::size_t end) const {
    std::uint32_t half_words = 0;
    for (std::size_t i = begin; i < end; ++i) half_words += HalfWords(At(i));
    return (half_words + 1) / 2;
  }

  void FindPhrases() {
    const bool prose =
        shape_.words > kMaxRightsWords && paragraph_.cells >= kLongProseCells;
    bool first = true;
    for (std::size_t i = 0; i < size();) {
      // No token is more than a word.
      if (prose && shape_.covered + (size() - i) < shape_.words) return;
      if (At(i).kind == TokenKind::kPunct || At(i).kind == TokenKind::kSymbol) {
        ++i;
        continue;
      }
      LineKinds kinds;
      const std::size_t end = PhraseAt(i, &kinds);
      if (first) Lead(i, end, kinds);
      first = false;
      if (end == i) {
        ++i;
        continue;
      }
      shape_.kinds.Add(kinds);
      shape_.covered += WordsBetween(i, end);
      i = end;
    }
  }

  void Lead(std::size_t begin, std::size_t end, LineKinds kinds) {
    shape_.lead = kinds;
    shape_.lead_words = WordsBetween(begin, end);
    shape_.lead_parted =
        end > begin && end < size() &&
        (IsMark(end, ":|=") || (shape_.lead_words > 1 && IsMark(end, ",")) ||
         (IsMark(end, "-\u2013\u2014\u00BB\u203A>") && end + 1 < size() &&
          At(end + 1).space_before));
  }

  // Looks for the last place where a credit may begin.
  void FindCredit() {
    constexpr std::uint32_t kMaxWords = 9;
    constexpr std::size_t kMaxTokens = 30;
    std::uint32_t half_words = 0;  // from i on
    for (std::size_t i = size(); i-- > 0 && size() - i < kMaxTokens;) {
      half_words += HalfWords(At(i));
      if ((half_words + 1) / 2 > kMaxWords) return;
      const bool starts = i == 0 || IsMark(i - 1, ".([|\u2014\u2013-\u3010;") ||
                          At(i).line_before;
      if (!starts || !IsCredit(i)) continue;
      shape_.credit = At(i == 0 ? 0 : OpeningAt(i)).span.begin;
      return;
    }
  }

  // The bracket or dash before token i belongs to the credit; a stop doesn't.
  std::size_t OpeningAt(std::size_t i) const {
    return IsMark(i - 1, ".") ? i : i - 1;
  }

  // "Photo: Ann Lee" is a credit, and so is what has both an agency and a
  // slash: "REUTERS/Ann Lee", "AP Photo/Ann Lee".
  bool IsCredit(std::size_t begin) {
    LineKinds lead;
    const std::size_t end = PhraseAt(begin, &lead);
    if (end > begin && lead.Has(LineKind::kPhoto) && end < size() &&
        IsMark(end, ":/=")) {
      return true;
    }
    bool slash = false;
    bool agency = false;
    for (std::size_t i = begin; i < size();) {
      LineKinds kinds;
      const std::size_t next = PhraseAt(i, &kinds);
      agency |= kinds.Has(LineKind::kAgency) && At(i).upper_first;
      slash |= IsMark(i, "/");
      i = std::max(next, i + 1);
    }
    return slash && agency && paragraph_.ending == Ending::kOpen;
  }

  const Paragraph& paragraph_;
  std::string_view view_;
  const Tokens& tokens_;
  std::uint32_t first_, size_;  // of the tokens, those of view_
  Shape shape_;
  std::vector<text::PhraseMatch> matches_;
};

// "abc/xyz", "ann/AFP/rts": short, and parted by slashes.
bool IsInitials(std::string_view text) {
  constexpr std::size_t kMaxInitials = 5;
  std::size_t letters = 0;
  bool slash = false;
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (letter ? ++letters > kMaxInitials : c != '/' || letters == 0) {
      return false;
    }
    if (!letter) letters = 0;
    slash |= !letter;
  }
  return slash && letters > 0;
}

bool IsAgency(std::string_view text) {
  const Tokens tokens = text::Tokenise(text);
  const auto size = static_cast<std::uint32_t>(tokens.list.size());
  std::vector<text::PhraseMatch> matches;
  Phrases().Match(tokens, 0, size, &matches);
  for (const text::PhraseMatch& match : matches) {
    if (match.token_end == size &&
        match.value == static_cast<std::uint32_t>(LineKind::kAgency)) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::uint32_t FindClosingCredit(std::string_view text,
                                const Paragraph& paragraph) {
  constexpr std::size_t kMaxBytes = 30;
  const Span span = paragraph.span;
  const std::string_view view = text.substr(span.begin, span.size());
  const std::size_t open = view.rfind('(');
  if (!view.ends_with(')') || open == std::string_view::npos || open < 2 ||
      view.size() - open > kMaxBytes) {
    return span.end;
  }
  const std::string_view before = view.substr(0, open);
  const std::string_view inside = view.substr(open + 1, view.size() - open - 2);
  const std::size_t stop = before.find_last_not_of(' ');
  constexpr std::string_view kStops = ".!?\"";
  if (stop == std::string_view::npos || stop + 1 == before.size() ||
      kStops.find(before[stop]) == std::string_view::npos ||
      !(IsInitials(inside) || IsAgency(inside))) {
    return span.end;
  }
  return span.begin + static_cast<std::uint32_t>(open);
}

Shape DescribeParagraph(std::string_view text, const Tokens& tokens,
                        const Paragraph& paragraph) {
  if (paragraph.cells > kMaxShapedCells) return {};
  return Describer(text, tokens, paragraph).Run();
}

}  // namespace claimdiff
