#include "check/configuration.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "check/path_pattern.h"
#include "check/toml_table.h"
#include "check/writers/writers.h"
#include "claimdiff/article.h"
#include "text/pattern.h"

namespace claimdiff::check {

namespace {

namespace fs = std::filesystem;

// The keys of [severity], [confidence] and [threshold].
std::string KeyOf(FindingKind kind) {
  std::string key = TextOf(kind).name;
  std::replace(key.begin(), key.end(), '-', '_');
  return key;
}

class Reader {
 public:
  Reader(const toml::table& root, const fs::path& file)
      : root_(root), source_(file.string()) {
    configuration_.file = file;
    configuration_.directory = file.parent_path();
  }

  Result<Configuration> Read() {
    TomlTable root(&root_, "", source_);
    ReadRoot(&root);
    for (const toml::table* table : root.Tables("severity")) {
      ReadSeverities(table);
    }
    for (const toml::table* table : root.Tables("confidence")) {
      ReadConfidences(table);
    }
    for (const toml::table* table : root.Tables("threshold")) {
      ReadThresholds(table);
    }
    for (const toml::table* table : root.Tables("pairs")) ReadPairs(table);
    for (const toml::table* table : root.Tables("ignore")) ReadIgnored(table);
    for (const toml::table* table : root.Tables("reports")) ReadReports(table);
    Keep(root.Finish());
    if (error_) return *error_;
    return std::move(configuration_);
  }

 private:
  void Keep(std::optional<Error> error) {
    if (!error_) error_ = std::move(error);
  }

  void ReadRoot(TomlTable* root) {
    ReadSeverity("fail_on", &configuration_.fail_on, root, "never");
    root->Get("max_findings", &configuration_.max_findings);
    root->Get("lexicon_dir", &configuration_.lexicon_directories);
    configuration_.lexicon_line = root->line("lexicon_dir");
    root->Get("waivers", &configuration_.waivers);
    double all = -1;
    root->Get("min_confidence", &all, 0, 1);
    if (all < 0) return;
    configuration_.confidences.fill(all);
    // That a file is missing is certain.
    configuration_.confidences[static_cast<std::size_t>(FindingKind::kNoFile)] =
        0;
  }

  // `off` is another word for "off".
  static void ReadSeverity(std::string_view key, Severity* to, TomlTable* table,
                           std::string_view off = "off") {
    std::string name;
    table->Get(key, &name);
    if (name.empty()) return;
    const std::optional<Severity> severity =
        name == off ? Severity::kOff : SeverityNamed(name);
    if (severity) *to = *severity;
    if (!severity) {
      table->Refuse(key, "'" + name + "' is none of error, warning, note, off");
    }
  }

  void ReadSeverities(const toml::table* given) {
    TomlTable table(given, "[severity]", source_);
    for (const KindText& kind : KindTexts()) {
      const std::string key = KeyOf(kind.kind);
      Severity* to =
          &configuration_.severities[static_cast<std::size_t>(kind.kind)];
      if (kind.kind == FindingKind::kNoFile && IsTrouble(*given, key)) {
        configuration_.missing_file_is_trouble = true;
        std::string unused;
        table.Get(key, &unused);
      } else {
        ReadSeverity(key, to, &table);
      }
    }
    Keep(table.Finish());
  }

  static bool IsTrouble(const toml::table& table, const std::string& key) {
    const toml::node* node = table.get(key);
    const toml::value<std::string>* text =
        node == nullptr ? nullptr : node->as_string();
    return text != nullptr && text->get() == "trouble";
  }

  void ReadConfidences(const toml::table* given) {
    TomlTable table(given, "[confidence]", source_);
    for (const KindText& kind : KindTexts()) {
      if (kind.kind == FindingKind::kNoFile) continue;
      double& to =
          configuration_.confidences[static_cast<std::size_t>(kind.kind)];
      table.Get(KeyOf(kind.kind), &to, 0, 1);
    }
    Keep(table.Finish());
  }

  void ReadThresholds(const toml::table* given) {
    TomlTable table(given, "[threshold]", source_);
    for (const KindText& kind : KindTexts()) {
      table.Get(
          KeyOf(kind.kind),
          &configuration_.thresholds[static_cast<std::size_t>(kind.kind)]);
    }
    Keep(table.Finish());
  }

  void ReadPairs(const toml::table* given) {
    TomlTable table(given, "[[pairs]]", source_);
    PairRule rule;
    rule.line = table.line();
    table.Get("source", &rule.source);
    table.Get("translation", &rule.translation);
    std::string direction;
    table.Get("direction", &direction);
    table.Get("source_language", &rule.source_language);
    table.Get("translation_language", &rule.translation_language);
    table.Get("languages", &rule.languages);
    for (std::string* tag :
         {&rule.source_language, &rule.translation_language}) {
      std::replace(tag->begin(), tag->end(), '_', '-');
    }
    table.Get("exclude", &rule.exclude);
    if (direction == "both") {
      rule.direction = Direction::kBoth;
    } else if (!direction.empty() && direction != "source -> translation") {
      table.Refuse("direction", "'" + direction +
                                    "' is neither 'both' nor 'source -> "
                                    "translation'");
    }
    CheckPaths(rule, &table);
    CheckLanguages(rule, &table);
    Keep(table.Finish());
    configuration_.pairs.push_back(std::move(rule));
  }

  static void CheckPaths(const PairRule& rule, TomlTable* table) {
    if (rule.source.empty()) table->Refuse("source", "a path is needed");
    if (rule.translation.empty()) {
      table->Refuse("translation", "a path is needed");
    }
    if (!rule.source.empty() &&
        fs::path(rule.source).lexically_normal() ==
            fs::path(rule.translation).lexically_normal()) {
      table->Refuse("translation", "it is the source itself");
    }
    const Result<PathPattern> source = PathPattern::Parse(rule.source);
    if (!source.ok()) return table->Refuse("source", source.error().message);
    const Result<PathPattern> translation =
        PathPattern::Parse(rule.translation);
    if (!translation.ok()) {
      return table->Refuse("translation", translation.error().message);
    }
    const PathPattern& from = source.value();
    const PathPattern& to = translation.value();
    if (from.has_star() || to.has_star()) {
      table->Refuse("source",
                    "write {path} or {name} where the two paths "
                    "agree, not *");
    }
    if (from.has_path() != to.has_path() || from.has_name() != to.has_name()) {
      table->Refuse("translation",
                    "both paths need {path} (or {name}), or neither");
    }
    if (from.has_lang()) {
      table->Refuse("source", "{lang} can only stand in the translation");
    }
    for (const std::string& pattern : rule.exclude) {
      const Result<PathPattern> parsed = PathPattern::Parse(pattern);
      if (!parsed.ok()) table->Refuse("exclude", parsed.error().message);
    }
  }

  static void CheckLanguages(const PairRule& rule, TomlTable* table) {
    const auto check = [table](const char* key, const std::string& tag) {
      if (tag.empty() || IsLanguage(tag)) return;
      table->Refuse(key, "'" + tag + "' is no language tag such as pt-BR");
    };
    check("source_language", rule.source_language);
    check("translation_language", rule.translation_language);
    for (const std::string& tag : rule.languages) check("languages", tag);
  }

  void ReadIgnored(const toml::table* given) {
    TomlTable table(given, "[ignore]", source_);
    IgnoreRules& ignore = configuration_.ignore;
    table.Get("kinds", &ignore.kinds);
    table.Get("headings", &ignore.headings);
    table.Get("patterns", &ignore.patterns);
    table.Get("front_matter", &ignore.front_matter);
    table.Get("pages", &ignore.pages);
    for (const std::string& pattern : ignore.patterns) {
      const Result<text::Pattern> parsed = text::Pattern::Parse(pattern);
      if (!parsed.ok()) table.Refuse("patterns", parsed.error().message);
    }
    for (const std::string& kind : ignore.kinds) CheckKind(kind, &table);
    Keep(table.Finish());
  }

  static void CheckKind(const std::string& kind, TomlTable* table) {
    std::string names;
    for (int i = 0; i <= static_cast<int>(ClaimKind::kTableRow); ++i) {
      const char* name = Name(static_cast<ClaimKind>(i));
      if (kind == name) return;
      names.append(names.empty() ? "" : ", ").append(name);
    }
    table->Refuse("kinds", "'" + kind + "' is none of " + names);
  }

  void ReadReports(const toml::table* given) {
    TomlTable table(given, "[reports]", source_);
    for (const Writer& writer : Writers()) {
      std::string path;
      table.Get(writer.name, &path);
      if (!path.empty()) {
        configuration_.reports.push_back({writer.name, std::move(path)});
      }
    }
    Keep(table.Finish());
  }

  const toml::table& root_;
  std::string source_;
  Configuration configuration_;
  std::optional<Error> error_;
};

}  // namespace

std::optional<fs::path> FindConfiguration(const fs::path& directory) {
  std::error_code unknown;
  for (fs::path at = fs::absolute(directory, unknown);; at = at.parent_path()) {
    if (fs::is_regular_file(at / kConfigurationName, unknown)) {
      return at / kConfigurationName;
    }
    if (at == at.parent_path()) return std::nullopt;
  }
}

Result<Configuration> ParseConfiguration(std::string_view text,
                                         const fs::path& file) {
  const Result<toml::table> table = ParseToml(text, file.string());
  if (!table.ok()) return table.error();
  return Reader(table.value(), file).Read();
}

}  // namespace claimdiff::check
