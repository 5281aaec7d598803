// The subcommands. A new one is a file with its Run function, a row here, and
// its bit in the rows of the flags that it takes (flags.cc).
#ifndef CLAIMDIFF_CLI_COMMANDS_H_
#define CLAIMDIFF_CLI_COMMANDS_H_

#include <cstddef>
#include <span>
#include <string>

#include "cli/settings.h"

namespace claimdiff::cli {

enum CommandBit : unsigned {
  kCompare = 1U << 0,
  kBatch = 1U << 1,
  kFacts = 1U << 2,
  kLexicon = 1U << 3,
  kSchema = 1U << 4,
  kExplain = 1U << 5,
  kCheck = 1U << 6,
  kRead = 1U << 7,
  kLexiconBuild = 1U << 8,
  kLexiconList = 1U << 9,
  kLexiconLookup = 1U << 10,
  kLexiconLearn = 1U << 11,
};

// What the words after the command are.
enum class Words { kInputs, kOther };

struct Command {
  CommandBit bit;
  const char* name;       // two words where a command has actions
  const char* arguments;  // as the usage line prints them
  const char* summary;    // one line for the list of commands
  const char* help;       // what it does and examples, for its own --help
  std::size_t min_files, max_files;
  Words words;  // without any, kInputs is standard input
  int (*run)(const Settings& settings);  // returns the exit status
};

std::span<const Command> Commands();

// "claimdiff compare A B".
std::string UsageOf(const Command& command, const char* options = "");

// Whether it is a command's action ("lexicon build"), which its help lists.
bool IsAction(const Command& command);

int RunCompare(const Settings& settings);
int RunBatch(const Settings& settings);
int RunFacts(const Settings& settings);
int RunCheck(const Settings& settings);
int RunRead(const Settings& settings);
int RunExplain(const Settings& settings);
int RunSchema(const Settings& settings);
int RunLexicon(const Settings& settings);  // without one of the next
int RunLexiconBuild(const Settings& settings);
int RunLexiconList(const Settings& settings);
int RunLexiconLookup(const Settings& settings);
int RunLexiconLearn(const Settings& settings);

}  // namespace claimdiff::cli

#endif  // CLAIMDIFF_CLI_COMMANDS_H_
