// How the terminal report begins and ends: which articles, how many findings,
// what was not read, what else can be asked for.
#include <array>
#include <cstdint>
#include <string>

#include "report/report_page.h"
#include "report/tally.h"
#include "report/value_words.h"
#include "text/counted.h"
#include "text/english_names.h"
#include "text/printable.h"

namespace claimdiff {

namespace {

constexpr std::size_t kHeadIndent = 3;

// ---- The head ---------------------------------------------------------------

std::string AboutArticle(const Article& article) {
  const std::string language = text::EnglishLanguage(article.language);
  std::string about = language.empty() ? "language unknown" : language;
  about.append(" (").append(article.language).append("), ");
  if (article.date.known) about += DateWords(article.date.day) + ", ";
  about += text::Counted(article.claims.size(), "claim read", "claims read");
  if (article.skipped.empty()) return about;
  return about + ", " +
         text::Counted(article.skipped.size(), "part skipped", "parts skipped");
}

void WriteArticle(SideName side, ReportPage* out) {
  const Article& article = ArticleOf(out->report, side);
  StyledText label, source, title, about;
  label.Add(Letter(side), InkOf(side));
  source.Quote(SourceName(article), Ink::kStrong);
  out->page.Paragraph(label, source, kHeadIndent);
  title.Quote(article.View(article.title));
  out->page.Paragraph({}, title, kHeadIndent);
  about.Add(AboutArticle(article), Ink::kFaint);
  out->page.Paragraph({}, about, kHeadIndent);
}

void WriteDictionaries(ReportPage* out) {
  std::string names;
  for (const std::string& language : out->report.dictionaries) {
    const std::string name = text::EnglishLanguage(language);
    names.append(names.empty() ? "dictionaries: " : ", ")
        .append(name.empty() ? language : name);
  }
  StyledText line;
  line.Add(names, Ink::kFaint);
  out->page.Paragraph({}, line, kHeadIndent);
}

void WriteUntranslated(ReportPage* out) {
  StyledText notice;
  notice.Add(UntranslatedNotice(out->report), Ink::kUnclear);
  if (notice.empty()) return;
  out->page.Paragraph({}, notice, 0);
  const StyledText places =
      UntranslatedPlaces(out->report, out->places, out->options.all);
  out->page.Paragraph({}, places, kHeadIndent);
}

void WriteTally(ReportPage* out) {
  out->page.Blank();
  out->page.Paragraph({}, TallyOf(out->report), 0);
  WriteUntranslated(out);
  if (out->report.related) return;
  StyledText notice;
  notice.Add(kUnrelatedNotice, Ink::kUnclear);
  out->page.Paragraph({}, notice, 0);
}

// ---- The tail ---------------------------------------------------------------

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

void ListSkipped(SideName side, ReportPage* out) {
  constexpr std::size_t kIndent = 4;
  const Article& article = ArticleOf(out->report, side);
  for (const Skipped& skipped : article.skipped) {
    StyledText label, line;
    label.Add(" ").Add(Letter(side), InkOf(side));
    line.Append(out->places.PathAndLine(side, skipped.span, Ink::kFaint))
        .Add("  ")
        .Add(ReasonWords(skipped.reason), Ink::kFaint)
        .Add(": ")
        .Quote(text::LinesApart(article.View(skipped.span)));
    out->page.Line(label, line, kIndent);
  }
}

void CountSkipped(SideName side, ReportPage* out) {
  constexpr std::size_t kReasons =
      static_cast<std::size_t>(SkipReason::kTooLong) + 1;
  std::array<std::size_t, kReasons> counts = {};
  for (const Skipped& skipped : ArticleOf(out->report, side).skipped) {
    ++counts[static_cast<std::size_t>(skipped.reason)];
  }
  std::string words;
  for (std::size_t reason = 0; reason < kReasons; ++reason) {
    if (counts[reason] == 0) continue;
    words.append(words.empty() ? "" : ", ")
        .append(ReasonWords(static_cast<SkipReason>(reason)));
    if (counts[reason] > 1) {
      words.append(" (").append(std::to_string(counts[reason])).append(")");
    }
  }
  if (words.empty()) return;
  StyledText line;
  line.Add(std::string("Not read in ") + Letter(side) + ": " + words + ".",
           Ink::kFaint);
  out->page.Paragraph({}, line, 0);
}

void WriteSkipped(ReportPage* out) {
  const std::size_t count =
      out->report.a.skipped.size() + out->report.b.skipped.size();
  if (count == 0) return;
  if (out->options.all) {
    out->Heading("Skipped", count, Ink::kStrong, "not read as claims");
  }
  out->page.Blank();
  for (const SideName side : kSides) {
    if (out->options.all) {
      ListSkipped(side, out);
    } else {
      CountSkipped(side, out);
    }
  }
}

std::string Hints(const Report& report, const WriterOptions& options) {
  std::string hints;
  for (const SideName side : kSides) {
    if (ArticleOf(report, side).language != "und") continue;
    const char* flag = side == SideName::kA ? "--lang-a" : "--lang-b";
    hints.append("Name the language of ")
        .append(Letter(side))
        .append(" with ")
        .append(flag)
        .append(" for a better result. ");
  }
  if (report.dictionaries.empty() && report.a.language != report.b.language) {
    hints +=
        "No dictionary was used; they make the largest difference: see "
        "'claimdiff lexicon --help'. ";
  }
  if (!options.all && report.summary.shared > 0) {
    hints += "With --all: also what both articles say, and each part skipped.";
  }
  return hints;
}

}  // namespace

void WriteHead(ReportPage* out) {
  for (const SideName side : kSides) WriteArticle(side, out);
  WriteDictionaries(out);
  WriteTally(out);
}

void WriteTail(ReportPage* out) {
  WriteSkipped(out);
  const std::string hints = Hints(out->report, out->options);
  if (hints.empty()) return;
  StyledText line;
  line.Add(hints, Ink::kFaint);
  out->page.Blank();
  out->page.Paragraph({}, line, 0);
}

}  // namespace claimdiff
