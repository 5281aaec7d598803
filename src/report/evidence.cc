#include "report/evidence.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "report/claim_facts.h"
#include "report/value_words.h"

namespace claimdiff {

namespace {

// A list longer than this is cut, with a count of what is left out.
constexpr std::size_t kMostListed = 8;

// Whether the normalised value adds anything to the words as written; our own
// grouping of thousands does not, nor does "5" to "5.0".
bool SaysMore(std::string value, std::string_view written) {
  if (value.empty() || value == written) return false;
  std::erase(value, ',');
  return !written.starts_with(value) ||
         written.find_first_not_of(".0", value.size()) != written.npos;
}

// The words as written, then the normalised value if it says more.
StyledText ValueOf(const Article& article, Span span, std::string_view key,
                   Ink ink) {
  const std::string_view written = article.View(span);
  StyledText out;
  out.Quote(written, ink);
  const std::string value = ValueWords(key);
  if (!SaysMore(value, written)) return out;
  const bool bracketed = written.find('(') != std::string_view::npos;
  out.Add(bracketed ? " [" : " (", Ink::kFaint)
      .Add(value, Ink::kFaint)
      .Add(bracketed ? "]" : ")", Ink::kFaint);
  return out;
}

// "x, y and z", each once; a long list ends in "and 3 more".
class List {
 public:
  void Add(std::string what, StyledText words) {
    if (seen_.insert(std::move(what)).second) words_.push_back(words);
  }

  bool empty() const { return words_.empty(); }

  StyledText Joined(const char* last_word) const {
    const std::size_t shown =
        words_.size() > kMostListed + 1 ? kMostListed : words_.size();
    const std::size_t rest = words_.size() - shown;
    std::string before_last(" ");
    before_last.append(last_word).append(" ");
    StyledText out;
    for (std::size_t k = 0; k < shown; ++k) {
      const bool last = k + 1 == shown && rest == 0;
      if (k > 0) out.Add(last ? before_last : ", ");
      out.Append(words_[k]);
    }
    if (rest > 0) out.Add(before_last + std::to_string(rest) + " more");
    return out;
  }

 private:
  std::vector<StyledText> words_;
  std::unordered_set<std::string> seen_;  // asked only, never walked
};

void AppendSentence(const StyledText& sentence, StyledText* out) {
  if (sentence.empty()) return;
  if (!out->empty()) out->Add(" ");
  out->Append(sentence);
}

// Whether the other article states a mention's fact anywhere.
class InOther {
 public:
  InOther(const Report& report, SideName side) : report_(report), side_(side) {}

  bool Has(const Mention& mention) {
    if (facts_.empty() || claim_ != mention.claim) {
      claim_ = mention.claim;
      facts_ = FactsOf(report_, side_, claim_);
    }
    const auto found = std::lower_bound(
        facts_.begin(), facts_.end(), mention.span,
        [](const ClaimFact& x, Span span) { return x.fact->span < span; });
    return found != facts_.end() && found->fact->span == mention.span &&
           found->in_other;
  }

 private:
  const Report& report_;
  const SideName side_;
  ClaimIndex claim_ = 0;
  std::vector<ClaimFact> facts_;  // of claim_; ascending by span
};

// What only one side of an alignment states: that the other article has in
// another place, or nowhere.
List ListOneSided(const Report& report, SideName side,
                  const Alignment& alignment, bool elsewhere) {
  const Article& article = ArticleOf(report, side);
  InOther in_other(report, side);
  List list;
  for (const OneSidedFact& fact :
       side == SideName::kA ? alignment.only_a : alignment.only_b) {
    // "First", "a third party": a way of telling, which makes no difference.
    if (fact.kind == FactKind::kOrdinal) continue;
    const Mention& mention = fact.mention;
    if (in_other.Has(mention) != elsewhere) continue;
    // By its words: a name may have several readings, each with its own key.
    list.Add(std::string(article.View(mention.span)),
             ValueOf(article, mention.span, mention.key,
                     elsewhere ? Ink::kPlain : Ink::kStrong));
  }
  return list;
}

StyledText OnlySentence(const Report& report, SideName side,
                        const Alignment& alignment) {
  const List only = ListOneSided(report, side, alignment, false);
  StyledText out;
  if (only.empty()) return out;
  out.Add("Only ").Add(Letter(side), InkOf(side)).Add(" mentions ");
  return out.Append(only.Joined("and")).Add(".");
}

StyledText AlsoSentence(const Report& report, SideName side,
                        const Alignment& alignment) {
  const List also = ListOneSided(report, side, alignment, true);
  StyledText out;
  if (also.empty()) return out;
  out.Add(Letter(side), InkOf(side)).Add(" also mentions ");
  return out.Append(also.Joined("and"))
      .Add(", as ")
      .Add(Letter(OtherSide(side)), InkOf(OtherSide(side)))
      .Add(" does elsewhere.");
}

// A claim goes on about it without saying so.
constexpr const char* kInherited = " (inherited)";

StyledText PairOf(const Report& report, const SharedFact& fact) {
  const std::string_view a = report.a.View(fact.a.span);
  const std::string_view b = report.b.View(fact.b.span);
  // Values of one kind, which may differ: see features/slots.h.
  const bool same = !fact.a.key.starts_with("slot:");
  StyledText out;
  out.Quote(a);
  if (fact.a.inherited) out.Add(kInherited, Ink::kFaint);
  if (a != b) out.Add(same ? " = " : " ~ ").Quote(b);
  if (fact.b.inherited && (a != b || !fact.a.inherited)) {
    out.Add(kInherited, Ink::kFaint);
  }
  return out;
}

// A word of a name that is listed already says nothing new.
bool LiesInEarlier(const std::vector<SharedFact>& facts, std::size_t k) {
  constexpr std::size_t kMostCompared = 32;  // a bound, not a choice
  const Span a = facts[k].a.span, b = facts[k].b.span;
  k = std::min(k, kMostCompared);
  return std::any_of(
      facts.begin(), facts.begin() + static_cast<std::ptrdiff_t>(k),
      [&](const SharedFact& fact) {
        return (fact.a.span.begin <= a.begin && a.end <= fact.a.span.end) ||
               (fact.b.span.begin <= b.begin && b.end <= fact.b.span.end);
      });
}

// The facts of the claim that the other article does, or does not, state.
List ListStated(const Report& report, SideName side, ClaimIndex claim,
                bool stated) {
  const Article& article = ArticleOf(report, side);
  List list;
  for (const ClaimFact& next : FactsOf(report, side, claim)) {
    if (next.in_other != stated) continue;
    list.Add(std::string(article.View(next.fact->span)),
             ValueOf(article, next.fact->span, next.fact->key,
                     stated ? Ink::kPlain : Ink::kStrong));
  }
  return list;
}

const char* KindMark(ClaimKind kind) {
  switch (kind) {
    case ClaimKind::kTitle: return "[title] ";
    case ClaimKind::kHeading: return "[heading] ";
    case ClaimKind::kCaption: return "[caption] ";
    case ClaimKind::kListItem: return "\u2022 ";
    case ClaimKind::kTableRow: return "[table] ";
    case ClaimKind::kBody:
    case ClaimKind::kQuote: return "";
  }
  return "";
}

void Sort(std::vector<Highlight>* highlights) {
  std::stable_sort(highlights->begin(), highlights->end(),
                   [](const Highlight& x, const Highlight& y) {
                     return x.span.begin < y.span.begin;
                   });
}

}  // namespace

StyledText ClaimText(const Report& report, SideName side, ClaimIndex claim,
                     const std::vector<Highlight>& highlights) {
  const Article& article = ArticleOf(report, side);
  StyledText text;
  const char* mark = KindMark(article.claims[claim].kind);
  if (*mark != '\0') text.Add(mark, Ink::kFaint);
  return text.QuoteSpan(article, article.claims[claim].span, highlights);
}

StyledText ConflictSentence(const Report& report,
                            const FactConflict& conflict) {
  StyledText out;
  out.Add("A", Ink::kSideA).Add(" says ");
  out.Append(ValueOf(report.a, conflict.a.span, conflict.a.key, Ink::kConflict))
      .Add(", ")
      .Add("B", Ink::kSideB)
      .Add(" says ");
  return out
      .Append(
          ValueOf(report.b, conflict.b.span, conflict.b.key, Ink::kConflict))
      .Add(".");
}

StyledText SharedSentence(const Report& report, const Alignment& alignment) {
  List list;
  for (std::size_t k = 0; k < alignment.shared.size(); ++k) {
    if (LiesInEarlier(alignment.shared, k)) continue;
    StyledText pair = PairOf(report, alignment.shared[k]);
    list.Add(pair.text(), pair);
  }
  StyledText out;
  if (list.empty()) return out;
  return out.Add("Both mention ").Append(list.Joined("and")).Add(".");
}

StyledText DifferenceSentences(const Report& report, const Alignment& alignment,
                               bool all) {
  StyledText out;
  for (const SideName side : kSides) {
    AppendSentence(OnlySentence(report, side, alignment), &out);
  }
  if (!all && !out.empty()) return out;
  for (const SideName side : kSides) {
    AppendSentence(AlsoSentence(report, side, alignment), &out);
  }
  return out;
}

StyledText MissingSentence(const Report& report, SideName side,
                           ClaimIndex claim) {
  const List missing = ListStated(report, side, claim, false);
  StyledText out;
  if (missing.empty()) return out;
  out.Add(Letter(OtherSide(side)), InkOf(OtherSide(side)));
  return out.Add(" nowhere mentions ").Append(missing.Joined("or")).Add(".");
}

StyledText SectionSentence(const Report& report, SideName side,
                           ClaimIndex claim) {
  StyledText out;
  for (const MissingSection& section : MissingSectionsOf(report, side)) {
    if (section.heading != claim) continue;
    out.Add(Letter(OtherSide(side)), InkOf(OtherSide(side)));
    out.Add(" has nothing of this section: " +
            std::to_string(section.claims - 1) + " claims besides.");
  }
  return out;
}

StyledText ElsewhereSentence(const Report& report, SideName side,
                             ClaimIndex claim) {
  const List elsewhere = ListStated(report, side, claim, true);
  StyledText out;
  if (elsewhere.empty()) return out;
  out.Add(Letter(OtherSide(side)), InkOf(OtherSide(side)));
  return out.Add(" mentions ")
      .Append(elsewhere.Joined("and"))
      .Add(" elsewhere.");
}

StyledText PairWords(const Report& report, const SharedFact& fact) {
  StyledText out = PairOf(report, fact);
  out.Add(" (", Ink::kFaint).Quote(fact.a.key, Ink::kFaint);
  if (fact.a.key != fact.b.key) {
    out.Add(" = ", Ink::kFaint).Quote(fact.b.key, Ink::kFaint);
  }
  out.Add(")", Ink::kFaint);
  return out;
}

std::vector<Highlight> AlignedHighlights(const Alignment& alignment,
                                         SideName side, ClaimIndex claim) {
  const bool of_a = side == SideName::kA;
  std::vector<Highlight> highlights;
  for (const FactConflict& conflict : alignment.conflicts) {
    const Mention& mention = of_a ? conflict.a : conflict.b;
    if (mention.claim == claim) {
      highlights.push_back({mention.span, Ink::kConflict});
    }
  }
  for (const OneSidedFact& fact : of_a ? alignment.only_a : alignment.only_b) {
    if (fact.mention.claim == claim) {
      highlights.push_back({fact.mention.span, Ink::kStrong});
    }
  }
  Sort(&highlights);
  return highlights;
}

std::vector<Highlight> OneSidedHighlights(const Report& report, SideName side,
                                          ClaimIndex claim) {
  std::vector<Highlight> highlights;
  for (const ClaimFact& next : FactsOf(report, side, claim)) {
    if (next.in_other) continue;
    highlights.push_back({next.fact->span, Ink::kStrong});
  }
  return highlights;
}

}  // namespace claimdiff
