// Recursion ends with the nesting of pairs, kMaxWikitextNesting.
#include "read/wikitext_inlines.h"

#include <algorithm>
#include <boost/algorithm/string/predicate.hpp>
#include <utility>

#include "read/ascii.h"
#include "read/wikitext_templates.h"

namespace claimdiff {

namespace {

using Kind = WikitextPair::Kind;

std::uint32_t RunLength(std::string_view source, std::uint32_t at,
                        std::uint32_t end) {
  std::uint32_t last = at;
  while (last < end && source[last] == source[at]) ++last;
  return last - at;
}

// "__NOTOC__", "__INHALTSVERZEICHNIS__"; 0 if it is none.
std::uint32_t MagicWordSize(std::string_view text) {
  constexpr std::size_t kMaxBytes = 80;
  text = text.substr(0, kMaxBytes);
  const std::size_t close = text.find("__", 2);
  if (!text.starts_with("__") || close == text.npos || close < 5) return 0;
  for (const char c : text.substr(2, close - 2)) {
    const bool capital = c >= 'A' && c <= 'Z';
    if (!capital && c != '_' && static_cast<unsigned char>(c) < 0x80) return 0;
  }
  return static_cast<std::uint32_t>(close) + 2;
}

// "&eacute;", "&#233;"; 0 if it is none.
std::uint32_t ReferenceSize(std::string_view text) {
  constexpr std::size_t kMaxBytes = 33;
  const std::size_t end = text.substr(0, kMaxBytes).find(';');
  if (end == text.npos || end < 2) return 0;
  for (const char c : text.substr(1, end - 1)) {
    if (c != '#' && (!IsWordByte(c) || static_cast<unsigned char>(c) >= 0x80)) {
      return 0;
    }
  }
  return static_cast<std::uint32_t>(end) + 1;
}

}  // namespace

// ---- Finding marks ----------------------------------------------------------

void WikitextInlines::Add(Span text) {
  const std::uint32_t kept = KeptApostrophe(text);
  const auto next = [&](std::uint32_t at) {
    const std::size_t found =
        source_.substr(0, text.end).find_first_of("\n'[{<&_~", at);
    return static_cast<std::uint32_t>(std::min<std::size_t>(found, text.end));
  };
  std::uint32_t taken = text.begin;
  for (std::uint32_t at = next(taken); at < text.end;) {
    const Mark mark = MarkAt(at, text.end, kept);
    if (mark.source.empty()) {
      at = next(std::max(at + 1, mark.source.end));
      continue;
    }
    TakeBefore({taken, mark.source.begin}, mark);
    Show(mark);
    taken = mark.source.end;
    at = next(taken);
  }
  builder_.Take({taken, text.end});
}

void WikitextInlines::AddWithin(Span text) {
  const bool outer = std::exchange(within_, true);
  Add(text);
  within_ = outer;
}

WikitextInlines::Mark WikitextInlines::MarkAt(std::uint32_t at,
                                              std::uint32_t end,
                                              std::uint32_t kept) const {
  const std::string_view text = source_.substr(at, end - at);
  std::uint32_t size = 0;
  switch (text[0]) {
    case '\n': size = 1; break;
    case '\'': return {ApostrophesAt(at, end, kept)};
    case '&': size = ReferenceSize(text); break;
    case '_': size = MagicWordSize(text); break;
    case '~':
      size = RunLength(source_, at, end);
      if (size < 3 || size > 5) return {{at + size, at + size}};
      break;
    default: {
      const WikitextPair* pair = pairs_.At(at);
      const bool link = pair != nullptr && pair->kind == Kind::kLink &&
                        ReadWikitextLink(source_, pairs_, *pair).kind ==
                            WikitextLink::Kind::kNone;
      if (pair == nullptr || link || pair->source.end > end) return {};
      return {pair->source, pair};
    }
  }
  return {{at, at + size}};
}

// Two are italic, three bold, five both; of others the first are text.
Span WikitextInlines::ApostrophesAt(std::uint32_t at, std::uint32_t end,
                                    std::uint32_t kept) const {
  const std::uint32_t size = RunLength(source_, at, end);
  const std::uint32_t text = size == 1    ? 1
                             : size == 4  ? 1
                             : size > 5   ? size - 5
                             : at == kept ? 1
                                          : 0;
  return {at + text, at + size};
}

// Where both bold and italic are left open, one ''' is ' and '': the first
// behind a word of one letter ("l'''Inferno''"), else behind a word, else the
// first. text.end if there is none.
std::uint32_t WikitextInlines::KeptApostrophe(Span text) const {
  std::uint32_t bold = 0, italic = 0;
  std::uint32_t letter = text.end, word = text.end, space = text.end;
  for (Span rest = text; (rest.begin = pairs_.Find("'", rest)) < text.end;) {
    const std::uint32_t at = rest.begin;
    const std::uint32_t size = RunLength(source_, at, text.end);
    rest.begin += size;
    italic += size == 2 || size >= 5 ? 1 : 0;
    bold += size >= 3 ? 1 : 0;
    if (size != 3) continue;
    const auto before = [&](std::uint32_t back) {
      return at < text.begin + back ? ' ' : source_[at - back];
    };
    std::uint32_t& first = before(1) == ' '   ? space
                           : before(2) == ' ' ? letter
                                              : word;
    first = std::min(first, at);
  }
  if (bold % 2 == 0 || italic % 2 == 0) return text.end;
  return letter < text.end ? letter : word < text.end ? word : space;
}

// ---- What is no text --------------------------------------------------------

bool WikitextInlines::IsNote(const WikitextPair& pair) const {
  if (pair.kind == Kind::kTemplate) return IsAside(pair);
  return pair.tag == WikitextTag::kNote || pair.tag == WikitextTag::kHidden ||
         (pair.kind == Kind::kTag &&
          boost::algorithm::istarts_with(
              source_.substr(pair.source.begin, pair.source.size()), "<ref"));
}

bool WikitextInlines::IsAside(const WikitextPair& pair) const {
  if (pair.kind == Kind::kTemplate) {
    const auto kind = ReadWikitextTemplate(source_, pairs_, pair).kind;
    return kind == WikitextTemplate::Kind::kNone ||
           kind == WikitextTemplate::Kind::kUnknown ||
           kind == WikitextTemplate::Kind::kSetting;
  }
  if (pair.kind == Kind::kLink) {
    const auto kind = ReadWikitextLink(source_, pairs_, pair).kind;
    return kind == WikitextLink::Kind::kFile ||
           kind == WikitextLink::Kind::kCategory ||
           kind == WikitextLink::Kind::kLanguage;
  }
  return pair.kind == Kind::kComment;
}

bool WikitextInlines::TakeAside(Span line) {
  std::vector<const WikitextPair*> asides;
  bool only_comments = true;
  for (std::uint32_t at = line.begin; at < line.end;) {
    const WikitextPair* pair = pairs_.At(at);
    if (pair != nullptr && IsAside(*pair)) {
      only_comments &= pair->kind == Kind::kComment;
      asides.push_back(pair);
      at = pair->source.end;
    } else if (std::string_view(" \t\r\n").find(source_[at]) !=
               std::string_view::npos) {
      ++at;
    } else {
      return false;
    }
  }
  if (only_comments) return !asides.empty();
  builder_.End();
  for (const WikitextPair* pair : asides) {
    const bool language = pair->kind == Kind::kLink &&
                          ReadWikitextLink(source_, pairs_, *pair).kind ==
                              WikitextLink::Kind::kLanguage;
    if (!language) ShowPair(*pair);
  }
  return true;
}

// ---- Showing ----------------------------------------------------------------

// The space before a note goes, too.
void WikitextInlines::TakeBefore(Span text, const Mark& mark) {
  const std::uint32_t after = mark.source.end;
  const char next = after < source_.size() ? source_[after] : '\n';
  if (mark.pair != nullptr && IsNote(*mark.pair) && !IsWordByte(next) &&
      next != '[' && next != '\'') {
    while (!text.empty() && source_[text.end - 1] == ' ') --text.end;
  }
  builder_.Take(text);
}

void WikitextInlines::Show(const Mark& mark) {
  if (mark.pair != nullptr) return ShowPair(*mark.pair);
  switch (source_[mark.source.begin]) {
    case '\n': return builder_.BreakLine(mark.source.begin);
    case '&':
      return Put(references_.Decode(
                     source_.substr(mark.source.begin, mark.source.size())),
                 mark.source);
    default: return;
  }
}

void WikitextInlines::ShowPair(const WikitextPair& pair) {
  switch (pair.kind) {
    case Kind::kTemplate: return ShowTemplate(pair);
    case Kind::kLink: return ShowLink(pair);
    case Kind::kElement: return ShowElement(pair);
    case Kind::kTag: return ShowTag(pair);
    case Kind::kDeep: return TakeVerbatim(pair.inner, false);
    case Kind::kIgnored: return SkipBlock(pair.inner, SkipReason::kIgnored);
    case Kind::kAddress: {
      const std::string_view inner =
          source_.substr(pair.inner.begin, pair.inner.size());
      const std::size_t space =
          std::min(inner.find_first_of(" \t"), inner.size());
      return Add({pair.inner.begin + static_cast<std::uint32_t>(space),
                  pair.inner.end});
    }
    case Kind::kParameter: {  // on the page itself, its default
      const std::uint32_t bar = pairs_.Find("|", pair.inner);
      if (bar < pair.inner.end) Add({bar + 1, pair.inner.end});
      return;
    }
    case Kind::kComment: return;
  }
}

void WikitextInlines::ShowTemplate(const WikitextPair& pair) {
  const WikitextTemplate read = ReadWikitextTemplate(source_, pairs_, pair);
  switch (read.kind) {
    case WikitextTemplate::Kind::kNone:
      if (!builder_.IsOpen()) {
        builder_.Skip(pair.source, SkipReason::kBoilerplate);
      }
      return;
    case WikitextTemplate::Kind::kUnknown:
      return builder_.SkipBehind(pair.source, builder_.IsOpen()
                                                  ? SkipReason::kCode
                                                  : SkipReason::kBoilerplate);
    case WikitextTemplate::Kind::kSetting: return;
    case WikitextTemplate::Kind::kText: return Put(read.text, pair.source);
    case WikitextTemplate::Kind::kPart:
      Put(read.text, {pair.source.begin, pair.source.begin});
      return Add(read.part);
    case WikitextTemplate::Kind::kQuote:
      if (within_ || builder_.IsOpen()) return Add(read.part);
      builder_.SetKind(ClaimKind::kQuote);
      Add(read.part);
      builder_.End();
      return builder_.SetKind(ClaimKind::kBody);
  }
}

void WikitextInlines::ShowLink(const WikitextPair& pair) {
  const WikitextLink link = ReadWikitextLink(source_, pairs_, pair);
  if (link.kind == WikitextLink::Kind::kCategory) return;
  if (link.kind != WikitextLink::Kind::kFile) return Add(link.shown);
  if (builder_.IsOpen()) return;
  AddWithin(link.shown);
  builder_.EndSkipped(SkipReason::kCaption);
}

void WikitextInlines::ShowElement(const WikitextPair& pair) {
  const std::string_view tag =
      source_.substr(pair.source.begin, pair.inner.begin - pair.source.begin);
  switch (pair.tag) {
    case WikitextTag::kVerbatim: return TakeVerbatim(pair.inner, false);
    case WikitextTag::kCode: return TakeVerbatim(pair.inner, true);
    case WikitextTag::kCodeBlock:
      if (within_ || tag.find(" inline") != std::string_view::npos) {
        return TakeVerbatim(pair.inner, true);
      }
      return builder_.SkipListing(pair.inner);
    case WikitextTag::kFormula:
      return builder_.SkipBehind(pair.inner, SkipReason::kCode);
    case WikitextTag::kGallery:
      return SkipBlock(pair.inner, SkipReason::kCaption);
    default: return;
  }
}

void WikitextInlines::ShowTag(const WikitextPair& pair) {
  if (pair.tag == WikitextTag::kInline) return;
  if (pair.tag == WikitextTag::kBreak || within_) {
    return builder_.BreakLine(pair.source.begin);
  }
  if (pair.tag != WikitextTag::kBlock) return;
  builder_.End();
  const std::string_view tag =
      source_.substr(pair.source.begin, pair.source.size());
  const bool opens = boost::algorithm::istarts_with(tag, "<blockquote");
  if (opens || boost::algorithm::istarts_with(tag, "</blockquote")) {
    in_quote_ = opens;
    builder_.SetKind(opens ? ClaimKind::kQuote : ClaimKind::kBody);
  }
}

void WikitextInlines::Put(std::string_view text, Span source) {
  constexpr std::uint32_t kMaxSourceBytes = 1024;
  if (source.size() > kMaxSourceBytes) source.end = source.begin;
  const bool leads = text.size() > 1 && text.starts_with(' ');
  const bool trails = text.size() > 1 && text.ends_with(' ');
  if (leads) builder_.BreakLine(source.begin), text.remove_prefix(1);
  if (trails) text.remove_suffix(1);
  builder_.Put(text, source);
  if (trails) builder_.BreakLine(source.end);
}

// As it stands, but for references; <nowiki> within code is no text.
void WikitextInlines::TakeVerbatim(Span text, bool code) {
  if (code) builder_.BeginCode();
  while (!text.empty()) {
    const std::string_view rest = source_.substr(text.begin, text.size());
    const auto plain = static_cast<std::uint32_t>(
        std::min(rest.find_first_of("\n&<"), rest.size()));
    builder_.Take({text.begin, text.begin + plain});
    text.begin += plain;
    if (text.empty()) break;
    const std::string_view mark = rest.substr(plain);
    std::uint32_t size = 1;
    if (mark[0] == '\n') {
      builder_.BreakLine(text.begin);
    } else if (mark[0] == '&' && ReferenceSize(mark) > 0) {
      size = ReferenceSize(mark);
      Put(references_.Decode(mark.substr(0, size)),
          {text.begin, text.begin + size});
    } else if (code && mark.starts_with("<nowiki>")) {
      size = 8;
    } else if (code && mark.starts_with("</nowiki>")) {
      size = 9;
    } else {
      builder_.Take({text.begin, text.begin + 1});
    }
    text.begin += size;
  }
  if (code) builder_.EndCode();
}

// Within a block that nothing ends, it is dropped.
void WikitextInlines::SkipBlock(Span block, SkipReason reason) {
  if (!within_ || !builder_.IsOpen()) builder_.Skip(block, reason);
}

}  // namespace claimdiff
