#include "check/finding.h"

#include <algorithm>
#include <cassert>
#include <map>

#include "text/printable.h"
#include "text/tokens.h"

namespace claimdiff::check {

namespace {

constexpr std::array<KindText, kFindingKinds> kKinds = {{
    {FindingKind::kConflict, "conflict", "claimdiff/conflict",
     "The two articles disagree",
     "Both articles state this, with values that cannot both be true.",
     "Compare the two passages and correct the one that is out of date. If "
     "both are right, accept the finding with `claimdiff check "
     "--update-waivers --reason \"...\"`."},
    {FindingKind::kMissing, "missing", "claimdiff/missing",
     "The counterpart lacks this claim",
     "One article states this; its counterpart in the other language does "
     "not.",
     "Translate the passage into the counterpart. If it is left out on "
     "purpose, put it between `<!-- claimdiff ignore-start -->` and `<!-- "
     "claimdiff ignore-end -->`, or accept the finding with `claimdiff check "
     "--update-waivers --reason \"...\"`."},
    {FindingKind::kStale, "stale", "claimdiff/stale",
     "Deleted from the other article",
     "This was deleted from the one article and is still in its counterpart.",
     "Delete the passage here too, or put it back where it was deleted."},
    {FindingKind::kExtra, "extra", "claimdiff/extra",
     "Only the translation states this",
     "The translation states this; its source does not.",
     "Add the claim to the source, or delete it from the translation. A "
     "translator's note can be put between `<!-- claimdiff ignore-start -->` "
     "and `<!-- claimdiff ignore-end -->`."},
    {FindingKind::kUnclear, "unclear", "claimdiff/unclear",
     "Too little evidence to tell",
     "It cannot be told whether the counterpart states this.",
     "Look whether the counterpart has the passage. Dictionaries for both "
     "languages make such findings rarer: see `claimdiff lexicon --help`."},
    {FindingKind::kCode, "code", "claimdiff/code", "The code differs",
     "A block of code has lines that the counterpart's code does not have.",
     "Bring the two blocks in step. Comments, prompts and translated words do "
     "not count. A sample that differs on purpose can be put between `<!-- "
     "claimdiff ignore-start -->` and `<!-- claimdiff ignore-end -->`."},
    {FindingKind::kNoFile, "missing-file", "claimdiff/missing-file",
     "The counterpart does not exist",
     "This article has no counterpart where the configuration expects one.",
     "Write the counterpart, or leave the article out with `exclude` in "
     "claimdiff.toml, or choose another severity for `missing_file` there."},
}};

constexpr const char* kSeverities[] = {"off", "note", "warning", "error"};

// Words with what is folded away: white space, punctuation, case.
void AppendWords(std::string_view text, std::string* out) {
  const text::Tokens tokens = text::Tokenise(text);
  for (const text::Token& token : tokens.list) {
    if (token.kind == text::TokenKind::kPunct) continue;
    out->append(tokens.Fold(token)).append(1, ' ');
  }
}

std::string Hexadecimal(std::uint64_t value) {
  std::string digits(16, '0');
  for (std::size_t i = 16; i-- > 0; value >>= 4) {
    digits[i] = "0123456789abcdef"[value & 0xF];
  }
  return digits;
}

std::string Joined(const std::vector<std::string>& words) {
  std::string joined;
  for (const std::string& word : words) {
    joined.append(joined.empty() ? "" : ", ").append(word);
  }
  return joined;
}

std::string DisagreementWords(const Finding& finding) {
  std::string words;
  for (const Disagreement& values : finding.conflicts) {
    words.append(words.empty() ? "" : "; ")
        .append("here ")
        .append(values.here)
        .append(", there ")
        .append(values.there);
  }
  return words;
}

std::string Message(const Finding& finding) {
  const std::string there = text::Printable(finding.counterpart.path);
  switch (finding.kind) {
    case FindingKind::kConflict:
      return there + " disagrees: " + DisagreementWords(finding) + ".";
    case FindingKind::kMissing:
      if (!finding.lacking.empty() && !finding.other_text.empty()) {
        return there + " lacks part of this: " + Joined(finding.lacking) + ".";
      }
      return there + " does not state this.";
    case FindingKind::kStale:
      return "This was deleted from " + there + " and is still here.";
    case FindingKind::kExtra:
      return there + ", the source, does not state this.";
    case FindingKind::kUnclear:
      return "Whether " + there + " states this cannot be told.";
    case FindingKind::kCode:
      if (finding.other_text.empty()) return there + " lacks this code.";
      return there + " has other code: " + finding.other_text;
    case FindingKind::kNoFile:
      return "The counterpart " + there + " does not exist.";
  }
  return {};
}

std::string Fingerprint(const Finding& finding) {
  std::string content = std::string(TextOf(finding.kind).name) + '\n';
  if (finding.kind == FindingKind::kNoFile) {
    content += finding.counterpart.path;
  } else {
    AppendWords(finding.text, &content);
  }
  if (finding.kind == FindingKind::kCode) {
    content += '\n';
    AppendWords(finding.other_text, &content);
  }
  for (const Disagreement& values : finding.conflicts) {
    content += '\n';
    AppendWords(values.here, &content);
    content += '\n';
    AppendWords(values.there, &content);
  }
  for (const std::string& fact : finding.lacking) {
    content += '\n';
    AppendWords(fact, &content);
  }
  return Hexadecimal(text::HashFolded(content));
}

}  // namespace

const std::array<KindText, kFindingKinds>& KindTexts() { return kKinds; }

const KindText& TextOf(FindingKind kind) {
  const KindText& text = kKinds[static_cast<std::size_t>(kind)];
  assert(text.kind == kind);
  return text;
}

const char* Name(Severity severity) {
  return kSeverities[static_cast<std::size_t>(severity)];
}

std::optional<Severity> SeverityNamed(std::string_view name) {
  for (std::size_t i = 0; i < std::size(kSeverities); ++i) {
    if (name == kSeverities[i]) return static_cast<Severity>(i);
  }
  return std::nullopt;
}

void Complete(Finding* finding) {
  finding->message = Message(*finding);
  finding->fingerprint = Fingerprint(*finding);
}

void TellApart(std::vector<Finding>* findings) {
  std::map<std::string, std::uint64_t> seen;
  for (Finding& finding : *findings) {
    const std::uint64_t before = seen[finding.fingerprint]++;
    if (before == 0) continue;
    finding.fingerprint = Hexadecimal(
        text::HashFolded(finding.fingerprint + ' ' + std::to_string(before)));
  }
}

}  // namespace claimdiff::check
