// SARIF 2.1.0 (OASIS standard), the part that GitHub code scanning reads.
//
// GitHub knows an alert again by partialFingerprints.primaryLocationLineHash;
// where there is none it hashes the lines around, which change with every edit
// nearby. Ours is the finding's own fingerprint.
#include <string>
#include <string_view>

#include "check/writers/json_text.h"
#include "check/writers/words.h"
#include "check/writers/writers.h"

namespace claimdiff::check {

namespace {

const char* LevelOf(Severity severity) {
  return severity == Severity::kOff ? "none" : Name(severity);
}

// A path as a relative URI reference (RFC 3986).
std::string UriOf(std::string_view path) {
  constexpr std::string_view kPlain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  std::string uri;
  for (const char c : path) {
    if (kPlain.find(c) != std::string_view::npos) {
      uri += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    uri += '%';
    uri += "0123456789ABCDEF"[byte >> 4];
    uri += "0123456789ABCDEF"[byte & 0xF];
  }
  return uri;
}

class SarifLog {
 public:
  explicit SarifLog(const Outcome& outcome) : outcome_(outcome) {}

  void Write(std::ostream& out) {
    json_.Object([&] {
      json_.Field("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
      json_.Field("version", "2.1.0");
      json_.Array("runs", [&] { json_.Object([&] { WriteRun(); }); });
    });
    json_.Flush(out);
  }

 private:
  void WriteRun() {
    json_.Object("tool",
                 [&] { json_.Object("driver", [&] { WriteDriver(); }); });
    json_.Object("automationDetails", [&] { json_.Field("id", "claimdiff/"); });
    json_.Field("columnKind", "utf16CodeUnits");
    json_.Array("invocations", [&] { json_.Object([&] { WriteRunState(); }); });
    json_.Array("results", [&] {
      for (const PairOutcome& pair : outcome_.pairs) {
        for (const Finding& finding : pair.findings) WriteResult(finding);
      }
    });
  }

  void WriteDriver() {
    json_.Field("name", "claimdiff");
    json_.Field("version", CLAIMDIFF_VERSION);
    json_.Field("semanticVersion", CLAIMDIFF_VERSION);
    json_.Array("rules", [&] {
      for (const KindText& kind : KindTexts()) WriteRule(kind);
    });
  }

  void WriteRule(const KindText& kind) {
    const bool graver = kind.kind == FindingKind::kConflict ||
                        kind.kind == FindingKind::kMissing ||
                        kind.kind == FindingKind::kNoFile;
    json_.Object([&] {
      json_.Field("id", kind.rule);
      json_.Field("name", kind.name);
      WriteText("shortDescription", kind.title);
      WriteText("fullDescription", kind.sentence);
      json_.Object("help", [&] {
        json_.Field("text", kind.help);
        json_.Field("markdown", kind.help);
      });
      json_.Object("defaultConfiguration",
                   [&] { json_.Field("level", graver ? "error" : "warning"); });
      json_.Object("properties", [&] {
        json_.Array("tags", [&] {
          json_.String("documentation");
          json_.String("translation");
        });
        json_.Field("precision",
                    kind.kind == FindingKind::kUnclear ? "low" : "high");
        json_.Field("problem.severity", graver ? "error" : "warning");
      });
    });
  }

  // Pairs that could not be checked: a log without them would look like a
  // clean bill of health.
  void WriteRunState() {
    json_.Field("executionSuccessful", outcome_.troubles.empty());
    if (outcome_.troubles.empty()) return;
    json_.Array("toolExecutionNotifications", [&] {
      for (const Error& trouble : outcome_.troubles) {
        json_.Object([&] {
          json_.Field("level", "error");
          WriteText("message", TroubleWords(trouble));
        });
      }
    });
  }

  void WriteResult(const Finding& finding) {
    json_.Object([&] {
      json_.Field("ruleId", TextOf(finding.kind).rule);
      json_.Field("ruleIndex", static_cast<std::uint32_t>(finding.kind));
      json_.Field("level", LevelOf(finding.severity));
      WriteText("message", FullMessage(finding));
      json_.Array("locations",
                  [&] { json_.Object([&] { WriteLocation(finding.at); }); });
      if (finding.kind != FindingKind::kNoFile) {
        json_.Array("relatedLocations", [&] {
          json_.Object([&] {
            json_.Field("id", std::uint32_t{1});
            WriteLocation(finding.counterpart);
            WriteText("message", finding.other_text.empty()
                                     ? "The counterpart"
                                     : finding.other_text);
          });
        });
      }
      json_.Object("partialFingerprints", [&] {
        json_.Field("primaryLocationLineHash", finding.fingerprint + ":1");
        json_.Field("claim/v1", finding.fingerprint);
      });
      if (finding.waived) WriteSuppression(*finding.waived);
      json_.Object("properties",
                   [&] { json_.Score("confidence", finding.confidence); });
    });
  }

  void WriteLocation(const Place& place) {
    json_.Object("physicalLocation", [&] {
      json_.Object("artifactLocation", [&] {
        json_.Field("uri", UriOf(place.path));
        json_.Field("uriBaseId", "%SRCROOT%");
      });
      if (place.begin.line == 0) return;
      json_.Object("region", [&] {
        json_.Field("startLine", place.begin.line);
        json_.Field("startColumn", place.begin.utf16);
        json_.Field("endLine", place.end.line);
        json_.Field("endColumn", place.end.utf16);
      });
    });
  }

  void WriteSuppression(const Acceptance& waived) {
    std::string reason = waived.reason;
    if (!waived.author.empty()) {
      reason.append(" (").append(waived.author).append(")");
    }
    json_.Array("suppressions", [&] {
      json_.Object([&] {
        json_.Field("kind", "external");
        json_.Field("status", "accepted");
        json_.Field("justification", reason);
      });
    });
  }

  void WriteText(std::string_view key, std::string_view text) {
    json_.Object(key, [&] { json_.Field("text", text); });
  }

  const Outcome& outcome_;
  JsonText json_;
};

}  // namespace

void WriteSarif(const Outcome& outcome, const TerminalStyle&,
                std::ostream& out) {
  SarifLog(outcome).Write(out);
}

}  // namespace claimdiff::check
