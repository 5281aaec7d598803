// claimdiff lexicon: compile, list and query dictionaries.
#include "lexicon/lexicon.h"

#include <algorithm>
#include <filesystem>
#include <iomanip>
#include <iterator>
#include <optional>
#include <set>
#include <sstream>
#include <string>

#include "cli/commands.h"
#include "cli/environment.h"
#include "cli/files.h"
#include "cli/lexicons.h"
#include "cli/progress_line.h"
#include "cli/trouble.h"
#include "lexicon/build.h"
#include "lexicon/compounds.h"
#include "text/counted.h"
#include "text/printable.h"
#include "text/tokens.h"

namespace claimdiff::cli {

namespace fs = std::filesystem;

std::vector<fs::path> LexiconDirectories(const Settings& settings) {
  std::vector<fs::path> directories;
  for (const std::string& given : settings.lexicon_directories) {
    if (given == "none") return {};
    directories.emplace_back(given);
  }
  for (fs::path& usual : claimdiff::LexiconDirectories()) {
    directories.push_back(std::move(usual));
  }
  return directories;
}

std::optional<Error> WrongLexiconDirectory(
    const std::vector<std::string>& given, const std::string& key) {
  for (const std::string& name : given) {
    std::error_code unknown;
    if (name == "none" && given.size() > 1) {
      return Error{ErrorCode::kUsage,
                   key + ": 'none' goes with no other directory", ""};
    }
    if (name == "none" || fs::is_directory(name, unknown)) continue;
    return Error{ErrorCode::kIo,
                 key + ": is no directory; 'none' is for no dictionaries",
                 name};
  }
  return std::nullopt;
}

std::optional<Error> MissingLexiconDirectory(const Settings& settings) {
  const std::vector<std::string>& given = settings.lexicon_directories;
  std::optional<Error> wrong = WrongLexiconDirectory(given, "--lexicon-dir");
  if (wrong) return wrong;
  if (!given.empty() && given[0] == "none") return std::nullopt;
  const std::string variable(Environment("CLAIMDIFF_LEXICON_DIR"));
  std::error_code unknown;
  if (!variable.empty() && !fs::is_directory(variable, unknown)) {
    Complain({ErrorCode::kIo,
              "$CLAIMDIFF_LEXICON_DIR: is no directory, and is passed over",
              variable});
  }
  return std::nullopt;
}

void ComplainOfTroubles(const Lexicons& lexicons) {
  for (const Error& trouble : lexicons.troubles()) Complain(trouble);
}

namespace {

int Print(const std::string& text) {
  const std::optional<Error> error = WriteOutput("", text);
  return error ? Complain(*error) : kExitOk;
}

std::vector<fs::path> Sources(const Settings& settings) {
  std::vector<fs::path> sources(settings.files.begin(), settings.files.end());
  if (settings.installed || sources.empty()) {
    std::ranges::copy(lexicon::InstalledDictionaries(),
                      std::back_inserter(sources));
  }
  return sources;
}

}  // namespace

int RunLexiconBuild(const Settings& settings) {
  const fs::path directory = settings.output.empty()
                                 ? UserLexiconDirectory()
                                 : fs::path(settings.output);
  if (directory.empty()) {
    return ComplainUsage("lexicon build",
                         "there is no home directory to build into; --output "
                         "names another");
  }
  lexicon::Builder builder;
  ProgressLine progress;
  std::ostringstream out;
  std::uint64_t translations = 0;
  std::string idle;  // the first that adds nothing
  for (const fs::path& source : Sources(settings)) {
    progress.Show("reading " + text::Visible(source.string()));
    const Result<std::uint64_t> added = builder.AddFile(source);
    if (!added.ok()) {
      progress.Clear();
      return Complain(added.error());
    }
    translations += added.value();
    if (added.value() == 0 && idle.empty()) idle = source.string();
    out << text::Visible(source.filename().string()) << ": ";
    if (source.extension() == ".aff") {
      out << "forms of words\n";
    } else if (source.filename() == "hanja.txt") {
      out << "words that Korean shares with Japanese\n";
    } else {
      out << text::Counted(added.value(), "translation", "translations")
          << '\n';
    }
  }
  progress.Clear();
  if (translations == 0 && !settings.files.empty()) {
    return Complain({ErrorCode::kEmpty,
                     "no translation was found in it, nor in any other file "
                     "that is given; nothing is written",
                     idle});
  }
  if (translations == 0) {
    return ComplainUsage("lexicon build",
                         "there is no dictionary to compile; install some, "
                         "such as Debian's dict-freedict-eng-fra, or name "
                         "files");
  }
  progress.Show("compiling");
  const Result<std::vector<fs::path>> written = builder.Write(
      directory, settings.replace ? lexicon::Overwriting::kAnything
                                  : lexicon::Overwriting::kNeedsSources);
  progress.Clear();
  if (!written.ok()) return Complain(written.error());
  out << written.value().size() << " compiled into "
      << text::Visible(directory.string()) << '\n';
  return Print(out.str());
}

namespace {

// Language subtags of all compiled files, each once.
std::set<std::string> Compiled(const std::vector<fs::path>& directories) {
  std::set<std::string> found;
  for (const fs::path& directory : directories) {
    std::error_code missing;
    for (const auto& entry : fs::directory_iterator(directory, missing)) {
      if (entry.path().extension() == ".lexicon") {
        found.insert(entry.path().stem().string());
      }
    }
  }
  return found;
}

}  // namespace

int RunLexiconList(const Settings& settings) {
  const std::optional<Error> missing = MissingLexiconDirectory(settings);
  if (missing) return Complain(*missing);
  const std::vector<fs::path> directories = LexiconDirectories(settings);
  const Lexicons lexicons(directories);
  std::ostringstream out;
  for (const std::string& language : Compiled(directories)) {
    const lexicon::Lexicon* found = lexicons.For(language);
    if (found == nullptr) continue;
    out << std::left << std::setw(4) << language << std::right << std::setw(9)
        << found->words() << " words" << std::setw(8)
        << (found->file_bytes() + 1023) / 1024 << " KiB\n";
    std::istringstream notes{std::string(found->notes())};
    for (std::string note; std::getline(notes, note);) {
      std::replace(note.begin(), note.end(), '\t', ' ');
      out << "       from " << text::Visible(note) << " entries\n";
    }
  }
  if (out.str().empty()) {
    out << "No compiled dictionary was found. They are looked for in:\n";
    for (const fs::path& directory : directories) {
      out << "  " << text::Visible(directory.string()) << '\n';
    }
    out << "'claimdiff lexicon build' makes them; see 'claimdiff lexicon "
           "--help'.\n";
  }
  ComplainOfTroubles(lexicons);
  const int status = Print(out.str());
  return lexicons.troubles().empty() ? status : kExitTrouble;
}

int RunLexiconLookup(const Settings& settings) {
  if (settings.language.empty()) {
    return ComplainUsage("lexicon lookup",
                         "--lang names the word's language, such as pt");
  }
  const std::optional<Error> missing = MissingLexiconDirectory(settings);
  if (missing) return Complain(*missing);
  const Lexicons lexicons(LexiconDirectories(settings));
  const lexicon::Lexicon* found = lexicons.For(settings.language);
  if (found == nullptr) {
    return ComplainUsage("lexicon lookup",
                         "there is no compiled dictionary for '" +
                             settings.language +
                             "'; see 'claimdiff lexicon list'");
  }
  const std::string word = text::Fold(settings.files[0]);
  const lexicon::Entry entry = found->Find(word);
  const lexicon::Compound compound =
      entry.empty() && lexicon::WritesCompounds(found->language())
          ? lexicon::SplitCompound(*found, word)
          : lexicon::Compound();
  std::vector<lexicon::Sense> senses(entry.senses.begin(), entry.senses.end());
  if (!compound.empty()) senses = lexicon::SensesOf(compound);
  std::ostringstream out;
  out << std::fixed << std::setprecision(2);
  for (const lexicon::Sense& sense : senses) {
    out << sense.weight << "  concept:" << found->NameOf(sense.meaning) << '\n';
  }
  if (senses.empty()) out << "not in the dictionary\n";
  if (!compound.empty()) {
    out << "a compound of " << text::Visible(compound.beginning) << " and "
        << text::Visible(compound.ending) << '\n';
  }
  if (entry.learnt) {
    out << "learnt from messages of programs; no dictionary has it\n";
  }
  return Print(out.str());
}

int RunLexicon(const Settings& settings) {
  return ComplainUsage(
      "lexicon",
      (settings.files.empty() ? "no action is given"
                              : "'" + settings.files[0] + "' is no action") +
          std::string("; they are build, list, lookup and learn"));
}

}  // namespace claimdiff::cli
