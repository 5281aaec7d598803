#include "check/code_drift.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "check/place.h"
#include "check/side.h"
#include "code/known_lines.h"

namespace claimdiff::check {

namespace {

constexpr std::size_t kMostLines = 8;  // of code in one finding

using Part = CodeDifference::Part;

// The code of one article, now and at the base.
struct CodeSide {
  const Article& now;
  Places places;
  std::optional<code::KnownLines> then;

  CodeSide(const std::string& path, const Article& article,
           const Article* before)
      : now(article), places(path, article) {
    if (before != nullptr) then.emplace(*before);
  }

  // Whether the base has all of the lines, or (`any`) one of them.
  bool HadAll(const Article& article, const std::vector<Span>& lines) {
    return then && std::ranges::all_of(lines, [&](Span line) {
             return then->Hold(article, line);
           });
  }
  bool HadAny(const Article& article, const std::vector<Span>& lines) {
    return then && std::ranges::any_of(lines, [&](Span line) {
             return then->Hold(article, line);
           });
  }

  Place PlaceOf(const Part& part) const {
    if (part.lines.empty()) return places.Of(part.block);
    return places.Of({part.lines.front().begin, part.lines.back().end});
  }

  std::string TextOf(const Part& part) const {
    std::string text;
    for (std::size_t k = 0; k < part.lines.size() && k < kMostLines; ++k) {
      text.append(text.empty() ? "" : " ").append(now.View(part.lines[k]));
    }
    if (part.lines.size() > kMostLines) text += " \u2026";
    return OneLine(text);
  }
};

class CodeDrift {
 public:
  explicit CodeDrift(const DriftInput& input)
      : input_(input),
        source_(input.source.path, input.now.a,
                input.then != nullptr ? &input.then->a : nullptr),
        translation_(input.translation.path, input.now.b,
                     input.then != nullptr ? &input.then->b : nullptr) {}

  std::vector<Finding> Find() {
    for (const CodeDifference& code : input_.now.code) {
      if (input_.since && !IsNew(code)) continue;
      if (!code.a.lines.empty()) {
        Add(FindingKind::kCode, source_, code.a, translation_, code.b);
      } else {
        Add(KindOfOwn(code), translation_, code.b, source_, code.a);
      }
    }
    return std::move(findings_);
  }

 private:
  // A difference is old if both articles had their lines at the base, and
  // neither those of the other.
  bool IsNew(const CodeDifference& code) {
    return !source_.HadAll(source_.now, code.a.lines) ||
           !translation_.HadAll(translation_.now, code.b.lines) ||
           source_.HadAny(translation_.now, code.b.lines) ||
           translation_.HadAny(source_.now, code.a.lines);
  }

  // Of what only the translation has.
  FindingKind KindOfOwn(const CodeDifference& code) {
    if (source_.HadAny(translation_.now, code.b.lines)) {
      return FindingKind::kStale;
    }
    const bool both = input_.direction == Direction::kBoth;
    return both || !code.a.block.empty() ? FindingKind::kCode
                                         : FindingKind::kExtra;
  }

  void Add(FindingKind kind, const CodeSide& own, const Part& part,
           const CodeSide& other, const Part& counterpart) {
    Finding finding;
    finding.kind = kind;
    finding.confidence = 1;
    finding.at = own.PlaceOf(part);
    finding.text = own.TextOf(part);
    finding.counterpart.path = other.places.path();
    if (!counterpart.block.empty()) {
      finding.counterpart = other.PlaceOf(counterpart);
      finding.other_text = other.TextOf(counterpart);
    }
    findings_.push_back(std::move(finding));
  }

  const DriftInput& input_;
  CodeSide source_, translation_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> FindCodeDrift(const DriftInput& input) {
  if (input.now.code.empty()) return {};
  return CodeDrift(input).Find();
}

}  // namespace claimdiff::check
