#include "cli/flags.h"

#include <algorithm>
#include <numeric>

#include "cli/commands.h"
#include "report/writers.h"

namespace claimdiff::cli {

namespace {

constexpr unsigned kEvery = ~0U;

// "terminal,json,...", for as long as the program runs.
const char* ReportFormats() {
  static const std::string names = [] {
    std::string all;
    for (const Writer& writer : Writers()) {
      all.append(all.empty() ? "" : ",").append(writer.name);
    }
    return all;
  }();
  return names.c_str();
}

// Help prints the rows of a subcommand in this order.
const Flag kFlags[] = {
    {"--lang-a", "TAG", "", "language of A, BCP 47 such as pt-BR [found out]",
     kCompare, &Settings::language_a},
    {"--lang-b", "TAG", "", "language of B", kCompare, &Settings::language_b},
    {"--lang", "TAG", "", "language, BCP 47 such as pt-BR [found out]", kFacts,
     &Settings::language},
    {"--lang", "TAG", "", "the word's language, BCP 47", kLexicon,
     &Settings::language},
    {"--date-a", "DATE", "",
     "date of A, YYYY-MM-DD; makes 'yesterday' a date [found out]", kCompare,
     &Settings::date_a},
    {"--date-b", "DATE", "", "date of B", kCompare, &Settings::date_b},
    {"--date", "DATE", "",
     "date of the article, YYYY-MM-DD; makes 'yesterday' a date [found out]",
     kFacts, &Settings::date},
    {"--format-a", "FORMAT", "text,html,markdown",
     "format of A: text, html or markdown [by its name, else its content]",
     kCompare, &Settings::format_a},
    {"--format-b", "FORMAT", "text,html,markdown", "format of B", kCompare,
     &Settings::format_b},
    {"--input-format", "FORMAT", "text,html,markdown",
     "format of the article: text, html or markdown [by its name, else its "
     "content]",
     kFacts, &Settings::input_format},
    {"--format", "FORMAT", ReportFormats(),
     "one of the formats below [terminal]", kCompare, &Settings::format},
    {"--format", "FORMAT", "table,jsonl", "table [default] or jsonl", kFacts,
     &Settings::format},
    {"-o,--output", "FILE", "", "write to FILE, not to standard output",
     kCompare | kFacts | kSchema, &Settings::output},
    {"-o,--output", "PATH", "",
     "the directory to build into [claimdiff/lexicons below $XDG_DATA_HOME], "
     "or "
     "the file to write what was learnt to [standard output]",
     kLexicon, &Settings::output},
    {"--lexicon-dir", "DIR", "",
     "look for compiled dictionaries in DIR before anywhere else; 'none' for "
     "no dictionaries; may be repeated",
     kCompare | kBatch | kLexicon, &Settings::lexicon_directories},
    {"--fail-on", "WHAT", "conflict,only,partial",
     "exit with status 1 if there is a conflict, a claim that only one article "
     "makes (only), or a claim told with different detail (partial); may be "
     "repeated or separated by commas",
     kCompare | kBatch, &Settings::fail_on},
    {"--all", "", "", "show also what both articles say, and skipped parts",
     kCompare, &Settings::all},
    {"--explain", "", "",
     "show the evidence for each alignment with its weight; implies --all",
     kCompare, &Settings::explain},
    {"--side-by-side", "", "", "both articles in two columns, in reading order",
     kCompare, &Settings::side_by_side},
    {"--context", "N", "", "show N sentences before and after each finding [0]",
     kCompare, &Settings::context},
    {"--hyperlinks", "WHEN", "auto,always,never",
     "link each place to its file and line, in terminals that can [auto], "
     "always or never",
     kCompare, &Settings::hyperlinks},
    {"--no-pager", "", "", "do not start a pager on a terminal", kCompare,
     &Settings::no_pager},
    {"--color", "WHEN", "auto,always,never", "auto [default], always or never",
     kCompare | kFacts, &Settings::color},
    {"--width", "N", "",
     "columns to fill [the terminal's; at most 100, but for --side-by-side]",
     kCompare | kFacts, &Settings::width},
    {"--jobs", "N", "",
     "work on N lines at a time; 0 is one a processor [1]; the output does not "
     "depend on it",
     kBatch | kFacts, &Settings::jobs},
    {"-h,--help", "", "", "show this help", kEvery, &Settings::help},
};

// Levenshtein's distance, one row at a time.
std::size_t EditDistance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substitute = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, substitute});
    }
  }
  return row[b.size()];
}

}  // namespace

std::span<const Flag> Flags() { return kFlags; }

std::string_view NearestFlag(std::string_view wrong, unsigned command) {
  constexpr std::size_t kLongestFlag = 40;  // longer is no slip of the finger
  wrong = wrong.substr(0, wrong.find('='));
  if (wrong.size() > kLongestFlag) return {};
  std::string_view nearest;
  std::size_t least = wrong.size() / 3 + 1;  // more differs than agrees
  for (const Flag& flag : kFlags) {
    if ((flag.commands & command) == 0) continue;
    std::string_view name = flag.names;
    name.remove_prefix(name.find("--"));
    const bool shortened = wrong.size() > 3 && name.starts_with(wrong);
    const std::size_t distance = shortened ? 1 : EditDistance(wrong, name);
    if (distance >= least) continue;
    least = distance;
    nearest = name;
  }
  return nearest;
}

}  // namespace claimdiff::cli
