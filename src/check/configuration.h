// claimdiff.toml: which pairs to check, and what counts.
#ifndef CLAIMDIFF_CHECK_CONFIGURATION_H_
#define CLAIMDIFF_CHECK_CONFIGURATION_H_

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/finding.h"
#include "claimdiff/result.h"

namespace claimdiff::check {

inline constexpr char kConfigurationName[] = "claimdiff.toml";
inline constexpr char kWaiversName[] = "claimdiff.waivers.toml";

enum class Direction : std::uint8_t {
  kBoth,           // either article may lack what the other states
  kToTranslation,  // only the translation may lack something
};

// One [[pairs]]: two paths, or two patterns (path_pattern.h).
struct PairRule {
  std::string source, translation;
  Direction direction = Direction::kToTranslation;
  std::string source_language;         // BCP 47; found out if empty
  std::string translation_language;    // likewise; or what {lang} stands for
  std::vector<std::string> languages;  // that {lang} stands for; empty: all
  std::vector<std::string> exclude;    // patterns of paths, of either side
  std::uint32_t line = 0;              // in the configuration file
};

// What is read and compared, but never a finding.
struct IgnoreRules {
  std::vector<std::string> kinds;         // of claims: "heading", "caption"
  std::vector<std::string> headings;      // whose sections are left out
  std::vector<std::string> patterns;      // regular expressions over claims
  std::vector<std::string> front_matter;  // keys whose values are left out
  std::vector<std::string> pages;  // "key" or "key: value": leaves the page out
};

struct ReportFile {
  std::string format, path;
};

struct Configuration {
  std::filesystem::path file;       // as found or given
  std::filesystem::path directory;  // its own; paths are relative to it
  std::vector<PairRule> pairs;
  IgnoreRules ignore;
  std::array<Severity, kFindingKinds> severities = {
      Severity::kError, Severity::kError,   Severity::kWarning, Severity::kOff,
      Severity::kOff,   Severity::kWarning, Severity::kError};
  bool missing_file_is_trouble = false;
  // By kind: the least confidence of a finding, and the number of findings
  // that a run may have before it fails.
  std::array<double, kFindingKinds> confidences = {0.5, 0.6, 0.5, 0.6, 0, 0, 0};
  std::array<std::uint32_t, kFindingKinds> thresholds = {};
  Severity fail_on = Severity::kWarning;
  std::uint32_t max_findings = 0;  // to report; 0: all
  std::vector<std::string> lexicon_directories;
  std::uint32_t lexicon_line = 0;  // where they are named
  std::string waivers;             // path; empty: kWaiversName if there is one
  std::vector<ReportFile> reports;
};

// The nearest claimdiff.toml, in `directory` or above it.
std::optional<std::filesystem::path> FindConfiguration(
    const std::filesystem::path& directory);

// Errors: kUsage with the line: not TOML, an unknown key (the message names
// the nearest known one), a value of another type or none of the choices.
Result<Configuration> ParseConfiguration(std::string_view text,
                                         const std::filesystem::path& file);

}  // namespace claimdiff::check

#endif  // CLAIMDIFF_CHECK_CONFIGURATION_H_
