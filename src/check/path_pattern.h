// Patterns of paths: "content/{lang}/{path}.md", "drafts/**".
#ifndef CLAIMDIFF_CHECK_PATH_PATTERN_H_
#define CLAIMDIFF_CHECK_PATH_PATTERN_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/result.h"

namespace claimdiff::check {

// What the places of a pattern stand for in one path; empty where the pattern
// has no such place.
struct PathParts {
  std::string path;  // {path}: any text, '/' included
  std::string name;  // {name}: any text but '/'
  std::string lang;  // {lang}: a language tag such as "id" or "pt-BR"
};

// `*` stands for any text but '/', `**` for any text. Each place may occur
// more than once and then stands for the same text.
class PathPattern {
 public:
  // Errors: kUsage (an unknown place, a brace that is not closed).
  static Result<PathPattern> Parse(std::string_view pattern);

  std::optional<PathParts> Match(std::string_view path) const;

  // The path that `parts` give. REQUIRES: the pattern has neither * nor **.
  std::string Fill(const PathParts& parts) const;

  bool has_path() const { return Has(Kind::kPath); }
  bool has_name() const { return Has(Kind::kName); }
  bool has_lang() const { return Has(Kind::kLang); }
  bool has_star() const {
    return Has(Kind::kInSegment) || Has(Kind::kAnything);
  }
  bool is_literal() const;

 private:
  enum class Kind { kLiteral, kInSegment, kAnything, kPath, kName, kLang };
  struct Piece {
    Kind kind = Kind::kLiteral;
    std::string text;  // of a literal
  };

  static std::optional<Kind> PlaceNamed(std::string_view place);
  static std::string PathParts::*MemberOf(Kind kind);
  bool Has(Kind kind) const;
  bool MatchFrom(std::size_t piece, std::string_view path,
                 PathParts* parts) const;
  bool MatchPlace(std::size_t piece, std::string_view path,
                  PathParts* parts) const;

  std::vector<Piece> pieces_;
};

// Whether `tag` is the tag of a language that CLDR has a name for: "id",
// "pt-BR", "zh_Hant".
bool IsLanguage(std::string_view tag);

}  // namespace claimdiff::check

#endif  // CLAIMDIFF_CHECK_PATH_PATTERN_H_
