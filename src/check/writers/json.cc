// CHECK.md tells what each member means.
#include <string_view>

#include "check/writers/json_text.h"
#include "check/writers/words.h"
#include "check/writers/writers.h"

namespace claimdiff::check {

namespace {

void WritePlace(const Place& place, JsonText* json) {
  json->Field("path", place.path);
  if (place.begin.line == 0) return;
  json->Field("line", place.begin.line);
  json->Field("column", place.begin.column);
  json->Field("end_line", place.end.line);
  json->Field("end_column", place.end.column);
}

void WriteFinding(const Finding& finding, JsonText* json) {
  json->Object([&] {
    json->Field("kind", TextOf(finding.kind).name);
    json->Field("severity", Name(finding.severity));
    json->Score("confidence", finding.confidence);
    WritePlace(finding.at, json);
    json->Field("text", finding.text);
    json->Field("message", finding.message);
    json->Object("counterpart", [&] {
      WritePlace(finding.counterpart, json);
      if (!finding.other_text.empty()) json->Field("text", finding.other_text);
    });
    json->Array("conflicts", [&] {
      for (const Disagreement& values : finding.conflicts) {
        json->Object([&] {
          json->Field("here", values.here);
          json->Field("there", values.there);
        });
      }
    });
    json->Array("lacking", [&] {
      for (const std::string& fact : finding.lacking) json->String(fact);
    });
    json->Field("fingerprint", finding.fingerprint);
    if (finding.waived) {
      json->Object("waived", [&] {
        json->Field("reason", finding.waived->reason);
        json->Field("author", finding.waived->author);
      });
    }
  });
}

const char* StatusOf(const PairOutcome& pair) {
  if (!pair.troubles.empty()) return "trouble";
  if (pair.skipped) return "skipped";
  if (pair.lacks_file) return "missing_file";
  for (const Finding& finding : pair.findings) {
    if (!finding.waived) return "findings";
  }
  return pair.unchanged ? "unchanged" : "in_step";
}

void WriteSummary(const Outcome& outcome, JsonText* json) {
  const Tally& tally = outcome.tally;
  json->Object("summary", [&] {
    json->Field("failed", outcome.failed);
    json->Field("pairs", tally.pairs);
    json->Field("in_step", tally.in_step);
    json->Field("unchanged", tally.unchanged);
    json->Field("lack_a_file", tally.lacking);
    json->Field("skipped", tally.skipped);
    json->Field("findings", tally.findings());
    json->Field("waived", tally.waived);
    json->Field("not_shown", tally.dropped);
    json->Object("kinds", [&] {
      for (const KindText& kind : KindTexts()) {
        json->Field(kind.name,
                    tally.kinds[static_cast<std::size_t>(kind.kind)]);
      }
    });
  });
}

}  // namespace

void WriteJsonReport(const Outcome& outcome, const TerminalStyle&,
                     std::ostream& out) {
  JsonText json;
  json.Object([&] {
    json.Field("schema_version", std::uint32_t{1});
    json.Object("tool", [&] {
      json.Field("name", "claimdiff");
      json.Field("version", CLAIMDIFF_VERSION);
    });
    if (!outcome.since.empty()) {
      json.Field("since", outcome.since);
      json.Field("base", outcome.base);
    }
    json.Array("findings", [&] {
      for (const PairOutcome& pair : outcome.pairs) {
        for (const Finding& finding : pair.findings) {
          WriteFinding(finding, &json);
        }
      }
    });
    json.Array("pairs", [&] {
      for (const PairOutcome& pair : outcome.pairs) {
        json.Object([&] {
          json.Field("source", pair.source);
          json.Field("translation", pair.translation);
          json.Field("status", StatusOf(pair));
        });
      }
    });
    json.Array("unused_waivers", [&] {
      for (const UnusedWaiver& waiver : outcome.unused) {
        json.Object([&] {
          json.Field("fingerprint", waiver.fingerprint);
          json.Field("path", waiver.path);
          json.Field("line", waiver.line);
          json.Field("expired", waiver.expired);
        });
      }
    });
    json.Array("troubles", [&] {
      for (const Error& trouble : outcome.troubles) {
        json.Object([&] {
          json.Field("code", Name(trouble.code));
          json.Field("path", trouble.source);
          json.Field("line", trouble.line);
          json.Field("message", trouble.message);
        });
      }
    });
    WriteSummary(outcome, &json);
  });
  json.Flush(out);
}

}  // namespace claimdiff::check
