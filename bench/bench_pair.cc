// A whole pair, text in, JSON report out: bytes and pairs per second.
#include <benchmark/benchmark.h>

#include <sstream>
#include <string>
#include <utility>

#include "alignment/align.h"
#include "bench/corpus.h"
#include "claimdiff/claimdiff.h"
#include "features/features.h"
#include "report/json.h"
#include "text/tokens.h"

namespace claimdiff::bench {
namespace {

struct Inputs {
  ArticleInput a, b;
};

Inputs PairOf(const std::string& a, const std::string& b, std::size_t bytes) {
  return {{Prose(a, bytes), "a", a, ""}, {Prose(b, bytes), "b", b, ""}};
}

void Pair(benchmark::State& state, const std::string& a, const std::string& b) {
  const Inputs inputs = PairOf(a, b, static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    std::ostringstream out;
    WriteJson(Compare(Analyse(inputs.a).value(), Analyse(inputs.b).value()),
              out);
    benchmark::DoNotOptimize(out.str().data());
  }
  const auto rounds = static_cast<std::int64_t>(state.iterations());
  state.SetItemsProcessed(rounds);
  state.SetBytesProcessed(
      rounds *
      static_cast<std::int64_t>(inputs.a.text.size() + inputs.b.text.size()));
}

// Features and alignment of two articles that are analysed already.
void Align(benchmark::State& state, const std::string& a,
           const std::string& b) {
  const Inputs inputs = PairOf(a, b, static_cast<std::size_t>(state.range(0)));
  const Article article_a = Analyse(inputs.a).value();
  const Article article_b = Analyse(inputs.b).value();
  const text::Tokens tokens_a = text::Tokenise(article_a.text);
  const text::Tokens tokens_b = text::Tokenise(article_b.text);
  for (auto _ : state) {
    const PairFeatures pair =
        BuildFeatures(article_a, tokens_a, article_b, tokens_b, Lexicons());
    benchmark::DoNotOptimize(alignment::Align(pair.features).beads.data());
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
}

#define CLAIMDIFF_BENCH_PAIR(a, b)                                 \
  BENCHMARK_CAPTURE(Pair, a##_##b, #a, #b)->Arg(1000)->Arg(10000); \
  BENCHMARK_CAPTURE(Align, a##_##b, #a, #b)->Arg(1000)->Arg(10000)

CLAIMDIFF_BENCH_PAIR(id, pt);
CLAIMDIFF_BENCH_PAIR(en, de);
CLAIMDIFF_BENCH_PAIR(en, ru);
CLAIMDIFF_BENCH_PAIR(en, zh);

}  // namespace
}  // namespace claimdiff::bench
