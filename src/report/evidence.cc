#include "report/evidence.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "report/value_words.h"

namespace claimdiff {

namespace {

// A list longer than this is cut, with a count of what is left out.
constexpr std::size_t kMostListed = 8;

// Whether the normalised value adds anything to the words as written; our own
// grouping of thousands does not.
bool SaysMore(std::string value, std::string_view written) {
  if (value.empty() || value == written) return false;
  std::erase(value, ',');
  return value != written;
}

// The words as written, then the normalised value if it says more.
void AppendValue(const Article& article, Span span, std::string_view key,
                 Ink ink, StyledText* out) {
  const std::string_view written = article.View(span);
  out->Quote(written, ink);
  const std::string value = ValueWords(key);
  if (SaysMore(value, written)) {
    out->Add(std::string(" (").append(value).append(")"), Ink::kFaint);
  }
}

// "shared: x, y and 3 more", each once.
class List {
 public:
  List(const char* title, StyledText* out) : title_(title), out_(out) {}

  // Calls append() unless `what` was listed before or the list is full.
  template <typename Append>
  void Add(std::string what, Append append) {
    if (!seen_.insert(std::move(what)).second) return;
    ++count_;
    if (count_ > kMostListed) return;
    if (count_ == 1) {
      out_->Add(out_->empty() ? "" : "; ").Add(title_, Ink::kFaint).Add(" ");
    } else {
      out_->Add(", ");
    }
    append();
  }

  void Finish() {
    if (count_ <= kMostListed) return;
    out_->Add(" and " + std::to_string(count_ - kMostListed) + " more",
              Ink::kFaint);
  }

 private:
  const char* title_;
  StyledText* out_;
  std::unordered_set<std::string> seen_;  // asked only, never walked
  std::size_t count_ = 0;
};

void AppendOneSided(const Report& report, SideName side,
                    const std::vector<OneSidedFact>& facts, StyledText* out) {
  const Article& article = ArticleOf(report, side);
  List list(side == SideName::kA ? "only in A:" : "only in B:", out);
  for (const OneSidedFact& fact : facts) {
    // By its words: a name may have several readings, each with its own key.
    list.Add(std::string(article.View(fact.mention.span)), [&] {
      AppendValue(article, fact.mention.span, fact.mention.key, Ink::kStrong,
                  out);
    });
  }
  list.Finish();
}

void AppendPair(const Report& report, const SharedFact& fact, StyledText* out) {
  const std::string_view a = report.a.View(fact.a.span);
  const std::string_view b = report.b.View(fact.b.span);
  out->Quote(a);
  if (a != b) out->Add(" = ").Quote(b);
}

void AppendShared(const Report& report, const Alignment& alignment,
                  StyledText* out) {
  List list("shared:", out);
  for (const SharedFact& fact : alignment.shared) {
    std::string words(report.a.View(fact.a.span));
    words.append("=").append(report.b.View(fact.b.span));
    list.Add(std::move(words), [&] { AppendPair(report, fact, out); });
  }
  list.Finish();
}

// A fact of a claim, its readings (several keys for one span) taken together.
struct StatedFact {
  const Fact* fact;
  bool stated;  // one of the readings is stated by the other article
};

std::vector<StatedFact> StatedFactsOf(const Report& report, SideName side,
                                      ClaimIndex claim) {
  const StatedFacts& by_claim =
      side == SideName::kA ? report.a_stated_in_b : report.b_stated_in_a;
  std::vector<StatedFact> merged;
  if (by_claim.empty()) return merged;
  const std::vector<Fact>& facts = ArticleOf(report, side).claims[claim].facts;
  for (std::size_t k = 0; k < facts.size(); ++k) {
    const bool stated = by_claim[claim][k];
    if (!merged.empty() && merged.back().fact->span == facts[k].span) {
      merged.back().stated = merged.back().stated || stated;
    } else {
      merged.push_back({&facts[k], stated});
    }
  }
  return merged;
}

void AppendStated(const Article& article, const std::vector<StatedFact>& facts,
                  bool stated, const char* title, StyledText* out) {
  List list(title, out);
  for (const StatedFact& next : facts) {
    if (next.stated != stated) continue;
    list.Add(std::string(article.View(next.fact->span)), [&] {
      AppendValue(article, next.fact->span, next.fact->key,
                  stated ? Ink::kPlain : Ink::kStrong, out);
    });
  }
  list.Finish();
}

void Sort(std::vector<Highlight>* highlights) {
  std::stable_sort(highlights->begin(), highlights->end(),
                   [](const Highlight& x, const Highlight& y) {
                     return x.span.begin < y.span.begin;
                   });
}

}  // namespace

StyledText ConflictWords(const Report& report, const FactConflict& conflict) {
  StyledText out;
  out.Add("A", Ink::kSideA).Add(" says ");
  AppendValue(report.a, conflict.a.span, conflict.a.key, Ink::kConflict, &out);
  out.Add(", ").Add("B", Ink::kSideB).Add(" says ");
  AppendValue(report.b, conflict.b.span, conflict.b.key, Ink::kConflict, &out);
  return out;
}

StyledText DifferenceWords(const Report& report, const Alignment& alignment) {
  StyledText out;
  AppendOneSided(report, SideName::kA, alignment.only_a, &out);
  AppendOneSided(report, SideName::kB, alignment.only_b, &out);
  return out;
}

StyledText AlignmentWords(const Report& report, const Alignment& alignment) {
  StyledText out;
  AppendShared(report, alignment, &out);
  AppendOneSided(report, SideName::kA, alignment.only_a, &out);
  AppendOneSided(report, SideName::kB, alignment.only_b, &out);
  return out;
}

StyledText ClaimWords(const Report& report, SideName side, ClaimIndex claim) {
  const bool of_a = side == SideName::kA;
  const Article& article = ArticleOf(report, side);
  const std::vector<StatedFact> facts = StatedFactsOf(report, side, claim);
  StyledText out;
  AppendStated(article, facts, false, of_a ? "not in B:" : "not in A:", &out);
  AppendStated(article, facts, true,
               of_a ? "elsewhere in B:" : "elsewhere in A:", &out);
  return out;
}

StyledText PairWords(const Report& report, const SharedFact& fact) {
  StyledText out;
  AppendPair(report, fact, &out);
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
  for (const StatedFact& next : StatedFactsOf(report, side, claim)) {
    if (next.stated) continue;
    highlights.push_back({next.fact->span, Ink::kStrong});
  }
  return highlights;
}

}  // namespace claimdiff
