// A heading a kind of finding, an item a finding, the most important first.
// What is longer than a reader of a pull request wants folds into <details>.
#include "report/markdown.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "report/evidence.h"
#include "report/markdown_text.h"
#include "report/places.h"
#include "report/tally.h"
#include "report/value_words.h"
#include "text/english_names.h"

namespace claimdiff {

namespace {

// Findings of a kind that are shown before the others fold.
constexpr std::size_t kUnfolded = 5;

// Emphasis by tags: asterisks do not work between all letters.
std::string Markdown(const StyledText& text) {
  std::string out;
  std::uint32_t begin = 0;
  for (const StyledText::Run& run : text.runs()) {
    const std::string words = MarkdownText(
        std::string_view(text.text()).substr(begin, run.end - begin));
    const bool strong = run.ink != Ink::kPlain && run.ink != Ink::kFaint;
    out.append(strong ? "<b>" : "").append(words).append(strong ? "</b>" : "");
    begin = run.end;
  }
  return out;
}

std::string Quoted(std::string_view words) {
  StyledText text;
  text.Quote(words);
  return Markdown(text);
}

class MarkdownReport {
 public:
  MarkdownReport(const Report& report, const WriterOptions& options,
                 std::ostream& out)
      : report_(report),
        options_(options),
        out_(out),
        places_(report, TerminalStyle()) {}

  void Write() {
    WriteHead();
    const Ranking& ranking = report_.ranking;
    WriteBeads("\u2260 Conflicts", ranking.conflicts,
               report_.alignments.size());
    WriteClaims("Only in A", SideName::kA, ranking.only_in_a);
    WriteClaims("Only in B", SideName::kB, ranking.only_in_b);
    WriteBeads("\u00b1 Told by both, with different detail", ranking.partial,
               0);
    WriteBeads("? Perhaps told by both", ranking.doubtful, 0);
    WriteUnclear();
    WriteCode();
    if (!options_.all) return;
    WriteBeads("= Told by both alike", ranking.equivalent, 0);
    WriteSkipped();
  }

 private:
  // ---- The head -----------------------------------------------------------

  // Nothing where neither article has anything to say.
  template <typename Cell>
  void WriteRow(const char* name, Cell cell) {
    const std::string a = cell(report_.a), b = cell(report_.b);
    if (a.empty() && b.empty()) return;
    out_ << "| " << name << " | " << a << " | " << b << " |\n";
  }

  void WriteHead() {
    out_ << "## What differs between the two articles\n\n"
            "| | A | B |\n|---|---|---|\n";
    WriteRow("file", [](const Article& a) { return Quoted(SourceName(a)); });
    WriteRow("title", [](const Article& a) { return Quoted(a.View(a.title)); });
    WriteRow("language", [](const Article& a) {
      const std::string name = text::EnglishLanguage(a.language);
      return MarkdownText(name.empty() ? a.language : name);
    });
    WriteRow("date", [](const Article& a) {
      return a.date.known ? DateWords(a.date.day) : std::string();
    });
    WriteRow("claims read",
             [](const Article& a) { return std::to_string(a.claims.size()); });
    WriteRow("parts skipped",
             [](const Article& a) { return std::to_string(a.skipped.size()); });
    out_ << "\n" << Markdown(TallyOf(report_)) << "\n";
    const std::string untranslated = UntranslatedNotice(report_);
    if (!untranslated.empty()) {
      out_ << "\n"
           << MarkdownText(untranslated) << "<br>\n<sub>"
           << Markdown(UntranslatedPlaces(report_, places_, options_.all))
           << "</sub>\n";
    }
    if (!report_.related)
      out_ << "\n" << MarkdownText(kUnrelatedNotice) << "\n";
  }

  // ---- Findings -----------------------------------------------------------

  void WriteHeading(const char* title, std::size_t count) {
    out_ << "\n### " << title << " (" << count << ")\n\n";
  }

  // Writes `count` items, those from `unfolded` on in a fold.
  template <typename WriteItem>
  void WriteItems(std::size_t count, std::size_t unfolded, WriteItem write) {
    for (std::size_t k = 0; k < count; ++k) {
      if (k == unfolded) {
        out_ << (k > 0 ? "\n" : "") << "<details><summary>" << count - k
             << (k > 0        ? " more"
                 : count == 1 ? " passage"
                              : " passages")
             << "</summary>\n\n";
      }
      write(k);
    }
    if (count > unfolded) out_ << "\n</details>\n";
  }

  void WriteBeads(const char* title, const std::vector<std::uint32_t>& beads,
                  std::size_t unfolded) {
    if (beads.empty()) return;
    WriteHeading(title, beads.size());
    WriteItems(beads.size(), unfolded,
               [&](std::size_t k) { WriteBead(report_.alignments[beads[k]]); });
  }

  void WriteBead(const Alignment& alignment) {
    std::string places;
    const char* begin = "- ";
    for (const SideName side : kSides) {
      for (const ClaimIndex claim : ClaimsOf(alignment, side)) {
        out_ << begin << "<b>" << Letter(side) << "</b>: "
             << TextOf(side, claim, AlignedHighlights(alignment, side, claim));
        begin = "<br>\n  ";
        places.append(places.empty() ? "" : ", ").append(PlaceOf(side, claim));
      }
    }
    for (const FactConflict& conflict : alignment.conflicts) {
      WriteReason(ConflictSentence(report_, conflict));
    }
    if (options_.all) WriteReason(SharedSentence(report_, alignment));
    WriteReason(DifferenceSentences(report_, alignment, options_.all));
    out_ << "<br>\n  <sub>" << places << "</sub>\n";
  }

  void WriteClaims(const char* title, SideName side,
                   const std::vector<ClaimIndex>& claims) {
    if (claims.empty()) return;
    WriteHeading(title, claims.size());
    WriteItems(claims.size(), kUnfolded,
               [&](std::size_t k) { WriteClaim(side, claims[k]); });
  }

  void WriteUnclear() {
    const std::vector<ClaimIndex>& a = report_.ranking.unclear_in_a;
    const std::vector<ClaimIndex>& b = report_.ranking.unclear_in_b;
    if (a.empty() && b.empty()) return;
    WriteHeading("? Unclear", a.size() + b.size());
    WriteItems(a.size() + b.size(), 0, [&](std::size_t k) {
      if (k < a.size()) {
        WriteClaim(SideName::kA, a[k]);
      } else {
        WriteClaim(SideName::kB, b[k - a.size()]);
      }
    });
  }

  void WriteClaim(SideName side, ClaimIndex claim) {
    out_ << "- <b>" << Letter(side) << "</b>: "
         << TextOf(side, claim, OneSidedHighlights(report_, side, claim));
    WriteReason(SectionSentence(report_, side, claim));
    WriteReason(MissingSentence(report_, side, claim));
    out_ << "<br>\n  <sub>" << PlaceOf(side, claim) << "</sub>\n";
  }

  void WriteCode() {
    if (report_.code.empty()) return;
    WriteHeading("Code that differs", report_.code.size());
    WriteItems(report_.code.size(), kUnfolded,
               [&](std::size_t k) { WriteCodeItem(report_.code[k]); });
  }

  void WriteCodeItem(const CodeDifference& code) {
    std::string places, lacks;
    const char* begin = "- ";
    for (const SideName side : kSides) {
      const CodeDifference::Part& part = PartOf(code, side);
      for (const Span line : part.lines) {
        out_ << begin << "<b>" << Letter(side) << "</b>: <code>"
             << Quoted(ArticleOf(report_, side).View(line)) << "</code>";
        begin = "<br>\n  ";
      }
      if (part.block.empty()) {
        lacks = std::string(", ") + Letter(side) + " has no such block";
        continue;
      }
      places.append(places.empty() ? "" : ", ")
          .append(Markdown(places_.PathAndLine(
              side, part.lines.empty() ? part.block : part.lines.front(),
              Ink::kPlain)));
    }
    out_ << "<br>\n  <sub>" << places << lacks << "</sub>\n";
  }

  void WriteReason(const StyledText& sentences) {
    if (!sentences.empty()) out_ << "<br>\n  " << Markdown(sentences);
  }

  void WriteSkipped() {
    const std::size_t in_a = report_.a.skipped.size();
    const std::size_t count = in_a + report_.b.skipped.size();
    if (count == 0) return;
    WriteHeading("Skipped", count);
    WriteItems(count, 0, [&](std::size_t k) {
      const SideName side = k < in_a ? SideName::kA : SideName::kB;
      const Article& article = ArticleOf(report_, side);
      const Skipped& skipped = article.skipped[k < in_a ? k : k - in_a];
      out_ << "- <b>" << Letter(side)
           << "</b>: " << Quoted(article.View(skipped.span)) << "<br>\n  <sub>"
           << Markdown(places_.PathAndLine(side, skipped.span, Ink::kPlain))
           << ", " << MarkdownText(Name(skipped.reason)) << "</sub>\n";
    });
  }

  // ---- Parts --------------------------------------------------------------

  std::string TextOf(SideName side, ClaimIndex claim,
                     const std::vector<Highlight>& highlights) const {
    return Markdown(ClaimText(report_, side, claim, highlights));
  }

  std::string PlaceOf(SideName side, ClaimIndex claim) const {
    const Span span = ArticleOf(report_, side).claims[claim].span;
    return Markdown(places_.PathAndLine(side, span, Ink::kPlain))
        .append(" \\[")
        .append(ClaimName(side, claim))
        .append("\\]");
  }

  const Report& report_;
  const WriterOptions& options_;
  std::ostream& out_;
  const Places places_;
};

}  // namespace

void WriteMarkdown(const Report& report, const WriterOptions& options,
                   std::ostream& out) {
  MarkdownReport(report, options, out).Write();
}

}  // namespace claimdiff
