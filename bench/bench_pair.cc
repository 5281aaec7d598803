// A whole pair, text in, JSON report out, with the dictionaries that are
// installed, by turns with ICU's sentence and word iterators and
// NFKC_Casefold over the same bytes.
#include <benchmark/benchmark.h>

#include <string>
#include <utility>

#include "alignment/align.h"
#include "bench/allocations.h"
#include "bench/corpus.h"
#include "bench/stopwatch.h"
#include "bench/yardstick.h"
#include "claimdiff/claimdiff.h"
#include "features/features.h"
#include "report/json.h"
#include "scanned.h"

namespace claimdiff::bench {
namespace {

struct Inputs {
  ArticleInput a, b;
};

Inputs PairOf(const std::string& a, const std::string& b, std::size_t bytes) {
  return {{Prose(a, bytes), "a", a, ""}, {Prose(b, bytes), "b", b, ""}};
}

const Lexicons& Installed() {
  static const auto& lexicons = *new Lexicons(LexiconDirectories());
  return lexicons;
}

std::size_t ReportBytes(const Inputs& inputs) {
  return ReportLine(Compare(Scan(inputs.a).value(), Scan(inputs.b).value(),
                            Installed()))
      .size();
}

void Pair(benchmark::State& state, const std::string& a, const std::string& b) {
  const Inputs inputs = PairOf(a, b, static_cast<std::size_t>(state.range(0)));
  Yardstick icu_a(a, inputs.a.text);
  Yardstick icu_b(b, inputs.b.text);
  // The first pair of a language pays for what is learnt once.
  benchmark::DoNotOptimize(ReportBytes(inputs));
  const std::uint64_t before = Allocations();
  benchmark::DoNotOptimize(ReportBytes(inputs));
  const std::uint64_t allocations = Allocations() - before;
  double icu = 0;
  double ours = 0;
  for (auto _ : state) {
    const Stopwatch breaking;
    icu_a.Run();
    icu_b.Run();
    icu += breaking.Seconds();
    const Stopwatch comparing;
    benchmark::DoNotOptimize(ReportBytes(inputs));
    const double spent = comparing.Seconds();
    ours += spent;
    state.SetIterationTime(spent);
  }
  const auto rounds = static_cast<double>(state.iterations());
  state.counters["icu_us"] = icu / rounds * 1e6;
  state.counters["ratio"] = ours / icu;
  state.counters["allocations"] = static_cast<double>(allocations);
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
  state.SetBytesProcessed(
      static_cast<std::int64_t>(state.iterations()) *
      static_cast<std::int64_t>(inputs.a.text.size() + inputs.b.text.size()));
}

// Features and alignment of two articles that are analysed already.
void Align(benchmark::State& state, const std::string& a,
           const std::string& b) {
  const Inputs inputs = PairOf(a, b, static_cast<std::size_t>(state.range(0)));
  const Scanned side_a = Scan(inputs.a).value();
  const Scanned side_b = Scan(inputs.b).value();
  for (auto _ : state) {
    const PairFeatures pair =
        BuildFeatures(side_a.article, side_a.tokens, side_b.article,
                      side_b.tokens, Installed());
    benchmark::DoNotOptimize(alignment::Align(pair.features).beads.data());
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
}

#define CLAIMDIFF_BENCH_PAIR(a, b)          \
  BENCHMARK_CAPTURE(Pair, a##_##b, #a, #b)  \
      ->Arg(1000)                           \
      ->Arg(10000)                          \
      ->Arg(100000)                         \
      ->UseManualTime()                     \
      ->Unit(benchmark::kMicrosecond);      \
  BENCHMARK_CAPTURE(Align, a##_##b, #a, #b) \
      ->Arg(1000)                           \
      ->Arg(10000)                          \
      ->Unit(benchmark::kMicrosecond)

CLAIMDIFF_BENCH_PAIR(id, pt);
CLAIMDIFF_BENCH_PAIR(en, de);
CLAIMDIFF_BENCH_PAIR(ru, ar);
CLAIMDIFF_BENCH_PAIR(en, zh);
CLAIMDIFF_BENCH_PAIR(ja, th);

}  // namespace
}  // namespace claimdiff::bench
