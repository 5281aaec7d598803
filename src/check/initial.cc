// A file belongs to a *layout* if its path holds a language tag: as a
// directory, as a suffix of its name, or as its whole name. Two files of one
// layout that agree in all but the tag are a pair. Each layout with pairs
// becomes one [[pairs]].
#include "check/initial.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "check/configuration.h"
#include "check/path_pattern.h"
#include "read/format.h"
#include "text/counted.h"

namespace claimdiff::check {

namespace {

// "content/{lang}/{path}.md" is {"content/", "/", ".md"}: the tag comes
// between `before` and `after`; {path} stands before or behind it.
struct Layout {
  enum class Kind { kDirectory, kSuffix, kName };
  Kind kind = Kind::kDirectory;
  std::string before, after;

  auto operator<=>(const Layout&) const = default;

  std::string Pattern(const std::string& tag) const {
    switch (kind) {
      case Kind::kDirectory:
        return before + tag + (tag.empty() ? "" : "/") + "{path}" + after;
      case Kind::kSuffix:
        return "{path}" + (tag.empty() ? "" : before + tag) + after;
      case Kind::kName: return before + tag + after;
    }
    return {};
  }
};

struct Found {
  // By language ("" for files without a tag): what the layout leaves open.
  std::map<std::string, std::set<std::string>> paths;
};

using Layouts = std::map<Layout, Found>;

void AddDirectories(std::string_view path, std::string_view extension,
                    Layouts* layouts) {
  std::size_t begin = 0;
  for (std::size_t end = path.find('/'); end != std::string_view::npos;
       begin = end + 1, end = path.find('/', begin)) {
    const std::string_view tag = path.substr(begin, end - begin);
    if (!IsLanguage(tag)) continue;
    std::string_view rest = path.substr(end + 1);
    rest.remove_suffix(extension.size());
    (*layouts)[{Layout::Kind::kDirectory, std::string(path.substr(0, begin)),
                std::string(extension)}]
        .paths[std::string(tag)]
        .emplace(rest);
  }
}

void AddName(std::string_view path, std::string_view extension,
             Layouts* layouts) {
  const std::size_t slash = path.rfind('/') + 1;  // npos + 1 is 0
  std::string_view stem = path.substr(slash);
  stem.remove_suffix(extension.size());
  if (IsLanguage(stem)) {
    (*layouts)[{Layout::Kind::kName, std::string(path.substr(0, slash)),
                std::string(extension)}]
        .paths[std::string(stem)]
        .emplace("");
    return;
  }
  for (const char mark : {'.', '_', '-'}) {
    for (std::size_t at = stem.rfind(mark);
         at != std::string_view::npos && at > 0;
         at = stem.rfind(mark, at - 1)) {
      if (!IsLanguage(stem.substr(at + 1))) continue;
      (*layouts)[{Layout::Kind::kSuffix, std::string(1, mark),
                  std::string(extension)}]
          .paths[std::string(stem.substr(at + 1))]
          .emplace(path.substr(0, slash + at));
    }
  }
}

// Files without a tag that are the sources of files with one.
void AddUntagged(const std::vector<std::string>& files, Layouts* layouts) {
  for (auto& [layout, found] : *layouts) {
    if (layout.kind == Layout::Kind::kName) continue;
    std::set<std::string> untagged;
    for (const auto& [tag, paths] : found.paths) {
      for (const std::string& path : paths) {
        const std::string file =
            (layout.kind == Layout::Kind::kDirectory ? layout.before : "") +
            path + layout.after;
        if (std::binary_search(files.begin(), files.end(), file)) {
          untagged.insert(path);
        }
      }
    }
    if (!untagged.empty()) found.paths[""] = std::move(untagged);
  }
}

std::size_t Shared(const std::set<std::string>& a,
                   const std::set<std::string>& b) {
  return static_cast<std::size_t>(std::count_if(
      a.begin(), a.end(),
      [&b](const std::string& path) { return b.contains(path); }));
}

// A layout with its source chosen.
struct Proposal {
  Layout layout;
  std::string source;                  // its tag; "" for none
  std::vector<std::string> languages;  // of the translations
  std::size_t pairs = 0, lacking = 0;
};

// English where there is English, else what has the most files.
std::string SourceOf(const Found& found) {
  std::string best;
  std::size_t most = 0;
  for (const auto& [tag, paths] : found.paths) {
    const bool english = tag == "en" || tag.starts_with("en-");
    const std::size_t weight = paths.size() * 3 + (english ? paths.size() : 0);
    if (weight <= most) continue;
    most = weight;
    best = tag;
  }
  return found.paths.contains("en") ? "en" : best;
}

std::optional<Proposal> Propose(const Layout& layout, const Found& found) {
  Proposal proposal{layout, SourceOf(found), {}, 0, 0};
  const std::set<std::string>& sources = found.paths.at(proposal.source);
  for (const auto& [tag, paths] : found.paths) {
    if (tag == proposal.source || tag.empty()) continue;
    const std::size_t shared = Shared(sources, paths);
    if (shared == 0) continue;
    proposal.languages.push_back(tag);
    proposal.pairs += shared;
    proposal.lacking += sources.size() - shared + paths.size() - shared;
  }
  if (proposal.pairs == 0) return std::nullopt;
  return proposal;
}

std::vector<Proposal> Proposals(const std::vector<std::string>& files) {
  Layouts layouts;
  for (const std::string& file : files) {
    const std::string_view extension = FormatExtension(file);
    if (extension.empty()) continue;
    AddDirectories(file, extension, &layouts);
    AddName(file, extension, &layouts);
  }
  AddUntagged(files, &layouts);
  std::vector<Proposal> proposals;
  for (const auto& [layout, found] : layouts) {
    if (std::optional<Proposal> proposal = Propose(layout, found)) {
      proposals.push_back(*std::move(proposal));
    }
  }
  std::stable_sort(
      proposals.begin(), proposals.end(),
      [](const Proposal& x, const Proposal& y) { return x.pairs > y.pairs; });
  return proposals;
}

// ---- The file ---------------------------------------------------------------

std::string Quoted(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

std::string List(const std::vector<std::string>& items) {
  std::string list = "[";
  for (const std::string& item : items) {
    list.append(list.size() == 1 ? "" : ", ").append(Quoted(item));
  }
  return list + "]";
}

std::string PairsTable(const Proposal& proposal) {
  const bool several = proposal.languages.size() > 1 ||
                       proposal.layout.kind == Layout::Kind::kName;
  std::string tag = several ? "{lang}" : proposal.languages.front();
  std::string table =
      "[[pairs]]\nsource = " +
      Quoted(proposal.layout.Pattern(proposal.source)) +
      "\ntranslation = " + Quoted(proposal.layout.Pattern(tag)) + '\n';
  std::replace(tag.begin(), tag.end(), '_', '-');
  if (several) {
    table += "languages = " + List(proposal.languages) + '\n';
  } else {
    table += "translation_language = " + Quoted(tag) + '\n';
  }
  if (!proposal.source.empty()) {
    std::string source = proposal.source;
    std::replace(source.begin(), source.end(), '_', '-');
    table += "source_language = " + Quoted(source) + '\n';
  }
  return table + '\n';
}

constexpr char kHead[] =
    R"(# What `claimdiff check` compares. Paths are relative to this file. Keys
# that are commented out show their defaults.

)";

constexpr char kAboutPairs[] =
    R"(# Pairs: two paths, or two patterns. {path} stands for any text, {name} for
# any text but '/', {lang} (in the translation) for a language tag.
#   direction = "source -> translation"  # only the translation can lack claims
#               "both"                   # either can
#   source_language, translation_language = "pt-BR"  # found out if absent
#   languages = ["id", "de"]     # what {lang} stands for; else any language
#   exclude = ["docs/en/drafts/**"]      # patterns; * is any text but '/'
)";

constexpr char kExamplePairs[] =
    R"([[pairs]]
source = "docs/en/{path}.md"
translation = "docs/id/{path}.md"

)";

constexpr char kRest[] =
    R"(# The run fails (exit status 1) if there is a finding of this severity or
# a higher one: "error", "warning", "note", or "off" for never.
# fail_on = "warning"

# Show at most so many findings, the most severe first; 0 is all.
# max_findings = 0

# Findings that have been accepted; see `claimdiff check --update-waivers`. The
# default is used if it exists; a file that is named here must exist.
# waivers = "claimdiff.waivers.toml"

# Directories with compiled dictionaries, looked at before the usual ones;
# "none" switches dictionaries off.
# lexicon_dir = []

# Findings below this confidence (0 to 1) are left out. This sets it for all
# kinds at once, [confidence] for one kind.
# min_confidence = 0.5

# How serious each kind of finding is: "error", "warning", "note" or "off".
[severity]
# conflict = "error"      # both state it, with values that cannot both be true
# missing = "error"       # the counterpart does not state it
# stale = "warning"       # deleted from the one, still in the other
# extra = "off"           # only the translation states it
# unclear = "off"         # too little evidence to tell
# code = "warning"        # a block of code differs
@missing_file = "error"  # a pair lacks a file; "trouble" makes it exit status 2

[confidence]
# conflict = 0.5
# missing = 0.6
# stale = 0.5
# extra = 0.6
# unclear = 0.0
# code = 0.0

# How many findings of a kind a run may have before it fails.
[threshold]
# conflict = 0
# missing = 0
# stale = 0
# extra = 0
# unclear = 0
# code = 0
# missing_file = 0

# What is never a finding. In a page itself, put the passage between
# <!-- claimdiff ignore-start --> and <!-- claimdiff ignore-end -->.
[ignore]
# kinds = []         # of claims: title, heading, list_item, quote, caption,
                     # table_row, body
# headings = []      # sections below these headings: ["See also", "Lihat juga"]
# patterns = []      # claims in which a regular expression occurs
# front_matter = []  # values of these keys: ["title"]
# pages = []         # pages whose front matter has "key" or "key: value"

# Reports to write in every run, besides what is printed.
[reports]
# sarif = "claimdiff.sarif"
# junit = "claimdiff.xml"
# gitlab = "gl-code-quality-report.json"
# markdown = "claimdiff.md"
# rdjsonl = "claimdiff.rdjsonl"
# json = "claimdiff.json"
# github = "claimdiff.annotations"
# terminal = "claimdiff.txt"
)";

// Most pages of a site are often not translated at all: then each would be a
// finding.
bool ManyLack(const std::vector<Proposal>& proposals) {
  std::size_t pairs = 0;
  std::size_t lacking = 0;
  for (const Proposal& proposal : proposals) {
    pairs += proposal.pairs;
    lacking += proposal.lacking;
  }
  return lacking * 4 > pairs;
}

std::string Rest(bool many_lack) {
  std::string rest = kRest;
  const std::size_t at = rest.find('@');
  rest.replace(at, 1, many_lack ? "" : "# ");
  if (many_lack) {
    const std::size_t value = rest.find("\"error\"", at);
    rest.replace(value, std::string_view("\"error\" ").size(), "\"note\"  ");
  }
  return rest;
}

// Two articles and no tag in their names.
std::optional<std::pair<std::string, std::string>> OnlyTwo(
    const std::vector<std::string>& files) {
  std::vector<std::string> articles;
  for (const std::string& file : files) {
    const bool about_the_tree =
        file.starts_with("README") || file.starts_with("LICENSE") ||
        file.starts_with("CHANGELOG") || file.starts_with("CONTRIBUTING");
    if (!FormatExtension(file).empty() && !about_the_tree)
      articles.push_back(file);
  }
  if (articles.size() != 2) return std::nullopt;
  return std::pair(articles[0], articles[1]);
}

}  // namespace

InitialConfiguration ProposeConfiguration(
    const std::vector<std::string>& files) {
  const std::vector<Proposal> proposals = Proposals(files);
  InitialConfiguration initial;
  std::string pairs;
  initial.summary = "claimdiff.toml is written.\n";
  for (const Proposal& proposal : proposals) {
    pairs += PairsTable(proposal);
    initial.summary += "  " + proposal.layout.Pattern(proposal.source) +
                       " -> " + proposal.layout.Pattern("{lang}") + ": " +
                       text::Counted(proposal.pairs, "pair", "pairs");
    if (proposal.lacking > 0) {
      initial.summary +=
          ", " + std::to_string(proposal.lacking) + " without a counterpart";
    }
    initial.summary += '\n';
  }
  if (proposals.empty()) {
    const auto two = OnlyTwo(files);
    pairs = two ? "[[pairs]]\nsource = " + Quoted(two->first) +
                      "\ntranslation = " + Quoted(two->second) +
                      "\ndirection = \"both\"\n\n"
                : std::string(kExamplePairs);
    initial.summary +=
        two ? "  " + two->first + " | " + two->second + "\n"
            : "No two files differ in a language tag only: name your pairs "
              "in it.\n";
  }
  // Top-level keys must come before the first table.
  const std::string rest = Rest(ManyLack(proposals));
  const std::size_t tables = rest.find("# How serious");
  initial.text = kHead + rest.substr(0, tables) + kAboutPairs + pairs +
                 rest.substr(tables);
  initial.summary +=
      "Try it: 'claimdiff check', or 'claimdiff check --since HEAD~1'.\n";
  return initial;
}

}  // namespace claimdiff::check
