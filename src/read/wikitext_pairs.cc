// Braces pair as MediaWiki's preprocessor has it ("Preprocessor ABNF" on
// mediawiki.org): runs of them are matched from the inside, three at most, and
// a row of three is a parameter. Where ends are missing, the preprocessor reads
// on to the end of the page; here an opener is text when its construct, or the
// paragraph that a link stands in, ends before it.
#include "read/wikitext_pairs.h"

#include <algorithm>
#include <string>

#include "read/closer_finder.h"
#include "read/markdown_tags.h"

namespace claimdiff {

namespace {

using Kind = WikitextPair::Kind;

// Longer notes are taken for tags that were never closed.
constexpr std::uint32_t kMaxNoteBytes = 16 << 10;

std::string InSmallLetters(std::string_view source) {
  std::string small(source);
  for (char& c : small) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  }
  return small;
}

class PairFinder {
 public:
  explicit PairFinder(std::string_view source)
      : source_(source),
        small_(InSmallLetters(source)),
        closers_(small_),
        tags_(source) {}

  std::vector<WikitextPair> Run() {
    while ((at_ = Next()) < source_.size()) {
      switch (source_[at_]) {
        case '{': OpenBraces(); break;
        case '}': CloseBraces(); break;
        case '[': OpenBracket(); break;
        case ']': CloseBracket(); break;
        case '<': ReadAngle(); break;
        default: EndLine(); break;
      }
    }
    std::sort(pairs_.begin(), pairs_.end(),
              [](const WikitextPair& x, const WikitextPair& y) {
                return x.source < y.source;
              });
    DropDeep();
    return std::move(pairs_);
  }

 private:
  // A mark that waits for its end.
  struct Open {
    char sign = '{';  // 'h': an address in brackets
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
  };

  std::uint32_t Next() const {
    const std::size_t next = source_.find_first_of("{}[]<\n", at_);
    return static_cast<std::uint32_t>(std::min(next, source_.size()));
  }

  bool StartsWith(std::uint32_t at, std::string_view text) const {
    return source_.substr(std::min<std::size_t>(at, source_.size()))
        .starts_with(text);
  }

  std::uint32_t RunLength(char sign) const {
    const std::size_t end = source_.find_first_not_of(sign, at_);
    return static_cast<std::uint32_t>(std::min(end, source_.size())) - at_;
  }

  void Add(Kind kind, WikitextTag tag, Span source, Span inner) {
    pairs_.push_back({kind, tag, source, inner});
  }

  // Of marks that are `size` bytes at both ends.
  void Add(Kind kind, Span source, std::uint32_t size) {
    Add(kind, WikitextTag::kInline, source,
        {source.begin + size, source.end - size});
  }

  // ---- Braces and brackets ------------------------------------------------

  void OpenBraces() {
    const std::uint32_t size = RunLength('{');
    if (size >= 2) {
      open_.push_back({'{', at_, size});
      ++braces_;
    }
    at_ += size;
  }

  void CloseBraces() {
    const std::uint32_t end = at_ + RunLength('}');
    while (end - at_ >= 2 && braces_ > 0) {
      while (open_.back().sign != '{') open_.pop_back();
      Open& open = open_.back();
      const std::uint32_t size = std::min({open.size, end - at_, 3u});
      open.size -= size;
      at_ += size;
      Add(size == 3 ? Kind::kParameter : Kind::kTemplate,
          {open.begin + open.size, at_}, size);
      if (open.size < 2) {
        open_.pop_back();
        --braces_;
      }
    }
    at_ = end;
  }

  void OpenBracket() {
    const std::uint32_t size = RunLength('[');
    if (size >= 2) {
      open_.push_back({'[', at_ + size - 2, 2});
    } else if (BeginsAddress(at_ + 1)) {
      open_.push_back({'h', at_, 1});
    }
    at_ += size;
  }

  bool BeginsAddress(std::uint32_t at) const {
    constexpr std::string_view kProtocols[] = {
        "http://", "https://", "//", "ftp://", "mailto:", "news:", "irc://"};
    return std::any_of(std::begin(kProtocols), std::end(kProtocols),
                       [&](auto protocol) { return StartsWith(at, protocol); });
  }

  void CloseBracket() {
    const char sign = open_.empty() ? '\0' : open_.back().sign;
    const bool link = sign == '[' && StartsWith(at_, "]]");
    const std::uint32_t size = link ? 2 : 1;
    if (link || sign == 'h') {
      Add(link ? Kind::kLink : Kind::kAddress, {open_.back().begin, at_ + size},
          size);
      open_.pop_back();
    }
    at_ += size;
  }

  // No address goes on in the next line, and no link in the next paragraph.
  void EndLine() {
    ++at_;
    while (!open_.empty() && open_.back().sign == 'h') open_.pop_back();
    const std::size_t next = source_.find_first_not_of(" \t\r", at_);
    if (next >= source_.size() || source_[next] != '\n') return;
    while (!open_.empty() && open_.back().sign == '[') open_.pop_back();
    at_ = static_cast<std::uint32_t>(next);
  }

  // ---- Tags and comments --------------------------------------------------

  void ReadAngle() {
    if (StartsWith(at_, "<!--")) return ReadComment();
    const std::optional<Tag> tag = tags_.TagAt(at_);
    const WikitextTagRow* row = tag ? FindWikitextTag(tag->name) : nullptr;
    if (row == nullptr) {
      ++at_;
    } else if (row->closing.empty() || tag->closing || tag->self_closing ||
               !ReadElement(*row, tag->end)) {
      Add(Kind::kTag, row->tag, {at_, tag->end}, {tag->end, tag->end});
      at_ = tag->end;
    }
  }

  bool ReadElement(const WikitextTagRow& row, std::uint32_t begin) {
    const std::size_t limit = row.tag == WikitextTag::kNote
                                  ? std::size_t{begin} + kMaxNoteBytes
                                  : source_.size();
    const auto close = closers_.Find(row.closing, begin, limit);
    if (!close) return false;
    const std::uint32_t end =
        *close + static_cast<std::uint32_t>(row.closing.size());
    Add(Kind::kElement, row.tag, {at_, end}, {begin, *close});
    at_ = end;
    return true;
  }

  void ReadComment() {
    const auto close = closers_.Find("-->", at_ + 4, source_.size());
    if (!close) {
      at_ += 4;
      return;
    }
    const Span source{at_, *close + 3};
    at_ = source.end;
    if (Says(source, "claimdiff ignore-start")) return ReadIgnored(source);
    Add(Kind::kComment, WikitextTag::kInline, source,
        {source.begin + 4, *close});
  }

  bool Says(Span comment, std::string_view what) const {
    std::string_view text =
        source_.substr(comment.begin + 4, comment.size() - 7);
    text.remove_prefix(std::min(text.find_first_not_of(" \n"), text.size()));
    return text.starts_with(what) &&
           text.find_first_not_of(" \n", what.size()) == text.npos;
  }

  // Up to the comment that ends it, else to the end of the file.
  void ReadIgnored(Span start) {
    const auto size = static_cast<std::uint32_t>(source_.size());
    Span end = start;
    for (;;) {
      const auto open = closers_.Find("<!--", end.end, size);
      const auto close =
          open ? closers_.Find("-->", *open + 4, size) : std::nullopt;
      end = close ? Span{*open, *close + 3} : Span{size, size};
      if (end.empty() || Says(end, "claimdiff ignore-end")) break;
    }
    Add(Kind::kIgnored, WikitextTag::kInline, {start.begin, end.end},
        {start.end, end.begin});
    at_ = end.end;
  }

  // ---- Nesting ------------------------------------------------------------

  void DropDeep() {
    std::vector<std::uint32_t> ends;  // of the pairs around, descending
    std::erase_if(pairs_, [&](WikitextPair& pair) {
      while (!ends.empty() && ends.back() <= pair.source.begin) {
        ends.pop_back();
      }
      if (ends.size() > kMaxWikitextNesting) return true;
      if (ends.size() == kMaxWikitextNesting) {
        pair = {Kind::kDeep, WikitextTag::kInline, pair.source, pair.source};
      }
      ends.push_back(pair.source.end);
      return false;
    });
  }

  std::string_view source_;
  const std::string small_;
  CloserFinder closers_;  // in small_
  TagScanner tags_;
  std::uint32_t at_ = 0;
  std::vector<Open> open_;
  std::uint32_t braces_ = 0;  // of open_
  std::vector<WikitextPair> pairs_;
};

}  // namespace

WikitextPairs::WikitextPairs(std::string_view source)
    : source_(source), pairs_(PairFinder(source).Run()) {}

const WikitextPair* WikitextPairs::At(std::uint32_t at) const {
  const auto found =
      std::lower_bound(pairs_.begin(), pairs_.end(), at,
                       [](const WikitextPair& x, std::uint32_t y) {
                         return x.source.begin < y;
                       });
  return found != pairs_.end() && found->source.begin == at ? &*found : nullptr;
}

std::uint32_t WikitextPairs::Find(std::string_view signs, Span in) const {
  for (std::uint32_t at = in.begin; at < in.end;) {
    const char c = source_[at];
    const bool opens = c == '{' || c == '[' || c == '<';
    const WikitextPair* pair = opens ? At(at) : nullptr;
    if (pair != nullptr && pair->source.end <= in.end) {
      at = pair->source.end;
    } else if (signs.find(c) != std::string_view::npos) {
      return at;
    } else {
      ++at;
    }
  }
  return in.end;
}

std::vector<Span> WikitextPairs::Split(char sign, Span in) const {
  std::vector<Span> parts;
  for (;;) {
    const std::uint32_t at = Find({&sign, 1}, in);
    parts.push_back({in.begin, at});
    if (at == in.end) return parts;
    in.begin = at + 1;
  }
}

}  // namespace claimdiff
