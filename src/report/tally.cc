#include "report/tally.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "report/claim_names.h"
#include "text/counted.h"
#include "text/language_tag.h"

namespace claimdiff {

namespace {

constexpr std::size_t kFewPassages = 3;  // more are for who asks for all

void AppendCount(std::uint32_t number, std::string_view words, Ink ink,
                 StyledText* tally) {
  if (!tally->empty()) tally->Add(", ");
  std::string joined = std::to_string(number).append(kNoBreak);
  for (const char c : words) {
    if (c == ' ') joined.append(kNoBreak);
    if (c != ' ') joined += c;
  }
  tally->Add(joined, number == 0 ? Ink::kPlain : ink);
}

std::string_view TextOf(const Article& article,
                        const std::vector<ClaimIndex>& claims) {
  return article.View({article.claims[claims.front()].span.begin,
                       article.claims[claims.back()].span.end});
}

// Words, and no name or command that stays as it is; of Chinese, Japanese and
// Korean, which have few spaces or none, as many characters as make some words.
bool IsPassage(std::string_view text) {
  constexpr std::ptrdiff_t kLeastSpaces = 5, kLeastCharacters = 12;
  const auto begins_character = [](char byte) {
    return byte >= '\xE3' && byte <= '\xED';  // U+3000 to U+DFFF in UTF-8
  };
  return std::count(text.begin(), text.end(), ' ') >= kLeastSpaces ||
         std::count_if(text.begin(), text.end(), begins_character) >=
             kLeastCharacters;
}

// In both as they are; nothing where both are of one language.
std::vector<const Alignment*> Untranslated(const Report& report) {
  std::vector<const Alignment*> passages;
  if (text::PrimarySubtag(report.a.language) ==
      text::PrimarySubtag(report.b.language)) {
    return passages;
  }
  for (const Alignment& bead : report.alignments) {
    const std::string_view words = TextOf(report.a, bead.a);
    if (IsPassage(words) && words == TextOf(report.b, bead.b)) {
      passages.push_back(&bead);
    }
  }
  return passages;
}

}  // namespace

StyledText TallyOf(const Report& report) {
  const Summary& sum = report.summary;
  const auto size = [](const std::vector<std::uint32_t>& beads) {
    return static_cast<std::uint32_t>(beads.size());
  };
  const std::uint32_t partial = size(report.ranking.partial);
  const std::uint32_t doubtful = size(report.ranking.doubtful);
  StyledText tally;
  AppendCount(sum.conflicts, sum.conflicts == 1 ? "conflict" : "conflicts",
              Ink::kConflict, &tally);
  AppendCount(sum.only_in_a, "only in A", Ink::kSideA, &tally);
  AppendCount(sum.only_in_b, "only in B", Ink::kSideB, &tally);
  AppendCount(partial, partial == 1 ? "differs in detail" : "differ in detail",
              Ink::kStrong, &tally);
  if (doubtful > 0) {
    AppendCount(doubtful, "perhaps in both", Ink::kUnclear, &tally);
  }
  AppendCount(sum.unclear_in_a + sum.unclear_in_b, "unclear", Ink::kUnclear,
              &tally);
  AppendCount(size(report.ranking.equivalent), "alike", Ink::kPlain, &tally);
  if (!report.code.empty()) {
    AppendCount(static_cast<std::uint32_t>(report.code.size()),
                report.code.size() == 1 ? "block of code differs"
                                        : "blocks of code differ",
                Ink::kStrong, &tally);
  }
  return tally;
}

std::string UntranslatedNotice(const Report& report) {
  const std::size_t count = Untranslated(report).size();
  if (count == 0) return {};
  return text::Counted(count, "passage is", "passages are") +
         " the same, word for word, in both: not translated?";
}

StyledText UntranslatedPlaces(const Report& report, const Places& places,
                              bool all) {
  const std::vector<const Alignment*> passages = Untranslated(report);
  const std::size_t shown =
      all ? passages.size() : std::min(passages.size(), kFewPassages);
  StyledText out;
  for (std::size_t k = 0; k < shown; ++k) {
    for (const SideName side : kSides) {
      const ClaimIndex claim = ClaimsOf(*passages[k], side).front();
      const Span span = ArticleOf(report, side).claims[claim].span;
      if (side == SideName::kB) out.Add(" = ", Ink::kFaint);
      if (k == 0) {
        out.Append(places.PathAndLine(side, span, Ink::kFaint));
      } else {
        out.Add(side == SideName::kA ? ", :" : ":", Ink::kFaint);
        out.Append(places.Line(side, span, Ink::kFaint));
      }
    }
  }
  if (shown < passages.size()) {
    out.Add(", " + std::to_string(passages.size() - shown) + " more with --all",
            Ink::kFaint);
  }
  return out;
}

}  // namespace claimdiff
