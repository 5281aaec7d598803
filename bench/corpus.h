// Articles to measure on: the repository's samples and those of bench/data,
// repeated to a size.
#ifndef CLAIMDIFF_BENCH_CORPUS_H_
#define CLAIMDIFF_BENCH_CORPUS_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace claimdiff::bench {

// About `bytes` of prose in `language` (BCP 47): the paragraphs of all samples
// in that language over and over, each round with other numbers in them, so
// that repeated sentences are not the same sentence. Empty when there is no
// sample in that language.
std::string Prose(std::string_view language, std::size_t bytes);

}  // namespace claimdiff::bench

#endif  // CLAIMDIFF_BENCH_CORPUS_H_
