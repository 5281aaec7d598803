// How time and memory grow with the length of the articles, and how threads
// share many short ones.
#include <benchmark/benchmark.h>

#include <cmath>
#include <cstdint>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "bench/allocations.h"
#include "bench/corpus.h"
#include "bench/stopwatch.h"
#include "claimdiff/claimdiff.h"
#include "cli/in_order.h"
#include "report/json.h"
#include "scanned.h"

namespace claimdiff::bench {
namespace {

// Repeatable numbers (Numerical Recipes' linear congruential generator).
class Numbers {
 public:
  explicit Numbers(std::uint32_t seed) : state_(seed) {}
  std::uint32_t Below(std::uint32_t limit) {
    state_ = state_ * 1664525u + 1013904223u;
    return (state_ >> 8) % limit;
  }

 private:
  std::uint32_t state_;
};

// What one sentence tells, in any language.
struct Told {
  std::string who, where;
  std::uint32_t year = 0;
  std::uint32_t count = 0;
  std::uint32_t form = 0;
};

std::string Name(Numbers* numbers) {
  constexpr const char* kSyllables[] = {"ba", "kor", "li",  "mon", "ta", "ver",
                                        "sa", "den", "ru",  "pel", "go", "nis",
                                        "fe", "lar", "wim", "tos"};
  std::string name;
  for (int i = 0; i < 3; ++i) name += kSyllables[numbers->Below(16)];
  name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return name;
}

std::vector<Told> Story(std::uint32_t sentences) {
  Numbers numbers(7);
  std::vector<Told> story;
  for (std::uint32_t i = 0; i < sentences; ++i) {
    Told told;
    told.who = Name(&numbers);
    told.where = Name(&numbers);
    told.year = 1900 + numbers.Below(120);
    told.count = 3 + numbers.Below(9000);
    told.form = numbers.Below(3);
    story.push_back(std::move(told));
  }
  return story;
}

std::string InEnglish(const Told& t) {
  const std::string year = std::to_string(t.year);
  const std::string count = std::to_string(t.count);
  switch (t.form) {
    case 0: return "In " + year + ", " + t.who + " moved to " + t.where + ".";
    case 1:
      return t.who + " sold " + count + " boats to the port of " + t.where +
             ".";
    default:
      return "The council of " + t.where + " paid " + count +
             " dollars for the garden of " + t.who + ".";
  }
}

std::string InGerman(const Told& t) {
  const std::string year = std::to_string(t.year);
  const std::string count = std::to_string(t.count);
  switch (t.form) {
    case 0:
      return "Im Jahr " + year + " zog " + t.who + " nach " + t.where + ".";
    case 1:
      return t.who + " verkaufte " + count + " Boote an den Hafen von " +
             t.where + ".";
    default:
      return "Der Rat von " + t.where + " zahlte " + count +
             " Dollar f\u00FCr den Garten von " + t.who + ".";
  }
}

// In paragraphs of five sentences; every eighth is left out, another one in
// each language.
std::string Write(const std::vector<Told>& story,
                  std::string (*sentence)(const Told&), std::size_t without) {
  std::string text;
  for (std::size_t i = 0; i < story.size(); ++i) {
    if (i % 8 != without) text += sentence(story[i]);
    text += i % 5 == 4 ? "\n\n" : " ";
  }
  return text;
}

double Slope(const std::vector<std::pair<double, double>>& points) {
  double x = 0, y = 0, xx = 0, xy = 0;
  for (const auto& [size, seconds] : points) {
    x += std::log(size);
    y += std::log(seconds);
    xx += std::log(size) * std::log(size);
    xy += std::log(size) * std::log(seconds);
  }
  const auto n = static_cast<double>(points.size());
  return (n * xy - x * y) / (n * xx - x * x);
}

// "exponent" is fitted to this size and the smaller ones from 1000 on.
void Growth(benchmark::State& state) {
  constexpr double kFitFrom = 1000;
  static auto& points = *new std::vector<std::pair<double, double>>;
  const auto sentences = static_cast<std::uint32_t>(state.range(0));
  const std::vector<Told> story = Story(sentences);
  const ArticleInput a{Write(story, InEnglish, 2), "a", "en", ""};
  const ArticleInput b{Write(story, InGerman, 6), "b", "de", ""};
  const Lexicons lexicons(LexiconDirectories());
  double least = 0;
  for (auto _ : state) {
    const Stopwatch watch;
    std::ostringstream out;
    WriteJson(Compare(Scan(a).value(), Scan(b).value(), lexicons), out);
    benchmark::DoNotOptimize(std::move(out).str().data());
    const double spent = watch.Seconds();
    least = least > 0 ? std::min(least, spent) : spent;
    state.SetIterationTime(spent);
  }
  const auto size = static_cast<double>(sentences);
  if (size >= kFitFrom) points.emplace_back(size, least);
  if (points.size() > 1) state.counters["exponent"] = Slope(points);
  state.counters["sentences/s"] = size / least;
  state.counters["peak_MiB"] = PeakMebibytes();
}

BENCHMARK(Growth)
    ->Arg(100)
    ->Arg(1000)
    ->Arg(5000)
    ->Arg(20000)
    ->Iterations(1)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

// A thousand pairs of 2 x 1 KB, as `batch --jobs N` has them, in wall time.
void Batch(benchmark::State& state) {
  constexpr int kPairs = 1000;
  const ArticleInput a{Prose("en", 1000), "a", "en", ""};
  const ArticleInput b{Prose("de", 1000), "b", "de", ""};
  const Lexicons lexicons(LexiconDirectories());
  for (auto _ : state) {
    int left = kPairs;
    std::size_t bytes = 0;
    cli::InOrder<int, std::string>::Run(
        static_cast<unsigned>(state.range(0)),
        [&] { return left > 0 ? std::optional(left--) : std::nullopt; },
        [&](int) {
          std::ostringstream out;
          WriteJson(Compare(Scan(a).value(), Scan(b).value(), lexicons), out);
          return std::move(out).str();
        },
        [&](const std::string& report) {
          bytes += report.size();
          return true;
        });
    benchmark::DoNotOptimize(bytes);
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) *
                          kPairs);
}

BENCHMARK(Batch)->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace claimdiff::bench
