// Each stage alone, in bytes per second, beside what ICU's own iterators and
// normaliser need for the same text ("Icu"): the physical yardstick.
#include <benchmark/benchmark.h>

#include <string>
#include <utility>

#include "bench/corpus.h"
#include "bench/yardstick.h"
#include "claimdiff/claimdiff.h"
#include "extract/extract.h"
#include "features/features.h"
#include "read/read.h"
#include "segment/segment.h"
#include "text/tokens.h"

namespace claimdiff::bench {
namespace {

constexpr std::size_t kBytes = 10000;

ArticleInput InputIn(const std::string& language) {
  return {Prose(language, kBytes), "bench", language, ""};
}

void Count(benchmark::State& state, std::size_t bytes) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(bytes));
}

void Tokenise(benchmark::State& state, const std::string& language) {
  const std::string text = Prose(language, kBytes);
  for (auto _ : state) benchmark::DoNotOptimize(text::Tokenise(text));
  Count(state, text.size());
}

void ReadStage(benchmark::State& state, const std::string& language) {
  const ArticleInput input = InputIn(language);
  for (auto _ : state) benchmark::DoNotOptimize(Read(input));
  Count(state, input.text.size());
}

void SegmentStage(benchmark::State& state, const std::string& language) {
  const Article read = Read(InputIn(language)).value();
  const text::Tokens tokens = text::Tokenise(read.text);
  for (auto _ : state) {
    Article article = read;
    Segment(tokens, &article);
    benchmark::DoNotOptimize(article.claims.data());
  }
  Count(state, read.text.size());
}

void ExtractStage(benchmark::State& state, const std::string& language) {
  Article segmented = Read(InputIn(language)).value();
  const text::Tokens tokens = text::Tokenise(segmented.text);
  Segment(tokens, &segmented);
  for (auto _ : state) {
    Article article = segmented;
    Extract(tokens, &article);
    benchmark::DoNotOptimize(article.claims.data());
  }
  Count(state, segmented.text.size());
}

void Icu(benchmark::State& state, const std::string& language) {
  const std::string prose = Prose(language, kBytes);
  Yardstick yardstick(language, prose);
  for (auto _ : state) yardstick.Run();
  Count(state, prose.size());
}

#define CLAIMDIFF_BENCH_STAGES(language)                \
  BENCHMARK_CAPTURE(Icu, language, #language);          \
  BENCHMARK_CAPTURE(Tokenise, language, #language);     \
  BENCHMARK_CAPTURE(ReadStage, language, #language);    \
  BENCHMARK_CAPTURE(SegmentStage, language, #language); \
  BENCHMARK_CAPTURE(ExtractStage, language, #language)

CLAIMDIFF_BENCH_STAGES(en);
CLAIMDIFF_BENCH_STAGES(id);
CLAIMDIFF_BENCH_STAGES(pt);
CLAIMDIFF_BENCH_STAGES(ru);
CLAIMDIFF_BENCH_STAGES(zh);

}  // namespace
}  // namespace claimdiff::bench
