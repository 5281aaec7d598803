// The one table of flags, and what is made of it.
#ifndef CLAIMDIFF_CLI_FLAGS_H_
#define CLAIMDIFF_CLI_FLAGS_H_

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cli/settings.h"

namespace claimdiff::cli {

// Where a flag's value goes; the type decides what it takes. The flag of a list
// may be repeated.
using FlagTarget =
    std::variant<bool Settings::*, unsigned Settings::*,
                 std::string Settings::*, std::vector<std::string> Settings::*>;

// When a flag means something. Where it does not it is refused: to ignore it
// would look as if it had been heeded.
struct FlagScope {
  bool (*holds)(const Settings& settings);
  const char* words;  // of the flag: "goes with --update-waivers"
};

struct Flag {
  const char* names;    // "-o,--output"
  const char* value;    // "FILE", as help prints it; empty for a switch
  const char* choices;  // "auto,always,never"; empty: anything goes
  const char* help;
  unsigned commands;  // CommandBits of the subcommands that take it
  FlagTarget target;
  const FlagScope* scope = nullptr;  // null: always
  bool commas = false;               // they part a list; else they are its own
};

std::span<const Flag> Flags();

// "--output".
std::string_view LongName(const Flag& flag);

// The flag of `command` that is spelt most like `wrong` ("--colour" gives
// "--color"), or an empty view if none is near.
std::string_view NearestFlag(std::string_view wrong, unsigned command);

}  // namespace claimdiff::cli

#endif  // CLAIMDIFF_CLI_FLAGS_H_
