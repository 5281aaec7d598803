#include "cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <csignal>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/flags.h"
#include "cli/help.h"
#include "cli/settings.h"
#include "cli/trouble.h"
#include "text/counted.h"

namespace claimdiff::cli {

namespace {

std::string Quoted(const std::string& word) {
  return std::string("'").append(word).append("'");
}

// CLI::Validator wants what is wrong, or an empty string.
CLI::Validator OneOf(const char* choices) {
  return CLI::Validator(
      [choices](std::string& value) -> std::string {
        const std::string list = choices;
        for (const std::string& choice : CLI::detail::split(list, ',')) {
          if (value == choice) return "";
        }
        return Quoted(value) + " is none of " +
               CLI::detail::join(CLI::detail::split(list, ','), ", ");
      },
      "");
}

// What an unset variable leaves: "--since \"$BASE\"". To take it for a flag
// that is not given would do something else without a word.
CLI::Validator NotEmpty() {
  return CLI::Validator(
      [](std::string& value) -> std::string {
        return value.empty() ? "the value is empty" : "";
      },
      "");
}

CLI::Validator WholeNumber() {
  return CLI::Validator(
      [](std::string& value) -> std::string {
        constexpr std::size_t kMostDigits = 6;
        if (!value.empty() && value.size() <= kMostDigits &&
            value.find_first_not_of("0123456789") == std::string::npos) {
          return "";
        }
        return Quoted(value) + " is no whole number from 0 to 999999";
      },
      "");
}

struct AddFlag {
  CLI::App* app;
  const Flag& flag;
  Settings* settings;

  CLI::Option* operator()(bool Settings::*target) const {
    return app->add_flag(flag.names, settings->*target);
  }
  CLI::Option* operator()(unsigned Settings::*target) const {
    return app->add_option(flag.names, settings->*target)->check(WholeNumber());
  }
  CLI::Option* operator()(std::string Settings::*target) const {
    return Checked(app->add_option(flag.names, settings->*target));
  }
  CLI::Option* operator()(std::vector<std::string> Settings::*target) const {
    CLI::Option* option = app->add_option(flag.names, settings->*target);
    if (flag.commas) option->delimiter(',');
    return Checked(option->allow_extra_args(false));
  }

 private:
  CLI::Option* Checked(CLI::Option* option) const {
    return option->check(*flag.choices == '\0' ? NotEmpty()
                                               : OneOf(flag.choices));
  }
};

// The flags of a command, and whether they are given once it is parsed.
using Options = std::vector<std::pair<const Flag*, const CLI::Option*>>;

Options AddFlags(const Command& command, CLI::App* app, Settings* settings) {
  Options options;
  for (const Flag& flag : Flags()) {
    if ((flag.commands & command.bit) == 0) continue;
    options.emplace_back(&flag,
                         std::visit(AddFlag{app, flag, settings}, flag.target));
  }
  app->add_option("files", settings->files);
  return options;
}

// What is wrong with a flag that is given where it means nothing.
std::optional<std::string> OutOfScope(const Options& options,
                                      const Settings& settings) {
  for (const auto& [flag, option] : options) {
    if (option->count() == 0 || flag->scope == nullptr) continue;
    if (flag->scope->holds(settings)) continue;
    return std::string(LongName(*flag)).append(" ").append(flag->scope->words);
  }
  return std::nullopt;
}

// What CLI11 means by "--format: 1 required ...". A list may be given again.
std::string Mismatch(const Options& options, const std::string& what) {
  const std::string name = what.substr(0, what.find(':'));
  const bool twice = std::ranges::any_of(options, [&](const auto& given) {
    const auto& [flag, option] = given;
    return LongName(*flag) == name && option->count() > 1 &&
           !std::holds_alternative<std::vector<std::string> Settings::*>(
               flag->target);
  });
  return name + (twice ? " is given more than once" : " needs a value");
}

// What CLI11 could not place: an unknown flag, else nothing.
std::optional<std::string> UnknownFlag(const CLI::App& app) {
  for (const std::string& extra : app.remaining()) {
    if (extra != "--" && extra.starts_with('-')) return extra;
  }
  return std::nullopt;
}

// CLI11 takes the next argument for the value of "--flag=".
std::optional<std::string> FlagWithoutValue(int argc, const char* const* argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--") break;
    if (word.starts_with("--") && word.find('=') == word.size() - 1) {
      return std::string(word.substr(0, word.size() - 1));
    }
  }
  return std::nullopt;
}

int ComplainUnknown(const Command& command, const std::string& flag) {
  std::string message = "there is no option " + flag + " for " + command.name;
  const std::string_view nearest = NearestFlag(flag, command.bit);
  if (!nearest.empty()) {
    message.append("; did you mean ").append(nearest).append("?");
  }
  return ComplainUsage(command.name, message);
}

int PrintHelp(const std::string& help) {
  const std::optional<Error> error = WriteOutput("", help);
  return error ? Complain(*error) : kExitOk;
}

// Before anything is opened: the output would be empty by then.
std::optional<Error> RefuseInputs(const Command& command,
                                  const Settings& settings) {
  if (command.words != Words::kInputs) return std::nullopt;
  return RefuseInput(settings.output, settings.files.empty()
                                          ? std::vector<std::string>{"-"}
                                          : settings.files);
}

int RunCommand(const Command& command, int argc, const char* const* argv) {
  Settings settings;
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  const Options options = AddFlags(command, &app, &settings);
  const std::optional<std::string> bare = FlagWithoutValue(argc, argv);
  if (bare) return ComplainUsage(command.name, *bare + " needs a value");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ArgumentMismatch& error) {
    return ComplainUsage(command.name, Mismatch(options, error.what()));
  } catch (const CLI::ParseError& error) {
    return ComplainUsage(command.name, error.what());
  }
  if (settings.help) return PrintHelp(CommandHelp(command));
  const std::optional<std::string> unknown = UnknownFlag(app);
  if (unknown) return ComplainUnknown(command, *unknown);
  const std::optional<std::string> useless = OutOfScope(options, settings);
  if (useless) return ComplainUsage(command.name, *useless);
  const std::size_t files = settings.files.size();
  if (files < command.min_files || files > command.max_files) {
    return ComplainUsage(command.name,
                         "the command is '" + UsageOf(command) + "', but " +
                             text::Counted(files, "file is", "files are") +
                             " given");
  }
  if (std::ranges::count(settings.files, "") > 0) {
    return ComplainUsage(command.name, "the name of a file is empty");
  }
  const std::optional<Error> error = RefuseInputs(command, settings);
  return error ? Complain(*error) : command.run(settings);
}

int ComplainNoCommand(const std::string& word) {
  if (word.starts_with("-")) {
    return ComplainUsage("",
                         "there is no option " + word + " before the command");
  }
  std::string names;
  for (const Command& command : Commands()) {
    if (IsAction(command)) continue;
    names.append(names.empty() ? "" : ", ").append(command.name);
  }
  return ComplainUsage(
      "", Quoted(word) + " is no command; the commands are " + names);
}

struct NamedCommand {
  const Command* command = nullptr;
  int words = 0;  // of its name
};

// The command that is given; of "lexicon" and "lexicon build", the longer.
NamedCommand FindCommand(int argc, const char* const* argv) {
  NamedCommand found;
  const std::string word = argv[1];
  const std::string words = argc > 2 ? word + " " + argv[2] : word;
  for (const Command& command : Commands()) {
    if (words == command.name) return {&command, argc > 2 ? 2 : 1};
    if (word == command.name) found = {&command, 1};
  }
  return found;
}

}  // namespace

int RunCommandLine(int argc, const char* const* argv) {
  // A closed pipe is then an error of write(), which we expect.
  std::signal(SIGPIPE, SIG_IGN);
  if (argc < 2) return ComplainUsage("", "no command is given");
  const std::string word = argv[1];
  if (word == "-h" || word == "--help") return PrintHelp(MainHelp());
  if (word == "--version") {
    return PrintHelp("claimdiff " CLAIMDIFF_VERSION "\n");
  }
  const auto [command, words] = FindCommand(argc, argv);
  return command == nullptr ? ComplainNoCommand(word)
                            : RunCommand(*command, argc - words, argv + words);
}

}  // namespace claimdiff::cli
