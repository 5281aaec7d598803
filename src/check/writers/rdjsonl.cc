// Reviewdog's diagnostic format, one JSON object a line. Its columns count
// bytes of UTF-8.
#include "check/writers/json_text.h"
#include "check/writers/words.h"
#include "check/writers/writers.h"

namespace claimdiff::check {

namespace {

const char* RdSeverity(Severity severity) {
  switch (severity) {
    case Severity::kError: return "ERROR";
    case Severity::kWarning: return "WARNING";
    default: return "INFO";
  }
}

void WritePoint(std::string_view key, const Point& point, JsonText* json) {
  json->Object(key, [&] {
    json->Field("line", point.line);
    json->Field("column", point.byte);
  });
}

void WriteLocation(const Place& place, JsonText* json) {
  json->Object("location", [&] {
    json->Field("path", place.path);
    if (place.begin.line == 0) return;
    json->Object("range", [&] {
      WritePoint("start", place.begin, json);
      WritePoint("end", place.end, json);
    });
  });
}

}  // namespace

void WriteRdjsonl(const Outcome& outcome, const TerminalStyle&,
                  std::ostream& out) {
  JsonText json;
  ForEachOpen(outcome, [&](const Finding& finding) {
    json.Object([&] {
      json.Field("message", FullMessage(finding));
      WriteLocation(finding.at, &json);
      json.Field("severity", RdSeverity(finding.severity));
      json.Object("source", [&] { json.Field("name", "claimdiff"); });
      json.Object("code",
                  [&] { json.Field("value", TextOf(finding.kind).rule); });
      if (finding.kind == FindingKind::kNoFile) return;
      json.Array("related_locations", [&] {
        json.Object([&] {
          json.Field("message", finding.other_text.empty()
                                    ? "the counterpart"
                                    : finding.other_text);
          WriteLocation(finding.counterpart, &json);
        });
      });
    });
    json.Flush(out);
  });
}

}  // namespace claimdiff::check
