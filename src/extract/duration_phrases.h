// The words of durations in a claim, and what stands between them: units,
// joins, halves, articles.
#ifndef CLAIMDIFF_EXTRACT_DURATION_PHRASES_H_
#define CLAIMDIFF_EXTRACT_DURATION_PHRASES_H_

#include <cstdint>
#include <vector>

#include "extract/duration.h"

namespace claimdiff {

struct DurationPhrase {
  const DurationMeaning* meaning = nullptr;  // null: there is none
  std::uint32_t end = 0;
  bool half = false;  // "一个半小时": half a unit more
};

// What a reader of durations looks words up with.
class DurationPhrases {
 protected:
  // `matches` is room to work in.
  DurationPhrases(const DurationContext& context, std::uint32_t limit,
                  std::vector<text::PhraseMatch>* matches)
      : tokens_(context.tokens),
        starts_(context.starts),
        limit_(limit),
        words_(context.words),
        compounds_(context.compounds),
        matches_(*matches) {}

  // The longest phrase at `at` with one of `roles`. `start` is what a word has
  // that begins such a phrase.
  DurationPhrase WordAt(std::uint32_t at, std::uint32_t roles,
                        WordStart start = kDurationWord);
  // Puts the phrases at `at` into matches_; false if there are none.
  bool MatchAt(std::uint32_t at, WordStart start);
  // The longest of matches_ with one of `roles`.
  DurationPhrase Best(std::uint32_t roles) const;
  // The unit that `number` counts, over a hyphen or a filling word.
  DurationPhrase UnitAfter(const NumberMention& number);
  // "几十年": nobody knows how many.
  bool IsVague(const NumberMention& number);
  // Past "-", ", and", "to" and their like.
  std::uint32_t SkipConnectors(std::uint32_t at);
  // The end of what an "and" before token `begin` joins, else `begin`.
  std::uint32_t BeforeJoin(std::uint32_t begin);
  // The token of the article before token `at`, else `at`.
  std::uint32_t ArticleBefore(std::uint32_t at) const;
  // "Dure environ | 13 h 45".
  bool Lasts(std::uint32_t begin);
  // Whether token `at` - 1 may be a unit: "and" is much more often no half.
  bool MayFollowUnit(std::uint32_t at) const;
  // Korean "타이틀", a title, is no two days.
  bool IsInsideHangul(std::uint32_t at) const;
  // Past what joins the parts of one duration, from the end of a part on.
  std::uint32_t PastJoin(std::uint32_t at);
  // A unit that nothing counts and that ends at token `end`; `*begin` is where
  // it begins.
  DurationPhrase BareUnitBefore(std::uint32_t end, std::uint32_t* begin);

  const text::Tokens& tokens_;
  const Starts& starts_;
  const std::uint32_t limit_;
  const DurationWords& words_;
  const CompoundDurations& compounds_;

 private:
  // "5 с половиной", "les 5 s'affrontent".
  bool IsWordHere(const DurationPhrase& unit) const;
  bool IsMark(std::uint32_t at) const;
  // "1 year, 2 months", "2 Std. 30 Min."; but "2 hours. 30 minutes later".
  std::uint32_t SkipComma(std::uint32_t at) const;

  std::vector<text::PhraseMatch>& matches_;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_DURATION_PHRASES_H_
