#include "check/path_pattern.h"

#include <algorithm>
#include <utility>

#include "text/english_names.h"
#include "text/language_tag.h"

namespace claimdiff::check {

bool IsLanguage(std::string_view tag) {
  constexpr std::size_t kLongestTag = 16;
  if (tag.size() < 2 || tag.size() > kLongestTag) return false;
  std::string dashed(tag);
  std::replace(dashed.begin(), dashed.end(), '_', '-');
  const std::size_t subtag = dashed.find('-');
  const std::size_t language = std::min(subtag, dashed.size());
  if (language < 2 || language > 3) return false;
  const std::optional<std::string> canonical = text::CanonicalLanguage(dashed);
  return canonical && !text::EnglishLanguage(*canonical).empty() &&
         text::EnglishLanguage(*canonical) != *canonical;
}

Result<PathPattern> PathPattern::Parse(std::string_view pattern) {
  PathPattern parsed;
  while (!pattern.empty()) {
    Piece piece;
    std::size_t size = 1;
    if (pattern.starts_with("**")) {
      piece.kind = Kind::kAnything;
      size = 2;
    } else if (pattern.front() == '*') {
      piece.kind = Kind::kInSegment;
    } else if (pattern.front() == '{') {
      size = std::min(pattern.find('}'), pattern.size() - 1) + 1;
      const std::optional<Kind> kind = PlaceNamed(pattern.substr(0, size));
      if (!kind) {
        std::string message = "'";
        message.append(pattern.substr(0, size))
            .append("' is none of {path}, {name} and {lang}");
        return Error{ErrorCode::kUsage, std::move(message), ""};
      }
      piece.kind = *kind;
    } else {
      size = std::min(pattern.find_first_of("*{"), pattern.size());
      piece.text = pattern.substr(0, size);
    }
    parsed.pieces_.push_back(std::move(piece));
    pattern.remove_prefix(size);
  }
  return parsed;
}

std::optional<PathPattern::Kind> PathPattern::PlaceNamed(
    std::string_view place) {
  if (place == "{path}") return Kind::kPath;
  if (place == "{name}") return Kind::kName;
  if (place == "{lang}") return Kind::kLang;
  return std::nullopt;
}

std::string PathParts::*PathPattern::MemberOf(Kind kind) {
  switch (kind) {
    case Kind::kPath: return &PathParts::path;
    case Kind::kName: return &PathParts::name;
    case Kind::kLang: return &PathParts::lang;
    default: return nullptr;
  }
}

bool PathPattern::Has(Kind kind) const {
  return std::any_of(pieces_.begin(), pieces_.end(),
                     [kind](const Piece& piece) { return piece.kind == kind; });
}

bool PathPattern::is_literal() const {
  return std::all_of(pieces_.begin(), pieces_.end(), [](const Piece& piece) {
    return piece.kind == Kind::kLiteral;
  });
}

std::optional<PathParts> PathPattern::Match(std::string_view path) const {
  PathParts parts;
  if (!MatchFrom(0, path, &parts)) return std::nullopt;
  return parts;
}

bool PathPattern::MatchFrom(std::size_t piece, std::string_view path,
                            PathParts* parts) const {
  if (piece == pieces_.size()) return path.empty();
  if (pieces_[piece].kind != Kind::kLiteral) {
    return MatchPlace(piece, path, parts);
  }
  return path.starts_with(pieces_[piece].text) &&
         MatchFrom(piece + 1, path.substr(pieces_[piece].text.size()), parts);
}

// Tries the longest text first: "{path}.md" of "a.b.md" is "a.b".
bool PathPattern::MatchPlace(std::size_t piece, std::string_view path,
                             PathParts* parts) const {
  const Kind kind = pieces_[piece].kind;
  std::string PathParts::*const member = MemberOf(kind);
  if (member != nullptr && !(parts->*member).empty()) {  // a second time
    const std::string known = parts->*member;
    return path.starts_with(known) &&
           MatchFrom(piece + 1, path.substr(known.size()), parts);
  }
  const bool across = kind == Kind::kAnything || kind == Kind::kPath;
  const std::size_t longest =
      across ? path.size() : std::min(path.find('/'), path.size());
  const std::size_t shortest = member == nullptr ? 0 : 1;
  for (std::size_t size = longest + 1; size-- > shortest;) {
    if (kind == Kind::kLang && !IsLanguage(path.substr(0, size))) continue;
    if (member != nullptr) (parts->*member).assign(path.substr(0, size));
    if (MatchFrom(piece + 1, path.substr(size), parts)) return true;
    if (member != nullptr) (parts->*member).clear();
  }
  return false;
}

std::string PathPattern::Fill(const PathParts& parts) const {
  std::string path;
  for (const Piece& piece : pieces_) {
    std::string PathParts::*const member = MemberOf(piece.kind);
    path += member == nullptr ? piece.text : parts.*member;
  }
  return path;
}

}  // namespace claimdiff::check
