#include "check/checker.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "check/drift.h"
#include "check/merge_conflict.h"
#include "check/versions.h"
#include "claimdiff/claimdiff.h"
#include "system/files.h"

namespace claimdiff::check {

namespace {

namespace fs = std::filesystem;

// A file without prose is an article that claims nothing.
Result<Article> AnalyseText(std::string text, const std::string& path,
                            const std::string& language) {
  Result<Article> article = Analyse({std::move(text), path, language, ""});
  if (!article.ok() && article.error().code == ErrorCode::kEmpty) {
    Article nothing;
    nothing.source = path;
    nothing.language = language.empty() ? "und" : language;
    return nothing;
  }
  return article;
}

bool HaveSameClaims(const Article& x, const Article& y) {
  return std::ranges::equal(x.claims, y.claims, {}, &Claim::span, &Claim::span);
}

bool HaveSameCode(const Article& x, const Article& y) {
  return std::ranges::equal(
      x.listings, y.listings, {}, [&](Span listing) { return x.View(listing); },
      [&](Span listing) { return y.View(listing); });
}

// `then` is null for an article that did not exist, or could not be read.
History HistoryOf(const Revision& revision, const Article* then,
                  const Article& now) {
  // Of what has not changed, a line that was left out then may be read now.
  if (!revision.changed && (then == nullptr || HaveSameClaims(*then, now))) {
    return AllKept(now);
  }
  return then != nullptr ? CompareVersions(*then, now) : AllNew(now);
}

// Nothing but other words for the same.
bool SaysTheSame(const History& history) {
  const auto is_news = [](const ClaimHistory& claim) {
    return claim.change == Change::kNew || claim.change == Change::kChanged;
  };
  return std::none_of(history.now.begin(), history.now.end(), is_news) &&
         std::find(history.deleted.begin(), history.deleted.end(), true) ==
             history.deleted.end();
}

}  // namespace

// One file of a pair, now and at the base revision.
struct Checker::Text {
  std::string path;
  std::string content;
  Revision revision{true, false, ""};
};

// The same, read.
struct Checker::Versions {
  std::string path;
  Revision revision;
  Article now;
  std::optional<Article> then;

  bool HasNews() const {
    if (!then || !HaveSameCode(*then, now)) return true;
    return !SaysTheSame(HistoryOf(revision, then ? &*then : nullptr, now));
  }
};

// Half of its sentences are of another version: no finding would mean anything.
bool Checker::IsInConflict(const Versions& versions, PairOutcome* outcome) {
  const std::uint32_t line = MergeConflictLine(versions.now);
  if (line == 0) return false;
  outcome->troubles.push_back({ErrorCode::kUsage,
                               "a merge has left a conflict here, which is to "
                               "be resolved first",
                               versions.path, line});
  return true;
}

PairOutcome Checker::Check(const ArticlePair& pair) const {
  PairOutcome outcome;
  outcome.source = pair.source;
  outcome.translation = pair.translation;
  CheckFiles(pair, &outcome);
  for (Error& trouble : outcome.troubles) {
    if (trouble.source.empty()) trouble.source = pair.source;
  }
  return outcome;
}

void Checker::CheckFiles(const ArticlePair& pair, PairOutcome* outcome) const {
  Text source{pair.source, "", {true, false, ""}};
  Text translation{pair.translation, "", {true, false, ""}};
  for (Text* text : {&source, &translation}) {
    if (base_ == nullptr) continue;
    Result<Revision> revision = base_->At(text->path);
    if (!revision.ok()) return outcome->troubles.push_back(revision.error());
    text->revision = std::move(revision).value();
  }
  outcome->unchanged =
      !source.revision.changed && !translation.revision.changed;
  if (!pair.has_source || !pair.has_translation) {
    return ReportMissing(pair, source.revision, translation.revision, outcome);
  }
  if (outcome->unchanged) return;
  if (!Load(&source, outcome) || !Load(&translation, outcome)) return;
  if (ignore_.Page(source.content) || ignore_.Page(translation.content)) {
    outcome->skipped = true;
    return;
  }
  Compare(pair, std::move(source), std::move(translation), outcome);
}

void Checker::ReportMissing(const ArticlePair& pair, const Revision& source,
                            const Revision& translation,
                            PairOutcome* outcome) const {
  outcome->lacks_file = true;
  const std::string& missing = pair.has_source ? pair.translation : pair.source;
  const std::string& present = pair.has_source ? pair.source : pair.translation;
  if ((!pair.has_source && !pair.has_translation) ||
      configuration_.missing_file_is_trouble) {
    outcome->troubles.push_back(
        {ErrorCode::kIo, "the file does not exist", missing});
    return;
  }
  if (!source.changed && !translation.changed) return;
  Finding finding;
  finding.kind = FindingKind::kNoFile;
  finding.confidence = 1;
  finding.at = {present, {1, 1, 1, 1}, {1, 1, 1, 1}};
  finding.text = present;
  finding.counterpart.path = missing;
  Complete(&finding);
  std::vector<Finding> findings;
  findings.push_back(std::move(finding));
  Keep(std::move(findings), outcome);
}

bool Checker::Load(Text* text, PairOutcome* outcome) const {
  // Absolute, since "-" would be standard input.
  Result<std::string> content =
      ReadWhole(fs::absolute(configuration_.directory / text->path).string());
  if (!content.ok()) {
    Error error = content.error();
    error.source = text->path;
    outcome->troubles.push_back(std::move(error));
    return false;
  }
  text->content = std::move(content).value();
  return true;
}

Result<Checker::Versions> Checker::Read(Text text,
                                        const std::string& language) const {
  Result<Article> now =
      AnalyseText(std::move(text.content), text.path, language);
  if (!now.ok()) return now.error();
  Versions versions;
  versions.path = text.path;
  versions.now = std::move(now).value();
  if (text.revision.existed) {
    Result<Article> then = text.revision.changed
                               ? AnalyseText(std::move(text.revision.text),
                                             text.path, versions.now.language)
                               : Result<Article>(versions.now);
    // What could not be read then is new now.
    if (then.ok()) versions.then = std::move(then).value();
  }
  versions.revision = std::move(text.revision);
  return versions;
}

// Of the claims that the comparisons read: they may be more than each article
// shows by itself.
DriftSide Checker::SideOf(const Versions& versions, const Article* then,
                          const Article& now) const {
  if (then == nullptr && versions.then) then = &*versions.then;
  DriftSide side;
  side.path = versions.path;
  side.history = HistoryOf(versions.revision, then, now);
  side.changed = versions.revision.changed;
  side.ignored = ignore_.Claims(now);
  return side;
}

void Checker::Compare(const ArticlePair& pair, Text source, Text translation,
                      PairOutcome* outcome) const {
  Result<Versions> a = Read(std::move(source), pair.source_language);
  if (!a.ok()) return outcome->troubles.push_back(a.error());
  Result<Versions> b = Read(std::move(translation), pair.translation_language);
  if (!b.ok()) return outcome->troubles.push_back(b.error());
  Versions& from = a.value();
  Versions& to = b.value();
  if (IsInConflict(from, outcome) || IsInConflict(to, outcome)) return;
  if (base_ != nullptr && !from.HasNews() && !to.HasNews()) return;
  std::optional<Report> then;
  if (from.then && to.then) {
    then = claimdiff::Compare(*std::move(from.then), *std::move(to.then),
                              lexicons_);
  }
  const Report now =
      claimdiff::Compare(std::move(from.now), std::move(to.now), lexicons_);
  const DriftSide source_side = SideOf(from, then ? &then->a : nullptr, now.a);
  const DriftSide translation_side =
      SideOf(to, then ? &then->b : nullptr, now.b);
  Keep(FindDrift({now, source_side, translation_side, then ? &*then : nullptr,
                  base_ != nullptr, pair.direction}),
       outcome);
}

void Checker::Keep(std::vector<Finding> findings, PairOutcome* outcome) const {
  for (Finding& finding : findings) {
    const auto kind = static_cast<std::size_t>(finding.kind);
    finding.severity = configuration_.severities[kind];
    if (finding.severity == Severity::kOff ||
        static_cast<double>(finding.confidence) <
            configuration_.confidences[kind]) {
      continue;
    }
    outcome->findings.push_back(std::move(finding));
  }
}

}  // namespace claimdiff::check
