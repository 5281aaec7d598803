#include "report/json.h"

#include <rapidjson/stringbuffer.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <string>
#include <vector>

#include "report/safe_json.h"
#include "report/string_copier.h"
#include "text/iso_date.h"
#include "text/line_index.h"

namespace claimdiff {

namespace {

class JsonOutput {
 public:
  // `size` is about what will be written, in bytes.
  explicit JsonOutput(std::size_t size = 0)
      : buffer_(nullptr, size + kLeastSize), json_(buffer_) {}

  // One line for all that was written.
  std::string Line() {
    buffer_.Put('\n');
    return SafeJson({buffer_.GetString(), buffer_.GetSize()});
  }

  void BeginObject() { json_.StartObject(); }
  void BeginObject(std::string_view name) {
    Name(name);
    json_.StartObject();
  }
  void EndObject() { json_.EndObject(); }
  void BeginArray(std::string_view name) {
    Name(name);
    json_.StartArray();
  }
  void EndArray() { json_.EndArray(); }

  void String(std::string_view text) { json_.String(text); }
  template <std::size_t kSize>
  void Field(MemberName<kSize> name, std::string_view text) {
    json_.Member(name, text);
  }
  // REQUIRES: a plain word.
  template <std::size_t kSize>
  void Word(MemberName<kSize> name, std::string_view word) {
    json_.CopyMember(name, word);
  }
  void Field(std::string_view name, std::uint32_t number) {
    Name(name);
    json_.Uint(number);
  }
  template <std::size_t kSize>
  void Flag(MemberName<kSize> name, bool value) {
    json_.RawMember(name, value ? "true" : "false");
  }
  void NullField(std::string_view name) {
    Name(name);
    json_.Null();
  }

  // At most three decimals: enough to rank by, and no noise of the last bits.
  template <std::size_t kSize>
  void Score(MemberName<kSize> name, float value) {
    constexpr double kThousand = 1000;
    constexpr double kMost = 1e9;
    const double finite = std::isfinite(value) ? value : 0;
    const double thousandths = std::round(finite * kThousand);
    if (std::signbit(thousandths) || thousandths > kMost) {
      Name(name);
      json_.Double(thousandths / kThousand);
    } else {
      Thousandths(name, static_cast<std::uint32_t>(thousandths));
    }
  }

  // Bytes of the source as given, wherever the text comes from.
  void SpanField(const Article& article, Span text_span) {
    const Span span = article.SourceSpan(text_span);
    char list[32] = {'['};
    char* const limit = list + sizeof(list) - 1;  // of digits
    char* at = std::to_chars(list + 1, limit, span.begin).ptr;
    *at++ = ',';
    at = std::to_chars(at, limit, span.end).ptr;
    *at++ = ']';
    json_.RawMember("span", {list, static_cast<std::size_t>(at - list)});
  }

  // "a1" is claim 0 of side A.
  void ClaimId(char side, ClaimIndex index) {
    char id[16] = {side};
    const auto end = std::to_chars(id + 1, id + sizeof(id), index + 1).ptr;
    json_.Copy({id, static_cast<std::size_t>(end - id)});
  }
  void ClaimIds(std::string_view name, char side,
                const std::vector<ClaimIndex>& claims) {
    BeginArray(name);
    for (const ClaimIndex claim : claims) ClaimId(side, claim);
    EndArray();
  }

  // REQUIRES: a plain word.
  void Name(std::string_view name) { json_.Copy(name); }

 private:
  static constexpr std::size_t kLeastSize = 4096;

  // Writes 250 as 0.25 and 1000 as 1.0, which are what RapidJSON finds too,
  // after a search for the shortest digits of any number.
  template <std::size_t kSize>
  void Thousandths(MemberName<kSize> name, std::uint32_t count) {
    constexpr std::size_t kDecimals = 4;  // and the point
    char digits[16];
    char* at =
        std::to_chars(digits, std::end(digits) - kDecimals, count / 1000).ptr;
    *at++ = '.';
    std::uint32_t rest = count % 1000;
    do {
      *at++ = static_cast<char>('0' + rest / 100);
      rest = rest % 100 * 10;
    } while (rest != 0);
    json_.RawMember(name, {digits, static_cast<std::size_t>(at - digits)});
  }

  rapidjson::StringBuffer buffer_;
  StringCopier json_;
};

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
                const std::vector<bool>* stated, JsonOutput* json) {
  for (std::size_t k = 0; k < claim.facts.size(); ++k) {
    const Fact& fact = claim.facts[k];
    json->BeginObject();
    json->Word("kind", Name(fact.kind));
    json->Field("key", fact.key);
    json->Field("text", article.View(fact.span));
    json->SpanField(article, fact.span);
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

void WriteClaim(const Side& side, ClaimIndex index, JsonOutput* json) {
  const Claim& claim = side.article.claims[index];
  const ClaimVerdict& verdict = side.verdicts[index];
  json->BeginObject();
  json->Name("id");
  json->ClaimId(side.letter, index);
  json->Field("text", side.article.View(claim.span));
  json->SpanField(side.article, claim.span);
  json->Word("kind", Name(claim.kind));
  json->Field("block", claim.block);
  json->Word("verdict", Name(verdict.verdict));
  json->Score("confidence", verdict.confidence);
  json->BeginArray("facts");
  WriteFacts(side.article, claim,
             side.stated.empty() ? nullptr : &side.stated[index], json);
  json->EndArray();
  json->EndObject();
}

void WriteSkipped(const Article& article, JsonOutput* json) {
  json->BeginArray("skipped");
  for (const Skipped& skipped : article.skipped) {
    json->BeginObject();
    json->Field("text", article.View(skipped.span));
    json->SpanField(article, skipped.span);
    json->Word("reason", Name(skipped.reason));
    json->EndObject();
  }
  json->EndArray();
}

// Named where they are not what the contract takes for granted.
void WriteFormat(const Article& article, JsonOutput* json) {
  if (article.format != Format::kText) {
    json->Word("format", Name(article.format));
  }
  if (article.encoding != "UTF-8") json->Field("encoding", article.encoding);
  if (article.undecoded > 0) json->Field("undecoded", article.undecoded);
}

void WriteOwnFields(const Article& article, JsonOutput* json) {
  if (!article.source.empty()) json->Field("source", article.source);
  json->Field("language", article.language);
  if (article.date.known) json->Field("date", text::IsoDate(article.date.day));
  if (!article.title.empty()) {
    json->Field("title", article.View(article.title));
  }
  WriteFormat(article, json);
}

void WriteArticle(const Side& side, JsonOutput* json) {
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

void WriteMention(std::string_view name, const Article& article,
                  const Mention& mention, JsonOutput* json) {
  json->BeginObject(name);
  json->Field("key", mention.key);
  json->Field("text", article.View(mention.span));
  if (mention.inherited) json->Flag("inherited", true);
  json->EndObject();
}

void WriteShared(const Report& report, const std::vector<SharedFact>& facts,
                 JsonOutput* json) {
  json->BeginArray("shared");
  for (const SharedFact& fact : facts) {
    json->BeginObject();
    json->Word("kind", Name(fact.kind));
    WriteMention("a", report.a, fact.a, json);
    WriteMention("b", report.b, fact.b, json);
    json->Score("weight", fact.weight);
    json->EndObject();
  }
  json->EndArray();
}

void WriteOneSided(std::string_view name, char side, const Article& article,
                   const std::vector<OneSidedFact>& facts, JsonOutput* json) {
  json->BeginArray(name);
  for (const OneSidedFact& fact : facts) {
    json->BeginObject();
    json->Word("kind", Name(fact.kind));
    json->Field("key", fact.mention.key);
    json->Field("text", article.View(fact.mention.span));
    json->Name("claim");
    json->ClaimId(side, fact.mention.claim);
    json->EndObject();
  }
  json->EndArray();
}

void WriteConflicts(const Report& report,
                    const std::vector<FactConflict>& conflicts,
                    JsonOutput* json) {
  json->BeginArray("conflicts");
  for (const FactConflict& conflict : conflicts) {
    json->BeginObject();
    json->Word("kind", Name(conflict.kind));
    WriteMention("a", report.a, conflict.a, json);
    WriteMention("b", report.b, conflict.b, json);
    json->EndObject();
  }
  json->EndArray();
}

void WriteAlignment(const Report& report, const Alignment& alignment,
                    JsonOutput* json) {
  json->BeginObject();
  json->ClaimIds("a", 'a', alignment.a);
  json->ClaimIds("b", 'b', alignment.b);
  json->Score("score", alignment.score);
  json->Word("relation", Name(alignment.relation));
  WriteShared(report, alignment.shared, json);
  WriteOneSided("only_a", 'a', report.a, alignment.only_a, json);
  WriteOneSided("only_b", 'b', report.b, alignment.only_b, json);
  WriteConflicts(report, alignment.conflicts, json);
  json->EndObject();
}

// ---- Code -------------------------------------------------------------------

void WriteCodePart(std::string_view name, const Article& article,
                   const CodeDifference::Part& part, JsonOutput* json) {
  if (part.block.empty()) return;
  json->BeginObject(name);
  json->SpanField(article, part.block);
  json->BeginArray("lines");
  for (const Span line : part.lines) {
    json->BeginObject();
    json->Field("text", article.View(line));
    json->SpanField(article, line);
    json->EndObject();
  }
  json->EndArray();
  json->EndObject();
}

void WriteCode(const Report& report, JsonOutput* json) {
  if (report.code.empty()) return;
  json->BeginArray("code");
  for (const CodeDifference& code : report.code) {
    json->BeginObject();
    WriteCodePart("a", report.a, code.a, json);
    WriteCodePart("b", report.b, code.b, json);
    json->EndObject();
  }
  json->EndArray();
}

// ---- The report -------------------------------------------------------------

void WriteSummary(const Summary& summary, JsonOutput* json) {
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

void WriteHead(const Report& report, JsonOutput* json) {
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
  JsonOutput json(SizeOf(report));
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
  json.ClaimIds("only_in_a", 'a', report.only_in_a);
  json.ClaimIds("only_in_b", 'b', report.only_in_b);
  json.ClaimIds("unclear_in_a", 'a', report.unclear_in_a);
  json.ClaimIds("unclear_in_b", 'b', report.unclear_in_b);
  WriteCode(report, &json);
  WriteSummary(report.summary, &json);
  json.EndObject();
  return json.Line();
}

void WriteJson(const Report& report, std::ostream& out) {
  out << ReportLine(report);
}

void WriteJsonError(std::string_view id, const Error& error,
                    std::ostream& out) {
  JsonOutput json;
  json.BeginObject();
  if (id.empty()) {
    json.NullField("id");
  } else {
    json.Field("id", id);
  }
  json.BeginObject("error");
  json.Word("code", Name(error.code));
  json.Field("message", error.message);
  json.Field("line", error.line);
  json.EndObject();
  json.EndObject();
  out << json.Line();
}

void WriteJsonReading(const Article& article, std::ostream& out) {
  const text::LineIndex lines(article.Source());
  JsonOutput json;
  json.BeginObject();
  json.Field("schema_version", 1U);
  WriteOwnFields(article, &json);
  json.Flag("language_detected", article.language_detected);
  json.BeginArray("claims");
  for (const Claim& claim : article.claims) {
    json.BeginObject();
    json.Field("text", article.View(claim.span));
    json.SpanField(article, claim.span);
    json.Field("line", lines.Line(article.MarkupSpan(claim.span).begin));
    json.Field("kind", Name(claim.kind));
    json.Field("block", claim.block);
    json.EndObject();
  }
  json.EndArray();
  WriteSkipped(article, &json);
  json.EndObject();
  out << json.Line();
}

void WriteJsonFacts(std::string_view id, const Article& article,
                    std::ostream& out) {
  JsonOutput json;
  json.BeginObject();
  if (!id.empty()) json.Field("id", id);
  json.Field("language", article.language);
  json.BeginArray("facts");
  for (const Claim& claim : article.claims) {
    WriteFacts(article, claim, nullptr, &json);
  }
  json.EndArray();
  json.EndObject();
  out << json.Line();
}

}  // namespace claimdiff
