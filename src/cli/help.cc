#include "cli/help.h"

#include <string_view>

#include "check/writers/writers.h"
#include "cli/flags.h"
#include "report/writers.h"

namespace claimdiff::cli {

namespace {

constexpr std::size_t kWidth = 80;
constexpr std::size_t kIndent = 24;  // of the second column

constexpr std::string_view kProgram = "claimdiff ";

constexpr char kIntroduction[] =
    R"(claimdiff compares two articles on the same subject, in the same language or
in two: which claims does only one of them make, and where do they disagree?

Usage:
  claimdiff COMMAND [OPTION]... [FILE]...

)";

constexpr char kExamples[] = R"(
Examples:
  claimdiff compare report.id.txt report.pt.txt
  claimdiff compare --side-by-side a.txt b.txt
  claimdiff compare --format html -o report.html a.txt b.txt
  claimdiff compare --fail-on conflict --format json -o out.json a.txt b.txt
)";

constexpr char kStatusOfComparison[] = R"(
Exit status:
  0  the comparison ran
  1  it ran and found what --fail-on names
  2  trouble: a file that cannot be read, a flag that does not exist
)";

constexpr char kStatusOfCheck[] = R"(
Exit status:
  0  the articles are in step, or what is found is below --fail-on
  1  there are findings
  2  trouble: a file or a revision that cannot be read, a wrong configuration
)";

constexpr char kStatus[] = R"(
Exit status:
  0  done
  2  trouble: a file that cannot be read, a flag that does not exist
)";

constexpr char kEnvironment[] = R"(
Environment:
  NO_COLOR     if set, no colour;  FORCE_COLOR  if set, colour even in a pipe
  FORCE_HYPERLINK  links in a report: 0 never, else always
  COLUMNS      width of the report, instead of the terminal's
  CLAIMDIFF_PAGER, PAGER  what shows a report on a terminal [less]; cat: none
  CLAIMDIFF_LEXICON_DIR  where compiled dictionaries are looked for first
  An option on the command line goes before all of these.
)";

void AppendRow(std::string_view left, std::string_view right,
               std::string* out) {
  std::string line = "  " + std::string(left);
  line.append(line.size() + 2 > kIndent ? 2 : kIndent - line.size(), ' ');
  while (!right.empty()) {
    std::size_t size = right.size();
    if (line.size() + size > kWidth) {
      size = right.rfind(' ', kWidth - line.size());
    }
    *out += line.append(right.substr(0, size)) + "\n";
    right.remove_prefix(std::min(size + 1, right.size()));
    line.assign(kIndent, ' ');
  }
}

void AppendActions(const Command& command, std::string* out) {
  *out += "\nActions:\n";
  const std::string begin = std::string(kProgram) + command.name + " ";
  for (const Command& action : Commands()) {
    const std::string usage = UsageOf(action);
    if (!IsAction(action) || !usage.starts_with(begin)) continue;
    AppendRow(usage.substr(begin.size()), action.summary, out);
  }
}

void AppendFormats(std::string* out) {
  *out += "\nFormats:\n";
  for (const Writer& writer : Writers()) {
    AppendRow(writer.name,
              std::string(writer.description) + " (" + writer.extension + ")",
              out);
  }
}

void AppendCheckFormats(std::string* out) {
  *out += "\nFormats:\n";
  for (const check::Writer& writer : check::Writers()) {
    AppendRow(writer.name, writer.description, out);
  }
}

const char* StatusHelp(const Command& command) {
  switch (command.bit) {
    case kCompare:
    case kBatch: return kStatusOfComparison;
    case kCheck: return kStatusOfCheck;
    default: return kStatus;
  }
}

}  // namespace

std::string MainHelp() {
  std::string help = kIntroduction;
  help += "Commands:\n";
  for (const Command& command : Commands()) {
    if (IsAction(command)) continue;
    AppendRow(UsageOf(command).substr(kProgram.size()), command.summary, &help);
  }
  help += "\nOptions:\n";
  AppendRow("-h, --help", "show this help; COMMAND --help shows the command's",
            &help);
  AppendRow("--version", "show the version", &help);
  return help + kExamples + kStatusOfComparison + kEnvironment;
}

std::string CommandHelp(const Command& command) {
  std::string help =
      "Usage:\n  " + UsageOf(command, " [OPTION]...") + "\n\n" + command.help;
  if (command.bit == kLexicon) AppendActions(command, &help);
  help += "\nOptions:\n";
  for (const Flag& flag : Flags()) {
    if ((flag.commands & command.bit) == 0) continue;
    const std::string_view given = flag.names;
    const std::size_t comma = given.find(',');
    std::string names(given.substr(0, comma));
    if (comma == std::string_view::npos) {
      names = std::string(4, ' ').append(given);
    } else {
      names.append(", ").append(given.substr(comma + 1));
    }
    if (*flag.value != '\0') names.append(" ").append(flag.value);
    AppendRow(names, flag.help, &help);
  }
  if (command.bit == kCompare) AppendFormats(&help);
  if (command.bit == kCheck) AppendCheckFormats(&help);
  return help + StatusHelp(command) + kEnvironment;
}

}  // namespace claimdiff::cli
