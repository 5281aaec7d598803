// The names that reports print for enumerators.
#include "claimdiff/report.h"
#include "claimdiff/result.h"

namespace claimdiff {

const char* Name(ErrorCode code) {
  switch (code) {
    case ErrorCode::kUsage: return "usage";
    case ErrorCode::kIo: return "io";
    case ErrorCode::kEncoding: return "encoding";
    case ErrorCode::kEmpty: return "empty";
    case ErrorCode::kBadJson: return "bad_json";
    case ErrorCode::kTooLarge: return "too_large";
  }
  return "";
}

const char* Name(Format format) {
  switch (format) {
    case Format::kText: return "text";
    case Format::kHtml: return "html";
    case Format::kMarkdown: return "markdown";
    case Format::kRst: return "rst";
    case Format::kAsciidoc: return "asciidoc";
    case Format::kWikitext: return "wikitext";
  }
  return "";
}

const char* Name(FactKind kind) {
  switch (kind) {
    case FactKind::kNumber: return "number";
    case FactKind::kPercent: return "percent";
    case FactKind::kMoney: return "money";
    case FactKind::kMeasure: return "measure";
    case FactKind::kDate: return "date";
    case FactKind::kDuration: return "duration";
    case FactKind::kOrdinal: return "ordinal";
    case FactKind::kEntity: return "entity";
    case FactKind::kConcept: return "concept";
  }
  return "";
}

const char* Name(Modifier modifier) {
  switch (modifier) {
    case Modifier::kExact: return "exact";
    case Modifier::kAbout: return "about";
    case Modifier::kMoreThan: return "more_than";
    case Modifier::kLessThan: return "less_than";
  }
  return "";
}

const char* Name(ClaimKind kind) {
  switch (kind) {
    case ClaimKind::kBody: return "body";
    case ClaimKind::kTitle: return "title";
    case ClaimKind::kHeading: return "heading";
    case ClaimKind::kListItem: return "list_item";
    case ClaimKind::kQuote: return "quote";
    case ClaimKind::kCaption: return "caption";
    case ClaimKind::kTableRow: return "table_row";
  }
  return "";
}

const char* Name(SkipReason reason) {
  switch (reason) {
    case SkipReason::kBoilerplate: return "boilerplate";
    case SkipReason::kRepeatedTitle: return "repeated_title";
    case SkipReason::kByline: return "byline";
    case SkipReason::kCredit: return "credit";
    case SkipReason::kCaption: return "caption";
    case SkipReason::kRelated: return "related";
    case SkipReason::kCode: return "code";
    case SkipReason::kIgnored: return "ignored";
    case SkipReason::kNoText: return "no_text";
    case SkipReason::kTooLong: return "too_long";
  }
  return "";
}

const char* Name(Verdict verdict) {
  switch (verdict) {
    case Verdict::kShared: return "shared";
    case Verdict::kPartial: return "partial";
    case Verdict::kConflict: return "conflict";
    case Verdict::kOnly: return "only";
    case Verdict::kUnclear: return "unclear";
  }
  return "";
}

const char* Name(Relation relation) {
  switch (relation) {
    case Relation::kEquivalent: return "equivalent";
    case Relation::kPartial: return "partial";
    case Relation::kConflict: return "conflict";
  }
  return "";
}

}  // namespace claimdiff
