#include "code/compare_code.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "code/code_lines.h"
#include "code/match_blocks.h"
#include "read/ascii.h"

namespace claimdiff::code {

namespace {

// Pairs of lines of two blocks beyond which none is looked at for translation:
// bounds the time.
constexpr std::size_t kMostLinePairs = std::size_t{1} << 16;

// A line of a block, by their indices.
struct LineAt {
  std::uint32_t block = 0;
  std::uint32_t line = 0;
};

using AlignmentOfClaim = std::vector<std::uint32_t>;

AlignmentOfClaim AlignmentsOf(const Article& article,
                              const std::vector<Alignment>& alignments,
                              std::vector<ClaimIndex> Alignment::*side) {
  AlignmentOfClaim of(article.claims.size(), kNowhere);
  for (std::uint32_t k = 0; k < alignments.size(); ++k) {
    for (const ClaimIndex claim : alignments[k].*side) of[claim] = k;
  }
  return of;
}

bool AreAllWords(const std::vector<TermId>& line, const Terms& terms) {
  return std::ranges::all_of(line, [&](TermId t) { return terms.IsWord(t); });
}

// The code of one article.
class Listing {
 public:
  Listing(const Article& article, const AlignmentOfClaim& alignments,
          Terms* terms)
      : article_(article), terms_(*terms) {
    for (const Span span : article.listings) {
      CodeBlock block;
      block.span = span;
      block.lines = ReadCodeLines(article.text, span, terms);
      if (block.lines.empty()) continue;
      for (const CodeLine& line : block.lines) {
        block.terms.insert(block.terms.end(), line.terms.begin(),
                           line.terms.end());
      }
      std::ranges::sort(block.terms);
      SetPlace(alignments, &block);
      blocks_.push_back(std::move(block));
    }
    left_.resize(blocks_.size());
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      left_[i].assign(blocks_[i].lines.size(), true);
    }
  }

  const std::vector<CodeBlock>& blocks() const { return blocks_; }
  const CodeLine& At(LineAt at) const {
    return blocks_[at.block].lines[at.line];
  }
  void Answer(LineAt at) { left_[at.block][at.line] = false; }

  // The lines of a block that nothing has answered yet.
  std::vector<LineAt> Left(std::uint32_t block) const {
    std::vector<LineAt> left;
    for (std::uint32_t line = 0; line < left_[block].size(); ++line) {
      if (left_[block][line]) left.push_back({block, line});
    }
    return left;
  }

  std::vector<LineAt> Left() const {
    std::vector<LineAt> left;
    for (std::uint32_t block = 0; block < blocks_.size(); ++block) {
      const std::vector<LineAt> more = Left(block);
      left.insert(left.end(), more.begin(), more.end());
    }
    return left;
  }

  // Inline code that reads like a line.
  std::vector<std::vector<TermId>> InlineLines() const {
    std::vector<std::vector<TermId>> lines;
    for (const Span span : article_.code) {
      for (CodeLine& line : ReadCodeLines(article_.text, span, &terms_)) {
        lines.push_back(std::move(line.terms));
      }
    }
    return lines;
  }

  // Whether a sentence of the article has the word, in any case.
  bool Says(std::string_view word) {
    if (vocabulary_.empty()) ReadVocabulary();
    return vocabulary_.contains(Small(word));
  }

 private:
  void SetPlace(const AlignmentOfClaim& alignments, CodeBlock* block) const {
    const std::vector<Claim>& claims = article_.claims;
    const auto next = std::ranges::lower_bound(
        claims, block->span.begin, {},
        [](const Claim& claim) { return claim.span.begin; });
    const auto at = static_cast<std::size_t>(next - claims.begin());
    if (at > 0) block->before = alignments[at - 1];
    if (at < claims.size()) block->after = alignments[at];
  }

  static std::string Small(std::string_view word) {
    std::string small(word);
    std::ranges::transform(small, small.begin(), AsciiSmall);
    return small;
  }

  void ReadVocabulary() {
    vocabulary_.insert("");
    auto code = article_.code.begin();
    for (const Claim& claim : article_.claims) {
      std::uint32_t at = claim.span.begin;
      while (at < claim.span.end) {
        while (code != article_.code.end() && code->end <= at) ++code;
        if (code != article_.code.end() && code->begin <= at) {
          at = code->end;
          continue;
        }
        const std::uint32_t begin = at;
        while (at < claim.span.end && IsWordByte(article_.text[at])) ++at;
        if (at > begin) vocabulary_.insert(Small(article_.View({begin, at})));
        if (at == begin) ++at;
      }
    }
  }

  const Article& article_;
  Terms& terms_;
  std::vector<CodeBlock> blocks_;
  std::vector<std::vector<bool>> left_;
  std::set<std::string> vocabulary_;
};

class Comparison {
 public:
  explicit Comparison(const Report& report)
      : a_(report.a, AlignmentsOf(report.a, report.alignments, &Alignment::a),
           &terms_),
        b_(report.b, AlignmentsOf(report.b, report.alignments, &Alignment::b),
           &terms_) {}

  std::vector<CodeDifference> Run() {
    const std::vector<BlockPair> pairs = MatchBlocks(a_.blocks(), b_.blocks());
    for (const auto& [a, b] : pairs) AnswerEqual(a_.Left(a), b_.Left(b));
    AnswerEqual(a_.Left(), b_.Left());
    AnswerInline(b_, &a_);
    AnswerInline(a_, &b_);
    for (const auto& [a, b] : pairs) AnswerTranslated(a_.Left(a), b_.Left(b));
    return Differences(pairs);
  }

 private:
  void AnswerEqual(const std::vector<LineAt>& a, const std::vector<LineAt>& b) {
    std::map<std::vector<TermId>, std::vector<LineAt>> of_b;
    for (auto at = b.rbegin(); at != b.rend(); ++at) {
      of_b[b_.At(*at).terms].push_back(*at);
    }
    for (const LineAt at : a) {
      const auto found = of_b.find(a_.At(at).terms);
      if (found == of_b.end() || found->second.empty()) continue;
      a_.Answer(at);
      b_.Answer(found->second.back());
      found->second.pop_back();
    }
  }

  static void AnswerInline(const Listing& other, Listing* own) {
    const std::vector<LineAt> left = own->Left();
    if (left.empty()) return;
    std::vector<std::vector<TermId>> lines = other.InlineLines();
    std::ranges::sort(lines);
    for (const LineAt at : left) {
      if (std::ranges::binary_search(lines, own->At(at).terms)) {
        own->Answer(at);
      }
    }
  }

  void AnswerTranslated(const std::vector<LineAt>& a,
                        const std::vector<LineAt>& b) {
    if (a.size() * b.size() > kMostLinePairs) return;
    std::vector<bool> taken(b.size(), false);
    for (const LineAt at : a) {
      for (std::size_t j = 0; j < b.size(); ++j) {
        if (taken[j] || !IsTranslated(a_.At(at), b_.At(b[j]))) continue;
        taken[j] = true;
        a_.Answer(at);
        b_.Answer(b[j]);
        break;
      }
    }
  }

  // Whether no more than words differ, and those may have been translated.
  bool IsTranslated(const CodeLine& a, const CodeLine& b) {
    std::vector<TermId> of_a = a.terms;
    std::vector<TermId> of_b = b.terms;
    std::ranges::sort(of_a);
    std::ranges::sort(of_b);
    std::vector<TermId> only_a, only_b;
    std::ranges::set_difference(of_a, of_b, std::back_inserter(only_a));
    std::ranges::set_difference(of_b, of_a, std::back_inserter(only_b));
    if (!AreAllWords(only_a, terms_) || !AreAllWords(only_b, terms_)) {
      return false;
    }
    if (a.prose || b.prose) return true;
    return !only_a.empty() && !only_b.empty() && AreSaid(only_a, &a_) &&
           AreSaid(only_b, &b_);
  }

  bool AreSaid(const std::vector<TermId>& words, Listing* side) const {
    return std::ranges::all_of(
        words, [&](TermId word) { return side->Says(terms_.Text(word)); });
  }

  std::vector<CodeDifference> Differences(const std::vector<BlockPair>& pairs) {
    std::vector<CodeDifference> found;
    std::vector<bool> paired_a(a_.blocks().size(), false);
    std::vector<bool> paired_b(b_.blocks().size(), false);
    for (const auto& [a, b] : pairs) {
      paired_a[a] = paired_b[b] = true;
      Add({PartOf(a_, a), PartOf(b_, b)}, &found);
    }
    for (std::uint32_t a = 0; a < paired_a.size(); ++a) {
      if (paired_a[a] || IsProse(a_, a)) continue;
      Add({PartOf(a_, a), {}}, &found);
    }
    for (std::uint32_t b = 0; b < paired_b.size(); ++b) {
      if (paired_b[b] || IsProse(b_, b)) continue;
      Add({{}, PartOf(b_, b)}, &found);
    }
    return found;
  }

  static void Add(CodeDifference difference,
                  std::vector<CodeDifference>* found) {
    if (difference.a.lines.empty() && difference.b.lines.empty()) return;
    found->push_back(std::move(difference));
  }

  static CodeDifference::Part PartOf(const Listing& side, std::uint32_t block) {
    CodeDifference::Part part{side.blocks()[block].span, {}};
    for (const LineAt at : side.Left(block)) {
      part.lines.push_back(side.At(at).span);
    }
    return part;
  }

  // Text that is shown as code is: a poem, a drawing's labels.
  bool IsProse(const Listing& side, std::uint32_t block) const {
    return AreAllWords(side.blocks()[block].terms, terms_) &&
           std::ranges::any_of(side.blocks()[block].lines, &CodeLine::prose);
  }

  Terms terms_;
  Listing a_, b_;
};

}  // namespace

std::vector<CodeDifference> CompareCode(const Report& report) {
  const auto has_code = [](const Article& x) { return !x.listings.empty(); };
  if (!has_code(report.a) && !has_code(report.b)) return {};
  if (report.a.format == Format::kText || report.b.format == Format::kText) {
    return {};
  }
  std::vector<CodeDifference> found = Comparison(report).Run();
  SortCode(&found);
  return found;
}

void SortCode(std::vector<CodeDifference>* differences) {
  std::ranges::sort(*differences, {}, [](const CodeDifference& x) {
    return std::tuple(x.a.block.empty(), x.a.block.begin, x.b.block.begin);
  });
}

}  // namespace claimdiff::code
