#include "report/reading.h"

#include <algorithm>
#include <array>
#include <string>

#include "report/page.h"
#include "report/places.h"
#include "text/counted.h"
#include "text/english_names.h"
#include "text/iso_date.h"
#include "text/line_index.h"
#include "text/printable.h"

namespace claimdiff {

namespace {

constexpr std::size_t kHeadIndent = 10;  // "Language  "

// "list_item" for a person.
std::string Plain(const char* name) {
  std::string words = name;
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

// "1 title, 12 body": how many of each there are, in the order of the enum.
template <typename Enum, std::size_t kCount>
std::string Tally(const std::array<std::size_t, kCount>& counts) {
  std::string words;
  for (std::size_t i = 0; i < kCount; ++i) {
    if (counts[i] == 0) continue;
    words.append(words.empty() ? "" : ", ")
        .append(std::to_string(counts[i]))
        .append(" ")
        .append(Plain(Name(static_cast<Enum>(i))));
  }
  return words;
}

class ReadingPage {
 public:
  ReadingPage(const Article& article, const TerminalStyle& style,
              std::ostream& out)
      : article_(article),
        page_(style, out),
        lines_(article.Source()),
        digits_(std::to_string(lines_.Line(static_cast<std::uint32_t>(
                                   article.Source().size())))
                    .size()) {}

  void Write() {
    WriteHead();
    WriteClaims();
    WriteSkipped();
  }

 private:
  void WriteHead() {
    StyledText source;
    source.Quote(SourceName(article_), Ink::kStrong);
    page_.Paragraph({}, source, 0);
    StyledText title;
    if (article_.title.empty()) title.Add("none", Ink::kFaint);
    title.Quote(article_.View(article_.title));
    Head("Title", title);
    StyledText words;
    Head("Language", words.Add(LanguageWords()));
    words = {};
    Head("Date",
         words.Add(article_.date.known ? text::IsoDate(article_.date.day)
                                       : "unknown"));
    words = {};
    words.Add(Name(article_.format)).Add(", ").Quote(article_.encoding);
    if (article_.undecoded > 0) {
      words.Add(", " + text::Counted(article_.undecoded, "place", "places") +
                " could not be decoded");
    }
    Head("Format", words);
  }

  void Head(const char* label, const StyledText& words) {
    StyledText name;
    name.Add(label, Ink::kFaint);
    page_.Paragraph(name, words, kHeadIndent);
  }

  std::string LanguageWords() const {
    if (article_.language == "und") return "unknown";
    const std::string name = text::EnglishLanguage(article_.language);
    return (name.empty() ? article_.language
                         : name + " (" + article_.language + ")") +
           (article_.language_detected ? ", found out" : "");
  }

  void WriteClaims() {
    std::array<std::size_t, static_cast<std::size_t>(ClaimKind::kTableRow) + 1>
        counts = {};
    for (const Claim& claim : article_.claims) {
      ++counts[static_cast<std::size_t>(claim.kind)];
    }
    Rule("Claims", article_.claims.size(), Tally<ClaimKind>(counts));
    for (const Claim& claim : article_.claims) {
      Part(claim.span, claim.kind == ClaimKind::kBody ? "" : Name(claim.kind),
           article_.View(claim.span));
    }
  }

  void WriteSkipped() {
    std::array<std::size_t, static_cast<std::size_t>(SkipReason::kTooLong) + 1>
        counts = {};
    for (const Skipped& skipped : article_.skipped) {
      ++counts[static_cast<std::size_t>(skipped.reason)];
    }
    Rule("Skipped", article_.skipped.size(), Tally<SkipReason>(counts));
    for (const Skipped& skipped : article_.skipped) {
      Part(skipped.span, Name(skipped.reason),
           text::LinesApart(article_.View(skipped.span)));
    }
  }

  void Rule(const char* name, std::size_t count, const std::string& tally) {
    StyledText rule;
    rule.Add(std::string(name) + " (" + std::to_string(count) + ")",
             Ink::kStrong);
    if (count > 0) rule.Add(": ").Add(tally);
    page_.Blank();
    page_.Rule(rule);
  }

  void Part(Span span, const char* name, std::string_view part) {
    const std::string line =
        std::to_string(lines_.Line(article_.MarkupSpan(span).begin));
    StyledText label, words;
    label.Add(std::string(digits_ - std::min(digits_, line.size()), ' '))
        .Add(line, Ink::kFaint);
    if (*name != '\0') {
      words.Add("[", Ink::kFaint)
          .Add(Plain(name), Ink::kFaint)
          .Add("] ", Ink::kFaint);
    }
    page_.Paragraph(label, words.Quote(part), digits_ + 2);
  }

  const Article& article_;
  Page page_;
  text::LineIndex lines_;
  std::size_t digits_;  // of the last line's number
};

}  // namespace

void WriteReading(const Article& article, const TerminalStyle& style,
                  std::ostream& out) {
  ReadingPage(article, style, out).Write();
}

}  // namespace claimdiff
