// Any bytes as a line of `claimdiff batch`: an error, or a whole report. What
// does not begin as JSON is cut in two articles instead.
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

#include "claimdiff/claimdiff.h"
#include "fuzz/check.h"
#include "read/json_line.h"
#include "report/explanation.h"
#include "report/writers.h"
#include "text/printable.h"
#include "text/utf8.h"

namespace {

using claimdiff::Article;
using claimdiff::Result;

// Whether `c` may move a cursor or reorder what is around it, line ends and
// tabs aside, and the isolates that set a quoted text apart.
bool IsHarmful(char32_t c, bool* isolated) {
  constexpr char32_t kIsolate = 0x2068, kEndIsolate = 0x2069;
  if (c == kIsolate || c == kEndIsolate) {
    const bool nested = *isolated == (c == kIsolate);
    *isolated = c == kIsolate;
    return nested;
  }
  const bool white = c == '\n' || c == '\r' || c == '\t';
  return !white && claimdiff::text::ActsOnDisplay(c);
}

void CheckOutput(std::string_view out, const char* writer) {
  claimdiff::fuzz::Check(claimdiff::text::IsValidUtf8(out), writer);
  bool isolated = false;
  for (std::size_t at = 0; at < out.size();) {
    const auto point = claimdiff::text::DecodeAt(out, at);
    claimdiff::fuzz::Check(!IsHarmful(point.value, &isolated), writer);
    at += point.size;
  }
  claimdiff::fuzz::Check(!isolated, writer);
}

void ExplainFirst(const Article& a, const Article& b) {
  const Result<claimdiff::Explanation> explained =
      claimdiff::Explain(a, b, true, 0);
  claimdiff::fuzz::Check(explained.ok() != a.claims.empty(),
                         "a claim that is there is explained");
  if (!explained.ok()) return;
  std::ostringstream out;
  claimdiff::WriteExplanation(explained.value(), {}, out);
  claimdiff::WriteExplanationJson(explained.value(), out);
  CheckOutput(out.str(), "an explanation is harmless");
}

void Report(claimdiff::ArticlePair pair) {
  Result<Article> a = claimdiff::Analyse(std::move(pair.a));
  Result<Article> b = claimdiff::Analyse(std::move(pair.b));
  if (!a.ok() || !b.ok()) return;
  ExplainFirst(a.value(), b.value());
  const claimdiff::Report report =
      claimdiff::Compare(std::move(a).value(), std::move(b).value());
  claimdiff::fuzz::Check(report.verdicts_a.size() == report.a.claims.size(),
                         "each claim has a verdict");
  claimdiff::WriterOptions options;
  options.all = options.explain = options.side_by_side = true;
  for (const claimdiff::Writer& writer : claimdiff::Writers()) {
    std::ostringstream out;
    writer.write(report, options, out);
    CheckOutput(out.str(), writer.name);
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input(claimdiff::fuzz::Bytes(data, size));
  if (input.starts_with('{') || input.starts_with('[')) {
    auto read = claimdiff::ParseBatchLine(input);
    if (read.content.ok()) Report(std::move(read.content).value());
    return 0;
  }
  const std::size_t line_end = input.find('\n', size / 2);
  const std::size_t cut = line_end < size ? line_end : size / 2;
  claimdiff::ArticlePair pair;
  pair.a.text = input.substr(0, cut);
  pair.b.text = input.substr(cut);
  Report(std::move(pair));
  return 0;
}
