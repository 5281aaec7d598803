// One screen for an editor: what differs first, each passage with its place
// and the reason in words; what agrees only on request.
#include "report/terminal.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>
#include <vector>

#include "report/evidence.h"
#include "report/page.h"
#include "report/value_words.h"
#include "text/english_names.h"
#include "text/line_index.h"
#include "text/width.h"

namespace claimdiff {

namespace {

constexpr SideName kSides[] = {SideName::kA, SideName::kB};

std::string Count(std::size_t count, const char* one, const char* many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

// "A:14" stands for line 14 of article A, all over the report.
class Locations {
 public:
  explicit Locations(const Report& report)
      : report_(report),
        lines_{text::LineIndex(report.a.Source()),
               text::LineIndex(report.b.Source())} {
    for (const SideName side : kSides) {
      const std::string& all = ArticleOf(report, side).Source();
      const std::string last =
          Words(side, static_cast<std::uint32_t>(all.size()));
      width_ = std::max(width_, last.size() + 3);
    }
  }

  StyledText Label(SideName side, Span span) const {
    StyledText label;
    const Span place = ArticleOf(report_, side).MarkupSpan(span);
    label.Add(" ").Add(Words(side, place.begin), InkOf(side));
    return label;
  }

  // Where the text beside the labels begins.
  std::size_t indent() const { return width_; }

 private:
  std::string Words(SideName side, std::uint32_t byte) const {
    const text::LineIndex& lines = lines_[static_cast<std::size_t>(side)];
    return std::string(Letter(side)) + ":" + std::to_string(lines.Line(byte));
  }

  const Report& report_;
  std::array<text::LineIndex, 2> lines_;
  std::size_t width_ = 7;
};

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

const char* ReasonWords(SkipReason reason) {
  switch (reason) {
    case SkipReason::kBoilerplate: return "boilerplate";
    case SkipReason::kRepeatedTitle: return "title repeated";
    case SkipReason::kByline: return "byline";
    case SkipReason::kCredit: return "credit";
    case SkipReason::kCaption: return "caption";
    case SkipReason::kRelated: return "related articles";
    case SkipReason::kCode: return "code";
    case SkipReason::kIgnored: return "ignored on request";
    case SkipReason::kNoText: return "no text";
    case SkipReason::kTooLong: return "too long";
  }
  return "";
}

class TerminalReport {
 public:
  TerminalReport(const Report& report, const WriterOptions& options,
                 std::ostream& out)
      : report_(report),
        options_(options),
        page_(options.terminal, out),
        places_(report) {}

  void Write() {
    for (const SideName side : kSides) WriteHeader(side);
    WriteDictionaries();
    WriteTally();
    WriteConflicts();
    WriteOneSided(SideName::kA, report_.only_in_a);
    WriteOneSided(SideName::kB, report_.only_in_b);
    WritePartial();
    WriteUnclear();
    if (options_.all) WriteShared();
    WriteSkipped();
    WriteHints();
  }

 private:
  // ---- The head -----------------------------------------------------------

  void WriteHeader(SideName side) {
    const Article& article = ArticleOf(report_, side);
    StyledText label, source, title, about;
    label.Add(Letter(side), InkOf(side));
    source.Quote(article.source == "-" ? "standard input" : article.source,
                 Ink::kStrong);
    page_.Paragraph(label, source, kHeaderIndent);
    title.Quote(article.View(article.title));
    page_.Paragraph({}, title, kHeaderIndent);
    about.Add(AboutArticle(article), Ink::kFaint);
    page_.Paragraph({}, about, kHeaderIndent);
  }

  void WriteDictionaries() {
    if (report_.dictionaries.empty()) return;
    std::string names;
    for (const std::string& language : report_.dictionaries) {
      const std::string name = text::EnglishLanguage(language);
      names.append(names.empty() ? "dictionaries: " : ", ")
          .append(name.empty() ? language : name);
    }
    StyledText line;
    line.Add(names, Ink::kFaint);
    page_.Paragraph({}, line, kHeaderIndent);
  }

  static std::string AboutArticle(const Article& article) {
    const std::string language = text::EnglishLanguage(article.language);
    std::string about = language.empty() ? "language unknown" : language;
    about.append(" (").append(article.language).append("), ");
    if (article.date.known) about += DateWords(article.date.day) + ", ";
    about += Count(article.claims.size(), "claim read", "claims read");
    if (article.skipped.empty()) return about;
    return about + ", " +
           Count(article.skipped.size(), "part skipped", "parts skipped");
  }

  void WriteTally() {
    const Summary& sum = report_.summary;
    StyledText tally;
    const auto count = [&tally](std::uint32_t number, std::string words,
                                Ink ink) {
      if (!tally.empty()) tally.Add(", ");
      std::string joined = std::to_string(number);
      for (const char c : words.insert(0, 1, ' ')) {
        if (c == ' ') joined.append(kNoBreak);
        if (c != ' ') joined += c;
      }
      tally.Add(joined, number == 0 ? Ink::kPlain : ink);
    };
    count(sum.conflicts, sum.conflicts == 1 ? "conflict" : "conflicts",
          Ink::kConflict);
    count(sum.only_in_a, "only in A", Ink::kSideA);
    count(sum.only_in_b, "only in B", Ink::kSideB);
    count(sum.partial,
          sum.partial == 1 ? "differs in detail" : "differ in detail",
          Ink::kStrong);
    count(sum.unclear_in_a + sum.unclear_in_b, "unclear", Ink::kUnclear);
    count(sum.shared - sum.partial, "alike", Ink::kPlain);
    page_.Blank();
    page_.Paragraph({}, tally, 0);
    if (report_.related) return;
    StyledText notice;
    notice.Add(kUnrelatedNotice, Ink::kUnclear);
    page_.Paragraph({}, notice, 0);
  }

  // ---- Passages that both have --------------------------------------------

  template <typename Use>
  void ForEachOf(Relation relation, Use use) const {
    for (const Alignment& alignment : report_.alignments) {
      if (alignment.relation == relation) use(alignment);
    }
  }

  void WriteConflicts() {
    bool first = true;
    ForEachOf(Relation::kConflict, [&](const Alignment& alignment) {
      if (first) {
        WriteRule("\u2260 Conflicts", report_.summary.conflicts, Ink::kConflict,
                  "the two cannot both be right");
      }
      first = false;
      WriteAligned(alignment);
    });
  }

  void WritePartial() {
    bool first = true;
    ForEachOf(Relation::kPartial, [&](const Alignment& alignment) {
      if (first) {
        WriteRule("\u00b1 Told by both, with different detail",
                  report_.summary.partial, Ink::kStrong, "");
      }
      first = false;
      WriteAligned(alignment);
    });
  }

  void WriteShared() {
    bool first = true;
    ForEachOf(Relation::kEquivalent, [&](const Alignment& alignment) {
      if (first) {
        WriteRule("= Told by both alike",
                  report_.summary.shared - report_.summary.partial,
                  Ink::kStrong, "");
      }
      first = false;
      WriteAligned(alignment);
    });
  }

  // A conflict's sentences are shown whole; of the others the beginning will
  // do, because the evidence says what matters.
  void WriteAligned(const Alignment& alignment) {
    const bool conflict = alignment.relation == Relation::kConflict;
    const bool whole = conflict || options_.all;
    page_.Blank();
    for (const SideName side : kSides) {
      for (const ClaimIndex claim :
           side == SideName::kA ? alignment.a : alignment.b) {
        WriteClaim(side, claim, AlignedHighlights(alignment, side, claim),
                   whole);
      }
    }
    StyledText mark;
    mark.Add("   \u2260", Ink::kConflict);
    for (const FactConflict& fact : alignment.conflicts) {
      page_.Paragraph(mark, ConflictWords(report_, fact), places_.indent());
    }
    const StyledText words = whole ? AlignmentWords(report_, alignment)
                                   : DifferenceWords(report_, alignment);
    page_.Paragraph({}, words, places_.indent());
    if (options_.explain) WriteWeights(alignment);
  }

  void WriteWeights(const Alignment& alignment) {
    StyledText score;
    score.Add("confidence " + Decimal(alignment.score) +
                  (alignment.shared.empty()
                       ? "; length and order alone speak for it"
                       : "; what speaks for it, with its weight in nats:"),
              Ink::kFaint);
    page_.Paragraph({}, score, places_.indent());
    for (const SharedFact& fact : alignment.shared) {
      StyledText weight;
      const std::string number = Decimal(fact.weight);
      weight.Add(
          std::string(places_.indent(), ' ') +
              std::string(number.size() < 5 ? 5 - number.size() : 0, ' ') +
              number,
          Ink::kFaint);
      page_.Paragraph(weight, PairWords(report_, fact),
                      places_.indent() + kWeightWidth);
    }
  }

  // ---- Passages that one has ----------------------------------------------

  void WriteOneSided(SideName side, const std::vector<ClaimIndex>& claims) {
    if (claims.empty()) return;
    const bool of_a = side == SideName::kA;
    WriteRule(of_a ? "A only" : "B only", claims.size(), InkOf(side),
              of_a ? "B does not say this" : "A does not say this");
    for (const ClaimIndex claim : claims) {
      page_.Blank();
      WriteSingle(side, claim, true);
    }
  }

  void WriteUnclear() {
    const std::size_t count =
        report_.unclear_in_a.size() + report_.unclear_in_b.size();
    if (count == 0) return;
    WriteRule("? Unclear", count, Ink::kUnclear, "too little evidence to tell");
    page_.Blank();
    for (const SideName side : kSides) {
      for (const ClaimIndex claim :
           side == SideName::kA ? report_.unclear_in_a : report_.unclear_in_b) {
        WriteSingle(side, claim, options_.all);
      }
    }
  }

  void WriteSingle(SideName side, ClaimIndex claim, bool whole) {
    WriteClaim(side, claim, OneSidedHighlights(report_, side, claim), whole);
    if (whole) {
      page_.Paragraph({}, ClaimWords(report_, side, claim), places_.indent());
    }
    if (!options_.explain) return;
    StyledText words;
    const auto& verdicts =
        side == SideName::kA ? report_.verdicts_a : report_.verdicts_b;
    words.Add("confidence " + Decimal(verdicts[claim].confidence), Ink::kFaint);
    page_.Paragraph({}, words, places_.indent());
  }

  // ---- The end ------------------------------------------------------------

  void WriteSkipped() {
    if (report_.a.skipped.empty() && report_.b.skipped.empty()) return;
    if (options_.all) {
      WriteRule("Skipped", report_.a.skipped.size() + report_.b.skipped.size(),
                Ink::kStrong, "not read as claims");
    }
    page_.Blank();
    for (const SideName side : kSides) {
      if (options_.all) {
        ListSkipped(side);
      } else {
        CountSkipped(side);
      }
    }
  }

  void ListSkipped(SideName side) {
    const Article& article = ArticleOf(report_, side);
    for (const Skipped& skipped : article.skipped) {
      StyledText line;
      line.Add(ReasonWords(skipped.reason), Ink::kFaint).Add(": ");
      line.Quote(article.View(skipped.span));
      page_.Line(places_.Label(side, skipped.span), line, places_.indent());
    }
  }

  void CountSkipped(SideName side) {
    constexpr std::size_t kReasons =
        static_cast<std::size_t>(SkipReason::kTooLong) + 1;
    std::array<std::size_t, kReasons> counts = {};
    for (const Skipped& skipped : ArticleOf(report_, side).skipped) {
      ++counts[static_cast<std::size_t>(skipped.reason)];
    }
    std::string words = std::string("Skipped in ") + Letter(side) + ":";
    bool any = false;
    for (std::size_t reason = 0; reason < kReasons; ++reason) {
      if (counts[reason] == 0) continue;
      words.append(any ? ", " : " ");
      words.append(ReasonWords(static_cast<SkipReason>(reason)));
      words += " (" + std::to_string(counts[reason]) + ")";
      any = true;
    }
    if (!any) return;
    StyledText line;
    line.Add(words, Ink::kFaint);
    page_.Paragraph({}, line, 0);
  }

  void WriteHints() {
    std::string hint;
    if (report_.a.language == "und")
      hint +=
          "Name the language of A with "
          "--lang-a for a better result. ";
    if (report_.b.language == "und")
      hint +=
          "Name the language of B with "
          "--lang-b for a better result. ";
    if (report_.dictionaries.empty() &&
        report_.a.language != report_.b.language) {
      hint +=
          "No dictionary was used; they make the largest difference: see "
          "'claimdiff lexicon --help'. ";
    }
    if (!options_.all && report_.summary.shared > 0) {
      hint +=
          "With --all: also what both articles say, and each part "
          "skipped.";
    }
    if (hint.empty()) return;
    StyledText line;
    line.Add(hint, Ink::kFaint);
    page_.Blank();
    page_.Paragraph({}, line, 0);
  }

  // ---- Parts --------------------------------------------------------------

  void WriteRule(const char* title, std::size_t count, Ink ink,
                 std::string_view gloss) {
    StyledText rule;
    rule.Add(std::string(title) + " (" + std::to_string(count) + ")", ink);
    const std::size_t used = text::CellWidth(rule.text()) + gloss.size();
    if (!gloss.empty() && used + kRuleFrame < options_.terminal.width) {
      rule.Add(": ").Add(gloss);
    }
    page_.Blank();
    page_.Rule(rule);
  }

  void WriteClaim(SideName side, ClaimIndex index,
                  const std::vector<Highlight>& highlights, bool whole) {
    const Article& article = ArticleOf(report_, side);
    const Claim& claim = article.claims[index];
    StyledText body;
    body.Add(KindMark(claim.kind), Ink::kFaint);
    body.QuoteSpan(article, claim.span, highlights);
    const StyledText label = places_.Label(side, claim.span);
    if (whole) {
      page_.Paragraph(label, body, places_.indent());
    } else {
      page_.Line(label, body, places_.indent());
    }
  }

  static std::string Decimal(float value) {
    char digits[32];
    std::snprintf(digits, sizeof(digits), "%.2f", static_cast<double>(value));
    return digits;
  }

  static constexpr std::size_t kHeaderIndent = 3;
  static constexpr std::size_t kWeightWidth = 7;
  static constexpr std::size_t kRuleFrame = 8;  // cells around a rule's words

  const Report& report_;
  WriterOptions options_;
  Page page_;
  Locations places_;
};

}  // namespace

void WriteTerminal(const Report& report, const WriterOptions& options,
                   std::ostream& out) {
  TerminalReport(report, options, out).Write();
}

}  // namespace claimdiff
