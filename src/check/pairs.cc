#include "check/pairs.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "check/path_pattern.h"

namespace claimdiff::check {

namespace {

namespace fs = std::filesystem;

// Never articles, and often large.
bool IsLeftOut(const fs::path& name) {
  return name == "node_modules" || name.string().starts_with(".");
}

// A parsed rule.
struct Rule {
  const PairRule& given;
  PathPattern source, translation;
  std::vector<PathPattern> exclude;

  bool Excludes(const std::string& path) const {
    return std::any_of(exclude.begin(), exclude.end(),
                       [&path](const PathPattern& pattern) {
                         return pattern.Match(path).has_value();
                       });
  }

  bool HasLanguage(const std::string& tag) const {
    if (tag == given.source_language) return false;
    return given.languages.empty() ||
           std::find(given.languages.begin(), given.languages.end(), tag) !=
               given.languages.end();
  }

  // What the places of the translation stand for in `path`; nothing if it is
  // no translation.
  std::optional<PathParts> AsTranslation(const std::string& path) const {
    std::optional<PathParts> parts = translation.Match(path);
    if (!parts || (translation.has_lang() && !HasLanguage(parts->lang))) {
      return std::nullopt;
    }
    return parts;
  }

  // A translation may match the source's pattern too ("{path}.md" and
  // "{path}.id.md"); it is none.
  std::optional<PathParts> AsSource(const std::string& path) const {
    std::optional<PathParts> parts = source.Match(path);
    if (!parts || AsTranslation(path)) return std::nullopt;
    return parts;
  }
};

Rule ParseRule(const PairRule& given) {
  Rule rule{given,
            PathPattern::Parse(given.source).value(),
            PathPattern::Parse(given.translation).value(),
            {}};
  for (const std::string& pattern : given.exclude) {
    rule.exclude.push_back(PathPattern::Parse(pattern).value());
  }
  return rule;
}

class Finder {
 public:
  Finder(const Rule& rule, const std::vector<std::string>& files,
         const fs::path& directory)
      : rule_(rule), files_(files), directory_(directory) {}

  std::vector<ArticlePair> Find() {
    if (rule_.source.is_literal() && rule_.translation.is_literal()) {
      Add(rule_.given.source, rule_.given.translation, "");
    } else {
      FindByPattern();
    }
    std::vector<ArticlePair> pairs;
    for (auto& [paths, pair] : pairs_) pairs.push_back(std::move(pair));
    return pairs;
  }

 private:
  void FindByPattern() {
    std::vector<PathParts> sources;
    std::set<std::string> languages(rule_.given.languages.begin(),
                                    rule_.given.languages.end());
    for (const std::string& file : files_) {
      if (rule_.Excludes(file)) continue;
      if (std::optional<PathParts> parts = rule_.AsTranslation(file)) {
        languages.insert(parts->lang);
        AddTranslation(file, *parts);
      } else if (std::optional<PathParts> source = rule_.AsSource(file)) {
        sources.push_back(*std::move(source));
      }
    }
    if (!rule_.translation.has_lang()) languages = {""};
    for (PathParts& parts : sources) {
      const std::string source = rule_.source.Fill(parts);
      for (const std::string& language : languages) {
        parts.lang = language;
        Add(source, rule_.translation.Fill(parts), language);
      }
    }
  }

  void AddTranslation(const std::string& file, const PathParts& parts) {
    const std::string source = rule_.source.Fill(parts);
    if (source != file && !rule_.Excludes(source)) {
      Add(source, file, parts.lang);
    }
  }

  void Add(const std::string& source, const std::string& translation,
           const std::string& language) {
    ArticlePair pair{
        source,
        translation,
        rule_.given.source_language,
        language.empty() ? rule_.given.translation_language : language,
        rule_.given.direction,
        Exists(source),
        Exists(translation)};
    std::replace(pair.translation_language.begin(),
                 pair.translation_language.end(), '_', '-');
    pairs_.try_emplace({source, translation}, std::move(pair));
  }

  bool Exists(const std::string& path) const {
    std::error_code unknown;
    return fs::is_regular_file(directory_ / path, unknown);
  }

  const Rule& rule_;
  const std::vector<std::string>& files_;
  const fs::path& directory_;
  std::map<std::pair<std::string, std::string>, ArticlePair> pairs_;
};

}  // namespace

Result<std::vector<std::string>> ListFiles(const fs::path& directory) {
  std::vector<std::string> files;
  std::error_code trouble;
  const fs::path root = directory.empty() ? fs::path(".") : directory;
  auto at = fs::recursive_directory_iterator(
      root, fs::directory_options::skip_permission_denied, trouble);
  for (; !trouble && at != fs::recursive_directory_iterator();
       at.increment(trouble)) {
    std::error_code gone;
    if (at->is_directory(gone) && IsLeftOut(at->path().filename())) {
      at.disable_recursion_pending();
    } else if (at->is_regular_file(gone)) {
      files.push_back(at->path().lexically_relative(root).generic_string());
    }
  }
  if (trouble) {
    return Error{ErrorCode::kIo,
                 "its files cannot be listed: " + trouble.message(),
                 root.string(), 0};
  }
  std::sort(files.begin(), files.end());
  return files;
}

Result<std::vector<ArticlePair>> FindPairs(
    const Configuration& configuration, const std::vector<std::string>& files) {
  if (configuration.pairs.empty()) {
    return Error{ErrorCode::kUsage, "there are no [[pairs]] to check",
                 configuration.file.string()};
  }
  std::vector<ArticlePair> all;
  std::set<std::pair<std::string, std::string>> known;
  for (const PairRule& given : configuration.pairs) {
    const Rule rule = ParseRule(given);
    std::vector<ArticlePair> pairs =
        Finder(rule, files, configuration.directory).Find();
    if (pairs.empty()) {
      return Error{
          ErrorCode::kUsage,
          "no file is '" + given.source + "' or '" + given.translation + "'",
          configuration.file.string(), given.line};
    }
    for (ArticlePair& pair : pairs) {
      if (!known.emplace(pair.source, pair.translation).second) continue;
      all.push_back(std::move(pair));
    }
  }
  return all;
}

}  // namespace claimdiff::check
