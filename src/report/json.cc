#include "report/json.h"

#include <rapidjson/ostreamwrapper.h>
#include <rapidjson/writer.h>

#include <string>

namespace claimdiff {

namespace {

using Stream = rapidjson::OStreamWrapper;
using Writer = rapidjson::Writer<Stream>;

void String(Writer& json, std::string_view text) {
  json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void Field(Writer& json, const char* name, std::string_view text) {
  json.Key(name);
  String(json, text);
}

void WriteSpan(Writer& json, Span span) {
  json.Key("span");
  json.StartArray();
  json.Uint(span.begin);
  json.Uint(span.end);
  json.EndArray();
}

// Three decimals: enough to read, and no noise of the last bits.
void Score(Writer& json, const char* name, float value) {
  json.Key(name);
  json.SetMaxDecimalPlaces(3);
  json.Double(static_cast<double>(
                  static_cast<int>(static_cast<double>(value) * 1000 + 0.5)) /
              1000);
}

std::string ClaimId(char side, ClaimIndex index) {
  return side + std::to_string(index + 1);
}

void WriteIds(Writer& json, const char* name, char side,
              const std::vector<ClaimIndex>& claims) {
  json.Key(name);
  json.StartArray();
  for (const ClaimIndex claim : claims) String(json, ClaimId(side, claim));
  json.EndArray();
}

void WriteFacts(Writer& json, const Article& article, const Claim& claim) {
  for (const Fact& fact : claim.facts) {
    json.StartObject();
    Field(json, "kind", Name(fact.kind));
    Field(json, "key", fact.key);
    Field(json, "text", article.View(fact.span));
    WriteSpan(json, fact.span);
    json.EndObject();
  }
}

void WriteArticle(Writer& json, char side, const Article& article,
                  const std::vector<ClaimVerdict>& verdicts) {
  json.StartObject();
  Field(json, "side", std::string_view(&side, 1));
  Field(json, "language", article.language);
  json.Key("claims");
  json.StartArray();
  for (ClaimIndex i = 0; i < article.claims.size(); ++i) {
    const Claim& claim = article.claims[i];
    json.StartObject();
    Field(json, "id", ClaimId(side, i));
    Field(json, "text", article.View(claim.span));
    WriteSpan(json, claim.span);
    Field(json, "kind", Name(claim.kind));
    Field(json, "verdict", Name(verdicts[i].verdict));
    Score(json, "confidence", verdicts[i].confidence);
    json.Key("facts");
    json.StartArray();
    WriteFacts(json, article, claim);
    json.EndArray();
    json.EndObject();
  }
  json.EndArray();
  json.Key("skipped");
  json.StartArray();
  for (const Skipped& skipped : article.skipped) {
    json.StartObject();
    Field(json, "text", article.View(skipped.span));
    WriteSpan(json, skipped.span);
    Field(json, "reason", Name(skipped.reason));
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
}

void WriteMention(Writer& json, const Article& article,
                  const Mention& mention) {
  json.StartObject();
  Field(json, "key", mention.key);
  Field(json, "text", article.View(mention.span));
  json.EndObject();
}

void WriteOneSided(Writer& json, const char* name, char side,
                   const Article& article,
                   const std::vector<OneSidedFact>& facts) {
  json.Key(name);
  json.StartArray();
  for (const OneSidedFact& fact : facts) {
    json.StartObject();
    Field(json, "kind", Name(fact.kind));
    Field(json, "key", fact.mention.key);
    Field(json, "text", article.View(fact.mention.span));
    Field(json, "claim", ClaimId(side, fact.mention.claim));
    json.EndObject();
  }
  json.EndArray();
}

void WriteAlignment(Writer& json, const Report& report,
                    const Alignment& alignment) {
  json.StartObject();
  WriteIds(json, "a", 'a', alignment.a);
  WriteIds(json, "b", 'b', alignment.b);
  Score(json, "score", alignment.score);
  Field(json, "relation", Name(alignment.relation));
  json.Key("shared");
  json.StartArray();
  for (const SharedFact& fact : alignment.shared) {
    json.StartObject();
    Field(json, "kind", Name(fact.kind));
    json.Key("a");
    WriteMention(json, report.a, fact.a);
    json.Key("b");
    WriteMention(json, report.b, fact.b);
    Score(json, "weight", fact.weight);
    json.EndObject();
  }
  json.EndArray();
  WriteOneSided(json, "only_a", 'a', report.a, alignment.only_a);
  WriteOneSided(json, "only_b", 'b', report.b, alignment.only_b);
  json.Key("conflicts");
  json.StartArray();
  for (const FactConflict& conflict : alignment.conflicts) {
    json.StartObject();
    Field(json, "kind", Name(conflict.kind));
    json.Key("a");
    WriteMention(json, report.a, conflict.a);
    json.Key("b");
    WriteMention(json, report.b, conflict.b);
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
}

void WriteSummary(Writer& json, const Summary& summary) {
  json.Key("summary");
  json.StartObject();
  const auto count = [&json](const char* name, std::uint32_t value) {
    json.Key(name);
    json.Uint(value);
  };
  count("claims_a", summary.claims_a);
  count("claims_b", summary.claims_b);
  count("shared", summary.shared);
  count("conflicts", summary.conflicts);
  count("only_in_a", summary.only_in_a);
  count("only_in_b", summary.only_in_b);
  count("unclear_in_a", summary.unclear_in_a);
  count("unclear_in_b", summary.unclear_in_b);
  json.EndObject();
}

}  // namespace

void WriteJson(const Report& report, std::ostream& out) {
  Stream stream(out);
  Writer json(stream);
  json.StartObject();
  if (!report.id.empty()) Field(json, "id", report.id);
  json.Key("schema_version");
  json.Uint(1);
  json.Key("tool");
  json.StartObject();
  Field(json, "name", "claimdiff");
  Field(json, "version", CLAIMDIFF_VERSION);
  json.EndObject();
  json.Key("articles");
  json.StartArray();
  WriteArticle(json, 'a', report.a, report.verdicts_a);
  WriteArticle(json, 'b', report.b, report.verdicts_b);
  json.EndArray();
  json.Key("alignments");
  json.StartArray();
  for (const Alignment& alignment : report.alignments) {
    WriteAlignment(json, report, alignment);
  }
  json.EndArray();
  WriteIds(json, "only_in_a", 'a', report.only_in_a);
  WriteIds(json, "only_in_b", 'b', report.only_in_b);
  WriteIds(json, "unclear_in_a", 'a', report.unclear_in_a);
  WriteIds(json, "unclear_in_b", 'b', report.unclear_in_b);
  WriteSummary(json, report.summary);
  json.EndObject();
  out << '\n';
}

void WriteJsonError(std::string_view id, const Error& error,
                    std::ostream& out) {
  Stream stream(out);
  Writer json(stream);
  json.StartObject();
  if (!id.empty()) Field(json, "id", id);
  json.Key("error");
  json.StartObject();
  Field(json, "code", Name(error.code));
  Field(json, "message", error.message);
  json.Key("line");
  json.Uint(error.line);
  json.EndObject();
  json.EndObject();
  out << '\n';
}

void WriteJsonFacts(std::string_view id, const Article& article,
                    std::ostream& out) {
  Stream stream(out);
  Writer json(stream);
  json.StartObject();
  if (!id.empty()) Field(json, "id", id);
  Field(json, "language", article.language);
  json.Key("facts");
  json.StartArray();
  for (const Claim& claim : article.claims) WriteFacts(json, article, claim);
  json.EndArray();
  json.EndObject();
  out << '\n';
}

}  // namespace claimdiff
