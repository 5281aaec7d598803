// claimdiff check: configuration in, findings out.
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "check/checker.h"
#include "check/configuration.h"
#include "check/initial.h"
#include "check/pairs.h"
#include "check/repository.h"
#include "check/summary.h"
#include "check/waivers.h"
#include "cli/check_reports.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/in_order.h"
#include "cli/lexicons.h"
#include "cli/progress_line.h"
#include "cli/trouble.h"
#include "text/counted.h"
#include "text/iso_date.h"

namespace claimdiff::cli {

namespace {

namespace fs = std::filesystem;

using check::ArticlePair;
using check::Configuration;
using check::PairOutcome;
using check::Waiver;

int Init() {
  std::error_code unknown;
  if (fs::exists(check::kConfigurationName, unknown)) {
    return Complain({ErrorCode::kUsage, "is there already; nothing is written",
                     check::kConfigurationName});
  }
  const Result<std::vector<std::string>> files = check::ListFiles(".");
  if (!files.ok()) return Complain(files.error());
  const check::InitialConfiguration initial =
      check::ProposeConfiguration(files.value());
  const std::optional<Error> error =
      WriteOutput(check::kConfigurationName, initial.text);
  if (error) return Complain(*error);
  const std::optional<Error> silent = WriteOutput("", initial.summary);
  return silent ? Complain(*silent) : kExitOk;
}

Result<Configuration> LoadConfiguration(const Settings& settings) {
  fs::path file = settings.config;
  if (settings.config.empty()) {
    const std::optional<fs::path> found = check::FindConfiguration(".");
    if (!found) {
      return Error{ErrorCode::kUsage,
                   "there is no claimdiff.toml here or above; 'claimdiff check "
                   "--init' writes one",
                   ""};
    }
    file = *found;
  }
  const Result<std::string> text = ReadWhole(file.string());
  if (!text.ok()) return text.error();
  Result<Configuration> configuration =
      check::ParseConfiguration(text.value(), file);
  if (!configuration.ok()) return configuration;
  if (settings.max_findings != kNotGiven) {
    configuration.value().max_findings = settings.max_findings;
  }
  if (!settings.fail_level.empty()) {
    configuration.value().fail_on =
        check::SeverityNamed(settings.fail_level)
            .value_or(check::Severity::kOff);  // "never"
  }
  return configuration;
}

// What is wrong with what lexicon_dir names, where it does so.
Error AtKey(Error error, const Configuration& configuration) {
  if (!error.source.empty()) {
    error.message.append(": '").append(error.source).append("'");
  }
  error.source = configuration.file.string();
  error.line = configuration.lexicon_line;
  return error;
}

// --lexicon-dir, else the configuration's, which is relative to its own place.
Result<std::vector<fs::path>> DictionaryDirectories(
    const Settings& settings, const Configuration& configuration) {
  Settings effective = settings;
  if (settings.lexicon_directories.empty()) {
    for (const std::string& given : configuration.lexicon_directories) {
      effective.lexicon_directories.push_back(
          given == "none" ? given : (configuration.directory / given).string());
    }
    if (std::optional<Error> wrong = WrongLexiconDirectory(
            effective.lexicon_directories, "lexicon_dir")) {
      return AtKey(*std::move(wrong), configuration);
    }
  }
  const std::optional<Error> missing = MissingLexiconDirectory(effective);
  if (missing) return *missing;
  return LexiconDirectories(effective);
}

// Whether `path` is `named`, or in that directory; "." is all.
bool IsWithin(const std::string& path, const std::string& named) {
  return path == named || named == "." ||
         (path.starts_with(named) && path[named.size()] == '/');
}

// Keeps the pairs that one of `paths`, relative to where we are, belongs to. A
// path to which no pair belongs is an error: a slip would check nothing.
std::vector<Error> KeepNamed(const std::vector<std::string>& paths,
                             const Configuration& configuration,
                             std::vector<ArticlePair>* pairs) {
  if (paths.empty()) return {};
  std::error_code unknown;
  const fs::path& directory = configuration.directory;
  const fs::path root = fs::weakly_canonical(
      directory.empty() ? fs::path(".") : directory, unknown);
  std::map<std::string, Error> idle;  // by what the path names
  std::vector<std::string> named;
  for (const std::string& path : paths) {
    named.push_back(fs::weakly_canonical(path, unknown)
                        .lexically_relative(root)
                        .generic_string());
    idle[named.back()] = {ErrorCode::kUsage,
                          "belongs to no pair that is configured", path};
  }
  std::erase_if(*pairs, [&](const ArticlePair& pair) {
    const auto keeps = [&](const std::string& n) {
      const bool within =
          IsWithin(pair.source, n) || IsWithin(pair.translation, n);
      if (within) idle.erase(n);
      return within;
    };
    return std::ranges::count_if(named, keeps) == 0;
  });
  std::vector<Error> errors;
  for (auto& [name, error] : idle) errors.push_back(std::move(error));
  return errors;
}

std::string Today(const Settings& settings) {
  if (!settings.today.empty()) return settings.today;
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return text::IsoDate(std::chrono::floor<std::chrono::days>(now).count());
}

// One run, from the configuration to the exit status.
class CheckRun {
 public:
  CheckRun(const Settings& settings, Configuration configuration)
      : settings_(settings), configuration_(std::move(configuration)) {}

  int Run() {
    Result<std::vector<fs::path>> directories =
        DictionaryDirectories(settings_, configuration_);
    if (!directories.ok()) return Complain(directories.error());
    Result<std::vector<ArticlePair>> pairs = FindPairs();
    if (!pairs.ok()) return Complain(pairs.error());
    std::optional<check::BaseRevision> base;
    if (const std::optional<Error> error = OpenBase(&base)) {
      return Complain(*error);
    }
    if (const std::optional<Error> error = LoadWaivers()) {
      return Complain(*error);
    }
    if (const std::optional<Error> error =
            RefuseReports(settings_, configuration_, waiver_path_.string(),
                          InputsOf(pairs.value()))) {
      return Complain(*error);
    }
    const std::vector<Error> idle =
        KeepNamed(settings_.files, configuration_, &pairs.value());
    for (const Error& error : idle) Complain(error);
    if (!idle.empty()) return kExitTrouble;
    const Lexicons lexicons(std::move(directories).value());
    CheckAll(pairs.value(), lexicons, base ? &*base : nullptr);
    ComplainOfTroubles(lexicons);
    return Finish();
  }

 private:
  Result<std::vector<ArticlePair>> FindPairs() const {
    const Result<std::vector<std::string>> files =
        check::ListFiles(configuration_.directory);
    if (!files.ok()) return files.error();
    return check::FindPairs(configuration_, files.value());
  }

  std::vector<std::string> InputsOf(
      const std::vector<ArticlePair>& pairs) const {
    std::vector<std::string> inputs = {configuration_.file.string(),
                                       waiver_path_.string()};
    for (const ArticlePair& pair : pairs) {
      for (const std::string* path : {&pair.source, &pair.translation}) {
        inputs.push_back((configuration_.directory / *path).string());
      }
    }
    return inputs;
  }

  std::optional<Error> OpenBase(std::optional<check::BaseRevision>* base) {
    if (settings_.since.empty()) return std::nullopt;
    const fs::path& directory = configuration_.directory;
    Result<check::BaseRevision> opened = check::BaseRevision::Open(
        directory.empty() ? "." : directory.string(), settings_.since);
    if (!opened.ok()) return opened.error();
    base->emplace(std::move(opened).value());
    outcome_.since = settings_.since;
    outcome_.base = (*base)->commit();
    return std::nullopt;
  }

  std::optional<Error> LoadWaivers() {
    const bool named = !configuration_.waivers.empty();
    waiver_path_ =
        configuration_.directory /
        (named ? configuration_.waivers : std::string(check::kWaiversName));
    outcome_.waiver_file = named ? configuration_.waivers : check::kWaiversName;
    std::error_code unknown;
    if (!fs::exists(waiver_path_, unknown)) {
      if (!named || settings_.update_waivers) return std::nullopt;
      return Error{ErrorCode::kIo,
                   "the waiver file that the configuration names does not "
                   "exist; 'claimdiff check --update-waivers' writes it",
                   waiver_path_.string()};
    }
    const Result<std::string> text = ReadWhole(waiver_path_.string());
    if (!text.ok()) return text.error();
    Result<std::vector<Waiver>> waivers =
        check::ParseWaivers(text.value(), waiver_path_.string());
    if (!waivers.ok()) return waivers.error();
    waivers_ = std::move(waivers).value();
    return std::nullopt;
  }

  void CheckAll(const std::vector<ArticlePair>& pairs, const Lexicons& lexicons,
                const check::BaseRevision* base) {
    const check::Checker checker(configuration_, lexicons, base);
    ProgressLine progress;
    std::size_t findings = 0;
    std::size_t taken = 0;
    const auto take = [&]() -> std::optional<const ArticlePair*> {
      if (taken == pairs.size()) return std::nullopt;
      return &pairs[taken++];
    };
    const auto work = [&checker](const ArticlePair* pair) {
      return checker.Check(*pair);
    };
    const auto give = [&](PairOutcome& ready) {
      findings += ready.findings.size();
      outcome_.pairs.push_back(std::move(ready));
      if (progress.Due()) {
        progress.Show(std::to_string(outcome_.pairs.size()) + " of " +
                      text::Counted(pairs.size(), "pair", "pairs") + ", " +
                      text::Counted(findings, "finding", "findings"));
      }
      return true;
    };
    InOrder<const ArticlePair*, PairOutcome>::Run(Workers(settings_.jobs), take,
                                                  work, give);
  }

  int Finish() {
    const std::string today = Today(settings_);
    check::ApplyWaivers(today, &waivers_, &outcome_);
    const bool all = settings_.since.empty() && settings_.files.empty();
    if (settings_.update_waivers) {
      NoteKeptWaivers();
      if (const std::optional<Error> error = WriteWaivers(all)) {
        return Complain(*error);
      }
      check::ApplyWaivers(today, &waivers_, &outcome_);
    }
    if (all) check::ReportUnused(today, waivers_, &outcome_);
    check::Summarise(configuration_, &outcome_);
    for (const Error& trouble : outcome_.troubles) Complain(trouble);
    if (const std::optional<Error> error =
            WriteCheckReports(settings_, configuration_, outcome_)) {
      return Complain(*error);
    }
    if (!outcome_.troubles.empty()) return kExitTrouble;
    return outcome_.failed ? kExitFindings : kExitOk;
  }

  // --reason and its like are for what is waived now.
  void NoteKeptWaivers() const {
    if (settings_.reason.empty() && settings_.author.empty() &&
        settings_.expires.empty()) {
      return;
    }
    std::size_t kept = 0;
    for (const PairOutcome& pair : outcome_.pairs) {
      kept += static_cast<std::size_t>(std::ranges::count_if(
          pair.findings,
          [](const auto& finding) { return finding.waived.has_value(); }));
    }
    if (kept == 0) return;
    Complain({ErrorCode::kUsage,
              text::Counted(kept, "finding was", "findings were") +
                  " waived before; reason, author and end stay as they are "
                  "there",
              waiver_path_.string()});
  }

  std::optional<Error> WriteWaivers(bool prune) {
    Waiver pattern;
    pattern.reason = settings_.reason.empty()
                         ? "accepted with --update-waivers; no reason given"
                         : settings_.reason;
    pattern.author = settings_.author.empty()
                         ? check::CommitterOf(configuration_.directory.empty()
                                                  ? "."
                                                  : configuration_.directory)
                         : settings_.author;
    pattern.expires = settings_.expires;
    check::UpdateWaivers(outcome_, pattern, prune, &waivers_);
    return WriteOutput(waiver_path_.string(), check::PrintWaivers(waivers_));
  }

  const Settings& settings_;
  Configuration configuration_;
  fs::path waiver_path_;
  std::vector<Waiver> waivers_;
  check::Outcome outcome_;
};

// What is wrong with a date flag. One that no calendar has would make the
// waiver file unreadable.
std::optional<std::string> WrongDate(const std::string& date) {
  if (date.empty() || text::ParseIsoDate(date)) return std::nullopt;
  return "'" + date + "' is no date such as 2026-12-31";
}

}  // namespace

int RunCheck(const Settings& settings) {
  for (const std::string* date : {&settings.expires, &settings.today}) {
    if (const std::optional<std::string> wrong = WrongDate(*date)) {
      return ComplainUsage("check", *wrong);
    }
  }
  if (const std::optional<std::string> wrong = WrongReport(settings)) {
    return ComplainUsage("check", *wrong);
  }
  if (settings.init && !settings.files.empty()) {
    return ComplainUsage("check",
                         "--init looks at all files; it takes no PATH");
  }
  if (settings.init) return Init();
  Result<Configuration> configuration = LoadConfiguration(settings);
  if (!configuration.ok()) return Complain(configuration.error());
  return CheckRun(settings, std::move(configuration).value()).Run();
}

}  // namespace claimdiff::cli
