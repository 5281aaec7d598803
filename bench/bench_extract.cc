// Two promises of extraction, each in one run: knowledge of a language loads
// in under 30 ms, once; and a 10 KB article takes less time than ICU's own
// word iterator needs for the same text.
#include <benchmark/benchmark.h>

#include <string>

#include "bench/corpus.h"
#include "bench/stopwatch.h"
#include "bench/yardstick.h"
#include "claimdiff/claimdiff.h"
#include "extract/extract.h"
#include "read/read.h"
#include "segment/segment.h"
#include "text/tokens.h"

namespace claimdiff::bench {
namespace {

struct Prepared {
  Article article;  // segmented, without facts
  text::Tokens tokens;
};

Prepared Prepare(const std::string& language, std::size_t bytes) {
  Prepared out;
  out.article = Read({Prose(language, bytes), "bench", language, ""}).value();
  out.tokens = text::Tokenise(out.article.text);
  Segment(out.tokens, &out.article);
  return out;
}

// The first article of a language less the second: what is learnt once. "und"
// goes first, and takes what all languages share. Only the first run counts,
// so this comes before everything else that reads articles.
void Load(benchmark::State& state, const std::string& language) {
  const std::string prose = Prose(language, 1000);
  const std::string text = prose.empty() ? "157 km." : prose;
  Article first = Read({text, "bench", language, ""}).value();
  const text::Tokens tokens = text::Tokenise(first.text);
  Segment(tokens, &first);
  Article second = first;
  for (auto _ : state) {
    const Stopwatch cold;
    Extract(tokens, &first);
    const double all = cold.Seconds();
    const Stopwatch warm;
    Extract(tokens, &second);
    state.SetIterationTime(all - warm.Seconds());
  }
}

// In turn with ICU, so that a busy machine slows both. "ratio" is extraction
// by ICU; "with_scan" counts the scan into tokens too, which all stages share.
void Extraction(benchmark::State& state, const std::string& language) {
  const Prepared prepared = Prepare(language, 10000);
  const std::string& prose = prepared.article.text;
  Yardstick yardstick(language, prose);
  double icu = 0;
  double scan = 0;
  double extraction = 0;
  for (auto _ : state) {
    const Stopwatch breaking;
    yardstick.BreakWords();
    icu += breaking.Seconds();
    const Stopwatch scanning;
    benchmark::DoNotOptimize(text::Tokenise(prose));
    scan += scanning.Seconds();
    Article article = prepared.article;
    const Stopwatch extracting;
    Extract(prepared.tokens, &article);
    const double spent = extracting.Seconds();
    benchmark::DoNotOptimize(article.claims.data());
    extraction += spent;
    state.SetIterationTime(spent);
  }
  const auto rounds = static_cast<double>(state.iterations());
  state.counters["icu_us"] = icu / rounds * 1e6;
  state.counters["scan_us"] = scan / rounds * 1e6;
  state.counters["ratio"] = extraction / icu;
  state.counters["with_scan"] = (extraction + scan) / icu;
}

#define CLAIMDIFF_BENCH_LOAD(language)         \
  BENCHMARK_CAPTURE(Load, language, #language) \
      ->Iterations(1)                          \
      ->UseManualTime()                        \
      ->Unit(benchmark::kMillisecond)

CLAIMDIFF_BENCH_LOAD(und);
CLAIMDIFF_BENCH_LOAD(en);
CLAIMDIFF_BENCH_LOAD(id);
CLAIMDIFF_BENCH_LOAD(pt);
CLAIMDIFF_BENCH_LOAD(de);
CLAIMDIFF_BENCH_LOAD(ru);
CLAIMDIFF_BENCH_LOAD(ar);
CLAIMDIFF_BENCH_LOAD(hi);
CLAIMDIFF_BENCH_LOAD(zh);
CLAIMDIFF_BENCH_LOAD(ja);
CLAIMDIFF_BENCH_LOAD(th);
CLAIMDIFF_BENCH_LOAD(es);
CLAIMDIFF_BENCH_LOAD(fr);
CLAIMDIFF_BENCH_LOAD(it);
CLAIMDIFF_BENCH_LOAD(nl);
CLAIMDIFF_BENCH_LOAD(pl);
CLAIMDIFF_BENCH_LOAD(tr);
CLAIMDIFF_BENCH_LOAD(fi);
CLAIMDIFF_BENCH_LOAD(ko);

#define CLAIMDIFF_BENCH_EXTRACTION(language)         \
  BENCHMARK_CAPTURE(Extraction, language, #language) \
      ->UseManualTime()                              \
      ->Unit(benchmark::kMicrosecond)

CLAIMDIFF_BENCH_EXTRACTION(en);
CLAIMDIFF_BENCH_EXTRACTION(id);
CLAIMDIFF_BENCH_EXTRACTION(pt);
CLAIMDIFF_BENCH_EXTRACTION(de);
CLAIMDIFF_BENCH_EXTRACTION(ru);
CLAIMDIFF_BENCH_EXTRACTION(ar);
CLAIMDIFF_BENCH_EXTRACTION(hi);
CLAIMDIFF_BENCH_EXTRACTION(zh);
CLAIMDIFF_BENCH_EXTRACTION(ja);
CLAIMDIFF_BENCH_EXTRACTION(th);

}  // namespace
}  // namespace claimdiff::bench
