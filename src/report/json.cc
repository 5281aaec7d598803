#include "report/json.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

#include "report/iso_date.h"
#include "report/json_writer.h"
#include "report/safe_json.h"
#include "text/line_index.h"

namespace claimdiff {

namespace {

// Bytes of the source as given, wherever the text comes from.
void WriteSpan(const Article& article, Span text_span, JsonWriter* json) {
  const Span span = article.SourceSpan(text_span);
  json->BeginArray("span");
  json->Number(span.begin);
  json->Number(span.end);
  json->EndArray();
}

// "a1" is claim 0 of side A.
void WriteClaimId(char side, ClaimIndex index, JsonWriter* json) {
  char id[16] = {side};
  const auto end = std::to_chars(id + 1, id + sizeof(id), index + 1).ptr;
  json->Word({id, static_cast<std::size_t>(end - id)});
}

void WriteClaimIds(const JsonName& name, char side,
                   const std::vector<ClaimIndex>& claims, JsonWriter* json) {
  json->BeginArray(name);
  for (const ClaimIndex claim : claims) WriteClaimId(side, claim, json);
  json->EndArray();
}

// One line for all that was written.
std::string Line(JsonWriter json) {
  std::string line = SafeJson(std::move(json).Take());
  line += '\n';
  return line;
}

// Texts, spans and names of members, by what reports have been seen to take.
std::size_t SizeOf(const Report& report) {
  constexpr std::size_t kTimes = 8;
  constexpr std::size_t kMost = std::size_t{1} << 20;
  return std::min((report.a.text.size() + report.b.text.size()) * kTimes,
                  kMost);
}

// ---- Articles ---------------------------------------------------------------

// `stated`, if any, says of each fact whether the other article states it.
void WriteFacts(const Article& article, const Claim& claim,
                const std::vector<bool>* stated, JsonWriter* json) {
  for (std::size_t k = 0; k < claim.facts.size(); ++k) {
    const Fact& fact = claim.facts[k];
    json->BeginObject();
    json->Field("kind", Name(fact.kind));
    json->Field("key", fact.key);
    json->Field("text", article.View(fact.span));
    WriteSpan(article, fact.span, json);
    if (stated != nullptr) json->Flag("in_other", (*stated)[k]);
    json->EndObject();
  }
}

// An article of the report, and what the report says of it.
struct Side {
  char letter;
  const Article& article;
  const std::vector<ClaimVerdict>& verdicts;
  const StatedFacts& stated;  // empty if nobody looked
};

void WriteClaim(const Side& side, ClaimIndex index, JsonWriter* json) {
  const Claim& claim = side.article.claims[index];
  const ClaimVerdict& verdict = side.verdicts[index];
  json->BeginObject();
  json->Name("id");
  WriteClaimId(side.letter, index, json);
  json->Field("text", side.article.View(claim.span));
  WriteSpan(side.article, claim.span, json);
  json->Field("kind", Name(claim.kind));
  json->Field("block", claim.block);
  json->Field("verdict", Name(verdict.verdict));
  json->Score("confidence", verdict.confidence);
  json->BeginArray("facts");
  WriteFacts(side.article, claim,
             side.stated.empty() ? nullptr : &side.stated[index], json);
  json->EndArray();
  json->EndObject();
}

void WriteSkipped(const Article& article, JsonWriter* json) {
  json->BeginArray("skipped");
  for (const Skipped& skipped : article.skipped) {
    json->BeginObject();
    json->Field("text", article.View(skipped.span));
    WriteSpan(article, skipped.span, json);
    json->Field("reason", Name(skipped.reason));
    json->EndObject();
  }
  json->EndArray();
}

// Named where they are not what the contract takes for granted.
void WriteFormat(const Article& article, JsonWriter* json) {
  if (article.format != Format::kText) {
    json->Field("format", Name(article.format));
  }
  if (article.encoding != "UTF-8") json->Field("encoding", article.encoding);
  if (article.undecoded > 0) json->Field("undecoded", article.undecoded);
}

void WriteOwnFields(const Article& article, JsonWriter* json) {
  if (!article.source.empty()) json->Field("source", article.source);
  json->Field("language", article.language);
  if (article.date.known) json->Field("date", IsoDate(article.date.day));
  if (!article.title.empty()) {
    json->Field("title", article.View(article.title));
  }
  WriteFormat(article, json);
}

void WriteArticle(const Side& side, JsonWriter* json) {
  const Article& article = side.article;
  json->BeginObject();
  json->Field("side", std::string_view(&side.letter, 1));
  WriteOwnFields(article, json);
  json->BeginArray("claims");
  for (ClaimIndex i = 0; i < article.claims.size(); ++i) {
    WriteClaim(side, i, json);
  }
  json->EndArray();
  WriteSkipped(article, json);
  json->EndObject();
}

// ---- Alignments -------------------------------------------------------------

void WriteMention(const JsonName& name, const Article& article,
                  const Mention& mention, JsonWriter* json) {
  json->BeginObject(name);
  json->Field("key", mention.key);
  json->Field("text", article.View(mention.span));
  if (mention.inherited) json->Flag("inherited", true);
  json->EndObject();
}

void WriteShared(const Report& report, const std::vector<SharedFact>& facts,
                 JsonWriter* json) {
  json->BeginArray("shared");
  for (const SharedFact& fact : facts) {
    json->BeginObject();
    json->Field("kind", Name(fact.kind));
    WriteMention("a", report.a, fact.a, json);
    WriteMention("b", report.b, fact.b, json);
    json->Score("weight", fact.weight);
    json->EndObject();
  }
  json->EndArray();
}

void WriteOneSided(const JsonName& name, char side, const Article& article,
                   const std::vector<OneSidedFact>& facts, JsonWriter* json) {
  json->BeginArray(name);
  for (const OneSidedFact& fact : facts) {
    json->BeginObject();
    json->Field("kind", Name(fact.kind));
    json->Field("key", fact.mention.key);
    json->Field("text", article.View(fact.mention.span));
    json->Name("claim");
    WriteClaimId(side, fact.mention.claim, json);
    json->EndObject();
  }
  json->EndArray();
}

void WriteConflicts(const Report& report,
                    const std::vector<FactConflict>& conflicts,
                    JsonWriter* json) {
  json->BeginArray("conflicts");
  for (const FactConflict& conflict : conflicts) {
    json->BeginObject();
    json->Field("kind", Name(conflict.kind));
    WriteMention("a", report.a, conflict.a, json);
    WriteMention("b", report.b, conflict.b, json);
    json->EndObject();
  }
  json->EndArray();
}

void WriteAlignment(const Report& report, const Alignment& alignment,
                    JsonWriter* json) {
  json->BeginObject();
  WriteClaimIds("a", 'a', alignment.a, json);
  WriteClaimIds("b", 'b', alignment.b, json);
  json->Score("score", alignment.score);
  json->Field("relation", Name(alignment.relation));
  WriteShared(report, alignment.shared, json);
  WriteOneSided("only_a", 'a', report.a, alignment.only_a, json);
  WriteOneSided("only_b", 'b', report.b, alignment.only_b, json);
  WriteConflicts(report, alignment.conflicts, json);
  json->EndObject();
}

// ---- The report -------------------------------------------------------------

void WriteSummary(const Summary& summary, JsonWriter* json) {
  json->BeginObject("summary");
  json->Field("claims_a", summary.claims_a);
  json->Field("claims_b", summary.claims_b);
  json->Field("shared", summary.shared);
  json->Field("conflicts", summary.conflicts);
  json->Field("only_in_a", summary.only_in_a);
  json->Field("only_in_b", summary.only_in_b);
  json->Field("unclear_in_a", summary.unclear_in_a);
  json->Field("unclear_in_b", summary.unclear_in_b);
  json->EndObject();
}

void WriteHead(const Report& report, JsonWriter* json) {
  if (!report.id.empty()) json->Field("id", report.id);
  json->Field("schema_version", 1U);
  json->BeginObject("tool");
  json->Field("name", "claimdiff");
  json->Field("version", CLAIMDIFF_VERSION);
  json->EndObject();
  json->BeginArray("dictionaries");
  for (const std::string& language : report.dictionaries) {
    json->String(language);
  }
  json->EndArray();
}

}  // namespace

std::string ReportLine(const Report& report) {
  JsonWriter json(SizeOf(report));
  json.BeginObject();
  WriteHead(report, &json);
  if (!report.related) json.Field("notice", kUnrelatedNotice);
  json.BeginArray("articles");
  WriteArticle({'a', report.a, report.verdicts_a, report.a_stated_in_b}, &json);
  WriteArticle({'b', report.b, report.verdicts_b, report.b_stated_in_a}, &json);
  json.EndArray();
  json.BeginArray("alignments");
  for (const Alignment& alignment : report.alignments) {
    WriteAlignment(report, alignment, &json);
  }
  json.EndArray();
  WriteClaimIds("only_in_a", 'a', report.only_in_a, &json);
  WriteClaimIds("only_in_b", 'b', report.only_in_b, &json);
  WriteClaimIds("unclear_in_a", 'a', report.unclear_in_a, &json);
  WriteClaimIds("unclear_in_b", 'b', report.unclear_in_b, &json);
  WriteSummary(report.summary, &json);
  json.EndObject();
  return Line(std::move(json));
}

void WriteJson(const Report& report, std::ostream& out) {
  out << ReportLine(report);
}

void WriteJsonError(std::string_view id, const Error& error,
                    std::ostream& out) {
  JsonWriter json;
  json.BeginObject();
  if (id.empty()) {
    json.NullField("id");
  } else {
    json.Field("id", id);
  }
  json.BeginObject("error");
  json.Field("code", Name(error.code));
  json.Field("message", error.message);
  json.Field("line", error.line);
  json.EndObject();
  json.EndObject();
  out << Line(std::move(json));
}

void WriteJsonReading(const Article& article, std::ostream& out) {
  const text::LineIndex lines(article.Source());
  JsonWriter json;
  json.BeginObject();
  json.Field("schema_version", 1U);
  WriteOwnFields(article, &json);
  json.Flag("language_detected", article.language_detected);
  json.BeginArray("claims");
  for (const Claim& claim : article.claims) {
    json.BeginObject();
    json.Field("text", article.View(claim.span));
    WriteSpan(article, claim.span, &json);
    json.Field("line", lines.Line(article.MarkupSpan(claim.span).begin));
    json.Field("kind", Name(claim.kind));
    json.Field("block", claim.block);
    json.EndObject();
  }
  json.EndArray();
  WriteSkipped(article, &json);
  json.EndObject();
  out << Line(std::move(json));
}

void WriteJsonFacts(std::string_view id, const Article& article,
                    std::ostream& out) {
  JsonWriter json;
  json.BeginObject();
  if (!id.empty()) json.Field("id", id);
  json.Field("language", article.language);
  json.BeginArray("facts");
  for (const Claim& claim : article.claims) {
    WriteFacts(article, claim, nullptr, &json);
  }
  json.EndArray();
  json.EndObject();
  out << Line(std::move(json));
}

}  // namespace claimdiff
