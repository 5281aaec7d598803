#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cmath>
#include <string_view>

#include "report/claim_names.h"
#include "report/explanation.h"
#include "report/safe_json.h"

namespace claimdiff {

namespace {

class ExplanationJson {
 public:
  explicit ExplanationJson(const Explanation& explanation)
      : explained_(explanation),
        report_(explanation.report),
        side_(explanation.of_a ? SideName::kA : SideName::kB) {}

  void Write(std::ostream& out) {
    json_.StartObject();
    json_.Key("schema_version");
    json_.Uint(1);
    WriteClaim(side_, explained_.claim);
    const ClaimVerdict& verdict = VerdictOf(report_, side_, explained_.claim);
    Text("verdict", Name(verdict.verdict));
    Number("confidence", verdict.confidence);
    Number("expressed", explained_.expressed);
    Number("expressed_one_way", 1 - explained_.none);
    json_.Key("thresholds");
    json_.StartObject();
    Number("only_below", explained_.only_below);
    Number("link_from", explained_.link_from);
    json_.EndObject();
    json_.Key("learnt");
    json_.StartObject();
    Number("gap", explained_.gap);
    Number("jump", explained_.jump);
    Number("evidence", explained_.evidence);
    Number("closeness", explained_.closeness);
    json_.EndObject();
    json_.Key("candidates");
    json_.StartArray();
    for (const CandidateClaim& candidate : explained_.candidates) {
      WriteCandidate(candidate);
    }
    json_.EndArray();
    json_.EndObject();
    buffer_.Put('\n');
    out << SafeJson({buffer_.GetString(), buffer_.GetSize()});
  }

 private:
  void String(std::string_view text) {
    json_.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  }

  void Text(const char* name, std::string_view text) {
    json_.Key(name);
    String(text);
  }

  // At most three decimals, as in the report.
  void Number(const char* name, float value) {
    constexpr double kThousand = 1000;
    json_.Key(name);
    const double rounded =
        std::round(static_cast<double>(value) * kThousand) / kThousand;
    json_.Double(rounded == 0 ? 0 : rounded);  // no "-0.0"
  }

  // The claim, and those that its alignment joins it with.
  void WriteClaim(SideName side, ClaimIndex claim) {
    const Article& article = ArticleOf(report_, side);
    Text("claim", ClaimName(side, claim));
    Text("text", article.View(article.claims[claim].span));
    json_.Key("aligned_with");
    json_.StartArray();
    const Alignment* alignment = AlignmentOf(report_, side, claim);
    if (alignment != nullptr) {
      const SideName other = OtherSide(side);
      for (const ClaimIndex next : ClaimsOf(*alignment, other)) {
        String(ClaimName(other, next));
      }
    }
    json_.EndArray();
  }

  void WriteCandidate(const CandidateClaim& candidate) {
    json_.StartObject();
    WriteClaim(OtherSide(side_), candidate.claim);
    Number("chance", candidate.chance);
    json_.Key("nats");
    json_.StartObject();
    Number("keys", candidate.keys);
    Number("lengths", candidate.lengths);
    Number("coverage", candidate.coverage);
    Number("position", candidate.position);
    Number("rivals", candidate.rivals);
    json_.EndObject();
    Number("needed", candidate.needed);
    json_.Key("matches");
    json_.StartArray();
    for (const SharedFact& match : candidate.matches) WriteMatch(match);
    json_.EndArray();
    json_.EndObject();
  }

  void WriteMatch(const SharedFact& match) {
    json_.StartObject();
    Text("kind", Name(match.kind));
    for (const SideName side : kSides) {
      const Mention& mention = side == SideName::kA ? match.a : match.b;
      json_.Key(side == SideName::kA ? "a" : "b");
      json_.StartObject();
      Text("key", mention.key);
      Text("text", ArticleOf(report_, side).View(mention.span));
      if (mention.inherited) {
        json_.Key("inherited");
        json_.Bool(true);
      }
      json_.EndObject();
    }
    Number("weight", match.weight);
    json_.EndObject();
  }

  const Explanation& explained_;
  const Report& report_;
  const SideName side_;
  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> json_{buffer_};
};

}  // namespace

void WriteExplanationJson(const Explanation& explanation, std::ostream& out) {
  ExplanationJson(explanation).Write(out);
}

}  // namespace claimdiff
