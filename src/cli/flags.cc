#include "cli/flags.h"

#include "check/writers/writers.h"
#include "cli/commands.h"
#include "read/format.h"
#include "report/writers.h"
#include "text/spelling.h"

namespace claimdiff::cli {

namespace {

constexpr unsigned kEvery = ~0U;

// "terminal,json,...".
template <typename Table>
std::string NamesOf(const Table& writers) {
  std::string all;
  for (const auto& writer : writers) {
    all.append(all.empty() ? "" : ",").append(writer.name);
  }
  return all;
}

// For as long as the program runs.
const char* ReportFormats() {
  static const std::string names = NamesOf(Writers());
  return names.c_str();
}
const char* CheckFormats() {
  static const std::string names = NamesOf(check::Writers());
  return names.c_str();
}

const char* ArticleFormats() {
  static const std::string names = FormatNames(",");
  return names.c_str();
}

const char* ArticleFormatsHelp() {
  static const std::string help = "the article's format: " + FormatNames() +
                                  " [by the file's name, else by its content]";
  return help.c_str();
}

// ---- Scopes -----------------------------------------------------------------
// What only says how a report looks on a terminal (--color, --width,
// --hyperlinks, --no-pager) goes with any format: scripts give it once for all.

bool IsForTerminal(const Settings& settings) {
  return settings.format.empty() || settings.format == "terminal";
}

constexpr FlagScope kOfTerminal = {IsForTerminal,
                                   "goes with --format terminal"};
constexpr FlagScope kOfOneColumn = {
    [](const Settings& s) { return IsForTerminal(s) && !s.side_by_side; },
    "goes with --format terminal, and not with --side-by-side"};
constexpr FlagScope kOfTable = {
    [](const Settings& s) { return s.format != "jsonl"; },
    "does not go with --format jsonl"};
constexpr FlagScope kOfLines = {
    [](const Settings& s) { return s.format == "jsonl"; },
    "goes with --format jsonl"};
constexpr FlagScope kOfCheck = {[](const Settings& s) { return !s.init; },
                                "does not go with --init"};
constexpr FlagScope kOfWaivers = {
    [](const Settings& s) { return s.update_waivers; },
    "goes with --update-waivers"};

// Help prints the rows of a subcommand in this order.
const Flag kFlags[] = {
    {"--lang-a", "TAG", "", "language of A, BCP 47 such as pt-BR [found out]",
     kCompare | kExplain, &Settings::language_a},
    {"--lang-b", "TAG", "", "language of B", kCompare | kExplain,
     &Settings::language_b},
    {"--lang", "TAG", "", "language, BCP 47 such as pt-BR [found out]",
     kFacts | kRead, &Settings::language},
    {"--lang", "TAG", "", "the word's language, BCP 47", kLexiconLookup,
     &Settings::language},
    {"--date-a", "DATE", "",
     "date of A, YYYY-MM-DD; makes 'yesterday' a date [found out]",
     kCompare | kExplain, &Settings::date_a},
    {"--date-b", "DATE", "", "date of B", kCompare | kExplain,
     &Settings::date_b},
    {"--date", "DATE", "",
     "date of the article, YYYY-MM-DD; makes 'yesterday' a date [found out]",
     kFacts | kRead, &Settings::date},
    {"--format-a", "FORMAT", ArticleFormats(), ArticleFormatsHelp(),
     kCompare | kExplain, &Settings::format_a},
    {"--format-b", "FORMAT", ArticleFormats(), "the same of B",
     kCompare | kExplain, &Settings::format_b},
    {"--encoding-a", "NAME", "",
     "encoding of A, such as windows-1252 or Shift_JIS [found out]",
     kCompare | kExplain, &Settings::encoding_a},
    {"--encoding-b", "NAME", "", "encoding of B", kCompare | kExplain,
     &Settings::encoding_b},
    {"--encoding", "NAME", "",
     "encoding of the article, such as windows-1252 or Shift_JIS [found out]",
     kFacts | kRead, &Settings::encoding, &kOfTable},
    {"--input-format", "FORMAT", ArticleFormats(), ArticleFormatsHelp(),
     kFacts | kRead, &Settings::input_format, &kOfTable},
    {"--format", "FORMAT", ReportFormats(),
     "one of the formats below [terminal]", kCompare, &Settings::format},
    {"--config", "FILE", "",
     "the configuration [claimdiff.toml, here or in a directory above]", kCheck,
     &Settings::config, &kOfCheck},
    {"--since", "REV", "",
     "look only at what has changed since the merge base with REV", kCheck,
     &Settings::since, &kOfCheck},
    {"--init", "", "", "write a commented claimdiff.toml for the files here",
     kCheck, &Settings::init},
    {"--format", "FORMAT", CheckFormats(),
     "one of the formats below [terminal]", kCheck, &Settings::format,
     &kOfCheck},
    {"--report", "FORMAT=FILE", "",
     "write another report, in one of the formats below; may be repeated",
     kCheck, &Settings::reports, &kOfCheck},
    {"--fail-on", "LEVEL", "error,warning,note,never,off",
     "exit with status 1 if there is a finding of this severity or a higher "
     "one: error, warning [default] or note; never, or off, for none",
     kCheck, &Settings::fail_level, &kOfCheck},
    {"--max-findings", "N", "", "show at most N findings; 0 is all [0]", kCheck,
     &Settings::max_findings, &kOfCheck},
    {"--update-waivers", "", "",
     "accept all findings: write them to the waiver file", kCheck,
     &Settings::update_waivers, &kOfCheck},
    {"--reason", "TEXT", "", "why, for --update-waivers", kCheck,
     &Settings::reason, &kOfWaivers},
    {"--author", "NAME", "", "who, for --update-waivers [as git knows you]",
     kCheck, &Settings::author, &kOfWaivers},
    {"--expires", "DATE", "",
     "until when, YYYY-MM-DD, for --update-waivers [for ever]", kCheck,
     &Settings::expires, &kOfWaivers},
    {"--today", "DATE", "", "the day by which waivers expire [today, UTC]",
     kCheck, &Settings::today, &kOfCheck},
    {"--claim", "NAME", "", "the claim to explain: a7 is A's seventh", kExplain,
     &Settings::claim},
    {"--format", "FORMAT", "text,json", "text [default] or json", kExplain,
     &Settings::format},
    {"--format", "FORMAT", "table,jsonl", "table [default] or jsonl", kFacts,
     &Settings::format},
    {"--format", "FORMAT", "terminal,json", "terminal [default] or json", kRead,
     &Settings::format},
    {"-o,--output", "FILE", "", "write to FILE, not to standard output",
     kCompare | kBatch | kExplain | kFacts | kRead | kCheck | kSchema |
         kLexiconLearn,
     &Settings::output, &kOfCheck},
    {"-o,--output", "DIR", "",
     "the directory to build into [claimdiff/lexicons below $XDG_DATA_HOME or "
     "~/.local/share]",
     kLexiconBuild, &Settings::output},
    {"--installed", "", "", "beside FILE, all that Debian's packages installed",
     kLexiconBuild, &Settings::installed},
    {"--replace", "", "",
     "write also over dictionaries that were compiled from other sources; "
     "their words are lost",
     kLexiconBuild, &Settings::replace},
    {"--lexicon-dir", "DIR", "",
     "look for compiled dictionaries in DIR before anywhere else; 'none' for "
     "no dictionaries; may be repeated",
     kCompare | kExplain | kBatch | kLexiconList | kLexiconLookup |
         kLexiconLearn | kCheck,
     &Settings::lexicon_directories, &kOfCheck},
    {"--fail-on", "WHAT", "conflict,only,partial",
     "exit with status 1 if there is a conflict, a claim that only one article "
     "makes (only), or a claim told with different detail (partial); may be "
     "repeated or separated by commas",
     kCompare | kBatch, &Settings::fail_on, nullptr, true},
    {"--all", "", "",
     "show also what both articles say, and skipped parts, as formats for "
     "programs always do",
     kCompare, &Settings::all},
    {"--explain", "", "",
     "show the evidence for each alignment with its weight; implies --all",
     kCompare, &Settings::explain, &kOfOneColumn},
    {"--side-by-side", "", "", "both articles in two columns, in reading order",
     kCompare, &Settings::side_by_side, &kOfTerminal},
    {"--context", "N", "", "show N sentences before and after each finding [0]",
     kCompare, &Settings::context, &kOfTerminal},
    {"--hyperlinks", "WHEN", "auto,always,never",
     "link each place to its file and line, in terminals that can [auto], "
     "always or never",
     kCompare | kExplain, &Settings::hyperlinks},
    {"--no-pager", "", "", "do not start a pager on a terminal",
     kCompare | kExplain, &Settings::no_pager},
    {"--color", "WHEN", "auto,always,never", "auto [default], always or never",
     kCompare | kExplain | kFacts | kRead | kCheck, &Settings::color},
    {"--width", "N", "",
     "columns to fill [the terminal's; at most 100, but for --side-by-side]",
     kCompare, &Settings::width},
    {"--width", "N", "", "columns to fill [the terminal's; at most 100]",
     kExplain | kFacts | kRead | kCheck, &Settings::width},
    {"--jobs", "N", "",
     "check N pairs at a time; 0 is one a processor [0]; the output does not "
     "depend on it",
     kCheck, &Settings::jobs, &kOfCheck},
    {"--jobs", "N", "",
     "work on N lines at a time; 0 is one a processor [0]; the output does not "
     "depend on it",
     kBatch, &Settings::jobs},
    {"--jobs", "N", "",
     "with --format jsonl, work on N lines at a time; 0 is one a processor [0]",
     kFacts, &Settings::jobs, &kOfLines},
    {"--resume", "FILE", "",
     "leave out the pairs whose reports FILE, the output of an earlier run, "
     "has; with -o FILE, go on in it",
     kBatch, &Settings::resume},
    {"-h,--help", "", "", "show this help", kEvery, &Settings::help},
};

}  // namespace

std::span<const Flag> Flags() { return kFlags; }

std::string_view LongName(const Flag& flag) {
  const std::string_view names = flag.names;
  return names.substr(names.find("--"));
}

std::string_view NearestFlag(std::string_view wrong, unsigned command) {
  std::vector<std::string_view> names;
  for (const Flag& flag : kFlags) {
    if ((flag.commands & command) == 0) continue;
    names.push_back(LongName(flag));
  }
  return text::NearestSpelling(wrong.substr(0, wrong.find('=')), names);
}

}  // namespace claimdiff::cli
