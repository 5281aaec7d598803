#include "check/waivers.h"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <utility>

#include "check/toml_table.h"

namespace claimdiff::check {

namespace {

constexpr char kHead[] =
    "# Findings of `claimdiff check` that have been accepted. A waiver holds "
    "for as\n"
    "# long as the claim keeps its words, wherever it stands. `claimdiff "
    "check\n"
    "# --update-waivers` adds what is found and drops what is found no more.\n";

// A basic string of TOML.
std::string Quoted(std::string_view text) {
  std::ostringstream out;
  out << toml::value<std::string>(text);
  return std::move(out).str();
}

bool IsExpired(const Waiver& waiver, std::string_view today) {
  return !waiver.expires.empty() && waiver.expires < today;
}

std::optional<Error> ReadWaiver(const toml::table* given,
                                const std::string& source, Waiver* waiver) {
  TomlTable table(given, "[[waiver]]", source);
  waiver->line = table.line();
  table.Get("fingerprint", &waiver->fingerprint);
  table.Get("kind", &waiver->kind);
  table.Get("path", &waiver->path);
  table.Get("counterpart", &waiver->counterpart);
  table.Get("text", &waiver->text);
  table.Get("reason", &waiver->reason);
  table.Get("author", &waiver->author);
  table.GetDate("expires", &waiver->expires);
  if (waiver->fingerprint.empty()) {
    table.Refuse("fingerprint", "a waiver needs one; --update-waivers sets it");
  }
  if (waiver->reason.empty()) {
    table.Refuse("reason", "a waiver needs a reason");
  }
  return table.Finish();
}

Waiver WaiverFor(const Finding& finding, const Waiver& pattern) {
  Waiver waiver = pattern;
  waiver.fingerprint = finding.fingerprint;
  waiver.kind = TextOf(finding.kind).name;
  waiver.path = finding.at.path;
  waiver.counterpart = finding.counterpart.path;
  waiver.text = finding.text;
  waiver.used = true;
  return waiver;
}

}  // namespace

Result<std::vector<Waiver>> ParseWaivers(std::string_view text,
                                         const std::string& source) {
  const Result<toml::table> parsed = ParseToml(text, source);
  if (!parsed.ok()) return parsed.error();
  TomlTable root(&parsed.value(), "", source);
  std::vector<Waiver> waivers;
  for (const toml::table* table : root.Tables("waiver")) {
    const std::optional<Error> error =
        ReadWaiver(table, source, &waivers.emplace_back());
    if (error) return *error;
  }
  if (const std::optional<Error> error = root.Finish()) return *error;
  return waivers;
}

std::string PrintWaivers(const std::vector<Waiver>& waivers) {
  std::string out = kHead;
  for (const Waiver& waiver : waivers) {
    const auto field = [&out](const char* key, const std::string& value) {
      if (!value.empty()) out.append(key).append(" = ").append(value) += '\n';
    };
    const auto text = [&field](const char* key, const std::string& value) {
      field(key, value.empty() ? "" : Quoted(value));
    };
    out += "\n[[waiver]]\n";
    text("fingerprint", waiver.fingerprint);
    text("kind", waiver.kind);
    text("path", waiver.path);
    text("counterpart", waiver.counterpart);
    text("text", waiver.text);
    text("reason", waiver.reason);
    text("author", waiver.author);
    field("expires", waiver.expires);
  }
  return out;
}

void ApplyWaivers(std::string_view today, std::vector<Waiver>* waivers,
                  Outcome* outcome) {
  std::set<std::string> checked;
  for (const PairOutcome& pair : outcome->pairs) {
    checked.insert(pair.source);
    checked.insert(pair.translation);
  }
  std::multimap<std::string, Waiver*> by_content;
  for (Waiver& waiver : *waivers) {
    if (!IsExpired(waiver, today)) {
      by_content.emplace(waiver.fingerprint, &waiver);
    }
  }
  for (PairOutcome& pair : outcome->pairs) {
    for (Finding& finding : pair.findings) {
      const auto [first, last] = by_content.equal_range(finding.fingerprint);
      for (auto at = first; at != last; ++at) {
        Waiver& waiver = *at->second;
        const bool renamed = !checked.contains(waiver.path);
        const bool here = waiver.path == finding.at.path &&
                          (waiver.counterpart == finding.counterpart.path ||
                           !checked.contains(waiver.counterpart));
        if (!here && !renamed) continue;
        finding.waived = Acceptance{waiver.reason, waiver.author};
        waiver.used = true;
      }
    }
  }
}

void ReportUnused(std::string_view today, const std::vector<Waiver>& waivers,
                  Outcome* outcome) {
  for (const Waiver& waiver : waivers) {
    if (waiver.used) continue;
    outcome->unused.push_back({waiver.fingerprint, waiver.path, waiver.text,
                               waiver.line, IsExpired(waiver, today)});
  }
}

void UpdateWaivers(const Outcome& outcome, const Waiver& pattern, bool prune,
                   std::vector<Waiver>* waivers) {
  std::set<std::pair<std::string, std::string>> renewed;
  std::vector<Waiver> fresh;
  for (const PairOutcome& pair : outcome.pairs) {
    for (const Finding& finding : pair.findings) {
      if (finding.waived) continue;
      fresh.push_back(WaiverFor(finding, pattern));
      renewed.emplace(finding.fingerprint, finding.at.path);
    }
  }
  std::erase_if(*waivers, [&](const Waiver& waiver) {
    return (prune && !waiver.used) ||
           (!waiver.used &&
            renewed.contains({waiver.fingerprint, waiver.path}));
  });
  std::move(fresh.begin(), fresh.end(), std::back_inserter(*waivers));
}

}  // namespace claimdiff::check
