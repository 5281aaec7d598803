// What the command line asked for.
#ifndef CLAIMDIFF_CLI_SETTINGS_H_
#define CLAIMDIFF_CLI_SETTINGS_H_

#include <string>
#include <vector>

namespace claimdiff::cli {

// The exit statuses of every subcommand.
inline constexpr int kExitOk = 0;
inline constexpr int kExitFindings = 1;  // only when --fail-on asks for it
inline constexpr int kExitTrouble = 2;

inline constexpr unsigned kNotGiven = ~0U;

// One member a flag (flags.cc); a subcommand reads those that it takes.
struct Settings {
  std::vector<std::string> files;
  std::string language, language_a, language_b;
  std::string date, date_a, date_b;
  std::string format;  // of the output
  std::string input_format, format_a, format_b;
  std::string encoding, encoding_a, encoding_b;
  std::string output;
  std::string claim;
  std::string resume;  // an earlier output of batch
  std::string color = "auto";
  std::string hyperlinks = "auto";
  std::vector<std::string> fail_on;
  std::vector<std::string> lexicon_directories;
  unsigned width = 0;  // 0: find out
  unsigned jobs = 0;   // 0: one a processor
  bool explain = false;
  unsigned context = 0;
  bool side_by_side = false;
  bool no_pager = false;
  // `lexicon build` only.
  bool installed = false;
  bool replace = false;
  // `check` only.
  std::string config, since;
  std::vector<std::string> reports;  // "sarif=out.sarif"
  std::string fail_level;
  std::string reason, author, expires, today;
  unsigned max_findings = kNotGiven;
  bool init = false;
  bool update_waivers = false;
  bool all = false;
  bool help = false;
};

}  // namespace claimdiff::cli

#endif  // CLAIMDIFF_CLI_SETTINGS_H_
