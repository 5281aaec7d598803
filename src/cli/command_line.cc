#include "cli/command_line.h"

#include <CLI/CLI.hpp>
#include <csignal>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/flags.h"
#include "cli/help.h"
#include "cli/settings.h"
#include "cli/trouble.h"

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

  void operator()(bool Settings::*target) const {
    app->add_flag(flag.names, settings->*target);
  }
  void operator()(unsigned Settings::*target) const {
    app->add_option(flag.names, settings->*target)->check(WholeNumber());
  }
  void operator()(std::string Settings::*target) const {
    Check(app->add_option(flag.names, settings->*target));
  }
  void operator()(std::vector<std::string> Settings::*target) const {
    Check(app->add_option(flag.names, settings->*target)
              ->delimiter(',')
              ->allow_extra_args(false));
  }

 private:
  void Check(CLI::Option* option) const {
    if (*flag.choices != '\0') option->check(OneOf(flag.choices));
  }
};

void AddFlags(const Command& command, CLI::App* app, Settings* settings) {
  for (const Flag& flag : Flags()) {
    if ((flag.commands & command.bit) == 0) continue;
    std::visit(AddFlag{app, flag, settings}, flag.target);
  }
  app->add_option("files", settings->files);
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

int RunCommand(const Command& command, int argc, const char* const* argv) {
  Settings settings;
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  AddFlags(command, &app, &settings);
  const std::optional<std::string> bare = FlagWithoutValue(argc, argv);
  if (bare) return ComplainUsage(command.name, *bare + " needs a value");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ArgumentMismatch& error) {
    const std::string what = error.what();  // "--format: 1 required ..."
    return ComplainUsage(command.name,
                         what.substr(0, what.find(':')) + " needs a value");
  } catch (const CLI::ParseError& error) {
    return ComplainUsage(command.name, error.what());
  }
  if (settings.help) return PrintHelp(CommandHelp(command));
  const std::optional<std::string> unknown = UnknownFlag(app);
  if (unknown) return ComplainUnknown(command, *unknown);
  const std::size_t files = settings.files.size();
  if (files < command.min_files || files > command.max_files) {
    return ComplainUsage(
        command.name, "the command is 'claimdiff " + std::string(command.name) +
                          " " + command.arguments + "', but " +
                          std::to_string(files) +
                          (files == 1 ? " file is given" : " files are given"));
  }
  return command.run(settings);
}

int ComplainNoCommand(const std::string& word) {
  if (word.starts_with("-")) {
    return ComplainUsage("",
                         "there is no option " + word + " before the command");
  }
  std::string names;
  for (const Command& command : Commands()) {
    names.append(names.empty() ? "" : ", ").append(command.name);
  }
  return ComplainUsage(
      "", Quoted(word) + " is no command; the commands are " + names);
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
  for (const Command& command : Commands()) {
    if (word == command.name) return RunCommand(command, argc - 1, argv + 1);
  }
  return ComplainNoCommand(word);
}

}  // namespace claimdiff::cli
