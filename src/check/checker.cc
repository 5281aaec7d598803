#include "check/checker.h"

#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>

#include "check/drift.h"
#include "check/versions.h"
#include "claimdiff/claimdiff.h"

namespace claimdiff::check {

namespace {

namespace fs = std::filesystem;

Result<std::string> ReadFile(const fs::path& path) {
  std::error_code unknown;
  const std::uintmax_t size = fs::file_size(path, unknown);
  if (!unknown && size > kMaxArticleBytes) {
    return Error{ErrorCode::kTooLarge, "the file is too large", ""};
  }
  std::ifstream in(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (!in.is_open() || in.bad()) {
    return Error{ErrorCode::kIo, "cannot be read", ""};
  }
  return text;
}

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

History HistoryOf(const Revision& revision, const std::optional<Article>& then,
                  const Article& now) {
  if (!revision.changed) return AllKept(now);
  return then ? CompareVersions(*then, now) : AllNew(now);
}

}  // namespace

// One file of a pair, now and at the base revision.
struct Checker::Text {
  std::string path;
  std::string content;
  Revision revision{true, false, ""};
};

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
  Result<std::string> content = ReadFile(configuration_.directory / text->path);
  if (!content.ok()) {
    Error error = content.error();
    error.source = text->path;
    outcome->troubles.push_back(std::move(error));
    return false;
  }
  text->content = std::move(content).value();
  return true;
}

void Checker::Compare(const ArticlePair& pair, Text source, Text translation,
                      PairOutcome* outcome) const {
  const std::string* const languages[] = {&pair.source_language,
                                          &pair.translation_language};
  Text* const texts[] = {&source, &translation};
  std::optional<Article> now[2];
  std::optional<Article> then[2];
  for (int side = 0; side < 2; ++side) {
    Text& text = *texts[side];
    Result<Article> article =
        AnalyseText(text.content, text.path, *languages[side]);
    if (!article.ok()) return outcome->troubles.push_back(article.error());
    now[side] = std::move(article).value();
    if (!text.revision.existed) continue;
    Result<Article> former = text.revision.changed
                                 ? AnalyseText(std::move(text.revision.text),
                                               text.path, now[side]->language)
                                 : Result<Article>(*now[side]);
    // What could not be read then is new now.
    if (former.ok()) then[side] = std::move(former).value();
  }
  DriftSide sides[2];
  for (int side = 0; side < 2; ++side) {
    sides[side].path = texts[side]->path;
    sides[side].history =
        HistoryOf(texts[side]->revision, then[side], *now[side]);
    sides[side].changed = texts[side]->revision.changed;
    sides[side].ignored = ignore_.Claims(*now[side]);
  }
  std::optional<Report> report_then;
  if (then[0] && then[1]) {
    report_then =
        claimdiff::Compare(*std::move(then[0]), *std::move(then[1]), lexicons_);
  }
  const Report report =
      claimdiff::Compare(*std::move(now[0]), *std::move(now[1]), lexicons_);
  Keep(FindDrift({report, sides[0], sides[1],
                  report_then ? &*report_then : nullptr, base_ != nullptr,
                  pair.direction}),
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
